"""Writes sentences from rules: what the bundled texts are made with.

Long lists of words are drawn from as languages do, roughly after Zipf's law: the second word half as often as the
first, and so on. All draws are of whole numbers, so that a seed gives the same text everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from itertools import accumulate
from random import Random

SLOT = re.compile(r"\{(\w+)\}")
LONG = 12  # from here on a list is taken for words, not for ways of putting a sentence
IRREGULAR = {"man": "men", "woman": "women", "child": "children", "wife": "wives", "knife": "knives"}
VOWEL = re.compile(r"\b([Aa]) (?=[AEIOUaeiou])(?!one\b|uni|euro|use)")


class Grammar:
    """Rules and their drawings.

    Args:
        rules: for each name the texts that may stand for it; `{name}` in a text calls another rule.
        seed: of the generator.
    """

    def __init__(self, rules: Mapping[str, Sequence[str]], seed: int) -> None:
        self.rules = dict(rules)
        self.random = Random(seed)
        self._sums = {name: zipf(len(texts)) for name, texts in rules.items()}

    def draw(self, name: str) -> str:
        """One of the texts of a rule, its slots unfilled."""
        sums = self._sums[name]
        return self.rules[name][bisect(sums, self.random.randrange(sums[-1]))]

    def fresh(self, name: str, used: set[str]) -> str:
        """One of the texts of a rule that is not used yet, if there is one; notes that it is."""
        text = self.draw(name)
        while text in used and not used.issuperset(self.rules[name]):
            text = self.draw(name)
        used.add(text)
        return text

    def write(self, text: str, known: Mapping[str, str] | None = None) -> str:
        """Fills the slots of a text, and those of what fills them.

        Args:
            text: with slots, `"the {noun}"`.
            known: what some slots hold throughout: a film's title, say.
        """
        while slot := SLOT.search(text):
            name = slot[1]
            filling = known[name] if known and name in known else self.draw(name)
            text = text[: slot.start()] + filling + text[slot.end() :]
        return text

    def chance(self, percent: int) -> bool:
        """True in so many of a hundred cases."""
        return self.random.randrange(100) < percent


def zipf(n: int) -> list[int]:
    """Sums of weights: equal ones for short lists, falling ones for long lists."""
    return list(accumulate(1_000_000 // (place + 3) if n > LONG else 1 for place in range(n)))


def sentence(text: str) -> str:
    """A capital first, `an` before vowels."""
    text = VOWEL.sub(r"\1n ", text)
    return text[0].upper() + text[1:]


def words(text: str) -> list[str]:
    """The words between blanks."""
    return text.split()


def plural(noun: str) -> str:
    """The plural."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def words_of(text: str) -> list[str]:
    """Small letters, no punctuation but the apostrophe within words: as Keras cuts texts up."""
    return re.findall(r"\w+(?:'\w+)?", text.lower())
