"""Initial weights: their spread against Keras's and against the formulas, their seeds, and what is refused."""

import keras
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.scratch import initializers as init

# Our name, our further arguments, Keras's initializer with a seed.
FORMS = [
    ("random_normal", {}, keras.initializers.RandomNormal(seed=1)),
    ("random_normal", {"mean": 1.0, "stddev": 2.0}, keras.initializers.RandomNormal(1.0, 2.0, seed=1)),
    ("random_uniform", {}, keras.initializers.RandomUniform(seed=1)),
    ("random_uniform", {"minval": 0.0, "maxval": 3.0}, keras.initializers.RandomUniform(0.0, 3.0, seed=1)),
    ("truncated_normal", {}, keras.initializers.TruncatedNormal(seed=1)),
    ("truncated_normal", {"mean": -1.0, "stddev": 2.0}, keras.initializers.TruncatedNormal(-1.0, 2.0, seed=1)),
    ("glorot_uniform", {}, keras.initializers.GlorotUniform(seed=1)),
    ("glorot_normal", {}, keras.initializers.GlorotNormal(seed=1)),
    ("he_uniform", {}, keras.initializers.HeUniform(seed=1)),
    ("he_normal", {}, keras.initializers.HeNormal(seed=1)),
    ("lecun_uniform", {}, keras.initializers.LecunUniform(seed=1)),
    ("lecun_normal", {}, keras.initializers.LecunNormal(seed=1)),
    ("variance_scaling", {}, keras.initializers.VarianceScaling(seed=1)),
    (
        "variance_scaling",
        {"scale": 3.0, "mode": "fan_out", "distribution": "untruncated_normal"},
        keras.initializers.VarianceScaling(3.0, "fan_out", "untruncated_normal", seed=1),
    ),
    ("orthogonal", {"gain": 2.0}, keras.initializers.Orthogonal(2.0, seed=1)),
]
RANDOM = pytest.mark.parametrize(("name", "arguments"), [(name, arguments) for name, arguments, _ in FORMS])
DENSE, KERNEL = (300, 500), (5, 3, 40, 60)
VARIANCES = {  # what the texts say, of fan-in and fan-out
    "glorot_uniform": lambda fan_in, fan_out: 2 / (fan_in + fan_out),
    "glorot_normal": lambda fan_in, fan_out: 2 / (fan_in + fan_out),
    "he_uniform": lambda fan_in, fan_out: 2 / fan_in,
    "he_normal": lambda fan_in, fan_out: 2 / fan_in,
    "lecun_uniform": lambda fan_in, fan_out: 1 / fan_in,
    "lecun_normal": lambda fan_in, fan_out: 1 / fan_in,
}


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


# --- the numbers


@pytest.mark.parametrize("shape", [DENSE, KERNEL])
@pytest.mark.parametrize(("name", "arguments", "theirs"), FORMS)
def test_mean_spread_and_limits_are_those_of_keras(name, arguments, theirs, shape):
    ours, theirs = init.get(name, **arguments)(shape, rng=1).ravel(), theirs(shape).numpy().ravel()
    assert ours.dtype == theirs.dtype == np.float32
    spread, n = theirs.std(), theirs.size
    assert ours.mean() == pytest.approx(theirs.mean(), abs=6 * spread * np.sqrt(2 / n))  # six times its standard error
    assert ours.std() == pytest.approx(spread, rel=6 / np.sqrt(n))
    for level in (0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99):
        assert np.mean(ours < np.quantile(theirs, level)) == pytest.approx(level, abs=6 * np.sqrt(0.5 / n))
    if name not in ("random_normal", "orthogonal") and "distribution" not in arguments:  # those that end somewhere
        reach = np.abs(theirs - theirs.mean()).max()
        assert np.abs(ours - ours.mean()).max() == pytest.approx(reach, rel=0.02)


@pytest.mark.parametrize("shape", [DENSE, KERNEL, (2000, 80)])
@pytest.mark.parametrize("name", VARIANCES)
def test_variance_is_the_one_that_the_text_states(name, shape):
    variance = VARIANCES[name](*init.compute_fans(shape))
    draws = [init.get(name)(shape, rng=seed, dtype="float64") for seed in range(5)]
    for weights in draws:
        assert weights.var() == pytest.approx(variance, rel=6 * np.sqrt(2 / weights.size))
        assert weights.mean() == pytest.approx(0, abs=6 * np.sqrt(variance / weights.size))
    reach = np.sqrt(3 * variance) if "uniform" in name else 2 * np.sqrt(variance) / 0.87962566103423978
    assert 0.999 * reach < np.max(np.abs(draws)) <= reach


def test_truncation_is_at_two_standard_deviations_and_takes_its_share_of_the_spread():
    weights = init.truncated_normal((1000, 1000), rng=0, dtype="float64", mean=3.0, stddev=0.5)
    assert 0.9999 < np.abs(weights - 3).max() <= 1
    assert weights.std() == pytest.approx(0.87962566103423978 * 0.5, rel=0.003)
    from scipy.stats import truncnorm

    assert truncnorm(-2, 2).std() == pytest.approx(0.87962566103423978, rel=1e-12)


@pytest.mark.parametrize(
    "shape", [(), (7,), (3, 4), (5, 3, 4), (3, 3, 16, 32), (2, 3, 4, 5, 6), (0, 4), (1, 1)], ids=str
)
def test_fans_are_those_of_keras(shape):
    """Keras shows them by the limit of its uniform distribution only: √(3 scale / max(fan, 1))."""
    fan_in, fan_out = init.compute_fans(shape)
    assert type(fan_in) is type(fan_out) is int
    if 0 in shape:
        return
    for mode, fan in (("fan_in", fan_in), ("fan_out", fan_out), ("fan_avg", (fan_in + fan_out) / 2)):
        theirs = [keras.initializers.VarianceScaling(1.0, mode, "uniform", seed=s)(shape) for s in range(200)]
        reach = np.max(np.abs(theirs))
        assert 0.9 * np.sqrt(3 / fan) < reach <= np.sqrt(3 / fan) * (1 + 1e-6)


def test_a_single_weight_has_variance_1_and_none_divides_by_0():
    draws = [init.variance_scaling((1, 1), rng=seed, distribution="uniform").item() for seed in range(300)]
    assert 0.95 * np.sqrt(3) < np.max(np.abs(draws)) <= np.sqrt(3)
    assert init.variance_scaling((0, 4), rng=0).shape == (0, 4)


@pytest.mark.parametrize("shape", [(6, 6), (8, 3), (3, 8), (3, 3, 4, 5), (1, 4), (4, 1)], ids=str)
@pytest.mark.parametrize("gain", [1.0, 2.5])
def test_orthogonal_weights_neither_stretch_nor_shrink(shape, gain):
    W = init.orthogonal(shape, rng=0, dtype="float64", gain=gain).reshape(-1, shape[-1])
    inner = W.T @ W if W.shape[0] >= W.shape[1] else W @ W.T
    np.testing.assert_allclose(inner, gain**2 * np.eye(min(W.shape)), atol=1e-13)


def test_all_orthogonal_matrices_are_equally_likely():
    """QR alone never gives a positive first entry of Q; with the signs mended, no entry has a preferred sign."""
    draws = np.array([init.orthogonal((3, 3), rng=seed, dtype="float64") for seed in range(4000)])
    assert np.abs(draws.mean(axis=0)).max() < 5 * np.sqrt(1 / 3 / 4000)
    assert np.mean(np.linalg.det(draws) > 0) == pytest.approx(0.5, abs=5 * 0.5 / np.sqrt(4000))


def test_constants():
    for name, arguments, value in (("zeros", {}, 0), ("ones", {}, 1), ("constant", {"value": -2.5}, -2.5)):
        weights = init.get(name, **arguments)((2, 3))
        assert weights.dtype == np.float32
        assert weights.tolist() == [[value] * 3] * 2


def test_20_layers_of_relu_live_with_he_and_die_with_half_of_it():
    last = {"he_normal": [], "lecun_normal": []}
    for seed in range(5):
        for name, spreads in last.items():
            rng = np.random.default_rng(seed)
            x = rng.standard_normal((64, 256))
            for _ in range(20):
                x = np.maximum(x @ init.get(name)((256, 256), rng), 0)
            spreads.append(x.std())
    assert 0.3 < np.mean(last["he_normal"]) < 1.5
    assert 1e-4 < np.mean(last["lecun_normal"]) < 2e-3


# --- what all of them promise


@RANDOM
def test_one_seed_gives_the_same_weights_each_time_and_another_other_ones(name, arguments):
    initializer = init.get(name, **arguments)
    np.testing.assert_array_equal(initializer((4, 3), rng=7), initializer((4, 3), rng=np.random.default_rng(7)))
    np.testing.assert_array_equal(initializer((4, 3), rng=7), initializer((4, 3), rng=np.int64(7)))
    assert not np.array_equal(initializer((4, 3), rng=7), initializer((4, 3), rng=8))
    assert not np.array_equal(initializer((4, 3)), initializer((4, 3)))


@RANDOM
def test_no_two_calls_with_one_generator_are_alike(name, arguments):
    rng, initializer = np.random.default_rng(0), init.get(name, **arguments)
    draws = [initializer((4, 3), rng) for _ in range(10)]
    assert len({draw.tobytes() for draw in draws}) == 10
    assert len(np.unique(np.abs(draws))) == 120  # nor any two of their numbers


@RANDOM
def test_one_seed_gives_the_same_weights_in_every_dtype(name, arguments):
    initializer = init.get(name, **arguments)
    exact = initializer((20, 30), rng=0, dtype="float64")
    for dtype in (np.float16, np.float32):
        rounded = initializer((20, 30), rng=0, dtype=dtype)
        assert rounded.dtype == dtype
        np.testing.assert_array_equal(rounded, exact.astype(dtype))


def test_numpys_global_generator_is_left_alone():
    before = np.random.get_state()[1].tobytes()
    for name, arguments, _ in FORMS:
        init.get(name, **arguments)((4, 3))
    assert np.random.get_state()[1].tobytes() == before


@for_all(
    shape=st.lists(st.integers(0, 4), min_size=2, max_size=4),
    seed=st.integers(0, 2**32),
    dtype=st.sampled_from(["float16", "float32", "float64"]),
)
def test_shape_and_dtype_are_the_ones_asked_for(shape, seed, dtype):
    for name in init.INITIALIZERS:
        for form in (shape, tuple(shape)):
            weights = init.get(name)(form, seed, dtype)
            assert (weights.shape, weights.dtype) == (tuple(shape), dtype), name
            assert np.isfinite(weights).all(), name


@pytest.mark.parametrize("name", [name for name in init.INITIALIZERS if name != "orthogonal"])
@pytest.mark.parametrize("shape", [(), (5,), (0,)])
def test_numbers_and_vectors_are_weights_too(name, shape):
    weights = init.get(name)(shape, rng=0)
    assert type(weights) is np.ndarray
    assert (weights.shape, weights.dtype) == (shape, np.float32)


# --- what is refused


@pytest.mark.parametrize("name", init.INITIALIZERS)
def test_bad_shapes_seeds_and_dtypes_are_named(name):
    initializer = init.get(name)
    for shape, error, message in [
        (3, TypeError, r"shape must be a tuple of integers such as \(784, 128\); got an int"),
        ("33", TypeError, "shape must be a tuple"),
        ((3, 2.5), TypeError, r"shape must hold integers; got \(3, 2.5\)"),
        ((3, None), TypeError, "shape must hold integers"),
        ((3, -1), ValueError, r"shape must hold integers of at least 0; got \(3, -1\)"),
    ]:
        with pytest.raises(error, match=f"^{message}"):
            initializer(shape)
    for rng in ("0", 1.5, True, np.random.RandomState(0), [1, 2]):
        with pytest.raises(TypeError, match=r"^rng must be a numpy.random.Generator, .*; got an? \w+$"):
            initializer((3, 2), rng)
    with pytest.raises(ValueError, match=r"^rng must be a seed of at least 0; got -1"):
        initializer((3, 2), -1)
    for dtype in ("int32", None, "float128", bool, "nonsense", 3):
        with pytest.raises(ValueError, match=r"^dtype must be float16, float32 or float64; got "):
            initializer((3, 2), 0, dtype)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: init.constant((2,), value="1"), TypeError, "value must be a number; got a str"),
        (lambda: init.random_normal((2,), stddev=-1), ValueError, "stddev must be at least 0; got -1"),
        (lambda: init.random_normal((2,), mean=np.nan), ValueError, "mean must be finite"),
        (lambda: init.truncated_normal((2,), stddev=None), TypeError, "stddev must be a number"),
        (lambda: init.random_uniform((2,), minval=1, maxval=0), ValueError, "maxval must be at least minval, 1; got 0"),
        (lambda: init.variance_scaling((2,), scale=0), ValueError, "scale must be above 0; got 0"),
        (
            lambda: init.variance_scaling((2,), mode="fan"),
            ValueError,
            "mode must be one of fan_in, fan_out, fan_avg; got 'fan'",
        ),
        (
            lambda: init.variance_scaling((2,), distribution="cauchy"),
            ValueError,
            "distribution must be one of .*; got 'cauchy'",
        ),
        (lambda: init.orthogonal((3,)), ValueError, r"shape must have at least two axes .*; got \(3,\)"),
        (lambda: init.orthogonal((3, 3), gain="2"), TypeError, "gain must be a number"),
        (lambda: init.compute_fans(3), TypeError, "shape must be a tuple of integers"),
        (lambda: init.get("xavier"), ValueError, "identifier must be one of zeros, .*, orthogonal; got 'xavier'"),
        (lambda: init.get(None), TypeError, "identifier must be a name such as 'he_normal', .*; got None"),
        (lambda: init.get("he_normal", stddev=1), TypeError, "arguments must be left out .*; got stddev"),
        (lambda: init.get("constant", 1), TypeError, r".*positional"),
    ],
)
def test_bad_arguments_are_named(call, error, message):
    with pytest.raises(error, match=f"^{message}"):
        call()


def test_names_are_those_of_keras_and_a_function_of_ones_own_is_taken():
    assert all(hasattr(init, name) for name in init.__all__)
    for name, initializer in init.INITIALIZERS.items():
        assert getattr(init, name) is initializer is init.get(name) is init.get(initializer)
        assert name == "constant" or keras.initializers.get(name) is not None  # Keras needs its value at once

    def own(shape, rng=None, dtype="float32", size=1.0):
        return np.full(shape, size, dtype)

    assert init.get(own) is own
    assert init.get(own, size=3.0)((2,)).tolist() == [3, 3]
