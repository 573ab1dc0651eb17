"""Answers to the exercises of `iris`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from keras import layers, ops
from sklearn.metrics import confusion_matrix
from sklearn.preprocessing import MinMaxScaler, StandardScaler
"""

ANSWERS = {
    "scale_both": {
        "right": [
            """
def scale_both(x_train, x_test):
    mean, std = x_train.mean(axis=0), x_train.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std
""",
            """
def scale_both(x_train, x_test):
    scaler = StandardScaler()
    return scaler.fit_transform(x_train), scaler.transform(x_test)
""",
            """
def scale_both(x_train, x_test):
    mu = np.mean(x_train, 0)
    sigma = np.sqrt(np.mean((x_train - mu) ** 2, 0))
    return [(t - mu) / sigma for t in (x_train, x_test)]
""",
            """
def scale_both(x_train, x_test):
    rows = np.concatenate([x_train, x_test])
    n = len(x_train)
    z = (rows - x_train.mean(axis=0)) / x_train.std(axis=0)
    return z[:n], z[n:]
""",
        ],
        "wrong": [
            """
def scale_both(x_train, x_test):
    rows = np.concatenate([x_train, x_test])
    scaler = StandardScaler().fit(rows)
    return scaler.transform(x_train), scaler.transform(x_test)
""",
            """
def scale_both(x_train, x_test):
    scaler = StandardScaler()
    return scaler.fit_transform(x_train), scaler.fit_transform(x_test)
""",
            """
def scale_both(x_train, x_test):
    a = (x_train - x_train.mean(axis=0)) / x_train.std(axis=0)
    b = (x_test - x_test.mean(axis=0)) / x_test.std(axis=0)
    return a, b
""",
            """
def scale_both(x_train, x_test):
    mean, std = x_train.mean(axis=0), x_train.std(axis=0)
    return (x_train - mean) / std, x_test
""",
            """
def scale_both(x_train, x_test):
    mean, std = x_train.mean(), x_train.std()
    return (x_train - mean) / std, (x_test - mean) / std
""",
            """
def scale_both(x_train, x_test):
    x_train = (x_train - x_train.mean(axis=0)) / x_train.std(axis=0)
    x_test = (x_test - x_train.mean(axis=0)) / x_train.std(axis=0)
    return x_train, x_test
""",
            """
def scale_both(x_train, x_test):
    mean, std = x_train.mean(axis=0), x_train.std(axis=0, ddof=1)
    return (x_train - mean) / std, (x_test - mean) / std
""",
            """
def scale_both(x_train, x_test):
    mean, var = x_train.mean(axis=0), x_train.var(axis=0)
    return (x_train - mean) / var, (x_test - mean) / var
""",
            """
def scale_both(x_train, x_test):
    rows = np.concatenate([x_train, x_test])
    mean, std = x_train.mean(axis=0), rows.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std
""",
            """
def scale_both(x_train, x_test):
    mean, std = x_test.mean(axis=0), x_test.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std
""",
            """
def scale_both(x_train, x_test):
    scaler = MinMaxScaler().fit(x_train)
    return scaler.transform(x_train), scaler.transform(x_test)
""",
            """
def scale_both(x_train, x_test):
    mean, std = x_train.mean(axis=1, keepdims=True), x_train.std(axis=1, keepdims=True)
    return (x_train - mean) / std, (x_test - mean) / std
""",
        ],
    },
    "updates_with_batches_of_25": {
        "right": [
            "50",
            "10 * 5",
            "10 * -(-108 // 25)",
            "50.0",
        ],
        "wrong": [
            "40",
            "43",
            "43.2",
            "44",
            "60",
            "54",
            "5",
            "10 * np.ceil(135 / 25)",
            "70",
            "10 * 108 / 25",
            "250",
            "20",
        ],
    },
    "network_within": {
        "right": [
            """
def network_within(n_features, n_classes, budget):
    units = (budget - n_classes) // (n_features + 1 + n_classes)
    model = keras.Sequential([
        layers.Dense(units, activation="relu"),
        layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model
""",
            """
def network_within(n_features, n_classes, budget):
    def count(units):
        return n_features * units + units + units * n_classes + n_classes
    units = 1
    while count(units + 1) <= budget:
        units += 1
    inputs = keras.Input((n_features,))
    hidden = layers.Dense(units, activation="relu")(inputs)
    outputs = layers.Dense(n_classes, activation="softmax")(hidden)
    model = keras.Model(inputs, outputs)
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy())
    return model
""",
            """
def network_within(n_features, n_classes, budget):
    h = int(np.floor((budget - n_classes) / (n_features + 1 + n_classes)))
    m = keras.Sequential([
        layers.Dense(h, activation=keras.activations.relu),
        layers.Dense(n_classes, activation=keras.activations.softmax),
    ])
    m.build((None, n_features))
    m.compile(optimizer="rmsprop", loss=["sparse_categorical_crossentropy"])
    return m
""",
        ],
        "wrong": [
            """
def network_within(n_features, n_classes, budget):
    units = budget // (n_features + 1 + n_classes)
    model = keras.Sequential([
        keras.Input(shape=(n_features,)),
        layers.Dense(units, activation="relu"),
        layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model
""",
            """
def network_within(n_features, n_classes, budget):
    units = (budget - n_classes) // (n_features + 1 + n_classes)
    model = keras.Sequential([
        keras.Input(shape=(n_features,)),
        layers.Dense(units, activation="relu"),
        layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
""",
            """
def network_within(n_features, n_classes, budget):
    units = (budget - n_classes) // (n_features + 1 + n_classes)
    model = keras.Sequential([
        keras.Input(shape=(n_features,)),
        layers.Dense(units, activation="relu"),
        layers.Dense(n_classes, activation="sigmoid"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model
""",
            """
def network_within(n_features, n_classes, budget):
    units = (budget - n_classes) // (n_features + 1 + n_classes)
    model = keras.Sequential([
        keras.Input(shape=(n_features,)),
        layers.Dense(units, activation="relu"),
        layers.Dense(n_classes, activation="softmax"),
    ])
    return model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
""",
            """
def network_within(n_features, n_classes, budget):
    units = 1
    while (n_features + 1 + n_classes) * (units + 1) + n_classes < budget:
        units += 1
    model = keras.Sequential([
        keras.Input(shape=(n_features,)),
        layers.Dense(units, activation="relu"),
        layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model
""",
            """
def network_within(n_features, n_classes, budget):
    units = (budget - n_classes) // (n_features + 1 + n_classes)
    model = keras.Sequential([
        keras.Input(shape=(n_features,)),
        layers.Dense(units, activation="relu"),
        layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
""",
            """
def network_within(n_features, n_classes, budget):
    units = (budget - n_features) // (n_features + 1 + n_classes)
    model = keras.Sequential([
        keras.Input(shape=(n_features,)),
        layers.Dense(units, activation="relu"),
        layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model
""",
            """
def network_within(n_features, n_classes, budget):
    units = (budget - n_classes) // (n_features + 1 + n_classes)
    model = keras.Sequential([
        keras.Input(shape=(n_features,)),
        layers.Dense(units, activation="tanh"),
        layers.Dense(n_classes, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model
""",
        ],
    },
    "sorted_val_accuracy": {
        "right": [
            "0",
            "0.0",
            "np.float32(0.0)",
            "round(0.0, 2)",
        ],
        "wrong": [
            "1/3",
            "0.33",
            "0.85",
            "0.5",
            "1.0",
            "0.9",
            "0.93",
            "2/3",
            "0.8",
            "0.97",
            "0.66",
        ],
    },
    "likeliest_species": {
        "right": [
            """
def likeliest_species(probabilities, class_names):
    winners = np.argmax(probabilities, axis=-1)
    return [class_names[winner] for winner in np.atleast_1d(winners)]
""",
            """
def likeliest_species(probabilities, class_names):
    return [class_names[np.argmax(row)] for row in probabilities]
""",
            """
def likeliest_species(probabilities, class_names):
    return np.array(class_names)[np.argmax(probabilities, axis=-1)].tolist()
""",
            """
def likeliest_species(probabilities, class_names):
    names = []
    for row in probabilities:
        row = list(row)
        names.append(class_names[row.index(max(row))])
    return names
""",
        ],
        "wrong": [
            """
def likeliest_species(probabilities, class_names):
    winners = np.argmax(probabilities, axis=0)
    return [class_names[winner] for winner in np.atleast_1d(winners)]
""",
            """
def likeliest_species(probabilities, class_names):
    return [class_names[np.argmax(probabilities)]]
""",
            """
def likeliest_species(probabilities, class_names):
    winners = np.argmax(probabilities) % len(class_names)
    return [class_names[winner] for winner in np.atleast_1d(winners)]
""",
            """
def likeliest_species(probabilities, class_names):
    return np.argmax(probabilities, axis=-1).tolist()
""",
            """
def likeliest_species(probabilities, class_names):
    winners = np.max(probabilities, axis=-1)
    return [class_names[winner] for winner in winners]
""",
            """
def likeliest_species(probabilities, class_names):
    return class_names[np.argmax(probabilities, axis=-1)]
""",
            """
def likeliest_species(probabilities, class_names):
    for row in probabilities:
        return [class_names[np.argmax(row)]]
""",
            """
def likeliest_species(probabilities, class_names):
    return [class_names[k] for row in probabilities for k in range(len(row)) if row[k] > 0.5]
""",
            """
def likeliest_species(probabilities, class_names):
    winners = np.argmin(probabilities, axis=-1)
    return [class_names[winner] for winner in winners]
""",
            """
def likeliest_species(probabilities, class_names):
    winners = np.argsort(probabilities, axis=-1)[:, 0]
    return [class_names[winner] for winner in winners]
""",
            """
def likeliest_species(probabilities, class_names):
    winners = set(np.argmax(probabilities, axis=-1))
    return [class_names[winner] for winner in winners]
""",
            """
def likeliest_species(probabilities, class_names):
    winners = np.argmax(probabilities, axis=-1)
    print([class_names[winner] for winner in winners])
""",
        ],
    },
    "test_flowers_needed": {
        "right": [
            "475",
            "0.95 * 0.05 / 0.01**2",
            "475.0",
            "int(np.ceil(0.95 * (1 - 0.95) / 0.01**2))",
        ],
        "wrong": [
            "22",
            "np.sqrt(0.95 * 0.05) / 0.01",
            "5",
            "9500",
            "500",
            "84",
            "15 * 0.056 / 0.01",
            "10000",
            "2500",
            "1825",
            "95",
            "0.00218",
        ],
    },
    "ten_fold_spread": {
        "right": [
            "np.sqrt(0.95 * 0.05 / 150)",
            "0.018",
            "0.056 / np.sqrt(10)",
            "np.sqrt(150 * 0.95 * 0.05) / 150",
        ],
        "wrong": [
            "np.sqrt(0.95 * 0.05 / 15)",
            "0.056",
            "0.0056",
            "np.sqrt(0.95 * 0.05 / 15) / 10",
            "np.sqrt(0.95 * 0.05 / 10)",
            "0.95 * 0.05 / 150",
            "2.67",
            "0.56",
            "np.sqrt(0.95 * 0.05)",
            "0.178",
            "np.sqrt(0.95 * 0.05 / 135)",
            "np.sqrt(0.95 / 150)",
        ],
    },
    "tree_or_network": {
        "right": [
            "'b'",
        ],
        "wrong": [
            "'c'",
            "'d'",
            "'a'",
        ],
    },
    "confusion_counts": {
        "right": [
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes))
    for label, prediction in zip(labels, predictions):
        counts[label, prediction] += 1
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), int)
    np.add.at(counts, (labels, predictions), 1)
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    labels, predictions = np.asarray(labels), np.asarray(predictions)
    return np.array([
        [np.sum((labels == i) & (predictions == j)) for j in range(n_classes)]
        for i in range(n_classes)
    ])
""",
            """
def confusion_counts(labels, predictions, n_classes):
    return tf.math.confusion_matrix(labels, predictions, num_classes=n_classes).numpy()
""",
        ],
        "wrong": [
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        counts[prediction, label] += 1
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    counts[labels, predictions] += 1
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    return confusion_matrix(labels, predictions)
""",
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes))
    for label, prediction in zip(labels, predictions):
        counts[label, prediction] += 1
    return counts / counts.sum(axis=1, keepdims=True)
""",
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        if label == prediction:
            counts[label, label] += 1
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        if label != prediction:
            counts[label, prediction] += 1
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        counts[label, prediction] = 1
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    return confusion_matrix(predictions, labels, labels=range(n_classes))
""",
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for i in range(n_classes):
        for j in range(n_classes):
            counts[i, j] = np.sum(labels == i) + np.sum(predictions == j)
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    both = np.asarray(labels) * n_classes + np.asarray(predictions)
    return np.bincount(both).reshape(n_classes, n_classes)
""",
            """
def confusion_counts(labels, predictions, n_classes):
    n = len(set(labels))
    counts = np.zeros((n, n), dtype=int)
    for label, prediction in zip(labels, predictions):
        counts[label, prediction] += 1
    return counts
""",
            """
def confusion_counts(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=np.uint8)
    for label, prediction in zip(labels, predictions):
        counts[label, prediction] += 1
    return counts * 2
""",
        ],
    },
    "safe_before_split": {
        "right": [
            "'c'",
        ],
        "wrong": [
            "'a'",
            "'b'",
            "'d'",
        ],
    },
}
