"""gap_filler: return a Keras model that replaces nan by the training medians and flags where it did."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call, edge
from dlcourse.exercises.lazy import keras

NAN = np.nan
RNG = np.random.default_rng(18)


def gap_filler(x_train):
    """Return a Keras model: rows of shape (n, features), with gaps (nan), → (n, 2 · features).

    First the numbers, each nan replaced by the median of its column in x_train, whatever the batch;
    then for each number 1.0 if it was missing, else 0.0.
    """
    medians = np.nanmedian(x_train, axis=0).astype("float32")
    inputs = keras.Input((len(medians),))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, medians, inputs)
    indicator = keras.ops.cast(missing, "float32")
    return keras.Model(inputs, keras.ops.concatenate([filled, indicator], axis=1))


def what_matters(model, x_train):
    n = x_train.shape[1]
    complete = np.arange(2 * n, dtype="float32").reshape(2, n)
    rows = np.vstack([complete, np.where(np.eye(n, dtype=bool), NAN, 50).astype("float32")])
    seen = observe.of_model(model, rows)
    for number in ("trainable", "other"):  # medians kept as weights are as right
        seen.pop(f"its number of {number} parameters", None)
    if seen.get(f"the shape of its output for inputs of shape {rows.shape}") != (len(rows), 2 * n):
        return seen
    outputs = np.asarray(model(rows), float)
    left = np.flatnonzero(np.isnan(np.diag(outputs[2:, :n])))
    seen["the columns whose gaps are still nan in its output"] = left.tolist()
    seen["its second half for rows with one gap each"] = outputs[2:, n:]
    seen["what it makes of complete rows"] = outputs[:2]
    if len(left):
        return seen
    seen["what it puts in the place of gaps"] = np.diag(outputs[2:, :n])
    return seen


def _table(rows, columns, gaps):
    table = RNG.lognormal(0, 1, (rows, columns)).round(2)
    table[RNG.random(table.shape) < gaps] = NAN
    return table


EXERCISE = Build(
    gap_filler,
    observe=what_matters,
    calls=[
        call(np.array([[1.0, 10.0], [2.0, NAN], [9.0, 30.0], [NAN, 80.0]])),
        call(np.array([[4.0, 1.0, NAN], [4.0, 2.0, 7.0], [5.0, 6.0, 70.0], [40.0, 6.0, 7.0]])),
        call(_table(41, 3, 0.3)),
        edge(np.array([[0.0], [NAN], [-3.0], [-2.0]])),
        edge(np.array([[5.0, 1.0], [6.0, 3.0], [8.0, 8.0]])),
    ],
    trains=True,
    hints=[
        "Which NumPy function computes a median that ignores nan? It runs once, before the model is built.",
        "`missing = keras.ops.isnan(inputs)` is true where a number is missing; `keras.ops.where(missing, a, b)` "
        "chooses.",
        "`filled = keras.ops.where(missing, medians, inputs)`, then `concatenate` it with `cast(missing, 'float32')`, "
        "and make a `keras.Model` from inputs to that.",
    ],
    right="right. The medians are part of the model now: they are saved with it, and tomorrow's customer is filled as "
    "yesterday's were",
)


@EXERCISE.wrong("one nan in a column of x_train makes its median nan. Which NumPy function leaves nan out?")
def plain_median(x_train):
    medians = np.median(x_train, axis=0)
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, medians, inputs)
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=1))


@EXERCISE.wrong("you fill with the mean. The docstring asks for the median: what would one huge value do to a mean?")
def by_mean(x_train):
    means = np.nanmean(x_train, axis=0)
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, means, inputs)
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=1))


@EXERCISE.wrong("a gap becomes 0: somebody's age, too. Which value is in the middle of the column?")
def by_zero(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, 0.0, inputs)
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=1))


@EXERCISE.wrong("one median for the whole table: euros and calls are thrown together. Which axis gives one per column?")
def one_median(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, np.nanmedian(x_train), inputs)
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=1))


@EXERCISE.wrong("the numbers are filled. Where does the model say which of them were missing?")
def without_indicator(x_train):
    inputs = keras.Input((x_train.shape[1],))
    medians = np.nanmedian(x_train, axis=0)
    return keras.Model(inputs, keras.ops.where(keras.ops.isnan(inputs), medians, inputs))


@EXERCISE.wrong("one column says whether *anything* is missing in the row. The docstring wants one for each number.")
def one_flag_per_row(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, np.nanmedian(x_train, axis=0), inputs)
    flag = keras.ops.cast(keras.ops.any(missing, axis=1, keepdims=True), "float32")
    return keras.Model(inputs, keras.ops.concatenate([filled, flag], axis=1))


@EXERCISE.wrong("your indicator is 1 where the number is there. When should it be 1?")
def indicator_inverted(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, np.nanmedian(x_train, axis=0), inputs)
    there = 1 - keras.ops.cast(missing, "float32")
    return keras.Model(inputs, keras.ops.concatenate([filled, there], axis=1))


@EXERCISE.wrong("the indicators come first in your rows. Which half does the docstring put first?")
def indicator_first(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, np.nanmedian(x_train, axis=0), inputs)
    return keras.Model(inputs, keras.ops.concatenate([keras.ops.cast(missing, "float32"), filled], axis=1))


@EXERCISE.wrong(
    "`where(condition, a, b)` takes a where the condition holds, b elsewhere: yours keeps the gaps and replaces the "
    "numbers."
)
def where_reversed(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, inputs, np.nanmedian(x_train, axis=0))
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=1))


@EXERCISE.wrong(
    "gaps stay nan: comparing with nan is never true, as nan is not equal to itself. What in `keras.ops` finds it?"
)
def compared_with_nan(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.equal(inputs, NAN)
    filled = keras.ops.where(missing, np.nanmedian(x_train, axis=0), inputs)
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=1))


@EXERCISE.wrong(
    "gaps stay nan: you *multiply* the number by 0 where it is missing, and 0 times nan is nan. What chooses between "
    "two numbers without computing with both?"
)
def multiplied_away(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.cast(keras.ops.isnan(inputs), "float32")
    filled = inputs * (1 - missing) + missing * np.nanmedian(x_train, axis=0).astype("float32")
    return keras.Model(inputs, keras.ops.concatenate([filled, missing], axis=1))


@EXERCISE.wrong(
    "the indicator is computed after the gaps have been filled, and finds none. From which tensor should it be "
    "computed?"
)
def indicator_too_late(x_train):
    inputs = keras.Input((x_train.shape[1],))
    filled = keras.ops.where(keras.ops.isnan(inputs), np.nanmedian(x_train, axis=0), inputs)
    missing = keras.ops.cast(keras.ops.isnan(filled), "float32")
    return keras.Model(inputs, keras.ops.concatenate([filled, missing], axis=1))


@EXERCISE.wrong(
    "Keras cannot build that. A `keras.Input` holds no numbers yet: NumPy's functions and `==` fail on it, those of "
    "`keras.ops` work. And what is combined with it needs one number for each column."
)
def by_numpy(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = np.isnan(inputs)
    filled = np.where(missing, np.nanmedian(x_train, axis=0), inputs)
    return keras.Model(inputs, np.concatenate([filled, missing], axis=1))


def _shape_seen(seen):
    return next(value for what, value in seen.items() if what.startswith("the shape"))


def _table_of_numbers(x_train):
    missing = np.isnan(x_train)
    return np.concatenate([np.where(missing, np.nanmedian(x_train, axis=0), x_train), missing], axis=1)


def _function(x_train):
    medians = np.nanmedian(x_train, axis=0)
    return lambda x: np.column_stack([np.where(np.isnan(x), medians, x), np.isnan(x)])


@EXERCISE.wrong_if(
    "asked for is a Keras model, which fills *any* rows: begin with a `keras.Input`, end with a `keras.Model`.",
    examples=[_table_of_numbers, _function],
)
def no_model(returned, expected):
    return all(one["what your function returns"] != "a Keras model" for one in returned)


def _in_two_outputs(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    return keras.Model(inputs, [keras.ops.where(missing, np.nanmedian(x_train, axis=0), inputs), missing])


@EXERCISE.wrong_if(
    "your model does not return one matrix for such rows. Which operation joins numbers and indicators?",
    examples=[_in_two_outputs],
)
def no_matrix(returned, expected):
    return all(str(_shape_seen(one)).startswith("an error") for one in returned)


def _along_rows(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, np.nanmedian(x_train, axis=0), inputs)
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=0))


@EXERCISE.wrong_if(
    "numbers and indicators stand one below the other. Side by side makes twice as many *columns*: which axis is that?",
    examples=[_along_rows],
)
def one_below_the_other(returned, expected):
    shapes = [(_shape_seen(one), _shape_seen(other)) for one, other in zip(returned, expected, strict=True)]
    return all(one == (2 * other[0], other[1] // 2) for one, other in shapes)


def _median_of_the_batch(x_train):
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, keras.ops.median(keras.ops.nan_to_num(inputs), axis=0), inputs)
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=1))


def _of_complete_rows(x_train):
    medians = np.median(x_train[~np.isnan(x_train).any(axis=1)], axis=0)
    inputs = keras.Input((x_train.shape[1],))
    missing = keras.ops.isnan(inputs)
    filled = keras.ops.where(missing, medians, inputs)
    return keras.Model(inputs, keras.ops.concatenate([filled, keras.ops.cast(missing, "float32")], axis=1))


@EXERCISE.wrong_if(
    "the gaps are filled with something else than the medians of x_train's columns. Those are taken over all numbers "
    "that are there, incomplete rows included, and no nan or 0 in place of one; and they do not depend on the batch.",
    examples=[_median_of_the_batch, _of_complete_rows],
)
def filled_with_something_else(returned, expected):
    filled = "what it puts in the place of gaps"
    return all(filled in one for one in returned) and any(
        not np.allclose(one[filled], other[filled], rtol=1e-3) for one, other in zip(returned, expected, strict=True)
    )


@EXERCISE.also_right
def in_a_layer(x_train):
    class Fill(keras.layers.Layer):
        def __init__(self, medians):
            super().__init__()
            self.medians = keras.ops.convert_to_tensor(medians, "float32")

        def call(self, x):
            missing = keras.ops.isnan(x)
            return keras.ops.concatenate(
                [keras.ops.where(missing, self.medians, x), keras.ops.cast(missing, x.dtype)], axis=-1
            )

    return keras.Sequential([keras.Input((x_train.shape[1],)), Fill(np.nanmedian(x_train, axis=0))])


@EXERCISE.also_right
def column_by_column(x_train):
    medians = [float(np.median(column[~np.isnan(column)])) for column in x_train.T]
    inputs = keras.Input((len(medians),))
    missing = keras.ops.isnan(inputs)
    known = keras.ops.where(missing, keras.ops.zeros_like(inputs), inputs)
    flags = keras.layers.Lambda(lambda x: keras.ops.cast(keras.ops.isnan(x), "float32"))(inputs)
    filled = known + flags * np.array(medians, dtype="float32")
    return keras.Model(inputs, keras.layers.Concatenate()([filled, flags]))
