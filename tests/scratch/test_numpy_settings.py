"""`np.seterr(all="raise")` is a learner's setting for their own arithmetic; nothing of the package stops for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from dlcourse.features import block_histograms, cell_histograms, hog, image_gradients, normalize_blocks
from dlcourse.scratch import averages, gradcheck, optimizers, regularizers, schedules
from dlcourse.scratch.autodiff import Value
from dlcourse.scratch.layers import BatchNormalization, Dense, Dropout
from dlcourse.scratch.network import Network

EXTREME = {
    "tiny": np.array([[1e-200, 1e-310], [3e-308, 1e-160]]),
    "huge": np.array([[1e200, -1e300], [1e308, -1e160]]),
    "both": np.array([[1e-200, 1e300], [-1e308, 0.0]]),
    "float32": np.array([[1e-30, 1e30], [1e-44, -1e38]], np.float32),
    "float16": np.array([[6e-8, 6e4], [1e-4, -6e4]], np.float16),
}
each = pytest.mark.parametrize("x", EXTREME.values(), ids=EXTREME)


@pytest.fixture(autouse=True)
def strict() -> Iterator[None]:
    with np.errstate(all="raise"):
        yield


@pytest.mark.parametrize("scale", [1e-310, 1e-305, 1e-200, 1e-160, 1e-30, 1.0, 1e14])
@pytest.mark.parametrize("convention", ["skimage", "opencv"])
def test_hog(scale: float, convention: Any) -> None:
    with np.errstate(all="ignore"):
        images = np.random.default_rng(0).random((2, 16, 16)) * scale
    assert np.isfinite(hog(images, convention=convention, pixels_per_cell=4)).all()
    for step in (image_gradients, cell_histograms, block_histograms):
        step(images) if step is image_gradients else step(images, pixels_per_cell=4)  # type: ignore[operator]
    normalize_blocks(np.full((1, 1, 1, 2, 2, 9), scale))


@pytest.mark.parametrize("x", [[1e-160, 2.0], [0.0, 0.0], [1e-310, 1.0]])
@pytest.mark.parametrize("method", ["central", "forward", "complex"])
def test_gradient_checks(x: list[float], method: str) -> None:
    check = gradcheck.check_gradient(lambda x: np.sum(x**2), lambda x: 2 * x, x, method=method)
    assert "bug" not in str(check) or method == "forward"
    gradcheck.numerical_gradient(lambda x: np.exp(x).sum(), [800.0, -800.0], method=method)
    assert gradcheck.relative_error([1e-200], [1e-200]) == 0


@pytest.mark.parametrize("step", [0, 1, 1100, 10**6, 10**18, 1e300])
def test_schedules(step: float) -> None:
    for schedule in (
        schedules.ExponentialDecay(0.1, 1, 0.5), schedules.ExponentialDecay(0.1, 1, 2.0),
        schedules.InverseTimeDecay(0.1, 1, 1e300), schedules.PolynomialDecay(1e-300, 10),
        schedules.CosineDecay(0.1, 10), schedules.CosineDecayRestarts(0.1, 10),
    ):  # fmt: skip
        assert schedule(step) >= 0


@each
def test_penalties_and_averages(x: np.ndarray[Any, Any]) -> None:
    for penalty in (regularizers.L1(), regularizers.L2(), regularizers.L1L2(0.1, 0.1)):
        penalty(x)
        penalty.gradient(x)
    average = averages.MovingAverage(0.9, bias_correction=True)
    for value in x:
        average.update(value)
    assert average.value.shape == (2,)
    averages.moving_average(x.ravel(), 0.9)


@each
@pytest.mark.parametrize("name", optimizers.OPTIMIZERS)
def test_optimizers(name: str, x: np.ndarray[Any, Any]) -> None:
    weights, optimizer = x.copy(), optimizers.get(name)
    for _ in range(3):
        optimizer.apply([x], [weights])


@each
@pytest.mark.parametrize("layer", [Dense, BatchNormalization, Dropout])
def test_networks(layer: Any, x: np.ndarray[Any, Any]) -> None:
    argument = {Dense: (2,), Dropout: (0.5,)}.get(layer, ())
    network = Network([layer(*argument)], (2,), seed=0, dtype="float64")
    network.compile("adam", "mse", ["mae"])
    network.forward(x, training=True)
    network.backward(np.ones((2, 2)))
    network.fit(x, x, epochs=2)
    network.evaluate(x, x)
    network.cost(x, x)
    network.gradients(x, x)
    assert network.predict(x).shape == (2, 2)


def test_values_too_small_are_0() -> None:
    x = Value(1e-200)
    y = x**3 + Value(-800.0).exp() + x * x
    y.backward()
    assert y.data == 0
