"""What lesson 13 says about other seeds than its own, and behind its folded questions."""

from __future__ import annotations

import numpy as np
import pytest

from dlcourse.playground import FEATURES, Config, run

SPIRAL = Config(data="spiral", features=tuple(FEATURES), hidden=(8,))


@pytest.mark.parametrize("first", [20, 40, 60])
def test_relu_is_behind_at_the_best_of_three_rates(first):
    best = {}
    for name in ("tanh", "sigmoid", "relu"):
        configs = SPIRAL.over(activation=[name], learning_rate=[0.03, 0.1, 0.3], seed=range(first, first + 20))
        losses = run(configs, 500, 500).train_loss[:, -1].reshape(3, 20)
        best[name] = np.median(losses, axis=1).min()
    assert max(best["tanh"], best["sigmoid"]) < 0.01 < best["relu"] < 0.04


@pytest.mark.parametrize("first", [20, 40, 60, 80])
def test_three_layers_of_four_solve_the_spiral_with_fewer_than_half_of_twenty_seeds(first):
    configs = SPIRAL.over(hidden=[(8,), (4, 4, 4)], seed=range(first, first + 20))
    solved = (run(configs, 1000, 1000).train_loss[:, -1].reshape(2, 20) < 0.05).sum(axis=1)
    assert solved[0] >= 17
    assert solved[1] < 10


def test_the_spiral_takes_patience_with_x_and_y_alone():
    result = run(Config(data="spiral", hidden=(8, 8, 8)).over(seed=range(10)), 2000, 500)
    after_500, after_2000 = result.test_accuracy[:, 1], result.test_accuracy[:, -1]
    assert after_500.min() > 0.68
    assert after_500.max() < 0.92
    assert after_2000.min() > 0.8
    assert np.median(after_2000) > 0.93


def test_a_large_network_learns_the_noise_by_heart_and_a_small_one_cannot():
    noisy = Config(noise=0.5)
    large, small = (run(noisy.over(hidden=[hidden], seed=range(10)), 1000, 100) for hidden in ((8, 8, 8), (3,)))
    train, test = (np.median(losses, axis=0) for losses in (large.train_loss, large.test_loss))
    assert (train[1], test[1]) == pytest.approx((0.31, 0.31), abs=0.01)
    assert (train[-1], test[-1]) == pytest.approx((0.24, 0.38), abs=0.015)
    assert np.median(small.test_loss[:, -1]) == pytest.approx(0.31, abs=0.01)


def test_l1_leaves_the_squares():
    configs = Config(features=tuple(FEATURES), regularization="l1", rate=0.003).over(seed=range(40))
    result = run(configs, 500, 500)
    squares = np.isin(list(FEATURES), ["x²", "y²"])
    kernels = [weights[0] for weights in result.weights]
    only_squares = [np.all(kernel[~squares] == 0) and np.all(kernel[squares].any(axis=1)) for kernel in kernels]
    assert sum(only_squares) >= 38
    assert result.train_loss[:, -1].max() < 0.002
