"""Answers to the exercises of `gradient_checking`, written down before the module was read."""

NAMES = """
from keras import layers, ops
from fractions import Fraction
import math

import keras
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf


def flatten(arrays):
    return np.concatenate([np.ravel(array) for array in arrays])


def unflatten(theta, shapes):
    ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
    return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]


SHAPES = {"W1": (2, 5), "b1": (5,), "W2": (5, 3), "b2": (3,)}
shapes = list(SHAPES.values())
"""

ANSWERS = {
    "best_step_of_four_points": {
        "right": [
            "1e-3",
            "np.finfo(float).eps ** (1 / 5)",
            "7.4e-4",
            "10**-3",
            "7e-4",
        ],
        "wrong": [
            "1e-4",
            "1e-5",
            "1e-6",
            "1e-8",
            "1e-2",
            "np.finfo(np.float32).eps ** (1 / 5)",
            "-3",
            "np.finfo(float).eps ** (1 / 3)",
            "1.5e-8",
        ],
    },
    "after_a_large_constant": {
        "right": [
            "'a'",
            "'A'",
            "'a)'",
        ],
        "wrong": [
            "'b'",
            "'c'",
            "'d'",
            "'e'",
        ],
    },
    "l1_penalty": {
        "right": [
            """
def l1_penalty(w):
    return np.sum(np.where(np.real(w) < 0, -w, w))
""",
            """
def l1_penalty(w):
    return np.sum(w * np.sign(w.real))
""",
            """
def l1_penalty(w):
    total = 0
    for w_i in w:
        total = total + (w_i if w_i.real >= 0 else -w_i)
    return total
""",
            """
def l1_penalty(w):
    return np.sign(np.real(w)) @ w
""",
            """
def l1_penalty(w):
    return np.sum(np.sign(np.real(w)) * w)
""",
        ],
        "wrong": [
            """
def l1_penalty(w):
    return np.sum(np.abs(w))
""",
            """
def l1_penalty(w):
    return np.sum(np.abs(w.real))
""",
            """
def l1_penalty(w):
    return np.sum(np.abs(w.real) + 1j * np.abs(w.imag))
""",
            """
def l1_penalty(w):
    return np.sum(np.abs(w.real) + 1j * w.imag)
""",
            """
def l1_penalty(w):
    return np.sum(w * np.sign(w))
""",
            """
def l1_penalty(w):
    return np.sum(w)
""",
            """
def l1_penalty(w):
    return np.sign(np.sum(w).real) * np.sum(w)
""",
            """
def l1_penalty(w):
    return np.sum(np.sign(w.real))
""",
            """
def l1_penalty(w):
    return w * np.sign(w.real)
""",
        ],
    },
    "measured_gradient": {
        "right": [
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        gradient[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return np.array([(cost(theta + e) - cost(theta - e)) / (2 * eps) for e in eps * np.eye(len(theta))])
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    found = []
    for i in range(theta.size):
        up, down = np.array(theta, dtype=float), np.array(theta, dtype=float)
        up[i] += eps
        down[i] -= eps
        found.append((cost(up) - cost(down)) / (2 * eps))
    return np.array(found)
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    work = theta.copy()
    gradient = np.empty(theta.shape)
    for i, value in enumerate(theta):
        work[i] = value + eps
        above = cost(work)
        work[i] = value - eps
        below = cost(work)
        work[i] = value
        gradient[i] = (above - below) / (2 * eps)
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        up = theta.copy()
        up[i] += eps
        down = theta.copy()
        down[i] -= eps
        g[i] = (cost(up) - cost(down)) / (2 * eps)
    return g
""",
        ],
        "wrong": [
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        gradient[i] = (cost(theta + step) - cost(theta)) / eps
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        gradient[i] = (cost(theta + step) - cost(theta - step)) / eps
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        gradient[i] = (cost(theta + step) - cost(theta - step)) / 2 * eps
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return (cost(theta + eps) - cost(theta - eps)) / (2 * eps)
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        up, down = theta, theta
        up[i] += eps
        down[i] -= eps
        gradient[i] = (cost(up) - cost(down)) / (2 * eps)
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        above = cost(theta)
        theta[i] -= 2 * eps
        below = cost(theta)
        gradient[i] = (above - below) / (2 * eps)
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        above = cost(theta)
        theta[i] -= 2 * eps
        below = cost(theta)
        theta[i] += eps
        gradient[i] = (above - below) / (2 * eps)
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = 1e-5
        gradient[i] = (cost(theta + step) - cost(theta - step)) / 2e-5
    return gradient
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    gradient = np.zeros(len(theta))
    for i in range(len(theta)):
        step = np.zeros(len(theta))
        step[i] = eps
        gradient[i] = (cost(theta - step) - cost(theta + step)) / (2 * eps)
    return gradient
""",
        ],
    },
    "batch_that_hides_it": {
        "right": [
            "501",
            "501.0",
            "math.ceil(500.5)",
            "int(np.ceil((1000 + 1) / 2))",
            "np.int64(501)",
        ],
        "wrong": [
            "500",
            "500.5",
            "1000",
            "1001",
            "502",
            "5_000_001",
            "32",
            "2000",
            "999",
        ],
    },
    "where_to_look": {
        "right": [
            '"c"',
            "'C'",
        ],
        "wrong": [
            '"a"',
            '"b"',
            '"d"',
        ],
    },
    "length_for_fine": {
        "right": [
            "5e6",
            "5_000_000",
            "1 / 2e-7",
            "'5e6'",
            "Fraction(10**7, 2)",
        ],
        "wrong": [
            "1e7",
            "2e7",
            "1e-7",
            "2e-7",
            "500",
            "1000",
            "5e-8",
            "1e10",
            "5e5",
        ],
    },
    "cost_of_theta": {
        "right": [
            """
def cost_of_theta(model, x, y):
    shapes = [tuple(v.shape) for v in model.trainable_variables]

    def cost(theta):
        for variable, values in zip(model.trainable_variables, unflatten(theta, shapes)):
            variable.assign(values)
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost
""",
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        start = 0
        for variable in model.trainable_variables:
            size = int(np.prod(variable.shape))
            variable.assign(np.reshape(theta[start : start + size], variable.shape))
            start += size
        z = np.asarray(model(x), dtype="float64")
        z = z - z.max(axis=1, keepdims=True)
        log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
        return -np.mean(log_p[np.arange(len(y)), y])

    return cost
""",
            """
def cost_of_theta(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")

    def cost(theta):
        rest = np.asarray(theta)
        for variable in model.trainable_variables:
            n = math.prod(variable.shape)
            variable.assign(rest[:n].reshape(variable.shape))
            rest = rest[n:]
        return loss(y, model(x)).numpy()

    return cost
""",
        ],
        "wrong": [
            """
def cost_of_theta(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    shapes = [tuple(v.shape) for v in model.trainable_variables]

    def cost(theta):
        for variable, values in zip(model.trainable_variables, unflatten(theta, shapes)):
            variable.assign(values)
        return float(loss(y, model(x)))

    return cost
""",
            """
def cost_of_theta(model, x, y):
    shapes = [tuple(v.shape) for v in model.trainable_variables]

    def cost(theta):
        for variable, values in zip(model.trainable_variables, unflatten(theta, shapes)):
            variable.assign(values)
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x))
        return float(tf.reduce_mean(losses))

    return cost
""",
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        shapes = [w.shape for w in model.get_weights()]
        model.set_weights(unflatten(theta, shapes))
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost
""",
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost
""",
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        start = 0
        for variable in model.trainable_variables:
            size = int(np.prod(variable.shape))
            variable.assign(np.reshape(theta[start : start + size], variable.shape, order="F"))
            start += size
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost
""",
            """
def cost_of_theta(model, x, y):
    shapes = [tuple(v.shape) for v in model.trainable_variables]

    def cost(theta):
        for variable, values in zip(model.trainable_variables, unflatten(theta, shapes)):
            variable.assign(values)
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_sum(losses))

    return cost
""",
        ],
    },
    "faulty_activation": {
        "right": [
            '"gelu"',
            "'GeLU '",
            "['gelu']",
        ],
        "wrong": [
            '"softplus"',
            '"swish"',
            "1",
            "'layer 2'",
            "['gelu', 'softplus']",
        ],
    },
}
