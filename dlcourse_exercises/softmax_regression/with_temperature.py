"""with_temperature: return a Keras model that outputs softmax((x @ W + b) / T)."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras


def with_temperature(W, b, T):
    """Return a Keras model for inputs x, shape (n, features): it outputs the probabilities
    softmax((x @ W + b) / T), shape (n, classes). W has the shape (features, classes), b (classes,);
    both arrays stay as they are.
    """
    model = keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation="softmax")])
    model.set_weights([W / T, b / T])
    return model


def what_matters(model, W, b, T):
    x = np.random.default_rng(3).normal(size=(5, len(W))).astype("float32")
    seen = observe.of_model(model, x)
    shape = seen.get(f"the shape of its output for inputs of shape {x.shape}")
    for number in ("trainable", "other"):
        seen.pop(f"its number of {number} parameters", None)
    if shape != (5, W.shape[1]):
        return seen
    unset = any(not np.any(w) for w in model.weights if "bias" in w.path)
    seen["whether its biases are still 0, as at the start"] = unset
    if unset:
        return seen  # the kernel may be random
    outputs = np.asarray(model(x), float)
    seen["whether all its outputs lie between 0 and 1"] = bool(np.all((outputs >= 0) & (outputs <= 1)))
    if seen["whether all its outputs lie between 0 and 1"]:
        seen["what its outputs for the first input add up to"] = round(float(outputs[0].sum()), 3)
        seen["its outputs for five inputs"] = outputs.round(5)
    return seen


RNG = np.random.default_rng(10)


EXERCISE = Build(
    with_temperature,
    observe=what_matters,
    calls=[
        call(np.array([[1.0, -1.0]]), np.array([0.5, -0.5]), 4.0),
        call(np.array([[2.0, 0.0, 1.0], [-1.0, 0.5, 3.0]]), np.array([0.3, -1.0, 2.0]), 2.0),
        call(RNG.normal(0, 2, (6, 4)), RNG.normal(size=4), 0.5),
    ],
    rtol=2e-3,
    trains=True,
    hints=[
        "(x @ W + b) / T = x @ (W / T) + b / T. Which layer computes that?",
        "One `Dense` layer with a softmax, and `set_weights` with a list of two arrays. (Or `Dense` without "
        "activation, then `Rescaling`, then `Softmax`.)",
        "`model.set_weights([W / T, b / T])`",
    ],
    right="right. Divided into the weights, the temperature costs nothing when the model is used",
)


def _dense(W, activation="softmax"):
    return keras.Sequential([keras.Input((W.shape[0],)), keras.layers.Dense(W.shape[1], activation=activation)])


@EXERCISE.wrong("the biases are still 0, as at the start. Which method puts W and b into the layer?")
def weights_not_set(W, b, T):
    return _dense(W)


@EXERCISE.wrong("these are the probabilities at T = 1. Where does the temperature enter?")
def temperature_forgotten(W, b, T):
    model = _dense(W)
    model.set_weights([W, b])
    return model


@EXERCISE.wrong("x @ W comes out divided by T, the biases do not. What becomes of them in (x @ W + b) / T?")
def bias_not_divided(W, b, T):
    model = _dense(W)
    model.set_weights([W / T, b])
    return model


@EXERCISE.wrong("the biases come out divided by T, x @ W does not. What becomes of it in (x @ W + b) / T?")
def kernel_not_divided(W, b, T):
    model = _dense(W)
    model.set_weights([W, b / T])
    return model


@EXERCISE.wrong("where are the biases? Without them the scores are x @ W alone.")
def without_biases(W, b, T):
    layer = keras.layers.Dense(W.shape[1], activation="softmax", use_bias=False)
    model = keras.Sequential([keras.Input((W.shape[0],)), layer])
    model.set_weights([W / T])
    return model


@EXERCISE.wrong("two softmaxes: the second one gets probabilities instead of scores. One is enough.")
def second_softmax(W, b, T):
    model = keras.Sequential([*_dense(W).layers, keras.layers.Softmax()])
    model.build((None, W.shape[0]))
    model.set_weights([W / T, b / T])
    return model


@EXERCISE.wrong("a ReLU in front of the softmax sets negative scores to 0. Scores may be negative.")
def relu_on_the_scores(W, b, T):
    model = keras.Sequential([*_dense(W, "relu").layers, keras.layers.Softmax()])
    model.build((None, W.shape[0]))
    model.set_weights([W / T, b / T])
    return model


@EXERCISE.wrong("your outputs add up to 1 down the batch. Along which axis are the classes?")
def softmax_down_the_batch(W, b, T):
    model = keras.Sequential([*_dense(W, None).layers, keras.layers.Softmax(axis=0)])
    model.build((None, W.shape[0]))
    model.set_weights([W / T, b / T])
    return model


@EXERCISE.wrong("scores are *divided* by T. Multiplied, a temperature above 1 makes the model more confident.")
def multiplied(W, b, T):
    model = _dense(W)
    model.set_weights([W * T, b * T])
    return model


@EXERCISE.wrong(
    "your softmax gets probabilities, which a softmax has made already: then all classes come out nearly alike. Divide "
    "the *scores* by T, before the only softmax."
)
def softmax_twice(W, b, T):
    model = keras.Sequential([*_dense(W).layers, keras.layers.Rescaling(1 / T), keras.layers.Softmax()])
    model.build((None, W.shape[0]))
    model.set_weights([W, b])
    return model


@EXERCISE.wrong("the outputs do not add up to 1: is it the probabilities that you divide, and not the scores?")
def probabilities_divided(W, b, T):
    model = keras.Sequential([*_dense(W).layers, keras.layers.Rescaling(1 / T)])
    model.build((None, W.shape[0]))
    model.set_weights([W, b])
    return model


@EXERCISE.wrong("the outputs are scores. What turns them into probabilities that add up to 1?")
def scores_only(W, b, T):
    model = _dense(W, None)
    model.set_weights([W / T, b / T])
    return model


@EXERCISE.wrong("sigmoids do not share a whole: their outputs for one sample do not add up to 1.")
def with_sigmoids(W, b, T):
    model = _dense(W, "sigmoid")
    model.set_weights([W / T, b / T])
    return model


@EXERCISE.also_right
def by_layers(W, b, T):
    model = keras.Sequential(
        [
            keras.Input((len(W),)),
            keras.layers.Dense(len(b)),
            keras.layers.Rescaling(1 / T),
            keras.layers.Softmax(),
        ]
    )
    model.set_weights([W, b])
    return model


@EXERCISE.also_right
def functional(W, b, T):
    inputs = keras.Input((W.shape[0],))
    dense = keras.layers.Dense(W.shape[1])
    model = keras.Model(inputs, keras.ops.softmax(dense(inputs) / T))
    dense.set_weights([W, b])
    return model


@EXERCISE.also_right
def subclassed(W, b, T):
    class Tempered(keras.Model):
        def __init__(self):
            super().__init__()
            self.dense = keras.layers.Dense(W.shape[1])

        def call(self, x):
            return keras.ops.softmax(self.dense(x) / T, axis=-1)

    model = Tempered()
    model.build((None, W.shape[0]))
    model.dense.build((None, W.shape[0]))
    model.dense.set_weights([W, b])
    return model
