"""centered_pictures: return the pictures, uint8 of shape (n, height, width), minus their mean picture."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call

RNG = np.random.default_rng(81)


def centered_pictures(pictures):
    """Return the pictures, uint8 of shape (n, height, width), minus their mean picture."""
    return pictures - pictures.mean(axis=0)


EXERCISE = FindMistake(
    centered_pictures,
    calls=[
        call(np.array([[[10]], [[20]]], dtype=np.uint8)),
        call(np.array([[[0, 255]], [[255, 0]], [[255, 255]]], dtype=np.uint8)),
        call(np.array([[[1, 4], [2, 3]], [[2, 6], [9, 3]]], dtype=np.uint8)),
        call(RNG.integers(0, 256, (20, 6, 5)).astype(np.uint8)),
    ],
    hints=[
        "Print `np.array([10], dtype='uint8') - np.array([15], dtype='uint8')`.",
        "uint8 has the whole numbers 0 to 255 and wraps around: after 255 comes 0. Where do negative numbers go?",
        "`pictures.mean(axis=0)` is a float array already. Leave it that, and the difference is one, too.",
    ],
    right="right. The centered pictures are floats, four or eight times as large in memory: one more reason to keep "
    "the bytes and let the model do the arithmetic",
)


@EXERCISE.given(
    "a pixel of 10 under a mean of 15 comes out as 251, nearly white. Which numbers are there in uint8, and what "
    "happens to 10 - 15? (Converting the *result* to floats comes too late.)"
)
def given(pictures):
    """Return the pictures, uint8 of shape (n, height, width), minus their mean picture."""
    mean_picture = pictures.mean(axis=0).astype(pictures.dtype)
    return pictures - mean_picture


@EXERCISE.wrong(
    "negative numbers come out now. But the mean picture is still truncated to whole bytes, so the mean of the "
    "result is not quite 0."
)
def centered_mean_cut(pictures):
    return pictures.astype(float) - pictures.mean(axis=0).astype(pictures.dtype)


@EXERCISE.wrong(
    "that is one mean of all pixels. A mean *picture* has one for each pixel: which axis runs over the pictures?"
)
def centered_one_mean(pictures):
    return pictures - pictures.mean()


@EXERCISE.wrong(
    "that is the mean of each picture by itself. The mean picture is the mean over all pictures, pixel by pixel."
)
def centered_each_by_itself(pictures):
    return pictures - pictures.mean(axis=(1, 2), keepdims=True)


@EXERCISE.wrong("darker and brighter than the mean come out alike. What tells them apart?")
def centered_absolute(pictures):
    return np.abs(centered_pictures(pictures))


@EXERCISE.wrong("everything darker than the mean becomes 0. Should a centered picture have negative numbers?")
def centered_cut(pictures):
    return np.maximum(centered_pictures(pictures), 0)


@EXERCISE.wrong(
    "the subtraction is right, but the result is cast back to bytes, and -5 becomes 251 again. Which dtype has "
    "negative numbers and fractions?"
)
def centered_cast_back(pictures):
    return (pictures.astype("float32") - pictures.mean(axis=0)).astype("uint8")


@EXERCISE.wrong("the difference is right. The docstring does not divide it by 255, though.")
def centered_and_divided(pictures):
    return centered_pictures(pictures) / 255


@EXERCISE.wrong(
    "that is standardizing: each pixel is divided by its standard deviation, too. Only centering is asked for."
)
def centered_and_scaled(pictures):
    return centered_pictures(pictures) / (pictures.std(axis=0) + 1e-7)


@EXERCISE.wrong("the sign is wrong: what is brighter than the mean should be positive.")
def centered_upside_down(pictures):
    return -centered_pictures(pictures)


@EXERCISE.wrong("int8 ends at 127: a pixel of 255 becomes −1 before anything is subtracted. Which dtype has room?")
def centered_in_int8(pictures):
    return pictures.astype("int8") - pictures.mean(axis=0)


@EXERCISE.wrong("127.5 is the middle of the range. What is the mean picture of *these* pictures?")
def centered_at_half(pictures):
    return pictures.astype(float) - 127.5


def _rounded(pictures):
    return np.round(centered_pictures(pictures))


def _rounded_mean(pictures):
    return pictures.astype("int16") - pictures.mean(axis=0).round().astype("int16")


def _in_int16(pictures):
    return centered_pictures(pictures).astype("int16")


@EXERCISE.wrong_if(
    "the result has whole numbers only. The mean of 1 and 2 is 1.5: which dtype keeps the half?",
    examples=[_rounded, _rounded_mean, _in_int16],
)
def centered_in_whole_numbers(returned, expected):
    return all(
        np.array_equal(one, np.round(one)) and np.max(np.abs(np.asarray(one, float) - other)) < 1
        for one, other in zip(returned, expected, strict=True)
    )


@EXERCISE.also_right
def centered_in_float(pictures):
    as_float = np.asarray(pictures).astype("float32")
    return np.stack([picture - as_float.sum(axis=0) / len(as_float) for picture in as_float])
