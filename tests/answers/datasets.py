"""Answers to the exercises of `datasets`, written down before the module was read."""

NAMES = """
import keras
import numpy as np
import sklearn.datasets
import tensorflow as tf
from sklearn.dummy import DummyClassifier
from dlcourse.datasets import load
from_folders = keras.utils.image_dataset_from_directory
small = {"image_size": (28, 28), "color_mode": "grayscale", "verbose": False}
"""

ANSWERS = {
    "share_right": {
        "right": [
            """
def share_right(labels, predictions):
    return np.mean(labels.ravel() == predictions)
""",
            """
def share_right(labels, predictions):
    return np.mean(np.squeeze(labels) == predictions)
""",
            """
def share_right(labels, predictions):
    return np.mean(labels.T == predictions)
""",
            """
def share_right(labels, predictions):
    count = 0
    for label, prediction in zip(labels, predictions):
        if label == prediction:
            count += 1
    return count / len(labels)
""",
        ],
        "wrong": [
            """
def share_right(labels, predictions):
    return np.mean(labels == predictions)
""",
            """
def share_right(labels, predictions):
    return np.mean(labels[:, 0] == predictions)
""",
            """
def share_right(labels, predictions):
    return np.mean(labels == predictions.reshape(-1, 1))
""",
            """
def share_right(labels, predictions):
    return np.sum(labels.ravel() == predictions)
""",
            """
def share_right(labels, predictions):
    return np.mean(labels.ravel() == predictions) * 100
""",
            """
def share_right(labels, predictions):
    return np.mean(np.argmax(labels, axis=-1) == predictions)
""",
            """
def share_right(labels, predictions):
    return np.mean(np.diag(labels == predictions))
""",
            """
def share_right(labels, predictions):
    return np.array_equal(labels.ravel(), predictions)
""",
            """
def share_right(labels, predictions):
    return np.mean(np.isin(predictions, labels))
""",
            """
def share_right(labels, predictions):
    return np.sum(labels == predictions) / len(labels)
""",
            """
def share_right(labels, predictions):
    return np.round(np.mean(labels.ravel() == predictions), 1)
""",
            """
def share_right(labels, predictions):
    return labels.ravel() == predictions
""",
        ],
    },
    "capped_value": {
        "right": [
            "52",
            "np.float64(52.0)",
            "'52'",
            "load('california_housing', verbose=False).x[:, 2].max()",
        ],
        "wrong": [
            "500_001",
            "500",
            "15.0001",
            "2",
            "'age of houses (years)'",
            "load('california_housing', verbose=False).x[:, 7].max()",
            "load('california_housing', verbose=False).x[:, 3].max()",
            "load('california_housing', verbose=False).x[:, 5].max()",
            "load('california_housing', verbose=False).x.max()",
            "51",
            "50",
            "load('california_housing', verbose=False).x.max(axis=0)",
        ],
    },
    "encode_review": {
        "right": [
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index[word] + 3 if word in word_index else 2
        if num_words is not None and number >= num_words:
            number = 2
        numbers.append(number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    result = [1]
    for word in text.split():
        rank = word_index.get(word)
        if rank is None:
            result.append(2)
        elif num_words is not None and rank + 3 >= num_words:
            result.append(2)
        else:
            result.append(rank + 3)
    return result
""",
            """
def encode_review(text, word_index, num_words=None):
    if num_words is None:
        num_words = max(word_index.values()) + 4
    out = [1]
    for w in text.split():
        n = word_index.get(w, num_words) + 3
        out.append(n if n < num_words else 2)
    return out
""",
            """
def encode_review(text, word_index, num_words=None):
    try_number = lambda word: word_index.get(word, -1) + 3
    return [1] + [2 if num_words and try_number(w) >= num_words else try_number(w) for w in text.split()]
""",
        ],
        "wrong": [
            """
def encode_review(text, word_index, num_words=None):
    return [1] + [word_index.get(word, -1) + 3 for word in text.split()]
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, 2)
        numbers.append(2 if num_words is not None and number >= num_words else number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, 2) + 3
        numbers.append(2 if num_words is not None and number >= num_words else number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        rank = word_index.get(word)
        if rank is None or (num_words is not None and rank > num_words):
            numbers.append(2)
        else:
            numbers.append(rank + 3)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, -1) + 3
        numbers.append(2 if num_words is not None and number > num_words else number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index[word] + 3
        numbers.append(2 if num_words is not None and number >= num_words else number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, -1) + 3
        if num_words is not None and number >= num_words:
            continue
        numbers.append(number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text:
        number = word_index.get(word, -1) + 3
        numbers.append(2 if num_words is not None and number >= num_words else number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    words = text.split()
    if num_words is not None:
        words = words[:num_words]
    return [1] + [word_index.get(word, -1) + 3 for word in words]
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, -3) + 3
        numbers.append(2 if num_words is not None and number >= num_words else number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    numbers = [1]
    for word in text.split():
        number = word_index.get(word, -1) + 3
        numbers.append(5 if num_words is not None and number >= num_words else number)
    return numbers
""",
            """
def encode_review(text, word_index, num_words=None):
    word_of = {rank + 3: word for word, rank in word_index.items()}
    return [1] + [word_of.get(word, 2) for word in text.split()]
""",
        ],
    },
    "majority_accuracy": {
        "right": [
            """
def majority_accuracy(y_train, y_test):
    majority = np.bincount(y_train.ravel()).argmax()
    return np.mean(y_test == majority)
""",
            """
def majority_accuracy(y_train, y_test):
    blind = DummyClassifier(strategy="most_frequent").fit(np.zeros((len(y_train), 1)), y_train.ravel())
    return blind.score(np.zeros((len(y_test), 1)), y_test.ravel())
""",
            """
def majority_accuracy(y_train, y_test):
    from collections import Counter
    counts = Counter(sorted(y_train.ravel().tolist()))
    top = counts.most_common(1)[0][0]
    return float(np.mean(y_test.ravel() == top))
""",
            """
def majority_accuracy(y_train, y_test):
    majority = np.argmax(np.bincount(y_train.reshape(-1)))
    return np.count_nonzero(y_test == majority) / y_test.size
""",
        ],
        "wrong": [
            """
def majority_accuracy(y_train, y_test):
    majority = np.bincount(y_test.ravel()).argmax()
    return np.mean(y_test == majority)
""",
            """
def majority_accuracy(y_train, y_test):
    counts = np.bincount(y_train.ravel())
    return counts.max() / len(y_train)
""",
            """
def majority_accuracy(y_train, y_test):
    majority = np.bincount(y_train).argmax()
    return np.mean(y_test == majority)
""",
            """
def majority_accuracy(y_train, y_test):
    return 1 / len(np.unique(y_train))
""",
            """
def majority_accuracy(y_train, y_test):
    y = np.concatenate([y_train.ravel(), y_test.ravel()])
    return np.mean(y_test.ravel() == np.bincount(y).argmax())
""",
            """
def majority_accuracy(y_train, y_test):
    from collections import Counter
    top = Counter(y_train.ravel().tolist()).most_common(1)[0][0]
    return np.mean(y_test.ravel() == top)
""",
            """
def majority_accuracy(y_train, y_test):
    import statistics
    return np.mean(y_test.ravel() == statistics.mode(y_train.ravel().tolist()))
""",
            """
def majority_accuracy(y_train, y_test):
    majority = np.bincount(y_train.ravel()).argmax()
    return np.sum(y_test == majority)
""",
            """
def majority_accuracy(y_train, y_test):
    majority = np.bincount(y_train.ravel()).argmax()
    return 100 * np.mean(y_test == majority)
""",
            """
def majority_accuracy(y_train, y_test):
    majority = np.bincount(y_train.ravel()).argmax()
    return np.sum(y_test == majority) / len(y_train)
""",
            """
def majority_accuracy(y_train, y_test):
    majority = np.median(y_train)
    return np.mean(y_test == majority)
""",
            """
def majority_accuracy(y_train, y_test):
    majority = np.bincount(y_train.ravel()).argmax()
    return np.mean(y_train == majority)
""",
        ],
    },
    "earliest_place": {
        "right": [
            "1301",
            "1800 - 500 + 1",
            "1_301",
            "1301.0",
        ],
        "wrong": [
            "1300",
            "1800 - 500",
            "1299",
            "1800",
            "500",
            "1550",
            "1801",
            "1500",
            "2300",
            "1500 + 1",
            "9",
            "1400",
        ],
    },
    "batches_from_files": {
        "right": [
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    pictures = files.map(read).cache().shuffle(len(names))
    return pictures.map(change).batch(batch_size).prefetch(tf.data.AUTOTUNE)
""",
            """
def batches_from_files(names, read, change, batch_size):
    return (
        tf.data.Dataset.from_tensor_slices(names)
        .map(read, num_parallel_calls=4)
        .cache()
        .map(change)
        .shuffle(len(names))
        .batch(batch_size)
    )
""",
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names).map(read, num_parallel_calls=tf.data.AUTOTUNE, deterministic=False)
    return files.cache().shuffle(2 * len(names)).map(change).batch(batch_size, drop_remainder=False)
""",
        ],
        "wrong": [
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    return files.shuffle(len(names)).map(read).cache().map(change).batch(batch_size).prefetch(1)
""",
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    return files.shuffle(len(names)).map(read).map(change).batch(batch_size).prefetch(1)
""",
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    return files.map(read).cache().shuffle(len(names)).batch(batch_size).prefetch(1)
""",
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    return files.map(read).cache().shuffle(batch_size).map(change).batch(batch_size).prefetch(1)
""",
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    files = files.map(read).cache().shuffle(len(names)).map(change)
    return files.batch(batch_size, drop_remainder=True).prefetch(1)
""",
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    return files.map(read).cache().shuffle(len(names)).map(change).prefetch(1)
""",
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    return files.map(read).cache().shuffle(len(names)).repeat().map(change).batch(batch_size).prefetch(1)
""",
            """
def batches_from_files(names, read, change, batch_size):
    files = tf.data.Dataset.from_tensor_slices(names)
    return files.map(read()).cache().shuffle(len(names)).map(change()).batch(batch_size)
""",
        ],
    },
    "epoch_after_upgrade": {
        "right": [
            "2015",
            "15 + 100 * 20",
            "2_015.0",
            "30 / 2 + 100 * max(30 / 2, 20)",
        ],
        "wrong": [
            "2000",
            "3000",
            "3020",
            "4000",
            "2030",
            "5000",
            "1510",
            "1520",
            "2.015",
            "35",
            "1515",
            "1995",
        ],
    },
    "training_batches": {
        "right": [
            """
def training_batches(pixels, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(pixels))
    return dataset.batch(batch_size).map(lambda x, y: (tf.cast(x, tf.float32) / 255, y)).prefetch(tf.data.AUTOTUNE)
""",
            """
def training_batches(pixels, labels, batch_size):
    def scale(x, y):
        return tf.image.convert_image_dtype(x, tf.float32), y

    dataset = tf.data.Dataset.from_tensor_slices((pixels, labels)).map(scale, num_parallel_calls=tf.data.AUTOTUNE)
    return dataset.cache().shuffle(len(pixels)).batch(batch_size).prefetch(tf.data.AUTOTUNE)
""",
            """
def training_batches(pixels, labels, batch_size):
    x = tf.data.Dataset.from_tensor_slices(np.float32(pixels / 255))
    y = tf.data.Dataset.from_tensor_slices(labels)
    return tf.data.Dataset.zip((x, y)).shuffle(pixels.shape[0]).batch(batch_size)
""",
        ],
        "wrong": [
            """
def training_batches(pixels, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(batch_size)
    return dataset.batch(batch_size).map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))
""",
            """
def training_batches(pixels, labels, batch_size):
    pixels = pixels / 255
    return tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(labels)).batch(batch_size)
""",
            """
def training_batches(pixels, labels, batch_size):
    pixels = pixels.astype("float32") / 255
    return tf.data.Dataset.from_tensor_slices((pixels, labels)).batch(batch_size)
""",
            """
def training_batches(pixels, labels, batch_size):
    pixels = pixels.astype("float32") / 255
    x = tf.data.Dataset.from_tensor_slices(pixels).shuffle(len(pixels))
    y = tf.data.Dataset.from_tensor_slices(labels).shuffle(len(pixels))
    return tf.data.Dataset.zip((x, y)).batch(batch_size)
""",
            """
def training_batches(pixels, labels, batch_size):
    pixels = pixels.astype("float32") / 255
    return tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(labels)).batch(batch_size).repeat()
""",
            """
def training_batches(pixels, labels, batch_size):
    pixels = pixels.astype("float32") / 255
    return tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(labels)).cache().batch(batch_size)
""",
            """
def training_batches(pixels, labels, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(labels)).batch(batch_size)
    return dataset.map(lambda x: tf.cast(x, tf.float32) / 255)
""",
            """
def training_batches(pixels, labels, batch_size):
    pixels = pixels.astype("float32") / 255
    for start in range(0, len(pixels), batch_size):
        yield pixels[start:start + batch_size], labels[start:start + batch_size]
""",
        ],
    },
    "from_folder": {
        "right": [
            """
def from_folder(folder, side, batch_size):
    return keras.utils.image_dataset_from_directory(
        folder,
        validation_split=0.25,
        subset="both",
        seed=0,
        image_size=(side, side),
        color_mode="grayscale",
        label_mode="categorical",
        batch_size=batch_size,
    )
""",
            """
def from_folder(folder, side, batch_size):
    options = {"validation_split": 0.25, "seed": 1, "image_size": (side, side), "color_mode": "grayscale",
               "label_mode": "categorical", "batch_size": batch_size, "verbose": False}
    training = from_folders(folder, subset="training", **options)
    validation = from_folders(folder, subset="validation", **options)
    return training, validation
""",
            """
def from_folder(folder, side, batch_size):
    return keras.utils.image_dataset_from_directory(
        folder,
        validation_split=0.25,
        subset="both",
        seed=0,
        image_size=side,
        color_mode="grayscale",
        label_mode="categorical",
        batch_size=batch_size,
    )
""",
        ],
        "wrong": [
            """
def from_folder(folder, side, batch_size):
    return keras.utils.image_dataset_from_directory(
        folder,
        validation_split=0.75,
        subset="both",
        seed=0,
        image_size=(side, side),
        color_mode="grayscale",
        label_mode="categorical",
        batch_size=batch_size,
    )
""",
            """
def from_folder(folder, side, batch_size):
    return keras.utils.image_dataset_from_directory(
        folder,
        validation_split=0.25,
        subset="both",
        seed=0,
        image_size=(side, side),
        color_mode="grayscale",
        label_mode="binary",
        batch_size=batch_size,
    )
""",
            """
def from_folder(folder, side, batch_size):
    return keras.utils.image_dataset_from_directory(
        folder,
        validation_split=0.25,
        subset="both",
        seed=0,
        image_size=(side, side),
        color_mode="gray",
        label_mode="categorical",
        batch_size=batch_size,
    )
""",
            """
def from_folder(folder, side, batch_size):
    return keras.utils.image_dataset_from_directory(
        folder,
        validation_split=0.25,
        subset="both",
        seed=0,
        image_size=(side, side),
        color_mode="grayscale",
        label_mode="categorical",
        batch_size=32,
    )
""",
            """
def from_folder(folder, side, batch_size):
    options = {"validation_split": 0.25, "image_size": (side, side), "color_mode": "grayscale",
               "label_mode": "categorical", "batch_size": batch_size, "verbose": False}
    training = from_folders(folder, subset="training", seed=0, **options)
    validation = from_folders(folder, subset="validation", seed=1, **options)
    return training, validation
""",
            """
def from_folder(folder, side, batch_size):
    options = {"validation_split": 0.25, "seed": 0, "label_mode": "categorical", "batch_size": batch_size}
    options |= small
    return from_folders(folder, subset="both", **options)
""",
            """
def from_folder(folder, side, batch_size):
    everything = from_folders(folder, image_size=(side, side), color_mode="grayscale", seed=0,
                              label_mode="categorical", batch_size=None, verbose=False)
    n = len(everything) // 4
    return everything.skip(n).batch(batch_size), everything.take(n).batch(batch_size)
""",
            """
def from_folder(folder, side, batch_size):
    training, validation = from_folders(
        folder, image_size=(side, side), color_mode="grayscale", seed=0, subset="both",
        validation_split=0.25, label_mode="categorical", batch_size=batch_size, verbose=False)
    scale = lambda x, y: (x / 255, y)
    return training.map(scale), validation
""",
        ],
    },
}
