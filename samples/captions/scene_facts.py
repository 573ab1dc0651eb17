"""What is in a drawn scene: who does what, where, in which light. Pictures and sentences are both made from this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from samples.captions.scene_situations import (
    BACKDROPS,
    COLORS,
    COUNTED,
    COUNTS,
    KINDS,
    LIGHTS,
    PEOPLE,
    SITUATIONS,
    SIZED,
    Situation,
)


@dataclass(frozen=True)
class Actor:
    """Whom or what the sentences speak about.

    Args:
        kind: dog, man, boat …
        color: of its fur, its paint, its shirt or dress.
        count: how many there are, all alike.
        size: big, small, or nothing where neither strikes the eye.
        hat: a person wears one.
    """

    kind: str
    color: str
    count: int = 1
    size: str = ""
    hat: bool = False


@dataclass(frozen=True)
class Thing:
    """What the actor has to do with."""

    kind: str
    color: str = ""


@dataclass(frozen=True)
class Scene:
    """A description, from which a picture is drawn and sentences are written.

    Args:
        actors: one group, or two of one each.
        action: what all of them do.
        place: where.
        relation: how they stand to the thing: on, under, after …
        thing: a ball, a tree, a bench …
        light: the time of the day or the weather; nothing on an ordinary day.
        backdrop: what is seen behind: mountains, trees, flowers.
    """

    actors: tuple[Actor, ...]
    action: str
    place: str
    relation: str = ""
    thing: Thing | None = None
    light: str = ""
    backdrop: str = ""

    @property
    def count(self) -> int:
        """How many actors there are."""
        return sum(actor.count for actor in self.actors)


# Colors that get lost in a place or a light.
PALE = {("snow", "white"), ("night", "black"), ("beach", "tan"), ("meadow", "green"), ("forest", "green"),
        ("sunset", "orange")}  # fmt: skip
PALE_IN_THE_AIR = {("forest", "black"), ("sunset", "white"), ("snowfall", "white"), ("night", "blue")}
ALONE = ("ride", "carry", "fly a kite", "ski", "kick", "sleep")


def choose(random: Random, weights: Mapping[str, int] | Mapping[int, int]) -> str | int:
    """One of the keys, as often as its weight says."""
    place = random.randrange(sum(weights.values()))
    for key, weight in weights.items():
        place -= weight
        if place < 0:
            return key
    raise AssertionError("the weights are positive")


def word(random: Random, weights: Mapping[str, int]) -> str:
    """One of these words, as often as its weight says."""
    return str(choose(random, weights))


def actors(random: Random, kinds: Sequence[str]) -> tuple[Actor, ...]:
    """One group, or two actors that differ."""
    if len(kinds) == 2:
        pair = tuple(Actor(kind, word(random, COLORS[kind])) for kind in kinds)
        return actors(random, kinds) if kinds[0] == kinds[1] and pair[0].color == pair[1].color else pair
    kind = kinds[0]
    count = int(choose(random, COUNTED.get(kind, COUNTS)))
    size = word(random, {"": 2, "big": 1, "small": 1}) if kind in SIZED and count == 1 else ""
    hat = kind in PEOPLE and count == 1 and random.randrange(4) == 0
    return (Actor(kind, word(random, COLORS[kind]), count, size, hat),)


def situations(kinds: Sequence[str]) -> list[Situation]:
    """What these may do."""
    if len(kinds) == 2 and kinds[0] in PEOPLE:
        return SITUATIONS["person person" if kinds[1] in PEOPLE else "person dog"]
    return SITUATIONS[" ".join(kinds)]


def imagine(random: Random) -> Scene:
    """Any scene that can be drawn: first who does what, then the rest, until all of it can be seen."""
    kinds = word(random, KINDS).split()
    if kinds in (["dog"], ["cat"], ["horse"]) and random.randrange(8) == 0:
        kinds *= 2
    table = situations(kinds)
    row = int(choose(random, {n: situation[0] for n, situation in enumerate(table)}))
    while not visible(scene := fill(random, kinds, table[row])):
        pass
    return scene


def fill(random: Random, kinds: Sequence[str], situation: Situation) -> Scene:
    """A scene of a situation: how many, which colors, where, in which light."""
    _, action, relations, things, places = situation
    place = random.choice(places.split())
    thing = None
    if things:
        kind = random.choice(things.split())
        thing = Thing(kind, word(random, COLORS[kind]) if kind in COLORS else "")
    relation = relations if relations in ("", "in front of") else random.choice(relations.split())
    light = "rain" if action == "carry" else word(random, LIGHTS[place])
    backdrop = word(random, BACKDROPS[place]) if place in BACKDROPS else ""
    return Scene(actors(random, kinds), action, place, relation, thing, light, backdrop)


def visible(scene: Scene) -> bool:
    """Whether everything in a scene can be told from what lies behind it, and finds room."""
    return not (hidden(scene) or crowded(scene))


def hidden(scene: Scene) -> bool:
    """Whether somebody has nearly the color of what lies behind."""
    colors = {actor.color for actor in scene.actors} | ({scene.thing.color} if scene.thing else set())
    seen = {(place, color) for color in colors for place in (scene.place, scene.light)}
    kinds = {actor.kind for actor in scene.actors}
    same = scene.thing is not None and scene.relation == "on" and scene.thing.color == scene.actors[0].color
    return same or bool(seen & PALE) or ("bird" in kinds and bool(seen & PALE_IN_THE_AIR))


def crowded(scene: Scene) -> bool:
    """Whether there are too many for what they do, or too much for one picture."""
    thing = scene.thing.kind if scene.thing else ""
    alone = scene.action in ALONE or scene.relation in ("over", "under", "beside") or thing == "car"
    few = scene.relation in ("on", "behind", "after") or thing == "house"
    above = scene.action in ("fly", "float")
    return (
        (alone and scene.count > 1)
        or (few and scene.count > 2)
        or (above and scene.backdrop == "flowers")
        or (scene.action in ("sleep", "fly a kite") and scene.light in ("rain", "night"))
        or (bool(scene.actors[0].size) and scene.relation not in ("", "after"))
        or (bool(scene.actors[0].size) and scene.action in ("sleep", "swim"))
    )


def describe(n: int, seed: int) -> list[Scene]:
    """So many different scenes."""
    random = Random(seed)
    found: dict[Scene, None] = {}
    while len(found) < n:
        scene = imagine(random)
        if visible(scene):
            found[scene] = None
    return list(found)
