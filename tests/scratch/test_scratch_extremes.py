"""No number, however large, small, infinite or nan, brings a warning from an activation or a loss, or stops it."""

import inspect
import itertools

import numpy as np
import pytest

from dlcourse.scratch import activations, losses

DTYPES = (np.float16, np.float32, np.float64)
MODES = ("warn", "raise")  # a warning, which is an error in tests; or a FloatingPointError
MEASURES = ("information", "entropy", "cross_entropy")  # they take probabilities only
ENDINGS = ("", "_derivative", "_jacobian", "_backward")
FURTHER = {  # arguments; slopes of 0 make 0 · inf
    "leaky_relu": {"negative_slope": 0.0},
    "prelu": {"alpha": [0.0, 1e300]},
    "elu": {"alpha": -1e300},
    "gelu": {"approximate": True},
    "softmax": {"axis": 0},
    "log_softmax": {"axis": 0},
    "huber": {"delta": 1e300},
    "binary_crossentropy": {"from_logits": True, "label_smoothing": 0.1},
    "categorical_crossentropy": {"from_logits": True, "label_smoothing": 0.1},
    "sparse_categorical_crossentropy": {"from_logits": True},
    "binary_focal_crossentropy": {"from_logits": True, "gamma": 0.5, "apply_class_balancing": True},
    "categorical_focal_crossentropy": {"from_logits": True, "gamma": 0.5},
}


def forms(module):
    """Every public function that computes something, with its defaults, and with further arguments."""
    names = [name for name in module.__all__ if inspect.isfunction(getattr(module, name))]
    plain = [(name, {}) for name in names if name not in ("get", *MEASURES)]
    further = {base + ending: arguments for base, arguments in FURTHER.items() for ending in ENDINGS}
    return plain + [(name, further[name]) for name, _ in plain if name in further]


def extreme_pairs(dtype):
    """Every pair of extreme numbers, `(pairs, 2)`."""
    of = np.finfo(dtype)
    numbers = [0.0, 1.0, 1e-3, 100.0, of.max, of.max / 2, of.tiny, of.smallest_subnormal, np.inf]
    return np.array(list(itertools.product([*numbers, *(-n for n in numbers), np.nan], repeat=2)), dtype)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("name", "arguments"), forms(activations))
def test_activations_take_any_number(name, arguments, dtype, mode):
    x, function = extreme_pairs(dtype), getattr(activations, name)
    given = [x]
    if name.startswith("maxout"):
        given += [np.eye(2)[:, :, np.newaxis], np.zeros((2, 1))]  # two pieces: the larger one of both numbers
    if name.endswith("backward"):
        given = [x[::-1, : 1 if name == "maxout_backward" else 2], *given]
    with np.errstate(all=mode):
        results = function(*given, **arguments)
    assert all(result.dtype == dtype for result in (results if isinstance(results, tuple) else [results]))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("name", "arguments"), forms(losses))
def test_losses_take_any_number(name, arguments, dtype, mode):
    y_pred = extreme_pairs(dtype)
    targets = [y_pred[::-1], np.roll(extreme_pairs(np.float64), 7, axis=0)]
    if name.startswith("sparse"):
        targets = [np.arange(len(y_pred)) % 2]
    for y_true in targets:
        with np.errstate(all=mode):
            result = getattr(losses, name)(y_true, y_pred, **arguments)
        assert result.dtype == dtype


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("dtype", DTYPES)
def test_measures_of_information_take_any_probability(dtype, mode):
    p = np.array([[0.0, 1.0], [1.0, np.finfo(dtype).smallest_subnormal], [np.nan, 0.5]], dtype)
    with np.errstate(all=mode):
        assert losses.information(p)[0].tolist() == [np.inf, 0]
        assert losses.entropy(p)[0] == 0
        assert losses.cross_entropy(p, p[:, ::-1])[0] == np.inf
