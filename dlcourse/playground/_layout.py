"""Where everything of a network's picture stands, and in which colours: for the panel and for figures alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.playground._points import grid
from dlcourse.playground._training import Training

Array = NDArray[Any]
WIDTH, MAP, NODE, TOP = 824, 230, 34, 26  # of the picture, the map of outputs, a unit's map, the first row; pixels
RIGHT = 68  # of the map of outputs there is room for the scale of colours and for the names of the losses
BELOW = 146  # it, for numbers and the chart of losses
FIRST, LAST = 92, 458  # where the columns of features and of the last hidden layer stand at most
SCALE, GAP = 14, 10  # the width of the scale of colours, and how far from the map it stands
NOTE = "Full colour: ±1 and beyond in units’ maps, the largest in features’."
"""How the small maps are coloured, said in the picture's left lower corner."""
SIDE = 46
"""The maps of outputs have SIDE × SIDE places."""
PALE = 0.6
"""How strong the colours of the map of outputs are, so that points can be seen on it."""
NEGATIVE, MIDDLE, POSITIVE = np.array([[31, 119, 180], [238, 240, 242], [255, 127, 14]])
"""Blue below 0, orange above, as classes 0 and 1 in the other lessons."""


@dataclass(frozen=True)
class Unit:
    """One unit, or feature: the middle of its map in pixels, its outputs over the plane, its name, or its bias."""

    x: float
    y: float
    outputs: Array
    name: str = ""
    bias: float = 0.0

    @property
    def about(self) -> str:
        """What is said where one points at it."""
        if self.name:
            return f"{self.name}: up to {np.abs(self.outputs).max():.2g}"
        return f"bias {self.bias:.3g}"


@dataclass(frozen=True)
class Link:
    """One weight: from where to where it is drawn, in pixels."""

    start: tuple[float, float]
    end: tuple[float, float]
    weight: float

    @property
    def width(self) -> float:
        """The line's width in pixels: it grows with the weight's size and ends at 8."""
        return min(0.6 + 1.5 * abs(self.weight), 8.0) if np.isfinite(self.weight) else 8.0

    @property
    def colour(self) -> str:
        """The line's colour by the weight's sign; grey for 0."""
        if self.weight == 0:
            return "#9a9a9a"
        return as_hex(POSITIVE if self.weight > 0 else NEGATIVE)


@dataclass(frozen=True)
class Picture:
    """All that is drawn of a network: units, links, the map of outputs with its left upper corner, and the height.

    `bias` is the output's.
    """

    units: list[Unit]
    links: list[Link]
    outputs: Array
    bias: float
    corner: tuple[float, float]
    height: float


def picture_of(training: Training) -> Picture:
    """Lays out a network as it is now."""
    layers = training.layer_outputs(grid(SIDE))
    kernels, biases = training.weights[::2], training.weights[1::2]
    counts = [layer.shape[1] for layer in layers[:-1]]
    rows, pitch = max(counts), NODE + 10
    middle = TOP + height_of_rows(rows, pitch) / 2
    height = max(TOP + height_of_rows(rows, pitch) + 44, TOP + MAP + BELOW)
    columns = np.linspace(FIRST, LAST, len(counts)) if len(counts) > 2 else [FIRST, 300.0]
    places = [
        [(float(x), middle + (i - (n - 1) / 2) * pitch) for i in range(n)]
        for x, n in zip(columns, counts, strict=False)
    ]
    units = [
        Unit(*place, outputs, name=name)
        for place, outputs, name in zip(places[0], layers[0].T, training.config.features, strict=True)
    ] + [
        Unit(*place, outputs, bias=float(bias))
        for column, layer, each in zip(places[1:], layers[1:-1], biases[:-1], strict=True)
        for place, outputs, bias in zip(column, layer.T, each, strict=True)
    ]
    corner = (float(WIDTH - MAP - RIGHT), float(TOP))
    end = [(corner[0], corner[1] + MAP / 2)]
    links = [
        Link((x + NODE / 2, y), (to_x - (NODE / 2 if to is not end else 0), to_y), float(weight))
        for kernel, column, to in zip(kernels, places, [*places[1:], end], strict=True)
        for (x, y), row in zip(column, kernel, strict=True)
        for (to_x, to_y), weight in zip(to, row, strict=True)
    ]
    return Picture(units, links, layers[-1][:, 0], float(biases[-1][0]), corner, float(height))


def height_of_rows(rows: int, pitch: float) -> float:
    """How much room so many rows of units take."""
    return rows * pitch - (pitch - NODE)


def colours_of(values: Array) -> Array:
    """Numbers from -1 to 1 as colours from blue over white to orange, uint8; what is no number becomes grey.

    Args:
        values: numbers of any shape; those beyond -1 and 1 count as these.

    Returns:
        The same shape and a last axis of three.
    """
    v = np.clip(np.nan_to_num(values, nan=0.0), -1, 1)[..., None]
    mixed = np.where(v < 0, MIDDLE + (NEGATIVE - MIDDLE) * -v, MIDDLE + (POSITIVE - MIDDLE) * v)
    mixed[~np.isfinite(values) & ~np.isinf(values)] = 128
    return np.asarray(mixed.round().astype(np.uint8))


def map_of(outputs: Array, is_feature: bool = False, side: int = SIDE) -> Array:
    """A unit's outputs over the plane as a picture, shape `(side, side, 3)`; features in shares of their largest."""
    scale = np.abs(outputs).max() if is_feature else 1.0
    seen = np.arange(side) * SIDE // side
    return colours_of(outputs.reshape(SIDE, SIDE)[seen[:, None], seen] / (scale or 1.0))


def ground_of(outputs: Array) -> Array:
    """The network's outputs over the plane as a paler picture, on which points of both colours can be seen."""
    return colours_of(np.clip(outputs, -1, 1).reshape(SIDE, SIDE) * PALE)


def scale_of() -> Array:
    """The scale of colours from 1 at the top to -1, shape `(MAP, 2, 3)`: left the output's, right the units'."""
    values = np.linspace(1, -1, MAP)[:, None]
    return colours_of(values * [PALE, 1])


def as_hex(colour: Array) -> str:
    """A colour as `#rrggbb`."""
    return "#" + "".join(f"{int(part):02x}" for part in colour)
