"""Answers to the exercises of `logistic_regression`, written down before the module was read."""

NAMES = """
import keras
import keras
import numpy as np
from sklearn.linear_model import LogisticRegression


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def log_loss(p, y):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
"""

ANSWERS = {
    "log_odds_of": {
        "right": [
            """
def log_odds_of(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide="ignore"):
        return np.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide='ignore'):
        return np.log(p) - np.log(1 - p)
""",
            """
def log_odds_of(p):
    '''Return the natural logarithm of the odds p / (1 - p), of a number, a list or an array p.'''
    p = np.array(p)
    with np.errstate(divide="ignore"):
        return np.log(p) - np.log(1 - p)
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    with np.errstate(divide="ignore"):
        return -np.log(1 / np.asarray(p, float) - 1)
""",
        ],
        "wrong": [
            """
def log_odds_of(p):
    with np.errstate(divide="ignore"):
        return np.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.array(p)
    return np.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.array(p)
    with np.errstate(divide="ignore"):
        return p / (1 - p)
""",
            """
def log_odds_of(p):
    p = np.array(p)
    with np.errstate(divide="ignore"):
        return np.log2(p / (1 - p))
""",
            """
import math
def log_odds_of(p):
    return math.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.array(p)
    with np.errstate(divide="ignore"):
        return np.log10(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.array(p)
    with np.errstate(divide="ignore"):
        return np.log((1 - p) / p)
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.log(p)
""",
            """
def log_odds_of(p):
    p = np.array(p)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.log(p) / np.log(1 - p)
""",
            """
def log_odds_of(p):
    p = np.clip(np.asarray(p, dtype=float), 1e-7, 1 - 1e-7)
    return np.log(p / (1 - p))
""",
        ],
    },
    "probability_with_discount": {
        "right": [
            "0.89",
            "8 / 9",
            "0.889",
            "8 / (1 + 8)",
            "0.8889",
        ],
        "wrong": [
            "1.6",
            "0.9",
            "8",
            "0.88",
            "0.94",
            "1.0",
            "0.8",
            "89",
            "0.82",
            "0.96",
            "0.67",
            "0.4",
            "0.83",
            "0.62",
        ],
    },
    "mean_probability": {
        "right": [
            "0.12",
            "(12 - 12 * 0.62) / 38",
            "4.56 / 38",
            "3 / 25",
            "(0.24 * 50 - 0.62 * 12) / (50 - 12)",
        ],
        "wrong": [
            "0.38",
            "0.24",
            "0.62",
            "12 / 38",
            "4.56",
            "0.09",
            "0.5",
            "0.2",
            "0.1",
            "-0.14",
            "12",
            "0.31",
            "0.0",
            "0.76",
        ],
    },
    "loss_of_predictions": {
        "right": [
            """
def loss_of_predictions(p, y):
    p = p.reshape(-1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.ravel()
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = np.asarray(p).ravel()
    return -np.mean(np.log(np.where(y == 1, p, 1 - p)))
""",
            """
def loss_of_predictions(p, y):
    if p.ndim == 2:
        p = p[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.flatten()
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
        ],
        "wrong": [
            """
def loss_of_predictions(p, y):
    p = p[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    y = y[:, None]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.reshape(-1)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.reshape(-1)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p), axis=0)
""",
            """
def loss_of_predictions(p, y):
    p = p.reshape(-1)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p[0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.reshape(-1)
    return -np.mean(y * np.log2(p) + (1 - y) * np.log2(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.reshape(-1)
    return -np.mean(y * np.log(p))
""",
        ],
    },
    "model_for_raw": {
        "right": [
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([
        keras.Input(shape=(len(w),)),
        keras.layers.Dense(1, activation="sigmoid"),
    ])
    kernel = (w / std).reshape(-1, 1)
    bias = np.array([b - np.sum(w * mean / std)])
    model.set_weights([kernel, bias])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input(shape=(len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([(w / std)[:, None], np.array([b - (w * mean / std).sum()])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = np.array(w) / np.array(std)
    inputs = keras.Input((len(v),))
    outputs = keras.layers.Dense(1, activation=keras.activations.sigmoid)(inputs)
    model = keras.Model(inputs, outputs)
    model.layers[-1].set_weights([v[:, None], np.array([b - v @ mean])])
    return model
""",
        ],
        "wrong": [
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1)])
    model.set_weights([(w / std)[:, None], np.array([b - np.sum(w * mean / std)])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([w[:, None], np.array([b])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([(w / std)[:, None], np.array([b])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w * std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([(w / std)[:, None], np.array([b + np.sum(w * mean / std)])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([(w / std)[:, None], np.array([b - w @ mean])])
    return model
""",
        ],
    },
    "years_to_double": {
        "right": [
            "11.6",
            "np.log(2) / 0.06",
            "11.55",
            "11.552",
            "round(float(np.log(2) / 0.06), 1)",
        ],
        "wrong": [
            "33.3",
            "16.7",
            "12",
            "11.9",
            "12.6",
            "5.0",
            "0.69",
            "0.04",
            "12.7",
            "0.1",
            "46.2",
            "0.0416",
            "1.06",
            "23.1",
        ],
    },
    "alarm_threshold": {
        "right": [
            "0.1",
            "1 / 10",
            "1 / (1 + 9)",
            """
from fractions import Fraction
answer = Fraction(1, 10)
""",
        ],
        "wrong": [
            "1 / 9",
            "0.11",
            "0.9",
            "9",
            "0.5",
            "8 / 9",
            "0.2",
            "10",
            "1 / 8",
            "0",
            "0.01",
            "1",
        ],
    },
    "why_it_keeps_growing": {
        "right": [
            '"b"',
            "'B'",
        ],
        "wrong": [
            '"a"',
            '"c"',
            '"d"',
            "2",
        ],
    },
}
