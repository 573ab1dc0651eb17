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
    "the corrected averages are kept: the next step averages into them and corrects *again*. What must be "
    "remembered, v or v̂?"
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
