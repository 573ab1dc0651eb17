"""Answers to the exercises of `optimizers`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from keras import layers, ops
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
    known = [x for x in values if not np.isnan(x)]
    v = 0.0
    for x in known:
        v = beta * v + (1 - beta) * x
    return v / (1 - beta ** len(known)) if known else np.nan
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
            """
def average_with_gaps(values, beta):
    v, s = 0.0, 0.0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
            s = beta * s + (1 - beta)
    return v / s if s > 0 else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if x == x:
            t += 1
            v += (1 - beta) * (x - v)
    return np.divide(v, 1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t, best = 0.0, 0, np.nan
    for x in values:
        if not np.isnan(x):
            t += 1
            v = beta * v + (1 - beta) * x
            best = v / (1 - beta**t)
    return best
""",
        ],
        "wrong": [
            """
def average_with_gaps(values, beta):
    v = 0.0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
    return v / (1 - beta ** len(values))
""",
            """
def average_with_gaps(values, beta):
    v = 0.0
    for t, x in enumerate(values, start=1):
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
    return v / (1 - beta**t)
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if np.isnan(x):
            x = 0.0
        t += 1
        v = beta * v + (1 - beta) * x
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v = 0.0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
    return v
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            v = (1 - beta) * v + beta * x
            t += 1
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            t += 1
            v = (beta * v + (1 - beta) * x) / (1 - beta**t)
    return v if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            t += 1
            v = beta * v + (1 - beta) * x
    return v / (1 - beta**t) if t else 0.0
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            t += 1
            v = beta * v + (1 - beta) * x
    return v / (1 - beta**t)
""",
            """
def average_with_gaps(values, beta):
    return np.nanmean(values)
""",
            """
def average_with_gaps(values, beta):
    known = [x for x in values if not np.isnan(x)]
    v = known[0] if known else np.nan
    for x in known[1:]:
        v = beta * v + (1 - beta) * x
    return v
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        v = beta * v + (1 - beta) * x
        t += 1
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if x != np.nan:
            v = beta * v + (1 - beta) * x
            t += 1
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if np.isnan(x):
            x = v
        t += 1
        v = beta * v + (1 - beta) * x
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
        else:
            v = beta * v
        t += 1
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
            t += 1
    return v / (1 - beta) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
            t += 1
    return v / (1 - beta * t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t, out = 0.0, 0, []
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
            t += 1
        out.append(v / (1 - beta**t) if t else np.nan)
    return np.array(out)
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            v = beta * v + x
            t += 1
    return v / (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
            t += 1
        return v / (1 - beta**t)
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
            t += 1
    return v * (1 - beta**t) if t else np.nan
""",
            """
def average_with_gaps(values, beta):
    v, t = 0.0, 0
    for x in values:
        if not np.isnan(x):
            v = beta * v + (1 - beta) * x
        t += 1
    return v / (1 - beta**t) if t else np.nan
""",
        ],
    },
    "keras_rate": {
        "right": [
            "0.02",
            "0.05 * 0.4",
            "(1 - 0.95) * 0.4",
            "1 / 50",
            "0.4 / 20",
            "np.float32(0.02)",
        ],
        "wrong": [
            "0.4",
            "8",
            "0.38",
            "0.05",
            "0.2",
            "0.021",
            "0.019",
            "0.01",
            "0.4 / 0.95",
            "0.04",
            "0.95",
            "0.4 / 1.95",
            "20",
            "2",
            "-0.02",
            "0.421",
            "0.002",
        ],
    },
    "adagrad_steps": {
        "right": [
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta * g / np.sqrt(total))
    return steps
""",
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
    g = np.asarray(gradients, dtype=float)
    return eta * g / np.sqrt(np.cumsum(g**2))
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
            """
def adagrad_steps(gradients, eta):
    import math
    steps, total = [], 0.0
    for g in gradients:
        total += g * g
        steps.append(eta / math.sqrt(total) * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    return [eta * g / np.sqrt(sum(h**2 for h in gradients[: t + 1])) for t, g in enumerate(gradients)]
""",
        ],
        "wrong": [
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        steps.append(eta / np.sqrt(total / (t + 1)) * g / (t + 1))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta / total * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        steps.append(eta / np.sqrt(total) / np.sqrt(t + 1) * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        steps.append(eta * g / np.sqrt(total + 1e-7))
        total += g**2
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g
        steps.append(eta * g / np.sqrt(total))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += abs(g)
        steps.append(eta * g / total)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.1
    for g in gradients:
        total += g**2
        steps.append(eta * g / np.sqrt(total))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta / np.sqrt(total))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(-eta * g / np.sqrt(total))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total = 0.9 * total + 0.1 * g**2
        steps.append(eta * g / np.sqrt(total))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total / (t + 1))
        steps.append(eta / sigma * g / np.sqrt(total))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total / len(gradients))
        steps.append(eta / sigma * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total * (t + 1))
        steps.append(eta / sigma * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta * abs(g) / np.sqrt(total))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        steps.append(eta / np.sqrt(t + 1) * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        steps.append(eta / np.sqrt(t + 1))
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    total = np.sum(np.square(gradients))
    return [eta * g / np.sqrt(total) for g in gradients]
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total / t) if t else np.sqrt(total)
        steps.append(eta / sigma * g)
    return steps
""",
            """
def adagrad_steps(gradients, eta):
    total = 0.0
    for g in gradients:
        total += g**2
    return eta * g / np.sqrt(total)
""",
            """
def adagrad_steps(gradients, eta):
    return [eta * np.sign(g) for g in gradients]
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for g in gradients:
        total += g**2
        steps.append(eta * g / np.sqrt(total))
    return np.cumsum(steps)
""",
            """
def adagrad_steps(gradients, eta):
    steps, total = [], 0.0
    for t, g in enumerate(gradients):
        total += g**2
        sigma = np.sqrt(total) / (t + 1)
        steps.append(eta / sigma * g)
    return steps
""",
        ],
    },
    "adam_megabytes": {
        "right": [
            "300",
            "25 * 4 * 3",
            "300.0",
            "25_000_000 * 4 * 3 / 1e6",
        ],
        "wrong": [
            "100",
            "200",
            "400",
            "286",
            "75",
            "50",
            "25",
            "300_000_000",
            "600",
            "500",
            "381",
            "0.3",
            "1200",
            "2400",
            "190.7",
            "800",
            "37.5",
            "95.4",
            "100_000_000",
            "300e6",
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
        w -= eta * (m / (1 - beta_1**t)) / (np.sqrt(v / (1 - beta_2**t)) + epsilon)
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
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        lr = eta * np.sqrt(1 - beta_2**t) / (1 - beta_1**t)
        w = w - lr * m / (np.sqrt(v) + epsilon)
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
        w = w - eta * mh / (vh**0.5 + epsilon)
        path.append(w)
    return np.array(path)
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        w = w - eta * m / (1 - beta_1**(t + 1)) / (np.sqrt(v / (1 - beta_2**(t + 1))) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path, b1, b2 = 0.0, 0.0, 0.0, [], 1.0, 1.0
    for g in gradients:
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        b1 *= beta_1
        b2 *= beta_2
        w = w - eta * m / (1 - b1) / (np.sqrt(v / (1 - b2)) + epsilon)
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
        mh = m / (1 - beta_1**t)
        w = w - eta * mh / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        vh = v / (1 - beta_2**t)
        w = w - eta * m / (np.sqrt(vh) + epsilon)
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
        v = v / (1 - beta_2**t)
        w = w - eta * mh / (np.sqrt(v) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        m = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w - eta * m / (np.sqrt(vh) + epsilon)
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
        w = w - eta * mh / (vh + epsilon)
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
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w - eta * m / (np.sqrt(vh) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        mh = m / (1 - beta_1)
        vh = v / (1 - beta_2)
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
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w + eta * mh / (np.sqrt(vh) + epsilon)
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
        w = -eta * mh / (np.sqrt(vh) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients):
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
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_1**t)
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
        mh = m / (1 - beta_1*t)
        vh = v / (1 - beta_2*t)
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
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w - eta * mh / (np.sqrt(vh) + epsilon)
        path.append(w)
    return w
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g
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
        mh = m * (1 - beta_1**t)
        vh = v * (1 - beta_2**t)
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
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w - eta * g / (np.sqrt(vh) + epsilon)
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
        w = w - eta * mh / (np.sqrt(vh) + epsilon)
        path.append(w)
    return [0.0] + path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w - eta * mh / np.sqrt(vh)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        mh = m / (1 - beta_1**(t + 1))
        vh = v / (1 - beta_2**(t + 1))
        w = w - eta * mh / (np.sqrt(vh) + epsilon)
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + g
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
        mh = m / (1 - beta_1**t)
        vh = v / (1 - beta_2**t)
        w = w - eta * mh / (np.sqrt(vh) + epsilon)
        m, v = mh, vh
        path.append(w)
    return path
""",
            """
def adam_path(gradients, eta, beta_1=0.9, beta_2=0.999, epsilon=1e-7):
    w, m, v, path = 0.0, 0.0, 0.0, []
    for t, g in enumerate(gradients, start=1):
        m = beta_1 * m + (1 - beta_1) * g
        v = beta_2 * v + (1 - beta_2) * g**2
        if t == 1:
            m = m / (1 - beta_1)
            v = v / (1 - beta_2)
        w = w - eta * m / (np.sqrt(v) + epsilon)
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
    s = keras.optimizers.schedules.InverseTimeDecay(initial_learning_rate=lr, decay_steps=1.0, decay_rate=decay, staircase=False)
    return keras.optimizers.SGD(s, momentum, True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    class S(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return lr / (1.0 + decay * ops.cast(step, 'float32'))
    return keras.optimizers.SGD(S(), momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, 10, 10 * decay)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, 1 / decay, 1)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
        ],
        "wrong": [
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(learning_rate=lr, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(learning_rate=lr, decay=decay, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(lr=lr, decay=decay, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.ExponentialDecay(lr, 1, decay)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.ExponentialDecay(lr, 1, 1 - decay)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, 1, decay)
    return keras.optimizers.SGD(s, momentum=momentum)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, 1, decay)
    return keras.optimizers.SGD(s, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, 1, decay)
    return keras.optimizers.SGD(s)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(lr, momentum=momentum, nesterov=True, weight_decay=decay)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.legacy.SGD(lr, momentum=momentum, nesterov=True, decay=decay)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1000, decay_rate=decay)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=100, decay_rate=decay)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=decay, decay_rate=1)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, 1, decay)
    return keras.optimizers.Adam(s)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.PolynomialDecay(lr, 1000, decay)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.InverseTimeDecay(lr, 1, decay, staircase=True)
    return keras.optimizers.SGD(s, momentum=0.9, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.schedules.InverseTimeDecay(lr, 1, decay)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(lambda step: lr / (1 + decay * step), momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(lr / (1 + decay), momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    return keras.optimizers.SGD(lr * (1 - decay), momentum=momentum, nesterov=True)
""",
            """
def modern_optimizer(lr, decay, momentum):
    s = keras.optimizers.schedules.CosineDecay(lr, 1000)
    return keras.optimizers.SGD(s, momentum=momentum, nesterov=True)
""",
        ],
    },
    "half_life": {
        "right": [
            "6931",
            "6932",
            "np.log(2) / 1e-4",
            "np.log(0.5) / np.log(1 - 1e-4)",
            "6930",
            "6900",
            "7000",
            "0.693 / 0.0001",
            "int(np.ceil(np.log(0.5) / np.log(0.9999)))",
        ],
        "wrong": [
            "5000",
            "10000",
            "693",
            "6.93",
            "500",
            "69",
            "5001",
            "1000",
            "69315",
            "50000",
            "0.0001",
            "np.log10(0.5) / np.log(1 - 1e-4)",
            "np.log2(2) / 1e-4",
            "3010",
            "np.log(0.5) / np.log(0.9)",
            "np.log(0.5) / np.log(0.999)",
            "-6931",
            "100",
            "6800",
            "13863",
            "6",
            "np.inf",
            "3466",
            "20000",
            "5",
        ],
    },
    "steps_off_the_saddle": {
        "right": [
            "189",
            "188.8",
            "np.log(1e4) / np.log(1.05)",
            "int(np.ceil(np.log(10_000) / np.log(1.05)))",
            "190",
            "next(n for n in range(999) if 1e-4 * 1.05**n > 1)",
        ],
        "wrong": [
            "200_000",
            "199_980",
            "20",
            "142",
            "184",
            "179.6",
            "82",
            "80",
            "926",
            "97",
            "10000",
            "500",
            "47",
            "139",
            "73",
            "1e4 / 0.05",
            "94",
            "236",
            "np.log(1e4)",
            "1e4 / 1.05",
            "0.0001 * 1.05",
            "-180",
            "np.log10(1e4) / 0.05",
            "200",
            "695 / 5",
            "14",
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
    best, low = float('nan'), float('inf')
    for rate, row in zip(rates, losses):
        if np.isfinite(row).all() and row.mean() < low:
            best, low = rate, row.mean()
    return best
""",
            """
def chosen_rate(losses, rates):
    m = np.mean(losses, axis=1)
    m[~np.isfinite(m)] = np.inf
    return rates[np.argmin(m)] if np.isfinite(m).any() else np.nan
""",
            """
def chosen_rate(losses, rates):
    good = [(row.mean(), rate) for rate, row in zip(rates, losses) if np.all(np.isfinite(row))]
    return min(good)[1] if good else np.nan
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    if ok.sum() == 0:
        return np.nan
    r = np.array(rates)[ok]
    return r[losses[ok].mean(axis=1).argmin()]
""",
            """
def chosen_rate(losses, rates):
    m = losses.mean(axis=1)
    m = np.where(np.isfinite(m), m, np.nan)
    if np.isnan(m).all():
        return np.nan
    return rates[np.nanargmin(m)]
""",
        ],
        "wrong": [
            """
def chosen_rate(losses, rates):
    return rates[np.argmin(losses.mean(axis=1))]
""",
            """
def chosen_rate(losses, rates):
    return rates[np.argmin(np.nanmean(losses, axis=1))]
""",
            """
def chosen_rate(losses, rates):
    return rates[np.nanargmin(losses.mean(axis=1))]
""",
            """
def chosen_rate(losses, rates):
    return rates[np.nanargmin(np.nanmin(losses, axis=1))]
""",
            """
def chosen_rate(losses, rates):
    return rates[np.argmin(losses.mean(axis=0))]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    return rates[np.argmin(losses[ok].mean(axis=1))]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    if not ok.any():
        return np.nan
    return rates[np.argmin(losses[ok].mean(axis=1))]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    m = np.where(ok, losses.mean(axis=1), np.inf)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).any(axis=1)
    if not ok.any():
        return np.nan
    m = np.where(ok, np.nanmean(losses, axis=1), np.inf)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    if not ok.any():
        return np.nan
    m = np.where(ok, np.median(losses, axis=1), np.inf)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    if not ok.any():
        return np.nan
    m = np.where(ok, losses.min(axis=1), np.inf)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    m = np.where(ok, losses.mean(axis=1), np.inf)
    return np.argmin(m)
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    m = np.where(ok, losses.mean(axis=1), np.inf)
    return m.min()
""",
            """
def chosen_rate(losses, rates):
    ok = ~np.isnan(losses).any(axis=1)
    if not ok.any():
        return np.nan
    m = np.where(ok, losses.mean(axis=1), np.inf)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    m = np.nan_to_num(losses, nan=0.0, posinf=0.0).mean(axis=1)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    m = np.nan_to_num(losses, nan=10.0, posinf=10.0).mean(axis=1)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    m = np.nan_to_num(losses.mean(axis=1), nan=np.inf)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=0)
    if not ok.any():
        return np.nan
    return rates[np.argmin(losses[:, ok].mean(axis=1))]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    m = np.where(ok, losses.mean(axis=1), -np.inf)
    return rates[np.argmax(m)]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    m = np.where(ok, losses.mean(axis=1), 0)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    if not ok.any():
        return None
    return rates[np.argmin(np.where(ok, losses.mean(axis=1), np.inf))]
""",
            """
def chosen_rate(losses, rates):
    ok = np.isfinite(losses).all(axis=1)
    if not ok.any():
        return np.nan
    m = np.where(ok, losses.max(axis=1), np.inf)
    return rates[np.argmin(m)]
""",
            """
def chosen_rate(losses, rates):
    best, low = rates[0], np.inf
    for rate, row in zip(rates, losses):
        if np.isfinite(row).all() and row.mean() < low:
            best, low = rate, row.mean()
    return best
""",
        ],
    },
}
