"""as_keras: return the compiled Keras model of a Config, with its initial weights and its updates."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras
from dlcourse.playground import Config, Training, features_of, start_of

UPDATES = 2
LENGTH = "the length of its first update, that of the playground is 1"
END = f"whether {UPDATES} updates lead to the weights of the playground"
ANSWERS = "whether, with these weights, it answers as the playground does"
# 10 training points, so that an epoch is one update; penalties strong enough to be seen in a few of them.
CLASSES = Config(
    data="xor", features=("x", "y", "xy"), hidden=(4, 3), train_ratio=10 / 500, learning_rate=0.1, rate=0.4
)  # no regularization: the rate does nothing
NUMBERS = Config(data="multi-gauss", hidden=(4,), activation="relu", train_ratio=10 / 1200, learning_rate=0.05)
PENALIZED = Config(hidden=(3, 2), regularization="l2", rate=0.4, train_ratio=10 / 500, learning_rate=0.1)


def as_keras(config):
    """Return the compiled Keras model of a Config, with its initial weights and its updates."""
    penalty = None
    if config.regularization == "l2":
        penalty = keras.regularizers.L2(config.rate / 2)  # the derivative of λ/2 · w² is λ w
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation, kernel_regularizer=penalty))
    last = "tanh" if config.is_classification else "linear"
    model.add(keras.layers.Dense(1, last, kernel_regularizer=penalty))
    model.set_weights(start_of(config))

    def half_squared_error(y_true, y_pred):
        return keras.ops.mean((y_pred - y_true) ** 2, axis=-1) / 2

    model.compile(optimizer=keras.optimizers.SGD(config.learning_rate), loss=half_squared_error)
    return model


def updates_of(model, x, y):
    """The weights after each of some eager updates on one batch, each flattened; a text if it cannot be trained."""
    import tensorflow as tf

    if not isinstance(getattr(model, "optimizer", None), keras.optimizers.Optimizer):
        return "it is not compiled"
    weights = []
    try:
        for _ in range(UPDATES):
            with tf.GradientTape() as tape:
                loss = model.compute_loss(x, y, model(x, training=True))
            gradients = tape.gradient(loss, model.trainable_variables)
            model.optimizer.apply(gradients, model.trainable_variables)
            weights.append(flat(model.get_weights()))
    except (ValueError, TypeError, tf.errors.OpError) as error:
        return f"an error ({type(error).__name__})"
    return weights


def range_of(model, start, x):
    """Between which values the outputs lie, for large weights and for the same with the output turned around."""
    *below, kernel, bias = [20 * each for each in start]
    outputs = []
    for sign in (1, -1):
        model.set_weights([*below, sign * kernel, sign * bias])
        outputs.append(np.asarray(model(x)))
    if np.max(np.abs(outputs)) > 1.001:
        return "beyond −1 and 1"
    return "from −1 to 1" if np.min(outputs) < -0.001 else "from 0 to 1"


def flat(weights):
    return np.concatenate([np.ravel(each) for each in weights])


def what_matters(model, config):
    training = Training(config)
    x = features_of(training.points.x_train, config.features).astype("float32")
    y = training.points.y_train[:, None].astype("float32")
    seen = observe.of_model(model, x)
    shapes, start = [each.shape for each in start_of(config)], start_of(config)
    if "its number of trainable parameters" not in seen:
        return seen
    seen["the shapes of its weights"] = [tuple(each.shape) for each in model.get_weights()]
    if seen["the shapes of its weights"] != shapes:
        return seen
    given = np.allclose(flat(model.get_weights()), flat(start), atol=1e-5)
    seen["whether its initial weights are those of `start_of(config)`"] = bool(given)
    seen["the range of its outputs, if weights are large"] = range_of(model, start, x)
    model.set_weights(start)
    same = np.allclose(model(x), training.outputs(training.points.x_train)[:, None], atol=1e-4)
    seen[ANSWERS] = bool(same)
    if not same:
        return seen
    weights = updates_of(model, x, y)
    if isinstance(weights, str):
        seen[LENGTH] = weights
        return seen
    theirs = []
    for _ in range(UPDATES):
        training.step()
        theirs.append(flat(training.weights))
    length = np.linalg.norm(weights[0] - flat(start)) / np.linalg.norm(theirs[0] - flat(start))
    seen[LENGTH] = round(float(length), 3)
    same = np.allclose(weights[-1], theirs[-1], atol=3e-4)
    seen[END] = bool(same)
    return seen


EXERCISE = Build(
    as_keras,
    observe=what_matters,
    calls=[call(CLASSES), call(NUMBERS), call(PENALIZED)],
    trains=True,
    rtol=2e-3,
    hints=[
        "One `Dense` per hidden layer and one for the output. Which activation has the output for regression?",
        "Keras's `L2(c)` adds c · w² to the loss. What is the derivative of that, and what should it be?",
        "`keras.losses.MeanSquaredError` has no ½: write a function of (y_true, y_pred). `L2(config.rate / 2)`.",
    ],
    right="right: it takes the playground's steps. (With `mse`, `L2(rate)` and half the learning rate it would, too: a "
    "factor in front of the whole loss and one in front of the rate are the same)",
)


def built(config, loss, c=0.0, *, output=None, hidden=None, start=True, biases=False, optimizer=None):
    """A model in another way: c is what L2 gets; only for the answers below."""
    penalty = keras.regularizers.L2(c) if config.regularization else None
    layers, last = [], output or ("tanh" if config.is_classification else "linear")
    for units, activation in [*((n, hidden or config.activation) for n in config.hidden), (1, last)]:
        on_biases = penalty if biases else None
        layers.append(keras.layers.Dense(units, activation, kernel_regularizer=penalty, bias_regularizer=on_biases))
    model = keras.Sequential([keras.Input((len(config.features),)), *layers])
    if start:
        model.set_weights(start_of(config))
    model.compile(optimizer or keras.optimizers.SGD(config.learning_rate), loss=loss)
    return model


def half_squared_error(y_true, y_pred):
    return keras.ops.mean((y_pred - y_true) ** 2, axis=-1) / 2


@EXERCISE.wrong("its updates are twice as long. What stands in front of (o − t)² in the playground's loss?")
def mean_squared_error(config):
    return built(config, "mse", config.rate / 2)


@EXERCISE.wrong("loss and penalty are both twice as large as they should be. What is the derivative of c · w²?")
def everything_twice(config):
    return built(config, "mse", config.rate)


@EXERCISE.wrong("without a penalty it is right, with L2 the pull is too strong. What is the derivative of c · w²?")
def rate_for_c(config):
    return built(config, half_squared_error, config.rate)


@EXERCISE.wrong("without a penalty it is right. Where is L2?")
def penalty_forgotten(config):
    return built(config, half_squared_error, 0.0)


@EXERCISE.wrong("L2 acts on the biases here as well. Does the playground's?")
def biases_penalized(config):
    return built(config, half_squared_error, config.rate / 2, biases=True)


@EXERCISE.wrong("for regression the output is linear. `config.is_classification` tells which it is.")
def always_tanh(config):
    return built(config, half_squared_error, config.rate / 2, output="tanh")


@EXERCISE.wrong("the labels are −1 and 1: between which values does a sigmoid lie?")
def sigmoid_output(config):
    output = "sigmoid" if config.is_classification else "linear"
    return built(config, half_squared_error, config.rate / 2, output=output)


@EXERCISE.wrong("the output is linear for classification, too. What keeps it between −1 and 1?")
def always_linear(config):
    return built(config, half_squared_error, config.rate / 2, output="linear")


@EXERCISE.wrong("the hidden layers are always tanh. Where does the config say which activation they have?")
def hidden_tanh(config):
    return built(config, half_squared_error, config.rate / 2, hidden="tanh")


@EXERCISE.wrong("all is right except for the initial weights. Which method of a model sets them?")
def own_start(config):
    return built(config, half_squared_error, config.rate / 2, start=False)


@EXERCISE.wrong("its steps have another length. Which optimizer does just w ← w − η · gradient?")
def with_adam(config):
    return built(config, half_squared_error, config.rate / 2, optimizer=keras.optimizers.Adam(config.learning_rate))


@EXERCISE.wrong("the learning rate is not that of the config: SGD has taken its default, 0.01.")
def default_rate(config):
    return built(config, half_squared_error, config.rate / 2, optimizer="sgd")


@EXERCISE.wrong("a config without regularization is penalized as well. Where does it say whether there is a penalty?")
def always_penalized(config):
    layers, l2 = [], keras.regularizers.L2(config.rate / 2)
    last = "tanh" if config.is_classification else "linear"
    for units, activation in [*((n, config.activation) for n in config.hidden), (1, last)]:
        layers.append(keras.layers.Dense(units, activation, kernel_regularizer=l2))
    model = keras.Sequential([keras.Input((len(config.features),)), *layers])
    model.set_weights(start_of(config))
    model.compile(keras.optimizers.SGD(config.learning_rate), loss=half_squared_error)
    return model


def _rate_twice(config):
    return built(config, half_squared_error, config.learning_rate * config.rate)


def _four_times(config):
    return built(config, half_squared_error, 2 * config.rate)


@EXERCISE.wrong_if(
    "without a penalty it is right, with L2 it is not. Which weights are pulled, what is the derivative of c · w², and "
    "what does SGD multiply it with?",
    examples=[_rate_twice, _four_times],
)
def other_penalty(returned, expected):
    return returned[:2] == expected[:2] and LENGTH in returned[2]


def _not_compiled(config):
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation))
    model.add(keras.layers.Dense(1, "tanh" if config.is_classification else "linear"))
    model.set_weights(start_of(config))
    return model


@EXERCISE.wrong_if("the model has no optimizer and no loss yet. Which method sets them?", examples=[_not_compiled])
def without_compile(returned, expected):
    return all(one[LENGTH] == "it is not compiled" for one in returned)


def _with_momentum(config):
    optimizer = keras.optimizers.SGD(config.learning_rate, momentum=0.9)
    return built(config, half_squared_error, config.rate / 2, optimizer=optimizer)


@EXERCISE.wrong_if(
    "its first update is right, the next is not: the optimizer remembers something. The playground's does not.",
    examples=[_with_momentum],
)
def with_memory(returned, expected):
    return all(abs(one[LENGTH] - 1) < 2e-3 and not one[END] for one in returned)


def _absolute_error(config):
    return built(config, "mae", config.rate / 2)


def _sum_of_errors(config):
    return built(config, lambda t, o: keras.ops.sum((o - t) ** 2) / 2, config.rate / 2)


@EXERCISE.wrong_if(
    "it starts right, but its updates have another length. What are the playground's loss, averaged over the batch, "
    "and its optimizer?",
    examples=[_absolute_error, _sum_of_errors],
)
def other_steps(returned, expected):
    return all(abs(one[LENGTH] - 1) > 2e-3 for one in returned)


def _hidden_relu(config):
    return built(config, half_squared_error, config.rate / 2, hidden="relu")


@EXERCISE.wrong_if(
    "with the same weights it answers differently from the playground. Where does the config say which activation the "
    "hidden layers have?",
    examples=[_hidden_relu],
)
def other_answers(returned, expected):
    return any(one.get(ANSWERS) is False for one in returned)


@EXERCISE.also_right
def everything_doubled_and_halved(config):
    optimizer = keras.optimizers.SGD(config.learning_rate / 2)
    return built(config, "mse", config.rate, optimizer=optimizer)


@EXERCISE.also_right
def functional(config):
    inputs = keras.Input((len(config.features),))
    a, l2 = inputs, keras.regularizers.L2(config.rate / 2 if config.regularization == "l2" else 0)
    for units in config.hidden:
        z = keras.layers.Dense(units, kernel_regularizer=l2)(a)
        a = keras.layers.Activation(config.activation)(z)
    o = keras.layers.Dense(1, kernel_regularizer=l2)(a)
    model = keras.Model(inputs, keras.ops.tanh(o) if config.is_classification else o)
    model.set_weights(start_of(config))
    model.compile(keras.optimizers.SGD(config.learning_rate), lambda t, o: keras.losses.mean_squared_error(t, o) / 2)
    return model


@EXERCISE.also_right
def by_weight_decay(config):
    """SGD's weight_decay takes η · λ · w off every weight it is not told to leave alone."""
    decay = config.rate if config.regularization == "l2" else None
    optimizer = keras.optimizers.SGD(config.learning_rate, weight_decay=decay)
    if decay:
        optimizer.exclude_from_weight_decay(var_names=["bias"])
    return built(config, half_squared_error, 0.0, optimizer=optimizer)
