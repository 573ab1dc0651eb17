"""Layers by hand, each with its way forward and its way back.

| every unit sees all | windows over pictures    | against overfitting, for training | shapes    |
|---------------------|--------------------------|-----------------------------------|-----------|
| `Dense`             | `Conv2D`                 | `Dropout`                         | `Flatten` |
| `Activation`        | `MaxPool2D`, `AvgPool2D` | `BatchNormalization`              |           |

All of them hold to this:

- `forward(x, training=False)` computes a batch and remembers what the way back needs; `backward(grad_output)` returns
  the gradient of the cost by x, and leaves those by the weights in `gradients`.
- Inputs are never changed, and no result shares memory with them. What is remembered is not copied: change neither x
  nor the output until `backward` is done.
- Pictures are `(batch, height, width, channels)`, kernels `(height, width, channels, filters)`.
- `build(input_shape, rng, dtype)` makes the weights; a layer that is called before is built for what it gets, in its
  dtype. Integers count as float32. A layer that is built takes what it is called with in its own dtype.
- Names, arguments and defaults are those of Keras 3, and so are the outputs, to 1e-5 of the largest in float32.
- A shape that does not fit raises a ValueError that says what does; `backward` before `forward`, a RuntimeError.

Example:
    >>> import numpy as np
    >>> layer = Dense(3, activation="relu")
    >>> layer(np.ones((2, 4))).shape, layer.count_params()
    ((2, 3), 15)
"""

from dlcourse.scratch._convolution import Conv2D
from dlcourse.scratch._dense import Activation, Dense, Flatten
from dlcourse.scratch._dropout import Dropout
from dlcourse.scratch._layer import Layer
from dlcourse.scratch._normalization import BatchNormalization
from dlcourse.scratch._pooling import AvgPool2D, MaxPool2D
from dlcourse.scratch.regularizers import L1, L1L2, L2

BatchNorm = BatchNormalization

__all__ = [
    "L1",
    "L1L2",
    "L2",
    "Activation",
    "AvgPool2D",
    "BatchNorm",
    "BatchNormalization",
    "Conv2D",
    "Dense",
    "Dropout",
    "Flatten",
    "Layer",
    "MaxPool2D",
]
