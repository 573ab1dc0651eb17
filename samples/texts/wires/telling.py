"""Tells stories whose names, months and numbers stay what they were: what newswires are written with.

How a story is written down says `reading`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar

from samples.texts.grammar import Grammar, words
from samples.texts.wires.reading import Story

RANGE = r"(\d[\d.]*)-(\d[\d.]*)(?:/([\d.]+))?"
SLOT = re.compile(rf"\{{(?:{RANGE}|(~?)([a-z]+?)(\d?))\}}")
EITHER = re.compile(r"\[([^|\[\]]*)\|([^|\[\]]*)\]")
TERM = re.compile(r"([a-z]+\d?)([-+*%])(.+)")
MONTHS = words("january february march april may june july august september october november december")
DIGITS = words("zero one two three four five six seven eight nine")
SMALL = "|".join(DIGITS)
FIGURES = re.compile(rf"\b((?:{'|'.join(MONTHS)}) )({SMALL})\b(?! mln| billion)|\b({SMALL})(?=,000)")
AN = re.compile(r"\ba (?=[aeio](?!ne\b|nce\b|uro)|u(?![.]|ni[tofql]|s[ei]|ti|ra)|hour|8|1[18](?!\d))")
THEN = " then"  # behind a name: what it is called from the second time on

Maker = Callable[["Telling", str, str], None]
Item = TypeVar("Item")


@dataclass
class Telling:
    """One wire in the making, and what it has said so far.

    Attributes:
        grammar: whose rules it draws from.
        makers: for some names the functions that make them, and what belongs to them.
        known: what slots hold.
        numbers: the numbers among it.
        used: the phrases that were drawn.
        up: whether things rise, improve and follow one another well.
    """

    grammar: Grammar
    makers: Mapping[str, Maker]
    known: dict[str, str]
    numbers: dict[str, Decimal] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    up: bool = True

    def tell(self, story: Story, percent: int) -> list[str]:
        """The lead, and so many of a hundred other lines."""
        self.up = self.grammar.chance(60)
        for line in story.facts:
            for fact in self.either(line[1:]).split(";"):
                name, _, what = fact.strip().partition(" ")
                if line[0] == "@":
                    self.make(name, what)
                else:
                    self.declare(name, self.write(what))
        lead = self.grammar.random.randrange(len(story.steps[0]))
        told, parts = True, [self.write(story.steps[0][lead].text)]
        for place, wordings in enumerate(story.steps[1:], start=1):
            fitting = [wording for wording in wordings if wording.fits(lead + 1)]
            told = bool(fitting) and (told or place not in story.hanging) and self.grammar.chance(percent)
            if told:
                parts.append(self.write(self.pick(fitting).text))
        return parts

    def pick(self, items: Sequence[Item]) -> Item:
        """One of several, all as often."""
        return items[self.grammar.random.randrange(len(items))]

    def write(self, text: str) -> str:
        """A text whose slots are filled."""
        text = self.either(text)
        while slot := SLOT.search(text):
            low, high, step, fresh, name, digit = slot.groups()
            if low:
                filling = spoken(self.between(low, high, step))
            else:
                filling = self.another(name) if fresh else self.look(name, digit)
            text = text[: slot.start()] + filling + text[slot.end() :]
        return AN.sub("an ", FIGURES.sub(in_figures, text)).replace("..", ".").replace("s's", "s'")

    def either(self, text: str) -> str:
        """A text that goes up or down."""
        return EITHER.sub(lambda match: match[1 if self.up else 2], text)

    def look(self, name: str, digit: str) -> str:
        """What a slot holds throughout."""
        key = name + digit
        if key not in self.known and name in self.makers:
            self.make(key, "")
        if key not in self.known:
            others = {self.known.get(name + other) for other in ("", *"23456789")}
            while (drawn := self.write(self.grammar.draw(name))) in others:
                pass
            self.known[key] = drawn
        text = self.known[key]
        self.known[key] = self.known.get(key + THEN, text)
        return text

    def another(self, name: str) -> str:
        """One of a rule's texts that this wire lacks: words by Zipf's law, phrases all as often."""
        texts = self.grammar.rules[name]
        if not any("{" in text for text in texts):
            return self.grammar.fresh(name, self.used)
        text = self.pick([text for text in texts if text not in self.used] or texts)
        self.used.add(text)
        return text

    def make(self, name: str, what: str) -> None:
        """Has a maker make a name and what belongs to it."""
        base = name.rstrip("23456789")
        self.makers[base](self, name[len(base) :], what)

    def declare(self, name: str, how: str) -> None:
        """Draws or computes a number: `20-60/5`, `other*80-95%`, `a+b`, `a-b`, `a*b`, `a%b` (the change in per cent).

        `f` behind it: with fractions; `m`: millions, as "mln" or "billion".
        """
        how, form = (how[:-1], how[-1]) if how[-1] in "fm" else (how, "")
        self.numbers[name] = number = self.number(how)
        self.known[name] = spoken(number, form)

    def number(self, how: str) -> Decimal:
        """What `declare` says, without its form."""
        term = TERM.fullmatch(how)
        if not term:
            match = re.fullmatch(RANGE, how)
            return self.between(*match.groups()) if match else Decimal(how)
        left = self.numbers[term[1]]
        if term[3].endswith("%"):
            return (left * self.number(term[3][:-1]) / 100).quantize(left, ROUND_HALF_UP)
        right = self.numbers[term[3]] if term[3] in self.numbers else self.number(term[3])
        if term[2] in "+-":
            return left + right if term[2] == "+" else left - right
        result = left * right if term[2] == "*" else abs(left - right) * 100 / right
        return result.quantize(Decimal("0.1"), ROUND_HALF_UP)

    def between(self, low: str, high: str, step: str | None) -> Decimal:
        """A number from the range, both ends included, with its decimals."""
        a, b = Decimal(low), Decimal(high)
        each = Decimal(step) if step else Decimal(1).scaleb(int(a.as_tuple().exponent))
        return a + each * self.grammar.random.randrange(int((b - a) / each) + 1)


def in_figures(match: re.Match[str]) -> str:
    """Days of the month and thousands are not spelt out."""
    return f"{match[1]}{DIGITS.index(match[2])}" if match[2] else str(DIGITS.index(match[3]))


def spoken(number: Decimal, form: str = "") -> str:
    """As newswires print it: small whole numbers in letters, thousands with commas."""
    whole = int(number)
    if form == "m":
        if number >= 1000:
            return f"{(number / 1000).quantize(Decimal('0.01'), ROUND_HALF_UP):f} billion"
        return f"{number.quantize(Decimal(1), ROUND_HALF_UP) if number >= 100 else number:f} mln"
    if form == "f" and number != whole:
        above, below = (number - whole).as_integer_ratio()
        return f"{whole}-{above}/{below}" if whole else f"{above}/{below}"
    if form == "f" or number.as_tuple().exponent == 0:
        return DIGITS[whole] if whole < 10 else f"{whole:,}"
    return f"{number:,f}"
