"""Who does what, where, and how often: what the descriptions of the drawn scenes are put together from."""

from __future__ import annotations

from collections.abc import Mapping

PEOPLE = ("man", "woman", "boy", "girl")

# How often each is the actor: a few often, many seldom, as in real sentences.
KINDS = {
    "dog": 19, "man": 11, "boy": 11, "girl": 10, "woman": 9, "cat": 11, "bird": 8, "horse": 8, "car": 8, "boat": 7,
    "cow": 4, "duck": 4, "sheep": 4, "plane": 4, "bus": 4, "balloon": 4,
    "man dog": 3, "woman dog": 3, "boy dog": 3, "girl dog": 2, "man woman": 2, "boy girl": 2, "man boy": 1,
    "woman girl": 1, "dog cat": 2,
}  # fmt: skip

SHIRTS = {"red": 6, "blue": 5, "white": 4, "yellow": 3, "black": 2, "green": 2, "orange": 2}
DRESSES = {"red": 5, "blue": 4, "pink": 4, "yellow": 3, "white": 3, "purple": 2}
PAINTS = {"red": 6, "blue": 4, "yellow": 3, "white": 2, "black": 2, "green": 2}
COLORS: Mapping[str, Mapping[str, int]] = {
    "dog": {"brown": 6, "black": 4, "white": 4, "tan": 2},
    "cat": {"black": 4, "orange": 4, "gray": 3, "white": 2},
    "horse": {"brown": 5, "black": 2, "white": 3},
    "cow": {"brown": 2, "black and white": 3},
    "sheep": {"white": 1},
    "bird": {"red": 4, "blue": 3, "yellow": 3, "black": 3, "white": 2},
    "duck": {"white": 3, "brown": 2, "yellow": 2},
    "man": SHIRTS,
    "boy": SHIRTS,
    "woman": DRESSES,
    "girl": DRESSES,
    "car": PAINTS,
    "bus": {"red": 3, "yellow": 2, "blue": 1},
    "boat": {"red": 4, "white": 3, "blue": 2, "yellow": 2},
    "plane": {"white": 3, "red": 2, "yellow": 1},
    "balloon": {"red": 3, "yellow": 2, "orange": 1},
    "ball": {"red": 5, "blue": 3, "yellow": 3},
    "umbrella": {"red": 3, "blue": 2, "yellow": 2},
    "kite": {"red": 3, "yellow": 2, "blue": 1},
    "sofa": {"red": 3, "blue": 2, "green": 2},
    "rug": {"red": 3, "blue": 2},
}
COUNTS = {1: 13, 2: 5, 3: 2}
COUNTED = {"car": {1: 5, 2: 1}, "bus": {1: 1}, "boat": {1: 4, 2: 1, 3: 1}, "plane": {1: 1}}
SIZED = ("dog", "cat", "bird", "horse", "boat")

# Weight, action, relation, things, places.
Situation = tuple[int, str, str, str, str]
OPEN = "meadow beach snow street"
PERSON: list[Situation] = [
    (4, "walk", "", "", "meadow beach street snow forest"),
    (3, "run", "", "", "meadow beach street forest"),
    (3, "jump", "", "", "meadow beach snow"),
    (2, "sit", "on", "bench", "meadow street beach"),
    (1, "sit", "on", "sofa", "room"),
    (1, "sit", "", "", "beach meadow"),
    (4, "kick", "", "ball", "meadow beach street"),
    (3, "ride", "", "bike", "street meadow beach"),
    (2, "ride", "", "horse", "meadow beach forest"),
    (4, "carry", "", "umbrella", "street meadow"),
    (1, "stand", "in front of", "house car", "street"),
    (1, "stand", "under beside", "tree", "meadow"),
]
SITUATIONS: Mapping[str, list[Situation]] = {
    "dog": [
        (5, "run", "", "", "meadow beach snow street forest"),
        (4, "run", "after", "ball", "meadow beach snow"),
        (3, "jump", "over", "fence log", "meadow snow"),
        (2, "jump", "over", "log", "forest"),
        (2, "jump", "", "", "meadow beach snow"),
        (3, "sit", "", "", "meadow beach street snow forest"),
        (1, "sit", "under", "tree", "meadow"),
        (1, "sit", "beside", "tree", "meadow snow"),
        (3, "sleep", "on", "sofa rug", "room"),
        (2, "sleep", "", "", "meadow beach"),
        (2, "sleep", "under", "tree", "meadow"),
        (1, "sit", "in front of", "house", "street"),
        (2, "swim", "", "", "lake sea"),
        (1, "stand", "behind", "fence", "meadow snow"),
    ],
    "cat": [
        (4, "sit", "on", "sofa rug", "room"),
        (3, "sleep", "on", "sofa rug", "room"),
        (7, "sit", "under", "table", "room"),
        (2, "sleep", "", "", "meadow"),
        (1, "sleep", "under", "table", "room"),
        (2, "sit", "on", "car", "street"),
        (2, "sit", "on", "fence", "meadow"),
        (2, "sit", "", "", "meadow street forest"),
        (2, "walk", "", "", "meadow street snow"),
        (1, "sit", "under", "tree", "meadow"),
    ],
    "horse": [
        (4, "run", "", "", "meadow beach snow"),
        (2, "stand", "", "", "meadow beach forest"),
        (2, "graze", "", "", "meadow"),
        (2, "stand", "behind", "fence", "meadow snow"),
        (1, "stand", "beside", "tree", "meadow"),
        (1, "jump", "over", "fence", "meadow"),
    ],
    "cow": [(3, "graze", "", "", "meadow"), (2, "stand", "", "", "meadow"), (1, "stand", "behind", "fence", "meadow")],
    "sheep": [(3, "graze", "", "", "meadow"), (2, "stand", "", "", "meadow"), (1, "stand", "under", "tree", "meadow")],
    "bird": [
        (6, "fly", "", "", "sea meadow forest street snow"),
        (2, "sit", "on", "fence", "meadow snow"),
        (3, "sit", "on", "branch", "forest"),
        (1, "sit", "on", "bench", "street meadow"),
    ],
    "duck": [(4, "swim", "", "", "lake"), (1, "sit", "", "", "meadow")],
    "man": [*PERSON, (7, "ski", "", "", "snow")],
    "woman": PERSON,
    "boy": [*PERSON, (7, "ski", "", "", "snow"), (4, "fly a kite", "", "kite", "beach meadow")],
    "girl": [*PERSON, (4, "fly a kite", "", "kite", "beach meadow")],
    "car": [(4, "drive", "", "", "street snow"), (2, "park", "in front of", "house", "street"),
            (1, "park", "beside", "tree", "street")],
    "bus": [(2, "drive", "", "", "street"), (1, "drive", "", "", "snow")],
    "boat": [(1, "sail", "", "", "sea lake")],
    "plane": [(1, "fly", "", "", "sea street meadow snow")],
    "balloon": [(1, "float", "", "", "meadow sea street snow")],
    "dog dog": [(3, "run", "", "", "meadow beach snow street"), (1, "sit", "", "", "meadow beach"),
                (2, "run", "after", "ball", "meadow beach snow")],
    "cat cat": [(1, "sit", "on", "sofa rug", "room"), (1, "sit", "", "", "meadow")],
    "horse horse": [(2, "run", "", "", "meadow beach"), (1, "stand", "", "", "meadow")],
    "dog cat": [(2, "sit", "on", "sofa rug", "room"), (1, "sit", "", "", "meadow street")],
    "person dog": [(4, "walk", "", "", "meadow beach street snow forest"), (2, "run", "", "", "meadow beach"),
                   (1, "stand", "in front of", "house", "street")],
    "person person": [(4, "walk", "", "", "meadow beach street snow forest"), (1, "sit", "on", "bench", "meadow beach"),
                      (2, "jump", "", "", "beach meadow snow"), (2, "run", "", "", "meadow beach street"),
                      (1, "sit", "on", "sofa", "room")],
}  # fmt: skip

OUTSIDE = {"": 9, "sunny": 4, "sunset": 3, "night": 3, "rain": 2}
LIGHTS: Mapping[str, Mapping[str, int]] = {
    "meadow": OUTSIDE,
    "beach": {"": 7, "sunny": 4, "sunset": 4, "night": 1},
    "street": {"": 9, "sunny": 2, "sunset": 2, "night": 4, "rain": 3},
    "snow": {"": 6, "sunny": 3, "sunset": 1, "night": 2, "snowfall": 5},
    "forest": {"": 8, "rain": 1, "night": 1},
    "lake": OUTSIDE,
    "sea": OUTSIDE,
    "room": {"": 1},
}
BACKDROPS: Mapping[str, Mapping[str, int]] = {
    "meadow": {"": 5, "mountains": 3, "trees": 3, "flowers": 3},
    "snow": {"": 3, "mountains": 3, "trees": 3},
    "lake": {"mountains": 1, "trees": 2},
}
