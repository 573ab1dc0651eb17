"""batches_from_files: return a tf.data.Dataset that reads each file once and changes it anew in each epoch."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import tf


def batches_from_files(names, read, change, batch_size):
    """Return a tf.data.Dataset of batches of pictures, made for many epochs.

    names is a list of file names. read(name) returns a picture, and is slow. change(picture)
    returns one picture with a random change. Both work inside map. Each file is read in the
    first epoch only. Each epoch draws a new order of all files, and a new change for each.
    """
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).cache()
    changed = pictures.shuffle(len(names)).map(change)
    return changed.batch(batch_size).prefetch(tf.data.AUTOTUNE)


READ: list[str] = []
RNG = np.random.default_rng(17)


def read(name):
    """A picture (3, 3) filled with the number in the file's name."""

    def opened(name):
        text = bytes(np.asarray(name).item()).decode()
        READ.append(text)
        return np.full((3, 3), int(text.split(".")[0]), np.float32)

    return tf.ensure_shape(tf.numpy_function(opened, [name], tf.float32), (3, 3))


def change(picture):
    """The picture plus a random number below one half, which float32 adds exactly."""
    added = tf.numpy_function(lambda: np.float32(RNG.integers(1, 512) / 1024), [], tf.float32)
    return picture + tf.reshape(added, ())


def what_epochs_see(batches, names, read, change, batch_size):
    seen = observe.kind_of(batches, tf.data.Dataset, "a tf.data.Dataset")
    if not isinstance(batches, tf.data.Dataset):
        return seen
    sizes = [min(batch_size, len(names) - start) for start in range(0, len(names), batch_size)]
    epochs, counts = [], []
    for _ in range(2):
        READ.clear()
        first = [np.asarray(batch) for batch in batches.take(len(sizes) + 1)]
        epochs.append(first)
        counts.append(len(READ))
    shapes = sorted((batch.shape for batch in epochs[0]), reverse=True)
    seen["the shape of its largest element"] = shapes[0] if shapes else None
    if not shapes or len(shapes[0]) != 3 or shapes[0][0] != batch_size:
        return seen
    if len(shapes) > len(sizes):
        return seen | {"whether an epoch ends": False}
    seen["whether an epoch ends"] = True
    seen["the sizes of its batches, sorted"] = tuple(shape[0] for shape in shapes)
    if seen["the sizes of its batches, sorted"] != tuple(sizes):
        return seen
    values = [np.concatenate([batch[:, 0, 0] for batch in epoch]) for epoch in epochs]
    numbers = [np.floor(value).astype(int) for value in values]
    changes = [(value - np.floor(value))[np.argsort(number)] for value, number in zip(values, numbers)]
    seen["whether an epoch has each file once"] = bool(np.array_equal(np.sort(numbers[0]), np.arange(len(names))))
    seen["the files read in the second epoch"] = counts[1]
    seen["whether pictures are changed"] = bool((changes[0] > 0).any())
    seen["whether the pictures of a batch get different changes"] = len(set(changes[0])) > len(sizes)
    seen["whether the second epoch has other changes"] = not np.allclose(changes[0], changes[1], atol=1e-3)
    seen["whether the second epoch has another order"] = not np.array_equal(numbers[0], numbers[1])
    batch = next(np.floor(batch[:, 0, 0]) for batch in epochs[0] if len(batch) == batch_size)
    seen["whether distant files meet in the first batch"] = bool(np.ptp(batch) >= 2 * batch_size)
    seen["whether the files inside a batch are in a new order"] = bool((np.diff(batch) < 0).any())
    return seen


def names_of(n):
    return [f"{number:03}.png" for number in range(n)]


EXERCISE = Build(
    batches_from_files,
    observe=what_epochs_see,
    calls=[call(names_of(130), read, change, 16), call(names_of(200), read, change, 24)],
    trains=True,
    hints=[
        "Which of the steps gives the same result in every epoch? Everything up to there may be cached, nothing more.",
        "Reading is always the same; the order and the change are random. So: read, `cache`, and then?",
        "`.map(read).cache().shuffle(len(names)).map(change).batch(batch_size)`, behind "
        "`tf.data.Dataset.from_tensor_slices(names)`.",
    ],
    right="right. Pictures that do not fit into memory: give `cache` a file name, or leave it out, shuffle the names, "
    "and read several files at once",
)


@EXERCISE.wrong("these are single pictures: which step stacks them?")
def no_batches(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).cache()
    return pictures.shuffle(len(names)).map(change)


@EXERCISE.wrong("no picture is changed: which step calls `change`, and where may it stand?")
def never_changed(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).cache()
    return pictures.shuffle(len(names)).batch(batch_size)


@EXERCISE.wrong(
    "the cache stands at the end, so all is frozen: the second epoch repeats order and changes. Which steps must stay "
    "random?"
)
def cached_at_the_end(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).shuffle(len(names)).map(read).map(change)
    return pictures.batch(batch_size).cache()


@EXERCISE.wrong("nothing is shuffled. Which step draws an order, and on which side of `cache` is it drawn anew?")
def in_order(names, read, change, batch_size):
    return tf.data.Dataset.from_tensor_slices(names).map(read).cache().map(change).batch(batch_size)


@EXERCISE.wrong("the order is new, but the changes of the first epoch come back. What does the cache hold?")
def changes_cached(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).map(change).cache()
    return pictures.shuffle(len(names)).batch(batch_size)


@EXERCISE.wrong(
    "the second epoch has the order of the first: is it drawn before `cache`, or kept by `reshuffle_each_iteration`?"
)
def order_cached(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).shuffle(len(names)).map(read).cache()
    return pictures.map(change).batch(batch_size)


@EXERCISE.wrong(
    "every epoch reads all files again. Which step keeps what comes by, and behind which step should it stand?"
)
def no_cache(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).shuffle(len(names)).map(read)
    return pictures.map(change).batch(batch_size).prefetch(tf.data.AUTOTUNE)


@EXERCISE.wrong("all pictures of a batch get the same change: `change` draws once per call. Does it get one picture?")
def batches_changed(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).cache()
    return pictures.shuffle(len(names)).batch(batch_size).map(change)


@EXERCISE.wrong(
    "you shuffle whole batches: inside a batch the files are neighbors, as before. Which comes first, `shuffle` or "
    "`batch`?"
)
def batches_shuffled(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).cache()
    return pictures.map(change).batch(batch_size).shuffle(len(names))


@EXERCISE.wrong("the buffer is small: the first batch knows the first files only. How many files should it hold?")
def a_small_buffer(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).cache()
    return pictures.shuffle(8).map(change).batch(batch_size)


@EXERCISE.wrong("some files are left out of each epoch. Which argument of `batch` drops them?")
def rest_dropped(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).cache()
    return pictures.shuffle(len(names)).map(change).batch(batch_size, drop_remainder=True)


@EXERCISE.also_right
def read_in_parallel(names, read, change, batch_size):
    named = tf.data.Dataset.from_tensor_slices(tf.constant(names))
    pictures = named.map(read, num_parallel_calls=tf.data.AUTOTUNE).cache()
    return pictures.shuffle(10_000, seed=3).map(change, num_parallel_calls=4).batch(batch_size).prefetch(2)


@EXERCISE.also_right
def changed_then_shuffled(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(lambda name: read(name)).cache()
    return pictures.map(change).shuffle(len(names)).batch(batch_size)


@EXERCISE.wrong("this never ends: one pass over the data set should be one epoch. `fit` starts it anew for each one.")
def endless(names, read, change, batch_size):
    pictures = tf.data.Dataset.from_tensor_slices(names).map(read).cache().repeat()
    return pictures.shuffle(len(names)).map(change).batch(batch_size)
