"""Answers to the exercises of `initialization`, written down before the module was read."""

NAMES = """
import math

import keras
import tensorflow as tf
from fractions import Fraction
from keras import layers, ops
"""

ANSWERS = {
    "largest_factor": {
        "right": [
            "1.0233",
            "1.023",
            "10**0.01",
            "10 ** (1 / 100)",
            "np.exp(np.log(10) / 100)",
        ],
        "wrong": [
            "1.1",
            "1.09",
            "0.1",
            "10 ** (1 / 50)",
            "1.024",
            "1.02",
            "1.01",
            "np.log(10) / 100",
            "10 ** (-1 / 100)",
        ],
    },
    "zeros_with_relu": {
        "right": [
            '"c"',
            '"C"',
            '"c)"',
        ],
        "wrong": [
            '"a"',
            '"b"',
            '"d"',
            '"e"',
        ],
    },
    "distinct_units": {
        "right": [
            """
def distinct_units(W, b, V):
    return np.unique(np.vstack([W, b, V.T]), axis=1).shape[1]
""",
            """
def distinct_units(W, b, V):
    everything = np.vstack([W, b, V.T])
    return np.unique(everything, axis=1).shape[1]
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(np.concatenate([W.T, b[:, None], V], axis=1), axis=0))
""",
            """
def distinct_units(W, b, V):
    seen = set()
    for unit in range(W.shape[1]):
        seen.add((tuple(W[:, unit].tolist()), float(b[unit]), tuple(V[unit].tolist())))
    return len(seen)
""",
            """
def distinct_units(W, b, V):
    return len({np.r_[W[:, i], b[i], V[i]].tobytes() for i in range(W.shape[1])})
""",
        ],
        "wrong": [
            """
def distinct_units(W, b, V):
    return np.unique(W, axis=1).shape[1]
""",
            """
def distinct_units(W, b, V):
    return np.unique(np.vstack([W, b]), axis=1).shape[1]
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(np.hstack([W.T, V]), axis=0))
""",
            """
def distinct_units(W, b, V):
    return max(len(np.unique(W.T, axis=0)), len(np.unique(b)), len(np.unique(V, axis=0)))
""",
            """
def distinct_units(W, b, V):
    return min(len(np.unique(W.T, axis=0)), len(np.unique(V, axis=0)))
""",
            """
def distinct_units(W, b, V):
    return np.linalg.matrix_rank(np.vstack([W, b, V.T]))
""",
            """
def distinct_units(W, b, V):
    everything = np.vstack([W, b, V.T])
    return len(np.unique(everything, axis=0))
""",
            """
def distinct_units(W, b, V):
    everything = np.vstack([W, b, V.T])
    _, counts = np.unique(everything, axis=1, return_counts=True)
    return int(np.sum(counts == 1))
""",
            """
def distinct_units(W, b, V):
    everything = np.vstack([W, b, V.T])
    count = 1
    for j in range(1, everything.shape[1]):
        if not np.array_equal(everything[:, j], everything[:, j - 1]):
            count += 1
    return count
""",
        ],
    },
    "spread_of_sum": {
        "right": [
            "np.sqrt(100) * 0.2 * 3",
            "6",
            "(100 * 0.04 * 9) ** 0.5",
            "6.0",
            "np.sqrt(100 * 0.2**2 * 9)",
        ],
        "wrong": [
            "36",
            "2",
            "60",
            "0.6",
            "20",
            "18",
            "np.sqrt(100 * 0.2 * 9)",
            "np.sqrt(100 * 0.2**2 * 3)",
            "0",
        ],
    },
    "forgotten_std": {
        "right": [
            "0.4 * np.sqrt(2/200) / 0.1",
            "0.4",
            "(512 / 0.5) ** (1 / 5) * np.sqrt(2 / 200)",
            "2 / 5",
            "np.sqrt(2 * 16 / 200)",
        ],
        "wrong": [
            "0.16",
            "0.28",
            "0.2",
            "0.1",
            "0.07",
            "0.32",
            "0.24",
            "4",
            "0.57",
        ],
    },
    "leaky_std": {
        "right": [
            """
def leaky_std(n, leak):
    return np.sqrt(2 / (n * (1 + leak**2)))
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / ((1 + leak**2) * n))
""",
            """
def leaky_std(n, leak):
    return (2 / (1 + leak ** 2) / n) ** 0.5
""",
            """
def leaky_std(n, leak):
    kept = 0.5 * 1 + 0.5 * leak * leak  # of the mean square
    return (1 / (kept * n)) ** 0.5
""",
            """
import math
def leaky_std(n, leak):
    return math.sqrt(2.0 / ((1.0 + leak * leak) * n))
""",
        ],
        "wrong": [
            """
def leaky_std(n, leak):
    return np.sqrt(2 / n)
""",
            """
def leaky_std(n, leak):
    return 2 / ((1 + leak**2) * n)
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / ((1 + leak) * n))
""",
            """
def leaky_std(n, leak):
    return np.sqrt((2 - leak) / n)
""",
            """
def leaky_std(n, leak):
    return np.sqrt((2 - leak**2) / n)
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / ((1 - leak**2) * n))
""",
            """
def leaky_std(n, leak):
    return np.sqrt((1 + leak**2) / (2 * n))
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / (1 + leak**2) * n)
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / (1 + leak**2))
""",
        ],
    },
    "silu_factor": {
        "right": [
            "np.float64(2.45)",
            "2.4",
            "'2.4'",
            "2.5",
            "2.3",
        ],
        "wrong": [
            "2",
            "4",
            "3",
            "2.2",
            "1",
            "0.1",
            "[0.9, 1.2]",
            "2.7",
            "2.8",
        ],
    },
    "wide_enough": {
        "right": [
            "int(np.ceil(125 / np.log(2)))",
            "181",
            "np.ceil(125 / np.log(2))",
            "math.ceil(125 / np.log(2))",
            """
import math
answer = math.ceil(-1.25 * 100 / math.log(0.5))
""",
        ],
        "wrong": [
            "180",
            "361",
            "416",
            "125",
            "91",
            "250",
            "56",
            "87",
            "145",
        ],
    },
    "unit_by_unit": {
        "right": [
            """
def unit_by_unit(W, x):
    W = W / (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    spread = z.std(axis=0)
    return W / spread, -z.mean(axis=0) / spread
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    s = z.std(axis=0)
    return W / s, -z.mean(axis=0) / s
""",
            """
def unit_by_unit(W, x):
    scaled = W / np.std(x @ W, axis=0, keepdims=True)
    b = -np.mean(x @ scaled, axis=0)
    return scaled, b
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    mu, sd = z.mean(0), z.std(0)
    b = -mu / sd
    return W * (1 / sd)[None, :], b
""",
        ],
        "wrong": [
            """
def unit_by_unit(W, x):
    z = x @ W
    return W / z.std(axis=0), -z.mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    return W / z.std(), -z.mean(axis=0) / z.std()
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    s = z.std(axis=0)
    return W / s, z.mean(axis=0) / s
""",
            """
def unit_by_unit(W, x):
    W = W / (x @ W).std(axis=0)
    return W, np.zeros(W.shape[1])
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    s = z.std(axis=0, ddof=1)
    return W / s, -z.mean(axis=0) / s
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    s = z.var(axis=0)
    return W / s, -z.mean(axis=0) / s
""",
            """
def unit_by_unit(W, x):
    s = W.std(axis=0)
    return W / s, -W.mean(axis=0) / s
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    s = z.std(axis=0)
    return (W - z.mean(axis=0)) / s, np.zeros(W.shape[1])
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    s = z.std(axis=0, keepdims=True)
    return W / s, -z.mean(axis=0, keepdims=True) / s
""",
        ],
    },
    "orthogonal_relu_network": {
        "right": [
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=np.sqrt(2))))
    model.add(keras.layers.Dense(10))
    return model
""",
        ],
        "wrong": [
            """
def orthogonal_relu_network(depth, width):
    start = keras.initializers.Orthogonal(gain=2**0.5)
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer="orthogonal"))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2.0)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10, kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    return model
""",
        ],
    },
}
