"""centred_pictures: return the pictures, uint8 of shape (n, height, width), minus their mean picture."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(81)


def centred_pictures(pictures):
    """Return the pictures, uint8 of shape (n, height, width), minus their mean picture."""
    return pictures - pictures.mean(axis=0)


EXERCISE = FindMistake(
    centred_pictures,
    calls=[
        call(np.array([[[10]], [[20]]], dtype=np.uint8)),
        call(np.array([[[0, 255]], [[255, 0]], [[255, 255]]], dtype=np.uint8)),
        call(np.array([[[1, 4], [2, 3]], [[2, 6], [9, 3]]], dtype=np.uint8)),
        call(RNG.integers(0, 256, (20, 6, 5)).astype(np.uint8)),
    ],
    hints=[
        "Print `np.array([10], dtype='uint8') - np.array([15], dtype='uint8')`.",
        "uint8 knows the whole numbers 0 to 255, and counts on from 0 after 255. Where do negative numbers go?",
        "`pictures.mean(axis=0)` is a float already. Leave it one, and so is the difference.",
    ],
    right="right. The centred pictures are floats, four or eight times as large in memory: one more reason to leave "
    "the bytes alone and let the model compute",
)


@EXERCISE.given(
    "a pixel of 10 under a mean of 15 comes out as 251, nearly white. Which numbers are there in uint8, and what "
    "happens to 10 - 15? (To turn the result into floats comes too late.)"
)
def given(pictures):
    """Return the pictures, uint8 of shape (n, height, width), minus their mean picture."""
    mean_picture = pictures.mean(axis=0).astype(pictures.dtype)
    return pictures - mean_picture


@EXERCISE.wrong(
    "the negative numbers are right. But the mean picture is still cut down to whole bytes, so the result has not "
    "quite the mean 0."
)
def centred_mean_cut(pictures):
    return pictures.astype(float) - pictures.mean(axis=0).astype(pictures.dtype)


@EXERCISE.wrong(
    "that is one mean of all pixels. A mean *picture* has one for each pixel: which axis runs over the pictures?"
)
def centred_one_mean(pictures):
    return pictures - pictures.mean()


@EXERCISE.wrong(
    "that is the mean of each picture by itself. The mean picture is the mean over all pictures, pixel by pixel."
)
def centred_each_by_itself(pictures):
    return pictures - pictures.mean(axis=(1, 2), keepdims=True)


@EXERCISE.wrong("darker and brighter than the mean come out alike: keep the sign.")
def centred_absolute(pictures):
    return np.abs(centred_pictures(pictures))


@EXERCISE.wrong("what is darker than the mean is lost. Negative numbers are what centring is about.")
def centred_cut(pictures):
    return np.maximum(centred_pictures(pictures), 0)


@EXERCISE.also_right
def centred_in_float(pictures):
    as_float = np.asarray(pictures).astype("float32")
    return np.stack([picture - as_float.sum(axis=0) / len(as_float) for picture in as_float])
