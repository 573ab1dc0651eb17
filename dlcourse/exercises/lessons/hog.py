"""Exercises on histograms of oriented gradients, and on finding things with them."""

from __future__ import annotations

from dlcourse.exercises.lessons import _hog_blocks, _hog_boxes, _hog_votes

EXERCISES = [*_hog_votes.EXERCISES, *_hog_blocks.EXERCISES, *_hog_boxes.EXERCISES]
