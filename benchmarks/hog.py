"""How fast `dlcourse.features.hog` is beside loops over scikit-image and OpenCV.

Run by `make bench`, or alone by `python -m benchmarks.hog`. Gray pictures of 32 × 32 pixels in uint8: crops of
scikit-learn's photographs, and noise, which uses every line of the look-up tables. All three programs run in
turn in one process, each on one thread, and the best of several rounds counts. (OpenCV describes one small
picture on one thread in any case.) OpenCV's loop reuses one descriptor object.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from skimage.feature import hog as skimage_hog
from sklearn.datasets import load_sample_images
from threadpoolctl import threadpool_limits

from dlcourse.features import hog

PICTURES, ROUNDS = 512, 40  # short and many: on a busy machine some rounds then go undisturbed
SLOW = 64  # pictures for scikit-image's loop; times are for one picture
# what is measured, beside which loop, the least ratio (None: for information)
REQUIRED: tuple[tuple[str, str, float | None], ...] = (
    ("skimage convention", "scikit-image loop", 15.0),
    ("skimage convention", "cv2 loop", 1.5),
    ("opencv convention", "cv2 loop", 0.7),
    ("skimage convention, float32", "scikit-image loop", None),
    ("opencv convention, float32", "cv2 loop", None),
)


def crops() -> NDArray[np.uint8]:
    """Cuts 32 × 32 pieces out of scikit-learn's photographs, in gray."""
    rng = np.random.default_rng(0)
    photographs = [cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY) for photo in load_sample_images().images]
    tops, lefts = (rng.integers(0, side - 31, PICTURES) for side in photographs[0].shape)
    which = rng.integers(0, len(photographs), PICTURES)
    return np.stack([photographs[w][y : y + 32, x : x + 32] for w, y, x in zip(which, tops, lefts, strict=True)])


def noise() -> NDArray[np.uint8]:
    return np.random.default_rng(1).integers(0, 256, (PICTURES, 32, 32), dtype=np.uint8)


def programs(images: NDArray[np.uint8]) -> dict[str, tuple[Callable[[], Any], int]]:
    """Names each program, with the number of pictures that it describes in a round."""
    floats = images.astype(np.float32)
    descriptor = cv2.HOGDescriptor((32, 32), (16, 16), (8, 8), (8, 8), 9)
    return {
        "skimage convention": (lambda: hog(images), PICTURES),
        "opencv convention": (lambda: hog(images, convention="opencv"), PICTURES),
        "skimage convention, float32": (lambda: hog(floats), PICTURES),
        "opencv convention, float32": (lambda: hog(floats, convention="opencv"), PICTURES),
        "cv2 loop": (lambda: [descriptor.compute(image) for image in images], PICTURES),
        "scikit-image loop": (lambda: [skimage_hog(i, cells_per_block=(2, 2)) for i in images[:SLOW]], SLOW),
    }


def seconds(run: Callable[[], Any]) -> float:
    start = perf_counter()
    run()
    return perf_counter() - start


def best_times(images: NDArray[np.uint8]) -> dict[str, float]:
    """Returns the seconds that each program takes for one picture, the best of all rounds."""
    chosen = programs(images)
    rounds = [{name: seconds(run) / count for name, (run, count) in chosen.items()} for _ in range(ROUNDS)]
    return {name: min(times[name] for times in rounds) for name in chosen}


def main() -> int:
    """Prints the table; returns 1 if a required ratio was missed, else 0."""
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    missed = 0
    print(f"{'pictures':<9}{'hog':<29}{'pictures/s':>11}  {'beside':<19}{'ratio':>6}  {'required':>8}  met")
    try:
        with threadpool_limits(1):
            for pictures, images in (("photos", crops()), ("noise", noise())):
                times = best_times(images)
                for name, loop, required in REQUIRED:
                    ratio = times[loop] / times[name]
                    met = "" if required is None else "yes" if ratio >= required else "NO"
                    missed += met == "NO"
                    least = "" if required is None else f"{required:.1f}"
                    rate = f"{1 / times[name]:,.0f}"
                    print(f"{pictures:<9}{name:<29}{rate:>11}  {loop:<19}{ratio:>6.2f}  {least:>8}  {met}".rstrip())
    finally:
        cv2.setNumThreads(threads)
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
