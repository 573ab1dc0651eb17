"""What must be so where a word stands: held against the sentences about the drawn scenes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from samples.captions.scene_facts import Scene

CHILDREN, ADULTS = ("boy", "girl"), ("man", "woman")
COLORS = ("red", "yellow", "white", "black", "orange", "pink", "purple", "brown", "gray", "tan")


def words(text: str) -> list[str]:
    return re.findall("[a-z]+", text.lower())


def is_kind(*kinds: str) -> Callable[[Scene], bool]:
    """Whether one of these is seen, as an actor or as a thing."""
    return lambda s: bool({a.kind for a in s.actors} & {*kinds}) or (s.thing is not None and s.thing.kind in kinds)


def does(*actions: str) -> Callable[[Scene], bool]:
    return lambda s: s.action in actions


def at(*places: str) -> Callable[[Scene], bool]:
    return lambda s: s.place in places


def light(*lights: str) -> Callable[[Scene], bool]:
    return lambda s: s.light in lights


def colored(color: str) -> Callable[[Scene], bool]:
    def seen(s: Scene) -> bool:
        found = [a.color for a in s.actors] + ([s.thing.color] if s.thing else [])
        return any(color in each.split() for each in found)

    return seen


def sized(*sizes: str) -> Callable[[Scene], bool]:
    return lambda s: any(a.size in sizes for a in s.actors)


def count(n: int) -> Callable[[Scene], bool]:
    return lambda s: s.count == n


def either(*facts: Callable[[Scene], bool]) -> Callable[[Scene], bool]:
    return lambda s: any(fact(s) for fact in facts)


def both(*facts: Callable[[Scene], bool]) -> Callable[[Scene], bool]:
    return lambda s: all(fact(s) for fact in facts)


FLYING = does("fly", "float")
# What must be so where a word stands; a word's forms share an entry.
MEANING: dict[str, Callable[[Scene], bool]] = {
    "dog dogs": is_kind("dog"), "puppy puppies": both(is_kind("dog"), sized("small")),
    "cat cats": is_kind("cat"), "kitten kittens": both(is_kind("cat"), sized("small")),
    "horse horses": is_kind("horse"), "pony ponies": both(is_kind("horse"), sized("small")),
    "cow cows": is_kind("cow"), "sheep": is_kind("sheep"), "bird birds": is_kind("bird", "duck"),
    "duck ducks": is_kind("duck"), "animal animals": is_kind("dog", "cat", "horse", "cow"),
    "man men guy guys": is_kind("man"), "woman women lady ladies": is_kind("woman"), "boy boys": is_kind("boy"),
    "girl girls": is_kind("girl"), "child children kid kids young": is_kind(*CHILDREN),
    "person people": is_kind(*ADULTS), "his": is_kind("man", "boy"), "her": is_kind("woman", "girl"),
    "car cars": is_kind("car"), "bus buses": is_kind("bus"), "vehicle vehicles": is_kind("car", "bus"),
    "boat boats sailboat sailboats": is_kind("boat"), "plane planes airplane airplanes": is_kind("plane"),
    "balloon balloons hot": is_kind("balloon"), "ball": is_kind("ball"), "umbrella": is_kind("umbrella"),
    "kite": is_kind("kite"), "bike bicycle": is_kind("bike"), "bench": is_kind("bench"),
    "couch sofa": is_kind("sofa"), "rug carpet": is_kind("rug"), "table": is_kind("table"), "fence": is_kind("fence"),
    "log": is_kind("log"), "branch": is_kind("branch"), "house": is_kind("house"), "houses": at("street"),
    "tree": is_kind("tree", "branch"), "trees": either(at("forest"), lambda s: s.backdrop == "trees"),
    "wooden": is_kind("fence", "bench", "table"),
    **{color: colored(color) for color in COLORS},
    "green": either(colored("green"), at("meadow")),
    "blue": either(colored("blue"), both(FLYING, light("", "sunny"))),
    "big": either(sized("big"), is_kind("tree")), "large": sized("big"), "small": sized("small"),
    "little": either(sized("small"), is_kind(*CHILDREN)),
    "shirt shirts": is_kind(*CHILDREN, *ADULTS), "dress dresses": is_kind("woman", "girl"),
    "wearing": is_kind(*CHILDREN, *ADULTS), "hat": lambda s: any(a.hat for a in s.actors),
    "two pair couple": count(2), "three group": count(3),
    "run runs running": does("run"), "race races racing": both(does("run"), either(count(2), count(3))),
    "chase chases chasing after": lambda s: s.relation == "after",
    "play plays playing": either(lambda s: s.relation == "after", does("kick", "fly a kite")),
    "walk walks walking": does("walk", "carry"), "stroll strolls strolling": does("walk"),
    "jump jumps jumping leap leaps leaping": does("jump"), "sit sits sitting": does("sit"),
    "rest rests resting": does("sit", "sleep"), "sleep sleeps sleeping lie lies lying": does("sleep"),
    "stand stands standing": does("stand"), "wait waits waiting": both(does("stand"), is_kind(*CHILDREN, *ADULTS)),
    "eat eats eating graze grazes grazing": does("graze"), "fly flies flying": either(FLYING, does("fly a kite")),
    "float floats floating": does("float", "sail"), "swim swims swimming": does("swim"),
    "sail sails sailing": does("sail"), "drive drives driving travel travels traveling": does("drive"),
    "parked": does("park"), "ride rides riding": does("ride"), "kick kicks kicking": does("kick"),
    "hold holds holding carry carries carrying": does("carry"), "ski skis skiing": does("ski"),
    "grass": at("meadow"), "field": at("meadow", "snow"), "meadow": at("meadow"), "beach sand": at("beach"),
    "sea ocean": at("sea", "beach"), "street road city": at("street"), "snow snowy": at("snow"),
    "snowing falling": light("snowfall"), "forest woods": at("forest"), "lake": at("lake"), "water": at("lake", "sea"),
    "room living inside indoors home floor": at("room"), "sky": FLYING, "air": either(FLYING, is_kind("balloon")),
    "flowers": lambda s: s.backdrop == "flowers", "mountains": lambda s: s.backdrop == "mountains",
    "background": lambda s: s.backdrop in ("mountains", "trees"), "sunny sun sunshine": light("sunny"),
    "sunset evening": light("sunset"), "night dark moon": light("night"), "rain rainy": light("rain"),
    "day": light("sunny", "rain", "snowfall"), "beneath": lambda s: s.relation == "under",
    "under": either(lambda s: s.relation == "under", light("night")), "behind": lambda s: s.relation == "behind",
    "beside next": lambda s: s.relation == "beside",
    "front": lambda s: s.relation == "in front of" or s.backdrop in ("mountains", "trees"),
}  # fmt: skip
MEANINGS = {word: fact for forms, fact in MEANING.items() for word in forms.split()}
SMALL_WORDS = {
    "a", "above", "across", "along", "among", "an", "and", "are", "at", "by", "down", "in", "is", "it", "near", "of",
    "on", "over", "some", "the", "there", "through", "to", "while", "with",
}  # fmt: skip


def said(five: Sequence[str]) -> set[str]:
    return {word for text in five for word in words(text)}


def named(fact: str, five: Sequence[str]) -> bool:
    """Whether a word of the entry that begins like this stands in the sentences."""
    entry = next(forms for forms in MEANING if forms.split()[0] == fact)
    return bool(said(five) & set(entry.split()))


def unsaid(scene: Scene, five: Sequence[str]) -> list[str]:
    """What the sentences keep to themselves."""
    called = {"sofa": "couch", "log": "log", "duck": "duck"}
    spoken = said(five)
    missing = [a.kind for a in scene.actors if not named(called.get(a.kind, a.kind), five)]
    missing += [a.color for a in scene.actors if not set(a.color.split()) <= spoken]
    missing += [a.size for a in scene.actors if a.size and not named(a.size, five) and not spoken & {"large", "little"}]
    missing += ["hat"] if any(a.hat for a in scene.actors) and "hat" not in spoken else []
    if scene.thing:
        missing += [] if named(called.get(scene.thing.kind, scene.thing.kind), five) else [scene.thing.kind]
        missing += [scene.thing.color] if scene.thing.color and scene.thing.color not in spoken else []
    light_word = {"sunny": "sunny", "sunset": "sunset", "night": "night", "rain": "rain"}.get(scene.light)
    missing += [scene.light] if light_word and not named(light_word, five) else []
    missing += [scene.backdrop] if scene.backdrop and scene.backdrop not in spoken else []
    return missing


def untrue(scene: Scene, five: Sequence[str]) -> list[tuple[str, str]]:
    return [
        (word, text) for text in five for word in words(text) if word not in SMALL_WORDS and not MEANINGS[word](scene)
    ]
