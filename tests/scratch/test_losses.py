"""Each loss against Keras, its derivative against TensorFlow's and against differences, and what all losses promise."""

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from dlcourse.scratch import losses

# Keras warns of categorical losses with one class, which are among the edges here.
pytestmark = [
    pytest.mark.filterwarnings("ignore:In loss categorical:SyntaxWarning"),
    pytest.mark.filterwarnings("ignore:You are using a softmax over axis:UserWarning"),
]

DTYPES = (np.float16, np.float32, np.float64)
CATEGORICAL = ("categorical_crossentropy", "sparse_categorical_crossentropy", "categorical_focal_crossentropy")
OF_PROBABILITIES = (*CATEGORICAL, "binary_crossentropy", "binary_focal_crossentropy", "kl_divergence")

# Every loss with its defaults, and in the forms that its further arguments give it.
FORMS = [(name, {}) for name in losses.LOSSES]
FORMS += [("huber", {"delta": 0.5}), ("huber", {"delta": 3.0})]
FORMS += [(name, {"from_logits": True}) for name in OF_PROBABILITIES if name != "kl_divergence"]
FORMS += [
    ("binary_crossentropy", {"label_smoothing": 0.2}),
    ("binary_crossentropy", {"label_smoothing": 0.2, "from_logits": True}),
    ("categorical_crossentropy", {"label_smoothing": 0.2}),
    ("categorical_crossentropy", {"label_smoothing": 0.2, "from_logits": True}),
    ("binary_focal_crossentropy", {"apply_class_balancing": True, "alpha": 0.7, "gamma": 1.5}),
    ("binary_focal_crossentropy", {"label_smoothing": 0.2, "from_logits": True}),
    ("binary_focal_crossentropy", {"gamma": 3.0}),
    ("categorical_focal_crossentropy", {"alpha": 0.7, "gamma": 1.0}),
    ("categorical_focal_crossentropy", {"alpha": [0.1, 0.2, 0.3, 0.4], "from_logits": True}),
    ("categorical_focal_crossentropy", {"label_smoothing": 0.2}),
]
ALL_FORMS = pytest.mark.parametrize(("name", "arguments"), FORMS)


def samples(name, arguments, classes=4, batch=40, seed=0):
    """Targets and predictions of the kind that the loss is for."""
    rng = np.random.default_rng(seed)
    logits = rng.normal(scale=2, size=(batch, classes))
    one_hot = np.eye(classes)[rng.integers(classes, size=batch)]
    if name == "sparse_categorical_crossentropy":
        y_true = one_hot.argmax(axis=1)
    elif name in ("categorical_hinge", *CATEGORICAL):
        y_true = one_hot
    elif name == "kl_divergence":
        y_true = rng.dirichlet(np.ones(classes), batch)
    elif "hinge" in name or "binary" in name:
        y_true = rng.integers(2, size=(batch, classes)).astype(float)
    else:
        y_true = rng.normal(scale=2, size=(batch, classes)) ** (2 if "log" in name or "percent" in name else 1)
    if name in OF_PROBABILITIES and not arguments.get("from_logits"):
        exp = np.exp(logits)
        return y_true, 1 / (1 + 1 / exp) if "binary" in name else exp / exp.sum(axis=1, keepdims=True)
    return y_true, logits


def keras_loss_and_gradient(name, arguments, y_true, y_pred):
    tensor = tf.constant(y_pred)
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        value = getattr(keras.losses, name)(tf.constant(y_true), tensor, **arguments)
    return value.numpy(), tape.gradient(value, tensor, unconnected_gradients="zero").numpy()


def rounded_in_keras(name, arguments):
    """Whether Keras holds a constant in float32, whatever the dtype of y_pred."""
    return name in ("log_cosh", "mean_squared_logarithmic_error") or isinstance(arguments.get("alpha"), list)


def assert_equal_to_keras(name, arguments, y_true, y_pred, dtype):
    """Within 1e-5 of the largest value in float32, as promised; in float64 much closer."""
    y_pred = np.asarray(y_pred, dtype)
    if name != "sparse_categorical_crossentropy":
        y_true = np.asarray(y_true, dtype)
    value, gradient = keras_loss_and_gradient(name, arguments, y_true, y_pred)
    loss = losses.get(name)
    got, slope = loss.function(y_true, y_pred, **arguments), loss.derivative(y_true, y_pred, **arguments)
    tolerance = 1e-5 if dtype == np.float32 else 1e-7 if rounded_in_keras(name, arguments) else 1e-12
    for ours, theirs in ((got, value), (slope, gradient)):
        assert (ours.dtype, ours.shape) == (dtype, theirs.shape)
        scale = np.abs(theirs).max(initial=0, where=np.isfinite(theirs)) or 1
        np.testing.assert_allclose(ours / scale, theirs / scale, rtol=0, atol=tolerance)


def central_difference(function, x, h=1e-5):
    """Derivative of each sample's loss by its own row of x."""
    slopes = np.empty_like(x)
    for j in range(x.shape[-1]):
        step = h * np.eye(x.shape[-1])[j]
        slopes[..., j] = (function(x + step) - function(x - step)) / (2 * h)
    return slopes


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True, max_examples=50)(given(**strategies)(test))


# --- against Keras


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@ALL_FORMS
def test_equal_keras_in_value_and_gradient(name, arguments, dtype):
    assert_equal_to_keras(name, arguments, *samples(name, arguments), dtype)


@pytest.mark.parametrize("classes", [1, 2, 7])
@pytest.mark.parametrize("batch", [0, 1])
@ALL_FORMS
def test_equal_keras_for_one_class_one_sample_and_an_empty_batch(name, arguments, batch, classes):
    if isinstance(arguments.get("alpha"), list):
        arguments = arguments | {"alpha": list(np.linspace(0.1, 0.4, classes))}
    if name == "categorical_hinge" and not batch:
        pytest.skip("Keras with TensorFlow fails on an empty batch here")
    y_true, y_pred = samples(name, arguments, classes, batch)
    assert_equal_to_keras(name, arguments, y_true, y_pred, np.float32)


SURE = [[0.0, 1.0], [1.0, 0.0], [1e-8, 1.0], [1e-7, 0.9999999], [0.5, 0.5], [1e-30, 1.0]]


FROM_PROBABILITIES = [
    ("binary_crossentropy", {}),
    ("binary_crossentropy", {"label_smoothing": 0.1}),
    ("categorical_crossentropy", {}),
    ("categorical_crossentropy", {"label_smoothing": 0.1}),
    ("binary_focal_crossentropy", {}),
    ("categorical_focal_crossentropy", {}),
    ("kl_divergence", {}),
]


@pytest.mark.parametrize("label", [[0.0, 1.0], [1.0, 0.0], [0.0, 0.0]])
@pytest.mark.parametrize(("name", "arguments"), FROM_PROBABILITIES)
def test_equal_keras_for_probabilities_of_0_and_1_and_labels_all_0(name, arguments, label):
    assert_equal_to_keras(name, arguments, [label] * len(SURE), SURE, np.float32)


@pytest.mark.parametrize("label", [0, 1])
def test_sparse_equals_keras_for_probabilities_of_0_and_1(label):
    assert_equal_to_keras("sparse_categorical_crossentropy", {}, [label] * len(SURE), SURE, np.float32)


FAR_LOGITS = [[1e4, -1e4], [-1e4, 1e4], [1e4, 1e4], [0.0, -1e4], [-40.0, 40.0], [1e-30, 0.0]]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", [name for name, arguments in FORMS if arguments == {"from_logits": True}])
def test_equal_keras_for_far_logits(name, dtype):
    label = 1 if name.startswith("sparse") else [0.0, 1.0]
    assert_equal_to_keras(name, {"from_logits": True}, [label] * len(FAR_LOGITS), FAR_LOGITS, dtype)


ERRORS = [[0.0, 0.0], [1e30, -1e30], [1e-30, -1e-30], [1e-8, 1.0], [-1.0, 1.0], [0.5, -0.5], [1e15, 2.0]]


@pytest.mark.parametrize("name", [name for name in losses.LOSSES if name not in OF_PROBABILITIES])
def test_equal_keras_for_huge_and_tiny_values_and_at_the_kinks(name):
    for target in ([0.0, 0.0], [1.0, 1.0], [1.0, 0.0], [1e-30, 1e30], [-1.0, 1.0]):
        for row in ERRORS:  # one at a time: the largest value of a batch would hide the others
            assert_equal_to_keras(name, {}, [target], [row], np.float32)


def test_categorical_hinge_shares_a_tie_as_keras_does():
    assert_equal_to_keras("categorical_hinge", {}, [[1.0, 0.0, 0.0]], [[0.5, 2.0, 2.0]], np.float32)
    assert losses.categorical_hinge_derivative([[1, 0, 0]], [[0.5, 2, 2]]).tolist() == [[-1, 0.5, 0.5]]


@pytest.mark.parametrize("kind", ["binary", "categorical"])
def test_with_gamma_0_a_focal_loss_is_the_cross_entropy(kind):
    focal, plain = losses.get(f"{kind}_focal_crossentropy"), losses.get(f"{kind}_crossentropy")
    arguments = {"gamma": 0} if kind == "binary" else {"gamma": 0, "alpha": 1}
    y_true, y_pred = samples(f"{kind}_crossentropy", {})
    y_pred[:2] = y_true[:2]  # sure and right, where 0^(γ-1) would be infinite
    for ours, theirs in ((focal.function, plain.function), (focal.derivative, plain.derivative)):
        np.testing.assert_allclose(ours(y_true, y_pred, **arguments), theirs(y_true, y_pred), rtol=1e-13)


@pytest.mark.parametrize("from_logits", [False, True])
def test_a_focal_loss_with_gamma_below_1_has_a_finite_derivative_where_all_is_right(from_logits):
    y_true, y_pred = [[1.0, 0.0]], [[800.0, -800.0]] if from_logits else [[1.0, 0.0]]
    arguments = {"gamma": 0.5, "from_logits": from_logits}
    assert losses.binary_focal_crossentropy_derivative(y_true, y_pred, **arguments).tolist() == [[0, 0]]


def test_tensorflow_is_right_by_the_logits_only_where_labels_sum_to_1():
    y_true, logits = np.zeros((1, 2)), np.array([[1.0, 3.0]])
    value, gradient = keras_loss_and_gradient("categorical_crossentropy", {"from_logits": True}, y_true, logits)
    ours = losses.categorical_crossentropy_derivative(y_true, logits, from_logits=True)
    assert value == losses.categorical_crossentropy(y_true, logits, from_logits=True) == 0
    assert not ours.any()  # the loss is 0 whatever the logits
    assert gradient.any()


def test_root_mean_squared_error_is_the_metric_of_keras():
    y_true, y_pred = samples("mean_squared_error", {})
    metric = keras.metrics.RootMeanSquaredError()
    metric.update_state(y_true, y_pred)
    assert losses.root_mean_squared_error(y_true, y_pred) == pytest.approx(float(metric.result()), rel=1e-6)
    mean = np.mean(losses.mean_squared_error(y_true, y_pred))
    assert losses.root_mean_squared_error(y_true, y_pred) == pytest.approx(np.sqrt(mean), rel=1e-14)


def test_root_mean_squared_error_derivative():
    y_true, y_pred = samples("mean_squared_error", {}, batch=3)
    slopes = np.empty_like(y_pred)
    for index in np.ndindex(y_pred.shape):
        step = np.zeros_like(y_pred)
        step[index] = 1e-6
        above, below = (losses.root_mean_squared_error(y_true, y_pred + sign * step) for sign in (1, -1))
        slopes[index] = (above - below) / 2e-6
    np.testing.assert_allclose(losses.root_mean_squared_error_derivative(y_true, y_pred), slopes, atol=1e-9)
    assert not losses.root_mean_squared_error_derivative(y_true, y_true).any()
    assert losses.root_mean_squared_error_derivative(np.empty((0, 2)), np.empty((0, 2))).shape == (0, 2)
    assert np.isnan(losses.root_mean_squared_error(np.empty((0, 2)), np.empty((0, 2))))


# --- derivatives, without Keras


@ALL_FORMS
def test_derivatives_equal_central_differences(name, arguments):
    y_true, y_pred = samples(name, arguments, seed=1)
    if name in OF_PROBABILITIES and not arguments.get("from_logits"):
        y_pred = 0.05 + 0.9 * y_pred  # nearer to 0 and 1 the differences are too coarse
    loss = losses.get(name, **arguments)
    difference = central_difference(lambda p: loss.function(y_true, p), y_pred)
    scale = np.abs(difference).max()
    np.testing.assert_allclose(loss.derivative(y_true, y_pred) / scale, difference / scale, atol=1e-7)


@pytest.mark.parametrize(
    ("name", "row", "beyond"),
    [
        ("binary_crossentropy", [0.0], [1.0]),
        ("sparse_categorical_crossentropy", [0.0, 0.5], 0),
        ("kl_divergence", [0.0, 1.0], [0.5, 0.5]),
        ("mean_squared_logarithmic_error", [-1.0], [1.0]),
    ],
)
def test_beyond_the_cut_the_derivative_is_0(name, row, beyond):
    assert losses.get(name).derivative([beyond], [row])[0, 0] == 0


def test_a_sure_and_wrong_sigmoid_learns_from_cross_entropy_and_hardly_from_the_squared_error():
    from dlcourse.scratch.activations import sigmoid, sigmoid_derivative

    z = np.array([[-10.0]])
    of_square = losses.mean_squared_error_derivative([[1.0]], sigmoid(z)) * sigmoid_derivative(z)
    of_entropy = losses.binary_crossentropy_derivative([[1.0]], z, from_logits=True)
    assert of_square.item() == pytest.approx(-9.1e-5, rel=0.01)
    assert of_entropy.item() == pytest.approx(-0.99995, abs=1e-5)


# --- what every loss promises


@st.composite
def pairs(draw, name, arguments, dtype=None):
    """Targets and predictions of any batch, size and dtype that the loss takes, near and far."""
    dtype = dtype or draw(st.sampled_from(DTYPES))
    shape = draw(array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=4))
    if len(shape) > 1 and draw(st.booleans()):
        shape = (0, *shape[1:])
    low, high = (0, 1) if name in OF_PROBABILITIES and not arguments.get("from_logits") else (-1e4, 1e4)
    width = 8 * np.dtype(dtype).itemsize
    y_pred = draw(arrays(dtype, shape, elements=st.floats(low, high, width=width)))
    if name == "sparse_categorical_crossentropy":
        return draw(arrays(int, shape[:-1], elements=st.integers(0, shape[-1] - 1))), y_pred
    labelled = name in OF_PROBABILITIES or "hinge" in name
    labels = st.sampled_from([0.0, 1.0]) if labelled else st.floats(low, high, width=width)
    return draw(arrays(draw(st.sampled_from(DTYPES)) if labelled else dtype, shape, elements=labels)), y_pred


@ALL_FORMS
@for_all(data=st.data())
def test_shapes_and_dtype_are_those_of_y_pred_and_inputs_stay(name, arguments, data):
    y_true, y_pred = data.draw(pairs(name, arguments))
    if isinstance(arguments.get("alpha"), list):
        arguments = arguments | {"alpha": np.linspace(0.1, 0.4, y_pred.shape[-1])}
    before = np.copy(y_true), np.copy(y_pred)
    loss = losses.get(name)
    with np.errstate(all="raise"):
        value, slope = (f(y_true, y_pred, **arguments) for f in (loss.function, loss.derivative))
    assert (value.dtype, value.shape) == (y_pred.dtype, y_pred.shape[:-1])
    assert (slope.dtype, slope.shape) == (y_pred.dtype, y_pred.shape)
    assert not np.shares_memory(slope, y_pred)
    np.testing.assert_array_equal(y_true, before[0])
    np.testing.assert_array_equal(y_pred, before[1])


@ALL_FORMS
@for_all(data=st.data())
def test_no_loss_is_below_0_and_all_are_finite(name, arguments, data):
    y_true, y_pred = data.draw(pairs(name, arguments, np.float64))
    if name == "kl_divergence":  # a Σ y log(y / p) of what are no distributions may be negative
        y_true, y_pred = (t / t.sum(axis=-1, keepdims=True) for t in (y_true + np.float64(1e-3), y_pred + 1e-3))
    elif name.startswith("categorical") and name != "categorical_hinge":
        y_pred = y_pred if arguments.get("from_logits") else y_pred + 1e-3  # a row of zeros has no sum to divide by
    if isinstance(arguments.get("alpha"), list):
        arguments = arguments | {"alpha": np.linspace(0.1, 0.4, y_pred.shape[-1])}
    value = losses.get(name).function(y_true, y_pred, **arguments)
    assert np.isfinite(value).all()
    assert (value >= -1e-12).all()
    assert np.isfinite(losses.get(name).derivative(y_true, y_pred, **arguments)).all()


@pytest.mark.parametrize(("name", "arguments"), [form for form in FORMS if form[1] == {}])
@for_all(data=st.data())
def test_a_sample_has_the_same_loss_in_any_batch(name, arguments, data):
    y_true, y_pred = samples(name, arguments, batch=12)
    rows = data.draw(st.lists(st.integers(0, 11), min_size=1))
    whole = losses.get(name).function(y_true, y_pred)
    np.testing.assert_allclose(losses.get(name).function(y_true[rows], y_pred[rows]), whole[rows], rtol=1e-12)
    slopes = losses.get(name).derivative(y_true, y_pred)
    np.testing.assert_allclose(losses.get(name).derivative(y_true[rows], y_pred[rows]), slopes[rows], rtol=1e-12)


@pytest.mark.parametrize(
    "name", ["mean_squared_error", "mean_absolute_error", "huber", "log_cosh", "mean_absolute_percentage_error"]
)
@for_all(data=st.data())
def test_only_a_prediction_that_is_right_costs_nothing(name, data):
    y_true, y_pred = data.draw(pairs(name, {}, np.float64))
    function, derivative = losses.get(name).function, losses.get(name).derivative
    assert not function(y_true, y_true).any()
    assert not derivative(y_true, y_true).any()
    wrong = (np.abs(y_pred - y_true) > 1e-3).any(axis=-1)
    assert (function(y_true, y_pred)[wrong] > 0).all()


@pytest.mark.parametrize("dtype", DTYPES)
def test_nan_stays_nan_and_what_is_too_large_is_inf(dtype):
    big = np.finfo(dtype).max
    for name, arguments in FORMS:
        if isinstance(arguments.get("alpha"), list):
            continue
        y_true, y_pred = [1] if name.startswith("sparse") else [[0.0, 1.0]], np.array([[np.nan, 0.5]], dtype)
        assert np.isnan(losses.get(name, **arguments).function(y_true, y_pred)).all()
    assert losses.mean_squared_error([[0.0]], np.array([[big]])) == np.inf
    assert losses.huber([[0.0]], np.array([[big / 2]])) == big / 2


@pytest.mark.parametrize("from_logits", [False, True])
def test_a_row_with_nan_has_no_derivative_and_leaves_the_others_alone(from_logits):
    y_pred = np.array([[np.nan, 0.5], [0.25, 0.75]])
    loss = losses.get("sparse_categorical_crossentropy", from_logits=from_logits)
    for label in (0, 1):
        slope = loss.derivative([label, label], y_pred)
        assert np.isnan(slope[0]).all()
        np.testing.assert_allclose(slope[1], loss.derivative([label], y_pred[1:])[0], rtol=1e-14)


def test_a_huber_loss_with_a_huge_delta_is_half_the_squared_error():
    assert losses.huber([[0.0]], [[3.0]], delta=1e300).tolist() == [4.5]


@ALL_FORMS
def test_float16_is_computed_in_float32_and_rounded(name, arguments):
    y_true, y_pred = samples(name, arguments)
    if name != "sparse_categorical_crossentropy":
        y_true = y_true.astype(np.float16)
    y_pred = y_pred.astype(np.float16)
    loss = losses.get(name)
    for function in (loss.function, loss.derivative):
        wide = function(y_true, y_pred.astype(np.float32), **arguments)
        with np.errstate(over="ignore"):  # a percentage of a target near 0
            rounded = wide.astype(np.float16)
        got = function(y_true, y_pred, **arguments)
        np.testing.assert_allclose(got, rounded, rtol=2**-10, atol=2**-24)  # the last bit is the library's


@pytest.mark.parametrize("name", losses.LOSSES)
def test_no_derivative_reads_minus_0(name):
    y_pred = np.array([[0.0, 1.0], [1.0, 0.0]])
    slope = losses.get(name).derivative([1, 0] if name.startswith("sparse") else y_pred, y_pred)
    assert not np.signbit(slope[slope == 0]).any()
