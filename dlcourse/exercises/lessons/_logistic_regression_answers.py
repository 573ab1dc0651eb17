"""Right and wrong answers to the exercises on logistic regression."""

from __future__ import annotations

import warnings

import numpy as np

# log_odds_of ----------------------------------------------------------------------------------------------------


def log_odds_of(p):
    """Return the natural logarithm of the odds p / (1 - p), of a number, a list or an array p."""
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(p) - np.log(1 - p)


def _log_odds_by_quotient(probability):
    with np.errstate(divide="ignore"):
        probability = np.array(probability) * 1.0
        return np.log(np.divide(probability, 1 - probability))


def _log_odds_by_area_tangent(p):
    with np.errstate(divide="ignore"):
        return 2 * np.arctanh(2 * np.asarray(p, dtype=float) - 1)


def _odds_alone(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return p / (1 - p)


def _odds_against(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(1 - p) - np.log(p)


def _base_two(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log2(p) - np.log2(1 - p)


def _base_ten(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log10(p) - np.log10(1 - p)


def _sigmoid_again(p):
    return 1 / (1 + np.exp(-np.asarray(p, dtype=float)))


def _logarithm_of_p(p):
    with np.errstate(divide="ignore"):
        return np.log(np.asarray(p, dtype=float))


def _kept_away(p):
    p = np.clip(np.asarray(p, dtype=float), 1e-12, 1 - 1e-12)
    return np.log(p / (1 - p))


def _without_warning(answer):
    with warnings.catch_warnings(), np.errstate(all="warn"):
        warnings.simplefilter("error")
        try:
            answer([0.0, 0.3, 1.0])
        except Warning:
            return 'right numbers, but NumPy warns of a division by 0: `np.errstate(divide="ignore")` keeps it quiet'
    return None


# mean_gradient --------------------------------------------------------------------------------------------------


def mean_gradient(x, y, p):
    """Return the slopes of the mean log loss in the directions of the weights.

    x has shape (n, features), y and p have shape (n,).
    """
    error = p - y
    return error @ x / len(y)


def _mean_gradient_given(x, y, p):
    """Return the slopes of the mean log loss in the directions of the weights.

    x has shape (n, features), y and p have shape (n,).
    """
    error = (p > 0.5) - y
    return error @ x / len(y)


def _gradient_by_rows(rows, labels, probabilities):
    total = np.zeros(rows.shape[1])
    for row, label, probability in zip(rows, labels, probabilities):
        total += (probability - label) * row
    return total / len(rows)


def _gradient_by_mean(x, y, p):
    return np.mean((p - y)[:, None] * x, axis=0)


def _uphill(x, y, p):
    return (y - p) @ x / len(y)


def _sum_not_mean(x, y, p):
    return (p - y) @ x


def _slope_left_in(x, y, p):
    return ((p - y) * p * (1 - p)) @ x / len(y)


def _sign_of_the_error(x, y, p):
    return np.sign(p - y) @ x / len(y)


def _product_of_means(x, y, p):
    return np.mean(p - y) * x.mean(axis=0)


def _with_bias(x, y, p):
    return (p - y) @ x / len(y), np.mean(p - y)


# weights_for_raw ------------------------------------------------------------------------------------------------


def weights_for_raw(w, b, mean, spread):
    """Return (v, c) such that x @ v + c equals ((x - mean) / spread) @ w + b for every x."""
    v = w / spread
    return v, b - v @ mean


def _raw_by_loop(weights, bias, means, spreads):
    v = np.array([weight / s for weight, s in zip(weights, spreads)])
    for weight, m in zip(v, means):
        bias = bias - weight * m
    return v, bias


def _raw_by_probing(w, b, mean, spread):
    z = lambda x: ((x - mean) / spread) @ w + b  # noqa: E731 - as a learner would write it
    c = z(np.zeros(len(w)))
    return np.array([z(row) - c for row in np.eye(len(w))]), c


def _bias_unchanged(w, b, mean, spread):
    return w / spread, b


def _multiplied(w, b, mean, spread):
    v = w * spread
    return v, b - v @ mean


def _mean_not_scaled(w, b, mean, spread):
    return w / spread, b - w @ mean


def _mean_added(w, b, mean, spread):
    v = w / spread
    return v, b + v @ mean


def _bias_scaled_too(w, b, mean, spread):
    v = w / spread
    return v, b / spread - v * mean


def _not_summed(w, b, mean, spread):
    return w / spread, b - w * mean / spread


def _weights_left_out(w, b, mean, spread):
    return w / spread, b - np.sum(mean / spread)


def _bias_lost(w, b, mean, spread):
    return w / spread, -np.sum(w * mean / spread)
