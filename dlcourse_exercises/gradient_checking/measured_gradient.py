"""measured_gradient: return the two-sided slope of cost for each component of theta, shape (n,)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call


def cube(theta):
    return float(np.sum(np.arange(1, len(theta) + 1) * np.asarray(theta) ** 3))


def product(theta):
    return float(np.prod(np.asarray(theta)))


def line(theta):
    return float(3 * theta[0] - 2 * theta[1])


RNG = np.random.default_rng(8)


def measured_gradient(cost, theta, eps=1e-5):
    """Return the two-sided slope of cost for each component of theta, shape (n,)."""
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        slopes[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)
    return slopes


EXERCISE = Implement(
    measured_gradient,
    calls=[
        call(line, np.array([1.0, 1.0])),
        call(cube, np.array([1.0, 2.0])),
        call(product, np.array([2.0, 3.0, 5.0])),
        call(cube, RNG.normal(size=6)),
        call(product, RNG.uniform(0.5, 1.5, 8)),
        call(cube, np.array([1.0, 2.0]), 0.1),
    ],
    rtol=1e-6,
    hints=[
        "A loop over the components: in each turn only one is moved. `+= eps` and `-= eps` do not quite bring a "
        "float back: work on a copy.",
        "`step = np.zeros(len(theta))`, `step[i] = eps`: then `theta + step` and `theta - step` are new arrays.",
        "`slopes[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)`",
    ],
    right="right: no knowledge of the cost, and a slope for each component. Slowness is its only fault",
)


@EXERCISE.wrong("from theta − ε to theta + ε the run is 2 ε. You get twice the slope.")
def not_halved(cost, theta, eps=1e-5):
    return 2 * measured_gradient(cost, theta, eps)


@EXERCISE.wrong("this is the one-sided slope: it starts at theta. Go a step to both sides.")
def one_sided(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta)) / eps for step in steps])


@EXERCISE.wrong(
    "here all components are nudged at once, and each gets the same slope. One at a time: which is moved, and what "
    "stays?"
)
def all_at_once(cost, theta, eps=1e-5):
    slope = (cost(theta + eps) - cost(theta - eps)) / (2 * eps)
    return np.full(len(theta), slope)


@EXERCISE.wrong(
    "after its turn, a component must go back to where it was: the next slope belongs to theta, not to a neighbour "
    "of it."
)
def nudges_stay(cost, theta, eps=1e-5):
    theta = np.array(theta, dtype=float)
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        above = cost(theta)
        theta[i] -= 2 * eps
        slopes[i] = (above - cost(theta)) / (2 * eps)
        theta[i] -= 1000 * eps
    return slopes


@EXERCISE.wrong("the sign is turned: the value *above* comes first.")
def upside_down(cost, theta, eps=1e-5):
    return -measured_gradient(cost, theta, eps)


@EXERCISE.wrong("`/ 2 * eps` divides by 2 and then *multiplies* by eps. Where do the brackets belong?")
def times_eps(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta - step)) / 2 * eps for step in steps])


@EXERCISE.wrong("after the step up, one `- eps` brings you back to theta, not below it.")
def back_to_theta(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta)) / (2 * eps) for step in steps])


@EXERCISE.wrong("for eps = 0.1 you still take 1e-5. The step is an argument.")
def always_1e_5(cost, theta, eps=1e-5):
    return measured_gradient(cost, theta)


@EXERCISE.also_right
def measured_by_list(function, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return [(function(theta + step) - function(theta - step)) / (2 * eps) for step in steps]


@EXERCISE.also_right
def measured_and_put_back(cost, theta, eps=1e-5):
    theta = np.array(theta, dtype=float)
    result = np.empty_like(theta)
    for i, value in enumerate(theta):
        theta[i] = value + eps
        above = cost(theta)
        theta[i] = value - eps
        result[i] = (above - cost(theta)) / (2 * eps)
        theta[i] = value
    return result
