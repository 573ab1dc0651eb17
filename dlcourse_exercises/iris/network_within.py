"""network_within: return a compiled Keras model of at most `budget` trainable parameters; labels are integers."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call, edge
from dlcourse.exercises.lazy import keras


def network_within(n_features, n_classes, budget):
    """Return a compiled Keras model of at most `budget` trainable parameters; labels are integers.

    One hidden layer, with as many ReLU units as the budget allows; a probability for each class.
    """
    units = (budget - n_classes) // (n_features + n_classes + 1)
    model = keras.Sequential(
        [
            keras.Input(shape=(n_features,)),
            keras.layers.Dense(units, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


PROBABILITIES = "from 0 to 1, adding up to 1 for each sample"


def _range(outputs):
    """What kind of numbers these are, in words; shape (samples, classes)."""
    if np.min(outputs) < -1e-3 or np.max(outputs) > 1 + 1e-3:
        return "not all between 0 and 1"
    if np.allclose(np.sum(outputs, axis=1), 1, atol=1e-3):
        return PROBABILITIES
    return "from 0 to 1, but not adding up to 1 for each sample"


def _loss(model, labels, probabilities):
    """The loss of given probabilities, and in words why there is none."""
    if getattr(model, "optimizer", None) is None:
        return "none: it is not compiled"
    try:
        return round(float(model.compute_loss(y=labels, y_pred=probabilities)), 3)
    except Exception as error:
        return f"an error ({type(error).__name__})"


def _has_straight_pieces(function, n_features):
    """Whether most of a walk along a line shows no bend: ReLU units bend at one point each, smooth ones all the way."""
    rng = np.random.default_rng(1)
    start, direction = rng.normal(size=(2, n_features))
    walk = start + np.linspace(-6, 6, 241)[:, None] * direction
    bends = np.abs(np.diff(function(walk.astype("float32")), 2, axis=0)).max(axis=1) > 3e-5
    return bool(np.mean(bends) < 0.25)


def what_matters(model, n_features, n_classes, budget):
    rng = np.random.default_rng(0)
    x = rng.normal(size=(32, n_features)).astype("float32")
    seen = observe.of_model(model, x)
    if seen.get(f"the shape of its output for inputs of shape {x.shape}") != (32, n_classes):
        return seen
    seen["its outputs"] = _range(np.asarray(model(10 * x)))
    if seen["its outputs"] != PROBABILITIES:
        return seen

    def logits(x):
        logs = np.log(np.asarray(model(x), float) + 1e-30)
        return logs - logs[:, :1]

    seen["whether its logits are a linear function of the inputs"] = observe.is_affine(logits, x)
    seen["whether its logits have straight pieces, as ReLU units give"] = _has_straight_pieces(logits, n_features)
    labels = rng.integers(0, n_classes, 32)
    probabilities = rng.dirichlet(np.ones(n_classes), 32).astype("float32")
    seen["its loss for integer labels and given probabilities"] = _loss(model, labels, probabilities)
    if isinstance(seen["its loss for integer labels and given probabilities"], float):
        seen["whether training lowers its loss"] = observe.loss_falls(model, x, np.argmax(x[:, :n_classes], axis=1))
    return seen


EXERCISE = Build(
    network_within,
    observe=what_matters,
    calls=[call(4, 3, 72), call(2, 2, 61), call(12, 2, 85), edge(4, 3, 67)],
    trains=True,
    hints=[
        "How many parameters does one more hidden unit cost? Count its weights in, its bias, and its weights out.",
        "With h units there are h · (features + 1) in the hidden layer and (h + 1) · classes in the last. Solve for h, "
        "and round down.",
        'A `Sequential` of `Input`, `Dense(units, activation="relu")`, `Dense(n_classes, activation="softmax")`; '
        "integer labels go with the loss whose name begins with sparse.",
    ],
    right="right. Each hidden unit costs features + 1 + classes parameters; the last biases are paid in any case",
)


def _layers(n_features, n_classes, units, hidden="relu", last="softmax"):
    layers = [keras.layers.Dense(units, activation=hidden), keras.layers.Dense(n_classes, activation=last)]
    return keras.Sequential([keras.Input((n_features,)), *layers])


def _units(n_features, n_classes, budget):
    return (budget - n_classes) // (n_features + n_classes + 1)


@EXERCISE.wrong("the budget is a limit: rounding to the nearest whole number of units can go beyond it")
def rounded_to_nearest(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, round((budget - n_classes) / (n_features + n_classes + 1)))
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("one unit too many: the output units have a bias each, too. Who pays for those?")
def output_biases_forgotten(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, budget // (n_features + n_classes + 1))
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("over the budget: each hidden unit has a bias, besides its weights in and out")
def hidden_biases_forgotten(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, (budget - n_classes) // (n_features + n_classes))
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("the last layer has one bias per class. Did you count one per feature?")
def a_bias_per_feature(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, (budget - n_features) // (n_features + n_classes + 1))
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("the budget counts parameters, not units. How many parameters does one hidden unit cost?")
def budget_as_units(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, budget)
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("without biases more units fit, but the layers should have them: `use_bias` stays as it is")
def no_biases(n_features, n_classes, budget):
    hidden = keras.layers.Dense(budget // (n_features + n_classes), activation="relu", use_bias=False)
    last = keras.layers.Dense(n_classes, activation="softmax", use_bias=False)
    model = keras.Sequential([keras.Input((n_features,)), hidden, last])
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("without biases more units fit, but the hidden layer should have them: `use_bias` stays as it is")
def no_hidden_biases(n_features, n_classes, budget):
    units = (budget - n_classes) // (n_features + n_classes)
    hidden = keras.layers.Dense(units, activation="relu", use_bias=False)
    last = keras.layers.Dense(n_classes, activation="softmax")
    model = keras.Sequential([keras.Input((n_features,)), hidden, last])
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("over the budget: these are weights alone. How many units have a bias?")
def weights_alone(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, budget // (n_features + n_classes))
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("one unit too few when the parameters equal the budget exactly: `at most` includes it")
def strictly_below(n_features, n_classes, budget):
    units = 1
    while (units + 1) * (n_features + n_classes + 1) + n_classes < budget:
        units += 1
    model = _layers(n_features, n_classes, units)
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("this is the lesson's network, with 128 units a layer. How many units does the budget allow?")
def two_layers_of_128(n_features, n_classes, budget):
    hidden = [keras.layers.Dense(128, activation="relu") for _ in range(2)]
    last = keras.layers.Dense(n_classes, activation="softmax")
    model = keras.Sequential([keras.Input((n_features,)), *hidden, last])
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("it takes 4 features, whatever it was told. What should `keras.Input` be told?")
def always_four_features(n_features, n_classes, budget):
    model = _layers(4, n_classes, _units(n_features, n_classes, budget))
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("it always has 3 outputs. How many classes was it told?")
def always_three_classes(n_features, n_classes, budget):
    model = _layers(n_features, 3, _units(n_features, n_classes, budget))
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("these outputs are logits, and can be any numbers. What turns them into probabilities?")
def no_softmax(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, _units(n_features, n_classes, budget), last=None)
    model.compile("rmsprop", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong(
    "a sigmoid judges each class by itself, so the outputs need not add up to 1. A flower has one species: which "
    "activation lets the classes compete?"
)
def sigmoid_for_each(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, _units(n_features, n_classes, budget), last="sigmoid")
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong(
    "softmax is applied twice: by the last layer, and by a loss that was told to expect logits. It trains without an "
    "error, only worse"
)
def softmax_twice(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, _units(n_features, n_classes, budget))
    model.compile("rmsprop", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong("this loss expects one-hot rows. The labels here are integers: which loss takes those?")
def one_hot_loss(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, _units(n_features, n_classes, budget))
    model.compile("rmsprop", "categorical_crossentropy", metrics=["accuracy"])
    return model


@EXERCISE.wrong(
    "a mean squared error would compare the number of the species with its probabilities. Which loss did the lesson "
    "use with integer labels?"
)
def squared_error(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, _units(n_features, n_classes, budget))
    model.compile("rmsprop", "mse")
    return model


@EXERCISE.wrong("the layers are right, but the model has neither loss nor optimizer: it is not compiled")
def not_compiled(n_features, n_classes, budget):
    return _layers(n_features, n_classes, _units(n_features, n_classes, budget))


@EXERCISE.wrong("two layers with nothing between them are one linear layer (lesson 03). What is missing in the first?")
def linear_hidden_units(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, _units(n_features, n_classes, budget), hidden=None)
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.wrong("the hidden units are smooth. Asked for are ReLU units, whose function is made of straight pieces")
def smooth_hidden_units(n_features, n_classes, budget):
    model = _layers(n_features, n_classes, _units(n_features, n_classes, budget), hidden="tanh")
    model.compile("rmsprop", "sparse_categorical_crossentropy")
    return model


@EXERCISE.also_right
def network_within_functional(n_features, n_classes, budget):
    units = 1
    while (units + 1) * (n_features + 1) + (units + 2) * n_classes <= budget:
        units += 1
    inputs = keras.Input((n_features,))
    hidden = keras.layers.ReLU()(keras.layers.Dense(units)(inputs))
    model = keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(n_classes)(hidden)))
    model.compile(keras.optimizers.Adam(0.01), keras.losses.SparseCategoricalCrossentropy())
    return model


@EXERCISE.also_right
def network_within_subclassed(n_features, n_classes, budget):
    class Network(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = keras.layers.Dense(_units(n_features, n_classes, budget), activation="relu")
            self.out = keras.layers.Dense(n_classes, activation="softmax")

        def call(self, x):
            return self.out(self.hidden(x))

    model = Network()
    model.compile("adam", "sparse_categorical_crossentropy")
    return model
