"""Right and wrong answers to the exercises on optimizers that ask for a function."""

from __future__ import annotations

import numpy as np

# average_with_gaps ----------------------------------------------------------------------------------------------


def average_with_gaps(values, beta):
    """Return the bias-corrected moving average after the last value; nan values are skipped."""
    v, measured = 0.0, 0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
            measured += 1
    return v / (1 - beta**measured) if measured else np.nan


def _average_by_weights(series, keep):
    known = np.array([value for value in series if value == value], dtype=float)
    if len(known) == 0:
        return float("nan")
    weights = keep ** np.arange(len(known))[::-1]
    return weights @ known / weights.sum()


def _average_by_share(values, beta):
    v, share = 0.0, 0.0
    for value in values:
        if np.isfinite(value):
            v, share = beta * v + (1 - beta) * value, beta * share + (1 - beta)
    return v / share if share else np.nan


def _counts_all_days(values, beta):
    v = 0.0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
    return v / (1 - beta ** len(values)) if len(values) and not np.isnan(values).all() else np.nan


def _gaps_as_zero(values, beta):
    if len(values) == 0 or np.isnan(values).all():
        return np.nan
    return _average_by_weights([0.0 if np.isnan(value) else value for value in values], beta)


def _not_corrected(values, beta):
    v = 0.0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
    return v if not np.isnan(values).all() else np.nan


def _shares_swapped(values, beta):
    return average_with_gaps(values, 1 - beta)


def _corrects_each_time(values, beta):
    v, measured = 0.0, 0
    for value in values:
        if not np.isnan(value):
            measured += 1
            v = (beta * v + (1 - beta) * value) / (1 - beta**measured)
    return v if measured else np.nan


def _zero_for_nothing(values, beta):
    result = average_with_gaps(values, beta)
    return 0.0 if np.isnan(result) else result


# adagrad_steps --------------------------------------------------------------------------------------------------


def adagrad_steps(gradients, eta):
    """Return the list of Adagrad's steps, one for each gradient; none of them is 0."""
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta / np.sqrt(total) * g)
    return steps


def _adagrad_steps_given(gradients, eta):
    """Return the list of Adagrad's steps, one for each gradient; none of them is 0."""
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total / (t + 1))
        steps.append(eta / sigma * g)
    return steps


def _adagrad_by_cumsum(slopes, rate):
    slopes = np.asarray(slopes, dtype=float)
    return rate * slopes / np.sqrt(np.cumsum(slopes**2))


def _adagrad_decayed(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        steps.append(eta / np.sqrt(t + 1) / np.sqrt(total / (t + 1)) * g)
    return steps


def _no_root(gradients, eta):
    total = np.cumsum(np.square(gradients))
    return [eta / s * g for s, g in zip(total, gradients)]


def _decayed_twice(gradients, eta):
    return [step / np.sqrt(t + 1) for t, step in enumerate(adagrad_steps(gradients, eta))]


def _old_squares_only(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        steps.append(eta / np.sqrt(total) * g if total else eta * g)
        total += g**2
    return steps


def _sizes_only(gradients, eta):
    return [abs(step) for step in adagrad_steps(gradients, eta)]


# adam_path ------------------------------------------------------------------------------------------------------


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


def _adam_path_given(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
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


def _adam_by_numbers(slopes, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for number, slope in enumerate(slopes):
        m += (1 - beta_1) * (slope - m)
        v += (1 - beta_2) * (slope * slope - v)
        size = (v / (1 - beta_2 ** (number + 1))) ** 0.5
        w -= eta * m / (1 - beta_1 ** (number + 1)) / (size + epsilon)
        path.append(w)
    return np.array(path)


def _no_correction(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for g in gradients:
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path


def _corrects_m_only(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1**t) / (np.sqrt(v) + epsilon)
        path.append(w)
    return path


def _always_the_first_step(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for g in gradients:
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1) / (np.sqrt(v / (1 - beta_2)) + epsilon)
        path.append(w)
    return path


def _steps_not_weights(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return np.diff(adam_path(gradients, eta, beta_1, beta_2, epsilon), prepend=0.0)


def _adam_variant(gradients, eta, beta_1, beta_2, step, keep_m=False, keep_v=False):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat, v_hat = m / (1 - beta_1**t), v / (1 - beta_2**t)
        w = w - eta * step(m, v, m_hat, v_hat)
        m, v = m_hat if keep_m else m, v_hat if keep_v else v
        path.append(w)
    return path


def _epsilon_under_the_root(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam_variant(gradients, eta, beta_1, beta_2, lambda m, v, m_hat, v_hat: m_hat / np.sqrt(v_hat + epsilon))


def _only_v_corrected(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam_variant(gradients, eta, beta_1, beta_2, lambda m, v, m_hat, v_hat: m / (np.sqrt(v_hat) + epsilon))


def _v_kept_corrected(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    def step(m, v, m_hat, v_hat):
        return m_hat / (np.sqrt(v_hat) + epsilon)

    return _adam_variant(gradients, eta, beta_1, beta_2, step, keep_v=True)


def _m_kept_corrected(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    def step(m, v, m_hat, v_hat):
        return m_hat / (np.sqrt(v_hat) + epsilon)

    return _adam_variant(gradients, eta, beta_1, beta_2, step, keep_m=True)


def _no_root_of_v(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    return _adam_variant(gradients, eta, beta_1, beta_2, lambda m, v, m_hat, v_hat: m_hat / (v_hat + epsilon))
