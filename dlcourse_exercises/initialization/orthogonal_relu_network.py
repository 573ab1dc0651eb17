"""orthogonal_relu_network: return a deep Keras model with orthogonal kernels times √2."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras


def orthogonal_relu_network(depth, width):
    """Return a Keras model: width inputs, depth Dense layers of width ReLU units, then 10 logits.

    Each kernel of a hidden layer is random, orthogonal times √2, and no two are equal. All
    biases start at 0; the last layer starts as Keras's default has it. No need to compile.
    """
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model


def _is_like_the_default(kernel):
    """Whether `glorot_uniform` may have drawn a kernel: within its limits, and not orthogonal."""
    limit = np.sqrt(6 / sum(kernel.shape)) * (1 + 1e-5)
    squares = kernel @ kernel.T if len(kernel) < 10 else kernel.T @ kernel
    return bool(
        0 < np.abs(kernel).max() <= limit and not np.allclose(squares, squares[0, 0] * np.eye(len(squares)), atol=1e-3)
    )


def what_matters(model, depth, width):
    x = np.random.default_rng(0).normal(size=(16, width)).astype("float32")
    seen = observe.of_model(model, x)
    if seen.get("its number of trainable parameters") != depth * (width**2 + width) + 10 * width + 10:
        return seen
    weights = [np.asarray(weight) for weight in model.trainable_weights]
    hidden = [W for W in weights if W.shape == (width, width)]
    unbiased = not any(np.any(b) for b in weights if b.ndim == 1)
    seen["whether all its biases start at 0"] = unbiased
    if not unbiased:
        return seen
    seen["the number of different kernels among its hidden layers"] = len({W.tobytes() for W in hidden})
    squares = [W.T @ W for W in hidden]
    scales = [float(np.mean(np.diag(square))) for square in squares]
    keep = all(np.allclose(s, c * np.eye(width), atol=1e-3 * c + 1e-9) for s, c in zip(squares, scales, strict=True))
    seen["whether its hidden kernels preserve angles"] = keep
    if not keep:
        return seen
    seen["the factor by which a hidden kernel multiplies lengths"] = round(float(np.sqrt(np.mean(scales))), 3)

    seen["whether its last kernel starts as Keras's default has it"] = _is_like_the_default(weights[-2])

    def outputs(x):
        return np.asarray(model(x))

    seen["whether its outputs can be negative"] = bool(np.any(outputs(x) < 0))
    seen["whether it is a linear function of the input"] = observe.is_affine(outputs, 4 * x)
    double = bool(np.allclose(outputs(2 * x), 2 * outputs(x), rtol=1e-3, atol=1e-4))
    seen["whether its outputs double when its inputs do"] = double
    return seen


EXERCISE = Build(
    orthogonal_relu_network,
    observe=what_matters,
    calls=[call(3, 8), call(5, 16)],
    trains=True,
    hints=[
        "Section 11 has the class `keras.initializers.Orthogonal`. Which argument is the factor?",
        "A loop over the layers. What would one initializer object, made before the loop, give to each of them?",
        "Inside the loop: `kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)`. The last `Dense(10)` has no "
        "activation.",
    ],
    right="right. Each `Orthogonal()` draws a seed of its own when it is made, so make one per layer",
)


@EXERCISE.wrong(
    "all hidden layers have the same kernel, and the factor √2 is missing as well. What does one initializer object, "
    "or one seed, give at each call?"
)
def one_object_without_gain(depth, width):
    start = keras.initializers.Orthogonal()
    layers = [keras.layers.Dense(width, activation="relu", kernel_initializer=start) for _ in range(depth)]
    return keras.Sequential([keras.Input((width,)), *layers, keras.layers.Dense(10)])


@EXERCISE.wrong(
    "all hidden layers have the same kernel: an initializer object gives the same numbers at each call, and so do two "
    "objects with the same seed. What do your layers share?"
)
def one_object(depth, width):
    start = keras.initializers.Orthogonal(gain=np.sqrt(2))
    layers = [keras.layers.Dense(width, activation="relu", kernel_initializer=start) for _ in range(depth)]
    return keras.Sequential([keras.Input((width,)), *layers, keras.layers.Dense(10)])


@EXERCISE.wrong("these kernels preserve lengths, and then ReLU takes half of the mean square. Where is the √2?")
def without_the_factor(depth, width):
    layers = [keras.layers.Dense(width, activation="relu", kernel_initializer="orthogonal") for _ in range(depth)]
    return keras.Sequential([keras.Input((width,)), *layers, keras.layers.Dense(10)])


@EXERCISE.wrong("2 makes up for the half of the mean *square*. By which factor must the kernel be multiplied, then?")
def gain_of_2(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2.0)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model


@EXERCISE.wrong(
    "random kernels like these, He's or Keras's default, stretch some directions and shrink others. Which initializer "
    "preserves lengths and angles?"
)
def he(depth, width):
    layers = [keras.layers.Dense(width, activation="relu", kernel_initializer="he_normal") for _ in range(depth)]
    return keras.Sequential([keras.Input((width,)), *layers, keras.layers.Dense(10)])


@EXERCISE.wrong("the biases do not start at 0. What does Keras do if you say nothing about them?")
def random_biases(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start, bias_initializer="ones"))
    model.add(keras.layers.Dense(10))
    return model


@EXERCISE.wrong("without an activation all these layers make one linear function. The factor √2 is meant for ReLU.")
def without_activation(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        model.add(keras.layers.Dense(width, kernel_initializer=keras.initializers.Orthogonal(gain=2**0.5)))
    model.add(keras.layers.Dense(10))
    return model


@EXERCISE.wrong("logits are asked for, numbers of either sign. What does your last activation make of them?")
def probabilities(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


@EXERCISE.wrong("ReLU passes a factor on: twice the input gives twice the logits. Which of your activations does not?")
def tanh_units(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="tanh", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model


@EXERCISE.wrong("the last layer gives logits, of either sign. What does a ReLU leave of them?")
def relu_on_the_logits(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10, activation="relu"))
    return model


@EXERCISE.wrong(
    "the factor √2 makes up for a ReLU, and behind the last layer there is none: leave it to Keras's default."
)
def last_kernel_orthogonal(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for units, name in [*[(width, "relu")] * depth, (10, None)]:
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(units, activation=name, kernel_initializer=start))
    return model


@EXERCISE.wrong("2 belongs to He's *variance*, and ReLU loses: should the factor be above or below 1?")
def gain_below_1(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=0.5**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model


@EXERCISE.wrong("that is one hidden layer too many: `depth` of them, and then the logits.")
def one_layer_more(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth + 1):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model


@EXERCISE.wrong("one layer object, used `depth` times, has one kernel. Make a new layer each time.")
def one_layer_used_again(depth, width):
    start = keras.initializers.Orthogonal(gain=2**0.5)
    layer = keras.layers.Dense(width, activation="relu", kernel_initializer=start)
    x = inputs = keras.Input((width,))
    for _ in range(depth):
        x = layer(x)
    return keras.Model(inputs, keras.layers.Dense(10)(x))


@EXERCISE.wrong("that is one hidden layer too few: `depth` of them, and then the logits.")
def one_layer_less(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth - 1):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model


@EXERCISE.wrong("this ends with the last hidden layer: where are the 10 logits?")
def without_logits(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    return model


@EXERCISE.wrong("it does not take samples of `width` numbers. How many inputs has your model, and where is that said?")
def inputs_of_the_digits(depth, width):
    model = keras.Sequential([keras.Input((64,))])
    for _ in range(depth):
        start = keras.initializers.Orthogonal(gain=2**0.5)
        model.add(keras.layers.Dense(width, activation="relu", kernel_initializer=start))
    model.add(keras.layers.Dense(10))
    return model


@EXERCISE.also_right
def functional(depth, width):
    x = inputs = keras.Input((width,))
    for seed in range(depth):
        start = keras.initializers.OrthogonalInitializer(gain=np.sqrt(2), seed=seed)
        x = keras.layers.ReLU()(keras.layers.Dense(width, kernel_initializer=start)(x))
    return keras.Model(inputs, keras.layers.Dense(10)(x))


@EXERCISE.also_right
def multiplied_afterward(depth, width):
    model = keras.Sequential([keras.Input((width,))])
    for _ in range(depth):
        layer = keras.layers.Dense(width, activation="relu", kernel_initializer="orthogonal")
        model.add(layer)
        layer.kernel.assign(layer.kernel * 2**0.5)
    model.add(keras.layers.Dense(10, activation="linear"))
    return model
