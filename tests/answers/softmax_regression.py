"""Answers to the exercises of `softmax_regression`, written down before the module was read."""

NAMES = """
import math

import keras
import tensorflow as tf
from fractions import Fraction
from keras import layers, ops
"""

ANSWERS = {
    "temperature_of_base_two": {
        "right": [
            "1.44",
            "1 / np.log(2)",
            "np.log(2) ** -1",
            "1.4427",
            "1.443",
        ],
        "wrong": [
            "np.log(2)",
            "0.69",
            "2",
            "0.5",
            "np.e / 2",
            "2 / np.e",
            "1 / np.log10(2)",
            "1",
            "np.exp(2)",
        ],
    },
    "one_unit": {
        "right": [
            """
def one_unit(W, b):
    d = np.array([-1, 1])
    return W @ d, b @ d
""",
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], b[1] - b[0]
""",
            """
def one_unit(W, b):
    return np.diff(W).ravel(), np.diff(b)[0]
""",
            """
def one_unit(W, b):
    difference = np.array([-1.0, 1.0])
    return W @ difference, float(b @ difference)
""",
            """
def one_unit(W, b):
    w0, w1 = W.T
    return w1 - w0, b[1] - b[0]
""",
        ],
        "wrong": [
            """
def one_unit(W, b):
    return W[:, 0] - W[:, 1], b[0] - b[1]
""",
            """
def one_unit(W, b):
    return W[:, 1], b[1]
""",
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], b[0] - b[1]
""",
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], b[1]
""",
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], 0.0
""",
            """
def one_unit(W, b):
    return W[1] - W[0], b[1] - b[0]
""",
            """
def one_unit(W, b):
    return W[:, 1:] - W[:, :1], b[1] - b[0]
""",
            """
def one_unit(W, b):
    return W.mean(axis=1), b.mean()
""",
            """
def one_unit(W, b):
    return W.sum(axis=1), b.sum()
""",
        ],
    },
    "batch_softmax": {
        "right": [
            """
def batch_softmax(z):
    e = np.exp(z - z.max(axis=1)[:, None])
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    z = z - z.max(axis=-1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)
""",
            """
def batch_softmax(z):
    return np.array([np.exp(row - row.max()) / np.exp(row - row.max()).sum() for row in z])
""",
            """
def batch_softmax(z):
    e = np.exp((z.T - z.max(axis=1)).T)
    return e / e.sum(axis=1, keepdims=True)
""",
        ],
        "wrong": [
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z, axis=0))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z, axis=1))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum()
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=0, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.mean(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.min(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(np.abs(z), axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
        ],
    },
    "weight_gradient": {
        "right": [
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x.T @ (p - t) / len(x)
""",
            """
def weight_gradient(x, y, p):
    truth = np.eye(p.shape[1])[y]
    return x.T @ (p - truth) / len(x)
""",
            """
def weight_gradient(x, y, p):
    d = p.copy()
    d[np.arange(len(y)), y] -= 1
    return x.T @ d / len(y)
""",
            """
def weight_gradient(x, y, p):
    error = p.copy()
    error[np.arange(len(y)), y] -= 1
    return np.einsum("ni,nj->ij", x, error) / len(y)
""",
            """
def weight_gradient(x, y, p):
    d = p - (y[:, None] == np.arange(p.shape[1]))
    return np.einsum('ni,nj->ij', x, d) / x.shape[0]
""",
        ],
        "wrong": [
            """
def weight_gradient(x, y, p):
    p[np.arange(len(y)), y] -= 1
    return x.T @ p / len(x)
""",
            """
def weight_gradient(x, y, p):
    return x.T @ (p - np.eye(p.shape[1])[y])
""",
            """
def weight_gradient(x, y, p):
    error = p - np.eye(p.shape[1])[y]
    return x.T @ error / error.size
""",
            """
def weight_gradient(x, y, p):
    return x.T @ (np.eye(p.shape[1])[y] - p) / len(x)
""",
            """
def weight_gradient(x, y, p):
    return (p - np.eye(p.shape[1])[y]).T @ x / len(x)
""",
            """
def weight_gradient(x, y, p):
    return x.T @ (p - np.eye(10)[y]) / len(x)
""",
            """
def weight_gradient(x, y, p):
    return x.T @ (p - np.eye(y.max() + 1)[y]) / len(x)
""",
            """
def weight_gradient(x, y, p):
    error = p.copy()
    error[:, y] -= 1
    return x.T @ error / len(x)
""",
            """
def weight_gradient(x, y, p):
    return x.T @ (p - y[:, None]) / len(x)
""",
        ],
    },
    "gap_after_shift": {
        "right": [
            "0.15",
            "0.16",
            "0.155",
            "np.float64(0.1547)",
        ],
        "wrong": [
            "0.25",
            "0.28",
            "0.26",
            "0.8",
            "0.13",
            "-0.01",
            "0",
            "0.55",
            "0.71",
            "-0.15",
        ],
    },
    "error_of_eight": {
        "right": [
            "0.40",
            "0.4",
            "(4 * 0.4 + 4 * 0.4) / 8",
            "(4 * abs(0.9 - 0.5) + 4 * abs(0.6 - 1)) / 8",
            "np.float64(0.4)",
        ],
        "wrong": [
            "0",
            "0.8",
            "0.75",
            "0.08",
            "3.2",
            "0.16",
            "0.25",
            "40",
            "0.5",
        ],
    },
    "why_held_back": {
        "right": [
            '"a"',
            '"A"',
        ],
        "wrong": [
            '"b"',
            '"c"',
            '"d"',
        ],
    },
    "with_temperature": {
        "right": [
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=None), keras.layers.Rescaling(1 / T), keras.layers.Softmax()])
    model.set_weights([W, b])
    return model
""",
        ],
        "wrong": [
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W / T, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W * T, b * T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), layers.Dense(W.shape[1])])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    dense = layers.Dense(W.shape[1], activation="softmax")
    model = keras.Sequential([keras.Input((W.shape[0],)), dense, layers.Rescaling(1 / T)])
    dense.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), layers.Dense(W.shape[1], activation="sigmoid")])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((64,)), layers.Dense(10, activation="softmax")])
    model.set_weights([W / T, b / T])
    return model
""",
        ],
    },
}
