"""Answers to the exercises of `gradient_descent`, written down before the module was read."""

NAMES = """
from keras import layers, ops
import tensorflow as tf
import math

import keras
import matplotlib.pyplot as plt
import numpy as np


def descend(gradient, start, learning_rate, steps):
    path = [np.asarray(start, dtype=float)]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)
"""

ANSWERS = {
    "steps_until_flat": {
        "right": [
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for steps in range(max_steps):
        slope = derivative(w)
        if abs(slope) < tolerance:
            return steps
        w = w - learning_rate * slope
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, count = float(start), 0
    while not abs(derivative(w)) < tolerance and count < max_steps:
        w -= learning_rate * derivative(w)
        count += 1
    return count
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    position = np.float64(start)
    n = 0
    while True:
        d = derivative(position)
        if -tolerance < d < tolerance or n == max_steps:
            return n
        position = position - learning_rate * d
        n = n + 1
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    path = [start]
    while len(path) <= max_steps:
        g = derivative(path[-1])
        if np.abs(g) < tolerance:
            break
        path.append(path[-1] - learning_rate * g)
    return len(path) - 1
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        if abs(derivative(w)) < tolerance:
            return step
        w -= learning_rate * derivative(w)
    return max_steps
""",
        ],
        "wrong": [
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    steps = 0
    while derivative(w) >= tolerance and steps < max_steps:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(1, max_steps + 1):
        w = w - learning_rate * derivative(w)
        if abs(derivative(w)) < tolerance:
            return step
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for i in range(max_steps):
        d = derivative(w)
        w = w - learning_rate * d
        if abs(d) < tolerance:
            return i + 1
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for i in range(max_steps):
        step = learning_rate * derivative(w)
        if abs(step) < tolerance:
            return i
        w = w - step
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    steps = 0
    while abs(derivative(w)) >= tolerance:
        w = w - learning_rate * derivative(w)
        steps += 1
    return steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for steps in range(max_steps):
        if abs(derivative(w)) < tolerance:
            return steps
        w = w - learning_rate * derivative(w)
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for steps in range(max_steps):
        if abs(derivative(w)) < tolerance:
            break
        w = w - learning_rate * derivative(w)
    return steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for _ in range(max_steps):
        if abs(derivative(w)) < tolerance:
            break
        w = w - learning_rate * derivative(w)
    return w
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    steps = 0
    while abs(derivative(w)) > tolerance and steps < max_steps:
        w = w + learning_rate * derivative(w)
        steps += 1
    return steps
""",
        ],
    },
    "watershed": {
        "right": [
            "2",
            "2.0",
            "4 / 2",
            "np.sqrt(4)",
            "sorted([-2, 2, 4])[1]",
        ],
        "wrong": [
            "4",
            "-2",
            "0",
            "3",
            "1",
            "2.1",
            "(8 + np.sqrt(112)) / 6",
            "16",
            "-1",
        ],
    },
    "jumping_start": {
        "right": [
            "-5",
            "-5.0",
            "-4.5",
            "-11 / 2",
            "np.float64(-4.75)",
        ],
        "wrong": [
            "-1.8",
            "-4",
            "-2",
            "-6",
            "-10",
            "3",
            "-1.01",
            "-1.5",
            "-3",
        ],
    },
    "line_step": {
        "right": [
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    a = a - learning_rate * 2 * np.mean(error * x)
    b = b - learning_rate * 2 * np.mean(error)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    new_a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    new_b = b - learning_rate * 2 * np.mean(a * x + b - y)
    return new_a, new_b
""",
            """
def line_step(a, b, x, y, learning_rate):
    da, db = 2 * np.mean((a * x + b - y) * x), 2 * np.mean(a * x + b - y)
    return a - learning_rate * da, b - learning_rate * db
""",
            """
def line_step(a, b, x, y, learning_rate):
    da = db = 0.0
    for x_i, y_i in zip(x, y):
        r = a * x_i + b - y_i
        da += 2 * r * x_i / len(x)
        db += 2 * r / len(x)
    return a - learning_rate * da, b - learning_rate * db
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    new_a = a - learning_rate * 2 * np.mean(error * x)
    new_b = b - learning_rate * 2 * np.mean(error)
    return new_a, new_b
""",
        ],
        "wrong": [
            """
def line_step(a, b, x, y, learning_rate):
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * np.mean(error * x), b - learning_rate * np.mean(error)
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * np.sum(error * x), b - learning_rate * 2 * np.sum(error)
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = y - (a * x + b)
    a_new = a - learning_rate * 2 * np.mean(error * x)
    b_new = b - learning_rate * 2 * np.mean(error)
    return a_new, b_new
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    a_new = a - learning_rate * 2 * np.mean(error * x)
    b_new = b - learning_rate * 2 * np.mean(error * x)
    return a_new, b_new
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    a_new = a - learning_rate * 2 * np.mean(error) * np.mean(x)
    b_new = b - learning_rate * 2 * np.mean(error)
    return a_new, b_new
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    da = learning_rate * 2 * np.mean(error * x)
    db = learning_rate * 2 * np.mean(error)
    return da, db
""",
            """
def line_step(a, b, x, y, learning_rate):
    old_a = a
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean(old_a * x + b - y)
""",
        ],
    },
    "kappa_in_meters": {
        "right": [
            "1e6",
            "10**6",
            "1_000_000",
            "1000**2",
            "1000 * 1000",
        ],
        "wrong": [
            "1000",
            "1e-6",
            "1e9",
            "1e8",
            "323e6",
            "6",
            "2e6",
            "1",
            "0.001",
        ],
    },
    "steps_from_the_ridge": {
        "right": [
            "387",
            "387.0",
            "int(np.ceil(16 / np.log10(1.1)))",
            "math.ceil(math.log(1e16) / math.log(1.1))",
            "np.ceil(16 * np.log(10) / np.log(1.1))",
        ],
        "wrong": [
            "204",
            "408",
            "386",
            "203",
            "153",
            "168",
            "369",
            "756",
            "np.inf",
        ],
    },
    "largest_mixing": {
        "right": [
            "2",
            "2.0",
            "np.sqrt(4)",
            "4 / 2",
            "1.9999",
        ],
        "wrong": [
            "1",
            "3",
            "4",
            "1.9",
            "np.sqrt(2)",
            "0",
            "np.inf",
            "5",
            "2.5",
        ],
    },
    "rate_for_small_batches": {
        "right": [
            "0.004",
            "0.02 / 5",
            "np.float64(0.0041)",
            "8 * 0.0005",
        ],
        "wrong": [
            "0.02",
            "0.02 / 8",
            "0.02 * 5",
            "0.0005",
            "0.005",
            "0.01",
            "0.16",
            "0.008",
            "0.002",
            "0.02 / np.sqrt(5)",
        ],
    },
    "stopping_epoch": {
        "right": [
            """
def stopping_epoch(validation_losses, patience):
    best_loss, best, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses, start=1):
        if loss < best_loss:
            best_loss, best, wait = loss, epoch, 0
        else:
            wait += 1
            if wait >= patience:
                return epoch, best
    return len(validation_losses), best
""",
            """
def stopping_epoch(validation_losses, patience):
    for last in range(1, len(validation_losses) + 1):
        best = int(np.argmin(validation_losses[:last])) + 1
        if last - best == patience:
            break
    return last, best
""",
            """
def stopping_epoch(validation_losses, patience):
    best = 0
    for i in range(len(validation_losses)):
        if validation_losses[i] < validation_losses[best]:
            best = i
        if i - best >= patience:
            return (i + 1, best + 1)
    return (len(validation_losses), best + 1)
""",
            """
def stopping_epoch(validation_losses, patience):
    losses = np.asarray(validation_losses, dtype=float)
    lowest = np.minimum.accumulate(losses)
    new = np.r_[True, losses[1:] < lowest[:-1]]
    minima = np.flatnonzero(new) + 1
    for here, following in zip(minima, np.r_[minima[1:], np.iinfo(int).max]):
        if following - here > patience:
            return min(int(here) + patience, len(losses)), int(here)
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = 1, 0
    for epoch in range(2, len(validation_losses) + 1):
        if validation_losses[epoch - 1] < validation_losses[best - 1]:
            best, waited = epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best
    return len(validation_losses), best
""",
        ],
        "wrong": [
            """
def stopping_epoch(validation_losses, patience):
    best = int(np.argmin(validation_losses)) + 1
    return min(best + patience, len(validation_losses)), best
""",
            """
def stopping_epoch(validation_losses, patience):
    best_loss, best, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best_loss:
            best_loss, best, wait = loss, epoch, 0
        else:
            wait += 1
            if wait >= patience:
                return epoch, best
    return len(validation_losses) - 1, best
""",
            """
def stopping_epoch(validation_losses, patience):
    best_loss, best, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses, start=1):
        if loss <= best_loss:
            best_loss, best, wait = loss, epoch, 0
        else:
            wait += 1
            if wait >= patience:
                return epoch, best
    return len(validation_losses), best
""",
            """
def stopping_epoch(validation_losses, patience):
    best_loss, best, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses, start=1):
        if loss < best_loss:
            best_loss, best, wait = loss, epoch, 0
        else:
            wait += 1
            if wait > patience:
                return epoch, best
    return len(validation_losses), best
""",
            """
def stopping_epoch(validation_losses, patience):
    best, wait = 1, 0
    for epoch in range(2, len(validation_losses) + 1):
        if validation_losses[epoch - 1] < validation_losses[epoch - 2]:
            wait = 0
        else:
            wait += 1
        if validation_losses[epoch - 1] < validation_losses[best - 1]:
            best = epoch
        if wait >= patience:
            return epoch, best
    return len(validation_losses), best
""",
            """
def stopping_epoch(validation_losses, patience):
    best_loss, best, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses, start=1):
        if loss < best_loss:
            best_loss, best = loss, epoch
        else:
            wait += 1
            if wait >= patience:
                return epoch, best
    return len(validation_losses), best
""",
            """
def stopping_epoch(validation_losses, patience):
    best_loss, best, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses, start=1):
        if loss < best_loss:
            best_loss, best, wait = loss, epoch, 0
        else:
            wait += 1
            if wait >= patience:
                return best, epoch
    return best, len(validation_losses)
""",
            """
def stopping_epoch(validation_losses, patience):
    best_loss, best, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses, start=1):
        if loss < best_loss:
            best_loss, best, wait = loss, epoch, 0
        else:
            wait += 1
            if wait >= patience:
                return epoch, best
""",
            """
def stopping_epoch(validation_losses, patience):
    best_loss, best = float("inf"), 0
    for epoch, loss in enumerate(validation_losses, start=1):
        if loss < best_loss:
            best_loss, best = loss, epoch
        elif epoch - best >= patience:
            break
    return best + patience, best
""",
        ],
    },
    "accuracy_stopper": {
        "right": [
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", min_delta=0.005, patience=patience, mode="max", restore_best_weights=True
    )
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping("val_accuracy", 0.005, patience, restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    settings = dict(monitor="val_accuracy", mode="auto", verbose=0)
    settings["min_delta"] = 5e-3
    settings["patience"] = patience
    settings["restore_best_weights"] = True
    return keras.callbacks.EarlyStopping(**settings)
""",
        ],
        "wrong": [
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(
        monitor="accuracy", min_delta=0.005, patience=patience, mode="max", restore_best_weights=True
    )
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_loss", min_delta=0.005, patience=patience, restore_best_weights=True
    )
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", patience=patience, mode="max", restore_best_weights=True
    )
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", min_delta=0.005, patience=patience, mode="max"
    )
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", min_delta=0.005, patience=patience, mode="min", restore_best_weights=True
    )
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", min_delta=0.005, patience=10, mode="max", restore_best_weights=True
    )
""",
        ],
    },
}
