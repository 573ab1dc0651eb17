"""cost_of_theta: return a function cost(theta): the model's mean cross-entropy with theta as its weights."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call, edge
from dlcourse.exercises.lazy import keras, tf
from dlcourse.scratch.gradcheck import unflatten

RNG = np.random.default_rng(8)
X, Y = RNG.integers(-8, 9, (6, 2)) / 4, np.array([0, 2, 1, 1, 0, 2])  # also exact in an input of float32


def calls():
    """A model with a hidden layer, and one with a frozen layer besides; their weights are float64, and not zero."""
    models = []
    for frozen in ([], [keras.layers.Dense(4, "tanh", dtype="float64", trainable=False)]):
        first, last = keras.layers.Dense(4, "tanh", dtype="float64"), keras.layers.Dense(3, dtype="float64")
        model = keras.Sequential([keras.Input((2,)), first, *frozen, last])
        rng = np.random.default_rng(0)
        model.set_weights([rng.normal(size=weight.shape) for weight in model.get_weights()])
        models.append(model)
    return [call(models[0], X, Y), edge(models[1], X, Y)]


def cost_of_theta(model, x, y):
    """Return a function cost(theta): the model's mean cross-entropy with theta as its weights."""
    variables = model.trainable_variables

    def cost(theta):
        arrays = unflatten(theta, [tuple(variable.shape) for variable in variables])
        for variable, array in zip(variables, arrays):
            variable.assign(array)
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


def what_it_does(cost, model, x, y):
    """The costs at two vectors, and how they are computed."""
    if not callable(cost):
        return {"what is returned": "no function"}
    seen: observe.Observations = {"what is returned": "a function"}
    has_frozen_layer = len(model.layers) == 3
    rng = np.random.default_rng(1)
    one, other = rng.normal(0, 0.5, 27), rng.normal(0, 2.0, 27)
    try:
        results = [cost(theta.copy()) for theta in ((one,) if has_frozen_layer else (one, other))]
    except Exception as error:
        return {"what is returned": f"a function that stops {_where(error)}, for a theta of 27 numbers"}
    if any(result is None for result in results):
        return {"what is returned": "a function that returns nothing"}
    values = [np.asarray(result) for result in results]
    if any(value.size != 1 or value.dtype.kind != "f" for value in values):
        return {"what is returned": f"a function that returns an array of shape {values[0].shape}, not one number"}
    first, *rest = (float(value.item()) for value in values)
    if not np.isfinite([first, *rest]).all():
        return {"what is returned": "a function that returns nan or infinity"}
    if has_frozen_layer:
        return seen | {"the cost of a model with a frozen layer": round(first, 5)}
    [second] = rest
    if abs(first - float(np.asarray(cost(one.copy())).item())) > 1e-9:
        return {"what is returned": "a function that gives another cost when it is called again with the same theta"}
    seen["whether the cost depends on theta"] = abs(first - second) > 1e-9
    if not seen["whether the cost depends on theta"]:
        return seen
    seen["the cost at a small theta"], seen["the cost at a large theta"] = round(first, 5), round(second, 5)
    exact = _exact(one, x, y)
    if abs(first - exact) < 1e-4:
        seen["whether it is computed in float64"] = bool(abs(first - exact) < 1e-11)
    return seen


def _where(error):
    """What stopped, by the error's text."""
    text = str(error)
    if "compile" in text:
        return "since the model is not compiled"
    if "set_weights" in text:
        return "in `set_weights`"
    if "reshape" in text:
        return "in cutting theta up"
    if "assign" in text:
        return "in `assign`"
    if "output" in text and ("target" in text or "shape" in text):
        return "in the loss"
    return f"with {type(error).__name__}"


def _exact(theta, x, y):
    W1, b1, W2, b2 = unflatten(theta, [(2, 4), (4,), (4, 3), (3,)])
    z = np.tanh(x @ W1 + b1) @ W2 + b2
    return float(np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y]))


def unflatten_as_in_the_lesson(theta, shapes):
    ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
    return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]


EXERCISE = Build(
    cost_of_theta,
    observe=what_it_does,
    calls=calls,
    trains=True,
    hints=[
        "Inside, define `cost(theta)`, and return it without brackets. It needs the shapes of "
        "`model.trainable_variables`.",
        "`for variable, array in zip(variables, unflatten(theta, shapes)): variable.assign(array)`",
        "Then `keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)`, its mean, as a float.",
    ],
    right="right. With this, any Keras model can be checked. (It leaves the last theta in the model: put the weights "
    "back before you go on training)",
)


def write(theta, model):
    """Makes theta the weights of a model."""
    variables = model.trainable_variables
    for variable, array in zip(variables, unflatten(theta, [tuple(v.shape) for v in variables]), strict=True):
        variable.assign(array)


@EXERCISE.wrong(
    "the cost does not depend on `theta`. Inside `cost`, first write it into the variables (`assign`), then compute "
    "the loss anew."
)
def theta_ignored(model, x, y):
    def cost(theta):
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


@EXERCISE.wrong("the model returns logits. What does the loss take them for, unless you tell it?")
def as_probabilities(model, x, y):
    def cost(theta):
        write(theta, model)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x))))

    return cost


@EXERCISE.wrong(
    "the costs are right to seven digits only: something computes in float32, as a loss object does unless told "
    "otherwise."
)
def loss_object(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    def cost(theta):
        write(theta, model)
        return float(loss(y, model(x)))

    return cost


@EXERCISE.wrong("the loss takes logits, and softmax is part of it: here softmax is applied twice.")
def softmax_twice(model, x, y):
    def cost(theta):
        write(theta, model)
        p = tf.nn.softmax(model(x))
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, p, from_logits=True)))

    return cost


@EXERCISE.wrong(
    "called again with the same theta, it gives another cost: the weights should *be* theta. Do you add to them "
    "(`assign_add`), or train?"
)
def added_to_the_weights(model, x, y):
    def cost(theta):
        for variable, array in zip(model.variables, unflatten(theta, [tuple(v.shape) for v in model.variables])):
            variable.assign_add(array)
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


@EXERCISE.wrong(
    "cutting theta up fails: a piece has more or fewer numbers than its array. Where does each piece begin and end, "
    "and are the shapes those of `model.trainable_variables`?"
)
def shapes_of_another_network(model, x, y):
    def cost(theta):
        model.set_weights(unflatten_as_in_the_lesson(theta, [(2, 5), (5,), (5, 3), (3,)]))
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


@EXERCISE.wrong("the function returns nothing: a `return` is missing inside `cost`.")
def cost_returns_nothing(model, x, y):
    mean = cost_of_theta(model, x, y)

    def cost(theta):
        mean(theta)

    return cost


@EXERCISE.wrong("nan comes out: are you taking the logarithm of logits? They may be negative.")
def logarithm_of_logits(model, x, y):
    mean = cost_of_theta(model, x, y)

    def cost(theta):
        mean(theta)
        with np.errstate(invalid="ignore"):
            return -np.mean(np.log(np.asarray(model(x))[np.arange(len(y)), y]))

    return cost


@EXERCISE.wrong("`assign` takes an array of the variable's own shape. Cut `theta` up with `unflatten` first.")
def number_by_number(model, x, y):
    variables = model.trainable_variables

    def cost(theta):
        for variable, number in zip(variables, theta):
            variable.assign(number)
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


@EXERCISE.wrong("the loss stops: the sparse cross-entropy takes integer labels first, then the logits.")
def one_hot_loss(model, x, y):
    def cost(theta):
        write(theta, model)
        return float(tf.reduce_mean(keras.losses.categorical_crossentropy(y, model(x), from_logits=True)))

    return cost


@EXERCISE.wrong("this is the sum over the samples. The mean is asked for.")
def summed(model, x, y):
    mean = cost_of_theta(model, x, y)
    return lambda theta: mean(theta) * len(x)


@EXERCISE.wrong("a loss for each sample is returned. The cost is one number, their mean.")
def one_for_each_sample(model, x, y):
    def cost(theta):
        write(theta, model)
        return keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)

    return cost


@EXERCISE.wrong("this is no function. Define `cost(theta)` inside, and return it without calling it.")
def the_cost_itself(model, x, y):
    losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
    return float(tf.reduce_mean(losses))


@EXERCISE.wrong(
    "the entries of theta get into the wrong places: each array is filled row by row, not column by column."
)
def column_by_column(model, x, y):
    variables = model.trainable_variables

    def cost(theta):
        start = 0
        for variable in variables:
            size = int(np.prod(variable.shape))
            variable.assign(np.reshape(theta[start : start + size], variable.shape, order="F"))
            start += size
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


@EXERCISE.wrong("each array begins again at the start of theta. Where does the second one begin?")
def always_from_the_start(model, x, y):
    variables = model.trainable_variables

    def cost(theta):
        for variable in variables:
            variable.assign(np.reshape(theta[: int(np.prod(variable.shape))], variable.shape))
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


@EXERCISE.wrong("`set_weights` takes a list of arrays in the shapes of the weights. Cut `theta` up first.")
def theta_in_one_piece(model, x, y):
    def cost(theta):
        model.set_weights(theta)
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


@EXERCISE.wrong(
    "`evaluate` needs a compiled model, and computes in float32. Call the model, and a loss function, yourself."
)
def by_evaluate(model, x, y):
    def cost(theta):
        shapes = [weight.shape for weight in model.get_weights()]
        model.set_weights(unflatten(theta, shapes))
        return model.evaluate(x, y, verbose=0)

    return cost


def all_weights(model, x, y):
    shapes = [weight.shape for weight in model.get_weights()]

    def cost(theta):
        model.set_weights(unflatten_as_in_the_lesson(theta, shapes))
        losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
        return float(tf.reduce_mean(losses))

    return cost


@EXERCISE.wrong_if(
    "right where all weights are trained. With a frozen layer the model has more weights than theta: which of them "
    "does your code read the shapes of, and write?",
    examples=[all_weights],
)
def only_a_frozen_layer_is_wrong(returned, expected):
    return returned[0] == expected[0]


@EXERCISE.also_right
def by_loss_object(model, x, y):
    def cost(theta):
        write(theta, model)
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype="float64")
        return loss(y, model(x))

    return cost


@EXERCISE.also_right
def in_numpy(model, x, y):
    def cost(theta):
        start = 0
        for variable in model.trainable_weights:
            size = int(np.prod(variable.shape))
            variable.assign(theta[start : start + size].reshape(variable.shape))
            start += size
        z = np.asarray(model(x))
        return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(y)), y])

    return cost
