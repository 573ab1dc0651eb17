"""A boundary that moves with sliders, in the browser alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.lessons.perceptron_and_neurons import HALF_PLANES, check_labels
from dlcourse.plots.style import COLORS

Array = NDArray[Any]

LOW, HIGH, SIDE = -0.5, 1.5, 260


# Runs in the browser when a slider moves: clips the square at w · x + b = 0, as `_region` does, and counts.
_MOVE = """
const box = this, at = [...box.querySelectorAll('input')].map(s => +s.value), lo = -0.5, hi = 1.5, side = 260;
const z = p => at[0] * p[0] + at[1] * p[1] + at[2];
const ring = [[lo, lo], [hi, lo], [hi, hi], [lo, hi]], kept = [];
ring.forEach((p, i) => {
  const q = ring[(i + 1) % 4], a = z(p), c = z(q);
  if (a >= 0) kept.push(p);
  if ((a >= 0) !== (c >= 0)) kept.push([0, 1].map(k => p[k] + (q[k] - p[k]) * a / (a - c)));
});
const px = p => (p[0] - lo) / (hi - lo) * side + ',' + (hi - p[1]) / (hi - lo) * side;
box.querySelector('polygon').setAttribute('points', kept.map(px).join(' '));
box.querySelectorAll('output').forEach((o, k) => { o.textContent = at[k].toFixed(1); });
const dots = [...box.querySelectorAll('circle')];
let right = 0;
dots.forEach(d => {
  const good = (z([+d.dataset.x, +d.dataset.y]) >= -1e-9 ? 1 : 0) === +d.dataset.label;
  d.setAttribute('stroke', good ? 'white' : 'black');
  right += good;
});
box.querySelector('b').textContent = right + ' of ' + dots.length + ' right';
"""


class BoundarySliders:
    """Sliders for the two weights and the bias of a neuron, with the half-plane in which it is active.

    Displayed as the result of a notebook cell, they work in any browser. In a notebook that is not trusted, or without
    a browser, they do not: draw the same figure with `decision_regions` as well.

    Args:
        x: samples, coordinates from -0.5 to 1.5, shape `(n, 2)`.
        y: their labels, 0 or 1, shape `(n,)`.
        w: the initial weights, shape `(2,)`, from -3 to 3.
        b: the initial bias, from -3 to 3.

    Raises:
        ValueError: if a shape does not fit, or a value is outside its range.

    Example:
        >>> sliders = BoundarySliders([[0, 0], [1, 1]], [0, 1], w=(1, 1), b=-0.5)
        >>> "2 of 2 right" in sliders._repr_html_()
        True
    """

    def __init__(self, x: ArrayLike, y: ArrayLike, w: Sequence[float] = (1.0, 1.0), b: float = -0.5) -> None:
        self.x, self.y = np.asarray(x, dtype=float), np.asarray(y)
        if self.x.ndim != 2 or self.x.shape[1] != 2:
            raise ValueError(f"x must have shape (n, 2); got shape {self.x.shape}")
        if np.any((self.x < LOW) | (self.x > HIGH)):
            raise ValueError(f"x must lie between {LOW} and {HIGH}; got {self.x.min():g} to {self.x.max():g}")
        check_labels(self.y, len(self.x))
        self.state = np.array([*w, b], dtype=float)
        if self.state.shape != (3,) or np.any(np.abs(self.state) > 3):
            raise ValueError(f"w and b must be two weights and a bias from -3 to 3; got {w!r} and {b!r}")

    def __repr__(self) -> str:
        w1, w2, b = self.state
        return f"sliders: w1 = {w1:g}, w2 = {w2:g}, b = {b:g}"

    def _repr_html_(self) -> str:
        sliders = "".join(map(_slider, ("w₁", "w₂", "b"), self.state))
        predicted = self.x @ self.state[:2] + self.state[2] >= 0
        dots = "".join(map(_dot, self.x, self.y, predicted == self.y))
        region = " ".join(_pixel(point) for point in _region(self.state))
        picture = (
            f'<svg width="{SIDE}" height="{SIDE}" style="background:{HALF_PLANES[0]}">'
            f'<polygon points="{region}" fill="{HALF_PLANES[1]}"/>{dots}</svg>'
        )
        count = f"<b>{int((predicted == self.y).sum())} of {len(self.y)} right</b>"
        legend = '<span style="font-size:90%">orange: 1, blue: 0; the ground is the answer</span>'
        return f'<div oninput="{_MOVE}">{sliders}{picture}<br>{count} · {legend}</div>'


def _slider(name: str, value: float) -> str:
    return (
        f'<label style="display:block"><span style="display:inline-block;width:1.5em">{name}</span>'
        f'<input type="range" min="-3" max="3" step="0.1" value="{value:g}" '
        f'style="width:{SIDE - 70}px;vertical-align:middle"> <output>{value:.1f}</output></label>'
    )


def _dot(point: Array, label: int, is_right: bool) -> str:
    across, up = _pixel(point).split(",")
    edge = "white" if is_right else "black"
    return (
        f'<circle cx="{across}" cy="{up}" r="9" fill="{COLORS[label]}" stroke="{edge}" stroke-width="3" '
        f'data-x="{point[0]:g}" data-y="{point[1]:g}" data-label="{label}"/>'
    )


def _pixel(point: ArrayLike) -> str:
    across, up = np.asarray(point, dtype=float)
    return f"{(across - LOW) / (HIGH - LOW) * SIDE:.1f},{(HIGH - up) / (HIGH - LOW) * SIDE:.1f}"


def _region(state: Array) -> list[Array]:
    """Returns the corners of the part of the square with w · x + b ≥ 0."""
    ring = [np.array(corner) for corner in ((LOW, LOW), (HIGH, LOW), (HIGH, HIGH), (LOW, HIGH))]
    region = []
    for corner, following in zip(ring, ring[1:] + ring[:1], strict=True):
        here, there = (float(point @ state[:2] + state[2]) for point in (corner, following))
        if here >= 0:
            region.append(corner)
        if (here >= 0) != (there >= 0):
            region.append(corner + (following - corner) * here / (here - there))
    return region
