"""The figure of lesson 18: a spectrogram."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import FixedFormatter, FixedLocator, NullLocator
from numpy.typing import ArrayLike

from dlcourse.plots.style import one_axes, quiet_axes


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
    """Draws a spectrogram: time to the right, frequency upward on a logarithmic scale, loud frequencies bright.

    Args:
        magnitudes: magnitude of each frequency bin in each frame, at least 0, shape `(frames, bins)`.
        seconds: center of each frame in seconds, shape `(frames,)`, increasing.
        frequencies: frequency of each bin in Hz, shape `(bins,)`, increasing; 0 Hz is not drawn.
        limits: lowest and highest frequency drawn, in Hz; by default all.
        notes: frequencies in Hz by name, which replace the ticks of the vertical axis.
        decibels: range of the color scale below the largest magnitude, in dB; 20 dB are a factor of ten.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the shapes do not fit, or no magnitude is positive.

    Example:
        >>> ax = spectrogram([[0, 1, 9], [0, 9, 1]], [0.1, 0.2], [0, 100, 200], notes={"low": 100})
        >>> [label.get_text() for label in ax.get_yticklabels()]
        ['low']
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    values = np.asarray(magnitudes, dtype=float)
    times, hertz = np.asarray(seconds, dtype=float), np.asarray(frequencies, dtype=float)
    if values.shape != (len(times), len(hertz)):
        raise ValueError(
            f"magnitudes must have shape ({len(times)}, {len(hertz)}), (frames, bins); got shape {values.shape}"
        )
    if not values.max(initial=0.0) > 0:
        raise ValueError("magnitudes must hold at least one value above 0; got none")
    positive = hertz > 0
    levels = 20 * np.log10(np.maximum(values[:, positive] / values.max(), 1e-12))
    ax = one_axes(ax, width=8.0, height=3.6)
    quiet_axes(ax)
    mesh = ax.pcolormesh(times, hertz[positive], levels.T, vmin=-decibels, vmax=0, cmap="viridis", shading="nearest")
    ax.set(xlabel="time (s)", ylabel="frequency (Hz)", yscale="log", ylim=limits)
    if notes:
        ax.yaxis.set_major_locator(FixedLocator(list(notes.values())))
        ax.yaxis.set_major_formatter(FixedFormatter(list(notes)))
        ax.yaxis.set_minor_locator(NullLocator())
        ax.grid(axis="y", color="white", alpha=0.35, linewidth=0.6)
        ax.set_ylabel("note")
    ax.figure.colorbar(mesh, ax=ax, label="below the loudest (dB)", pad=0.01)
    return ax
