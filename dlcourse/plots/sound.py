"""What a sound looks like."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import FixedFormatter, FixedLocator, NullLocator
from numpy.typing import ArrayLike

from dlcourse.plots._style import one_axes, quiet_axes


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
