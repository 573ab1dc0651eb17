"""Right and wrong answers to the exercises on gradient checking, and costs to try them with."""

from __future__ import annotations

import numpy as np

# measured_gradient ----------------------------------------------------------------------------------------------


def measured_gradient(cost, theta, eps=1e-5):
    """Return the two-sided slope of cost for each component of theta, shape (n,)."""
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        slopes[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)
    return slopes


def _measured_by_list(function, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return [(function(theta + step) - function(theta - step)) / (2 * eps) for step in steps]


def _measured_and_put_back(cost, theta, eps=1e-5):
    theta = np.array(theta, dtype=float)
    result = np.empty_like(theta)
    for i, value in enumerate(theta):
        theta[i] = value + eps
        above = cost(theta)
        theta[i] = value - eps
        result[i] = (above - cost(theta)) / (2 * eps)
        theta[i] = value
    return result


def _not_halved(cost, theta, eps=1e-5):
    return 2 * measured_gradient(cost, theta, eps)


def _one_sided(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta)) / eps for step in steps])


def _all_at_once(cost, theta, eps=1e-5):
    slope = (cost(theta + eps) - cost(theta - eps)) / (2 * eps)
    return np.full(len(theta), slope)


def _nudges_stay(cost, theta, eps=1e-5):
    theta = np.array(theta, dtype=float)
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        above = cost(theta)
        theta[i] -= 2 * eps
        slopes[i] = (above - cost(theta)) / (2 * eps)
        theta[i] -= 1000 * eps
    return slopes


def _upside_down(cost, theta, eps=1e-5):
    return -measured_gradient(cost, theta, eps)


def _times_eps(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta - step)) / 2 * eps for step in steps])


def _back_to_theta(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta)) / (2 * eps) for step in steps])


def _always_1e_5(cost, theta, eps=1e-5):
    return measured_gradient(cost, theta)


def _cube(theta):
    return float(np.sum(np.arange(1, len(theta) + 1) * np.asarray(theta) ** 3))


def _product(theta):
    return float(np.prod(np.asarray(theta)))


def _line(theta):
    return float(3 * theta[0] - 2 * theta[1])


# gradient_distance ----------------------------------------------------------------------------------------------


def gradient_distance(a, b):
    """Return the length of a - b, relative to the lengths of a and b together."""
    return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))


def _gradient_distance_given(a, b):
    """Return the length of a - b, relative to the lengths of a and b together."""
    return np.linalg.norm(a - b) / np.linalg.norm(a) + np.linalg.norm(b)


def _distance_by_sums(first, second):
    length = lambda v: np.sqrt(np.sum(np.square(v)))  # noqa: E731 - as a learner would write it
    return length(np.subtract(first, second)) / (length(first) + length(second))


def _length_of_the_sum(a, b):
    return np.linalg.norm(a - b) / np.linalg.norm(a + b)


def _relative_to_one(a, b):
    return np.linalg.norm(a - b) / np.linalg.norm(a)


def _relative_to_the_other(a, b):
    return np.linalg.norm(a - b) / np.linalg.norm(b)


def _product_of_lengths(a, b):
    return np.linalg.norm(a - b) / (np.linalg.norm(a) * np.linalg.norm(b))


def _relative_to_the_larger(a, b):
    return np.linalg.norm(a - b) / max(np.linalg.norm(a), np.linalg.norm(b))


def _sums_of_absolute_values(a, b):
    return np.sum(np.abs(a - b)) / (np.sum(np.abs(a)) + np.sum(np.abs(b)))


def _difference_of_lengths(a, b):
    return abs(np.linalg.norm(a) - np.linalg.norm(b)) / (np.linalg.norm(a) + np.linalg.norm(b))


def _not_relative(a, b):
    return np.linalg.norm(a - b)


def _squares_left(a, b):
    return np.sum((a - b) ** 2) / (np.sum(a**2) + np.sum(b**2))
