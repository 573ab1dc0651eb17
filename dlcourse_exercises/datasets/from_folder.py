"""from_folder: return training and validation pictures from a folder with one folder per class."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras, tf


def from_folder(folder, side, batch_size):
    """Return (training, validation): two tf.data.Datasets of batches (pictures, labels).

    folder holds one folder of PNG files per class. A quarter of the files, drawn at random, is
    for validation, all others are for training. Pictures are grayscale, shape (side, side, 1);
    labels are one-hot.
    """
    training, validation = keras.utils.image_dataset_from_directory(
        folder,
        label_mode="categorical",
        color_mode="grayscale",
        image_size=(side, side),
        batch_size=batch_size,
        validation_split=0.25,
        subset="both",
        seed=0,
        verbose=False,
    )
    return training, validation


@cache
def _holder():
    """The folder that holds the folders below; it is removed when Python ends."""
    return tempfile.TemporaryDirectory(prefix="dlcourse-")


@cache
def folder_of(n_classes, n_files):
    """A folder of n_classes folders, with n_files gray squares each. No two are of the same gray."""
    root = Path(_holder().name) / f"{n_classes}x{n_files}"
    for k in range(n_classes):
        (root / "abcde"[k]).mkdir(parents=True)
        for n in range(n_files):
            square = np.full((6, 6, 1), 2 * (k * n_files + n) + 1, np.uint8)
            keras.utils.save_img(root / "abcde"[k] / f"{n:02}.png", square, scale=False)
    return str(root)


def calls():
    return [call(folder_of(3, 32), 6, 8), call(folder_of(4, 20), 10, 32)]


def what_was_read(pair, folder, side, batch_size):
    if not isinstance(pair, tuple | list) or len(pair) != 2:
        return {"what your function returns": "a pair" if isinstance(pair, tuple | list) else type(pair).__name__}
    seen: dict[str, Any] = {"what your function returns": "a pair"}
    for part, name in zip(pair, ("the training set", "the validation set"), strict=True):
        kind = observe.kind_of(part, tf.data.Dataset, "a tf.data.Dataset")["what your function returns"]
        seen[f"{name}"] = kind
        if not isinstance(part, tf.data.Dataset):
            return seen
        if not (isinstance(part.element_spec, tuple) and len(part.element_spec) == 2):
            seen[f"{name}"] = "a tf.data.Dataset without labels"
            return seen
    batches = [[(np.asarray(x), np.asarray(y)) for x, y in part] for part in pair]
    if not all(batches):
        seen["whether one of the sets is empty"] = True
        return seen
    seen["whether one of the sets is empty"] = False
    pictures, labels = batches[0][0]
    seen["the shape of the first pictures"] = pictures.shape
    seen["the shape of the first labels"] = labels.shape
    if seen["the shape of the first pictures"][1:3] != (side, side) or labels.ndim != 2:
        return seen
    largest = [max(float(x.max()) for x, _ in part) for part in batches]
    seen["whether both sets have the same scale"] = (largest[0] > 1) == (largest[1] > 1)
    to_bytes = [1 if top > 1 else 255 for top in largest]
    grays = [
        {round(k * float(x.mean())) for batch, _ in part for x in batch}
        for part, k in zip(batches, to_bytes, strict=True)
    ]
    classes = [np.concatenate([y for _, y in part]).argmax(axis=1) for part in batches]
    seen["the number of pictures for training and for validation"] = tuple(map(len, classes))
    seen["whether some pictures are in both sets"] = bool(grays[0] & grays[1])
    counts = np.bincount(classes[1], minlength=labels.shape[1])
    seen["whether the validation set is made of the last classes"] = bool((counts > 0).sum() <= labels.shape[1] / 2)
    return seen


EXERCISE = Build(
    from_folder,
    observe=what_was_read,
    calls=calls,
    trains=True,
    hints=[
        "`keras.utils.image_dataset_from_directory` does all of it. Which of its arguments stand for a split, for "
        "gray, for one-hot?",
        '`label_mode="categorical"` gives one-hot labels, `color_mode="grayscale"` one channel; `validation_split` '
        "is the share that is held back.",
        '`subset="both"` returns both sets at once, with one `seed` for both: they cannot overlap.',
    ],
    right="right. Look once at `training.class_names`: the order of the folders is the meaning of the labels",
)


@EXERCISE.wrong("one data set comes back; two are asked for. What can `subset` be?")
def one_set(folder, side, batch_size):
    return keras.utils.image_dataset_from_directory(
        folder, label_mode="categorical", color_mode="grayscale", image_size=(side, side), batch_size=batch_size
    )


def _two(folder, side, batch_size, seeds=(0, 0), **options):
    how = {"label_mode": "categorical", "color_mode": "grayscale", "image_size": (side, side)}
    how |= {"batch_size": batch_size, "validation_split": 0.25, "verbose": False} | options
    read = keras.utils.image_dataset_from_directory
    return [read(folder, subset=s, seed=seed, **how) for s, seed in zip(("training", "validation"), seeds)]


@EXERCISE.wrong(
    "the data set is shuffled anew each time it is read, so `take` and `skip` see another order: some pictures are in "
    "both parts. Which arguments split the *files*?"
)
def taken_and_skipped(folder, side, batch_size):
    whole = keras.utils.image_dataset_from_directory(
        folder,
        label_mode="categorical",
        color_mode="grayscale",
        image_size=(side, side),
        batch_size=batch_size,
        verbose=False,
    )
    held_back = len(whole) // 4
    return whole.skip(held_back), whole.take(held_back)


@EXERCISE.wrong(
    "no split: every picture is in both sets. Which arguments hold a share of the files back?",
)
def no_split(folder, side, batch_size):
    whole = keras.utils.image_dataset_from_directory(
        folder,
        label_mode="categorical",
        color_mode="grayscale",
        image_size=(side, side),
        batch_size=batch_size,
        verbose=False,
    )
    return whole, whole


@EXERCISE.wrong(
    "some pictures are in both sets, so that the validation is no longer honest. The files are shuffled before they "
    "are split: what must be the same for both sets?"
)
def two_seeds(folder, side, batch_size):
    return _two(folder, side, batch_size, seeds=(1, 2))


@EXERCISE.wrong(
    "the validation set holds the last classes alone: without shuffling, the last quarter of the sorted files is cut "
    "off. Which argument stops the shuffling?"
)
def not_shuffled(folder, side, batch_size):
    return _two(folder, side, batch_size, shuffle=False)


@EXERCISE.wrong("the labels are integers: which `label_mode` gives one-hot rows?")
def integer_labels(folder, side, batch_size):
    return _two(folder, side, batch_size, label_mode="int")


@EXERCISE.wrong("the labels are missing: which `label_mode` gives one-hot rows?")
def without_labels(folder, side, batch_size):
    return _two(folder, side, batch_size, label_mode=None)


@EXERCISE.wrong("the pictures have three channels: red, green and blue are read unless you ask for gray.")
def in_color(folder, side, batch_size):
    return _two(folder, side, batch_size, color_mode="rgb")


@EXERCISE.wrong("the pictures are 256 × 256, Keras's default: which argument brings them to your size?")
def default_size(folder, side, batch_size):
    return _two(folder, side, batch_size, image_size=(256, 256))


@EXERCISE.wrong(
    "the second set is the larger one. Which set comes first, and of which one is `validation_split` the share?"
)
def three_quarters_held_back(folder, side, batch_size):
    return _two(folder, side, batch_size, validation_split=0.75)


@EXERCISE.wrong("a fifth is held back here; a quarter is asked for.")
def a_fifth(folder, side, batch_size):
    return _two(folder, side, batch_size, validation_split=0.2)


@EXERCISE.wrong("the batches have another size: 32 is the default.")
def default_batches(folder, side, batch_size):
    return _two(folder, side, 32)


@EXERCISE.also_right
def in_two_calls(folder, side, batch_size):
    return tuple(_two(folder, side, batch_size, seeds=(7, 7)))


@EXERCISE.also_right
def by_hand(folder, side, batch_size):
    files = sorted(Path(folder).glob("*/*.png"))
    classes = sorted({file.parent.name for file in files})
    order = np.random.default_rng(0).permutation(len(files))

    def picture(name, label):
        pixels = tf.io.decode_png(tf.io.read_file(name), channels=1)
        return tf.image.resize(pixels, (side, side)), label

    def part(rows):
        names = [str(files[row]) for row in rows]
        labels = np.eye(len(classes))[[classes.index(files[row].parent.name) for row in rows]]
        return tf.data.Dataset.from_tensor_slices((names, labels)).map(picture).batch(batch_size)

    held_back = len(files) // 4
    return part(order[held_back:]), part(order[:held_back])


@EXERCISE.wrong("the pictures are 28 × 28, whatever `side` is: which option of this lesson's `small` is fixed?")
def size_of_the_lesson(folder, side, batch_size):
    return _two(folder, side, batch_size, image_size=(28, 28))


@EXERCISE.wrong("these are single pictures: `batch_size=None` means that none are stacked.")
def single_pictures(folder, side, batch_size):
    return _two(folder, side, None)


@EXERCISE.wrong(
    "`validation_split` is the share that is held back, in both calls: with 0.75 in one and 0.25 in the other, some "
    "files are in no set. What must be the same for both?"
)
def two_shares(folder, side, batch_size):
    training = _two(folder, side, batch_size, validation_split=0.75)[0]
    return training, _two(folder, side, batch_size)[1]


@EXERCISE.wrong("these are lists, read once and for all, in one order. What do you get if you return the data sets?")
def as_lists(folder, side, batch_size):
    return [list(part) for part in _two(folder, side, batch_size)]


@EXERCISE.wrong(
    "the training pixels go from 0 to 1 and the validation pixels to 255: to the network these are other pictures. "
    "Scale both, or neither."
)
def one_of_them_scaled(folder, side, batch_size):
    training, validation = _two(folder, side, batch_size)
    return training.map(lambda x, y: (x / 255, y)), validation


@EXERCISE.also_right
def both_scaled(folder, side, batch_size):
    return [part.map(lambda x, y: (x / 255, y)) for part in _two(folder, side, batch_size)]
