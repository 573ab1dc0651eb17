"""Newswires as stories: a module for each field, and what tells them."""

from __future__ import annotations

from samples.texts.wires import acq, earn, economy, energy, farm, metals, money, softs
from samples.texts.wires.reading import Story, read_stories

FIELDS = (earn, acq, money, economy, energy, farm, softs, metals)
STORIES: list[Story] = [story for field in FIELDS for story in read_stories(field.TEXT)]
