"""measured_gradient: return the central difference of cost for each component of theta, shape (n,)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Implement, call


def cube(theta):
    return np.sum(np.arange(1, len(theta) + 1) * np.asarray(theta) ** 3)


def product(theta):
    return np.prod(theta)


def line(theta):
    return 3 * theta[0] - 2 * theta[1]


RNG = np.random.default_rng(8)


def measured_gradient(cost, theta, eps=1e-5):
    """Return the central difference of cost for each component of theta, shape (n,)."""
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        gradient[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)
    return gradient


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
        "`gradient[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)`",
    ],
    right="right: a derivative for each component, and nothing is known of the cost. It is slow, and that is its price",
)


@EXERCISE.wrong("from theta − ε to theta + ε the run is 2 ε. You get twice the derivative.")
def not_halved(cost, theta, eps=1e-5):
    return 2 * measured_gradient(cost, theta, eps)


@EXERCISE.wrong("this is the forward difference: it starts at theta. Go a step to both sides.")
def one_sided(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta)) / eps for step in steps])


@EXERCISE.wrong(
    "one number comes out: the derivative when *all* components move together. Each component gets its own: which is "
    "changed, and which stay?"
)
def all_at_once(cost, theta, eps=1e-5):
    return (cost(theta + eps) - cost(theta - eps)) / (2 * eps)


@EXERCISE.wrong(
    "`up` and `down` are two names for one array: what is added to one is taken from the same. Make copies."
)
def two_names(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        up = theta
        up[i] += eps
        down = theta
        down[i] -= eps
        gradient[i] = (cost(up) - cost(down)) / (2 * eps)
    return gradient


@EXERCISE.wrong(
    "after its turn, a component must go back to where it was: the next derivative is taken at theta, not beside it."
)
def changes_stay(cost, theta, eps=1e-5):
    theta = np.array(theta, dtype=float)
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        above = cost(theta)
        theta[i] -= 2 * eps
        gradient[i] = (above - cost(theta)) / (2 * eps)
    return gradient


@EXERCISE.wrong("in each turn all components are moved. Only component i should move: index both `up` and `down`.")
def all_in_each_turn(cost, theta, eps=1e-5):
    return np.full(len(theta), (cost(theta + eps) - cost(theta - eps)) / (2 * eps))


@EXERCISE.wrong("one number comes out, the derivative of the last component: each turn overwrites the one before.")
def last_one(cost, theta, eps=1e-5):
    for step in eps * np.eye(len(theta)):
        gradient = (cost(theta + step) - cost(theta - step)) / (2 * eps)
    return gradient


@EXERCISE.wrong("it returns after the first turn: the `return` stands inside the loop.")
def first_turn_only(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        gradient[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)
        return gradient


@EXERCISE.wrong("`step` keeps the components of earlier turns, so they move again. A new `step` for each turn.")
def step_kept(cost, theta, eps=1e-5):
    step, gradient = np.zeros(len(theta)), np.zeros(len(theta))
    for i in range(len(theta)):
        step[i] = eps
        gradient[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)
    return gradient


@EXERCISE.wrong("this is the rise. Divide it by the run.")
def rise_alone(cost, theta, eps=1e-5):
    return np.array([cost(theta + step) - cost(theta - step) for step in eps * np.eye(len(theta))])


@EXERCISE.wrong("you take steps of 1. The step is `eps`.")
def steps_of_one(cost, theta, eps=1e-5):
    return measured_gradient(cost, theta, 1.0)


@EXERCISE.wrong("the rise is the *difference* of both costs, not their sum.")
def sum_of_costs(cost, theta, eps=1e-5):
    return np.array([(cost(theta + step) + cost(theta - step)) / (2 * eps) for step in eps * np.eye(len(theta))])


@EXERCISE.wrong("this difference starts below theta and ends at it: one-sided. Go a step to both sides.")
def one_sided_below(cost, theta, eps=1e-5):
    return np.array([(cost(theta) - cost(theta - step)) / eps for step in eps * np.eye(len(theta))])


@EXERCISE.wrong("that is the complex step, which is exact where it works. The central difference is asked for.")
def by_complex_step(cost, theta, eps=1e-5):
    return np.array([np.imag(cost(theta + 1j * step)) / eps for step in eps * np.eye(len(theta))])


@EXERCISE.wrong("your step is a part of each component. It is `eps` itself, whatever the component is.")
def relative_steps(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[i] *= 1 + eps
        down[i] *= 1 - eps
        gradient[i] = (cost(up) - cost(down)) / (2 * eps)
    return gradient


@EXERCISE.wrong("the sign is wrong: the value *above* comes first.")
def upside_down(cost, theta, eps=1e-5):
    return -measured_gradient(cost, theta, eps)


@EXERCISE.wrong("`/ 2 * eps` divides by 2 and then *multiplies* by eps. Where do the parentheses belong?")
def times_eps(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta - step)) / 2 * eps for step in steps])


@EXERCISE.wrong("after the step up, one `- eps` brings you back to theta, not below it.")
def back_to_theta(cost, theta, eps=1e-5):
    steps = eps * np.eye(len(theta))
    return np.array([(cost(theta + step) - cost(theta)) / (2 * eps) for step in steps])


@EXERCISE.wrong(
    "with `eps` = 0.1 the central difference is off by a little, and your numbers are not. Is `eps` your step, and "
    "is it the central difference?"
)
def always_1e_5(cost, theta, eps=1e-5):
    return measured_gradient(cost, theta)


@EXERCISE.wrong("`theta` itself is changed, and never put back: later derivatives are taken beside it. Work on a copy.")
def theta_stays_below(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        above = cost(theta)
        theta[i] -= 2 * eps
        gradient[i] = (above - cost(theta)) / (2 * eps)
    return gradient


@EXERCISE.wrong("`+= eps` and `-= eps` do not quite bring a float back: `theta` is left a little different. Copy it.")
def there_and_back(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        above = cost(theta)
        theta[i] -= 2 * eps
        gradient[i] = (above - cost(theta)) / (2 * eps)
        theta[i] += eps
    return gradient


@EXERCISE.wrong("only the last component is left: each turn of your loop begins a new `gradient` of zeros.")
def zeros_in_the_loop(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    gradient[-1] = measured_gradient(cost, theta, eps)[-1]
    return gradient


@EXERCISE.wrong("you take the cost of one component. `cost` wants all of them, with only one moved.")
def the_others_are_0(cost, theta, eps=1e-5):
    steps = np.eye(len(theta))
    return np.array(
        [(cost((t + eps) * one) - cost((t - eps) * one)) / (2 * eps) for t, one in zip(theta, steps, strict=True)]
    )


def in_float32(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta), dtype="float32")
        step[i] = eps
        single = theta.astype("float32")
        gradient[i] = (cost(single + step) - cost(single - step)) / (2 * eps)
    return gradient


@EXERCISE.wrong_if(
    "with the large step 0.1 it is right, with 1e-5 only nearly: digits get lost. In which number format are `theta` "
    "and the step?",
    examples=[in_float32],
)
def digits_are_lost(returned, expected):
    errors = [np.max(np.abs(np.asarray(a) - b)) / np.max(np.abs(b)) for a, b in zip(returned, expected, strict=True)]
    return errors[5] < 1e-4 and 1e-6 < max(errors[:5]) < 0.5


def forward_times_eps(cost, theta, eps=1e-5):
    return np.array([(cost(theta + step) - cost(theta)) / 2 * eps for step in eps * np.eye(len(theta))])


def half_a_step(cost, theta, eps=1e-5):
    return measured_gradient(cost, theta, eps / 2)


@EXERCISE.wrong_if(
    "your numbers are far too small, the more so the smaller `eps` is. Do you multiply by what should divide?",
    examples=[forward_times_eps],
)
def far_too_small(returned, expected):
    sizes = [np.max(np.abs(np.asarray(a))) / np.max(np.abs(b)) for a, b in zip(returned[:5], expected[:5], strict=True)]
    return 0 < max(sizes) < 1e-3


@EXERCISE.wrong_if(
    "these are derivatives, but with the step 0.1 they are off by another amount than the central difference. How far "
    "from theta are your two points?",
    examples=[half_a_step],
)
def another_step(returned, expected):
    errors = [np.max(np.abs(np.asarray(a) - b)) / np.max(np.abs(b)) for a, b in zip(returned, expected, strict=True)]
    return max(errors[:5]) < 1e-5 and errors[5] > 1e-6


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
