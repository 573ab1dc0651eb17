"""genre_model: return a compiled Keras model whose outputs are one logit per genre; targets are k-hot."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras


def genre_model(n_features, n_genres):
    """Return a compiled Keras model whose outputs are one logit per genre; targets are k-hot."""
    model = keras.Sequential(
        [
            keras.Input((n_features,)),
            keras.layers.Dense(16, activation="relu"),
            keras.layers.Dense(n_genres),
        ]
    )
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


ANY_NUMBER = "any numbers"


def _range(outputs, sums):
    """What kind of numbers these are, in words, if the sums of the last layer are those; shape (samples, genres)."""
    if np.allclose(outputs, sums, atol=1e-3):
        return ANY_NUMBER
    if np.allclose(np.sum(outputs, axis=1), 1, atol=1e-3):
        return "from 0 to 1, adding up to 1"
    if np.min(outputs) < -0.01:
        return "limited on one side or both"
    return "from 0 to 1" if np.max(outputs) < 1.01 else "never below 0"


def _outputs(model, x, sums):
    """Its outputs where the sums of its last layer are those, shape (genres,); its weights stay as they are."""
    kept = model.get_weights()
    for weight in model.weights:
        if weight.shape[-1:] == (len(sums),):  # kernel and bias of the last layer
            weight.assign(np.broadcast_to(sums, weight.shape) if len(weight.shape) == 1 else np.zeros(weight.shape))
    outputs = np.asarray(model(x))
    model.set_weights(kept)
    return outputs


def what_matters(model, n_features, n_genres):
    x = np.random.default_rng(0).normal(size=(64, n_features)).astype("float32")
    seen = observe.of_model(model, x)
    if seen.get(f"the shape of its output for inputs of shape {x.shape}") != (64, n_genres):
        return seen
    first = np.arange(n_genres)[None] % 2 == 0  # every second genre
    logits, targets = np.where(first, 1.4, 0.5).astype("float32"), first.astype("float32")
    sums = np.where(first[0], -3.0, 2.0).astype("float32")
    is_compiled = getattr(model, "optimizer", None) is not None
    loss: object = None
    try:
        loss = round(float(model.compute_loss(y=targets, y_pred=logits)), 3) if is_compiled else None
    except Exception as error:
        loss = f"an error ({type(error).__name__})"
    seen["its outputs"] = _range(_outputs(model, x, sums), sums)
    if seen["its outputs"] != ANY_NUMBER:
        exact = round(float(np.mean(np.log1p(np.exp(-logits * (2 * targets - 1))))), 3)
        if loss == exact and seen["its outputs"] == "from 0 to 1":
            seen["its outputs"] += ", though its loss expects logits"
        return seen
    seen["whether its outputs are a linear function of the inputs"] = observe.is_affine(model, 1000 * x)
    seen["its optimizer"] = type(model.optimizer).__name__ if is_compiled else "none: it is not compiled"
    if is_compiled:
        seen["its loss for the logits 1.4, 0.5, … where the targets are 1, 0, …"] = loss
    return seen


EXERCISE = Build(
    genre_model,
    observe=what_matters,
    calls=[call(6, 3), call(4, 5)],
    trains=True,
    hints=[
        "Do the genres exclude each other? That decides between softmax and sigmoid, and so between the losses.",
        "Find the line of the table for several labels. Then leave out the activation, and tell the loss that it gets "
        "logits.",
        "`keras.losses.BinaryCrossentropy(from_logits=True)`",
    ],
    right="right: the loss applies the sigmoid itself. For probabilities, apply it to the outputs: "
    "`keras.ops.sigmoid(model(x))`",
)


def _model(n_features, n_genres, last=None, hidden="relu"):
    layers = [keras.layers.Dense(16, activation=hidden), keras.layers.Dense(n_genres, activation=last)]
    return keras.Sequential([keras.Input((n_features,)), *layers])


@EXERCISE.wrong("these outputs are probabilities already. Here they should be logits: who applies the sigmoid then?")
def the_tables_line(n_features, n_genres):
    model = _model(n_features, n_genres, "sigmoid")
    model.compile("adam", "binary_crossentropy")
    return model


@EXERCISE.wrong("a softmax has one whole to divide: a film with three genres could give each a third at most")
def softmax_at_the_end(n_features, n_genres):
    model = _model(n_features, n_genres, "softmax")
    model.compile("adam", "categorical_crossentropy")
    return model


@EXERCISE.wrong("the sigmoid is applied twice: once by your last layer, once by a loss that expects logits")
def sigmoid_twice(n_features, n_genres):
    model = _model(n_features, n_genres, "sigmoid")
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong(
    "this loss takes the outputs for probabilities and clips them to 0 and 1. Which argument says that they are logits?"
)
def loss_by_name(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", "binary_crossentropy")
    return model


@EXERCISE.wrong(
    "this loss applies a softmax, as if the genres excluded each other. Which one asks a yes or no for each?"
)
def categorical_from_logits(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", keras.losses.CategoricalCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong("this loss is for classes that exclude each other, and for probabilities. Here it should be neither")
def categorical_by_name(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", "categorical_crossentropy")
    return model


@EXERCISE.wrong(
    "the last layer cannot output a negative logit, so no genre gets less than ½. Which activation may it have?"
)
def relu_at_the_end_of_it(n_features, n_genres):
    model = _model(n_features, n_genres, "relu")
    model.compile("adam", "binary_crossentropy")
    return model


@EXERCISE.wrong("this loss wants one integer per film, and cannot take a k-hot row")
def sparse_from_logits(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong("the squared error is for numbers; here each output answers a yes-or-no question")
def squared_error(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", "mse")
    return model


@EXERCISE.wrong("the model is not compiled: it has neither optimizer nor loss")
def not_compiled(n_features, n_genres):
    return _model(n_features, n_genres)


@EXERCISE.wrong("there is no hidden layer: the inputs go straight to the genres. What else is asked for?")
def no_hidden_layer(n_features, n_genres):
    model = keras.Sequential([keras.Input((n_features,)), keras.layers.Dense(n_genres)])
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong("without an activation the hidden layer adds nothing: the model is linear (lesson 03)")
def linear_hidden_layer(n_features, n_genres):
    model = _model(n_features, n_genres, hidden=None)
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong("one unit answers one question. How many are there?")
def one_output(n_features, n_genres):
    model = _model(n_features, 1)
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong(
    "a hinge asks for a margin. Here each genre is a yes or no whose probability is asked for: which loss is that?"
)
def hinge_loss(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", "hinge")
    return model


@EXERCISE.wrong("the model and its loss are right; the text asks for Adam")
def another_optimizer(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("sgd", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong("there is one hidden layer too many: one of 16 units is asked for")
def two_hidden_layers(n_features, n_genres):
    sizes = [keras.layers.Dense(16, activation="relu"), keras.layers.Dense(16, activation="relu")]
    model = keras.Sequential([keras.Input((n_features,)), *sizes, keras.layers.Dense(n_genres)])
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong(
    "focal loss would do for rare genres, but its outputs are no probabilities (section 5). Take the plain loss"
)
def focal_loss(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", keras.losses.BinaryFocalCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong(
    "`compile` has no such argument: `from_logits=True` belongs to the loss, as an object of `keras.losses`"
)
def from_logits_in_compile(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", "binary_crossentropy", from_logits=True)
    return model


@EXERCISE.wrong("inputs and outputs have changed places: how many numbers come in, and how many answers go out?")
def swapped(n_features, n_genres):
    model = _model(n_genres, n_features)
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


@EXERCISE.wrong("a categorical hinge looks for the one right class. Here each genre is a yes or no of its own")
def categorical_hinge(n_features, n_genres):
    model = _model(n_features, n_genres)
    model.compile("adam", "categorical_hinge")
    return model


LOSS = "its loss for the logits 1.4, 0.5, … where the targets are 1, 0, …"


@EXERCISE.wrong_if(
    "a Keras model is asked for, with layers and weights of its own, such as `keras.Sequential([…])` makes",
    examples=[lambda n_features, n_genres: lambda x: x, lambda n_features, n_genres: keras.layers.Dense(1)],
)
def no_model(got, _expected):
    return all(one["what your function returns"] != "a Keras model" for one in got)


@EXERCISE.wrong_if(
    "the hidden layer is of another size than the one of 16 units that is asked for, or it is not the only one",
    examples=[lambda n_features, n_genres: _of_size(n_features, n_genres, 32)],
)
def another_size(got, expected):
    what = "its number of trainable parameters"
    return all(one.get(what, wanted[what]) != wanted[what] for one, wanted in zip(got, expected, strict=True))


@EXERCISE.wrong_if(
    "the last layer does not put out its sums as they are. Which activation has it, and what are logits?",
    examples=[lambda n_features, n_genres: _compiled_with(n_features, n_genres, "mse", "tanh")],
)
def not_logits(got, expected):
    return all(one["its outputs"] != ANY_NUMBER for one in got)


@EXERCISE.wrong_if(
    "the model is right, its loss is not. Each genre is a yes or no: which loss is that, and what must it know of your "
    "outputs?",
    examples=[
        lambda n_features, n_genres: _compiled_with(n_features, n_genres, "poisson"),
        lambda n_features, n_genres: _compiled_with(n_features, n_genres, "mae"),
    ],
)
def another_loss(got, expected):
    return all(LOSS in one and one[LOSS] != wanted[LOSS] for one, wanted in zip(got, expected, strict=True))


@EXERCISE.wrong_if(
    "the model and its loss are right, but its optimizer is not Adam. (Keras takes RMSprop if none is named.)",
    examples=[lambda n_features, n_genres: _compiled_with(n_features, n_genres, None)],
)
def not_adam(got, _expected):
    return all(one["its optimizer"] != "Adam" for one in got)


def _of_size(n_features, n_genres, units):
    layers = [keras.layers.Dense(units, activation="relu"), keras.layers.Dense(n_genres)]
    model = keras.Sequential([keras.Input((n_features,)), *layers])
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


def _compiled_with(n_features, n_genres, loss, last=None):
    model = _model(n_features, n_genres, last)
    if loss is None:
        model.compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))
    else:
        model.compile("adam", loss)
    return model


@EXERCISE.also_right
def with_sigmoids(n_features, n_genres):
    model = _model(n_features, n_genres, hidden="sigmoid")
    model.compile("adam", keras.losses.BinaryCrossentropy(from_logits=True))
    return model


@EXERCISE.also_right
def functional(n_features, n_genres):
    inputs = keras.Input((n_features,))
    hidden = keras.layers.ReLU()(keras.layers.Dense(16)(inputs))
    model = keras.Model(inputs, keras.layers.Dense(n_genres, activation="linear")(hidden))
    loss = keras.losses.BinaryCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss, metrics=["accuracy"])
    return model


@EXERCISE.also_right
def by_a_function(n_features, n_genres):
    def loss(y_true, y_pred):
        return keras.losses.binary_crossentropy(y_true, y_pred, from_logits=True)

    model = _model(n_features, n_genres)
    model.compile("adam", loss)
    return model
