"""A network's picture for the browser: SVG, with the maps in one picture of pixels."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.playground._layout import MAP, NODE, WIDTH, Picture, as_hex, colours_of, ground_of, map_of, picture_of
from dlcourse.playground._points import EDGE
from dlcourse.playground._training import Training

Array = NDArray[Any]
CHART = 84
"""Height of the chart of losses in pixels."""
MOST = 240
"""At most so many losses are drawn of each curve."""


def svg_of(training: Training, show_test: bool = False) -> str:
    """Draws a network as it is now: features, units with their maps, weights, the outputs, the points, the losses.

    Args:
        training: the network.
        show_test: whether the test points are drawn too, with a dark edge.

    Returns:
        SVG source; its text has JupyterLab's colour of text in the theme that is on.
    """
    picture = picture_of(training)
    x, y = picture.corner
    parts = [*map(_link, picture.links), _maps(picture), *map(_name, picture.units)]
    parts.append(f'<rect x="{x:g}" y="{y:g}" width="{MAP}" height="{MAP}" fill="none" class="edge"/>')
    points = training.points
    parts += _points(points.x_train, points.y_train, picture.corner, "white")
    if show_test:
        parts += _points(points.x_test, points.y_test, picture.corner, "#333")
    parts.append(_losses(training, x, y + MAP + 22))
    style = "text{fill:var(--jp-ui-font-color1,currentColor);font:13px sans-serif}.edge{stroke:#888}"
    style += ".curve{stroke:var(--jp-ui-font-color1,currentColor);stroke-width:1.6}"
    return (
        f'<svg viewBox="0 0 {WIDTH} {picture.height:g}" width="{WIDTH}" style="max-width:100%" role="img" '
        f'aria-label="the network after {training.epoch} epochs"><style>{style}</style>{"".join(parts)}</svg>'
    )


def _link(link: Any) -> str:
    (x, y), (to_x, to_y) = link.start, link.end
    middle = (x + to_x) / 2
    return (
        f'<path d="M{x:.0f} {y:.0f}C{middle:.0f} {y:.0f} {middle:.0f} {to_y:.0f} {to_x:.0f} {to_y:.0f}" fill="none" '
        f'stroke="{link.colour}" stroke-width="{link.width:.1f}" stroke-opacity=".8">'
        f"<title>{link.weight:.3g}</title></path>"
    )


def _name(unit: Any) -> str:
    return f'<text x="{unit.x - NODE / 2 - 8:.0f}" y="{unit.y + 4:.0f}" text-anchor="end">{unit.name}</text>'


def _maps(picture: Picture) -> str:
    """All maps as one picture of pixels, half as fine as the drawing, transparent in between."""
    height = int(picture.height)
    canvas = np.zeros((height // 2 + 1, WIDTH // 2, 4), np.uint8)
    for unit in picture.units:
        _paste(canvas, map_of(unit.outputs, bool(unit.name)), unit.x - NODE / 2, unit.y - NODE / 2, NODE // 2)
    _paste(canvas, ground_of(picture.outputs), *picture.corner, MAP // 2)
    return (
        f'<image x="0" y="0" width="{WIDTH}" height="{2 * len(canvas)}" preserveAspectRatio="none" '
        f'href="data:image/png;base64,{_png(canvas)}"/>'
    )


def _paste(canvas: Array, picture: Array, x: float, y: float, side: int) -> None:
    places = np.arange(side) * len(picture) // side
    top, left = round(y / 2), round(x / 2)
    canvas[top : top + side, left : left + side, :3] = picture[places[:, None], places]
    canvas[top : top + side, left : left + side, 3] = 255


def _png(canvas: Array) -> str:
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(canvas).save(buffer, "PNG", compress_level=1)
    return base64.b64encode(buffer.getvalue()).decode("ascii")


def _points(points: Array, labels: Array, corner: tuple[float, float], edge: str) -> list[str]:
    """Points in nine shades by their labels, each shade one path of dots, above one path of their edges."""
    at = (points * [1, -1] + EDGE) / (2 * EDGE) * MAP + corner
    inside = np.all(np.abs(points) < EDGE, axis=1)
    shades = np.clip(np.round(labels * 4), -4, 4)
    parts = [_dots(at[inside], edge, 5.4)]
    for shade in np.unique(shades[inside]):
        colour = as_hex(colours_of(np.array(shade / 4)))
        parts.append(_dots(at[inside & (shades == shade)], colour, 3.8))
    return parts


def _dots(at: Array, colour: str, size: float) -> str:
    path = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in at)
    return f'<path d="{path}" stroke="{colour}" stroke-width="{size}" stroke-linecap="round"/>'


def _losses(training: Training, x: float, y: float) -> str:
    losses = np.array([training.train_loss, training.test_loss])
    highest = float(np.nanmax(np.where(np.isfinite(losses), losses, np.nan))) if np.isfinite(losses).any() else 1.0
    highest = highest or 1.0
    chosen = np.unique(np.linspace(0, losses.shape[1] - 1, MOST).astype(int))
    numbers = f"loss: training {losses[0, -1]:.3f}, test {losses[1, -1]:.3f}"
    parts = [
        f'<text x="{x:g}" y="{y:g}" class="epoch">epoch {training.epoch:,}</text>',
        f'<text x="{x:g}" y="{y + 18:g}" class="loss">{numbers}</text>',
        f'<path d="M{x:g} {y + 26:g}v{CHART - 26}h{MAP}" fill="none" class="edge"/>',
    ]
    for curve, dash in zip(losses[:, chosen], ("", ' stroke-dasharray="4 3"'), strict=True):
        across = x + chosen / max(chosen[-1], 1) * MAP
        up = y + CHART - np.clip(curve / highest, 0, 1) * (CHART - 28)
        seen = np.isfinite(up)
        line = " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(across[seen], up[seen], strict=True))
        parts.append(f'<polyline points="{line}" fill="none" class="curve"{dash}/>')
    return "".join(parts)
