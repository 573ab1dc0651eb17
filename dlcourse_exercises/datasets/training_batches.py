"""training_batches: return a tf.data.Dataset of shuffled batches, scaled to 0 … 1."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras, tf


def training_batches(pixels, labels, batch_size):
    """Return a tf.data.Dataset of batches (pixels, labels) to train on.

    pixels is a uint8 array, shape (n, height, width); labels is an array of n integers. In the
    batches the pixels are float32, scaled so that 0 to 255 becomes 0 to 1. Each epoch draws a new
    order from all n samples and sees each of them once; so the last batch may be smaller.
    """
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels))
    batches = samples.shuffle(len(pixels)).batch(batch_size)
    batches = batches.map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))
    return batches.prefetch(tf.data.AUTOTUNE)


def numbered_pictures(n, height, width, largest=255):
    """Pictures whose first two pixels hold the number of the picture, sorted by class, and their labels."""
    pixels = np.random.default_rng(n).integers(0, largest, (n, height, width), np.uint8)
    pixels[:, 0, 0], pixels[:, 0, 1] = np.divmod(np.arange(n), 256)
    pixels[:, -1, -1], pixels[:, -1, 0] = largest, 0
    return pixels, np.arange(n) * 10 // n


def what_comes_out(batches, pixels, labels, batch_size):
    seen = observe.of_dataset(batches, most=100)
    if "its number of elements" not in seen:
        return seen
    if not (isinstance(batches.element_spec, tuple | list) and len(batches.element_spec) == 2):
        seen.clear()
        seen["whether each element is a pair of pixels and labels"] = False
        return seen
    seen["the dtype of the pixels"] = seen.pop("the dtypes in its first element")[0]
    seen["the shape of its largest batch"] = seen.pop("the shapes in its first element")[0]
    del seen["the shapes in its last element"]
    n, count = len(pixels), seen["its number of elements"]
    if not isinstance(count, int):
        return seen
    first, second = ([(np.asarray(x), np.ravel(y)) for x, y in batches] for _ in range(2))
    seen["the shape of its largest batch"] = max(x.shape for x, _ in first)
    if count != -(-n // batch_size) or seen["the shape of its largest batch"] != (batch_size, *pixels.shape[1:]):
        return seen
    values = np.concatenate([x for x, _ in first])
    seen["the smallest and the largest pixel"] = (round(float(values.min()), 3), round(float(values.max()), 3))
    if seen["the smallest and the largest pixel"] != (0.0, round(pixels.max() / 255, 3)):
        return seen
    seen["whether there are pixels in between"] = len(np.unique(values)) > 2
    if not seen["whether there are pixels in between"]:
        return seen
    places = [np.concatenate([_numbers_of(x) for x, _ in epoch]) for epoch in (first, second)]
    own = np.concatenate([y for _, y in first]) == np.ravel(labels)[places[0] % n]
    seen["whether each picture keeps its label"] = bool(own.all())
    seen["whether an epoch has each sample once"] = bool(np.array_equal(np.sort(places[0]), np.arange(n)))
    batch = next(_numbers_of(x) for x, _ in first if len(x) == batch_size)
    seen["whether samples from the whole set meet in the first batch"] = bool(
        batch.min() < n / 3 and batch.max() >= 2 * n / 3
    )
    seen["whether the samples inside a batch are in a new order"] = bool((np.diff(batch) < 0).any())
    seen["whether the second epoch has another order"] = not np.array_equal(places[0], places[1])
    return seen


def _numbers_of(x):
    first = np.rint(255 * x[:, 0, :2]).astype(int)
    return first[:, 0] * 256 + first[:, 1]


EXERCISE = Build(
    training_batches,
    observe=what_comes_out,
    calls=[call(*numbered_pictures(600, 3, 4), 64), call(*numbered_pictures(170, 5, 5, largest=200), 40)],
    trains=True,
    hints=[
        "Begin with `tf.data.Dataset.from_tensor_slices((pixels, labels))`. Which steps follow, in which order?",
        "To shuffle samples, not batches, `shuffle` stands before `batch`. How large must its buffer be?",
        "`.shuffle(len(pixels)).batch(batch_size)`, then `.map(lambda x, y: (…, y))` with "
        "`tf.cast(x, tf.float32) / 255`.",
    ],
    right="right. With a `Rescaling` as the first layer of the model you could leave the pixels as bytes, a quarter of "
    "the memory",
)


@EXERCISE.wrong("the labels are missing: `fit` needs pairs. What can `from_tensor_slices` take besides one array?")
def pixels_alone(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices(pixels)
    return samples.shuffle(len(pixels)).batch(batch_size).map(lambda x: tf.cast(x, tf.float32) / 255)


@EXERCISE.wrong("these are single samples: which step stacks them?")
def no_batch(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels))
    return samples.shuffle(len(pixels)).map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))


@EXERCISE.wrong("this never ends: one pass over the data set should be one epoch. `fit` starts it anew for each one.")
def repeated(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels)).repeat()
    return samples.shuffle(len(pixels)).batch(batch_size).map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))


@EXERCISE.wrong("some samples are left out of each epoch. Which argument of `batch` drops them?")
def without_the_rest(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(pixels))
    return samples.batch(batch_size, drop_remainder=True).map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))


@EXERCISE.wrong("the pixels are still bytes, 0 to 255. Which step can scale a batch?")
def bytes_as_they_are(pixels, labels, batch_size):
    return tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(pixels)).batch(batch_size)


@EXERCISE.wrong("float64, twice the memory: NumPy divides bytes into float64. Which dtype does the docstring ask for?")
def scaled_by_numpy(pixels, labels, batch_size):
    return tf.data.Dataset.from_tensor_slices((pixels / 255, labels)).shuffle(len(pixels)).batch(batch_size)


@EXERCISE.wrong("float32, yes, but still from 0 to 255. By what do you divide?")
def cast_alone(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(pixels))
    return samples.batch(batch_size).map(lambda x, y: (tf.cast(x, tf.float32), y))


@EXERCISE.wrong("the largest byte is 255, not 256. By what must it be divided to become 1?")
def by_256(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(pixels))
    return samples.batch(batch_size).map(lambda x, y: (tf.cast(x, tf.float32) / 256, y))


@EXERCISE.wrong(
    "pictures and labels have been shuffled apart: most pictures carry the label of another one. How can both take the "
    "same way?"
)
def shuffled_apart(pixels, labels, batch_size):
    x = tf.data.Dataset.from_tensor_slices(pixels).map(lambda x: tf.cast(x, tf.float32) / 255)
    y = tf.data.Dataset.from_tensor_slices(labels)
    return tf.data.Dataset.zip(x.shuffle(len(pixels)), y.shuffle(len(pixels))).batch(batch_size)


@EXERCISE.wrong("nothing is shuffled: sorted samples stay sorted.")
def never_shuffled(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels))
    return samples.batch(batch_size).map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))


@EXERCISE.wrong(
    "you shuffle whole batches: inside a batch the samples are neighbors, as before. Which of the two should come "
    "first, `shuffle` or `batch`?"
)
def batches_shuffled(pixels, labels, batch_size):
    batches = tf.data.Dataset.from_tensor_slices((pixels, labels)).batch(batch_size).shuffle(len(pixels))
    return batches.map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))


@EXERCISE.wrong(
    "the first batch knows the beginning of the set only. How far ahead can a buffer of this size look, and how far "
    "should it?"
)
def buffer_of_a_batch(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(batch_size)
    return samples.batch(batch_size).map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))


@EXERCISE.wrong(
    "the second epoch has the order of the first. What keeps it: a `cache` behind `shuffle`, an order drawn once by "
    "NumPy, or `reshuffle_each_iteration=False`?"
)
def kept_order(pixels, labels, batch_size):
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(pixels)).cache()
    return samples.batch(batch_size).map(lambda x, y: (tf.cast(x, tf.float32) / 255, y))


@EXERCISE.wrong("these are batches in a list, drawn once. What has a method for each step, and draws anew each epoch?")
def list_of_batches(pixels, labels, batch_size):
    order = np.random.default_rng().permutation(len(pixels))
    starts = range(0, len(pixels), batch_size)
    scaled = pixels.astype("float32") / 255
    return [(scaled[order[k : k + batch_size]], labels[order[k : k + batch_size]]) for k in starts]


@EXERCISE.also_right
def rows_first(pixels, labels, batch_size):
    x, y = tf.constant(pixels), tf.constant(labels)
    rows = tf.data.Dataset.range(len(pixels)).shuffle(len(pixels), seed=1).batch(batch_size)
    return rows.map(lambda k: (tf.cast(tf.gather(x, k), tf.float32) / 255.0, tf.gather(y, k)))


@EXERCISE.also_right
def scaled_before(pixels, labels, batch_size):
    scaled = pixels.astype("float32") / 255
    samples = tf.data.Dataset.from_tensor_slices((scaled, labels)).cache()
    return samples.shuffle(10 * len(pixels)).batch(batch_size)


@EXERCISE.also_right
def by_a_layer(pixels, labels, batch_size):
    layer = keras.layers.Rescaling(1 / 255)
    samples = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(pixels))
    return samples.map(lambda x, y: (layer(x), y), num_parallel_calls=2).batch(batch_size).prefetch(1)


@EXERCISE.also_right
def true_division(pixels, labels, batch_size):
    x, y = tf.data.Dataset.from_tensor_slices(pixels), tf.data.Dataset.from_tensor_slices(labels)
    samples = tf.data.Dataset.zip((x, y)).shuffle(len(pixels))
    return samples.map(lambda x, y: (x / 255, y)).batch(batch_size)


@EXERCISE.wrong(
    "you divide by the largest pixel of this array, and so each set would be scaled in its own way. How large can a "
    "byte be?"
)
def by_the_largest_pixel(pixels, labels, batch_size):
    scaled = pixels.astype("float32") / pixels.max()
    return tf.data.Dataset.from_tensor_slices((scaled, labels)).shuffle(len(pixels)).batch(batch_size)


@EXERCISE.wrong("these pixels go from -1 to 1. The docstring asks for 0 to 1.")
def around_zero(pixels, labels, batch_size):
    scaled = pixels.astype("float32") / 127.5 - 1
    return tf.data.Dataset.from_tensor_slices((scaled, labels)).shuffle(len(pixels)).batch(batch_size)


@EXERCISE.wrong("`//` divides into whole numbers, so all bytes below 255 become 0. Which division keeps the fraction?")
def whole_numbers(pixels, labels, batch_size):
    scaled = (pixels // 255).astype("float32")
    return tf.data.Dataset.from_tensor_slices((scaled, labels)).shuffle(len(pixels)).batch(batch_size)


@EXERCISE.wrong(
    "a generator is used up after one epoch, and in the same order each time. Which class has a method for each step?"
)
def by_generator(pixels, labels, batch_size):
    for start in range(0, len(pixels), batch_size):
        yield pixels[start : start + batch_size] / 255, labels[start : start + batch_size]


@EXERCISE.wrong(
    "inside `map`: does your function take two arguments, pixels and labels? And does it cast the bytes before it "
    "divides them by a float?"
)
def one_argument(pixels, labels, batch_size):
    batches = tf.data.Dataset.from_tensor_slices((pixels, labels)).shuffle(len(pixels)).batch(batch_size)
    return batches.map(lambda x: tf.cast(x, tf.float32) / 255)


@EXERCISE.wrong(
    "does `from_tensor_slices` get one argument, the pair `(pixels, labels)`? A second one is taken as a name."
)
def two_arguments(pixels, labels, batch_size):
    return tf.data.Dataset.from_tensor_slices(pixels, labels).shuffle(len(pixels)).batch(batch_size)
