"""Film reviews that nobody wrote: opinions on invented films, mostly of one mind, some of two.

A review praises and blames one aspect after another, usually as its label says. Part of it takes words of the other
side and turns them round: "not good", "anything but dull", "not boring but sad". So single words are worth less than
pairs of words.
"""

from __future__ import annotations

from samples.texts.film_rules import RULES
from samples.texts.film_words import GENRE_WORDS
from samples.texts.grammar import Grammar, sentence

AGREES, TURNED, CONTRAST = 76, 17, 8  # of a hundred opinions
VERDICT = 60  # of a hundred reviews
GOOD_SLOTS = {"like": "{good}", "thing": "{praised}", "likely": "{well}"}
BAD_SLOTS = {"like": "{bad}", "thing": "{blamed}", "likely": "{badly}"}


def reviews(n: int, seed: int) -> tuple[list[str], list[int]]:
    """Texts and labels, 1 for praise, in a mixed order."""
    grammar = Grammar(RULES, seed)
    labels = [number % 2 for number in range(n)]
    grammar.random.shuffle(labels)
    return [review(grammar, label == 1) for label in labels], labels


def review(grammar: Grammar, positive: bool) -> str:
    """One review of 20 to 200 words."""
    random = grammar.random
    known = facts(grammar)
    parts = [grammar.write("{opening}", known)]
    kinds = ["opinion"] * random.randrange(3, 14) + ["plot"] * random.randrange(8) + ["frame"] * random.randrange(4)
    random.shuffle(kinds)
    used: set[str] = set()
    for kind in kinds:
        agrees = kind != "opinion" or grammar.chance(AGREES)
        if kind == "opinion":
            text = opinion(grammar, positive == agrees, known, used)
        else:
            text = sentence(grammar.write(grammar.fresh(kind, used), known))
        if not agrees and grammar.chance(50):
            text = grammar.write("{turn} ") + text
        parts.append(text + grammar.draw("end"))
    if grammar.chance(VERDICT):
        parts.append(grammar.write("{praise}." if positive else "{blame}."))
    return " ".join(map(sentence, parts))


def facts(grammar: Grammar) -> dict[str, str]:
    """What stays the same throughout a review."""
    genre = grammar.random.choice(list(GENRE_WORDS))
    return {
        "genre": genre,
        "topic": "{" + genre.replace(" ", "_") + "}",
        "year": str(grammar.random.randrange(1931, 2008)),
        "minutes": str(grammar.random.randrange(80, 180)),
        "director": grammar.write("{person}"),
        "actor": grammar.write("{person}"),
        "title": grammar.write("{other}"),
    }


def opinion(grammar: Grammar, positive: bool, known: dict[str, str], used: set[str]) -> str:
    """One clause on an aspect that was not spoken of yet, said straight or turned round."""
    place = grammar.random.randrange(100)
    form = "turned" if place < TURNED else "contrast" if place < TURNED + CONTRAST else "direct"
    mine, theirs = (GOOD_SLOTS, BAD_SLOTS) if positive else (BAD_SLOTS, GOOD_SLOTS)
    slots = {**known, **mine, **{f"un{name}": text for name, text in theirs.items()}}
    slots |= {name: grammar.fresh(name, used) for name in ("one", "many")}
    return grammar.write(grammar.fresh(form, used), slots)
