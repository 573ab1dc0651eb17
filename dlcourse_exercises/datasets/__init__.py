"""Exercises on meeting data sets: their weight, their labels, what a rule without eyes scores, and feeding them."""

from __future__ import annotations

from dlcourse_exercises.datasets import decode_words, encode_review, majority_accuracy, questions, share_right

EXERCISES = (
    questions.CIFAR10_FLOAT_BYTES,
    share_right.EXERCISE,
    decode_words.EXERCISE,
    encode_review.EXERCISE,
    majority_accuracy.EXERCISE,
    questions.BAD_NEWS,
    questions.EARLIEST_PLACE,
    questions.EPOCH_WITH_PREFETCH,
)
