"""adam_path: return the list of weights after each step of Adam, from w = 0."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge


def adam_variant(gradients, eta, beta_1, beta_2, step, keep_m=False, keep_v=False):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
        w = w - eta * step(m, v, m_hat, v_hat)
        m, v = m_hat if keep_m else m, v_hat if keep_v else v
        path.append(w)
    return path


SIGNS = np.random.default_rng(12).normal(size=50)


def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Return the list of weights after each step of Adam, from w = 0."""
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat = m / (1 - beta_1**t)
        v_hat = v / (1 - beta_2**t)
        w = w - eta * m_hat / (np.sqrt(v_hat) + epsilon)
        path.append(w)
    return path


EXERCISE = FindMistake(
    adam_path,
    calls=[
        call([1.0, 1.0], 0.1),
        call([2.0, -1.0, 0.5], 0.01),
        call([100.0], 0.001),
        edge([], 0.1),
        edge([0.0, 1.0], 0.1),
        call(np.sign(SIGNS) + SIGNS, 0.01, beta_1=0.5, beta_2=0.9),
    ],
    hints=[
        "Follow m for the gradients 1, 1. After the second step it should be 0.19.",
        "Give the corrected values names of their own.",
        "`m_hat = m / (1 - beta_1**t)`, and likewise `v_hat`; use these in the step only.",
    ],
    right="right: the averages are remembered uncorrected; the correction is for the step alone",
)


@EXERCISE.given(
    "the first step is right, the second too short. Follow m through the loop for the gradients 1, 1: what is it after "
    "each of the lines that change it?"
)
def given(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    """Return the list of weights after each step of Adam, from w = 0."""
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m = m / (1 - beta_1**t)
        v = v / (1 - beta_2**t)
        w = w - eta * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path


@EXERCISE.also_right
def epsilon_under_the_root(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return adam_variant(gradients, eta, beta_1, beta_2, lambda m, v, m_hat, v_hat: m_hat / np.sqrt(v_hat + epsilon))


@EXERCISE.wrong("v is corrected, and m? It starts at 0, too.")
def only_v_corrected(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return adam_variant(gradients, eta, beta_1, beta_2, lambda m, v, m_hat, v_hat: m / (np.sqrt(v_hat) + epsilon))


@EXERCISE.wrong("m is right now. v is still overwritten by its corrected self.")
def v_kept_corrected(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    def step(m, v, m_hat, v_hat):
        return m_hat / (np.sqrt(v_hat) + epsilon)

    return adam_variant(gradients, eta, beta_1, beta_2, step, keep_v=True)


@EXERCISE.wrong("v is right now. m is still overwritten by its corrected self.")
def m_kept_corrected(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    def step(m, v, m_hat, v_hat):
        return m_hat / (np.sqrt(v_hat) + epsilon)

    return adam_variant(gradients, eta, beta_1, beta_2, step, keep_m=True)


@EXERCISE.wrong("the root of v is missing: with gradients of 2 the steps should still be η.")
def no_root_of_v(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return adam_variant(gradients, eta, beta_1, beta_2, lambda m, v, m_hat, v_hat: m_hat / (v_hat + epsilon))


@EXERCISE.wrong("now nothing is corrected, and the first step is three times too long.")
def no_correction(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for g in gradients:
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("m is corrected, and v? It starts at 0, too.")
def corrects_m_only(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1**t) / (np.sqrt(v) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("this corrects every step as if it were the first. How does the share grow with t?")
def always_the_first_step(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for g in gradients:
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1) / (np.sqrt(v / (1 - beta_2)) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("these are the steps. The weights after each step are asked for.")
def steps_not_weights(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return np.diff(adam_path(gradients, eta, beta_1, beta_2, epsilon), prepend=0.0)


@EXERCISE.also_right
def adam_in_the_order_of_keras(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * np.sqrt(1 - beta_2**t) / (1 - beta_1**t) * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path


@EXERCISE.also_right
def adam_by_numbers(slopes, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for number, slope in enumerate(slopes):
        m += (1 - beta_1) * (slope - m)
        v += (1 - beta_2) * (slope * slope - v)
        size = (v / (1 - beta_2 ** (number + 1))) ** 0.5
        w -= eta * m / (1 - beta_1 ** (number + 1)) / (size + epsilon)
        path.append(w)
    return np.array(path)


@EXERCISE.wrong("the sign is turned: a step goes *against* the gradient.")
def uphill(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return [-w for w in adam_path(gradients, eta, beta_1, beta_2, epsilon)]


@EXERCISE.wrong("with t counted from 0 the first correction divides by 1 − β⁰ = 0. From which number is t counted?")
def counts_from_zero(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1**t) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("v is corrected with β₁. Which β does its average have?")
def one_beta_for_both(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1**t) / (np.sqrt(v / (1 - beta_1**t)) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("the powers are missing: after t steps the weights add up to 1 − βᵗ, not 1 − β · t.")
def product_for_power(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    with np.errstate(all="ignore"):
        for t, g in enumerate(gradients, start=1):
            m = beta_1 * m + (1 - beta_1) * g
            v = beta_2 * v + (1 - beta_2) * g**2
            w = w - eta * m / (1 - beta_1 * t) / (np.sqrt(v / (1 - beta_2 * t)) + epsilon)
            path.append(w)
    return path


@EXERCISE.wrong("this is the last weight alone. The list of all weights is asked for.")
def last_weight_alone(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return (adam_path(gradients, eta, beta_1, beta_2, epsilon) or [0.0])[-1]


@EXERCISE.wrong("v averages the gradients here. It should average their *squares*.")
def v_without_squares(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    with np.errstate(all="ignore"):
        for t, g in enumerate(gradients, start=1):
            m = beta_1 * m + (1 - beta_1) * g
            v = beta_2 * v + (1 - beta_2) * g
            w = w - eta * m / (1 - beta_1**t) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
            path.append(w)
    return path


@EXERCISE.wrong("the averages are too small at first. Does it help to *multiply* by a number below 1?")
def multiplied(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m * (1 - beta_1**t) / (np.sqrt(v * (1 - beta_2**t)) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("the step follows the newest gradient: that is RMSprop, corrected. Where is the average m?")
def newest_gradient(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, v, path = 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * g / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("the list has one entry too many: the weights *after* each step are asked for, not the start.")
def start_included(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return [0.0, *adam_path(gradients, eta, beta_1, beta_2, epsilon)]


@EXERCISE.wrong("a first gradient of 0 makes 0/0 here. What prevents that?")
def without_epsilon(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    with np.errstate(all="ignore"):
        return adam_variant(np.array(gradients), eta, beta_1, beta_2, lambda m, v, m_hat, v_hat: m_hat / np.sqrt(v_hat))


@EXERCISE.wrong("off by one: t is 1 in the first step, not 2.")
def counts_from_two(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=2):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1**t) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("the new gradient enters m in full. Which share should it have?")
def m_without_its_share(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return [w / (1 - beta_1) for w in adam_path(gradients, eta, beta_1, beta_2, epsilon)]


@EXERCISE.wrong("the two β have changed places in the correction. Which one has been used in each average?")
def betas_exchanged(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_2**t) / (np.sqrt(v / (1 - beta_1**t)) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong("each step is η only if all gradients are 1. For other gradients the averages decide.")
def always_eta(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return [-eta * t for t in range(1, len(gradients) + 1)]


@EXERCISE.wrong("each step goes by the sign of the newest gradient alone. What do m and v remember?")
def by_the_sign(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return list(-eta * np.cumsum(np.sign(gradients)))


def twice_as_far(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return [2 * w for w in adam_path(gradients, eta, beta_1, beta_2, epsilon)]


def correction_from_the_second_on(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
        path.append(w)
    return path


def amsgrad(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, largest, path = 0.0, 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        largest = max(largest, v / (1 - beta_2**t))
        w = w - eta * m / (1 - beta_1**t) / (np.sqrt(largest) + epsilon)
        path.append(w)
    return path


@EXERCISE.wrong_if(
    "the first step should be η against the gradient, whatever its size. Yours is not: what are m̂ and the root of v̂ "
    "after one gradient g?",
    examples=[twice_as_far],
)
def first_step_is_wrong(got, expected):
    return any(
        len(got[k]) == len(expected[k]) and not np.isclose(got[k][0], expected[k][0], rtol=1e-3) for k in range(3)
    )


@EXERCISE.wrong_if(
    "the first step is right. With gradients of 1 the second should be η, too: what are m and v by then, and what does "
    "the correction make of them?",
    examples=[correction_from_the_second_on],
)
def second_step_is_wrong(got, expected):
    return len(got[0]) == 2 and not np.allclose(got[0], expected[0], rtol=1e-3)


@EXERCISE.wrong_if(
    "with equal gradients it is right, with others not. Compute m, v and both corrections for 2 and −1 by hand.",
    examples=[amsgrad],
)
def wrong_for_unequal_gradients(got, expected):
    pairs = list(zip(got, expected, strict=True))
    return all(len(g) == len(e) for g, e in pairs) and not np.allclose(got[1], expected[1], rtol=1e-4)


@EXERCISE.wrong("only the first step is corrected. The averages are too small in the second one, too.")
def first_step_corrected(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        if t == 1:
            m, v = m / (1 - beta_1), v / (1 - beta_2)
        w = w - eta * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
