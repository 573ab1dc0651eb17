"""Arrays as `tf.data` pipelines. The module imports TensorFlow, so it is itself imported only on use."""

from __future__ import annotations

from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

Array = NDArray[Any]


def pipeline(x: Array, y: Array, batch_size: int, *, shuffle: bool, seed: int | None) -> tf.data.Dataset:
    """Returns batches of `(x, y)`; see `Dataset.as_tf`.

    The row indices are shuffled and each batch is gathered at once: this needs no second copy of the images, and
    less time than building batches from single samples.
    """
    if not isinstance(batch_size, int | np.integer) or isinstance(batch_size, bool) or batch_size < 1:
        raise ValueError(f"batch_size must be an integer of at least 1; got {batch_size!r}")
    inputs, labels = _tensor(x), tf.constant(y if y.dtype != object else y.tolist())
    rows = tf.data.Dataset.range(len(x))
    if shuffle:
        rows = rows.shuffle(len(x), seed=seed)
    batches = rows.batch(batch_size)

    def gather(indices: Any) -> Any:
        samples = tf.gather(inputs, indices)
        return samples.to_tensor() if isinstance(samples, tf.RaggedTensor) else samples, tf.gather(labels, indices)

    return batches.map(gather, num_parallel_calls=tf.data.AUTOTUNE).prefetch(tf.data.AUTOTUNE)


def _tensor(x: Array) -> Any:
    if x.dtype != object:
        return tf.constant(x)
    if len(x) and not isinstance(x[0], list):
        return tf.constant(x.tolist())
    lengths = [len(text) for text in x]
    ids = np.fromiter((number for text in x for number in text), np.int32, sum(lengths))
    return tf.RaggedTensor.from_row_lengths(ids, lengths)
