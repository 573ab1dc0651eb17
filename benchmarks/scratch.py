"""How fast the layers by hand are beside Keras and TensorFlow, and what small arrays cost beside plain NumPy.

Run by `make bench`, or alone by `python -m benchmarks.scratch`. Both sides run in turn in one process, and the best of
many rounds counts. How the threads of both come to lie on the cores differs from process to process, and with it the
ratio: so the median over several processes is compared, and their range is printed. A training step of a network
784-128-10 at batch 32 is measured inside `fit`, for both; convolution and pooling as single calls, forward, for
TensorFlow inside a `tf.function`; "array to array" is the call of a learner who has NumPy arrays and wants one back.
Small arrays, 32 × 10 numbers, show what a call costs beside its arithmetic: that its input is checked, and what is
infinite or too large dealt with.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any

import keras
import numpy as np
import tensorflow as tf
import threadpoolctl

from dlcourse.scratch import losses
from dlcourse.scratch.activations import relu, sigmoid, softmax, tanh
from dlcourse.scratch.layers import Conv2D, Dense, Layer, MaxPool2D
from dlcourse.scratch.network import Network

PROCESSES = 5
ROUNDS = 25
CALLS, SMALL_ROUNDS = 20, 300  # a call on a small array is too short for the clock
# what is measured, and the largest ratio of our time to theirs (None: for information)
REQUIRED: dict[str, float | None] = {
    "training step, MLP 784-128-10, batch 32": 0.35,
    "convolution 3×3, 3 → 32 channels": 1.6,
    "convolution 3×3, 64 → 32 channels": 4.0,
    "convolution 3×3, 3 → 32 channels, forward and back": None,
    "max-pool 2×2, 32 channels": 1.3,
    "max-pool 2×2, 32 channels, forward and back": None,
    "convolution 3×3, 3 → 32 channels, array to array": None,
    "max-pool 2×2, 32 channels, array to array": None,
}
# the same for small arrays, beside NumPy
SMALL: dict[str, float | None] = {
    "sparse cross-entropy from logits, and its derivative": 2.5,
    "ReLU": 2.5,
    "sparse cross-entropy from probabilities, likewise": None,
    "softmax": None,
    "sigmoid": None,
    "tanh": None,
    "mean squared error, and its derivative": None,
    "binary cross-entropy, and its derivative": None,
}
Sides = tuple[Callable[[], Any], Callable[[], Any]]


def training() -> Sides:
    """One epoch of 200 steps each."""
    rng = np.random.default_rng(0)
    x, y = rng.random((6400, 784), dtype=np.float32), rng.integers(0, 10, 6400)
    ours = Network([Dense(128, "relu"), Dense(10, "softmax")], (784,), seed=0)
    theirs = keras.Sequential([keras.Input((784,)), keras.layers.Dense(128, "relu"), keras.layers.Dense(10, "softmax")])
    for network in (ours, theirs):
        network.compile("sgd", "sparse_categorical_crossentropy")
    return (
        lambda: ours.fit(x, y, batch_size=32, epochs=1),
        lambda: theirs.fit(x, y, batch_size=32, epochs=1, verbose=0),
    )


def convolution(channels: int, back: bool = False) -> Sides:
    """64 pictures of 32 × 32 through 32 filters."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(64, 32, 32, channels)).astype("float32")
    layer = Conv2D(32, 3, padding="same", use_bias=False)
    layer.build(x.shape[1:], rng=0)
    kernel, pictures = tf.constant(layer.weights["kernel"]), tf.constant(x)
    upstream = np.ones((64, 32, 32, 32), np.float32)

    @tf.function
    def forward() -> Any:
        return tf.nn.conv2d(pictures, kernel, 1, "SAME")

    @tf.function
    def both() -> Any:
        with tf.GradientTape() as tape:
            tape.watch([pictures, kernel])
            total = tf.reduce_sum(tf.nn.conv2d(pictures, kernel, 1, "SAME"))
        return tape.gradient(total, [pictures, kernel])

    if back:
        return lambda: (layer.forward(x), layer.backward(upstream)), both
    return lambda: layer.forward(x), forward


def pooling(back: bool = False) -> Sides:
    """64 pictures of 32 × 32 with 32 channels."""
    x = np.random.default_rng(0).normal(size=(64, 32, 32, 32)).astype("float32")
    layer = MaxPool2D()
    layer.build(x.shape[1:])
    pictures, upstream = tf.constant(x), np.ones((64, 16, 16, 32), np.float32)

    @tf.function
    def forward() -> Any:
        return tf.nn.max_pool2d(pictures, 2, 2, "VALID")

    @tf.function
    def both() -> Any:
        with tf.GradientTape() as tape:
            tape.watch(pictures)
            total = tf.reduce_sum(tf.nn.max_pool2d(pictures, 2, 2, "VALID"))
        return tape.gradient(total, pictures)

    if back:
        return lambda: (layer.forward(x), layer.backward(upstream)), both
    return lambda: layer.forward(x), forward


def arrays(what: str) -> Sides:
    """The same call on a NumPy array, with a NumPy array as its answer."""
    rng = np.random.default_rng(0)
    x = rng.normal(size=(64, 32, 32, 3 if what == "convolution" else 32)).astype("float32")
    if what == "convolution":
        layer: Layer = Conv2D(32, 3, padding="same", use_bias=False)
        layer.build(x.shape[1:], rng=0)
        kernel = layer.weights["kernel"]
        return lambda: layer.forward(x), lambda: tf.nn.conv2d(x, kernel, 1, "SAME").numpy()
    layer = MaxPool2D()
    layer.build(x.shape[1:])
    return lambda: layer.forward(x), lambda: tf.nn.max_pool2d(x, 2, 2, "VALID").numpy()


def small() -> list[Sides]:
    """What stands in `SMALL`, on 32 rows of 10 numbers, and the same lines without a function."""
    rng = np.random.default_rng(0)
    z, target, labels = rng.normal(size=(32, 10)), rng.normal(size=(32, 10)), rng.integers(0, 10, 32)
    answers, ones = softmax(z), (target > 0).astype(float)

    def plain_softmax() -> Any:
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    def plain_sparse() -> Any:
        p, rows = plain_softmax(), np.arange(len(labels))
        slope = p.copy()
        slope[rows, labels] -= 1
        return -np.log(p[rows, labels]), slope

    def plain_sparse_of_probabilities() -> Any:
        p, rows = answers / answers.sum(axis=1, keepdims=True), np.arange(len(labels))
        slope = np.ones_like(p)
        slope[rows, labels] -= 1 / p[rows, labels]
        return -np.log(p[rows, labels]), slope

    def plain_binary() -> Any:
        p = answers
        loss = -np.mean(ones * np.log(p) + (1 - ones) * np.log(1 - p), axis=1)
        return loss, ((1 - ones) / (1 - p) - ones / p) / 10

    def both(name: str, y_true: Any, y_pred: Any, **arguments: Any) -> Callable[[], Any]:
        loss = losses.get(name, **arguments)
        return lambda: (loss.function(y_true, y_pred), loss.derivative(y_true, y_pred))

    def sparse(y_pred: Any, from_logits: bool) -> Callable[[], Any]:
        return lambda: (
            losses.sparse_categorical_crossentropy(labels, y_pred, from_logits=from_logits),
            losses.sparse_categorical_crossentropy_derivative(labels, y_pred, from_logits=from_logits),
        )

    return [
        (sparse(z, True), plain_sparse),
        (lambda: relu(z), lambda: np.maximum(z, 0)),
        (sparse(answers, False), plain_sparse_of_probabilities),
        (lambda: softmax(z), plain_softmax),
        (lambda: sigmoid(z), lambda: 1 / (1 + np.exp(-z))),
        (lambda: tanh(z), lambda: np.tanh(z)),
        (both("mse", target, z), lambda: (np.mean((z - target) ** 2, axis=1), 2 / 10 * (z - target))),
        (both("bce", ones, answers), plain_binary),
    ]


def many(call: Callable[[], Any]) -> Callable[[], None]:
    """Calls it as often as the clock needs."""

    def loop() -> None:
        for _ in range(CALLS):
            call()

    return loop


def best_times(sides: Sides, rounds: int) -> list[float]:
    """The best time of each side, in seconds, over rounds in which they take turns."""
    for side in sides:
        side()
    best = [np.inf, np.inf]
    for _ in range(rounds):
        for number, side in enumerate(sides):
            start = perf_counter()
            side()
            best[number] = min(best[number], perf_counter() - start)
    return best


def measure_small() -> dict[str, float]:
    """The ratios of our time to that of plain NumPy, in this process."""
    ratios = {}
    for what, (call, plain) in zip(SMALL, small(), strict=True):
        ours, theirs = best_times((many(call), many(plain)), SMALL_ROUNDS)
        ratios[what] = ours / theirs
    return ratios


def measure() -> dict[str, float]:
    """The ratios of our time to theirs, in this process."""
    measured: dict[str, Sides] = dict(
        zip(
            REQUIRED,
            (
                training(),
                *(convolution(3), convolution(64), convolution(3, back=True)),
                *(pooling(), pooling(back=True)),
                *(arrays("convolution"), arrays("pooling")),
            ),
            strict=True,
        )
    )
    ratios = {}
    for what, sides in measured.items():
        ours, theirs = best_times(sides, 6 if what.startswith("training") else ROUNDS)
        ratios[what] = ours / theirs
    return ratios


def library(held: str | None) -> str:
    """What NumPy multiplies matrices with, and for which processors it was told to."""
    blas = next((b for b in threadpoolctl.threadpool_info() if b["user_api"] == "blas"), {})
    name = f"{blas.get('internal_api', 'an unknown library')} for {blas.get('architecture', 'unknown')} processors"
    return name + (f", because OPENBLAS_CORETYPE={held} says so" if held else "")


def run(environment: dict[str, str], what: str = "--once") -> list[dict[str, float]]:
    """The ratios in each of several processes."""
    command = [sys.executable, "-m", "benchmarks.scratch", what]
    runs = []
    for _ in range(PROCESSES):
        printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout
        runs.append(json.loads(printed.splitlines()[-1]))
    return runs


def report(runs: list[dict[str, float]], judged: bool, required: dict[str, float | None] = REQUIRED) -> int:
    """Prints a table; returns how many ratios are missed."""
    missed = 0
    print(f"{'what':<54}{'ours / theirs':>14}{'from - to':>14}" + ("  at most  met" if judged else ""))
    for what, limit in required.items():
        ratios = [ratio[what] for ratio in runs]
        median = statistics.median(ratios)
        line = f"{what:<54}{median:>14.2f}{f'{min(ratios):.2f} - {max(ratios):.2f}':>14}"
        if judged and limit is not None:
            missed += median > limit
            line += f"{limit:>9}  {'yes' if median <= limit else 'NO'}"
        print(line, flush=True)
    return missed


def main() -> int:
    """Prints the tables; returns 1 if a required ratio is missed, else 0.

    Where the environment holds NumPy's OpenBLAS to AVX2, TensorFlow is held to it as well: else libraries would not be
    compared, but processors. A second table then has TensorFlow free, for information.
    """
    held = os.environ.get("OPENBLAS_CORETYPE")
    print(f"NumPy multiplies matrices with {library(held)}; {PROCESSES} processes")
    free = dict(os.environ)
    print("Small arrays in a loop, 32 × 10 numbers, beside plain NumPy:")
    missed = report(run(free, "--small"), judged=True, required=SMALL)
    if held not in ("Haswell", "Zen") or "ONEDNN_MAX_CPU_ISA" in os.environ:
        print("Layers, beside Keras and TensorFlow:")
        return int(missed + report(run(free), judged=True) > 0)
    print("Both held to AVX2 (TensorFlow by ONEDNN_MAX_CPU_ISA=AVX2):")
    missed += report(run({**free, "ONEDNN_MAX_CPU_ISA": "AVX2"}), judged=True)
    print("NumPy held to AVX2, TensorFlow not (for information):")
    report(run(free), judged=False)
    return int(missed > 0)


if __name__ == "__main__":
    if "--once" in sys.argv[1:]:
        print(json.dumps(measure()))
    elif "--small" in sys.argv[1:]:
        print(json.dumps(measure_small()))
    else:
        sys.exit(main())
