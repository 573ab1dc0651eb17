"""A neuron's border under three sliders. A page of HTML that needs neither a kernel nor a network connection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS

Array = NDArray[Any]
LOW, HIGH, SIDE = -0.5, 1.5, 260
GROUND = ("#d3e4f0", "#ffe3cb")

# Runs in the browser when a slider moves: cuts the square along w · x + b = 0, as `_region` does here, and counts.
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
    """Sliders for two weights and a bias, above the plane that the neuron parts with them.

    Shown at the end of a notebook's cell, they move in any browser. Where a notebook is not trusted or there is no
    browser, nothing moves: draw the same picture with `decision_regions` beside it.

    Args:
        x: samples, coordinates from -0.5 to 1.5, shape `(n, 2)`.
        y: their labels 0 and 1, shape `(n,)`.
        w: the two weights at the start, from -3 to 3.
        b: the bias at the start, from -3 to 3.

    Raises:
        ValueError: if a shape does not fit, or a number lies outside its range.

    Example:
        >>> sliders = BoundarySliders([[0, 0], [1, 1]], [0, 1], w=(1, 1), b=-0.5)
        >>> "2 of 2 right" in sliders._repr_html_()
        True
    """

    def __init__(self, x: ArrayLike, y: ArrayLike, w: Sequence[float] = (1.0, 1.0), b: float = -0.5) -> None:
        self.x, self.y = np.asarray(x, dtype=float), np.asarray(y)
        if self.x.ndim != 2 or self.x.shape[1] != 2 or np.any((self.x < LOW) | (self.x > HIGH)):
            raise ValueError(f"x: the shape (n, 2) and coordinates from {LOW} to {HIGH} are expected")
        if self.y.shape != (len(self.x),) or not np.isin(self.y, (0, 1)).all():
            raise ValueError(f"y: {len(self.x)} labels 0 or 1 are expected, one for each sample")
        self.state = np.array([*w, b], dtype=float)
        if self.state.shape != (3,) or np.any(np.abs(self.state) > 3):
            raise ValueError("w and b: two weights and a bias from -3 to 3 are expected")

    def __repr__(self) -> str:
        w1, w2, b = self.state
        return f"sliders: w1 = {w1:g}, w2 = {w2:g}, b = {b:g}"

    def _repr_html_(self) -> str:
        sliders = "".join(map(_slider, ("w₁", "w₂", "b"), self.state))
        answers = self.x @ self.state[:2] + self.state[2] >= 0
        dots = "".join(map(_dot, self.x, self.y, answers == self.y))
        region = " ".join(_pixel(point) for point in _region(self.state))
        picture = (
            f'<svg width="{SIDE}" height="{SIDE}" style="background:{GROUND[0]}">'
            f'<polygon points="{region}" fill="{GROUND[1]}"/>{dots}</svg>'
        )
        count = f"<b>{int((answers == self.y).sum())} of {len(self.y)} right</b>"
        legend = '<span style="font-size:90%">orange: 1, blue: 0; the ground is the answer</span>'
        return f'<div oninput="{_MOVE}">{sliders}{picture}<br>{count} · {legend}</div>'


def _slider(name: str, value: float) -> str:
    return (
        f'<label style="display:block"><span style="display:inline-block;width:1.5em">{name}</span>'
        f'<input type="range" min="-3" max="3" step="0.1" value="{value:g}" '
        f'style="width:{SIDE - 70}px;vertical-align:middle"> <output>{value:.1f}</output></label>'
    )


def _dot(point: Array, label: int, good: bool) -> str:
    across, up = _pixel(point).split(",")
    edge = "white" if good else "black"
    return (
        f'<circle cx="{across}" cy="{up}" r="9" fill="{COLOURS[label]}" stroke="{edge}" stroke-width="3" '
        f'data-x="{point[0]:g}" data-y="{point[1]:g}" data-label="{label}"/>'
    )


def _pixel(point: ArrayLike) -> str:
    across, up = np.asarray(point, dtype=float)
    return f"{(across - LOW) / (HIGH - LOW) * SIDE:.1f},{(HIGH - up) / (HIGH - LOW) * SIDE:.1f}"


def _region(state: Array) -> list[Array]:
    """The corners of that part of the square where w · x + b ≥ 0."""
    ring = [np.array(corner) for corner in ((LOW, LOW), (HIGH, LOW), (HIGH, HIGH), (LOW, HIGH))]
    kept = []
    for corner, following in zip(ring, ring[1:] + ring[:1], strict=True):
        here, there = (float(point @ state[:2] + state[2]) for point in (corner, following))
        if here >= 0:
            kept.append(corner)
        if (here >= 0) != (there >= 0):
            kept.append(corner + (following - corner) * here / (here - there))
    return kept
