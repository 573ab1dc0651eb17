"""The ten classes of CIFAR-10 as little scenes of 32×32 pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from samples.drawing.animals import deer, dog, frog, horse
from samples.drawing.backgrounds import behind, in_front
from samples.drawing.birds_and_cats import bird, cat
from samples.drawing.canvas import Array, Picture, photograph
from samples.drawing.vehicles import airplane, automobile, ship, truck


@dataclass(frozen=True)
class Scene:
    """Where something is seen, and how.

    Args:
        figure: draws it, into a picture whose pose is set.
        places: backgrounds and their weights.
        low: between which heights its middle lies.
        turn: by how many degrees it may be turned.
    """

    figure: Callable[[Picture], None]
    places: dict[str, int]
    low: tuple[float, float] = (0.45, 0.62)
    turn: float = 8


SCENES = [
    Scene(airplane, {"sky": 12, "road": 1, "grass": 1, "sea": 1, "earth": 1}, (0.3, 0.66), 28),
    Scene(automobile, {"road": 12, "grass": 1, "earth": 1, "room": 1, "forest": 1}, (0.46, 0.68), 10),
    Scene(bird, {"sky": 4, "forest": 6, "grass": 1, "sea": 1, "earth": 1, "room": 1}, (0.38, 0.62), 20),
    Scene(cat, {"room": 10, "grass": 1, "road": 1, "earth": 1, "forest": 1}, (0.42, 0.64), 14),
    Scene(deer, {"forest": 7, "grass": 4, "earth": 1, "sky": 1, "road": 1}, (0.44, 0.64), 12),
    Scene(dog, {"room": 2, "grass": 7, "earth": 2, "road": 1, "forest": 1, "sea": 1}, (0.42, 0.64), 14),
    Scene(frog, {"forest": 3, "earth": 2, "grass": 5, "room": 1, "sea": 2}, (0.42, 0.66), 20),
    Scene(horse, {"grass": 3, "earth": 8, "forest": 1, "road": 1, "sky": 1, "room": 1}, (0.42, 0.62), 12),
    Scene(ship, {"sea": 12, "sky": 1, "earth": 1, "road": 1}, (0.42, 0.66), 10),
    Scene(truck, {"road": 5, "earth": 5, "grass": 1, "sky": 2, "forest": 1}, (0.42, 0.62), 10),
]


def draw(label: int, random: np.random.Generator) -> Array:
    """One picture of a class, `(32, 32, 3)` in uint8."""
    scene, p = SCENES[label], Picture(random)
    while True:
        place = behind(p, scene.places)
        empty = p.pixels.copy()
        size = pose(p, scene)
        scene.figure(p)
        if stands_out(p, empty):
            break
    in_front(p, place)
    return photograph(p, soft=size > 0.36 and p.chance(0.3))


def pose(p: Picture, scene: Scene) -> float:
    """Chooses how the figure stands; returns its size."""
    size: float = p.pick([p.between(0.25, 0.34), p.between(0.32, 0.44), p.between(0.42, 0.62)])
    room = 0.55 - size
    p.pose(
        0.5 + p.between(-1, 1) * max(0.08, room),
        p.between(*scene.low) + p.between(-1, 1) * max(0.04, room * 0.5),
        size,
        p.between(-scene.turn, scene.turn),
        squeeze=p.between(0.68, 1.05),
        flip=p.chance(0.5),
    )
    return size


def stands_out(p: Picture, empty: Array) -> bool:
    """Whether the figure differs from what it covers: by a sixth of the range, on the average."""
    difference = np.abs(p.pixels.astype(np.int64) - empty).max(axis=2)
    covered = difference[difference > 0]
    return int(covered.sum()) > 42 * len(covered)


def cifar10_pictures(labels: Array, seed: int) -> Array:
    """A picture for each label, each from its own generator: `(n, 32, 32, 3)`."""
    return np.stack([draw(int(label), np.random.default_rng((seed, row))) for row, label in enumerate(labels)])
