"""Answers to the exercises of `perceptron_and_neurons`, written down before the module was read."""

NAMES = """
x4 = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
def neuron(x, w, b): return (x @ w + b >= 0).astype(int)
_rng = np.random.default_rng(0)
lines = (_rng.normal(size=(2, 100_000)), _rng.normal(size=100_000))
"""

ANSWERS = {
    "perceptron_output": {
        "right": [
            """
def perceptron_output(x, w, b):
    return np.where(x @ w + b >= 0, 1, -1)
""",
            """
def perceptron_output(x, w, b):
    return 2 * (x @ w + b >= 0).astype(int) - 1
""",
            """
def perceptron_output(x, w, b):
    return (x @ w + b >= 0) * 2 - 1
""",
            """
def perceptron_output(x, w, b):
    return np.where(x @ w + b >= 0, 1.0, -1.0)
""",
            """
def perceptron_output(x, w, b):
    return [1 if row @ w + b >= 0 else -1 for row in x]
""",
            """
def perceptron_output(x, w, b):
    out = []
    for row in x:
        z = np.dot(row, w) + b
        if z >= 0:
            out.append(1)
        else:
            out.append(-1)
    return np.array(out)
""",
            """
def perceptron_output(x, w, b):
    s = np.sign(x @ w + b)
    s[s == 0] = 1
    return s
""",
        ],
        "wrong": [
            """
def perceptron_output(x, w, b):
    return x @ w + b
""",
            """
def perceptron_output(x, w, b):
    return np.sign(x @ w + b)
""",
            """
def perceptron_output(x, w, b):
    return (x @ w + b >= 0).astype(int)
""",
            """
def perceptron_output(x, w, b):
    return x @ w + b >= 0
""",
            """
def perceptron_output(x, w, b):
    return np.where(x @ w + b > 0, 1, -1)
""",
            """
def perceptron_output(x, w, b):
    return np.where(x @ w >= 0, 1, -1)
""",
            """
def perceptron_output(x, w, b):
    return np.where(x @ w - b >= 0, 1, -1)
""",
            """
def perceptron_output(x, w, b):
    return np.where(x @ w + b >= 0, -1, 1)
""",
            """
def perceptron_output(x, w, b):
    return np.tanh(x @ w + b)
""",
            """
def perceptron_output(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b)))
""",
            """
def perceptron_output(x, w, b):
    if x @ w + b >= 0:
        return 1
    return -1
""",
            """
def perceptron_output(x, w, b):
    return np.where(x @ w + b >= 1, 1, -1)
""",
            """
def perceptron_output(x, w, b):
    return np.maximum(x @ w + b, 0)
""",
            """
def perceptron_output(x, w, b):
    return np.clip(x @ w + b, -1, 1)
""",
            """
def perceptron_output(x, w, b):
    return np.where(x @ w + b >= 0, 1, -1)[:, None]
""",
            """
def perceptron_output(x, w, b):
    print(np.where(x @ w + b >= 0, 1, -1))
""",
            """
def perceptron_output(x, w, b):
    return np.where((x * w + b).sum(axis=1) >= 0, 1, -1)
""",
        ],
    },
    "neuron_for_line": {
        "right": [
            "[-1, -2, 2]",
            "[-0.5, -1, 1]",
            "np.array([-2, -4, 4.0])",
            "(-1, -2, 2)",
            "[-1/3, -2/3, 2/3]",
            "[-0.001, -0.002, 0.002]",
            "[-1000, -2000, 2000]",
        ],
        "wrong": [
            "[1, 2, -2]",
            "[0.5, 1, -1]",
            "[-2, -1, 2]",
            "[-0.5, 1, 1]",
            "[0.5, 1, 1]",
            "[-1, -2, 1]",
            "[-1, -1, 1]",
            "[0, 0, 0]",
            "[0, 0, 1]",
            "[[0, 1], [2, 0]]",
            "[-1, -2]",
            "[[-1, -2], 2]",
            "[2, 1, -2]",
            "[1, 2, 2]",
            "[-1, 2, 2]",
            "[1, -2, 2]",
            "[-1, -2, 0]",
        ],
    },
    "sample_behind_update": {
        "right": [
            "[2, -3, 0]",
            "(2, -3, 0)",
            "np.array([2.0, -3.0, 0.0])",
            "[2, -3, False]",
        ],
        "wrong": [
            "[-2, 3, 1]",
            "[-2, 3, 0]",
            "[2, -3, 1]",
            "[-2, 3, -1]",
            "[2, -3, -1]",
            "[-1, 2, 0]",
            "[-1, 2, -1]",
            "[0, 1, 0]",
            "[-2, 1, 0]",
            "[2, 3, 0]",
            "[-3, 2, 0]",
            "[2, -1, 0]",
            "[2, -3]",
            "[[2, -3], 0]",
            "[1, 0, 0]",
        ],
    },
    "train_perceptron": {
        "right": [
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        mistakes = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            mistakes += output != label
            w, b = w + (label - output) * sample, b + (label - output)
        if mistakes == 0:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.array_equal((x @ w + b >= 0).astype(int), y):
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.all((x @ w + b >= 0) == y):
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
            if np.all((x @ w + b >= 0) == y):
                return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        before = (w.copy(), b)
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.array_equal(before[0], w) and before[1] == b:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        outputs = []
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            outputs.append(output)
            w, b = w + (label - output) * sample, b + (label - output)
        if outputs == list(y):
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        done = True
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            if output != label:
                done = False
                w, b = w + (label - output) * sample, b + (label - output)
        if done:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for epoch in range(1000):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b
""",
        ],
        "wrong": [
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if output == label:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
            if output == label:
                return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    mistakes = 0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            mistakes += output != label
            w, b = w + (label - output) * sample, b + (label - output)
        if mistakes == 0:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for epoch in range(10):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for epoch in range(4):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for sample, label in zip(x, y):
        output = int(sample @ w + b >= 0)
        w, b = w + (label - output) * sample, b + (label - output)
    return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            if output != label:
                w, b = w + (label - output) * sample, b + (label - output)
                break
        else:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            mistakes = 0
            output = int(sample @ w + b >= 0)
            if output != label:
                mistakes += 1
            w, b = w + (label - output) * sample, b + (label - output)
        if mistakes == 0:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        mistakes = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            mistakes += output != label
            w = w + (label - output) * sample
        if mistakes == 0:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        mistakes = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            mistakes += output != label
            w, b = w + (label - output) * sample, b + (label - output)
        if mistakes == 0:
            return w
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        right = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            right += output == label
            w, b = w + (label - output) * sample, b + (label - output)
        if right > 0:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if (x @ w + b >= 0) == y:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.any((x @ w + b >= 0) == y):
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    while True:
        mistakes = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b > 0)
            mistakes += output != label
            w, b = w + (label - output) * sample, b + (label - output)
        if mistakes == 0:
            return w, b
""",
        ],
    },
    "functions_of_one_neuron": {
        "right": [
            "14",
            "14.0",
            "len({tuple(c) for c in neuron(x4, *lines).T})",
            "np.unique(neuron(x4, *lines), axis=1).shape[1]",
            "'14'",
        ],
        "wrong": [
            "16",
            "15",
            "13",
            "12",
            "2",
            "3",
            "4",
            "8",
            "10",
            "6",
            "100_000",
            "len(np.unique(neuron(x4, *lines), axis=0))",
            "np.unique(neuron(x4, *lines), axis=1)",
        ],
    },
    "three_switch_output": {
        "right": [
            "[1, -1, 1, -0.5]",
            "[2, -2, 2, -1]",
            "[1, -1, 1, -1]",
            "(1, -1, 1, -0.5)",
            "np.array([3.0, -4.0, 5.0, -2.0])",
            "[1, -2, 3, -0.5]",
        ],
        "wrong": [
            "[1, 1, 1, -1.5]",
            "[1, 1, 1, -0.5]",
            "[1, 0, 1, -0.5]",
            "[1, -1, 1, 0]",
            "[1, -1, 1, 0.5]",
            "[1, -2, 1, -0.5]",
            "[1, -1, 0, -0.5]",
            "[1, -1, 1, -1.5]",
            "[-1, 1, -1, 0.5]",
            "[1, -1, 1]",
            "[[1, -1, 1], -0.5]",
            "[-1, 1, -1, -0.5]",
            "[1, 1, -1, -0.5]",
            "[1, -1, -1, -0.5]",
            "[0, 0, 0, 0]",
        ],
    },
    "what_is_promised": {
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
            "'bc'",
            "1",
        ],
    },
    "parameter_count": {
        "right": [
            """
def parameter_count(sizes):
    return sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:]))
""",
            """
def parameter_count(sizes):
    total = 0
    for i in range(len(sizes) - 1):
        total += sizes[i] * sizes[i + 1] + sizes[i + 1]
    return total
""",
            """
def parameter_count(sizes):
    return sum((a + 1) * b for a, b in zip(sizes, sizes[1:]))
""",
            """
from itertools import pairwise
def parameter_count(sizes):
    return sum((a + 1) * b for a, b in pairwise(sizes))
""",
            """
def parameter_count(sizes):
    s = np.array(sizes)
    return ((s[:-1] + 1) * s[1:]).sum()
""",
            """
def parameter_count(sizes):
    weights = sum(sizes[i] * sizes[i - 1] for i in range(1, len(sizes)))
    return weights + sum(sizes[1:])
""",
        ],
        "wrong": [
            """
import keras
def parameter_count(sizes):
    m = keras.Sequential([keras.Input((sizes[0],))] + [keras.layers.Dense(n) for n in sizes[1:]])
    return m.count_params()
""",
            """
def parameter_count(sizes):
    return sum(a * b for a, b in zip(sizes[:-1], sizes[1:]))
""",
            """
def parameter_count(sizes):
    return sum(a * b for a, b in zip(sizes[:-1], sizes[1:])) + sum(sizes)
""",
            """
def parameter_count(sizes):
    return sum(a * b + a for a, b in zip(sizes[:-1], sizes[1:]))
""",
            """
def parameter_count(sizes):
    return sum(a * b + 1 for a, b in zip(sizes[:-1], sizes[1:]))
""",
            """
def parameter_count(sizes):
    return sizes[0] * sizes[1] + sizes[1] + sizes[1] * sizes[2] + sizes[2]
""",
            """
def parameter_count(sizes):
    return sizes[0] * sizes[1] + sizes[1]
""",
            """
def parameter_count(sizes):
    total = 0
    for a, b in zip(sizes[:-1], sizes[1:]):
        total += a * b + b
        return total
""",
            """
def parameter_count(sizes):
    if len(sizes) == 1:
        return sizes[0]
    return sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:]))
""",
            """
def parameter_count(sizes):
    return int(np.prod(sizes))
""",
            """
def parameter_count(sizes):
    return sum(sizes)
""",
            """
def parameter_count(sizes):
    return sum(a * b for a, b in zip(sizes[:-1], sizes[1:])) + sum(sizes[1:-1])
""",
            """
def parameter_count(sizes):
    return sum(sizes[i] * sizes[j] for j in range(len(sizes)) for i in range(j)) + sum(sizes[1:])
""",
            """
def parameter_count(sizes):
    if len(sizes) > 1:
        return sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:]))
""",
            """
def parameter_count(sizes):
    return 1210
""",
            """
def parameter_count(sizes):
    total = 0
    for i in range(len(sizes)):
        total += sizes[i] * sizes[i + 1] + sizes[i + 1]
    return total
""",
            """
def parameter_count(sizes):
    return sum((a + 1) * (b + 1) for a, b in zip(sizes[:-1], sizes[1:]))
""",
        ],
    },
    "never_ends": {
        "right": [
            "'b'",
            "'B)'",
            "'0, 1, 1, 0'",
        ],
        "wrong": [
            "'a'",
            "'c'",
            "'d'",
            "'e'",
            "'ab'",
            "'bd'",
            "''",
        ],
    },
}
