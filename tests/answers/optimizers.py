"""Answers to the exercises of `optimizers`, written down before the module was read."""

NAMES = """
import math

import keras
import tensorflow as tf
from keras import layers, ops
from dlcourse.scratch import averages
"""

ANSWERS = {
    "average_with_gaps": {
        "right": [
            """
def average_with_gaps(values, beta):
    v, n = 0.0, 0
    for value in values:
        if np.isnan(value):
            continue
        v = beta * v + (1 - beta) * value
        n += 1
    if n == 0:
        return float('nan')
    return v / (1 - beta**n)
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for value in values:
        if np.isnan(value):
            continue
        t += 1
        v = beta * v + (1 - beta) * value
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    known = [x for x in values if not np.isnan(x)]
    v = 0.0
    for x in known:
        v = beta * v + (1 - beta) * x
    return v / (1 - beta ** len(known)) if known else np.nan
""",
            """
def average_with_gaps(values, beta):
    values = np.asarray(values, dtype=float)
    known = values[~np.isnan(values)]
    if len(known) == 0:
        return float("nan")
    weights = beta ** np.arange(len(known))[::-1]
    return weights @ known / weights.sum()
""",
            """
def average_with_gaps(values, beta):
    known = np.asarray(values, dtype=float)
    known = known[~np.isnan(known)]
    if known.size == 0:
        return np.nan
    w = beta ** np.arange(known.size - 1, -1, -1)
    return np.average(known, weights=w)
""",
        ],
        "wrong": [
            """
def average_with_gaps(values, beta):
    v = 0.0
    for t, value in enumerate(values, start=1):
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
    return v / (1 - beta**t)
""",
            """
def average_with_gaps(values, beta):
    v = 0.0
    for value in values:
        if not np.isnan(value):
            v = beta * v + (1 - beta) * value
    return v
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for value in values:
        if np.isnan(value):
            continue
        t += 1
        v = beta * v + (1 - beta) * value
    return v / (1 - beta**t)
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for value in values:
        t += 1
        v = beta * v + (1 - beta) * np.nan_to_num(value)
    return v / (1 - beta**t)
""",
            """
def average_with_gaps(values, beta):
    v, t, last = 0.0, 0, np.nan
    for value in values:
        if not np.isnan(value):
            last = value
        if not np.isnan(last):
            t += 1
            v = beta * v + (1 - beta) * last
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for value in values:
        if np.isnan(value):
            v = beta * v
        else:
            t += 1
            v = beta * v + (1 - beta) * value
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for value in values:
        if np.isnan(value):
            break
        t += 1
        v = beta * v + (1 - beta) * value
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for value in values:
        if value == np.nan:
            continue
        t += 1
        v = beta * v + (1 - beta) * value
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for value in values:
        if np.isnan(value):
            continue
        t += 1
        v = beta * v + (1 - beta) * value
        v = v / (1 - beta**t)
    return v if t else np.nan
""",
        ],
    },
    "keras_rate": {
        "right": [
            "0.02",
            "0.1 * (1 - 0.98) / (1 - 0.9)",
            "0.1 / 5",
            "1 / 50",
        ],
        "wrong": [
            "0.1",
            "0.5",
            "1.0",
            "0.002",
            "0.01",
            "0.098",
            "0.109",
            "0.0918",
            "5",
            "0.2",
        ],
    },
    "adagrad_steps": {
        "right": [
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total)
        steps.append(eta / sigma * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta / np.sqrt(total) * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    g = np.asarray(gradients, dtype=float)
    return eta * g / np.sqrt(np.cumsum(g**2))
""",
            """
def adagrad_steps(gradients, eta):
    g = np.asarray(gradients, dtype=float)
    return (eta * g / np.sqrt(np.cumsum(g**2))).tolist()
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total / (t + 1))
        steps.append(eta / np.sqrt(t + 1) / sigma * g)
    return steps
""",
        ],
        "wrong": [
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total / (t + 1))
        steps.append(eta / sigma * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        steps.append(eta / total * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        steps.append(eta / np.sqrt(total))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    return [eta / np.sqrt(t) for t, g in enumerate(gradients, start=1)]
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total / (t + 1))
        steps.append(eta / np.sqrt(t + 1) * sigma * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.1
    for g in gradients:
        total += g**2
        steps.append(eta / np.sqrt(total) * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += abs(g)
        steps.append(eta / total * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta / np.sqrt(total) * abs(g))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(-eta / np.sqrt(total) * g)
    return steps
""",
        ],
    },
    "adam_megabytes": {
        "right": [
            "900",
            "900.0",
            "300 * 3",
            "600 * 1.5",
        ],
        "wrong": [
            "1800",
            "1200",
            "600",
            "300",
            "800",
            "1000",
            "900e6",
            "0.9",
            "225",
            "75",
        ],
    },
    "adam_path": {
        "right": [
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w - eta * mh / (np.sqrt(vh) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat = m / (1 - beta_1**t)
        v_hat = v / (1 - beta_2**t)
        w = w - eta * m_hat / (np.sqrt(v_hat) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w -= eta * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m += (1 - beta_1) * (g - m)
        v += (1 - beta_2) * (g * g - v)
        rate = eta * math.sqrt(1 - beta_2**t) / (1 - beta_1**t)
        w -= rate * m / (math.sqrt(v) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w - eta * mh / np.sqrt(vh + epsilon)
        path.append(w)
    return path
""",
        ],
        "wrong": [
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m = m / (1 - beta_1**t)
        v = v / (1 - beta_2**t)
        w = w - eta * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        v_hat = v / (1 - beta_2**t)
        m = m / (1 - beta_1**t)
        w = w - eta * m / (np.sqrt(v_hat) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat = m / (1 - beta_1)
        v_hat = v / (1 - beta_2)
        w = w - eta * m_hat / (np.sqrt(v_hat) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat = m / (1 - beta_1**t)
        v_hat = v / (1 - beta_2**t)
        w = w - eta * m_hat / (np.sqrt(v_hat) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat = m / (1 - beta_1**t)
        v_hat = v / (1 - beta_2**t)
        w = w - eta * m_hat / (v_hat + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat = m / (1 - beta_1**t)
        v_hat = v / (1 - beta_2**t)
        path.append(-eta * m_hat / (np.sqrt(v_hat) + epsilon))
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v = 0.0, 0.0, 0.0
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m_hat = m / (1 - beta_1**t)
        v_hat = v / (1 - beta_2**t)
        w = w - eta * m_hat / (np.sqrt(v_hat) + epsilon)
    return w
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g
        m_hat = m / (1 - beta_1**t)
        v_hat = v / (1 - beta_2**t)
        w = w - eta * m_hat / (np.sqrt(v_hat) + epsilon)
        path.append(w)
    return path
""",
        ],
    },
    "modern_optimizer": {
        "right": [
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)
    return keras.optimizers.SGD(learning_rate=s, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    rate = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)
    return keras.optimizers.SGD(learning_rate=rate, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(initial_learning_rate=lr, decay_steps=1.0, decay_rate=decay, staircase=False)
    return keras.optimizers.SGD(s, momentum, True)
""",
        ],
        "wrong": [
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(learning_rate=lr, decay=decay, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(learning_rate=lr, weight_decay=decay, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    rate = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)
    return keras.optimizers.SGD(learning_rate=rate, momentum=momentum)
""",
            """
def modern_optimizer(lr, decay, momentum):
    rate = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)
    return keras.optimizers.SGD(learning_rate=rate, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    rate = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)
    return keras.optimizers.SGD(learning_rate=rate, momentum=0.9, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    rate = keras.optimizers.schedules.ExponentialDecay(lr, decay_steps=1, decay_rate=1 - decay)
    return keras.optimizers.SGD(learning_rate=rate, momentum=momentum, nesterov=True)
""",
        ],
    },
    "half_life": {
        "right": [
            "6932",
            "6931",
            "np.log(2) / 1e-4",
            "np.log(2) / (0.001 * 0.1)",
            "np.log(0.5) / np.log(1 - 1e-4)",
        ],
        "wrong": [
            "5000",
            "10000",
            "693",
            "7",
            "3010",
            "69",
            "173287",
            "500",
            "3466",
        ],
    },
    "steps_off_the_saddle": {
        "right": [
            "188.8",
            "189",
            "np.log(1e4) / np.log(1.05)",
            "np.log(10_000) / np.log(1.05)",
            "int(np.ceil(np.log(10_000) / np.log(1.05)))",
        ],
        "wrong": [
            "184",
            "180",
            "926",
            "97",
            "142",
            "283",
            "80",
            "266",
            "199980",
        ],
    },
    "chosen_rate": {
        "right": [
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    if not ok.any():
        return np.nan
    means = np.where(ok, losses.mean(axis=1), np.inf)
    return rates[np.argmin(means)]
""",
            """
def chosen_rate(losses, rates):
    losses = np.asarray(losses, dtype=float)
    usable = np.isfinite(losses).all(axis=1)
    if not usable.any():
        return np.nan
    means = np.where(usable, losses.mean(axis=1), np.inf)
    return rates[np.argmin(means)]
""",
            """
def chosen_rate(losses, rates):
    best, low = float('nan'), float('inf')
    for rate, row in zip(rates, losses):
        if np.isfinite(row).all() and row.mean() < low:
            best, low = rate, row.mean()
    return best
""",
            """
def chosen_rate(losses, rates):
    best, best_mean = float("nan"), float("inf")
    for row, rate in zip(losses, rates):
        if any(math.isnan(loss) or math.isinf(loss) for loss in row):
            continue
        mean = sum(row) / len(row)
        if mean < best_mean:
            best, best_mean = rate, mean
    return best
""",
            """
def chosen_rate(losses, rates):
    m = np.mean(losses, axis=1)
    m[~np.isfinite(m)] = np.inf
    return rates[np.argmin(m)] if np.isfinite(m).any() else np.nan
""",
        ],
        "wrong": [
            """
def chosen_rate(losses, rates):
    return rates[np.argmin(np.mean(losses, axis=1))]
""",
            """
def chosen_rate(losses, rates):
    return rates[np.argmin(np.nanmean(losses, axis=1))]
""",
            """
def chosen_rate(losses, rates):
    return rates[np.nanargmin(np.mean(losses, axis=1))]
""",
            """
def chosen_rate(losses, rates):
    usable = np.isfinite(losses).all(axis=1)
    if not usable.any():
        return np.nan
    return rates[np.argmin(np.mean(losses[usable], axis=1))]
""",
            """
def chosen_rate(losses, rates):
    usable = np.isfinite(losses).all(axis=0)
    return rates[np.argmin(np.mean(losses[:, usable], axis=1))]
""",
            """
def chosen_rate(losses, rates):
    usable = np.isfinite(losses).all(axis=1)
    if not usable.any():
        return np.nan
    return np.argmin(np.where(usable, np.mean(losses, axis=1), np.inf))
""",
            """
def chosen_rate(losses, rates):
    usable = np.isfinite(losses).all(axis=1)
    if not usable.any():
        return np.nan
    return np.mean(losses[usable], axis=1).min()
""",
            """
def chosen_rate(losses, rates):
    usable = np.isfinite(losses).all(axis=1)
    if not usable.any():
        return np.nan
    return rates[np.argmin(np.where(usable, np.median(losses, axis=1), np.inf))]
""",
            """
def chosen_rate(losses, rates):
    usable = np.isfinite(losses).all(axis=1)
    if not usable.any():
        return np.nan
    return rates[np.argmin(np.where(usable, np.min(losses, axis=1), np.inf))]
""",
        ],
    },
}
