"""model_for_raw: return a Keras model that gives probabilities for raw features, from weights for scaled ones."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras


def model_for_raw(w, b, mean, std):
    """Return a Keras model for raw features x, shape (n, features): it outputs the probabilities
    sigmoid(((x - mean) / std) @ w + b), shape (n, 1). w, mean and std have the shape (features,).
    """
    v = w / std
    model = keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(1, activation="sigmoid")])
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model


def what_matters(model, w, b, mean, std):
    x = (mean + std * np.random.default_rng(3).normal(size=(6, len(w)))).astype("float32")
    seen = observe.of_model(model, x)
    shape = seen.get(f"the shape of its output for inputs of shape {x.shape}")
    for number in ("trainable", "other"):  # a Normalization layer has others: that is as right
        seen.pop(f"its number of {number} parameters", None)
    if shape != (6, 1):
        return seen
    biases = [np.asarray(weight) for weight in model.weights if weight.shape == (1,) and "bias" in weight.path]
    seen["whether a bias is still 0, as at the start"] = any(not bias.any() for bias in biases)
    if seen["whether a bias is still 0, as at the start"]:
        return seen  # the kernel may be random
    outputs = np.asarray(model(x), float)[:, 0]
    seen["whether all its outputs lie between 0 and 1"] = bool(np.all((outputs >= 0) & (outputs <= 1)))
    if seen["whether all its outputs lie between 0 and 1"]:
        seen["its probabilities for six customers"] = outputs.round(5)
    return seen


EXERCISE = Build(
    model_for_raw,
    observe=what_matters,
    calls=[
        call(np.array([0.75, 1.57]), -0.42, np.array([43.6, 44.1]), np.array([13.6, 14.5])),
        call(np.array([2.0]), 0.5, np.array([10.0]), np.array([4.0])),
        call(np.array([0.5, -1.0, 2.0]), 0.3, np.array([1.0, -2.0, 0.5]), np.array([2.0, 0.5, 3.0])),
    ],
    rtol=2e-3,
    trains=True,
    hints=[
        "((x − mean) / std) · w = x · (w / std) − mean · (w / std). What stands at x is the kernel of the new model.",
        "The rest, together with b, is its bias. One `Dense` unit with a sigmoid, then `set_weights`.",
        "With `v = w / std`: the kernel is `v[:, None]`, shape (features, 1), and the bias `np.array([b - v @ mean])`.",
    ],
    right="right. Scaling helps the descent and is gone from the result: whoever uses the model need not know of it",
)


def _unit(n, activation="sigmoid"):
    return keras.Sequential([keras.Input((n,)), keras.layers.Dense(1, activation=activation)])


@EXERCISE.wrong("the bias is still 0, as at the start. Did you put *both* of your weights in, kernel and bias?")
def weights_not_set(w, b, mean, std):
    return _unit(len(w))


@EXERCISE.wrong("your model has exactly two inputs. How many features are there? Ask `len(w)`.")
def two_inputs(w, b, mean, std):
    v = w / std
    model = _unit(2)
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model


@EXERCISE.wrong("`set_weights` takes arrays. A bias in square brackets is still a list: what makes an array of it?")
def bias_as_list(w, b, mean, std):
    v = w / std
    model = _unit(len(w))
    model.set_weights([v[:, None], [b - v @ mean]])
    return model


@EXERCISE.wrong("these weights belong to scaled features, but the model gets raw ones: ages and incomes.")
def scaled_weights(w, b, mean, std):
    model = _unit(len(w))
    model.set_weights([w[:, None], np.array([b])])
    return model


@EXERCISE.wrong("the kernel is right. But at x = 0 the scaled features are not 0: what do they add to z there?")
def bias_unchanged(w, b, mean, std):
    model = _unit(len(w))
    model.set_weights([(w / std)[:, None], np.array([b])])
    return model


@EXERCISE.wrong("you multiply by std. One year is *less* than one standard deviation: is its weight larger or smaller?")
def multiplied(w, b, mean, std):
    v = w * std
    model = _unit(len(w))
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model


@EXERCISE.wrong("the kernel is right. In the formula the mean, too, is divided by std: put x = 0 into it.")
def mean_not_divided(w, b, mean, std):
    model = _unit(len(w))
    model.set_weights([(w / std)[:, None], np.array([b - w @ mean])])
    return model


@EXERCISE.wrong("the kernel is right. The mean is *subtracted* from x: which sign does it get in the bias?")
def mean_added(w, b, mean, std):
    v = w / std
    model = _unit(len(w))
    model.set_weights([v[:, None], np.array([b + v @ mean])])
    return model


@EXERCISE.wrong("the kernel is right, but b is lost: the bias of the new model holds b and what the means add.")
def bias_lost(w, b, mean, std):
    v = w / std
    model = _unit(len(w))
    model.set_weights([v[:, None], np.array([-v @ mean])])
    return model


@EXERCISE.wrong(
    "the kernel is right. In the bias each mean / std is multiplied by its weight: collect the terms once more."
)
def weights_missing_in_the_bias(w, b, mean, std):
    model = _unit(len(w))
    model.set_weights([(w / std)[:, None], np.array([b - np.sum(mean / std)])])
    return model


@EXERCISE.wrong("the output is z, which can be any number. What turns it into a probability?")
def without_sigmoid(w, b, mean, std):
    v = w / std
    model = _unit(len(w), None)
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model


@EXERCISE.wrong("a softmax over a single unit is always 1. Which activation turns one z into a probability?")
def softmax_of_one(w, b, mean, std):
    v = w / std
    model = _unit(len(w), "softmax")
    model.set_weights([v[:, None], np.array([b - v @ mean])])
    return model


@EXERCISE.wrong(
    "the output should keep its axis of length 1: shape (n, 1), one row for each customer, as `Dense` gives it."
)
def one_axis(w, b, mean, std):
    inputs = keras.Input((len(w),))
    unit = keras.layers.Dense(1, activation="sigmoid")
    model = keras.Model(inputs, keras.layers.Reshape(())(unit(inputs)))
    unit.set_weights([(w / std)[:, None], np.array([b - w / std @ mean])])
    return model


@EXERCISE.wrong("one probability is asked for each customer, from one unit. Where do several outputs come from here?")
def a_unit_for_each_feature(w, b, mean, std):
    return keras.Sequential([keras.Input((len(w),)), keras.layers.Dense(len(w) + 1, activation="sigmoid")])


@EXERCISE.wrong("`Normalization` wants the *variance*, the square of the standard deviation.")
def std_as_variance(w, b, mean, std):
    model = keras.Sequential(
        [
            keras.Input((len(w),)),
            keras.layers.Normalization(mean=mean, variance=std),
            keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.layers[-1].set_weights([w[:, None], np.array([b])])
    return model


@EXERCISE.wrong(
    "what does `get_weights` return before you set them? It must be two arrays, (features, 1) and (1,): yours too. "
    "(An empty list: is `keras.Input` missing?)"
)
def flat_kernel(w, b, mean, std):
    v = w / std
    model = _unit(len(w))
    model.set_weights([v, b - v @ mean])
    return model


def _log_odds(seen):
    p = np.clip([one["its probabilities for six customers"] for one in seen], 1e-5, 1 - 1e-5)
    return np.log(p / (1 - p))


@EXERCISE.wrong_if(
    "a Keras model is asked for, with layers and weights of its own, such as `keras.Sequential([…])` makes",
    examples=[lambda w, b, mean, std: lambda x: x, lambda w, b, mean, std: keras.layers.Dense(1)],
)
def no_model(got, _expected):
    return all(one["what your function returns"] != "a Keras model" for one in got)


@EXERCISE.wrong_if(
    "the kernel is right, the bias is not: z is off by the same amount for each customer. Put x = 0 into the formula: "
    "what is z there?",
    examples=[
        lambda w, b, mean, std: _with_bias(w, std, b - np.mean(w / std * mean)),
        lambda w, b, mean, std: _with_bias(w, std, b - np.sum(w * mean / std**2)),
    ],
)
def bias_is_wrong(got, expected):
    off = _log_odds(got) - _log_odds(expected)
    return bool(np.all(np.ptp(off, axis=1) < 0.05) and np.any(np.abs(off) > 0.05))


@EXERCISE.wrong_if(
    "the kernel is wrong: z does not grow by what it should when x does. If x grows by 1, by how much does "
    "(x − mean) / std grow, and so z?",
    examples=[lambda w, b, mean, std: _with_bias(w, std**2, b - np.sum(w * mean / std))],
)
def kernel_is_wrong(got, expected):
    return bool(np.any(np.ptp(_log_odds(got) - _log_odds(expected), axis=1) >= 0.05))


def _with_bias(w, std, bias):
    model = _unit(len(w))
    model.set_weights([(w / std)[:, None], np.array([bias])])
    return model


@EXERCISE.also_right
def with_normalization(w, b, mean, std):
    inputs = keras.Input((len(w),))
    scaled = keras.layers.Normalization(mean=mean, variance=std**2)(inputs)
    unit = keras.layers.Dense(1, activation="sigmoid")
    model = keras.Model(inputs, unit(scaled))
    unit.set_weights([w.reshape(-1, 1), np.array([b])])
    return model


@EXERCISE.also_right
def with_activation_layer(weights, bias, means, stds):
    dense = keras.layers.Dense(1)
    model = keras.Sequential([dense, keras.layers.Activation("sigmoid")])
    model.build((None, len(weights)))
    dense.kernel.assign((weights / stds).reshape(-1, 1))
    dense.bias.assign([bias - np.sum(weights * means / stds)])
    return model
