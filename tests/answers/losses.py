"""Answers to the exercises of `losses`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from fractions import Fraction
from keras import layers, ops
from dlcourse.scratch import activations, losses
times = np.array([18.0, 20.0, 21.0, 25.0, 30.0, 38.0, 93.0])
guesses = np.arange(15, 93, 0.01)
def pinball_reference(t, p, q):
    error = t - p
    return np.mean(np.maximum(q * error, (q - 1) * error))
import itertools

import keras
import numpy as np
from keras import layers, ops

from dlcourse.scratch import losses

times = np.array([18.0, 20.0, 21.0, 25.0, 30.0, 38.0, 93.0])
guesses = np.arange(15, 93, 0.01)
k = keras.losses


def sigmoid(z):
    return 1 / (1 + np.exp(-z))
"""

ANSWERS = {
    "pinball": {
        "right": [
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(e > 0, q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.maximum(q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    '''Return the mean cost: q for each unit too low, 1 - q for each unit too high.'''
    difference = y_true - y_pred
    return np.maximum(q * difference, (q - 1) * difference).mean()
""",
            """
def pinball(y_true, y_pred, q):
    too_low = np.maximum(y_true - y_pred, 0)
    too_high = np.maximum(y_pred - y_true, 0)
    return (q * too_low + (1 - q) * too_high).sum() / len(y_true)
""",
            """
def pinball(y_true, y_pred, q):
    d = y_pred - y_true
    return np.where(d < 0, -q * d, (1 - q) * d).mean()
""",
        ],
        "wrong": [
            """
def pinball(y_true, y_pred, q):
    e = y_pred - y_true
    return np.mean(np.where(e > 0, q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.sum(np.where(e > 0, q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(e > 0, q * e, (1 - q) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.maximum(q * e, (q - 1) * e)
""",
            """
def pinball(y_true, y_pred, q):
    return np.mean(np.where(y_true > y_pred, q, 1 - q))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(e > 0, q * e**2, (1 - q) * e**2))
""",
            """
def pinball(y_true, y_pred, q):
    low = y_true > y_pred
    e = np.abs(y_true - y_pred)
    return q * e[low].mean() + (1 - q) * e[~low].mean()
""",
            """
def pinball(y_true, y_pred, q):
    return np.mean(np.abs(y_true - y_pred)) * q
""",
            """
def pinball(y_true, y_pred, q):
    if y_true > y_pred:
        return q * (y_true - y_pred)
    return (1 - q) * (y_pred - y_true)
""",
            """
def pinball(y_true, y_pred, q):
    e = np.mean(y_true) - np.mean(y_pred)
    return q * e if e > 0 else (q - 1) * e
""",
        ],
    },
    "best_promise": {
        "right": [
            "38",
            "38.0",
            "times[5]",
            "np.float64(38)",
            "np.sort(times)[-2]",
        ],
        "wrong": [
            "np.quantile(times, 0.8)",
            "25",
            "20",
            "35",
            "93",
            "30",
            "28",
            "74.4",
            "8.46",
            "34",
            "78",
            "0.8",
            "5",
            "21",
        ],
    },
    "wasted_bits": {
        "right": [
            "2",
            "2.0",
            "3 - 1",
            "0.5 * 3 + 0.5 * 3 - 1",
            "np.log2(4)",
        ],
        "wrong": [
            "3",
            "1",
            "1.25",
            "2.25",
            "2 * np.log(2)",
            "4",
            "0.625",
            "0",
            "1.75",
            "-2",
            "6",
            "np.nan",
            "0.25",
            "np.inf",
        ],
    },
    "smoothing_used": {
        "right": [
            "1 / 18",
            "0.0556",
            "0.056",
            "0.05 / 0.9",
            "(1 - 0.95) / (1 - 1 / 10)",
        ],
        "wrong": [
            "0.05",
            "0.045",
            "0.1",
            "0.95",
            "0.075",
            "0.5",
            "0.005",
            "0.053",
            "0.051",
            "0.06",
            "5.6",
        ],
    },
    "hardest_p": {
        "right": [
            "0.33",
            "1 / 3",
            "0.333",
            "0.3333",
            "sigmoid(-np.log(2))",
        ],
        "wrong": [
            "0.5",
            "-0.7",
            "-0.69",
            "-0.3",
            "-np.log(2)",
            "0.3",
            "0.25",
            "2 / 3",
            "0",
            "0.000045",
            "0.15",
            "0.296",
            "33",
            "1",
        ],
    },
    "scaled_loss": {
        "right": [
            '"a"',
            "'A'",
        ],
        "wrong": [
            '"b"',
            '"c"',
            '"d"',
            "1",
        ],
    },
    "hinge_cost": {
        "right": [
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    '''Return the mean hinge loss of scores, shape (n,), for labels y of 0 and 1.'''
    signs = np.where(y == 1, 1, -1)
    return np.mean(np.maximum(0, 1 - signs * scores))
""",
            """
def hinge_cost(y, scores):
    signs = np.where(y == 1, 1, -1)
    return np.mean(np.maximum(0, 1 - signs * scores))
""",
            """
def hinge_cost(y, scores):
    total = 0
    for label, score in zip(y, scores):
        if label == 0:
            total += max(0, 1 + score)
        else:
            total += max(0, 1 - score)
    return total / len(y)
""",
            """
def hinge_cost(y, scores):
    return np.maximum(0, np.where(y > 0.5, 1 - scores, 1 + scores)).mean()
""",
        ],
        "wrong": [
            """
def hinge_cost(y, scores):
    return np.sum(np.maximum(0, 1 - (2 * y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - y * scores))
""",
            """
def hinge_cost(y, scores):
    return np.maximum(0, 1 - (2 * y - 1) * scores)
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - (1 - 2 * y) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - (y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * scores) ** 2)
""",
            """
def hinge_cost(y, scores):
    return max(0, np.mean(1 - (2 * y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(1 - (2 * y - 1) * scores)
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, -(2 * y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.log1p(np.exp(-(2 * y - 1) * scores)))
""",
        ],
    },
    "genre_model": {
        "right": [
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([
        keras.Input((n_features,)),
        layers.Dense(16, activation="relu"),
        layers.Dense(n_genres),
    ])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    inputs = keras.Input(shape=(n_features,))
    h = layers.Dense(16, activation="tanh")(inputs)
    outputs = layers.Dense(n_genres, activation="linear")(h)
    model = keras.Model(inputs, outputs)
    model.compile(keras.optimizers.Adam(0.01), keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
    return model
""",
            """
def genre_model(n_features, n_genres):
    inputs = keras.Input((n_features,))
    model = keras.Model(inputs, layers.Dense(n_genres, "linear")(layers.Dense(16, "gelu")(inputs)))
    model.compile(keras.optimizers.Adam(0.01), keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
    return model
""",
        ],
        "wrong": [
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([
        keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres, activation="sigmoid"),
    ])
    model.compile("adam", "binary_crossentropy")
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([
        keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres, activation="sigmoid"),
    ])
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([
        keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres),
    ])
    model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([
        keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres, activation="softmax"),
    ])
    model.compile("adam", "categorical_crossentropy")
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([
        keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres),
    ])
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
""",
        ],
    },
}
