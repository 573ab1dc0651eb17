"""Answers to the exercises of `softmax_regression`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from fractions import Fraction
from keras import layers, ops
"""

ANSWERS = {
    "temperature_of_base_two": {
        "right": [
            "1 / np.log(2)",
            "1.44",
            "1.4427",
            "np.log2(np.e)",
            "1.443",
            "np.log(2) ** -1",
        ],
        "wrong": [
            "np.log(2)",
            "0.69",
            "0.693",
            "2",
            "0.5",
            "np.e / 2",
            "1.36",
            "2 / np.e",
            "0.74",
            "1 / np.log10(2)",
            "1",
            "1.4",
            "np.e",
            "np.log10(2)",
            "np.sqrt(2)",
            "1.5",
            "np.exp(2)",
            "np.log(np.e - 2)",
            "-1 / np.log(2)",
            "0",
        ],
    },
    "one_unit": {
        "right": [
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], b[1] - b[0]
""",
            """
def one_unit(W, b):
    d = np.array([-1, 1])
    return W @ d, b @ d
""",
            """
def one_unit(W, b):
    return np.diff(W).ravel(), np.diff(b)[0]
""",
            """
def one_unit(W, b):
    w0, w1 = W.T
    return w1 - w0, b[1] - b[0]
""",
            """
def one_unit(W, b):
    return [W[:, 1] - W[:, 0], b[1] - b[0]]
""",
        ],
        "wrong": [
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], np.diff(b)
""",
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
    return W[:, 0], b[0]
""",
            """
def one_unit(W, b):
    return (W[:, 1] - W[:, 0]) / 2, (b[1] - b[0]) / 2
""",
            """
def one_unit(W, b):
    return W.sum(axis=1), b.sum()
""",
            """
def one_unit(W, b):
    return W.mean(axis=1), b.mean()
""",
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], 0
""",
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], b[1]
""",
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0], b[0] - b[1]
""",
            """
def one_unit(W, b):
    return W[1] - W[0], b[1] - b[0]
""",
            """
def one_unit(W, b):
    return np.abs(W[:, 1] - W[:, 0]), abs(b[1] - b[0])
""",
            """
def one_unit(W, b):
    return W[:, 1] / W[:, 0], b[1] / b[0]
""",
            """
def one_unit(W, b):
    return np.exp(W[:, 1] - W[:, 0]), np.exp(b[1] - b[0])
""",
            """
def one_unit(W, b):
    return W[:, 1] - W[:, 0]
""",
            """
def one_unit(W, b):
    return np.diff(W, axis=1), b[1] - b[0]
""",
            """
def one_unit(W, b):
    e = np.exp(W)
    return e[:, 1] / e.sum(axis=1), b[1]
""",
        ],
    },
    "batch_softmax": {
        "right": [
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - z.max(axis=1)[:, None])
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
    e = np.exp((z.T - z.max(axis=1)).T)
    return e / e.sum(axis=1, keepdims=True)
""",
            """
from scipy.special import softmax
def batch_softmax(z):
    return softmax(z, axis=1)
""",
            """
def batch_softmax(z):
    def one(r):
        e = np.exp(r - r.max())
        return e / e.sum()
    return np.apply_along_axis(one, 1, z)
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
    e = np.exp(z - np.max(z, axis=0, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z, axis=0))
    return e / e.sum(axis=0)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z, axis=1))
    return e / e.sum(axis=1, keepdims=True)
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
    e = np.exp(z - z.min(axis=1, keepdims=True))
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
    return e / e.sum(axis=1)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.abs(z).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z / np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z))
    return e / (e.sum(axis=1, keepdims=True) + 1e-9)
""",
            """
def batch_softmax(z):
    e = np.exp(z - np.max(z))
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))
""",
            """
def batch_softmax(z):
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
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
    d = p.copy()
    d[np.arange(len(y)), y] -= 1
    return x.T @ d / len(y)
""",
            """
def weight_gradient(x, y, p):
    d = p - (y[:, None] == np.arange(p.shape[1]))
    return np.einsum('ni,nj->ij', x, d) / x.shape[0]
""",
            """
def weight_gradient(x, y, p):
    g = np.zeros((x.shape[1], p.shape[1]))
    for i in range(len(x)):
        t = np.zeros(p.shape[1]); t[y[i]] = 1
        g += np.outer(x[i], p[i] - t)
    return g / len(x)
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return (x[:, :, None] * (p - t)[:, None, :]).mean(axis=0)
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
    d = p
    d[np.arange(len(y)), y] -= 1
    return x.T @ d / len(x)
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x.T @ (t - p) / len(x)
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x.T @ (p - t)
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return (p - t).T @ x / len(x)
""",
            """
def weight_gradient(x, y, p):
    return x.T @ p / len(x)
""",
            """
def weight_gradient(x, y, p):
    return x.T @ (p - y[:, None]) / len(x)
""",
            """
def weight_gradient(x, y, p):
    return x.T @ (p - y) / len(x)
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
    t = np.eye(p.shape[1])[y]
    return x.T @ (p - t) / x.size
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x.T @ (p - t) / p.shape[1]
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x.T @ (p - t) / p.size
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x @ (p - t) / len(x)
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x.T @ ((p - 1) * t) / len(x)
""",
            """
def weight_gradient(x, y, p):
    d = p.copy()
    d[:, y] -= 1
    return x.T @ d / len(x)
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x.T @ (-t / p) / len(x)
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return x.T @ ((p - t) * p * (1 - p)) / len(x)
""",
            """
def weight_gradient(x, y, p):
    t = np.eye(p.shape[1])[y]
    return 2 * x.T @ (p - t) / len(x)
""",
        ],
    },
    "error_of_eight": {
        "right": [
            "0.4",
            "0.40",
            "(4 * 0.4 + 4 * 0.4) / 8",
            "np.float64(0.4)",
            "2 / 5",
        ],
        "wrong": [
            "0",
            "0.8",
            "0.2",
            "0.75",
            "0.16",
            "3.2",
            "0.25",
            "-0.4",
            "40",
            "0.1",
            "0.04",
            "0.08",
            "1.6",
            "0.6",
            "0.15",
        ],
    },
    "gap_after_shift": {
        "right": [
            "0.25",
            "0.2511",
            "0.251",
            "np.float64(0.25)",
            "'0.25'",
        ],
        "wrong": [
            "0.155",
            "0.16",
            "0.28",
            "-0.014",
            "-0.01",
            "0.47",
            "0.72",
            "-0.25",
            "25",
            "0",
            "0.01",
            "0.24",
            "0.4",
            "(0.72, 0.47)",
            "0.43",
        ],
    },
    "why_held_back": {
        "right": [
            "'b'",
            "'B'",
            "'b)'",
            "'(b)'",
        ],
        "wrong": [
            "'a'",
            "'c'",
            "'d'",
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
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=None), keras.layers.Rescaling(1 / T), keras.layers.Softmax()])
    model.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=None), keras.layers.Lambda(lambda z: keras.ops.softmax(z / T))])
    model.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    return keras.Sequential([keras.Input((len(W),)), keras.layers.Dense(len(b), 'softmax', kernel_initializer=keras.initializers.Constant(W / T), bias_initializer=keras.initializers.Constant(b / T))])
""",
            """
def with_temperature(W, b, T):
    layer = keras.layers.Dense(W.shape[1], activation='softmax')
    model = keras.Sequential([keras.Input(shape=(W.shape[0],)), layer])
    layer.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    x = keras.Input((W.shape[0],))
    z = (keras.ops.matmul(x, W.astype('float32')) + b.astype('float32')) / T
    return keras.Model(x, keras.ops.softmax(z))
""",
        ],
        "wrong": [
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W / T, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W * T, b * T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=None)])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=None)])
    model.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="sigmoid")])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax"), keras.layers.Rescaling(1 / T)])
    model.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax"), keras.layers.Rescaling(1 / T), keras.layers.Softmax()])
    model.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Rescaling(1 / T), keras.layers.Dense(W.shape[1], activation='softmax')])
    model.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=None), keras.layers.Rescaling(T), keras.layers.Softmax()])
    model.set_weights([W, b])
    return model
""",
            """
def with_temperature(W, b, T):
    return keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation='softmax')])
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax"), keras.layers.Softmax()])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="relu"), keras.layers.Softmax()])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=None), keras.layers.Softmax(axis=0)])
    model.set_weights([W / T, b / T])
    return model
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W / T, b / T])
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation='softmax', use_bias=False)])
    model.set_weights([W / T])
    return model
""",
            """
def with_temperature(W, b, T):
    def f(x):
        z = (x @ W + b) / T
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)
    return f
""",
            """
def with_temperature(W, b, T):
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=None), keras.layers.Softmax()])
    model.set_weights([W, b])
    return model
""",
        ],
    },
}
