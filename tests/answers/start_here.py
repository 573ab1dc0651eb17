"""Answers to the exercises of `start_here`, written down before the module was read."""

ANSWERS = {
    "average": {
        "right": [
            """
def average(values):
    return sum(values) / len(values)
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
import statistics
def average(values):
    return statistics.mean(values)
""",
            """
import statistics
def average(values):
    return statistics.fmean(values)
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
    return np.array(values).mean()
""",
            "lambda values: sum(values) / len(values)",
            "np.average",
        ],
        "wrong": [
            """
def average(values):
    return sum(values) // len(values)
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
    print(sum(values) / len(values))
""",
            """
def average(values):
    result = sum(values) / len(values)
""",
            """
def average(values):
    return sum(values)
""",
            """
def average(values):
    return 2.0
""",
            """
def average(values):
    return sum(values) / 3
""",
            """
def average(values):
    return len(values) / sum(values)
""",
            """
def average(values):
    return np.median(values)
""",
            """
def average(values):
    return (values[0] + values[-1]) / 2
""",
            """
def average(values):
    return (min(values) + max(values)) / 2
""",
            """
def average(values):
    return sum(values) / (len(values) - 1)
""",
            """
def average(values):
    return sum(values) / 2
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
    return values.mean()
""",
            """
def average(values):
    return np.mean([1, 2, 3])
""",
            "2.0",
            """
def average(values):
    while True:
        pass
""",
            """
def average(values):
    total = 0
    for i in range(1, len(values)):
        total += values[i]
    return total / len(values)
""",
        ],
    },
    "accuracy": {
        "right": [
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
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
            """
def accuracy(predictions, labels):
    right = 0
    for i in range(len(labels)):
        if predictions[i] == labels[i]:
            right = right + 1
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    return 1 - np.mean(np.asarray(predictions) != np.asarray(labels))
""",
            """
from sklearn.metrics import accuracy_score
def accuracy(predictions, labels):
    return accuracy_score(labels, predictions)
""",
        ],
        "wrong": [
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
    return 100 * sum(p == l for p, l in zip(predictions, labels)) / len(labels)
""",
            """
def accuracy(predictions, labels):
    return sum(p != l for p, l in zip(predictions, labels)) / len(labels)
""",
            """
def accuracy(predictions, labels):
    return np.mean(predictions == labels)
""",
            """
def accuracy(predictions, labels):
    return (predictions == labels).sum() / len(labels)
""",
            """
def accuracy(predictions, labels):
    return round(sum(p == l for p, l in zip(predictions, labels)) / len(labels))
""",
            """
def accuracy(predictions, labels):
    return round(sum(p == l for p, l in zip(predictions, labels)) / len(labels), 1)
""",
            """
def accuracy(predictions, labels):
    return 0.956
""",
            """
def accuracy(predictions, labels):
    right = sum(p == l for p, l in zip(predictions, labels))
    return right / (len(labels) - right + 1e-9)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction in predictions:
        right += prediction in labels
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction * label
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    print(right / len(labels))
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right = prediction == label
    return right / len(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right / sum(labels)
""",
            """
def accuracy(predictions, labels):
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right / 360
""",
            """
answers = [1, 1]
def accuracy(predictions, labels):
    return float(np.mean(np.array([1, 1]) == 1))
""",
        ],
    },
    "why_restart": {
        "right": [
            "'b'",
            "'B'",
            "'b)'",
            "' b '",
            "'(b)'",
        ],
        "wrong": [
            "'a'",
            "'c'",
            "'d'",
            "''",
            "2",
            "True",
            "'because of the kernel'",
        ],
    },
    "right_with_100": {
        "right": [
            "301",
            "np.int64(301)",
            "301.0",
            "np.array(301)",
        ],
        "wrong": [
            "344",
            "100",
            "87",
            "310",
            "24",
            "287",
            "174",
            "59",
            "301 / 360",
            "0.836",
            "83.6",
            "36",
            "0.87",
            "298",
            "350",
            "np.ones(360, bool)",
            "16",
            "(301, 360)",
        ],
    },
    "shown_counts": {
        "right": [
            "[5, 11]",
            "(5, 11)",
            "np.array([5, 11])",
            "[5.0, 11.0]",
        ],
        "wrong": [
            "[11, 11]",
            "[5, 2]",
            "[5, 10]",
            "[4, 11]",
            "[5, 14]",
            "[5, 6]",
            "[10, 11]",
            "[4, 2]",
            "[11, 5]",
            "[11, 12]",
            "[5, 13]",
            "5",
            "11",
            "2",
            "[5, 12]",
            "[14, 11]",
        ],
    },
}
