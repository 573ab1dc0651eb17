"""The words in which the drawn scenes are described: each list from the usual to the rare, with weights."""

from __future__ import annotations

from collections.abc import Mapping

Words = Mapping[str, int]

# What a kind may be called: first by its own name.
NOUNS: Mapping[str, Words] = {
    "dog": {"dog": 12, "animal": 1},
    "cat": {"cat": 12, "animal": 1},
    "horse": {"horse": 12, "animal": 1},
    "cow": {"cow": 12, "animal": 1},
    "sheep": {"sheep": 1},
    "bird": {"bird": 1},
    "duck": {"duck": 5, "bird": 1},
    "man": {"man": 9, "person": 1, "guy": 1},
    "woman": {"woman": 9, "lady": 1, "person": 1},
    "boy": {"boy": 8, "child": 2, "kid": 1},
    "girl": {"girl": 8, "child": 2, "kid": 1},
    "car": {"car": 8, "vehicle": 1},
    "bus": {"bus": 8, "vehicle": 1},
    "boat": {"boat": 5, "sailboat": 3},
    "plane": {"plane": 4, "airplane": 3},
    "balloon": {"hot air balloon": 4, "balloon": 3},
    "sofa": {"couch": 4, "sofa": 3},
    "rug": {"rug": 4, "carpet": 2},
    "bike": {"bike": 5, "bicycle": 3},
    "branch": {"branch": 4, "tree branch": 2},
}
SMALL: Mapping[str, Words] = {
    "dog": {"puppy": 3, "dog": 4},
    "cat": {"kitten": 3, "cat": 4},
    "horse": {"pony": 3, "horse": 4},
}
PLURALS = {"sheep": "sheep", "person": "people", "puppy": "puppies", "lady": "ladies"}
SIZES: Mapping[str, Words] = {"big": {"big": 3, "large": 2}, "small": {"small": 3, "little": 2}}
MADE_OF = {"fence": "wooden", "bench": "wooden", "table": "wooden", "tree": "big"}
# What two of different kinds are together.
TOGETHER = {
    ("boy", "girl"): "children", ("man", "woman"): "people", ("man", "boy"): "people", ("woman", "girl"): "people",
    ("dog", "cat"): "animals",
}  # fmt: skip

# A verb's form after he or she, and its -ing form.
FORMS = {
    "run": ("runs", "running"), "race": ("races", "racing"), "chase": ("chases", "chasing"),
    "play": ("plays", "playing"), "walk": ("walks", "walking"), "stroll": ("strolls", "strolling"),
    "jump": ("jumps", "jumping"), "leap": ("leaps", "leaping"), "sit": ("sits", "sitting"),
    "rest": ("rests", "resting"), "sleep": ("sleeps", "sleeping"), "lie": ("lies", "lying"),
    "stand": ("stands", "standing"), "wait": ("waits", "waiting"), "eat": ("eats", "eating"),
    "graze": ("grazes", "grazing"), "fly": ("flies", "flying"), "float": ("floats", "floating"),
    "swim": ("swims", "swimming"), "sail": ("sails", "sailing"), "drive": ("drives", "driving"),
    "travel": ("travels", "traveling"), "ride": ("rides", "riding"), "kick": ("kicks", "kicking"),
    "hold": ("holds", "holding"), "carry": ("carries", "carrying"), "ski": ("skis", "skiing"),
    "parked": ("parked", "parked"),
}  # fmt: skip

# What somebody does; a thing that the action needs stands in it.
DOES: Mapping[str, Words] = {
    "run": {"run": 8, "race": 1},
    "chase": {"chase {thing}": 4, "run after {thing}": 3, "play with {thing}": 2},
    "walk": {"walk": 7, "stroll": 1},
    "jump": {"jump": 7, "leap": 2},
    "sit": {"sit": 7, "rest": 1},
    "sleep": {"sleep": 6, "lie": 2, "rest": 1},
    "stand": {"stand": 7, "wait": 1},
    "graze": {"eat grass": 4, "graze": 4},
    "fly": {"fly": 1},
    "float": {"float": 4, "fly": 3},
    "swim": {"swim": 1},
    "sail": {"sail": 5, "float": 3},
    "drive": {"drive": 7, "travel": 1},
    "park": {"parked": 1},
    "ride": {"ride {thing}": 1},
    "kick": {"kick {thing}": 4, "play with {thing}": 3},
    "carry": {"walk with {thing}": 3, "hold {thing}": 3, "carry {thing}": 2},
    "fly a kite": {"fly {thing}": 4, "play with {thing}": 2},
    "ski": {"ski": 1},
}
RELATIONS: Mapping[str, Words] = {
    "on": {"on": 1},
    "under": {"under": 4, "beneath": 1},
    "beside": {"next to": 3, "beside": 2, "near": 2},
    "in front of": {"in front of": 1},
    "behind": {"behind": 1},
    "over": {"over": 1},
}

STAYS: Mapping[str, Words] = {
    "meadow": {"in the grass": 5, "on the grass": 4, "in a field": 3, "in a green field": 2, "in a meadow": 2},
    "beach": {"on the beach": 6, "on the sand": 3, "at the beach": 2, "by the sea": 2, "near the ocean": 1},
    "street": {"on the street": 5, "in the street": 3, "in the city": 3, "on a city street": 1},
    "snow": {"in the snow": 7, "on the snow": 2, "in a snowy field": 2},
    "forest": {"in the forest": 5, "in the woods": 4, "among the trees": 2},
    "lake": {"in the water": 5, "in a lake": 4, "on the lake": 2},
    "sea": {"in the water": 4, "in the ocean": 3, "in the sea": 3},
    "room": {"in a room": 4, "in the living room": 4, "inside": 2, "at home": 2, "indoors": 1},
}
MOVES: Mapping[str, Words] = {
    "meadow": {"through the grass": 4, "across the grass": 4, "through a field": 3, "in the grass": 3,
               "across a green field": 2, "through a meadow": 1},
    "beach": {"on the beach": 5, "along the beach": 4, "on the sand": 2, "across the sand": 2, "by the sea": 1},
    "street": {"down the street": 5, "on the street": 3, "down the road": 3, "along the road": 2,
               "through the city": 2},
    "snow": {"through the snow": 5, "in the snow": 4, "across the snow": 2, "through a snowy field": 1},
    "forest": {"through the forest": 4, "through the woods": 4, "in the forest": 2, "in the woods": 2},
    "lake": {"in the water": 5, "in a lake": 3, "across a lake": 3, "through the water": 2},
    "sea": {"in the ocean": 3, "in the sea": 3, "in the water": 3, "through the water": 2},
}  # fmt: skip
ABOVE: Mapping[str, Words] = {
    "meadow": {"over a field": 4, "above the grass": 3, "over a green field": 2},
    "street": {"over the city": 4, "above the houses": 3, "over the houses": 2},
    "snow": {"over the snow": 4, "above the snow": 2, "over a snowy field": 2},
    "forest": {"through the forest": 4, "among the trees": 3, "in the woods": 2},
    "sea": {"over the sea": 3, "over the ocean": 3, "above the water": 4},
}
AFLOAT: Mapping[str, Words] = {
    "lake": {"on a lake": 5, "on the water": 4, "across the lake": 2},
    "sea": {"on the water": 5, "on the ocean": 3, "on the sea": 3},
}
AMONG_FLOWERS: Words = {"in a field of flowers": 4, "among the flowers": 4, "in a meadow with flowers": 2}
BACKDROPS: Mapping[str, Words] = {
    "mountains": {"with mountains in the background": 4, "in front of the mountains": 2, "near the mountains": 2},
    "trees": {"with trees in the background": 4, "near the trees": 2, "in front of some trees": 2},
}
OVER: Mapping[str, Words] = {"mountains": {"above the mountains": 1}, "trees": {"above the trees": 1}}
SKY: Mapping[str, Words] = {
    "": {"in the blue sky": 3, "in the sky": 4, "through the air": 2},
    "sunny": {"in the blue sky": 3, "in the sky": 3, "through the air": 1},
    "night": {"in the night sky": 3, "in the sky": 2},
    "sunset": {"in the sky": 3, "through the air": 1},
}
LIGHTS: Mapping[str, Words] = {
    "sunny": {"on a sunny day": 5, "in the sun": 3, "in the sunshine": 1},
    "sunset": {"at sunset": 6, "in the evening": 3},
    "night": {"at night": 7, "in the dark": 3, "under the moon": 2},
    "rain": {"in the rain": 7, "on a rainy day": 3},
    "snowfall": {"while it is snowing": 3, "in the falling snow": 3, "on a snowy day": 2},
}
