"""Drawn scenes of 64×64 pixels with five sentences each: the sample of `captions`."""

from __future__ import annotations

from random import Random

import numpy as np

from samples.captions.scene_facts import Scene, describe
from samples.captions.scene_places import fall, horizon_of, paint
from samples.captions.scene_sentences import sentences
from samples.captions.scene_stage import play
from samples.drawing.canvas import ZOOM, Array, Picture

SIDE = 64
STEP = 4  # values are whole multiples of it, so that the file stays small
LIGHT = {"night": (84, 86, 96), "sunset": (100, 92, 84), "rain": (92, 94, 97)}  # percent that fall on all


def draw(scene: Scene, random: np.random.Generator) -> Array:
    """The picture of a description, `(64, 64, 3)` in uint8."""
    p = Picture(random, SIDE)
    horizon = horizon_of(scene.place, aloft=scene.action in ("fly", "float")) + p.between(-0.02, 0.02)
    paint(p, scene.place, scene.light, scene.backdrop, horizon)
    play(p, scene)
    fall(p, scene.light)
    sums = p.pixels.reshape(SIDE, ZOOM, SIDE, ZOOM, 3).sum(axis=(1, 3), dtype=np.int64)
    exposure = int(random.integers(95, 104))
    shot = sums * np.array(LIGHT.get(scene.light, (100, 100, 100))) * exposure // (ZOOM * ZOOM * 10_000)
    return (np.clip(shot + STEP // 2, 0, 255) // STEP * STEP).astype(np.uint8)


def captions(n: int, seed: int) -> tuple[Array, list[list[str]]]:
    """Pictures of different scenes, and five sentences about each.

    Args:
        n: how many.
        seed: of the descriptions, the drawings and the sentences.

    Returns:
        The pictures, `(n, 64, 64, 3)` in uint8, and n lists of five sentences.
    """
    scenes = describe(n, seed)
    pictures = [draw(scene, np.random.default_rng((seed, row))) for row, scene in enumerate(scenes)]
    texts = [sentences(scene, Random(seed * 1_000_003 + row)) for row, scene in enumerate(scenes)]
    return np.stack(pictures), texts
