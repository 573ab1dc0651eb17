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
"""

ANSWERS = {
    "pinball": {
        "right": [
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.maximum(q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(e > 0, q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    d = y_pred - y_true
    return np.where(d < 0, -q * d, (1 - q) * d).mean()
""",
            """
def pinball(y_true, y_pred, q):
    total = 0.0
    for t, p in zip(y_true, y_pred):
        total += q * (t - p) if t > p else (1 - q) * (p - t)
    return total / len(y_true)
""",
            """
def pinball(y_true, y_pred, q):
    low = np.maximum(y_true - y_pred, 0)
    high = np.maximum(y_pred - y_true, 0)
    return float((q * low + (1 - q) * high).mean())
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean((q - (e < 0)) * e)
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.abs(e) * np.where(e >= 0, q, 1 - q))
""",
            """
def pinball(y_true, y_pred, q):
    return ops.mean(ops.maximum(q * (y_true - y_pred), (q - 1) * (y_true - y_pred)))
""",
        ],
        "wrong": [
            """
def pinball(y_true, y_pred, q):
    e = y_pred - y_true
    return np.mean(np.maximum(q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.sum(np.maximum(q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.maximum(q * e, (q - 1) * e)
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(e > 0, q * e, (1 - q) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(e > 0, q, 1 - q))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(e > 0, q, 1 - q) * e**2)
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
            """
def pinball(y_true, y_pred, q):
    e = np.mean(y_true - y_pred)
    return max(q * e, (q - 1) * e)
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(q * e[e > 0]) + np.mean((q - 1) * e[e <= 0])
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.minimum(q * e, (q - 1) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(e > 0, q * e, q * -e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.where(np.abs(e) > 0, q * e, (1 - q) * e))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.mean(np.maximum(q * e, 0))
""",
            """
def pinball(y_true, y_pred, q):
    e = y_true - y_pred
    return np.median(np.maximum(q * e, (q - 1) * e))
""",
        ],
    },
    "best_promise": {
        "right": [
            "38",
            "38.0",
            "np.float64(38)",
            "np.array(38.0)",
            "37.99",
            "38.01",
            "guesses[np.argmin([pinball_reference(times, np.full(7, g), 0.8) for g in guesses])]",
            "np.quantile(times, 0.8, method='inverted_cdf')",
        ],
        "wrong": [
            "25",
            "35",
            "93",
            "30",
            "20",
            "20.0",
            "np.quantile(times, 0.8)",
            "36.4",
            "28",
            "74.4",
            "0.8",
            "21",
            "5.6",
            "5",
            "37",
            "92.99",
            "18",
            "np.quantile(times, 0.2)",
            "1.25 * 25",
            "29.7",
            "[38]*7",
        ],
    },
    "wasted_bits": {
        "right": [
            "2",
            "2.0",
            "3 - 1",
            "np.log2(4)",
            "0.5 * 3 + 0.5 * 3 - 1",
            "1.9999",
        ],
        "wrong": [
            "3",
            "1",
            "3 - 1.75",
            "1.25",
            "4",
            "0",
            "1.75",
            "6",
            "2 * np.log(2)",
            "1.386",
            "0.5",
            "np.nan",
            "np.inf",
            "-2",
            "0.625",
            "5",
            "0.75",
            "2.25",
            "1.5",
        ],
    },
    "smoothed_best": {
        "right": [
            "0.91",
            "0.9 + 0.1 / 10",
            "(1 - 0.1) * 1 + 0.1 / 10",
            "91 / 100",
            "np.float32(0.91)",
            "Fraction(91, 100)",
        ],
        "wrong": [
            "0.9",
            "1",
            "1.0",
            "0.99",
            "0.01",
            "0.1",
            "0.95",
            "91",
            "0.9 + 0.1 / 9",
            "0.9 / 10",
            "0.89",
            "0.09",
            "0.933",
            "0.9 + 0.1 / 3",
            "0.999",
            "-np.log(0.91)",
            "0.92",
            "0.81",
            "[0.91] + [0.01] * 9",
        ],
    },
    "hardest_p": {
        "right": [
            "1 / 3",
            "0.33",
            "0.333",
            "0.3333",
            "Fraction(1, 3)",
            "np.float64(1 / 3)",
            "1 / (1 + np.exp(0.7))",
            "0.332",
        ],
        "wrong": [
            "0.5",
            "-0.7",
            "-0.69",
            "-np.log(2)",
            "0.25",
            "0.3",
            "2 / 3",
            "0.67",
            "-0.3",
            "0.296",
            "-8 / 27",
            "0.35",
            "0",
            "0.0",
            "1.0",
            "0.000045",
            "0.7",
            "0.4",
            "0.2",
            "33",
            "0.31",
            "0.148",
            "-1",
            "0.36",
        ],
    },
    "scaled_loss": {
        "right": [
            "'c'",
            "'C'",
            "'c)'",
            "' c '",
        ],
        "wrong": [
            "'a'",
            "'b'",
            "'d'",
            "'e'",
            "3",
            "['c', 'd']",
            "'cd'",
            "True",
            "'No'",
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
    signs = np.where(y == 1, 1, -1)
    return np.mean(np.maximum(0, 1 - signs * scores))
""",
            """
def hinge_cost(y, scores):
    return np.maximum(0, np.where(y > 0.5, 1 - scores, 1 + scores)).mean()
""",
            """
def hinge_cost(y, scores):
    return float(np.mean(keras.losses.hinge(y[:, None], scores[:, None])))
""",
            """
def hinge_cost(y, scores):
    y = y.copy()
    y[y == 0] = -1
    return np.mean(np.maximum(0, 1 - y * scores))
""",
            """
def hinge_cost(y, scores):
    return sum(max(0, 1 - (1 if t else -1) * s) for t, s in zip(y, scores)) / len(y)
""",
            """
def hinge_cost(y, scores):
    return np.mean(y * np.maximum(0, 1 - scores) + (1 - y) * np.maximum(0, 1 + scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.clip(1 - np.sign(y - 0.5) * scores, 0, None))
""",
        ],
        "wrong": [
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - y * scores))
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
    return np.maximum(0, 1 - (2 * y - 1) * scores)
""",
            """
def hinge_cost(y, scores):
    return np.sum(np.maximum(0, 1 - (2 * y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(1 - (2 * y - 1) * scores)
""",
            """
def hinge_cost(y, scores):
    return max(0, np.mean(1 - (2 * y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * scores) ** 2)
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, -(2 * y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - y * (2 * scores - 1)))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - (2 * y - 1) * (2 * scores - 1)))
""",
            """
def hinge_cost(y, scores):
    y[y == 0] = -1
    return np.mean(np.maximum(0, 1 - y * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - np.abs(y - scores)))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, np.abs(y - scores)))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 + (2 * y - 1) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - (y - 0.5) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - y * scores) + np.maximum(0, 1 + (1 - y) * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.log1p(np.exp(-(2 * y - 1) * scores)))
""",
            """
def hinge_cost(y, scores):
    scores = 2 * scores - 1
    return np.mean(np.maximum(0, 1 - y * scores))
""",
            """
def hinge_cost(y, scores):
    return np.mean(np.maximum(0, 1 - np.sign(y) * scores))
""",
        ],
    },
    "genre_model": {
        "right": [
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    inputs = keras.Input((n_features,))
    model = keras.Model(inputs, layers.Dense(n_genres, "linear")(layers.Dense(16, "gelu")(inputs)))
    model.compile(keras.optimizers.Adam(0.01), keras.losses.BinaryCrossentropy(from_logits=True), metrics=["accuracy"])
    return model
""",
            """
def genre_model(n_features, n_genres):
    def loss(y, z):
        return keras.losses.binary_crossentropy(y, z, from_logits=True)
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="tanh"), layers.Dense(n_genres)])
    model.compile(keras.optimizers.Adam(), loss)
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    model.build((None, n_features))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16), layers.LeakyReLU(), layers.Dense(n_genres, activation=None)])
    model.compile("adam", keras.losses.BinaryFocalCrossentropy(from_logits=True, gamma=0.0))
    return model
""",
        ],
        "wrong": [
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres, activation="sigmoid")])
    model.compile(optimizer="adam", loss="binary_crossentropy")
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres, activation="sigmoid")])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres, activation="softmax")])
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    return keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss="mse")
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(1)])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="sgd", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.Hinge())
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres, activation="relu")])
    model.compile(optimizer="adam", loss=keras.losses.BinaryCrossentropy(from_logits=True))
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"], from_logits=True)
    return model
""",
            """
def genre_model(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), layers.Dense(16, activation="relu"), layers.Dense(n_genres)])
    model.compile(optimizer="adam", loss=keras.losses.BinaryFocalCrossentropy(from_logits=True))
    return model
""",
        ],
    },
}
