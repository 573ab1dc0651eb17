"""Answers to the exercises of `activations`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from fractions import Fraction
from keras import layers, ops
from dlcourse.scratch import activations
import keras
import numpy as np
import tensorflow as tf
from keras import ops
from scipy.special import erf

from dlcourse.scratch import activations


def sigmoid(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))


def relu(x):
    return np.maximum(x, 0)


def leaky_relu(x, negative_slope):
    return np.where(x > 0, x, negative_slope * x)
"""

ANSWERS = {
    "collapse_layers": {
        "right": [
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        kernel, bias = kernel @ W, bias @ W + b
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    inputs = kernels[0].shape[0]
    x = np.vstack([np.zeros(inputs), np.eye(inputs)])
    for W, b in zip(kernels, biases):
        x = x @ W + b
    return x[1:] - x[0], x[0]
""",
            """
def collapse_layers(kernels, biases):
    zero = np.zeros((1, kernels[0].shape[0]))
    def run(x):
        for W, b in zip(kernels, biases):
            x = x @ W + b
        return x
    bias = run(zero)[0]
    return run(np.eye(kernels[0].shape[0])) - bias, bias
""",
            """
def collapse_layers(kernels, biases):
    '''Return (kernel, bias) of the one layer that equals this stack without activations.'''
    if len(kernels) == 1:
        return kernels[0], biases[0]
    kernel, bias = collapse_layers(kernels[:-1], biases[:-1])
    return kernel @ kernels[-1], bias @ kernels[-1] + biases[-1]
""",
            """
def collapse_layers(kernels, biases):
    K = np.linalg.multi_dot(kernels) if len(kernels) > 1 else kernels[0]
    b = biases[0]
    for i in range(1, len(kernels)):
        b = np.dot(b, kernels[i]) + biases[i]
    return K, b
""",
        ],
        "wrong": [
            """
def collapse_layers(kernels, biases):
    kernel = kernels[0]
    for W in kernels[1:]:
        kernel = kernel @ W
    return kernel, sum(biases)
""",
            """
def collapse_layers(kernels, biases):
    return kernels[0] @ kernels[1], biases[0] @ kernels[1] + biases[1]
""",
            """
def collapse_layers(kernels, biases):
    kernel = kernels[0]
    for W in kernels[1:]:
        kernel = kernel @ W
    return kernel, biases[-1]
""",
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        kernel, bias = W @ kernel, W @ bias + b
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        kernel, bias = kernel * W, bias * W + b
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        kernel = kernel @ W
        bias = bias @ kernel + b
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel = np.linalg.multi_dot(kernels)
    bias = biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        bias = bias @ W + b
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels, biases):
        kernel, bias = kernel @ W, bias @ W + b
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        kernel, bias = kernel @ W, (bias + b) @ W
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0].copy(), biases[0].copy()
    for W, b in zip(kernels[1:], biases[1:]):
        kernel = kernel @ W
        bias = bias @ W + b
    return kernel
""",
        ],
    },
    "stable_tanh": {
        "right": [
            """
def stable_tanh(x):
    e = np.exp(-2 * np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)
""",
            """
def stable_tanh(x):
    e = np.exp(-2 * np.abs(x))
    return np.where(x >= 0, (1 - e) / (1 + e), (e - 1) / (1 + e))
""",
            """
def stable_tanh(x):
    return 2 * activations.sigmoid(2 * np.asarray(x)) - 1
""",
            """
def stable_tanh(x):
    '''Return tanh of each number in the array x, using np.exp, for any x from -10000 to 10000.'''
    return 2 * sigmoid(2 * x) - 1
""",
            """
def stable_tanh(x):
    x = np.clip(x, -20, 20)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
        ],
        "wrong": [
            """
def stable_tanh(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
            """
def stable_tanh(x):
    return 1 - 2 / (np.exp(2 * x) + 1) if x > 0 else -1 + 2 / (np.exp(-2 * x) + 1)
""",
            """
def stable_tanh(x):
    e = np.exp(-2 * x)
    return (1 - e) / (1 + e)
""",
            """
def stable_tanh(x):
    return np.tanh(x)
""",
            """
def stable_tanh(x):
    e = np.exp(-2 * np.abs(x))
    return (1 - e) / (1 + e)
""",
            """
def stable_tanh(x):
    e = np.exp(-np.abs(x))
    return np.sign(x) * (1 - e) / (1 + e)
""",
            """
def stable_tanh(x):
    return np.nan_to_num((np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)), nan=1.0)
""",
            """
def stable_tanh(x):
    x = np.clip(x, -5, 5)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
            """
def stable_tanh(x):
    return np.nan_to_num((np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)))
""",
            """
def stable_tanh(x):
    return np.array([2 / (1 + np.exp(-2 * v)) - 1 if v > 0 else 1 - 2 / (1 + np.exp(2 * v)) for v in x])
""",
        ],
    },
    "layers_to_a_millionth": {
        "right": [
            "8",
            "8.0",
            "int(np.ceil(np.log(1e-6) / np.log(0.16)))",
            "next(n for n in range(99) if (0.8 * 0.2) ** n < 1e-6)",
        ],
        "wrong": [
            "10",
            "9",
            "7",
            "7.54",
            "62",
            "6",
            "12",
            "5",
            "11",
            "0.16**8",
            "1000",
            "0",
        ],
    },
    "through_relu": {
        "right": [
            """
def through_relu(upstream, x):
    return upstream * (x > 0)
""",
            """
def through_relu(upstream, x):
    '''Return the gradient with respect to x; upstream is that with respect to relu(x).'''
    return np.where(x > 0, upstream, 0)
""",
            """
def through_relu(upstream, x):
    return np.where(x > 0, upstream, 0)
""",
            """
def through_relu(upstream, x):
    gradient = upstream.copy()
    gradient[x <= 0] = 0
    return gradient
""",
            """
def through_relu(upstream, x):
    g = upstream.copy()
    g[x <= 0] = 0
    return g
""",
        ],
        "wrong": [
            """
def through_relu(upstream, x):
    return np.maximum(x, 0)
""",
            """
def through_relu(upstream, x):
    return upstream * np.maximum(x, 0)
""",
            """
def through_relu(upstream, x):
    return upstream * (x >= 0)
""",
            """
def through_relu(upstream, x):
    return np.maximum(upstream * x, 0)
""",
            """
def through_relu(upstream, x):
    return np.where(upstream > 0, x, 0)
""",
            """
def through_relu(upstream, x):
    return (x > 0).astype(float)
""",
            """
def through_relu(upstream, x):
    return np.where((x > 0) & (upstream > 0), upstream, 0)
""",
            """
def through_relu(upstream, x):
    return upstream[x > 0]
""",
            """
def through_relu(upstream, x):
    return upstream * np.sign(x)
""",
            """
def through_relu(upstream, x):
    return upstream * (upstream > 0)
""",
        ],
    },
    "killing_rate": {
        "right": [
            "3 / 14",
            "0.214",
            "0.2143",
            "0.21428571",
            "6 / 28",
        ],
        "wrong": [
            "1 / 6",
            "0.25",
            "0.2",
            "0.5",
            "0.3",
            "3 / 7",
            "0.21",
            "1 / 4 + 1 / 2",
            "1",
            "14 / 3",
            "-3 / 14",
            "0.33",
            "21.4",
            "2",
        ],
    },
    "count_revived": {
        "right": [
            """
def count_revived(dead):
    return int((dead[:-1] & ~dead[1:]).any(axis=0).sum())
""",
            """
def count_revived(dead):
    was_dead = np.maximum.accumulate(dead, axis=0)
    return int(np.any(was_dead[:-1] & ~dead[1:], axis=0).sum())
""",
            """
def count_revived(dead):
    '''Return how many units came back; dead, shape (epochs, units), is True where one is dead.'''
    epochs, units = dead.shape
    count = 0
    for unit in range(units):
        was_dead = False
        for epoch in range(epochs):
            if dead[epoch, unit]:
                was_dead = True
            elif was_dead:
                count += 1
                break
    return count
""",
            """
def count_revived(dead):
    return np.sum(np.any(dead[:-1] & ~dead[1:], axis=0))
""",
            """
def count_revived(dead):
    once_dead = np.logical_or.accumulate(dead, axis=0)
    return np.sum(np.any(once_dead & ~dead, axis=0))
""",
        ],
        "wrong": [
            """
def count_revived(dead):
    return (dead[:-1] & ~dead[1:]).sum()
""",
            """
def count_revived(dead):
    return np.sum(dead[0] & ~dead[-1])
""",
            """
def count_revived(dead):
    return (dead.any(axis=0) & ~dead[-1]).sum()
""",
            """
def count_revived(dead):
    return np.sum(dead.any(axis=0) & (~dead).any(axis=0))
""",
            """
def count_revived(dead):
    return (dead[:-1] & ~dead[1:]).any(axis=1).sum()
""",
            """
def count_revived(dead):
    return np.sum(dead.any(axis=0))
""",
            """
def count_revived(dead):
    return (~dead[:-1] & dead[1:]).any(axis=0).sum()
""",
            """
def count_revived(dead):
    return (dead[:-1] & ~dead[1:]).any(axis=0)
""",
            """
def count_revived(dead):
    return (dead[:-1] & ~dead[1:]).any(axis=0).mean()
""",
            """
def count_revived(dead):
    return (np.diff(dead, axis=0) == -1).any(axis=0).sum()
""",
        ],
    },
    "leaky_any_slope": {
        "right": [
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + slope * np.minimum(x, 0)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) - slope * np.maximum(-x, 0)
""",
            """
def leaky_any_slope(x, slope):
    positive = np.maximum(x, 0)
    return positive + slope * (x - positive)
""",
            """
def leaky_any_slope(x, slope):
    return np.clip(x, 0, None) + slope * np.clip(x, None, 0)
""",
            """
def relu(x):
    return np.maximum(x, 0)

def leaky_any_slope(x, slope):
    return relu(x) - slope * relu(-x)
""",
        ],
        "wrong": [
            """
def leaky_any_slope(x, slope):
    return np.where(x > 0, x, slope * x)
""",
            """
def leaky_any_slope(x, slope):
    return np.minimum(slope * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + slope * x
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + slope * np.maximum(-x, 0)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(abs(slope) * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + np.minimum(slope * x, 0)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(min(slope, 1) * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + slope * np.minimum(x, 1)
""",
            """
def leaky_any_slope(x, slope):
    return slope * np.maximum(x, 0) + np.minimum(x, 0)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + 0.01 * np.minimum(x, 0)
""",
        ],
    },
    "temperature_model": {
        "right": [
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16),
        keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16),
        keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16, activation=keras.layers.LeakyReLU(negative_slope=0.1)),
        keras.layers.Dense(16, activation=keras.layers.LeakyReLU(negative_slope=0.1)),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    def leaky(z):
        return ops.leaky_relu(z, 0.1)

    inputs = keras.Input(shape=(n_measurements,))
    h = keras.layers.Dense(16, activation=leaky)(inputs)
    h = keras.layers.Dense(16, activation=leaky)(h)
    return keras.Model(inputs, keras.layers.Dense(1, activation="linear")(h))
""",
        ],
        "wrong": [
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1, activation="relu"),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16, activation="leaky_relu"),
        keras.layers.Dense(16, activation="leaky_relu"),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(),
        keras.layers.Dense(16), keras.layers.LeakyReLU(),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1), keras.layers.LeakyReLU(negative_slope=0.1),
    ])
""",
        ],
    },
}
