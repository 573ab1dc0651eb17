"""Chains of steps."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib.pyplot as plt
import pytest

from dlcourse.plots import computation_chain


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    plt.close("all")


def test_values_stand_above_their_step_and_slopes_below() -> None:
    ax = computation_chain(["a", "b"], [4.0, 2.5], [-3.0, 1.0])
    places = {text.get_text(): text.get_position() for text in ax.texts}
    assert places["4"] == (0, 0.55)
    assert places["2.5"] == (1, 0.55)
    assert places["-3"] == (0, -0.55)


@pytest.mark.parametrize(("values", "slopes"), [([1.0], [1.0]), ([1.0, 2.0], [1.0]), ([[1.0, 2.0]], [1.0, 1.0])])
def test_as_many_numbers_as_names_are_needed(values: list[float], slopes: list[float]) -> None:
    with pytest.raises(ValueError, match=r"one number per name|at least two names"):
        computation_chain(["a", "b"], values, slopes)
