"""customer_model: return a Keras model that takes raw columns and contains its preprocessing."""

from __future__ import annotations

import tempfile

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras, tf

RNG = np.random.default_rng(5)


def customer_model(numbers, countries, train):
    """Return a Keras model of one sigmoid unit: raw columns of customers → probabilities, (n, 1).

    Its input is a dictionary: "numbers", shape (n, features), and "country", texts of shape (n, 1).
    It scales the numbers and one-hot encodes the country, with a column for unknown countries.
    numbers (rows, features) and countries (rows,) hold the whole table; train (rows,) is True in
    its training rows. The model can be saved and loaded.
    """
    scale = keras.layers.Normalization()
    scale.adapt(numbers[train])
    lookup = keras.layers.StringLookup(output_mode="one_hot")
    lookup.adapt(countries[train])
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    z = keras.layers.Concatenate()([scale(inputs["numbers"]), lookup(inputs["country"])])
    return keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(z))


def what_matters(model, numbers, countries, train):
    seen = observe.kind_of(model, keras.Model, "a Keras model")
    if not isinstance(model, keras.Model):
        return seen
    rows = np.flatnonzero(train)[:3]

    def answers(places, country):
        x = tf.constant(numbers[places].astype("float32"))
        return np.asarray(model({"numbers": x, "country": tf.constant(np.array(country)[:, None])}), float)

    what = "the shape of its output for three customers"
    try:
        p = answers(rows, countries[rows])
    except Exception as error:
        return {**seen, what: f"an error ({type(error).__name__})"}
    seen[what] = p.shape
    if p.shape != (3, 1):
        return seen
    known = len(set(countries[train]))
    columns = numbers.shape[1] + known + 1
    sizes = [int(np.prod(weight.shape)) for weight in model.trainable_weights]
    seen["its number of trainable parameters"] = sum(sizes)
    if sum(sizes) != columns + 1 or len(sizes) != 2:
        return seen
    _assign(model, 0, 3)
    p = answers(rows, countries[rows])
    seen["whether its outputs lie between 0 and 1"] = bool(np.all((p >= 0) & (p <= 1)))
    if not seen["whether its outputs lie between 0 and 1"]:
        return seen
    # With every weight 1/4 the logit is a quarter of: the scaled numbers, and 1 for whichever country.
    _assign(model, 0.25, 0)
    low, unknown = (answers(rows, names)[:, 0] for names in (countries[rows], ["Atlantis"] * 3))
    seen["its logits for three customers, with all weights 0.25 and bias 0"] = _logit(low)
    seen["the same for an unknown country"] = _logit(unknown)
    seen["whether it can be saved and loaded"] = _survives(model)
    return seen


def _assign(model, weight, bias):
    for variable in model.trainable_weights:
        variable.assign(np.full(variable.shape, weight if len(variable.shape) == 2 else bias))


def _survives(model):
    with tempfile.TemporaryDirectory() as folder:
        try:
            model.save(f"{folder}/customers.keras")
            keras.saving.load_model(f"{folder}/customers.keras")
        except Exception:
            return False
    return True


def _logit(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p)).round(2)


def _customers(rows, features, names, rare=None):
    numbers = RNG.normal(50, 20, (rows, features)) * 10.0 ** np.arange(features)
    train = RNG.permutation(np.arange(rows) < 0.7 * rows)
    numbers[~train] += 60 * 10.0 ** np.arange(features)  # the test rows drift
    countries = RNG.choice(names, rows)
    if rare:
        countries[np.flatnonzero(~train)[:2]] = rare  # occurs in test rows only
    return numbers, countries, train


EXERCISE = Build(
    customer_model,
    observe=what_matters,
    calls=[
        call(*_customers(20, 2, ["Austria", "Chile"])),
        call(*_customers(40, 3, ["a", "b", "c"], rare="d")),
    ],
    rtol=0.03,
    trains=True,
    hints=[
        "Two layers learn from data by `adapt`: give both of them training rows only, `numbers[train]` and "
        "`countries[train]`.",
        "`keras.Input((1,), dtype='string')` takes texts; `StringLookup(output_mode='one_hot')` has a column for "
        "`[UNK]`.",
        "Normalize the numbers, look the country up, `Concatenate` both, then one `Dense` unit with a sigmoid; "
        "the model "
        "is `keras.Model({'numbers': …, 'country': …}, output)`.",
    ],
    right="right. One file takes what the world delivers: numbers in any unit, countries it has never heard of",
)


def _adapted(numbers, countries):
    scale, lookup = keras.layers.Normalization(), keras.layers.StringLookup(output_mode="one_hot")
    scale.adapt(numbers)
    lookup.adapt(countries)
    return scale, lookup


def _assembled(numbers, scale, lookup, *head):
    inputs = {
        "numbers": keras.Input((numbers.shape[1],), name="numbers"),
        "country": keras.Input((1,), dtype="string", name="country"),
    }
    z = keras.layers.Concatenate()([scale(inputs["numbers"]), lookup(inputs["country"])])
    for layer in head or (keras.layers.Dense(1, activation="sigmoid"),):
        z = layer(z)
    return keras.Model(inputs, z)


@EXERCISE.wrong("the scaler has seen the test rows: `adapt` got all numbers. Which rows may it see?")
def scaler_leaks(numbers, countries, train):
    return _assembled(numbers, *_adapted(numbers, countries[train]))


@EXERCISE.wrong(
    "both layers have seen the test rows: a country that occurs only there has got a column, and the means are "
    "not those "
    "of the training rows. Which rows may `adapt` see?"
)
def all_leaks(numbers, countries, train):
    return _assembled(numbers, *_adapted(numbers, countries))


@EXERCISE.wrong(
    "the vocabulary has seen the test rows: a country that occurs only there has got a column that no training row can "
    "train. Which rows may `adapt` see?"
)
def vocabulary_leaks(numbers, countries, train):
    return _assembled(numbers, *_adapted(numbers[train], countries))


@EXERCISE.wrong(
    "the country goes in as one integer, with an order that nobody meant. Which `output_mode` gives each country "
    "a column?"
)
def country_as_integer(numbers, countries, train):
    scale = keras.layers.Normalization()
    scale.adapt(numbers[train])
    lookup = keras.layers.StringLookup()
    lookup.adapt(countries[train])
    inputs = {"numbers": keras.Input((numbers.shape[1],)), "country": keras.Input((1,), dtype="string")}
    index = keras.ops.cast(lookup(inputs["country"]), "float32")
    z = keras.layers.Concatenate()([scale(inputs["numbers"]), index])
    return keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(z))


@EXERCISE.wrong("the raw numbers go in. What should happen to euros and calls before they meet in one unit?")
def numbers_not_scaled(numbers, countries, train):
    lookup = keras.layers.StringLookup(output_mode="one_hot")
    lookup.adapt(countries[train])
    return _assembled(numbers, keras.layers.Identity(), lookup)


@EXERCISE.wrong(
    "you normalize the one-hot columns, too. The one for unknown countries is constant in training: what does a "
    "Normalization layer make of the first Estonian (section 2)?"
)
def all_columns_scaled(numbers, countries, train):
    lookup = keras.layers.StringLookup(output_mode="one_hot")
    lookup.adapt(countries[train])
    table = np.column_stack([numbers[train], np.array(lookup(countries[train][:, None]))])
    scale = keras.layers.Normalization()
    scale.adapt(table)
    inputs = {"numbers": keras.Input((numbers.shape[1],)), "country": keras.Input((1,), dtype="string")}
    one_hot = keras.ops.cast(lookup(inputs["country"]), "float32")
    z = scale(keras.layers.Concatenate()([inputs["numbers"], one_hot]))
    return keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(z))


@EXERCISE.wrong(
    "Keras cannot build that. A `StringLookup` without a vocabulary does not know how many columns the country has "
    "(what collects it from the training rows?); texts cannot stand beside numbers; and NumPy cannot join what comes "
    "from a `keras.Input`."
)
def vocabulary_missing(numbers, countries, train):
    scale = keras.layers.Normalization()
    scale.adapt(numbers[train])
    return _assembled(numbers, scale, keras.layers.StringLookup(output_mode="one_hot"))


@EXERCISE.wrong("the output is a logit, any number. What turns it into a probability?")
def without_sigmoid(numbers, countries, train):
    return _assembled(numbers, *_adapted(numbers[train], countries[train]), keras.layers.Dense(1))


@EXERCISE.wrong("there is no column for unknown countries: `num_oov_indices=0` leaves none. What happens to Estonia?")
def no_unknown(numbers, countries, train):
    scale = keras.layers.Normalization()
    scale.adapt(numbers[train])
    lookup = keras.layers.StringLookup(output_mode="one_hot", num_oov_indices=0)
    lookup.adapt(countries[train])
    return _assembled(numbers, scale, lookup)


@EXERCISE.wrong(
    "it can be saved, but not loaded again: Keras refuses to run the Python code of a `Lambda` layer from a "
    "file. Which "
    "layer scales without one?"
)
def scaled_in_a_lambda(numbers, countries, train):
    mean, std = numbers[train].mean(axis=0), numbers[train].std(axis=0)
    lookup = keras.layers.StringLookup(output_mode="one_hot")
    lookup.adapt(countries[train])
    return _assembled(numbers, keras.layers.Lambda(lambda x: (x - mean) / std), lookup)


@EXERCISE.wrong(
    "with `axis=None` the layer takes one mean and one variance of the whole table: euros and calls are thrown "
    "together. Which axis gives one for each column?"
)
def one_scale_for_all(numbers, countries, train):
    scale = keras.layers.Normalization(axis=None)
    scale.adapt(numbers[train])
    lookup = keras.layers.StringLookup(output_mode="one_hot")
    lookup.adapt(countries[train])
    return _assembled(numbers, scale, lookup)


SHAPE, PARAMETERS = "the shape of its output for three customers", "its number of trainable parameters"


def _with_batch_normalization(numbers, countries, train):
    lookup = keras.layers.StringLookup(output_mode="one_hot")
    lookup.adapt(countries[train])
    return _assembled(numbers, keras.layers.BatchNormalization(), lookup)


@EXERCISE.wrong_if(
    "two weights too many for each number: is that a `BatchNormalization`? It learns its scale by gradients, from "
    "whatever batches come. Which layer adapts to the training rows once?",
    examples=[_with_batch_normalization],
)
def two_weights_per_number(returned, expected):
    return [one[PARAMETERS] - other[PARAMETERS] for one, other in zip(returned, expected, strict=True)] == [4, 6]


def _with_hidden_units(numbers, countries, train):
    head = keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1, activation="sigmoid")
    return _assembled(numbers, *_adapted(numbers[train], countries[train]), *head)


@EXERCISE.wrong_if(
    "that has more weights than one unit. A logistic model is asked for: one weight for each column, and a bias.",
    examples=[_with_hidden_units],
)
def more_than_one_unit(returned, expected):
    return all(one[PARAMETERS] > other[PARAMETERS] + 6 for one, other in zip(returned, expected, strict=True))


def _with_two_outputs(numbers, countries, train):
    head = keras.layers.Dense(2, activation="softmax")
    return _assembled(numbers, *_adapted(numbers[train], countries[train]), head)


@EXERCISE.wrong_if(
    "two outputs for each customer. One probability, of leaving, tells the other: which activation goes with one unit?",
    examples=[_with_two_outputs],
)
def two_outputs(returned, expected):
    return all(one[SHAPE] == (3, 2) for one in returned)


def _one_matrix(numbers, countries, train):
    return keras.Sequential([keras.Input((numbers.shape[1],)), keras.layers.Dense(1, "sigmoid")])


@EXERCISE.wrong_if(
    'it does not take the dictionary of raw columns, {"numbers": …, "country": …}. Which inputs has the model of the '
    "cell above?",
    examples=[_one_matrix],
)
def other_inputs(returned, expected):
    return all(str(one[SHAPE]).startswith("an error") for one in returned)


@EXERCISE.also_right
def with_vocabulary_and_ops(numbers, countries, train):
    kept = numbers[train]
    scale = keras.layers.Normalization(mean=kept.mean(axis=0), variance=kept.var(axis=0))
    lookup = keras.layers.StringLookup(vocabulary=sorted(set(countries[train].tolist())), output_mode="multi_hot")
    x, c = keras.Input((numbers.shape[1],), name="numbers"), keras.Input((1,), dtype="string", name="country")
    z = keras.ops.concatenate([keras.ops.cast(lookup(c), "float32"), scale(x)], axis=1)
    return keras.Model({"numbers": x, "country": c}, keras.layers.Dense(1, "sigmoid")(z))


@EXERCISE.also_right
def in_two_steps(numbers, countries, train):
    scale, lookup = keras.layers.Normalization(), keras.layers.StringLookup()
    scale.adapt(numbers[train])
    lookup.adapt(countries[train])
    encode = keras.layers.CategoryEncoding(lookup.vocabulary_size(), output_mode="one_hot")
    inputs = {"numbers": keras.Input((numbers.shape[1],)), "country": keras.Input((1,), dtype="string")}
    z = keras.layers.Concatenate()([encode(lookup(inputs["country"])), scale(inputs["numbers"])])
    return keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(z))
