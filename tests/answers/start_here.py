"""Answers to the exercises of `start_here`, written down before the module was read."""

NAMES = """
import numpy as np
from dlcourse.datasets import load

digits = load("digits")
known = digits.x_train.astype(float)


def read_digit(picture):
    difference = (known - picture) ** 2
    nearest = difference.sum(axis=(1, 2)).argmin()
    return digits.y_train[nearest]
"""

ANSWERS = {
    "average": {
        "right": [
            """
def average(values):
    return sum(values) / len(values)
""",
            """
def average(values):
    total = 0
    for v in values:
        total += v
    return total / len(values)
""",
            """
def average(values):
    return np.mean(values)
""",
            """
def average(values):
    return float(np.mean(values))
""",
            """
from statistics import fmean

def average(values):
    '''Return the mean of a list of numbers; the list is not empty.'''
    return fmean(values)
""",
        ],
        "wrong": [
            """
def average(values):
    return sum(values) // len(values)
""",
            """
def average(values):
    sum(values) / len(values)
""",
            """
def average(values):
    return int(sum(values) / len(values))
""",
            """
def average(values):
    return round(sum(values) / len(values))
""",
            """
def average(values):
    return sum(values)
""",
            """
def average(values):
    total = 0
    for v in values:
        total += v
        return total / len(values)
""",
            """
def average(values):
    return sum(values) / (len(values) - 1)
""",
            """
def average(values):
    return (min(values) + max(values)) / 2
""",
            """
def average(values):
    return 2.0
""",
            """
def average(values):
    return sorted(values)[len(values) // 2]
""",
        ],
    },
    "shown_counts": {
        "right": [
            "[5, 11]",
            "(5, 11)",
            "np.array([5, 11])",
            "[4 + 1, 10 + 1]",
            "[5.0, 11.0]",
        ],
        "wrong": [
            "[11, 11]",
            "[5, 10]",
            "[5, 2]",
            "[4, 11]",
            "[11, 5]",
            "[5, 14]",
            "[5, 6]",
            "[5, 5]",
            "[10, 11]",
            "[5, 12]",
            "[4, 2]",
            "[11, 12]",
            "[14, 11]",
            "[5, 13]",
        ],
    },
    "accuracy": {
        "right": [
            """
def accuracy(predictions, labels):
    '''Return the share of predictions that equal their label, between 0 and 1.'''
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        if prediction == label:
            right = right + 1
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    return sum(p == l for p, l in zip(predictions, labels)) / len(predictions)
""",
            """
def accuracy(predictions, labels):
    return np.mean(np.array(predictions) == np.array(labels))
""",
        ],
        "wrong": [
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right = prediction == label
    return right
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right // len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
        return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return 100 * right / len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction != label
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        if prediction == label:
            right = 1
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    return (predictions == labels).sum() / len(labels)
""",
            """
def accuracy(predictions, labels):
    for prediction, label in zip(predictions, labels):
        right = 0
        right += prediction == label
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    return round(sum(p == l for p, l in zip(predictions, labels)) / len(labels))
""",
        ],
    },
    "why_restart": {
        "right": [
            '"c"',
            "'C'",
            '"c)"',
        ],
        "wrong": [
            '"a"',
            '"b"',
            '"d"',
            "3",
            '"price"',
        ],
    },
    "right_with_100": {
        "right": [
            "301",
            "301.0",
            "np.int64(301)",
            "sum(digits.y_train[((known[:100] - p) ** 2).sum(axis=(1, 2)).argmin()] == t for p, t in zip(digits.x_test, digits.y_test))",
            "(np.array([digits.y_train[:100][((known[:100] - p) ** 2).sum(axis=(1, 2)).argmin()] for p in digits.x_test]) == digits.y_test).sum()",
        ],
        "wrong": [
            "344",
            "301 / 360",
            "100",
            "83.6",
            "87",
            "59",
            "310",
            "287",
            "24",
            "302",
            "35",
            "174",
            "7",
            "298",
        ],
    },
}
