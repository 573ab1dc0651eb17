"""Answers to the exercises of `initialization`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from fractions import Fraction
from keras import layers, ops
"""

ANSWERS = {
    "largest_factor": {
        "right": [
            "10 ** (1 / 100)",
            "1.023",
            "1.0233",
            "10**0.01",
            "np.exp(np.log(10) / 100)",
        ],
        "wrong": [
            "1.1",
            "1 + 9 / 100",
            "1 + 10 / 100",
            "10 / 100",
            "1 / 100",
            "100 ** (1 / 10)",
            "np.log(10) / 100",
            "10 ** (1 / 50)",
            "1.024",
            "1.02",
            "1.0",
            "1.01",
            "np.sqrt(10)",
            "1.03",
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
    return len(np.unique(np.concatenate([W.T, b[:, None], V], axis=1), axis=0))
""",
            """
def distinct_units(W, b, V):
    return len({np.r_[W[:, i], b[i], V[i]].tobytes() for i in range(W.shape[1])})
""",
            """
def distinct_units(W, b, V):
    seen = []
    for i in range(W.shape[1]):
        unit = np.concatenate([W[:, i], [b[i]], V[i]])
        if not any(np.array_equal(unit, s) for s in seen):
            seen.append(unit)
    return len(seen)
""",
            """
def distinct_units(W, b, V):
    units = np.column_stack([W.T, b, V])
    kept = []
    for u in units:
        if not any(np.allclose(u, k) for k in kept):
            kept.append(u)
    return len(kept)
""",
            """
def distinct_units(W, b, V):
    u = np.hstack([W.T, b.reshape(-1, 1), V])
    return np.unique(u, axis=0).shape[0]
""",
        ],
        "wrong": [
            """
def distinct_units(W, b, V):
    return np.unique(W, axis=1).shape[1]
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(W.round(9), axis=1).T)
""",
            """
def distinct_units(W, b, V):
    return np.unique(np.vstack([W, b]), axis=1).shape[1]
""",
            """
def distinct_units(W, b, V):
    return len({(tuple(W[:, i]), tuple(V[i])) for i in range(len(b))})
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(W))
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(W, axis=0))
""",
            """
def distinct_units(W, b, V):
    return np.linalg.matrix_rank(W)
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(V, axis=0))
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(np.column_stack([b, V]), axis=0))
""",
            """
def distinct_units(W, b, V):
    return max(len(np.unique(W, axis=1).T), len(np.unique(V, axis=0)))
""",
            """
def distinct_units(W, b, V):
    return W.shape[1]
""",
            """
def distinct_units(W, b, V):
    return np.unique(np.vstack([W, b, V]), axis=1).shape[1]
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(np.vstack([W, b, V.T]), axis=1))
""",
            """
def distinct_units(W, b, V):
    return len(set(np.linalg.norm(np.vstack([W, b, V.T]), axis=0).round(9)))
""",
            """
def distinct_units(W, b, V):
    return len(np.unique(W.sum(axis=0) + b))
""",
            """
def distinct_units(W, b, V):
    if not W.any():
        return 1
    return len(np.unique(np.vstack([W, b, V.T]), axis=1).T)
""",
            """
def distinct_units(W, b, V):
    if not W.any() or not V.any():
        return 1
    return len(np.unique(np.vstack([W, b, V.T]), axis=1).T)
""",
        ],
    },
    "spread_of_sum": {
        "right": [
            "6",
            "6.0",
            "np.sqrt(100) * 0.2 * 3",
            "(100 * 0.04 * 9) ** 0.5",
        ],
        "wrong": [
            "36",
            "100 * 0.2 * 3",
            "0.2 * 3",
            "np.sqrt(100) * 0.2",
            "np.sqrt(100 * 0.2**2 * 3)",
            "np.sqrt(100 * 0.2 * 9)",
            "np.sqrt(100 * 0.2 * 3)",
            "0",
            "100 * 0.2",
            "np.sqrt(100 * 0.2**2) * 9",
            "100 * 0.2**2",
            "3.6",
            "100 * 0.2 * 9",
            "100 * 0.2**2 * 3",
            "np.sqrt(100) * 0.2 * 6",
            "np.sqrt(100) * 0.2 * np.sqrt(3)",
        ],
    },
    "forgotten_std": {
        "right": [
            "0.4",
            "0.4 * np.sqrt(2/200) / 0.1",
            "(512 / 0.5) ** (1 / 5) * np.sqrt(2 / 200)",
            "np.sqrt(2 * 16 / 200)",
            "0.402",
        ],
        "wrong": [
            "4 / np.sqrt(200)",
            "0.28",
            "np.sqrt(2 * 4 / 200)",
            "np.sqrt(4 / 200)",
            "0.16",
            "np.sqrt(2 / 200)",
            "0.07",
            "1024 ** (1 / 6) * 0.1",
            "0.32",
            "1024 ** (1 / 8) * 0.1",
            "4",
            "1024 / 5 * 0.1",
            "512 ** (1 / 5) * 0.1",
            "0.35",
            "2 * 4 / np.sqrt(200)",
            "0.57",
            "0.8",
            "4 * 0.01",
            "1024 ** (1 / 10) * 0.1",
            "102.3",
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
    return (2 / (1 + leak ** 2) / n) ** 0.5
""",
            """
import math
def leaky_std(n, leak):
    return math.sqrt(2.0 / ((1.0 + leak * leak) * n))
""",
            """
def leaky_std(n, leak):
    kept = 0.5 * 1 + 0.5 * leak ** 2
    return np.sqrt(1 / (n * kept))
""",
            """
def leaky_std(n, leak):
    gain = np.sqrt(2.0 / (1 + leak**2))
    return gain / np.sqrt(n)
""",
        ],
        "wrong": [
            """
def leaky_std(n, leak):
    return np.sqrt(2 / ((1 + leak) * n))
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / n)
""",
            """
def leaky_std(n, leak):
    return np.sqrt(1 / n)
""",
            """
def leaky_std(n, leak):
    return np.sqrt((2 - leak) / n)
""",
            """
def leaky_std(n, leak):
    return 2 / ((1 + leak**2) * n)
""",
            """
def leaky_std(n, leak):
    return np.sqrt((1 + leak**2) / 2 / n)
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
    return np.sqrt(2 / ((1 + leak)**2 * n))
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 * (1 + leak**2) / n)
""",
            """
def leaky_std(n, leak):
    return np.sqrt(1 / ((1 + leak**2) * n))
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / n) * (1 - leak)
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / (n + leak))
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / n) / (1 + leak)
""",
            """
def leaky_std(n, leak):
    return np.sqrt(1 / n) / ((1 + leak) / 2)
""",
            """
def leaky_std(n, leak):
    return np.sqrt(2 / (1 + leak**2)) / n
""",
        ],
    },
    "silu_factor": {
        "right": [
            "2.3",
            "2.4",
            "2.5",
            "2.6",
            "np.float64(2.45)",
            "'2.4'",
        ],
        "wrong": [
            "2",
            "2.1",
            "2.2",
            "2.7",
            "2.25",
            "2.8",
            "3",
            "4",
            "1",
            "np.sqrt(2.4 / 256)",
            "2.4 / 256",
            "2.4 ** 0.5",
            "[0.9, 1.2]",
        ],
    },
    "wide_enough": {
        "right": [
            "181",
            "int(np.ceil(125 / np.log(2)))",
            "np.ceil(125 / np.log(2))",
            """
import math
answer = math.ceil(-1.25 * 100 / math.log(0.5))
""",
            "181.0",
        ],
        "wrong": [
            "180",
            "125 / np.log(2)",
            "180.3",
            "int(np.ceil(250 / np.log(2)))",
            "360",
            "250",
            "125",
            "int(np.ceil(125 / np.log10(2)))",
            "int(np.ceil(125 / np.log2(2)))",
            "91",
            "int(np.ceil(125 * np.log(2)))",
            "125 / np.log(0.5)",
            "361",
            "100",
            "128",
            "145",
            "256",
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
    s = z.std(axis=0)
    return W / s, -z.mean(axis=0) / s
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    mu, sd = z.mean(0), z.std(0)
    b = -mu / sd
    return W * (1 / sd)[None, :], b
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    return [W / z.std(0), -(z / z.std(0)).mean(0)]
""",
            """
def unit_by_unit(W, x):
    W = W / np.std(x @ W, axis=0)
    return W, -x.mean(axis=0) @ W
""",
        ],
        "wrong": [
            """
def unit_by_unit(W, x):
    W = W / (x @ W).std()
    return W, -(x @ W).mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    return W / (x @ W).std(), np.zeros(W.shape[1])
""",
            """
def unit_by_unit(W, x):
    return W / (x @ W).std(axis=0), np.zeros(W.shape[1])
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    return W / z.std(axis=0), -z.mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    return W / z.std(axis=0), z.mean(axis=0) / z.std(axis=0)
""",
            """
def unit_by_unit(W, x):
    z = x @ W
    return W / z.std(axis=0), z.mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    W = W / (x @ W).std(axis=1, keepdims=True)[: len(W)]
    return W, -(x @ W).mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    W = W / (x @ W).var(axis=0)
    return W, -(x @ W).mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    W = W / W.std(axis=0)
    return W, -(x @ W).mean(axis=0)
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
    s = z.std(axis=0) + 1e-3
    return W / s, -z.mean(axis=0) / s
""",
            """
def unit_by_unit(W, x):
    W /= (x @ W).std(axis=0)
    return W, -(x @ W).mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    W = W.copy()
    b = np.zeros(W.shape[1])
    for i in range(W.shape[1]):
        W[:, i] /= (x @ W[:, i]).std()
        b[i] = -(x @ W[:, i]).mean()
    return W, b
""",
            """
def unit_by_unit(W, x):
    W = W / (x @ W).std(axis=0)
    return -(x @ W).mean(axis=0), W
""",
            """
def unit_by_unit(W, x):
    return W / (x @ W).std(axis=0)
""",
            """
def unit_by_unit(W, x):
    W = W / np.sqrt(len(W))
    return W, -(x @ W).mean(axis=0)
""",
            """
def unit_by_unit(W, x):
    W = W / (x @ W).std(axis=0, keepdims=True)
    return W, -(x @ W).mean(axis=0, keepdims=True)
""",
            """
def unit_by_unit(W, x):
    W = W - W.mean(axis=0)
    z = x @ W
    return W / z.std(axis=0), -z.mean(axis=0) / z.std(axis=0)
""",
            """
def unit_by_unit(W, x):
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    z = x @ W
    return W / z.std(axis=0), -z.mean(axis=0) / z.std(axis=0)
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
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=np.sqrt(2))))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(2**0.5, seed=i)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation=keras.activations.relu, kernel_initializer=keras.initializers.OrthogonalInitializer(gain=1.4142135)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10, kernel_initializer="glorot_uniform"))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=1.414)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    inputs = keras.Input(shape=(width,))
    x = inputs
    for _ in range(depth):
        x = keras.layers.Dense(width, kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5))(x)
        x = keras.layers.Activation('relu')(x)
    return keras.Model(inputs, keras.layers.Dense(10)(x))
""",
            """
def orthogonal_relu_network(depth, width):
    m = keras.Sequential([keras.layers.Input((width,))] + [keras.layers.Dense(width, 'relu', kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)) for _ in range(depth)] + [keras.layers.Dense(10)])
    m.compile('sgd', keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return m
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
        ],
        "wrong": [
            """
def orthogonal_relu_network(depth, width):
    start = keras.initializers.Orthogonal(gain=2**0.5)
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer="orthogonal"))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer="he_normal"))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    return keras.Sequential([keras.Input((width,))] + [keras.layers.Dense(width, activation='relu') for _ in range(depth)] + [keras.layers.Dense(10)])
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation=None, kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="tanh", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10, activation="relu"))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5, seed=0)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10, kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth - 1):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth + 1):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(10, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=keras.initializers.Orthogonal(gain=0.5**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for i in range(depth):
        model.add(keras.layers.Dense(width, activation="relu", bias_initializer='random_normal', kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model
""",
            """
def orthogonal_relu_network(depth, width):
    return [np.linalg.qr(np.random.normal(size=(width, width)))[0] * 2**0.5 for _ in range(depth)]
""",
            """
def orthogonal_relu_network(depth, width):
    layer = keras.layers.Dense(width, activation='relu', kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5))
    inputs = x = keras.Input((width,))
    for _ in range(depth):
        x = layer(x)
    return keras.Model(inputs, keras.layers.Dense(10)(x))
""",
        ],
    },
    "zeros_with_relu": {
        "right": [
            "'b'",
            "'B'",
            "'(b)'",
        ],
        "wrong": [
            "'a'",
            "'c'",
            "'d'",
            "'ReLU'",
        ],
    },
}
