"""spending_bins: return a Discretization layer with a bin for 0 and quantile bins for the positive amounts."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call, edge
from dlcourse.exercises.lazy import keras

RNG = np.random.default_rng(7)


def spending_bins(spent, n_bins):
    """Return a Keras layer: amounts of shape (n, 1), at least 0, → one-hot rows, (n, n_bins + 1).

    Column 0 is for exactly 0. The others are for amounts above 0, from small to large; each holds
    about as many of the positive amounts in `spent`, shape (rows,), as any other.
    """
    inner = np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
    return keras.layers.Discretization([1e-9, *inner.tolist()], output_mode="one_hot")


def what_matters(layer, spent, n_bins):
    seen = observe.kind_of(layer, keras.layers.Layer, "a Keras layer")
    if len(seen) != 1 or "a Keras layer" not in seen.values():
        return seen
    boundaries = getattr(layer, "bin_boundaries", None) or []
    seen["whether each of its boundaries is larger than the one before"] = bool(np.all(np.diff(boundaries) > 0))
    if not seen["whether each of its boundaries is larger than the one before"]:
        return seen
    amounts = np.sort(spent).astype("float32")[:, None]
    what = "the shape of its output for amounts of shape (n, 1)"
    try:
        rows = np.asarray(layer(amounts), float)
        smallest = np.asarray(layer(np.array([[0.0], [spent[spent > 0].min() / 100]], dtype="float32")), float)
    except Exception as error:
        return {**seen, what: f"an error ({type(error).__name__})"}
    if rows.ndim != 2:
        return {**seen, what: f"{rows.ndim} axes"}
    seen[what] = f"(n, {rows.shape[1]})" if len(rows) == len(spent) else str(rows.shape)
    if rows.shape != (len(spent), n_bins + 1):
        return seen
    seen["whether each row has one 1"] = bool(np.all(np.sort(rows, axis=1) == np.eye(n_bins + 1)[-1]))
    if not seen["whether each row has one 1"]:
        return seen
    columns = rows.argmax(axis=1)
    seen["whether the columns go from small to large"] = bool(np.all(np.diff(columns) >= 0))
    seen["the column of the amount 0"] = int(smallest[0].argmax())
    seen["the column of an amount far smaller than any in `spent`, but above 0"] = int(smallest[1].argmax())
    positive = np.bincount(columns[amounts[:, 0] > 0], minlength=n_bins + 1)[1:]
    even = np.sum(spent > 0) / n_bins
    slack = 1 + 0.03 * np.sum(spent > 0)  # Keras's own quantiles are to 1 %
    seen["whether each other column holds about as many positive amounts"] = bool(np.all(abs(positive - even) <= slack))
    return seen


def _spending(rows, zeros):
    amounts = np.exp(RNG.normal(3, 1.2, rows)).round(2)
    amounts[: int(zeros * rows)] = 0
    return RNG.permutation(amounts)


EXERCISE = Build(
    spending_bins,
    observe=what_matters,
    calls=[
        call(np.array([0.0, 0, 0, 0, 0, 1, 2, 3, 10, 20, 500]), 3),
        call(_spending(400, 0.5), 4),
        call(_spending(1000, 0.3), 10),
        edge(np.concatenate([np.zeros(60), RNG.integers(1, 10**6, 40) / 1e4]), 2),
        edge(_spending(90, 0.8), 1),
    ],
    trains=True,
    hints=[
        "The quantiles are those of `spent[spent > 0]`. How many boundaries lie *between* n_bins bins?",
        "One more boundary separates 0 from everything above it. A value equal to a boundary belongs to the bin above: "
        "so where must it lie?",
        "`inner = np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)`, then "
        "`Discretization([1e-9, *inner], output_mode='one_hot')`.",
    ],
    right="right. A number that is 0 for a reason is two features: whether, and how much",
)


@EXERCISE.wrong(
    "the zeros take part in your quantiles, so several boundaries are 0 and bins between them stay empty. Which "
    "amounts "
    "should be divided evenly?"
)
def quantiles_of_all(spent, n_bins):
    inner = np.quantile(spent, np.arange(1, n_bins) / n_bins)
    return keras.layers.Discretization([1e-9, *np.maximum(inner, 2e-9).tolist()], output_mode="one_hot")


@EXERCISE.wrong(
    "the boundaries do not increase: where half of all amounts are 0, a quantile of all of them is 0, below your first "
    "boundary. Which amounts should be divided evenly?"
)
def quantiles_of_all_below_the_first(spent, n_bins):
    inner = np.quantile(spent, np.arange(1, n_bins) / n_bins)
    return keras.layers.Discretization([1e-9, *inner.tolist()], output_mode="one_hot")


@EXERCISE.wrong(
    "`adapt` saw all amounts, zeros included, and divides all of them evenly. Where is the bin for exactly 0?"
)
def adapted_on_all(spent, n_bins):
    layer = keras.layers.Discretization(num_bins=n_bins + 1, output_mode="one_hot")
    layer.adapt(spent[:, None])
    return layer


@EXERCISE.wrong(
    "your first boundary is 0, and a value equal to a boundary belongs to the bin above: 0 itself lands beside "
    "the small "
    "amounts. Where must the boundary lie?"
)
def boundary_at_zero(spent, n_bins):
    inner = np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
    return keras.layers.Discretization([0.0, *inner.tolist()], output_mode="one_hot")


BELOW_THE_FIRST = (
    "an amount below your first boundary lands in column 0, beside the zeros: a hundredth of the smallest in `spent`, "
    "for example. Column 0 is for exactly 0: where must the first boundary lie?"
)


@EXERCISE.wrong(BELOW_THE_FIRST)
def boundary_at_smallest(spent, n_bins):
    positive = spent[spent > 0]
    boundaries = np.quantile(positive, np.arange(n_bins) / n_bins)
    return keras.layers.Discretization(boundaries.tolist(), output_mode="one_hot")


@EXERCISE.wrong("one column is missing: the positive amounts have n_bins columns, and 0 has one more.")
def no_bin_for_zero(spent, n_bins):
    inner = np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
    return keras.layers.Discretization(inner.tolist(), output_mode="one_hot")


@EXERCISE.wrong(
    "too many columns: the lowest and the highest amount became boundaries. How many boundaries lie *between* "
    "n_bins bins?"
)
def ends_as_boundaries(spent, n_bins):
    boundaries = np.quantile(spent[spent > 0], np.linspace(0, 1, n_bins + 1))
    return keras.layers.Discretization([1e-9, *boundaries.tolist()], output_mode="one_hot")


@EXERCISE.wrong("the layer returns the number of the bin. Which `output_mode` makes rows of 0s and one 1?")
def integers(spent, n_bins):
    inner = np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
    return keras.layers.Discretization([1e-9, *inner.tolist()])


@EXERCISE.wrong("the layer has never seen any data: `num_bins` alone gives it no boundaries. What finds them?")
def never_adapted(spent, n_bins):
    return keras.layers.Discretization(num_bins=n_bins + 1, output_mode="one_hot")


def _columns(seen):
    what = seen["the shape of its output for amounts of shape (n, 1)"]
    return int(what.removeprefix("(n, ").removesuffix(")"))


def _highest_as_boundary(spent, n_bins):
    inner = np.quantile(spent[spent > 0], np.arange(1, n_bins + 1) / n_bins)
    return keras.layers.Discretization([1e-9, *inner.tolist()], output_mode="one_hot")


@EXERCISE.wrong_if(
    "too many columns: n_bins for positive amounts, one for 0. How many boundaries lie between so many bins?",
    examples=[_highest_as_boundary],
)
def more_columns(returned, expected):
    return all(_columns(one) > _columns(other) for one, other in zip(returned, expected, strict=True))


def _by_width(spent, n_bins):
    inner = np.linspace(0, spent.max(), n_bins + 1)[1:-1]
    return keras.layers.Discretization([1e-9, *inner.tolist()], output_mode="one_hot")


def _by_percentile(spent, n_bins):
    inner = np.percentile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
    return keras.layers.Discretization([1e-9, *inner.tolist()], output_mode="one_hot")


def _by_ratio(spent, n_bins):
    positive = spent[spent > 0]
    inner = np.geomspace(positive.min(), positive.max(), n_bins + 1)[1:-1]
    return keras.layers.Discretization([1e-9, *inner.tolist()], output_mode="one_hot")


@EXERCISE.wrong_if(
    "some columns hold many more positive amounts than others: equal widths do that, equal ratios, quantiles of other "
    "shares. Which boundaries divide the *rows* evenly?",
    examples=[_by_width, _by_ratio, _by_percentile],
)
def uneven(returned, expected):
    return any(not one["whether each other column holds about as many positive amounts"] for one in returned)


def _table_of_bins(spent, n_bins):
    inner = np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)
    return np.eye(n_bins + 1)[np.digitize(spent, [1e-9, *inner])]


def _boundaries_alone(spent, n_bins):
    return np.quantile(spent[spent > 0], np.arange(1, n_bins) / n_bins)


@EXERCISE.wrong_if(
    "asked for is a Keras layer, which puts *any* amounts into bins. Which one takes boundaries?",
    examples=[_table_of_bins, _boundaries_alone],
)
def no_layer(returned, expected):
    return all(one["what your function returns"] != "a Keras layer" for one in returned)


def _boundary_at_a_cent(spent, n_bins):
    return keras.layers.Discretization([0.01, *_boundaries_alone(spent, n_bins).tolist()], output_mode="one_hot")


@EXERCISE.wrong_if(BELOW_THE_FIRST, examples=[_boundary_at_a_cent])
def small_amounts_beside_the_zeros(returned, expected):
    return any(
        one["the column of the amount 0"] == 0
        and one["the column of an amount far smaller than any in `spent`, but above 0"] == 0
        for one in returned
    )


@EXERCISE.also_right
def by_adapt(spent, n_bins):
    positive = keras.layers.Discretization(num_bins=n_bins, epsilon=0.001)
    positive.adapt(spent[spent > 0][:, None])
    return keras.layers.Discretization(bin_boundaries=[1e-6, *positive.bin_boundaries], output_mode="one_hot")


@EXERCISE.also_right
def by_sorting(spent, n_bins):
    positive = np.sort(spent[spent > 0])
    inner = [float(positive[round(k * len(positive) / n_bins)]) for k in range(1, n_bins)]
    return keras.layers.Discretization(bin_boundaries=[0.5 * 1e-4, *inner], output_mode="one_hot")
