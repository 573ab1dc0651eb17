"""What can be seen of a Keras model or a tf.data.Dataset that a learner's function has built.

For exercises of the kind `Build`. What is seen does not depend on how it is spelled: Sequential, functional and
subclassed models give the same, and so do datasets made by other calls in another order.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import Any

import numpy as np

Observations = dict[str, Any]


def kind_of(built: Any, wanted: type, name: str) -> Observations:
    """Returns whether the object has the wanted type.

    Args:
        built: the object.
        wanted: the class it should be an instance of.
        name: the class in words, such as "a Keras model".

    Returns:
        One observation, whose value is `name` if the object has the type.

    Example:
        >>> kind_of([1, 2], dict, "a dictionary")
        {'what your function returns': 'a list'}
    """
    if isinstance(built, wanted):
        return {"what your function returns": name}
    called = f"the class {built.__name__}" if isinstance(built, type) else type(built).__name__
    return {"what your function returns": called if isinstance(built, type) else f"a{_n(called)} {called}"}


def _n(word: str) -> str:
    return "n" if word[:1].lower() in "aeiou" else ""


def of_model(model: Any, x: np.ndarray[Any, Any]) -> Observations:
    """Returns type, shape of the output, and the numbers of trainable and other weights of a Keras model.

    Args:
        model: what the learner's function returned.
        x: a batch of inputs, shape (batch, …). A model that is not built yet is built by being called on it.

    Returns:
        The observations; only the type if it is no model, and no numbers of weights if it does not accept `x`.

    Example:
        >>> import keras
        >>> of_model(keras.Sequential([keras.layers.Dense(3)]), np.zeros((2, 4)))
        ... # doctest: +NORMALIZE_WHITESPACE
        {'what your function returns': 'a Keras model', 'the shape of its output for inputs of shape (2, 4)': (2, 3),
         'its number of trainable parameters': 15, 'its number of other parameters': 0}
    """
    import keras

    seen = kind_of(model, keras.Model, "a Keras model")
    if not isinstance(model, keras.Model):
        return seen
    what = f"the shape of its output for inputs of shape {x.shape}"
    try:
        seen[what] = tuple(map(int, model(x).shape))
    except Exception as error:
        seen[what] = f"an error ({type(error).__name__})"
        return seen
    seen["its number of trainable parameters"] = _count(model.trainable_weights)
    seen["its number of other parameters"] = _count(model.non_trainable_weights)
    return seen


def _count(weights: Any) -> int:
    return int(sum(np.prod(weight.shape, dtype=int) for weight in weights))


def is_affine(function: Callable[[np.ndarray[Any, Any]], Any], x: np.ndarray[Any, Any]) -> bool:
    """Returns whether a function looks affine: halfway between two inputs it is halfway between their outputs.

    Args:
        function: maps a batch of inputs to a batch of outputs.
        x: inputs, shape (batch, …), at least two of them. Far apart, they show a bend more surely.

    Returns:
        True if no pair of neighbors in the batch shows a bend.

    Example:
        >>> is_affine(lambda x: 2 * x + 1, np.array([[-1.0], [3.0]]))
        True
        >>> is_affine(np.abs, np.array([[-1.0], [3.0]]))
        False
    """
    one, other = x[:-1], x[1:]
    ends = np.asarray(function(one), float) + np.asarray(function(other), float)
    middle = np.asarray(function(((one + other) / 2).astype(x.dtype)), float)
    return bool(np.allclose(ends / 2, middle, rtol=1e-3, atol=1e-3 * np.max(np.abs(ends), initial=1e-9)))


def loss_falls(model: Any, x: Any, y: Any, steps: int = 5) -> bool | str:
    """Returns whether a compiled model's loss on one batch falls when its optimizer takes some steps on it.

    Args:
        model: a compiled Keras model; it is trained.
        x: a batch of inputs.
        y: their targets.
        steps: number of updates. They run eagerly, which is quicker than `fit` for so few.

    Returns:
        Whether the loss has fallen (a loss of nan has not); in words why there is no answer: the model is not compiled,
        or its loss does not accept these targets.

    Example:
        >>> import keras
        >>> model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
        >>> loss_falls(model, np.ones((4, 1)), np.ones((4, 1)))
        'it is not compiled'
        >>> model.compile("adam", "mse")
        >>> loss_falls(model, np.ones((4, 1)), np.full((4, 1), 10.0))
        True
    """
    import keras
    import tensorflow as tf

    if not isinstance(getattr(model, "optimizer", None), keras.optimizers.Optimizer):
        return "it is not compiled"
    losses = []
    try:
        for _ in range(steps + 1):
            with tf.GradientTape() as tape:
                loss = model.compute_loss(x, y, model(x, training=True))
            losses.append(float(loss))
            model.optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
    except (ValueError, TypeError, tf.errors.OpError) as error:
        return f"an error ({type(error).__name__})"
    return losses[-1] < losses[0]


def of_dataset(dataset: Any, most: int = 1_000) -> Observations:
    """Returns type, and shapes and dtypes of the elements of a `tf.data.Dataset`, and how many there are.

    Args:
        dataset: what the learner's function returned.
        most: elements that are counted at most: a dataset that repeats never ends.

    Returns:
        The observations; only the type if it is no dataset. Shapes are those of the elements that come, without
        regard to what is known of them beforehand.

    Example:
        >>> import tensorflow as tf
        >>> of_dataset(tf.data.Dataset.from_tensor_slices([1.0, 2.0, 3.0]).batch(2))
        ... # doctest: +NORMALIZE_WHITESPACE
        {'what your function returns': 'a tf.data.Dataset', 'its number of elements': 2,
         'the shapes in its first element': ((2,),), 'the dtypes in its first element': ('float32',),
         'the shapes in its last element': ((1,),)}
    """
    import tensorflow as tf

    seen = kind_of(dataset, tf.data.Dataset, "a tf.data.Dataset")
    if not isinstance(dataset, tf.data.Dataset):
        return seen
    elements = [tf.nest.flatten(element) for element in islice(dataset, most)]
    seen["its number of elements"] = f"{most} or more" if len(elements) == most else len(elements)
    if elements:
        seen["the shapes in its first element"] = _shapes(elements[0])
        seen["the dtypes in its first element"] = tuple(part.dtype.name for part in elements[0])
        seen["the shapes in its last element"] = _shapes(elements[-1])
    return seen


def _shapes(element: Any) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(map(int, part.shape)) for part in element)
