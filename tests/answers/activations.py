"""Answers to the exercises of `activations`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from fractions import Fraction
from keras import layers, ops
from dlcourse.scratch import activations
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
    K = np.linalg.multi_dot(kernels) if len(kernels) > 1 else kernels[0]
    b = biases[0]
    for i in range(1, len(kernels)):
        b = np.dot(b, kernels[i]) + biases[i]
    return K, b
""",
            """
def collapse_layers(kernels, biases):
    from functools import reduce
    return reduce(lambda one, two: (one[0] @ two[0], one[1] @ two[0] + two[1]), zip(kernels, biases))
""",
            """
def collapse_layers(kernels, biases):
    if len(kernels) == 1:
        return [kernels[0], biases[0]]
    k, b = collapse_layers(kernels[1:], biases[1:])
    return [kernels[0] @ k, biases[0] @ k + b]
""",
            """
def collapse_layers(kernels, biases):
    kernel = np.eye(len(kernels[0]))
    bias = np.zeros(len(kernels[0]))
    for W, b in zip(kernels, biases):
        kernel = kernel @ W
        bias = bias @ W + b
    return kernel, bias
""",
        ],
        "wrong": [
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        kernel, bias = kernel @ W, bias + b
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel = kernels[0]
    for W in kernels[1:]:
        kernel = kernel @ W
    return kernel, sum(biases)
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
        kernel = kernel @ W
        bias = bias @ kernel + b
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    return kernels[0] @ kernels[1], biases[0] @ kernels[1] + biases[1]
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
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        bias = bias @ W + b
        kernel *= W
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel = np.sum(kernels, axis=0)
    bias = np.sum(biases, axis=0)
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[-1], biases[-1]
    for W, b in zip(kernels[:-1][::-1], biases[:-1][::-1]):
        kernel = W @ kernel
        bias = b @ W + bias
    return kernel, bias
""",
            """
def collapse_layers(kernels, biases):
    kernel, bias = kernels[0], biases[0]
    for W, b in zip(kernels[1:], biases[1:]):
        kernel, bias = kernel @ W, bias @ W
    return kernel, bias
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
    return 2 * activations.sigmoid(2 * np.asarray(x)) - 1
""",
            """
def stable_tanh(x):
    x = np.clip(x, -20, 20)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
            """
def stable_tanh(x):
    x = np.clip(x, -300, 300)
    return 2 / (1 + np.exp(-2 * x)) - 1
""",
            """
def stable_tanh(x):
    e = np.exp(-2 * np.abs(x))
    return np.where(x >= 0, (1 - e) / (1 + e), (e - 1) / (1 + e))
""",
            """
def stable_tanh(x):
    t = np.exp(-np.abs(x))
    y = (1 - t * t) / (1 + t * t)
    return np.copysign(y, x)
""",
            """
def stable_tanh(x):
    out = np.empty(x.shape, dtype=float)
    pos = x >= 0
    e = np.exp(-2 * x[pos])
    out[pos] = (1 - e) / (1 + e)
    e = np.exp(2 * x[~pos])
    out[~pos] = (e - 1) / (e + 1)
    return out
""",
            """
def stable_tanh(x):
    return -np.expm1(-2 * np.abs(x)) / (1 + np.exp(-2 * np.abs(x))) * np.sign(x)
""",
            """
def stable_tanh(x):
    return np.where(np.abs(x) > 20, np.sign(x), (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)))
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
    return np.tanh(x)
""",
            """
def stable_tanh(x):
    return (1 - np.exp(-2 * x)) / (1 + np.exp(-2 * x))
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
    x = np.clip(x, -5, 5)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
            """
def stable_tanh(x):
    return np.array([2 / (1 + np.exp(-2 * v)) - 1 if v > 0 else 1 - 2 / (1 + np.exp(2 * v)) for v in x])
""",
            """
def stable_tanh(x):
    return np.nan_to_num((np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)))
""",
            """
def stable_tanh(x):
    return np.nan_to_num((np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x)), nan=1.0)
""",
            """
def stable_tanh(x):
    e = np.exp(-np.abs(x))
    s = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
    return 2 * s - 1
""",
            """
def stable_tanh(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e / (1 + e))
""",
            """
def stable_tanh(x):
    x = x - np.max(x)
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
""",
            """
def stable_tanh(x):
    return np.sinh(x) / np.cosh(x)
""",
            """
def stable_tanh(x):
    e = np.exp(-2 * x)
    return np.where(x >= 0, (1 - e) / (1 + e), (e - 1) / (e + 1))
""",
            """
def stable_tanh(x):
    import math
    return math.tanh(x)
""",
        ],
    },
    "layers_to_a_millionth": {
        "right": [
            "10",
            "10.0",
            "np.int64(10)",
            "int(np.ceil(np.log(1e-6) / np.log(0.25)))",
            "int(np.ceil(6 / np.log10(4)))",
            "next(n for n in range(1, 100) if 0.25**n < 1e-6)",
        ],
        "wrong": [
            "9",
            "np.log(1e-6) / np.log(0.25)",
            "9.97",
            "11",
            "6",
            "5",
            "20",
            "0.25**5",
            "8",
            "15",
            "1_000_000",
            "5000",
            "0.25**10",
            "7",
            "2",
            "'ten'",
            "250000",
            "12",
            "13.8",
            "4",
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
    return np.where(x > 0, upstream, 0)
""",
            """
def through_relu(upstream, x):
    g = upstream.copy()
    g[x <= 0] = 0
    return g
""",
            """
def through_relu(upstream, x):
    return upstream * activations.relu_derivative(x)
""",
            """
def through_relu(upstream, x):
    return np.heaviside(x, 0) * upstream
""",
            """
def through_relu(upstream, x):
    return upstream * (np.maximum(x, 0) > 0).astype(float)
""",
            """
def through_relu(upstream, x):
    return upstream * np.sign(np.maximum(x, 0))
""",
        ],
        "wrong": [
            """
def through_relu(upstream, x):
    return upstream * np.maximum(x, 0)
""",
            """
def through_relu(upstream, x):
    return np.maximum(x, 0)
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
    return upstream * (x >= 0)
""",
            """
def through_relu(upstream, x):
    return (x > 0).astype(float)
""",
            """
def through_relu(upstream, x):
    return x > 0
""",
            """
def through_relu(upstream, x):
    return np.maximum(upstream, 0) * (x > 0)
""",
            """
def through_relu(upstream, x):
    return upstream * (upstream > 0)
""",
            """
def through_relu(upstream, x):
    return upstream * x
""",
            """
def through_relu(upstream, x):
    return upstream * x * (x > 0)
""",
            """
def through_relu(upstream, x):
    upstream[x <= 0] = 0
    return upstream
""",
            """
def through_relu(upstream, x):
    return upstream if x > 0 else 0
""",
            """
def through_relu(upstream, x):
    return upstream * (x < 0)
""",
            """
def through_relu(upstream, x):
    return np.minimum(upstream, np.maximum(x, 0))
""",
            """
def through_relu(upstream, x):
    return np.maximum(upstream, 0)
""",
            """
def through_relu(upstream, x):
    return upstream[x > 0]
""",
            """
def through_relu(upstream, x):
    return upstream
""",
        ],
    },
    "killing_rate": {
        "right": [
            "3 / 14",
            "0.214",
            "0.2143",
            "0.21428571",
            "np.float64(3) / 14",
            "Fraction(3, 14)",
            "0.215",
        ],
        "wrong": [
            "0.25",
            "1 / 4",
            "1 / 6",
            "0.167",
            "0.2",
            "0.3",
            "0.21",
            "3 / 10",
            "14 / 3",
            "0.5",
            "1",
            "0.75",
            "3 / 7",
            "-0.214",
            "0",
            "0.33",
            "21.4",
            "0.22",
            "2",
            "6 / 30",
        ],
    },
    "count_revived": {
        "right": [
            """
def count_revived(dead):
    was_dead = np.maximum.accumulate(dead, axis=0)
    return int(np.any(was_dead[:-1] & ~dead[1:], axis=0).sum())
""",
            """
def count_revived(dead):
    return np.sum(np.any(dead[:-1] & ~dead[1:], axis=0))
""",
            """
def count_revived(dead):
    count = 0
    for unit in range(dead.shape[1]):
        seen = False
        for epoch in range(dead.shape[0]):
            if dead[epoch, unit]:
                seen = True
            elif seen:
                count += 1
                break
    return count
""",
            """
def count_revived(dead):
    return int((np.diff(dead.astype(int), axis=0) == -1).any(axis=0).sum())
""",
            """
def count_revived(dead):
    was = np.logical_or.accumulate(dead, axis=0)
    return np.count_nonzero((was & ~dead).any(axis=0))
""",
            """
def count_revived(dead):
    return sum(any(a and not b for a, b in zip(column, column[1:])) for column in dead.T)
""",
        ],
        "wrong": [
            """
def count_revived(dead):
    return np.sum(dead[0] & ~dead[-1])
""",
            """
def count_revived(dead):
    return np.sum(dead[:-1] & ~dead[1:])
""",
            """
def count_revived(dead):
    return np.sum(dead.any(axis=0) & (~dead).any(axis=0))
""",
            """
def count_revived(dead):
    return np.sum(dead.any(axis=0) & ~dead[-1])
""",
            """
def count_revived(dead):
    return np.sum(dead.any(axis=0))
""",
            """
def count_revived(dead):
    return np.sum(np.any(~dead[:-1] & dead[1:], axis=0))
""",
            """
def count_revived(dead):
    return np.sum(np.any(dead[:-1] != dead[1:], axis=0))
""",
            """
def count_revived(dead):
    return np.any(dead[:-1] & ~dead[1:], axis=1).sum()
""",
            """
def count_revived(dead):
    return (np.diff(dead, axis=0) == -1).any(axis=0).sum()
""",
            """
def count_revived(dead):
    return np.diff(dead, axis=0).any(axis=0).sum()
""",
            """
def count_revived(dead):
    return np.mean(np.any(dead[:-1] & ~dead[1:], axis=0))
""",
            """
def count_revived(dead):
    return np.any(dead[:-1] & ~dead[1:], axis=0)
""",
            """
def count_revived(dead):
    return np.sum(~dead[-1])
""",
            """
def count_revived(dead):
    return np.sum(dead[0]) - np.sum(dead[-1])
""",
            """
def count_revived(dead):
    return (np.diff(dead.astype(int), axis=0) == -1).sum()
""",
            """
def count_revived(dead):
    return (np.diff(dead.astype(int), axis=0) == 1).any(axis=0).sum()
""",
        ],
    },
    "leaky_any_slope": {
        "right": [
            """
def leaky_any_slope(x, slope):
    return np.where(x > 0, x, slope * x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + slope * np.minimum(x, 0)
""",
            """
def leaky_any_slope(x, slope):
    y = x.astype(float)
    y[x <= 0] *= slope
    return y
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(slope * x, x) if slope <= 1 else np.minimum(slope * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return x * np.where(x > 0, 1, slope)
""",
            """
def leaky_any_slope(x, slope):
    return activations.leaky_relu(x, slope)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(0, x) - slope * np.maximum(0, -x)
""",
            """
def leaky_any_slope(x, slope):
    return (x > 0) * x + (x <= 0) * slope * x
""",
        ],
        "wrong": [
            """
def leaky_any_slope(x, slope):
    return np.minimum(slope * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(slope * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(min(slope, 1) * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return np.where(x > 0, x, slope)
""",
            """
def leaky_any_slope(x, slope):
    return np.where(x > 0, slope * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return np.where(x > 0, x, -slope * x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + slope * np.maximum(-x, 0)
""",
            """
def leaky_any_slope(x, slope):
    return x if x > 0 else slope * x
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0) + slope * x
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x / slope, x)
""",
            """
def leaky_any_slope(x, slope):
    if slope > 1:
        slope = 1 / slope
    return np.maximum(slope * x, x)
""",
            """
def leaky_any_slope(x, slope):
    x[x < 0] *= slope
    return x
""",
            """
def leaky_any_slope(x, slope):
    return np.where(x > 0, x, 0)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(x, 0)
""",
            """
def leaky_any_slope(x, slope):
    if slope < 0:
        return np.minimum(slope * x, x)
    return np.maximum(slope * x, x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(slope * x, x) if slope < 1 else slope * x
""",
            """
def leaky_any_slope(x, slope):
    return np.where(x > slope, x, slope * x)
""",
            """
def leaky_any_slope(x, slope):
    return np.maximum(abs(slope * x), x)
""",
        ],
    },
    "temperature_model": {
        "right": [
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
    def leaky(x):
        return ops.leaky_relu(x, negative_slope=0.1)
    model = keras.Sequential([keras.Input((n_measurements,))])
    for _ in range(2):
        model.add(keras.layers.Dense(16, activation=leaky))
    model.add(keras.layers.Dense(1, activation="linear"))
    return model
""",
            """
def temperature_model(n_measurements):
    inputs = keras.Input((n_measurements,))
    x = inputs
    for _ in range(2):
        x = keras.layers.Dense(16)(x)
        x = keras.layers.LeakyReLU(0.1)(x)
    return keras.Model(inputs, keras.layers.Dense(1)(x))
""",
            """
def temperature_model(n_measurements):
    model = keras.Sequential([
        keras.layers.Input(shape=(n_measurements,)),
        keras.layers.Dense(16, activation=lambda z: keras.activations.leaky_relu(z, 0.1)),
        keras.layers.Dense(16, activation=lambda z: keras.activations.leaky_relu(z, 0.1)),
        keras.layers.Dense(units=1, activation=None),
    ])
    model.compile("adam", "mse")
    return model
""",
            """
def temperature_model(n_measurements):
    model = keras.Sequential()
    model.add(keras.layers.Dense(16))
    model.add(keras.layers.LeakyReLU(negative_slope=0.1))
    model.add(keras.layers.Dense(16))
    model.add(keras.layers.LeakyReLU(negative_slope=0.1))
    model.add(keras.layers.Dense(1))
    model.build((None, n_measurements))
    return model
""",
            """
def temperature_model(n_measurements):
    leak = lambda z: ops.maximum(0.1 * z, z)
    return keras.Sequential([keras.Input((n_measurements,)), keras.layers.Normalization(mean=0.0, variance=1.0), keras.layers.Dense(16, leak), keras.layers.Dense(16, leak), keras.layers.Dense(1)])
""",
            """
def temperature_model(n_measurements):
    leak = keras.layers.LeakyReLU(negative_slope=0.1)
    return keras.Sequential([keras.Input((n_measurements,)), keras.layers.Dense(16, leak), keras.layers.Dense(16, leak), keras.layers.Dense(1, use_bias=True)])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.ReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.ReLU(negative_slope=0.1),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(alpha=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(alpha=0.1),
        keras.layers.Dense(1),
    ])
""",
        ],
        "wrong": [
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
        keras.layers.Dense(16), keras.layers.LeakyReLU(),
        keras.layers.Dense(16), keras.layers.LeakyReLU(),
        keras.layers.Dense(1),
    ])
""",
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
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1, activation="sigmoid"),
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
        keras.layers.Dense(n_measurements),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1, activation="tanh"),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1, activation="softmax"),
    ])
""",
            """
def temperature_model(n_measurements):
    model = keras.Sequential([
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16, activation=keras.layers.PReLU()),
        keras.layers.Dense(16, activation=keras.layers.PReLU()),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.Input((n_measurements,)),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.01),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.01),
        keras.layers.Dense(1),
    ])
""",
            """
def temperature_model(n_measurements):
    return keras.Sequential([
        keras.layers.Dense(n_measurements),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1),
        keras.layers.Dense(1),
    ])
""",
        ],
    },
}
