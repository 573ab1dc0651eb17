"""The layout and the colors of a network's picture, for the panel and for figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.playground._points import grid
from dlcourse.playground._training import Training

Array = NDArray[Any]
WIDTH, MAP, NODE, TOP = (
    824,
    230,
    34,
    26,
)  # in pixels: widths of the picture, of the output's map, of a unit's map; top margin
RIGHT = 68  # margin to the right of the output's map, for the color scale and the names of the loss curves
BELOW = 146  # margin below it, for the numbers and the loss curves
FIRST, LAST = 92, 458  # horizontal positions of the features and of the last hidden layer
SCALE, GAP = 14, 10  # width of the color scale, and its distance from the map
NOTE = "Full color: ±1 and beyond in units’ maps, the largest in features’."
"""Explains the colors of the small maps, in the lower left corner of the picture."""
SIDE = 46
"""Maps are computed on a grid of SIDE × SIDE points."""
PALE = 0.6
"""Saturation of the colors of the output's map, on which points must be visible."""
NEGATIVE, MIDDLE, POSITIVE = np.array([[31, 119, 180], [238, 240, 242], [255, 127, 14]])
"""Colors: blue below 0, orange above, as for classes 0 and 1 in other lessons."""


@dataclass(frozen=True)
class Unit:
    """A unit or feature: the center of its map in pixels, its outputs over the plane, its name or its bias."""

    x: float
    y: float
    outputs: Array
    name: str = ""
    bias: float = 0.0

    @property
    def about(self) -> str:
        """The text shown on hover."""
        if self.name:
            return f"{self.name}: up to {np.abs(self.outputs).max():.2g}"
        return f"bias {self.bias:.3g}"


@dataclass(frozen=True)
class Link:
    """A weight: its value, and both ends of its line in pixels."""

    start: tuple[float, float]
    end: tuple[float, float]
    weight: float

    @property
    def width(self) -> float:
        """The width of the line in pixels, which grows with the absolute value of the weight up to 8."""
        return min(0.6 + 1.5 * abs(self.weight), 8.0) if np.isfinite(self.weight) else 8.0

    @property
    def color(self) -> str:
        """The color of the line, by the sign of the weight; gray for 0."""
        if self.weight == 0:
            return "#9a9a9a"
        return as_hex(POSITIVE if self.weight > 0 else NEGATIVE)


@dataclass(frozen=True)
class Picture:
    """The layout of a network's picture: units, links, the output's map with its upper left corner, and the height.

    `outputs` are the network's outputs over the plane, `bias` is the bias of the output unit.
    """

    units: list[Unit]
    links: list[Link]
    outputs: Array
    bias: float
    corner: tuple[float, float]
    height: float


def picture_of(training: Training) -> Picture:
    """Lays out a network in its current state."""
    layers = training.layer_outputs(grid(SIDE))
    kernels, biases = training.weights[::2], training.weights[1::2]
    counts = [layer.shape[1] for layer in layers[:-1]]
    rows, pitch = max(counts), NODE + 10
    middle = TOP + height_of_rows(rows, pitch) / 2
    height = max(TOP + height_of_rows(rows, pitch) + 44, TOP + MAP + BELOW)
    columns = np.linspace(FIRST, LAST, len(counts)) if len(counts) > 2 else [FIRST, 300.0]
    positions = [
        [(float(x), middle + (i - (n - 1) / 2) * pitch) for i in range(n)]
        for x, n in zip(columns, counts, strict=False)
    ]
    units = [
        Unit(*position, outputs, name=name)
        for position, outputs, name in zip(positions[0], layers[0].T, training.config.features, strict=True)
    ] + [
        Unit(*position, outputs, bias=float(bias))
        for column, layer, each in zip(positions[1:], layers[1:-1], biases[:-1], strict=True)
        for position, outputs, bias in zip(column, layer.T, each, strict=True)
    ]
    corner = (float(WIDTH - MAP - RIGHT), float(TOP))
    end = [(corner[0], corner[1] + MAP / 2)]
    links = [
        Link((x + NODE / 2, y), (to_x - (NODE / 2 if to is not end else 0), to_y), float(weight))
        for kernel, column, to in zip(kernels, positions, [*positions[1:], end], strict=True)
        for (x, y), row in zip(column, kernel, strict=True)
        for (to_x, to_y), weight in zip(to, row, strict=True)
    ]
    return Picture(units, links, layers[-1][:, 0], float(biases[-1][0]), corner, float(height))


def height_of_rows(rows: int, pitch: float) -> float:
    """Returns the height of a number of rows of units."""
    return rows * pitch - (pitch - NODE)


def colors_of(values: Array) -> Array:
    """Maps numbers from -1 to 1 to colors from blue over white to orange; nan becomes gray.

    Args:
        values: numbers of any shape; they are clipped to the range from -1 to 1.

    Returns:
        RGB colors, uint8, shape `(*values.shape, 3)`.
    """
    v = np.clip(np.nan_to_num(values, nan=0.0), -1, 1)[..., None]
    colors = np.where(v < 0, MIDDLE + (NEGATIVE - MIDDLE) * -v, MIDDLE + (POSITIVE - MIDDLE) * v)
    colors[~np.isfinite(values) & ~np.isinf(values)] = 128
    return np.asarray(colors.round().astype(np.uint8))


def map_of(outputs: Array, is_feature: bool = False, side: int = SIDE) -> Array:
    """Returns a unit's outputs over the plane as an image, shape `(side, side, 3)`; features are scaled to [-1, 1]."""
    scale = np.abs(outputs).max() if is_feature else 1.0
    chosen = np.arange(side) * SIDE // side
    return colors_of(outputs.reshape(SIDE, SIDE)[chosen[:, None], chosen] / (scale or 1.0))


def ground_of(outputs: Array) -> Array:
    """Returns the network's outputs over the plane as an image with pale colors, on which points are visible."""
    return colors_of(np.clip(outputs, -1, 1).reshape(SIDE, SIDE) * PALE)


def scale_of() -> Array:
    """Returns the color scale from 1 at the top to -1, shape `(MAP, 2, 3)`: left for the output, right for units."""
    values = np.linspace(1, -1, MAP)[:, None]
    return colors_of(values * [PALE, 1])


def as_hex(color: Array) -> str:
    """Returns a color as `#rrggbb`."""
    return "#" + "".join(f"{int(part):02x}" for part in color)
