"""What the optimizers refuse, and how they are found by name."""

import subprocess
import sys

import keras
import numpy as np
import pytest

from dlcourse.scratch import optimizers
from dlcourse.scratch.optimizers import SGD, Adadelta, Adagrad, Adam, AdamW, Lion, Nadam, Optimizer, RMSprop
from dlcourse.scratch.schedules import ExponentialDecay

CLASSES = list(optimizers.OPTIMIZERS.values())
ALL = pytest.mark.parametrize("optimizer", CLASSES)

# --- what they refuse


@ALL
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"learning_rate": -0.1}, r"^learning_rate must be at least 0; got -0.1$"),
        ({"learning_rate": np.nan}, "^learning_rate must be finite; got nan$"),
        ({"weight_decay": -1}, "^weight_decay must be at least 0; got -1$"),
        ({"clipnorm": 0}, "^clipnorm must be above 0; got 0$"),
        ({"clipvalue": -1.0}, "^clipvalue must be above 0; got -1.0$"),
        ({"global_clipnorm": np.inf}, "^global_clipnorm must be finite; got inf$"),
        ({"clipnorm": 1, "clipvalue": 2}, "^clipnorm, clipvalue and global_clipnorm must .*; got 1, 2 and None"),
    ],
)
def test_numbers_out_of_range_are_refused_by_name(optimizer, arguments, message):
    with pytest.raises(ValueError, match=message):
        optimizer(**arguments)


@pytest.mark.parametrize(
    ("optimizer", "name", "value", "accepted"),
    [
        (SGD, "momentum", -0.1, "between 0 and 1"),
        (SGD, "momentum", 1.1, "between 0 and 1"),
        (RMSprop, "momentum", 2, "between 0 and 1"),
        (Adagrad, "initial_accumulator_value", -1, "at least 0"),
        *((cls, "epsilon", -1e-9, "at least 0") for cls in (Adagrad, Adadelta, RMSprop, Adam, AdamW, Nadam)),
        *((cls, "rho", value, "at least 0 and below 1") for cls in (Adadelta, RMSprop) for value in (-0.1, 1.0)),
        *(
            (cls, beta, value, "at least 0 and below 1")
            for cls in (Adam, AdamW, Nadam, Lion)
            for beta in ("beta_1", "beta_2")
            for value in (-0.1, 1, 1.5)
        ),
        (Lion, "beta_1", 0, "above 0 and below 1"),
    ],
)
def test_factors_out_of_range_are_refused_by_name(optimizer, name, value, accepted):
    with pytest.raises(ValueError, match=f"^{name} must be {accepted}; got {value}$"):
        optimizer(**{name: value})


@pytest.mark.parametrize(
    ("optimizer", "name", "value", "message"),
    [
        (SGD, "learning_rate", "0.1", "learning_rate must be a number; got a str"),
        (SGD, "learning_rate", None, "learning_rate must be a number; got None"),
        (SGD, "momentum", True, "momentum must be a number; got a bool"),
        (SGD, "nesterov", "no", "nesterov must be True or False; got a str"),
        (RMSprop, "centered", 1, "centered must be True or False; got an int"),
        (Adam, "amsgrad", None, "amsgrad must be True or False; got None"),
        (Adam, "epsilon", None, "epsilon must be a number; got None"),
        (Adam, "clipnorm", [1.0], "clipnorm must be a number; got a list"),
        (AdamW, "weight_decay", None, "weight_decay must be a number; got None"),
    ],
)
def test_other_types_are_refused_by_name(optimizer, name, value, message):
    with pytest.raises(TypeError, match=f"^{message}$"):
        optimizer(**{name: value})


@pytest.mark.parametrize("old", ["lr", "decay"])
def test_arguments_of_long_ago_are_refused(old):
    with pytest.raises(TypeError, match=old):
        SGD(**{old: 0.1})


W = np.ones((2, 3))


def read_only():
    array = np.ones(3)
    array.flags.writeable = False
    return array


BAD = [
    (TypeError, W, [W], "^gradients must be a list of arrays, even of one; got an ndarray$"),
    (TypeError, [W], W, "^weights must be a list of arrays, even of one; got an ndarray$"),
    (TypeError, {"kernel": W}, {"kernel": W}, "^gradients must be a list of arrays, even of one; got a dict$"),
    (TypeError, None, [W], "^gradients must be a list of arrays, even of one; got None$"),
    (ValueError, [W], [W, W], "^gradients must be as many as weights, 2; got 1$"),
    (ValueError, [W, W.T], [W, W], r"^gradients\[1\] must have the shape of weights\[1\], \(2, 3\); got .*\(3, 2\)$"),
    (ValueError, [np.ones(3)], [W], r"^gradients\[0\] must have the shape of weights\[0\], \(2, 3\); got .*\(3,\)$"),
    (TypeError, [W, None], [W, W], r"^gradients\[1\] must be an array of shape \(2, 3\); got None$"),
    (TypeError, [W > 0], [W], r"^gradients\[0\] must hold integers or floats"),
    (TypeError, [W], [[[1.0] * 3] * 2], r"^weights\[0\] must be a NumPy array .*; got a list$"),
    (TypeError, [1], [1.0], r"^weights\[0\] must be a NumPy array .*; got a float$"),
    (TypeError, [W], [W.astype(int)], r"^weights\[0\] must be a NumPy array of float16.*; got .* of dtype int64$"),
    (ValueError, [np.ones(3)], [read_only()], r"^weights\[0\] must be writable, .*; got a read-only array"),
]


@pytest.mark.parametrize(("error", "gradients", "weights", "message"), BAD)
def test_gradients_and_weights_that_do_not_fit_are_refused_by_name(error, gradients, weights, message):
    with pytest.raises(error, match=message):
        Adam().apply(gradients, weights)


@ALL
def test_after_an_error_nothing_has_changed(optimizer):
    chosen, w, v = optimizer(), np.ones(2), np.ones(3)
    chosen.apply([np.ones(2), np.ones(3)], [w, v])
    before = w.copy(), v.copy(), [a.copy() for arrays in chosen.slots.values() for a in arrays]
    for gradients, weights in [
        ([np.ones(2), None], [w, v]),
        ([np.ones(2), np.ones(4)], [w, v]),
        ([np.ones(2), np.ones(3)], [w, read_only()]),
        ([np.ones(3), np.ones(2)], [v, w]),
    ]:
        with pytest.raises((TypeError, ValueError)):
            chosen.apply(gradients, weights)
    chosen.learning_rate = lambda step: -1.0
    with pytest.raises(ValueError, match=r"^learning_rate must be at least 0; got -1.0$"):
        chosen.apply([np.ones(2), np.ones(3)], [w, v])
    after = w, v, [a for arrays in chosen.slots.values() for a in arrays]
    for old, new in zip([*before[:2], *before[2]], [*after[:2], *after[2]], strict=True):
        np.testing.assert_array_equal(new, old)
    assert chosen.iterations == 1


@ALL
@pytest.mark.parametrize("others", [[np.ones(3)], [np.ones(2, np.float32)], [np.ones(2), np.ones(2)]], ids=repr)
def test_an_optimizer_stays_with_the_weights_it_began_with(optimizer, others):
    chosen = optimizer()
    chosen.apply([np.ones(2)], [np.ones(2)])
    message = r"^weights must have the shapes and dtypes of the first call, \(2,\) float64; .* Make a new optimizer"
    with pytest.raises(ValueError, match=message):
        chosen.apply([w.copy() for w in others], [w.copy() for w in others])


def test_an_optimizer_of_your_own_needs_an_update():
    with pytest.raises(NotImplementedError, match=r"^Optimizer must define update\(self, w, g, eta, \*\*slots\)$"):
        Optimizer(learning_rate=0.1).apply([np.ones(2)], [np.ones(2)])


# --- by name


@pytest.mark.parametrize("name", optimizers.OPTIMIZERS)
def test_names_are_those_of_keras(name):
    for spelling in (name, type(keras.optimizers.get(name)).__name__):
        assert type(optimizers.get(spelling)) is optimizers.OPTIMIZERS[name]
        assert type(optimizers.get(spelling)).__name__ == type(keras.optimizers.get(spelling)).__name__


def test_get_takes_arguments_or_an_optimizer():
    adam = Adam()
    assert optimizers.get(adam) is adam
    assert optimizers.get("adam") is not optimizers.get("adam")
    assert optimizers.get("adam", learning_rate=0.5, amsgrad=True).learning_rate == 0.5
    assert repr(optimizers.get("nadam", clipnorm=2)) == (
        "Nadam(learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-07, clipnorm=2.0)"
    )
    assert repr(SGD(ExponentialDecay(0.1, 10, 0.5))).startswith("SGD(learning_rate=ExponentialDecay(")


@pytest.mark.parametrize(
    ("error", "identifier", "arguments", "message"),
    [
        (ValueError, "adamm", {}, "^identifier must be one of sgd, adagrad, .*; got 'adamm'$"),
        (TypeError, None, {}, "^identifier must be a name such as 'adam', or .*; got None$"),
        (TypeError, Adam, {}, "^identifier must be a name .*; got the class Adam$"),
        (TypeError, Adam(), {"learning_rate": 0.1}, "and then without arguments; got an Adam$"),
        (TypeError, "sgd", {"beta_1": 0.1}, "beta_1"),
    ],
)
def test_get_refuses_the_rest(error, identifier, arguments, message):
    with pytest.raises(error, match=message):
        optimizers.get(identifier, **arguments)


def test_nothing_heavy_is_loaded():
    code = (
        "import sys; from dlcourse.scratch import averages, optimizers, schedules;"
        "print([m for m in ('tensorflow', 'keras', 'matplotlib', 'sklearn', 'cv2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
