"""Answers to the exercises of `perceptron_and_neurons`, written down before the module was read."""

NAMES = """
import warnings
from math import comb

import keras
import numpy as np

from dlcourse.scratch.perceptron import Perceptron

x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
doorbell = np.array([0, 1, 1, 1])
both = np.array([0, 0, 0, 1])
stairs = np.array([0, 1, 1, 0])


def neuron(x, w, b):
    return (x @ w + b >= 0).astype(int)


rng = np.random.default_rng(0)
lines, biases = rng.normal(size=(2, 100_000)), rng.normal(size=100_000)
outputs = neuron(x, lines, biases)
x4 = x
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
    return 2 * (x @ w + b >= 0) - 1
""",
            """
def perceptron_output(x, w, b):
    return 2 * (x @ w + b >= 0).astype(int) - 1
""",
            """
def perceptron_output(x, w, b):
    '''Return the outputs of a perceptron with the classes -1 and 1 (1 where z is exactly 0).'''
    z = x @ w + b
    result = np.ones(len(z), dtype=int)
    result[z < 0] = -1
    return result
""",
            """
def perceptron_output(x, w, b):
    return (x @ w + b >= 0) * 2 - 1
""",
        ],
        "wrong": [
            """
def perceptron_output(x, w, b):
    return np.sign(x @ w + b)
""",
            """
def perceptron_output(x, w, b):
    return x @ w + b
""",
            """
def perceptron_output(x, w, b):
    return (x @ w + b >= 0).astype(int)
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
    return np.where(x @ w >= b, 1, -1)
""",
            """
def perceptron_output(x, w, b):
    return np.where(x @ w + b >= 0, -1, 1)
""",
            """
def perceptron_output(x, w, b):
    if x @ w + b >= 0:
        return 1
    return -1
""",
            """
def perceptron_output(x, w, b):
    print(np.where(x @ w + b >= 0, 1, -1))
""",
            """
def perceptron_output(x, w, b):
    return np.tanh(x @ w + b)
""",
        ],
    },
    "neuron_for_line": {
        "right": [
            "[-1, -2, 2]",
            "[-0.5, -1, 1]",
            "(-1, -2, 2)",
            "np.array([-2, -4, 4.0])",
            "np.array([-0.5, -1.0, 1.0])",
        ],
        "wrong": [
            "[1, 2, -2]",
            "[0.5, 1, -1]",
            "[-2, -1, 2]",
            "[-0.5, 1, 1]",
            "[1, 2, 2]",
            "[2, 1, 2]",
            "[-1, -2, 1]",
            "[-1, -1, 1]",
            "[1, 0.5, -1]",
            "[0, 0, 0]",
            "[2, -1, -2]",
            "[-1, -2, 0]",
            "[[0, 1], [2, 0]]",
            "[0.5, -1, 1]",
        ],
    },
    "sample_behind_update": {
        "right": [
            "[2, -3, 0]",
            "(2, -3, 0)",
            "np.array([2, -3, 0])",
            "np.array([2.0, -3.0, 0.0])",
            "[2.0, -3.0, 0]",
        ],
        "wrong": [
            "[-2, 3, 1]",
            "[-2, 3, 0]",
            "[2, -3, 1]",
            "[2, -3, -1]",
            "[-2, 3, -1]",
            "[0, 1, 0]",
            "[-1, 2, 0]",
            "[-1, 2, -1]",
            "[1, -1, 0]",
            "[2, 3, 0]",
            "[-2, 1, 0]",
            "[-3, 2, 0]",
            "[2, -3]",
            "[0, 1, 1]",
        ],
    },
    "train_perceptron": {
        "right": [
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        mistakes = 0
        for sample, label in zip(x, y):
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
    for _ in range(100):
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
    for _ in range(100):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.array_equal((x @ w + b >= 0).astype(int), y):
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    all_right = False
    while not all_right:
        all_right = True
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            all_right = all_right and output == label
            w, b = w + (label - output) * sample, b + (label - output)
    return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
        if np.all((x @ w + b >= 0) == y):
            return w, b
""",
        ],
        "wrong": [
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            w, b = w + (label - output) * sample, b + (label - output)
            if output == label:
                return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
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
    for _ in range(100):
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
    for _ in range(100):
        mistakes = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b > 0)
            if output != label:
                mistakes += 1
                w, b = w + (label - output) * sample, b + (label - output)
        if mistakes == 0:
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
    for _ in range(100):
        mistakes = 0
        for sample, label in zip(x, y):
            output = int(sample @ w + b >= 0)
            if output != label:
                mistakes += 1
                w = w + (label - output) * sample
        if mistakes == 0:
            return w, b
""",
            """
def train_perceptron(x, y):
    w, b = np.zeros(x.shape[1]), 0.0
    for _ in range(100):
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
    for _ in range(100):
        outputs = (x @ w + b >= 0).astype(int)
        if np.array_equal(outputs, y):
            return w, b
        w, b = w + (y - outputs) @ x, b + (y - outputs).sum()
""",
        ],
    },
    "functions_of_one_neuron": {
        "right": [
            "14",
            "14.0",
            "16 - 2",
            "2**4 - 2",
            "len({tuple(column) for column in outputs.T})",
        ],
        "wrong": [
            "15",
            "16",
            "13",
            "12",
            "2",
            "3",
            "8",
            "4",
            "10",
            "outputs.shape[1]",
            "6",
            "len(np.unique(outputs.sum(axis=0)))",
            "7",
        ],
    },
    "never_ends": {
        "right": [
            '"d"',
            "'D'",
            '"d)"',
        ],
        "wrong": [
            '"a"',
            '"b"',
            '"c"',
            "[0, 0, 1, 1]",
            '""',
        ],
    },
    "three_switch_output": {
        "right": [
            "[1, -1, 1, -0.5]",
            "(1, -1, 1, -0.5)",
            "[2, -2, 2, -1]",
            "[1, -1, 1, -1]",
            "np.array([1.0, -1.0, 1.0, -0.5])",
        ],
        "wrong": [
            "[1, 1, 1, -0.5]",
            "[1, 1, 1, -1.5]",
            "[1, 1, 1, -2.5]",
            "[1, -1, 1, 0]",
            "[1, 0, 1, -0.5]",
            "[1, -1, 1, 0.5]",
            "[1, -2, 1, -0.5]",
            "[1, -1, 0, -0.5]",
            "[1, -1, 1, -1.5]",
            "[1, -1, 1]",
            "[-0.5, 1, -1, 1]",
            "[[1, -1, 1], -0.5]",
            "[1, -1, -1, -0.5]",
            "[1, 1, -1, -0.5]",
        ],
    },
    "what_is_promised": {
        "right": [
            '"a"',
            "'A'",
            '"(a)"',
        ],
        "wrong": [
            '"b"',
            '"c"',
            '"d"',
            "1",
            "True",
        ],
    },
    "parameter_count": {
        "right": [
            """
def parameter_count(sizes):
    return sum(a * b + b for a, b in zip(sizes, sizes[1:]))
""",
            """
def parameter_count(sizes):
    return sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:]))
""",
            """
def parameter_count(sizes):
    total = 0
    for i in range(1, len(sizes)):
        total += (sizes[i - 1] + 1) * sizes[i]
    return total
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
    '''Return how many parameters a dense network has: sizes[0] inputs, then neurons by layer.'''
    if len(sizes) < 2:
        return 0
    return sizes[0] * sizes[1] + sizes[1] + parameter_count(sizes[1:])
""",
        ],
        "wrong": [
            """
def parameter_count(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:]))
""",
            """
import keras
def parameter_count(sizes):
    m = keras.Sequential([keras.Input((sizes[0],))] + [keras.layers.Dense(n) for n in sizes[1:]])
    return m.count_params()
""",
            """
def parameter_count(sizes):
    return sum(a * b + a for a, b in zip(sizes, sizes[1:]))
""",
            """
def parameter_count(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(sizes)
""",
            """
def parameter_count(sizes):
    return sum(a * b + 1 for a, b in zip(sizes, sizes[1:]))
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
    for i in range(len(sizes)):
        total += sizes[i] * sizes[i + 1] + sizes[i + 1]
    return total
""",
            """
def parameter_count(sizes):
    total = 0
    for a, b in zip(sizes, sizes[1:]):
        total = a * b + b
    return total
""",
            """
def parameter_count(sizes):
    if len(sizes) == 1:
        return sizes[0]
    return sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:]))
""",
        ],
    },
}
