"""start_std: return the spread of the weights of a layer with n inputs, for "tanh" or "relu"."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call


def start_std(n, activation):
    """Return the spread of the weights of a layer with n inputs, for "tanh" or "relu"."""
    if activation == "relu":
        return np.sqrt(2 / n)
    return np.sqrt(1 / n)


EXERCISE = FindMistake(
    start_std,
    calls=[
        call(2, "relu"),
        call(1, "tanh"),
        call(256, "relu"),
        call(256, "tanh"),
        call(3, "relu"),
        call(7, "tanh"),
    ],
    hints=["Look at the figure: which start stays level with ReLU?", "ReLU: 2/n. tanh: 1/n. And then the root."],
    right="right: 2/n for ReLU, 1/n for tanh. In the notes' version ReLU's signals die, by √2 in each layer",
)


@EXERCISE.given("one of the activations throws half of the mean square away. Which one needs the larger weights?")
def given(n, activation):
    """Return the spread of the weights of a layer with n inputs, for "tanh" or "relu"."""
    if activation == "relu":
        return np.sqrt(1 / n)
    return np.sqrt(2 / n)


@EXERCISE.wrong("and tanh? It leaves small sums as they are: nothing is to be made up for.")
def he_for_all(n, activation):
    return np.sqrt(2 / n)


@EXERCISE.wrong("now tanh is right. But ReLU sets half of the sums to 0.")
def xavier_for_all(n, activation):
    return np.sqrt(1 / n)


@EXERCISE.wrong("twice the *variance* is √2 times the spread.")
def spread_doubled(n, activation):
    return (2 if activation == "relu" else 1) / np.sqrt(n)


@EXERCISE.wrong("that is the variance. The function is asked for the spread.")
def variance_not_spread(n, activation):
    return 2 / n if activation == "relu" else 1 / n


@EXERCISE.also_right
def start_std_by_gain(inputs, name):
    gain = {"tanh": 1.0, "relu": 2.0**0.5}[name]
    return gain / inputs**0.5
