"""What lesson 13 says about other seeds than its own, and behind its folded questions."""

from __future__ import annotations

import numpy as np
import pytest

from dlcourse.playground import FEATURES, Config, run

SPIRAL = Config(data="spiral", features=tuple(FEATURES), hidden=(8,))


def test_relu_is_behind_at_the_best_of_three_rates():
    """Three times twenty seeds side by side; the rates left out are worse for that activation, in the lesson too."""

    def best(activation, learning_rates):
        configs = SPIRAL.over(activation=[activation], learning_rate=learning_rates, seed=range(20, 80))
        losses = run(configs, 400, 400).train_loss[:, -1].reshape(-1, 3, 20)
        return np.median(losses, axis=2).min(axis=0)

    relu = best("relu", [0.03, 0.1])
    assert max(best("tanh", [0.1]).max(), best("sigmoid", [0.3]).max()) < 0.8 * relu.min()
    assert relu.max() < 0.04


def test_three_layers_of_four_solve_the_spiral_with_at_most_half_of_twenty_seeds():
    """Twice twenty other seeds; one layer of 8 needs half of the epochs."""

    def solved(hidden, epochs):
        losses = run(SPIRAL.over(hidden=[hidden], seed=range(20, 60)), epochs, epochs).train_loss[:, -1]
        return (losses.reshape(2, 20) < 0.05).sum(axis=1)

    assert solved((8,), 300).min() >= 15
    assert solved((4, 4, 4), 600).max() <= 10


def test_the_spiral_takes_patience_with_x_and_y_alone():
    result = run(Config(data="spiral", hidden=(8, 8, 8)).over(seed=range(5)), 2000, 500)
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
