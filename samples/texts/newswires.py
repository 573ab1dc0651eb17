"""Newswires of 1987 in 46 topics, of which two make more than half, as in the Reuters set.

Each topic has stories of its own, in `wires`. Kindred topics share some, and some wires report on a second matter: so
words tell most topics apart, but not all. No company, price or sentence is a real one.
"""

from __future__ import annotations

from collections.abc import Sequence

from samples.texts.grammar import Grammar, words, words_of
from samples.texts.wires import STORIES
from samples.texts.wires.names import MAKERS, calendar, kept
from samples.texts.wires.reading import Story
from samples.texts.wires.telling import Telling
from samples.texts.wires.vocabulary import RULES

# How many of 9,000 texts, and words of which each of these texts has one.
TOPICS = {
    "earn": (3160, "shr net profit loss earnings earned dividend div results split"),
    "acq": (1950, "acquire acquired acquisition buy bought merger merge stake offer bid tender buyout sell sold"),
    "money-fx": (550, "currency currencies dollar money reserves exchange"),
    "crude": (445, "oil crude barrels"),
    "grain": (430, "grain wheat corn barley rice maize"),
    "trade": (390, "trade tariffs imports exports duties"),
    "interest": (270, "rate rates interest"),
    "ship": (172, "ship ships vessel vessels tanker shipping seamen shipyard shipyards port dockers freighter freight"),
    "money-supply": (139, "money m1 m3"),
    "sugar": (124, "sugar"),
    "coffee": (101, "coffee"),
    "gnp": (100, "gnp economy economic gross growth"),
    "gold": (92, "gold"),
    "veg-oil": (74, "oil oils palm"),
    "cpi": (66, "consumer inflation"),
    "oilseed": (62, "soybean soybeans rapeseed oilseed"),
    "cocoa": (55, "cocoa"),
    "jobs": (50, "unemployment jobs work"),
    "reserves": (49, "reserves"),
    "ipi": (49, "production output"),
    "bop": (48, "balance account deficit surplus payments"),
    "copper": (48, "copper"),
    "iron-steel": (45, "steel iron"),
    "alum": (41, "aluminium bauxite"),
    "rubber": (39, "rubber latex"),
    "tin": (39, "tin"),
    "nat-gas": (36, "gas"),
    "dlr": (32, "dollar"),
    "gas": (30, "gasoline petrol"),
    "livestock": (26, "cattle livestock animals"),
    "carcass": (24, "beef pork meat"),
    "pet-chem": (24, "chemicals petrochemical petrochemicals ethylene plastics feedstocks polymers"),
    "retail": (21, "retail stores shops"),
    "cotton": (20, "cotton"),
    "strategic-metal": (19, "titanium uranium cobalt molybdenum vanadium tungsten chromium manganese zirconium metal"),
    "wpi": (19, "wholesale producer"),
    "zinc": (19, "zinc"),
    "hog": (18, "hog hogs pork"),
    "wheat": (17, "wheat"),
    "housing": (16, "housing home homes builders"),
    "lei": (15, "leading indicators"),
    "heat": (15, "heating distillate distillates"),
    "orange": (13, "orange"),
    "silver": (12, "silver"),
    "meal-feed": (11, "meal soymeal feed"),
    "lead": (10, "lead"),
}
# What one wire may report on: a topic and those beside it.
KINDRED = (
    "grain wheat oilseed", "oilseed meal-feed veg-oil", "grain cotton", "sugar coffee orange", "coffee cocoa",
    "cocoa rubber", "rubber tin", "money-fx interest dlr", "interest money-supply", "money-fx reserves",
    "reserves bop trade", "trade dlr gnp", "crude gas heat", "crude nat-gas", "gas pet-chem nat-gas", "gold silver",
    "silver copper", "copper zinc lead", "alum copper tin", "strategic-metal gold copper", "iron-steel alum",
    "livestock carcass hog", "livestock meal-feed", "gnp cpi ipi jobs", "wpi cpi", "lei gnp ipi housing", "jobs retail",
    "retail cpi", "housing interest", "earn acq",
)  # fmt: skip
KIN = {
    topic: [other for those in map(words, KINDRED) if topic in those for other in those if other != topic]
    for topic in TOPICS
}
COMPANIES = {"earn", "acq"}
MIXED = 56  # of a hundred wires report on a kindred matter, too, and half as many of these on two
MIXED_COMPANIES = 16  # of those on companies
LENGTHS = (25, 40, 55, 70, 85, 100)  # of a hundred lines of a story, those that are told


def newswires(n: int, names: Sequence[str], seed: int) -> tuple[list[str], list[int]]:
    """Texts, and the places of their topics in `names`; every topic at least four times."""
    grammar = Grammar(RULES, seed)
    total = sum(count for count, _ in TOPICS.values())
    topics = [topic for topic, (count, _) in TOPICS.items() for _ in range(max(4, count * n // total))]
    topics += ["earn"] * (n - len(topics))
    grammar.random.shuffle(topics)
    return [newswire(grammar, topic) for topic in topics], [names.index(topic) for topic in topics]


def newswire(grammar: Grammar, topic: str) -> str:
    """One to three stories, and what ends each wire in the real set: the agency's name, and the number of a mark."""
    own = words(TOPICS[topic][1])
    percent = grammar.random.choice(LENGTHS)
    while True:
        text = " ".join(sentences(grammar, topic, percent))
        if not set(own).isdisjoint(words_of(text)):
            return f"{text} reuter 3"


def sentences(grammar: Grammar, topic: str, percent: int) -> list[str]:
    """A story with so many of a hundred of its lines; perhaps kindred ones behind it."""
    telling = Telling(grammar, MAKERS, calendar(grammar.random))
    told = [story_of(grammar, [topic])]
    parts = telling.tell(told[0], percent // 2 if told[0].alone else percent)  # tables are short
    chance = MIXED_COMPANIES if topic in COMPANIES else MIXED if KIN[topic] else 0
    while grammar.chance(chance):
        told.append(story_of(grammar, KIN[topic], told))
        telling.known = kept(telling.known)
        lead, *others = telling.tell(told[-1], percent)
        parts += [telling.write("{~between}, ") + lead, *others]
        chance = chance // 2 if len(told) < 3 else 0
    return parts


def story_of(grammar: Grammar, topics: Sequence[str], told: Sequence[Story] = ()) -> Story:
    """A story that may be printed under one of the topics, and behind those that are told."""
    stories = [story for story in STORIES if story not in told and not (told and story.alone)]
    if told and COMPANIES.isdisjoint(topics):
        stories = [story for story in stories if COMPANIES.isdisjoint(story.topics)]
    return grammar.random.choice(
        [story for story in stories for topic in topics for _ in range(story.topics.get(topic, 0))]
    )
