"""Reads stories and rules from texts that are written down so that people can read them, too.

A story:

    # coffee grain*2
    @ country coffee
    = bags 1.2-4.8; before bags*[85-95|105-120]%
    {country} shipped {bags} mln bags in {month}, [up|down] from {before} mln a year before.
    | {country} will ship {bags} mln bags in {next}.
    2) in {month}, it shipped {before} mln.
    the minister said [more|less] would follow.
    + he gave no date.

`#` names the topics that it may be printed under, and how often; `#!`: never as the second part of a wire. `@` asks the
maker of a name for one (see `names`), `=` draws numbers. The first other line is the lead, which is always told; of the
others some are told, in this order. `|` is another wording of the line above, `+` a line that only follows the one
above, `13)` goes with the first and the third lead only, and a deeper line continues. `[|]` goes up or down, the same
way throughout; `{name}` stays what it is, `{name2}` is another one, `{~name}` is drawn anew each time, and `{20-60/5}`
is a number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LEADS = re.compile(r"(\d+)\) ")


@dataclass(frozen=True)
class Wording:
    """A sentence with slots, and the leads that it goes with, counted from 1: all, if none are named."""

    text: str
    leads: str = ""

    def fits(self, lead: int) -> bool:
        """Whether it goes with this lead."""
        return not self.leads or str(lead) in self.leads


@dataclass(frozen=True)
class Story:
    """What is told, and in which order.

    Attributes:
        topics: how often it is printed under which topic.
        alone: whether it cannot follow another story.
        facts: the lines that make names and numbers.
        steps: the wordings of the lead, then those of each further line.
        hanging: the places of lines that only follow the one before.
    """

    topics: Mapping[str, int]
    alone: bool
    facts: Sequence[str]
    steps: Sequence[Sequence[Wording]]
    hanging: frozenset[int]


def read_stories(text: str) -> list[Story]:
    """The stories of a text, which empty lines divide."""
    return [read_story(block) for block in re.split(r"\n\s*\n", text.strip())]


def read_story(block: str) -> Story:
    """One story."""
    head, *others = joined(block)
    facts = [line for line in others if line[0] in "@="]
    steps: list[list[Wording]] = []
    hanging = set()
    for line in others[len(facts) :]:
        if line[0] == "+":
            hanging.add(len(steps))
        if line[0] != "|":
            steps.append([])
        sentence = line.removeprefix("| ").removeprefix("+ ")
        leads = LEADS.match(sentence)
        steps[-1].append(Wording(sentence[leads.end() :], leads[1]) if leads else Wording(sentence))
    topics = (topic.partition("*") for topic in head.lstrip("#! ").split())
    weights = {name: int(weight or 1) for name, _, weight in topics}
    return Story(weights, head.startswith("#!"), facts, steps, frozenset(hanging))


def read_rules(text: str) -> dict[str, list[str]]:
    """Rules, one a line: `name: this | or that`; a deeper line continues."""
    return {name: texts.split(" | ") for name, _, texts in (line.partition(": ") for line in joined(text.strip()))}


def joined(text: str) -> list[str]:
    """Lines, each with the deeper ones that continue it."""
    return re.sub(r"\n\s+", " ", text).split("\n")
