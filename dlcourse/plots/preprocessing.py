"""Why inputs are scaled, and what a sound looks like: a descent on its cost's contours, and a spectrogram."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import FixedFormatter, FixedLocator, NullLocator
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots._style import COLOURS, GREY, one_axes, quiet_axes

Array = NDArray[Any]
LEVELS = 2.0 ** -np.arange(8, -4, -1)
"""Heights of the contours above the lowest point, as shares of the start's; each twice the one before."""


def descent_on_contours(
    cost: Callable[[Array], Any],
    path: ArrayLike,
    *,
    xlim: tuple[float, float],
    ylim: tuple[float, float],
    xlabel: str = "weight",
    ylabel: str = "bias",
    title: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Draws the contours of a cost of two numbers, and the way that a descent took to its lowest point.

    From one contour to the next the height above the lowest point doubles. The path's last point is taken for that
    point.

    Args:
        cost: from points, shape `(n, 2)`, to their costs, shape `(n,)`.
        path: the points that the descent went through, shape `(n_steps + 1, 2)`.
        xlim: smallest and largest first number.
        ylim: smallest and largest second number.
        xlabel: what the first number is.
        ylabel: what the second number is.
        title: what stands above it.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the path is not made of two or more points of two numbers, or does not lead down.

    Example:
        >>> way = [[2.0, 1.0], [1.0, 0.5], [0.0, 0.0]]
        >>> ax = descent_on_contours(lambda p: (p**2).sum(axis=1), way, xlim=(-3, 3), ylim=(-3, 3))
        >>> ax.lines[0].get_xdata().tolist()
        [2.0, 1.0, 0.0]
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    way = np.asarray(path, dtype=float)
    if way.ndim != 2 or way.shape[0] < 2 or way.shape[1] != 2:
        raise ValueError(f"path: two or more points of two numbers are expected, not the shape {way.shape}")
    start, end = np.asarray(cost(way[[0, -1]]), dtype=float)
    if not start > end:
        raise ValueError(f"path: it should lead down, but goes from a cost of {start:g} to {end:g}")
    ax = one_axes(ax, width=3.4, height=3.4)
    quiet_axes(ax)
    across, up = np.meshgrid(np.linspace(*xlim, 161), np.linspace(*ylim, 161))
    height = np.asarray(cost(np.stack([across.ravel(), up.ravel()], axis=1)), dtype=float).reshape(across.shape)
    ax.contour(across, up, height, levels=end + (start - end) * LEVELS, colors=GREY, linewidths=0.8)
    ax.plot(*way.T, color=COLOURS[0], marker="o", markersize=3, linewidth=1.2)
    ax.plot(*way[0], "o", color=COLOURS[1], markersize=8, zorder=3)
    ax.plot(*way[-1], "*", color=COLOURS[1], markersize=13, markeredgecolor="black", zorder=3)
    ax.set(xlim=xlim, ylim=ylim, xlabel=xlabel, ylabel=ylabel)
    ax.set_title(title, fontsize=11)
    return ax


def spectrogram(
    magnitudes: ArrayLike,
    seconds: ArrayLike,
    frequencies: ArrayLike,
    *,
    limits: tuple[float, float] | None = None,
    notes: Mapping[str, float] | None = None,
    decibels: float = 50.0,
    ax: Axes | None = None,
) -> Axes:
    """Draws a spectrogram: time to the right, frequency upwards on a logarithmic scale, loud places bright.

    Args:
        magnitudes: how strong each frequency is in each frame, shape `(frames, bins)`.
        seconds: the middle of each frame, shape `(frames,)`, rising.
        frequencies: the frequency of each bin in Hz, shape `(bins,)`, rising; 0 Hz is not drawn.
        limits: lowest and highest frequency drawn, in Hz; all by default.
        notes: frequencies in Hz that get a line and a name instead of the axis' numbers.
        decibels: how far below the loudest place the darkest colour lies; 20 dB are a factor of ten.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the shapes do not fit, or there is no sound at all.

    Example:
        >>> ax = spectrogram([[0, 1, 9], [0, 9, 1]], [0.1, 0.2], [0, 100, 200], notes={"low": 100})
        >>> [label.get_text() for label in ax.get_yticklabels()]
        ['low']
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    strength = np.asarray(magnitudes, dtype=float)
    times, pitches = np.asarray(seconds, dtype=float), np.asarray(frequencies, dtype=float)
    if strength.shape != (len(times), len(pitches)):
        raise ValueError(
            f"magnitudes: the shape ({len(times)}, {len(pitches)}) is expected, frames by bins, not {strength.shape}"
        )
    if not strength.max(initial=0.0) > 0:
        raise ValueError("magnitudes: at least one above 0 is expected; there is no sound")
    audible = pitches > 0
    loudness = 20 * np.log10(np.maximum(strength[:, audible] / strength.max(), 1e-12))
    ax = one_axes(ax, width=8.0, height=3.6)
    quiet_axes(ax)
    mesh = ax.pcolormesh(times, pitches[audible], loudness.T, vmin=-decibels, vmax=0, cmap="viridis", shading="nearest")
    ax.set(xlabel="time (s)", ylabel="frequency (Hz)", yscale="log", ylim=limits)
    if notes:
        ax.yaxis.set_major_locator(FixedLocator(list(notes.values())))
        ax.yaxis.set_major_formatter(FixedFormatter(list(notes)))
        ax.yaxis.set_minor_locator(NullLocator())
        ax.grid(axis="y", color="white", alpha=0.35, linewidth=0.6)
        ax.set_ylabel("note")
    ax.figure.colorbar(mesh, ax=ax, label="below the loudest (dB)", pad=0.01)
    return ax
