"""How far four kinds of classifier come on the drawn pictures and on real ones: `cifar10`.

Run by `make bench`, or alone by `python -m benchmarks.pictures`. A linear SVM sees the colors (16 bins for each
channel), the HOG (OpenCV's convention, 324 numbers), or both; an RBF machine sees both; a small CNN sees the pixels.
For each seed the pictures are divided anew into training and test. Real pictures are looked for beside the checkout.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC, LinearSVC

from dlcourse.datasets import load
from dlcourse.features import hog

Array = NDArray[Any]
Parts = tuple[Array, Array, Array, Array]

REAL = Path(__file__).parents[2] / "shared" / "data" / "arrays" / "cifar10.npz"
SEEDS = (0, 1, 2)
METHODS = ("color", "HOG", "both", "CNN")
LEAST_GAPS = {"HOG": 0.05, "both": 0.03, "CNN": 0.05}  # above the method before
RANGE = (0.2, 0.9)  # of every test accuracy
LEAST_TRAINING = 0.99  # of the RBF machine: it learns the training pictures by heart


def color_histograms(x: Array) -> Array:
    """Counts 16 bins of each channel as shares: `(n, 48)`."""
    n, channels = len(x), x.shape[-1]
    numbers = (np.arange(n)[:, None, None, None] * channels + np.arange(channels)) * 16 + x // 16
    return np.bincount(numbers.ravel(), minlength=n * channels * 16).reshape(n, -1) / x[0, ..., 0].size


def features(x: Array) -> dict[str, Array]:
    colors, gradients = color_histograms(x), hog(x, convention="opencv").reshape(len(x), -1)
    return {"color": colors, "HOG": gradients, "both": np.hstack([colors, gradients])}


def linear_accuracy(x_train: Array, y_train: Array, x_test: Array, y_test: Array) -> float:
    machine = make_pipeline(StandardScaler(), LinearSVC(C=0.003, dual=False, tol=1e-3))
    return float(machine.fit(x_train, y_train).score(x_test, y_test))


def rbf_accuracies(x_train: Array, y_train: Array, x_test: Array, y_test: Array) -> tuple[float, float]:
    machine = make_pipeline(StandardScaler(), SVC(C=10)).fit(x_train, y_train)
    return float(machine.score(x_train, y_train)), float(machine.score(x_test, y_test))


def cnn_accuracy(x_train: Array, y_train: Array, x_test: Array, y_test: Array, seed: int) -> float:
    import keras
    from keras import layers

    keras.utils.set_random_seed(seed)
    blocks = [
        layer
        for filters in (32, 64, 128)
        for layer in (
            layers.Conv2D(filters, 3, padding="same", use_bias=False),
            layers.BatchNormalization(),
            layers.ReLU(),
            layers.MaxPooling2D(),
        )
    ]
    ends = [layers.Flatten(), layers.Dropout(0.5), layers.Dense(10, activation="softmax")]
    model = keras.Sequential([keras.Input((32, 32, 3)), *blocks, *ends])
    epochs = 20
    rate = keras.optimizers.schedules.CosineDecay(2e-3, epochs * -(-len(x_train) // 64))
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x_train / np.float32(255), y_train, batch_size=64, epochs=epochs, verbose=0)
    return float(model.evaluate(x_test / np.float32(255), y_test, verbose=0, return_dict=True)["accuracy"])


def divided(x: Array, y: Array, n_train: int, seed: int) -> Parts:
    """Divides into training and test: `(x_train, y_train, x_test, y_test)`."""
    order = np.random.default_rng(seed).permutation(len(x))
    train, test = order[:n_train], order[n_train:]
    return x[train], y[train], x[test], y[test]


def accuracies(x: Array, y: Array, n_train: int, seed: int) -> dict[str, float]:
    """Test accuracy of each method, and the RBF machine's on both parts."""
    described = features(x)
    found = {name: linear_accuracy(*divided(values, y, n_train, seed)) for name, values in described.items()}
    found["CNN"] = cnn_accuracy(*divided(x, y, n_train, seed), seed)
    found["RBF, training"], found["RBF"] = rbf_accuracies(*divided(described["both"], y, n_train, seed))
    return found


def pictures() -> dict[str, tuple[Array, Array, int]]:
    """The drawn pictures, and real ones if they lie beside the checkout; with the size of the training part."""
    sets = {"drawn": load("cifar10", verbose=False)}
    if REAL.is_file():
        sets["real"] = load(REAL, verbose=False)
    return {name: (data.x, data.y.ravel(), len(data.x_train)) for name, data in sets.items()}


def faults(means: dict[str, float]) -> list[str]:
    """Which required relations do not hold between the mean accuracies on drawn pictures."""
    found = [
        f"{method} less than {LEAST_GAPS[method]} above {before}"
        for before, method in pairwise(METHODS)
        if means[method] - means[before] < LEAST_GAPS[method]
    ]
    low, high = RANGE
    found += [f"{method} not in {low} to {high}" for method in (*METHODS, "RBF") if not low <= means[method] <= high]
    return found + ([] if means["RBF, training"] >= LEAST_TRAINING else [f"RBF, training below {LEAST_TRAINING}"])


def main() -> int:
    """Prints the table; returns 1 if the drawn pictures miss the order, a gap or a range, else 0."""
    sets = pictures()
    missed = []
    print(f"{'pictures':<9}{'method':<15}{'accuracy':>9}  {'seeds':<18}{'gain':>6}")
    for name, (x, y, n_train) in sets.items():
        runs = [accuracies(x, y, n_train, seed) for seed in SEEDS]
        means = {method: float(np.mean([run[method] for run in runs])) for method in runs[0]}
        for method, before in zip(means, ("", *means), strict=False):
            seeds = " ".join(f"{run[method]:.3f}" for run in runs)
            gain = f"{means[method] - means[before]:+.3f}" if method in LEAST_GAPS else ""
            print(f"{name:<9}{method:<15}{means[method]:>9.3f}  {seeds:<18}{gain:>6}".rstrip(), flush=True)
        if name == "drawn":
            missed = faults(means)
    if "real" not in sets:
        print("real     skipped: no real pictures beside the checkout")
    print("all required relations hold on the drawn pictures" if not missed else f"missed: {', '.join(missed)}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
