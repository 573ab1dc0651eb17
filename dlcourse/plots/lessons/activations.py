"""Figures of lesson 03: activation functions, their derivatives and loss surfaces."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike, NDArray

from dlcourse.plots.style import COLORS, GRAY, new_figure, one_axes

Array = NDArray[Any]


Curve = Callable[[Array], Any]


JUMP = 12.0
"""A curve that is steeper than this between two neighboring points is taken to jump, and is drawn with a gap."""


def activation_curve(
    function: Curve,
    derivative: Curve,
    *,
    name: str = "f",
    limits: tuple[float, float] = (-5.0, 5.0),
    ax: Axes | None = None,
) -> Axes:
    """Draws an activation function and its derivative on one axes: the function solid, the derivative dashed.

    Args:
        function: the activation, vectorized: takes and returns an array of shape `(n,)`.
        derivative: its derivative, vectorized.
        name: the name of the function in the legend.
        limits: smallest and largest input.
        ax: where to draw; a new figure if None.

    Returns:
        The axes.

    Raises:
        ValueError: if the limits do not increase.

    Example:
        >>> from dlcourse.scratch import activations
        >>> ax = activation_curve(activations.tanh, activations.tanh_derivative, name="tanh")
        >>> [line.get_label() for line in ax.lines[-2:]]
        ['tanh(x)', 'its derivative']
        >>> plt.close()
    """
    if not limits[0] < limits[1]:
        raise ValueError(f"limits must be a smaller and a larger number; got {limits}")
    ax = one_axes(ax, width=6.4, height=3.2)
    x = np.linspace(*limits, 1000)  # an even number excludes 0, where some derivatives do not exist
    for line in (ax.axhline, ax.axvline):
        line(0, color=GRAY, linewidth=0.7, alpha=0.6)
    ax.plot(x, _with_gaps(x, function(x)), color=COLORS[0], linewidth=2.2, label=f"{name}(x)")
    dashes = (0, (4, 1.5))
    ax.plot(x, _with_gaps(x, derivative(x)), color=COLORS[1], linewidth=2.2, linestyle=dashes, label="its derivative")
    ax.set(xlabel="input x", ylabel="output", xlim=limits)
    ax.legend(loc="upper left", frameon=False)
    return ax


def activation_gallery(
    pairs: Mapping[str, tuple[Curve, Curve]],
    *,
    limits: tuple[float, float] = (-4.0, 4.0),
    columns: int = 4,
) -> NDArray[Any]:
    """Draws activation functions and their derivatives, one axes per function, all on the same scale.

    Args:
        pairs: function and derivative by name, as in `activation_curve`.
        limits: smallest and largest input.
        columns: number of axes per row.

    Returns:
        The axes, shape `(rows, columns)`.

    Raises:
        ValueError: if there are no pairs, or the limits do not increase.

    Example:
        >>> axes = activation_gallery({"cube": (lambda x: x**3, lambda x: 3 * x**2)}, limits=(-1, 1), columns=1)
        >>> axes.shape
        (1, 1)
        >>> plt.close()
    """
    if not pairs:
        raise ValueError("pairs must hold at least one function and its derivative; got none")
    rows = -(-len(pairs) // columns)
    figure, axes = new_figure(rows, columns, width=2.1 * columns, height=1.9 * rows + 0.5, sharex=True, sharey=True)
    for ax, (name, (function, derivative)) in zip(axes.flat, pairs.items(), strict=False):
        activation_curve(function, derivative, limits=limits, ax=ax)
        ax.set_title(name, fontsize=11)
        ax.get_legend().remove()
        ax.set(xlabel="", ylabel="")
    for ax in axes.flat[len(pairs) :]:
        ax.set_axis_off()
    for ax in axes.flat[max(len(pairs) - columns, 0) : len(pairs)]:
        ax.tick_params(labelbottom=True)  # also above an empty place
    lines = axes.flat[0].lines[-2:]
    figure.legend(lines, ["activation", "its derivative"], loc="outside upper center", ncols=2, frameon=False)
    figure.supxlabel("input x", fontsize=10)
    return axes


def loss_surfaces(
    x: ArrayLike,
    y: ArrayLike,
    surfaces: Mapping[str, ArrayLike],
    *,
    labels: Sequence[str] = ("weight", "bias", "loss"),
) -> NDArray[Any]:
    """Draws surfaces over the same plane side by side, on the same vertical scale.

    Args:
        x: coordinates along the first axis, shape `(n,)`.
        y: coordinates along the second axis, shape `(m,)`.
        surfaces: heights of at least 0 by title, each of shape `(m, n)`.
        labels: labels of the three axes.

    Returns:
        The axes, shape `(1, n_surfaces)`.

    Raises:
        ValueError: if there are no surfaces, or one has another shape.

    Example:
        >>> axes = loss_surfaces([0, 1], [0, 1], {"slope": [[0, 1], [0, 1]]})
        >>> axes[0, 0].get_title()
        'slope'
        >>> plt.close()
    """
    heights = {title: np.asarray(values, dtype=float) for title, values in surfaces.items()}
    plane = np.meshgrid(np.asarray(x, dtype=float), np.asarray(y, dtype=float))
    if not heights:
        raise ValueError("surfaces must hold at least one surface; got none")
    for title, values in heights.items():
        if values.shape != plane[0].shape:
            raise ValueError(f"surfaces[{title!r}] must have shape {plane[0].shape}; got shape {values.shape}")
    top = max(values.max() for values in heights.values())
    axes: NDArray[Any]
    _, axes = plt.subplots(
        1,
        len(heights),
        figsize=(3.1 * len(heights), 3.1),
        squeeze=False,
        subplot_kw={"projection": "3d"},
    )
    for ax, (title, values) in zip(axes.flat, heights.items(), strict=True):
        ax.plot_surface(*plane, values, cmap="viridis", vmin=0, vmax=top, rcount=20, ccount=20, antialiased=False)
        ax.set(xlabel=labels[0], ylabel=labels[1], zlabel=labels[2], zlim=(0, top))
        ax.set_title(title, y=0.98)
        ax.view_init(elev=24, azim=30)
        ax.tick_params(labelsize=8, pad=-1)
        ax.set_box_aspect(None, zoom=0.86)  # room for the label of the vertical axis
    return axes


def _with_gaps(x: Array, y: Any) -> Array:
    """Returns the curve with nan at each jump, so that no vertical line is drawn there."""
    values = np.array(y, dtype=float)
    values[1:][np.abs(np.diff(values)) > JUMP * np.diff(x)] = np.nan
    return values
