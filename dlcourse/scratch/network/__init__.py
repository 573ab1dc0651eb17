"""A network by hand: a sequence of layers, trained as Keras trains it.

    network = Network([Dense(128, "relu"), Dense(10, "softmax")], seed=0)
    network.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    history = network.fit(x_train, y_train, epochs=5, validation_data=(x_test, y_test))

Its methods and their keyword arguments are some of those of `keras.Sequential`, and `history` holds the same numbers;
`get_weights` and `set_weights` exchange weights with a Keras model. From the same weights, on the same batches, both
make the same updates, with one exception: a softmax or sigmoid before a cross-entropy that is not its own, such as a
sigmoid before a categorical cross-entropy. There Keras computes the loss from the logits; here it is that of the
outputs.

Example:
    >>> import numpy as np
    >>> from dlcourse.scratch.layers import Dense
    >>> x = np.array([[0.0], [1.0], [2.0], [3.0]], "float32")
    >>> network = Network([Dense(1)], seed=0)
    >>> network.compile("sgd", "mse")
    >>> history = network.fit(x, 2 * x, epochs=200, batch_size=4)
    >>> history.history["loss"][0] > 100 * history.history["loss"][-1]
    True
"""

from __future__ import annotations

from dlcourse.scratch.network.fitting import History
from dlcourse.scratch.network.network import Network

__all__ = ["History", "Network"]
