"""Matplotlib figures of networks, for print and for notebooks that are not run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from dlcourse.playground._chart import Chart, chart_of
from dlcourse.playground._layout import (
    GAP,
    MAP,
    NODE,
    NOTE,
    SCALE,
    SIDE,
    WIDTH,
    Picture,
    colors_of,
    ground_of,
    map_of,
    picture_of,
    scale_of,
)
from dlcourse.playground._points import EDGE, grid, points_of
from dlcourse.playground._run import Result
from dlcourse.playground._training import Training

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[Any]


def show_network(training: Training) -> Axes:
    """Draws a network as the panel shows it.

    From left to right: the features, the units, each with a map of its output over the plane (blue below 0, orange
    above), and the map of the network's output with the training points. A line is a weight: the thicker, the larger;
    blue is negative. Below the map of the output are losses, accuracies (for classification), and the loss curves,
    dashed for the test points.

    Args:
        training: the network.

    Returns:
        The axes; their unit is one pixel, from the upper left corner.

    Example:
        >>> from dlcourse.playground import Config
        >>> ax = show_network(Training(Config(hidden=(2,))))
        >>> len(ax.patches)  # 2 × 2 weights of the hidden layer, 2 of the output
        6
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    from dlcourse.plots.style import new_figure

    picture = picture_of(training)
    ax: Any = new_figure(width=8.4, height=8.4 * picture.height / WIDTH)[1][0, 0]
    ax.set(xlim=(0, WIDTH), ylim=(picture.height, 0), aspect="equal")
    ax.axis("off")
    for link in picture.links:
        (x, y), (to_x, to_y) = link.start, link.end
        middle = (x + to_x) / 2
        curve = Path([(x, y), (middle, y), (middle, to_y), (to_x, to_y)], [Path.MOVETO] + [Path.CURVE4] * 3)
        ax.add_patch(PathPatch(curve, fill=False, edgecolor=link.color, linewidth=0.8 * link.width, alpha=0.8))
    for unit in picture.units:
        left, top = unit.x - NODE / 2, unit.y - NODE / 2
        ax.imshow(map_of(unit.outputs, bool(unit.name)), extent=(left, left + NODE, top + NODE, top), zorder=3)
        ax.text(left - 8, unit.y, unit.name, ha="right", va="center", fontsize=10)
    _draw_output(ax, training, picture)
    _draw_chart(ax, chart_of(training, picture))
    ax.set(xlim=(0, WIDTH), ylim=(picture.height, 0))  # imshow has changed them
    return ax  # type: ignore[no-any-return]


def output_maps(result: Result, titles: Sequence[str] = (), *, columns: int = 4, width: float = 8.4) -> NDArray[Any]:
    """Draws the output of each run's network over the plane, blue below 0 and orange above, with its training points.

    Args:
        result: the runs.
        titles: the title of each map; no titles by default.
        columns: largest number of maps per row.
        width: width of the figure in inches.

    Returns:
        The axes, shape `(rows, columns)`.

    Raises:
        ValueError: if the number of titles differs from that of the runs, or `columns` is below 1.

    Example:
        >>> from dlcourse.playground import Config, run
        >>> result = run(Config().over(seed=range(2)), epochs=5)
        >>> axes = output_maps(result, ["seed 0", "seed 1"])
        >>> axes.shape, axes[0, 1].get_title()
        ((1, 2), 'seed 1')
        >>> import matplotlib.pyplot
        >>> matplotlib.pyplot.close()
    """
    from dlcourse.plots.style import new_figure

    n = len(result.configs)
    if titles and len(titles) != n:
        raise ValueError(f"titles must hold {n} titles, one per run; got {len(titles)}")
    if columns < 1:
        raise ValueError(f"columns must be at least 1; got {columns}")
    columns = min(columns, n)
    rows = -(-n // columns)
    axes = new_figure(rows, columns, width=width, height=(width / columns + 0.25) * rows)[1]
    for ax in axes.flat:
        ax.axis("off")
    for index, (ax, outputs) in enumerate(zip(axes.flat, result.outputs(grid(SIDE)), strict=False)):
        points = points_of(result.configs[index])
        ax.imshow(ground_of(outputs), extent=(-EDGE, EDGE, -EDGE, EDGE))
        ax.scatter(*points.x_train.T, c=colors_of(points.y_train) / 255, s=7, edgecolors="white", linewidths=0.3)
        ax.set(xlim=(-EDGE, EDGE), ylim=(-EDGE, EDGE))
        if titles:
            ax.set_title(titles[index], fontsize=10)
    return axes


def _draw_output(ax: Any, training: Training, picture: Picture) -> None:
    """Draws the map of the output with the training points, the color scale, and the note on the other maps' colors."""
    x, y = picture.corner
    ax.imshow(ground_of(picture.outputs), extent=(x, x + MAP, y + MAP, y), zorder=3)
    points = training.points
    scaled = (points.x_train * [1, -1] + EDGE) / (2 * EDGE) * MAP + picture.corner
    ax.scatter(*scaled.T, c=colors_of(points.y_train) / 255, s=9, edgecolors="white", linewidths=0.4, zorder=4)
    left = x + MAP + GAP
    ax.imshow(scale_of(), interpolation="nearest", extent=(left, left + SCALE, y + MAP, y))
    for text, down, va in (("1", 0, "top"), ("0", MAP / 2, "center"), ("−1", MAP, "bottom")):
        ax.text(left + SCALE + 5, y + down, text, va=va, fontsize=9)
    ax.text(WIDTH - 4, y + MAP + 20, f"{training.config.n_parameters} weights and biases", ha="right", fontsize=10)
    ax.text(6, picture.height - 6, NOTE, fontsize=9)


def _draw_chart(ax: Any, chart: Chart) -> None:
    left, right = chart.left, chart.left + MAP
    for _, text, y in chart.lines:
        ax.text(left, y, text, fontsize=10)
    top, base = chart.top, chart.base
    ax.plot([left + 4, left, left, right], [top, top, base, base], color="#888888", linewidth=1)
    ax.text(left, top - 4, chart.highest, fontsize=9)
    ax.text(left - 5, base, "0", ha="right", va="center", fontsize=9)
    for curve in chart.curves:
        style = "--" if curve.name == "test" else "-"
        ax.plot(*curve.points.T, style, color="black", linewidth=1.2)
        x, y = curve.points[-1]
        if len(curve.points) > 1:  # from the start it would cross the chart, as a curve does
            ax.plot([x, right + 12], [y, curve.label], style, color="black", linewidth=0.6, alpha=0.6)
        ax.text(right + 15, curve.label, curve.name, va="center", fontsize=9)
