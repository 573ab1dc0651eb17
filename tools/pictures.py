"""Compares two figures as a reader would: same size, the same things drawn, in the same places, in the same colors.

The background is the commonest color of the stored picture's border; *ink* is what differs from it.

1. Ink: at most 5 % of either picture's ink may lie further than 4 pixels from any ink of the other. Colored ink needs
   ink of its hue (20° steps, neighbors included): two curves that swap their colors are two wrong curves. Gray ink
   is at home near any ink, since the soft edges of text and thin lines are gray.
2. Areas, where everything is ink (photographs, heat maps, bars): a connected area that is deeper than 4 pixels inside
   the ink and has 400 pixels or more may have 5 % of pixels whose blurred color (Gaussian, 2 pixels) differs by more
   than 32 of 255 in any channel. Each area is judged on its own, so that one wrong picture in a grid of twelve shows.
3. Strokes on areas (points on a colored region, a curve on gray): what stands out by 48 of 255 against the median
   around it (11 pixels) needs something that stands out by 24 within 4 pixels; those that miss it are at most 5 % of
   the strokes and the ink outside the areas.
"""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image
from scipy import ndimage

NEAR = 4  # pixels
SHARE = 0.05
HUES = 18
INK, CHROMA, COLOR, STANDS_OUT = 8, 40, 32, 48
SMALLEST_AREA = 400


@dataclass(frozen=True)
class Mismatch:
    """Why two pictures differ, and a picture that shows where."""

    reason: str
    picture: np.ndarray


def decode(encoded: str | bytes) -> np.ndarray:
    """The pixels of a picture as a notebook stores it, on white: `(height, width, 3)`, uint8."""
    content = base64.b64decode(encoded) if isinstance(encoded, str) else encoded
    picture = Image.open(io.BytesIO(content)).convert("RGBA")
    white = Image.new("RGBA", picture.size, "white")
    return np.asarray(Image.alpha_composite(white, picture).convert("RGB"))


def compare(stored: np.ndarray, new: np.ndarray) -> Mismatch | None:
    """Holds a new picture against the stored one.

    Args:
        stored: `(height, width, 3)`, uint8.
        new: the same.

    Returns:
        None if they agree.
    """
    if stored.shape != new.shape:
        sizes = " and ".join(f"{side.shape[1]}×{side.shape[0]}" for side in (stored, new))
        return Mismatch(f"the figure's size differs: stored and new are {sizes} pixels", new)
    if np.array_equal(stored, new):
        return None
    inks = [differs_from(side, background(stored), INK) for side in (stored, new)]
    missing = far_ink(stored, new, inks[0], inks[1])
    extra = far_ink(new, stored, inks[1], inks[0])
    reasons = [_share_sentence("ink", *_shares(missing, inks[0], extra, inks[1]))]
    solid = [ndimage.binary_erosion(ink, iterations=NEAR) for ink in inks]
    changed, sentence = _changed_areas(stored, new, solid)
    reasons.append(sentence)
    outlines = [ink & ~inside for ink, inside in zip(inks, solid, strict=True)]
    lost, added, sentence = _changed_strokes(stored, new, solid[0] & solid[1], outlines)
    reasons.append(sentence)
    if not any(reasons):
        return None
    marks = (missing | lost, extra | added, changed)
    return Mismatch("; ".join(filter(None, reasons)), _difference(stored, new, *marks))


def background(picture: np.ndarray) -> np.ndarray:
    """The commonest color of a picture's border."""
    border = np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])
    colors, counts = np.unique(border, axis=0, return_counts=True)
    return colors[counts.argmax()]


def differs_from(picture: np.ndarray, other: np.ndarray, by: int) -> np.ndarray:
    """Where any channel differs by more than `by`: `(height, width)`, bool."""
    return np.abs(picture.astype(np.int16) - other).max(axis=-1) > by


def far_ink(picture: np.ndarray, other: np.ndarray, ink: np.ndarray, other_ink: np.ndarray) -> np.ndarray:
    """The ink that is further than 4 pixels from any ink of its color in the other picture."""
    hue, chroma = _hue(picture)
    other_hue, other_chroma = _hue(other)
    gray = chroma < CHROMA
    far = ink & gray & ~_near(other_ink)
    for step in np.unique(hue[ink & ~gray]):
        distance = (other_hue - step) % HUES
        alike = (distance <= 1) | (distance == HUES - 1)
        # Half the chroma is enough for a counterpart: a line that falls between two pixels is paler.
        near = _near(other_ink & alike & (other_chroma >= CHROMA / 2))
        far |= ink & ~gray & (hue == step) & ~near
    return far


def _hue(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Hue in steps of 20°, and chroma (largest minus smallest channel)."""
    degrees = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV_FULL)[..., 0].astype(np.int16)
    channels = picture.astype(np.int16)
    return degrees * HUES // 256, channels.max(axis=-1) - channels.min(axis=-1)


def _near(mask: np.ndarray) -> np.ndarray:
    if not mask.any():
        return np.zeros_like(mask)
    return ndimage.distance_transform_edt(~mask) <= NEAR


def _shares(missing: np.ndarray, ink: np.ndarray, extra: np.ndarray, other_ink: np.ndarray) -> tuple[float, float]:
    return missing.sum() / max(ink.sum(), 1), extra.sum() / max(other_ink.sum(), 1)


def _share_sentence(what: str, of_stored: float, of_new: float) -> str:
    if max(of_stored, of_new) <= SHARE:
        return ""
    return (
        f"{of_stored:.0%} of the stored {what} and {of_new:.0%} of the new {what} lie further than {NEAR} pixels from "
        f"any of the other ({SHARE:.0%} allowed)"
    )


def _changed_areas(stored: np.ndarray, new: np.ndarray, solid: list[np.ndarray]) -> tuple[np.ndarray, str]:
    blurred = [cv2.GaussianBlur(side, (0, 0), 2) for side in (stored, new)]
    changed = differs_from(blurred[0], blurred[1], COLOR)
    worst, marked = 0.0, np.zeros_like(changed)
    for areas in solid:
        labels, count = ndimage.label(areas)
        sizes = np.bincount(labels.ravel(), minlength=count + 1)
        shares = np.bincount(labels[changed], minlength=count + 1) / np.maximum(sizes, 1)
        shares[0], shares[sizes < SMALLEST_AREA] = 0, 0
        worst = max(worst, shares.max())
        marked |= changed & (shares > SHARE)[labels]
    sentence = f"{worst:.0%} of an area has another color ({SHARE:.0%} allowed)" if worst > SHARE else ""
    return marked, sentence


def _changed_strokes(
    stored: np.ndarray, new: np.ndarray, solid: np.ndarray, outlines: list[np.ndarray]
) -> tuple[np.ndarray, np.ndarray, str]:
    nothing = np.zeros_like(solid)
    if solid.sum() < SMALLEST_AREA:
        return nothing, nothing, ""
    contrast = [np.abs(side.astype(np.int16) - cv2.medianBlur(side, 11)).max(axis=-1) for side in (stored, new)]
    strong = [solid & (side > STANDS_OUT) for side in contrast]
    weak = [side > STANDS_OUT / 2 for side in contrast]
    lost, added = strong[0] & ~_near(weak[1]), strong[1] & ~_near(weak[0])
    drawn = [on_area | outline for on_area, outline in zip(strong, outlines, strict=True)]
    sentence = _share_sentence("strokes", *_shares(lost, drawn[0], added, drawn[1]))
    return (lost, added, sentence) if sentence else (nothing, nothing, "")


def _difference(
    stored: np.ndarray, new: np.ndarray, missing: np.ndarray, extra: np.ndarray, changed: np.ndarray
) -> np.ndarray:
    """Both pictures in pale gray; blue is what the new one lacks, orange what it adds, purple an area that changed."""
    picture = 255 - (255 - np.minimum(stored, new).mean(axis=-1, keepdims=True)).repeat(3, axis=-1) // 3
    for mask, color in ((changed, (148, 103, 189)), (missing, (31, 119, 180)), (extra, (255, 127, 14))):
        picture[mask] = color
    return picture.astype(np.uint8)
