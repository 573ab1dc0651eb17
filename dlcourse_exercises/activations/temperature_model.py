"""temperature_model: return a Keras model with two leaky hidden layers and one output for a temperature."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras


def temperature_model(n_measurements):
    """Return a Keras model: two hidden layers of 16 leaky units, then one temperature in °C."""
    model = keras.Sequential([keras.Input((n_measurements,))])
    for _ in range(2):
        model.add(keras.layers.Dense(16))
        model.add(keras.layers.LeakyReLU(negative_slope=0.1))
    model.add(keras.layers.Dense(1))
    return model


def what_matters(model, n_measurements):
    x = np.zeros((1, n_measurements), dtype="float32")
    seen = observe.of_model(model, x)
    wanted = [(n_measurements, 16), (16,), (16, 16), (16,), (16, 1), (1,)]
    if sorted(tuple(weight.shape) for weight in getattr(model, "weights", [])) != sorted(wanted):
        return seen

    def answer(first=0.0, second=0.0, last=0.0):
        """Its output with all kernels 0 but for one chain of weights, and these biases in its three layers."""
        biases = iter([first, second])
        for weight in model.weights:
            value = np.zeros(weight.shape, dtype="float32")
            if value.ndim == 2:
                value[0, 0] = 1
            elif len(value) == 1:
                value[0] = last
            else:
                value[0] = next(biases)
            weight.assign(value)
        return float(np.asarray(model(x))[0, 0])

    for total in (31.0, -5.0):
        seen[f"its output where the sum of the last unit is {total:g}"] = round(answer(last=total), 2)
    if list(seen.values())[-2:] == [31.0, -5.0]:
        seen["the slope left of 0 in its first hidden layer"] = round(10 - answer(first=-1, second=10), 3)
        seen["the slope left of 0 in its second hidden layer"] = round(-answer(second=-1), 3)
    return seen


EXERCISE = Build(
    temperature_model,
    observe=what_matters,
    calls=[call(8), call(5)],
    trains=True,
    hints=[
        "Which numbers can the answer be on a winter day? Which activation lets all of them through?",
        'The name `"leaky_relu"` gives the default slope. An option needs a layer behind a `Dense` without activation.',
        "`keras.layers.LeakyReLU(negative_slope=0.1)` twice, and a last `keras.layers.Dense(1)`.",
    ],
    right="right: hidden layers bend, and the last layer can output any temperature",
)


def _model(n_measurements, hidden, last=None, layers=2):
    """A model from a function that returns the parts of a hidden layer, and the last activation."""
    parts = [part for _ in range(layers) for part in hidden()]
    return keras.Sequential([keras.Input((n_measurements,)), *parts, keras.layers.Dense(1, activation=last)])


def _leaky():
    return keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1)


@EXERCISE.wrong(
    "it can never forecast frost: where the last sum is -5 it outputs 0, and there the gradient is 0 as well, so "
    "nothing corrects it. Does the last layer need an activation?"
)
def relu_at_the_end(n_measurements):
    return _model(n_measurements, _leaky, "relu")


@EXERCISE.wrong("its forecasts are all between 0 and 1 °C. Which activation allows any number?")
def sigmoid_at_the_end(n_measurements):
    return _model(n_measurements, _leaky, "sigmoid")


@EXERCISE.wrong("a softmax over one unit is always 1. Which activation allows any number?")
def softmax_at_the_end(n_measurements):
    return _model(n_measurements, _leaky, "softmax")


@EXERCISE.wrong("its forecasts are all between -1 and 1 °C. Which activation allows any number?")
def tanh_at_the_end(n_measurements):
    return _model(n_measurements, _leaky, "tanh")


@EXERCISE.wrong("where the last sum is -5 it forecasts -0.5 °C: the leak is for the hidden layers only")
def leaky_at_the_end(n_measurements):
    model = _model(n_measurements, _leaky)
    model.add(keras.layers.LeakyReLU(negative_slope=0.1))
    return model


@EXERCISE.wrong("the slope left of 0 is 0.2, the default of the function. How do you ask for 0.1?")
def function_by_name(n_measurements):
    return _model(n_measurements, lambda: [keras.layers.Dense(16, activation="leaky_relu")])


@EXERCISE.wrong("the slope left of 0 is 0.3, the default of the layer. Which argument sets it?")
def layer_by_default(n_measurements):
    return _model(n_measurements, lambda: [keras.layers.Dense(16), keras.layers.LeakyReLU()])


@EXERCISE.wrong("the hidden units output 0 where their sum is negative: that is ReLU. How do you make it leak?")
def relu_hidden(n_measurements):
    return _model(n_measurements, lambda: [keras.layers.Dense(16, activation="relu")])


@EXERCISE.wrong("without activations the hidden layers collapse into one linear layer (section 1)")
def linear_hidden(n_measurements):
    return _model(n_measurements, lambda: [keras.layers.Dense(16)])


@EXERCISE.wrong("PReLU learns its slopes, 16 more weights in each layer. Here the slope is fixed")
def prelu_hidden(n_measurements):
    return _model(n_measurements, lambda: [keras.layers.Dense(16), keras.layers.PReLU()])


@EXERCISE.wrong("that is one hidden layer. How many are asked for?")
def one_hidden_layer(n_measurements):
    return _model(n_measurements, _leaky, layers=1)


@EXERCISE.wrong("only the first hidden layer leaks; the second one passes its sums on unchanged")
def leaks_once(n_measurements):
    parts = [keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1), keras.layers.Dense(16)]
    return keras.Sequential([keras.Input((n_measurements,)), *parts, keras.layers.Dense(1)])


@EXERCISE.wrong("the slope left of 0 is 0.01, that of the paper. Here 0.1 is asked for")
def slope_of_the_paper(n_measurements):
    return _model(n_measurements, lambda: [keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.01)])


@EXERCISE.wrong("the second hidden layer leaks, the first one passes its sums on unchanged: two `Dense` make one layer")
def leaks_behind_the_second(n_measurements):
    parts = [keras.layers.Dense(16), keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.1)]
    return keras.Sequential([keras.Input((n_measurements,)), *parts, keras.layers.Dense(1)])


@EXERCISE.wrong(
    "an additional `Dense` layer stands in front. `keras.Input((n_measurements,))` says how many inputs there are"
)
def inputs_by_a_dense_layer(n_measurements):
    parts = [part for _ in range(2) for part in _leaky()]
    return keras.Sequential([keras.layers.Dense(n_measurements), *parts, keras.layers.Dense(1)])


@EXERCISE.wrong("the measurements go in; one temperature comes out. How many units has the last layer?")
def one_output_per_measurement(n_measurements):
    parts = [part for _ in range(2) for part in _leaky()]
    return keras.Sequential([keras.Input((n_measurements,)), *parts, keras.layers.Dense(n_measurements)])


@EXERCISE.wrong(
    "a last layer is missing: the second hidden layer gives 16 numbers. How many temperatures are asked for?"
)
def without_last_layer(n_measurements):
    return keras.Sequential([keras.Input((n_measurements,)), *(part for _ in range(2) for part in _leaky())])


@EXERCISE.wrong(
    "it does not accept the measurements: how many numbers come in? `n_measurements` of them, not 16 and not another "
    "fixed number."
)
def another_number_of_inputs(n_measurements):
    return _model(16, _leaky)


@EXERCISE.wrong_if(
    "a Keras model is asked for, with layers and weights of its own, such as `keras.Sequential([…])` makes",
    examples=[lambda n_measurements: lambda x: x, lambda n_measurements: keras.layers.Dense(1)],
)
def no_model(got, _expected):
    return all(one["what your function returns"] != "a Keras model" for one in got)


@EXERCISE.wrong_if(
    "a hidden unit's output is cut off where its sum is large and positive. What does a leaky ReLU do there?",
    examples=[
        lambda n: _model(n, lambda: [keras.layers.Dense(16), keras.layers.ReLU(negative_slope=0.1, max_value=6)]),
        lambda n: _model(n, lambda: [keras.layers.Dense(16, activation="tanh")]),
    ],
)
def cut_off(got, _expected):
    return all(one["the slope left of 0 in its first hidden layer"] > 1 for one in got)


@EXERCISE.wrong_if(
    "left of 0 a hidden unit does not follow 0.1 · z: at z = −1 its output should be −0.1. Which activation is it, and "
    "which of its arguments is set?",
    examples=[
        lambda n: _model(n, lambda: [keras.layers.Dense(16), keras.layers.ELU(alpha=0.1)]),
        lambda n: _model(n, lambda: [keras.layers.Dense(16), keras.layers.LeakyReLU(negative_slope=0.5)]),
        lambda n: _model(n, lambda: [keras.layers.Dense(16, activation="elu")]),
    ],
)
def another_slope(got, _expected):
    slopes = [f"the slope left of 0 in its {which} hidden layer" for which in ("first", "second")]
    return all(slopes[0] in one for one in got) and any(one[slope] != 0.1 for one in got for slope in slopes)


@EXERCISE.wrong_if(
    "the last unit does not put out its sum as it is. Which activation has the last layer, and which numbers does it "
    "allow?",
    examples=[
        lambda n: _model(n, _leaky, "softplus"),
        lambda n: _model(n, _leaky, "elu"),
    ],
)
def something_at_the_end(got, _expected):
    return all(
        "its output where the sum of the last unit is -5" in one
        and "the slope left of 0 in its first hidden layer" not in one
        for one in got
    )


@EXERCISE.also_right
def functional(n_measurements):
    inputs = keras.Input((n_measurements,))
    x = keras.layers.Dense(16, activation=keras.layers.LeakyReLU(negative_slope=0.1))(inputs)
    x = keras.layers.Dense(16, activation=lambda z: keras.ops.leaky_relu(z, 0.1))(x)
    model = keras.Model(inputs, keras.layers.Dense(1, activation="linear")(x))
    model.compile("adam", "mse")
    return model


@EXERCISE.also_right
def a_model_in_a_model(n_measurements):
    hidden = keras.Sequential([part for _ in range(2) for part in _leaky()])
    return keras.Sequential([keras.Input((n_measurements,)), hidden, keras.layers.Dense(1)])
