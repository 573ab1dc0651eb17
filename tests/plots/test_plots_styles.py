"""Every figure of the course can be read in any of Matplotlib's styles: ground and ink belong together."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

import dlcourse.plots
from dlcourse.plots.style import new_figure

STYLES = ("default", "dark_background", "Solarize_Light2", "grayscale")
LEAST = 0.25
"""Difference of brightness, of the whole range, between a text and what is behind it."""


def examples() -> Iterator[doctest.DocTest]:
    """The examples in the docstrings of all public functions that draw."""
    found = pkgutil.walk_packages(dlcourse.plots.__path__, "dlcourse.plots.")
    modules = [importlib.import_module(name) for _, name, _ in found]
    for module in [*modules, importlib.import_module("dlcourse.playground._figures")]:
        yield from (test for test in doctest.DocTestFinder().find(module) if test.examples)


EXAMPLES = list(examples())


@pytest.fixture(autouse=True)
def own_style() -> Iterator[None]:
    plt.switch_backend("agg")
    with plt.rc_context():
        yield
    plt.close("all")


def drawn(test: doctest.DocTest) -> list[Figure]:
    """Runs an example, but leaves its figures open."""
    scope: dict[str, Any] = dict(test.globs)
    for example in test.examples:
        if not example.source.startswith("plt.close"):
            exec(compile(example.source, test.name, "single"), scope)
    return [plt.figure(number) for number in plt.get_fignums()]


def not_drawn(figure: Figure) -> set[int]:
    """The labels of ticks that lie outside the limits of their axis: they exist, but are left out."""
    outside = set()
    for ax in figure.axes:
        for axis in ax.xaxis, ax.yaxis:
            low, high = sorted(axis.get_view_interval())
            for tick in axis.get_major_ticks():
                if not low <= tick.get_loc() <= high:
                    outside |= {id(tick.label1), id(tick.label2)}
    return outside


def hidden_texts(figure: Figure) -> list[str]:
    """The texts of a figure that can hardly be told from what is behind them."""
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba())[::-1, :, :3] @ [0.299, 0.587, 0.114] / 255  # type: ignore[attr-defined]
    hidden = []
    for text in [text for text in figure.findobj(Text) if id(text) not in not_drawn(figure)]:
        if not text.get_visible() or not text.get_text().strip():
            continue
        box = text.get_window_extent().padded(1)
        x0, x1 = (int(np.clip(x, 0, pixels.shape[1])) for x in (box.x0, box.x1))
        y0, y1 = (int(np.clip(y, 0, pixels.shape[0])) for y in (box.y0, box.y1))
        part = pixels[y0:y1, x0:x1]
        if part.size and np.ptp(part) < LEAST:
            hidden.append(text.get_text())
    return hidden


def test_a_hidden_text_is_found() -> None:
    figure, axes = new_figure()
    axes[0, 0].text(0.5, 0.5, "hidden", color=axes[0, 0].get_facecolor())
    axes[0, 0].text(0.5, 0.8, "seen")
    assert hidden_texts(figure) == ["hidden"]


@pytest.mark.parametrize("style", STYLES)
def test_every_text_of_every_figure_can_be_read(style: str) -> None:
    plt.style.use(style)
    plt.rcParams["axes.prop_cycle"] = plt.rcParamsDefault["axes.prop_cycle"]
    hidden, figures = {}, 0
    for test in EXAMPLES:
        made = drawn(test)
        figures += len(made)
        if texts := [text for figure in made for text in hidden_texts(figure)]:
            hidden[test.name] = texts
        plt.close("all")
    assert figures >= 15
    assert hidden == {}


@pytest.mark.parametrize("style", STYLES)
def test_the_ground_is_that_of_the_style(style: str) -> None:
    plt.style.use(style)
    figure, axes = new_figure()
    assert figure.get_facecolor() == plt.figure().get_facecolor()
    assert axes[0, 0].get_facecolor() == plt.figure().add_subplot().get_facecolor()
