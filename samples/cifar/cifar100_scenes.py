"""The 100 classes of CIFAR-100, in 20 groups that share their kind of place, size and form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from samples.cifar.cifar10_scenes import stands_out
from samples.cifar.cifar100_animals import (
    aquatic_mammals,
    large_carnivores,
    large_omnivores_and_herbivores,
    medium_mammals,
    small_mammals,
)
from samples.cifar.cifar100_creatures import fish, insects, non_insect_invertebrates, reptiles
from samples.cifar.cifar100_outdoors import large_man_made_outdoor_things, large_natural_outdoor_scenes, people, trees
from samples.cifar.cifar100_things import (
    flowers,
    food_containers,
    fruit_and_vegetables,
    household_electrical_devices,
    household_furniture,
)
from samples.cifar.cifar100_vehicles import vehicles_1, vehicles_2
from samples.drawing.backgrounds import behind, in_front
from samples.drawing.canvas import Array, Picture, photograph


@dataclass(frozen=True)
class Group:
    """How a coarse class is seen.

    Args:
        figure: draws one of its fine classes.
        places: backgrounds and their weights.
        size: from the smallest to the largest half width.
        turn: by how many degrees it may be turned.
        height: where its middle lies.
    """

    figure: Callable[[Picture, str], None]
    places: dict[str, int]
    size: tuple[float, float] = (0.32, 0.46)
    turn: float = 8
    height: float = 0.52


OUTSIDE = {"grass": 4, "earth": 3, "forest": 2}
GROUPS = {
    "aquatic_mammals": Group(aquatic_mammals, {"sea": 6, "depths": 2, "earth": 1}, turn=14),
    "fish": Group(fish, {"depths": 8, "sea": 1}, turn=20),
    "flowers": Group(flowers, {"grass": 5, "forest": 4, "sky": 1}, height=0.42, turn=14),
    "food_containers": Group(food_containers, {"room": 8, "earth": 1}),
    "fruit_and_vegetables": Group(fruit_and_vegetables, {"room": 5, "grass": 2, "forest": 2}, (0.34, 0.5), 16),
    "household_electrical_devices": Group(household_electrical_devices, {"room": 9, "road": 1}),
    "household_furniture": Group(household_furniture, {"room": 9, "grass": 1}, (0.36, 0.48), 4),
    "insects": Group(insects, {"forest": 4, "grass": 3, "earth": 3}, (0.3, 0.44), 60, 0.5),
    "large_carnivores": Group(large_carnivores, OUTSIDE, (0.34, 0.5)),
    "large_man-made_outdoor_things": Group(
        large_man_made_outdoor_things, {"sky": 4, "grass": 3, "sea": 1}, (0.34, 0.48), 3
    ),
    "large_natural_outdoor_scenes": Group(large_natural_outdoor_scenes, {"sky": 1}),
    "large_omnivores_and_herbivores": Group(large_omnivores_and_herbivores, {**OUTSIDE, "sky": 1}, (0.36, 0.5), 6),
    "medium_mammals": Group(medium_mammals, {**OUTSIDE, "room": 1}, (0.32, 0.46)),
    "non-insect_invertebrates": Group(non_insect_invertebrates, {"earth": 6, "depths": 2, "grass": 1}, (0.3, 0.44), 30),
    "people": Group(people, {"room": 4, "road": 2, "grass": 2, "sky": 1}, (0.4, 0.56), 6, 0.56),
    "reptiles": Group(reptiles, {"earth": 5, "grass": 3, "forest": 2}, (0.32, 0.45), 12),
    "small_mammals": Group(small_mammals, {"grass": 3, "earth": 2, "room": 4}, (0.34, 0.5), 10),
    "trees": Group(trees, {"sky": 3, "grass": 6}, (0.36, 0.46), 4, 0.5),
    "vehicles_1": Group(vehicles_1, {"road": 7, "earth": 1, "grass": 1}, (0.34, 0.46), 5, 0.55),
    "vehicles_2": Group(vehicles_2, {"sky": 2, "grass": 4, "earth": 3, "road": 2}, (0.34, 0.46), 6),
}


def draw(coarse: str, fine: str, random: np.random.Generator) -> Array:
    """One picture of a fine class, `(32, 32, 3)` in uint8."""
    group, p = GROUPS[coarse], Picture(random)
    flat = coarse in ("people", "large_man-made_outdoor_things", "trees") or fine == "rocket"
    while True:
        place = behind(p, group.places)
        empty = p.pixels.copy()
        size = p.between(*group.size)
        p.pose(
            0.5 + p.between(-0.09, 0.09),
            group.height + p.between(-0.07, 0.07),
            size,
            p.between(-group.turn, group.turn),
            squeeze=p.between(0.85 if flat else 0.75, 1.05),
            flip=p.chance(0.5),
        )
        group.figure(p, fine)
        if stands_out(p, empty):
            break
    if p.chance(0.5):
        in_front(p, place)
    return photograph(p, noise=7, soft=p.chance(0.15))


def cifar100_pictures(names: Sequence[tuple[str, str]], seed: int) -> Array:
    """A picture for each pair of a coarse and a fine class, each from its own generator: `(n, 32, 32, 3)`."""
    return np.stack(
        [draw(coarse, fine, np.random.default_rng((seed, row))) for row, (coarse, fine) in enumerate(names)]
    )
