"""Answers to the exercises of `logistic_regression`, written down before the module was read."""

NAMES = "import keras"

ANSWERS = {
    "log_odds_of": {
        "right": [
            """
def log_odds_of(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(divide='ignore'):
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
    p = np.array(p)
    with np.errstate(divide='ignore'):
        z = np.log(p / (1 - p))
    return z
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(all='ignore'):
        return np.log(p) - np.log1p(-p)
""",
            """
from scipy.special import logit
def log_odds_of(p):
    return logit(p)
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return -np.log(1 / p - 1)
""",
            """
def log_odds_of(p):
    with np.errstate(divide='ignore'):
        return np.log(p) - np.log(np.subtract(1, p))
""",
        ],
        "wrong": [
            """
def log_odds_of(p):
    return np.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    return np.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    with np.errstate(divide='ignore'):
        return np.log(p / (1 - p))
""",
            """
import math
def log_odds_of(p):
    return math.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return p / (1 - p)
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.log(p)
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.log10(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.log2(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.log((1 - p) / p)
""",
            """
def log_odds_of(p):
    p = np.clip(np.asarray(p), 1e-7, 1 - 1e-7)
    return np.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    return np.log((p + 1e-9) / (1 - p + 1e-9))
""",
            """
def log_odds_of(p):
    return 1 / (1 + np.exp(-np.asarray(p)))
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(all='ignore'):
        return np.log(p) / np.log(1 - p)
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.log(p) + np.log(1 - p)
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.log(p / 1 - p)
""",
            """
def log_odds_of(p):
    p = np.atleast_1d(p)
    with np.errstate(divide='ignore'):
        return np.log(p / (1 - p))
""",
            """
def log_odds_of(p):
    p = np.asarray(p)
    with np.errstate(divide='ignore'):
        return np.nan_to_num(np.log(p / (1 - p)))
""",
        ],
    },
    "probability_with_discount": {
        "right": [
            "0.89",
            "8 / 9",
            "0.889",
            "0.8889",
            "np.round(8 / 9, 2)",
            """
from fractions import Fraction
answer = Fraction(8, 9)
""",
        ],
        "wrong": [
            "1.6",
            "8",
            "0.9",
            "1.0",
            "0.88",
            "89",
            "0.96",
            "0.67",
            "0.4",
            "0.83",
            "0.94",
            "0.62",
            "0.8",
            "2.08",
            "0.97",
            "2 / 3",
            "4",
        ],
    },
    "mean_probability": {
        "right": [
            "0.24",
            "12 / 50",
            "np.float64(0.24)",
            """
from fractions import Fraction
answer = Fraction(12, 50)
""",
        ],
        "wrong": [
            "0.5",
            "0",
            "12 / 38",
            "0.32",
            "0.76",
            "24",
            "12",
            "0.2",
            "0.41",
            "-1.15",
            "1",
            "0.25",
            "'unknown'",
            "0.55",
        ],
    },
    "loss_of_predictions": {
        "right": [
            """
def loss_of_predictions(p, y):
    p = p.ravel()
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.reshape(-1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.flatten()
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = np.squeeze(p)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = np.reshape(p, y.shape)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    if p.ndim == 2:
        p = p[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p, y = p.reshape(-1, 1), y.reshape(-1, 1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.ravel()
    return np.mean(-np.log(np.where(y == 1, p, 1 - p)))
""",
            """
from sklearn.metrics import log_loss as ll
def loss_of_predictions(p, y):
    return ll(y, np.ravel(p), labels=[0, 1])
""",
            """
def loss_of_predictions(p, y):
    p = p.T
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.ravel()
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / len(y)
""",
        ],
        "wrong": [
            """
def loss_of_predictions(p, y):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    y = y[:, None]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.ravel()
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p.ravel()
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = p[0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p), axis=0)
""",
            """
def loss_of_predictions(p, y):
    return -np.mean(np.diag(y * np.log(p) + (1 - y) * np.log(1 - p)))
""",
            """
def loss_of_predictions(p, y):
    p = p.ravel()
    return -np.mean(y * np.log(p))
""",
            """
def loss_of_predictions(p, y):
    p = p.max(axis=-1)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p))
""",
            """
def loss_of_predictions(p, y):
    p = np.clip(p.ravel(), 0.1, 0.9)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
""",
        ],
    },
    "model_for_raw": {
        "right": [
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input(shape=(len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([(w / std)[:, None], np.array([b - (w * mean / std).sum()])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1), keras.layers.Activation("sigmoid")])
    model.layers[0].set_weights([v.reshape(-1, 1), np.array([b - v @ mean])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Normalization(mean=mean, variance=std**2), keras.layers.Dense(1, activation="sigmoid")])
    model.layers[-1].set_weights([w[:, None], np.array([b])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    inputs = keras.Input((len(w),))
    dense = keras.layers.Dense(1, activation="sigmoid")
    model = keras.Model(inputs, dense(inputs))
    dense.set_weights([(w / std)[:, None], np.reshape(b - (w / std) @ mean, (1,))])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    return keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid",
        kernel_initializer=lambda shape, dtype=None: keras.ops.convert_to_tensor(v[:, None], dtype),
        bias_initializer=keras.initializers.Constant(float(b - v @ mean)))])
""",
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Rescaling(1 / std, offset=-mean / std), keras.layers.Dense(1, activation="sigmoid")])
    model.layers[-1].set_weights([w[:, None], np.array([b])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = (w / std).astype("float32")
    model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
    model.build((None, len(w)))
    model.set_weights([v[:, None], np.array([b - np.sum(v * mean)], dtype="float32")])
    return model
""",
        ],
        "wrong": [
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
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], np.array([b + v @ mean])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], np.array([b - w @ mean])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1)])
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v, b - v @ mean])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], b - v @ mean])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    return keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], np.array([b - v @ mean])])
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    return model.set_weights([v[:, None], np.array([b - v @ mean])])
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Normalization(mean=mean, variance=std), keras.layers.Dense(1, activation="sigmoid")])
    model.layers[-1].set_weights([w[:, None], np.array([b])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], np.array([(b - mean / std).sum()])])
    return model
""",
            """
def model_for_raw(w, b, mean, std):
    return lambda x: 1 / (1 + np.exp(-(((x - mean) / std) @ w + b)))
""",
            """
def model_for_raw(w, b, mean, std):
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="relu")])
    model.set_weights([v[:, None], np.array([b - v @ mean])])
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
            "11.5",
            "12",
            "11.9",
            "16.7",
            "33.3",
            "5.0",
            "0.69",
            "12.7",
            "12.6",
            "0.0416",
            "23.1",
            "11",
            "1.16",
            "125",
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
            "0.5",
            "8 / 9",
            "0.2",
            "10",
            "9",
            "0",
            "1 / 8",
            "1",
            "0.01",
        ],
    },
    "why_it_keeps_growing": {
        "right": [
            "'b'",
            "'B'",
            "'b)'",
        ],
        "wrong": [
            "'a'",
            "'c'",
            "'d'",
            "'e'",
            "2",
        ],
    },
}
