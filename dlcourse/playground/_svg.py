"""A network's picture as SVG, with all maps in one embedded PNG."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.playground._chart import Chart, chart_of
from dlcourse.playground._layout import (
    GAP,
    MAP,
    NODE,
    NOTE,
    SCALE,
    WIDTH,
    Link,
    Picture,
    Unit,
    as_hex,
    colors_of,
    ground_of,
    map_of,
    picture_of,
    scale_of,
)
from dlcourse.playground._points import EDGE
from dlcourse.playground._training import Training

Array = NDArray[Any]
HINT = "Point at a map to see it large; in a pause, a line or a map says its weight or bias."
STYLE = "".join(
    f".dlcourse-network {rule}"  # a style element applies to the whole page
    for rule in (
        "text{fill:var(--jp-ui-font-color1,currentColor);font:13px sans-serif}",
        ":is(.axis,.end,.note,.scale){font-size:12px}",
        ":is(.link,.edge,.curve,.hit path){fill:none}",
        ".link{stroke-opacity:.8}",
        ".edge{stroke:#888}",
        ".curve{stroke:var(--jp-ui-font-color1,currentColor);stroke-width:1.6}",
        ".leader{stroke-width:1;stroke-opacity:.6}",
        ".hit path{stroke:transparent;stroke-width:10}",
        ".large{display:none;pointer-events:none}",
        "rect:hover+.large{display:inline}",
    )
)


def svg_of(training: Training, show_test: bool = False, name: str = "network") -> str:
    """Draws a network in its current state: features, units with maps, weights, the output, the points, the losses.

    On hover, a unit's map is shown in the size of the output's map, with the points.

    Args:
        training: the network.
        show_test: whether to draw the test points, too, with a dark edge.
        name: prefix of element ids, unique on the page.

    Returns:
        SVG source; text has the text color of JupyterLab's theme.
    """
    picture = picture_of(training)
    x, y = picture.corner
    curves = [_curve(link) for link in picture.links]
    parts = [*map(_link, picture.links, curves), _maps(picture, name), *map(_name, picture.units)]
    points = training.points
    dots = _points(points.x_train, points.y_train, picture.corner, "white")
    if show_test:
        dots += _points(points.x_test, points.y_test, picture.corner, "#333")
    parts += [f'<g id="{name}-points">{"".join(dots)}</g>', *_scale(x + MAP + GAP, y)]
    parts += _chart(chart_of(training, picture))
    parts.append(_text(WIDTH - 4, y + MAP + 20, f"{training.config.n_parameters} weights and biases", "count", "end"))
    parts += [_text(6, picture.height - 22, NOTE, "note"), _text(6, picture.height - 6, HINT, "note")]
    parts += [_hover_targets(picture, curves, name)]
    return (
        f'<svg viewBox="0 0 {WIDTH} {picture.height:g}" width="{WIDTH}" style="max-width:100%" role="img" '
        f'class="dlcourse-network" aria-label="the network after {training.epoch} epochs">'
        f"<style>{STYLE}</style>{''.join(parts)}</svg>"
    )


def _text(x: float, y: float, text: str, about: str, anchor: str = "start") -> str:
    return f'<text x="{x:g}" y="{y:.4g}" class="{about}" text-anchor="{anchor}">{text}</text>'


def _curve(link: Link) -> str:
    (x, y), (to_x, to_y) = link.start, link.end
    middle = (x + to_x) / 2
    return f"M{x:.0f} {y:.0f}C{middle:.0f} {y:.0f} {middle:.0f} {to_y:.0f} {to_x:.0f} {to_y:.0f}"


def _link(link: Link, curve: str) -> str:
    return f'<path d="{curve}" class="link" stroke="{link.color}" stroke-width="{link.width:.1f}"/>'


def _name(unit: Unit) -> str:
    return _text(unit.x - NODE / 2 - 8, unit.y + 4, unit.name, "name", "end") if unit.name else ""


def _hover_targets(picture: Picture, curves: list[str], name: str) -> str:
    """Returns invisible lines and squares on top, which show numbers on hover, and the enlarged maps of the units."""
    lines = [
        f'<path d="{curve}"><title>weight {link.weight:.3g}</title></path>'
        for link, curve in zip(picture.links, curves, strict=True)
    ]
    squares = [
        _square(unit.x - NODE / 2, unit.y - NODE / 2, NODE, unit.about) + _large(unit, picture.corner, name)
        for unit in picture.units
    ]
    squares.append(_square(*picture.corner, MAP, f"bias of the output {picture.bias:.3g}"))
    return f'<g class="hit">{"".join(lines)}</g><g fill="transparent">{"".join(squares)}</g>'


def _large(unit: Unit, corner: tuple[float, float], name: str) -> str:
    """Returns a unit's map, enlarged over the output's map, as a crop of the image of all maps without its border."""
    (x, y), (left, top) = corner, _pixel(unit.x - NODE / 2, unit.y - NODE / 2)
    return (
        f'<g class="large"><svg x="{x:g}" y="{y:g}" width="{MAP}" height="{MAP}" '
        f'viewBox="{2 * left + 1} {2 * top + 1} {NODE - 2} {NODE - 2}"><use href="#{name}-maps"/></svg>'
        f'<use href="#{name}-points"/></g>'
    )


def _square(x: float, y: float, side: float, about: str) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{side}" height="{side}"><title>{about}</title></rect>'


def _maps(picture: Picture, name: str) -> str:
    """Returns all maps as one image, transparent in between, at half the resolution of the drawing."""
    canvas = np.zeros((int(picture.height) // 2 + 1, WIDTH // 2, 4), np.uint8)
    side = NODE // 2
    for unit in picture.units:
        _paste(canvas, map_of(unit.outputs, bool(unit.name), side), unit.x - side, unit.y - side, side)
    x, y = picture.corner
    _paste(canvas, ground_of(picture.outputs), x, y, MAP // 2)
    _paste(canvas, scale_of(), x + MAP + GAP, y, MAP // 2, SCALE // 2)
    return (
        f'<image id="{name}-maps" x="0" y="0" width="{WIDTH}" height="{2 * len(canvas)}" preserveAspectRatio="none" '
        f'href="data:image/png;base64,{_png(canvas)}"/>'
    )


def _paste(canvas: Array, image: Array, x: float, y: float, height: int, width: int | None = None) -> None:
    width = height if width is None else width
    rows, columns = (np.arange(n) * of // n for n, of in zip((height, width), image.shape[:2], strict=True))
    left, top = _pixel(x, y)
    canvas[top : top + height, left : left + width, :3] = image[rows[:, None], columns]
    canvas[top : top + height, left : left + width, 3] = 255


def _pixel(x: float, y: float) -> tuple[int, int]:
    """Returns column and row in the image of all maps, which has half the resolution of the drawing."""
    return round(x / 2), round(y / 2)


def _png(canvas: Array) -> str:
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(canvas).save(buffer, "PNG", compress_level=1)
    return base64.b64encode(buffer.getvalue()).decode("ascii")


def _points(points: Array, labels: Array, corner: tuple[float, float], edge: str) -> list[str]:
    """Returns the points in nine shades by their labels: one path of edges, and one path of dots per shade."""
    at = (points * [1, -1] + EDGE) / (2 * EDGE) * MAP + corner
    inside = np.all(np.abs(points) < EDGE, axis=1)
    shades = np.clip(np.round(labels * 4), -4, 4)
    parts = [_dots(at[inside], edge, 5.4)]
    for shade in np.unique(shades[inside]):
        color = as_hex(colors_of(np.array(shade / 4)))
        parts.append(_dots(at[inside & (shades == shade)], color, 3.8))
    return parts


def _dots(at: Array, color: str, size: float) -> str:
    path = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in at)
    return f'<path d="{path}" stroke="{color}" stroke-width="{size}" stroke-linecap="round"/>'


def _scale(x: float, y: float) -> list[str]:
    """Returns the frames of the output's map and of the color scale, and the numbers of the scale."""
    frames = ((x - GAP - MAP, MAP), (x, SCALE))
    parts = [f'<rect x="{at:g}" y="{y:g}" width="{wide}" height="{MAP}" class="edge"/>' for at, wide in frames]
    numbers = (("1", 10.0), ("0", MAP / 2 + 4), ("−1", float(MAP)))
    return parts + [_text(x + SCALE + 5, y + down, number, "scale") for number, down in numbers]


def _chart(chart: Chart) -> list[str]:
    left, right = chart.left, chart.left + MAP
    parts = [_text(left, y, text, about) for about, text, y in chart.lines]
    parts.append(f'<path d="M{left + 4:g} {chart.top:g}h-4V{chart.base:g}H{right:g}" class="edge"/>')
    parts.append(_text(left, chart.top - 4, chart.highest, "axis"))  # above, as there may be lines to the left
    parts.append(_text(left - 5, chart.base + 4, "0", "axis", "end"))
    for curve in chart.curves:
        dash = ' stroke-dasharray="4 3"' if curve.name == "test" else ""
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in curve.points.tolist())
        x, y = curve.points[-1]
        parts.append(f'<polyline points="{line}" class="curve"{dash}/>')
        if len(curve.points) > 1:  # from the start it would cross the chart, as a curve does
            line = f"M{x:.1f} {y:.1f}L{right + 12:g} {curve.label:.1f}"
            parts.append(f'<path d="{line}" class="curve leader"{dash}/>')
        parts.append(_text(right + 15, curve.label + 4, curve.name, "end"))
    return parts
