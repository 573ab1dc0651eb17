"""Layers by hand, each with a forward and a backward pass.

| fully connected | convolution and pooling  | regularization | normalization        | reshaping |
|-----------------|--------------------------|----------------|----------------------|-----------|
| `Dense`         | `Conv2D`                 | `Dropout`      | `BatchNormalization` | `Flatten` |
| `Activation`    | `MaxPool2D`, `AvgPool2D` |                |                      |           |

What all layers have in common:

- `forward(x, training=False)` returns the output for a batch and caches what the backward pass needs;
  `backward(grad_output)` takes the upstream gradient, sets `gradients`, those of the cost with respect to the weights,
  and returns the gradient with respect to x.
- Inputs are never changed, and no result shares memory with them. Cached arrays are not copied: change neither x nor
  the output before `backward`.
- Images have shape `(batch, height, width, channels)`, kernels `(height, width, channels, filters)`.
- `build(input_shape, rng, dtype)` creates the weights. A layer that is called before is built for the shape and dtype
  of x, where integers count as float32. A layer that is built computes in its own dtype.
- Names, arguments, defaults and outputs are those of Keras 3; outputs in float32 to 1e-5 of the largest.
- An input of the wrong shape raises a ValueError that names the right one; `backward` before `forward`, a RuntimeError.

Example:
    >>> import numpy as np
    >>> layer = Dense(3, activation="relu")
    >>> layer(np.ones((2, 4))).shape, layer.count_params()
    ((2, 3), 15)
"""

from dlcourse.scratch.layers.convolution import Conv2D
from dlcourse.scratch.layers.dense import Activation, Dense, Flatten
from dlcourse.scratch.layers.dropout import Dropout
from dlcourse.scratch.layers.layer import Layer
from dlcourse.scratch.layers.normalization import BatchNormalization
from dlcourse.scratch.layers.pooling import AvgPool2D, MaxPool2D
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
