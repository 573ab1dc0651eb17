"""The sliders of lesson 01 move the line, in a real browser."""

from __future__ import annotations

import numpy as np
import pytest

from browser import Lab, chromium, make_lab, what_is_missing

MISSING = what_is_missing()
pytestmark = [pytest.mark.browser, pytest.mark.skipif(MISSING is not None, reason=MISSING or "")]

SET = """(cell, values) => {
    const sliders = [...cell.querySelectorAll('input[type=range]')];
    values.forEach((value, index) => { sliders[index].value = value; });
    sliders.at(-1).dispatchEvent(new Event('input', {bubbles: true}));
    return {
        count: cell.querySelector('b').textContent,
        region: cell.querySelector('polygon').getAttribute('points'),
        numbers: [...cell.querySelectorAll('output')].map(shown => shown.textContent),
    };
}"""
CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
RINGS = np.array([0, 1, 1, 1])


@pytest.fixture(scope="module")
def move():
    """A function that sets the three sliders and tells what the cell then shows."""
    with make_lab() as server, chromium() as browser:
        lab = Lab(browser, server)
        try:
            lesson = lab.open("01-perceptron-and-neurons")
            lesson.wait_for_kernel()
            for beginning in ("from dlcourse.exercises import", "x = np.array", "BoundarySliders(x"):
                cell = lesson.cell_with(beginning)
                lesson.run(cell)
            element = lesson.cell(cell)
            element.scroll_into_view_if_needed()
            yield lambda *values: element.evaluate(SET, [str(value) for value in values])
            assert lab.complaints == []
        finally:
            lab.close()


@pytest.mark.parametrize("weights", [(1, 1, -0.5), (1, 1, -1.5), (-1, -1, 0.5), (1, -1, -0.5), (0.5, 2, -1)])
def test_the_count_of_right_answers_is_the_neurons(move, weights):
    w1, w2, b = weights
    right = int(np.sum((CORNERS @ [w1, w2] + b > 0) == RINGS))
    shown = move(w1, w2, b)
    assert shown["count"] == f"{right} of 4 right"
    assert [float(number) for number in shown["numbers"]] == pytest.approx([w1, w2, b])


def test_the_ground_follows_the_sliders(move):
    regions = [move(*weights)["region"] for weights in [(1, 1, -0.5), (1, 1, -1.5), (-1, -1, 0.5), (1, 1, -0.5)]]
    assert len(set(regions)) == 3
    assert regions[0] == regions[3]
