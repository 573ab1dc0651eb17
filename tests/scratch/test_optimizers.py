"""Each optimizer against Keras, step for step: weights, clipping, schedules, dtypes, nan."""

import functools
import inspect
import math

import keras
import numpy as np
import pytest
import tensorflow as tf

from dlcourse.scratch import optimizers, schedules
from dlcourse.scratch.optimizers import RMSprop

NAMES = [cls.__name__ for cls in optimizers.OPTIMIZERS.values()]
SHAPES = ((), (5,), (7, 3), (2, 3, 4), (1, 1))
KINDS = ("random", "sparse", "tiny", "huge")
STEPS = 100

# Every optimizer with its defaults, and in the forms that its further arguments give it.
FORMS = [(name, {}) for name in NAMES]
FORMS += [(name, {"learning_rate": 0.03, "weight_decay": 0.1}) for name in NAMES]
FORMS += [
    ("SGD", {"momentum": 0.9}),
    ("SGD", {"momentum": 1.0, "learning_rate": 0.001}),
    ("SGD", {"momentum": 0.9, "nesterov": True}),
    ("SGD", {"nesterov": True}),
    ("SGD", {"momentum": 0.5, "nesterov": True, "learning_rate": 0.2, "weight_decay": 0.01}),
    ("Adagrad", {"learning_rate": 0.5, "initial_accumulator_value": 0.0, "epsilon": 1e-3}),
    ("Adadelta", {"learning_rate": 1.0, "rho": 0.8, "epsilon": 1e-5}),
    ("RMSprop", {"learning_rate": 0.1, "rho": 0.5, "epsilon": 1e-3}),
    ("RMSprop", {"momentum": 0.9}),
    ("RMSprop", {"centered": True}),
    ("RMSprop", {"centered": True, "momentum": 0.5, "learning_rate": 0.02, "epsilon": 1e-4}),
    ("Adam", {"learning_rate": 1.0}),
    ("Adam", {"amsgrad": True}),
    ("Adam", {"beta_1": 0.5, "beta_2": 0.9, "epsilon": 1e-3, "learning_rate": 0.05}),
    ("Adam", {"beta_1": 0.0, "beta_2": 0.99999}),
    ("AdamW", {"weight_decay": 0.5, "amsgrad": True, "learning_rate": 0.05}),
    ("AdamW", {"weight_decay": 0.0}),
    ("Nadam", {"beta_1": 0.5, "beta_2": 0.9, "epsilon": 1e-3, "learning_rate": 0.05}),
    ("Lion", {"beta_1": 0.5, "beta_2": 0.9, "learning_rate": 0.05}),
]
CLIPPED = [("SGD", {"momentum": 0.9}), ("Adam", {"learning_rate": 0.1}), ("RMSprop", {"weight_decay": 0.1})]
CLIPS = [{"clipnorm": 1.0}, {"clipvalue": 0.5}, {"global_clipnorm": 1.0}, {"global_clipnorm": 50.0}]

KERAS_SCHEDULES = keras.optimizers.schedules
SCHEDULES = [
    ("InverseTimeDecay", {"initial_learning_rate": 0.1, "decay_steps": 7, "decay_rate": 0.5}),
    ("ExponentialDecay", {"initial_learning_rate": 0.1, "decay_steps": 7, "decay_rate": 0.5, "staircase": True}),
    ("PiecewiseConstantDecay", {"boundaries": [10, 50], "values": [0.1, 0.01, 0.05]}),
    ("CosineDecay", {"initial_learning_rate": 0.0, "decay_steps": 60, "warmup_target": 0.1, "warmup_steps": 20}),
]


def gradients_of(kind, rng):
    gradients = [rng.normal(size=shape) for shape in SHAPES]
    if kind == "sparse":
        gradients = [g * (rng.random(g.shape) < 0.1) for g in gradients]
    factor = {"tiny": 1e-8, "huge": 1e6}.get(kind, 1.0)
    return [np.asarray(factor * g, np.float32) for g in gradients]


class Compiled:
    """An optimizer of Keras with its own weights, compiled as in `fit`.

    Args:
        optimizer: one that has made no step yet.
        shapes: of the weights.
    """

    def __init__(self, optimizer, shapes):
        self.optimizer, sizes = optimizer, [math.prod(shape) for shape in shapes]
        self.weights = [keras.Variable(np.zeros(shape, np.float32)) for shape in shapes]
        optimizer.build(self.weights)
        self.state_at_first = [variable.numpy() for variable in optimizer.variables]

        @tf.function(autograph=False)
        def step(row):
            parts = [tf.reshape(part, shape) for part, shape in zip(tf.split(row, sizes), shapes, strict=True)]
            optimizer.apply(parts, self.weights)
            return tf.concat([tf.reshape(weight.value, [-1]) for weight in self.weights], 0)

        self.step = step

    def path(self, start, gradients):
        """All weights in one row after each step from `start`, with the gradients of each step in one row."""
        for variable, value in zip(self.optimizer.variables, self.state_at_first, strict=True):
            variable.assign(value)
        for weight, value in zip(self.weights, start, strict=True):
            weight.assign(value)
        path = np.array([self.step(tf.constant(row)).numpy() for row in gradients])
        assert int(self.optimizer.iterations) == len(gradients)
        return path


@functools.cache
def compiled_one_by_one(name, **arguments):
    return Compiled(getattr(keras.optimizers, name)(**arguments), SHAPES)


def in_a_row(arrays):
    return np.concatenate([array.ravel() for array in arrays])


def assert_same_steps(ours, theirs, kinds, seed=0):
    """After each of 100 steps, weights agree to 1e-6 · max(1, |w|), |w| the largest that the array has had.

    Weights with tiny gradients start at 0, where a step of 1e-10 shows, and agree to 1e-6 · |w|.

    Args:
        ours: an optimizer of ours.
        theirs: one of Keras. Unless norms are clipped every number of an array goes its own way: so it may have got
            all weights in one vector, and is much sooner compiled.
        kinds: of the gradients.
    """
    rng = np.random.default_rng(seed)
    weights = [np.asarray(rng.normal(size=shape) * (kind != "tiny"), np.float32) for kind in kinds for shape in SHAPES]
    gradients = [[g for kind in kinds for g in gradients_of(kind, rng)] for _ in range(STEPS)]
    start, rows = [w.copy() for w in weights], [in_a_row(step) for step in gradients]
    if not isinstance(theirs, Compiled):
        theirs, start_of_theirs = Compiled(theirs, [rows[0].shape]), [in_a_row(start)]
    else:
        start_of_theirs = start
    expected = theirs.path(start_of_theirs, rows)
    found = []
    for step in gradients:
        ours.apply(step, weights)
        found.append(in_a_row(weights))  # a copy
    ends = np.cumsum([w.size for w in weights])
    at_least = [float(kind != "tiny") for kind in kinds for _ in SHAPES]
    for least, mine, other in zip(
        at_least, np.split(np.array(found), ends[:-1], axis=1), np.split(expected, ends[:-1], axis=1), strict=True
    ):
        scale = np.maximum(least, np.maximum.accumulate(np.abs(mine).max(axis=1, keepdims=True)))
        np.testing.assert_allclose(mine / scale, other / scale, atol=1e-6, rtol=0)
    assert all(w.dtype == np.float32 for w in weights)
    assert all((w != before).any() for w, before in zip(weights, start, strict=True))
    assert ours.iterations == STEPS


@pytest.mark.parametrize(("name", "arguments"), FORMS)
def test_a_hundred_steps_are_those_of_keras(name, arguments):
    ours, theirs = getattr(optimizers, name)(**arguments), getattr(keras.optimizers, name)(**arguments)
    assert_same_steps(ours, theirs, KINDS)


@pytest.mark.parametrize("clip", CLIPS)
@pytest.mark.parametrize(("name", "arguments"), CLIPPED)
@pytest.mark.parametrize("kind", KINDS)  # one at a time: huge gradients would take the whole of a global norm
def test_clipping_is_that_of_keras(kind, name, arguments, clip):
    ours = getattr(optimizers, name)(**arguments, **clip)
    assert_same_steps(ours, compiled_one_by_one(name, **arguments, **clip), [kind])


@pytest.mark.parametrize(("schedule", "arguments"), SCHEDULES)
@pytest.mark.parametrize("name", ["SGD", "Adam", "AdamW"])  # AdamW's decay follows the schedule too
def test_schedules_are_followed_as_in_keras(name, schedule, arguments):
    ours = getattr(optimizers, name)(learning_rate=getattr(schedules, schedule)(**arguments))
    theirs = getattr(keras.optimizers, name)(learning_rate=getattr(KERAS_SCHEDULES, schedule)(**arguments))
    assert_same_steps(ours, theirs, ["random", "sparse"])


DYADIC = {  # numbers that float32, in which Keras keeps the learning rate, holds exactly
    "SGD": {"momentum": 0.75},
    "Adagrad": {"initial_accumulator_value": 0.125},
    "Adadelta": {"rho": 0.75},
    "RMSprop": {"rho": 0.75, "centered": True, "momentum": 0.5},
    "Adam": {"beta_1": 0.75, "beta_2": 0.875},
    "AdamW": {"beta_1": 0.75, "beta_2": 0.875, "weight_decay": 0.25},
    "Nadam": {"beta_1": 0.75, "beta_2": 0.875},
    "Lion": {"beta_1": 0.75, "beta_2": 0.875},
}


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.float64, 1e-12), (np.float16, 4e-3)])
@pytest.mark.parametrize("name", NAMES)
def test_the_other_dtypes_follow_keras_too(name, dtype, tolerance):
    arguments = {"learning_rate": 2**-7, **DYADIC[name]}
    if name not in ("SGD", "Lion"):
        arguments["epsilon"] = 2**-14
    if name == "Nadam" and dtype == np.float64:
        tolerance = 1e-7  # its 0.96 is rounded to float32 in Keras
    ours, theirs = getattr(optimizers, name)(**arguments), getattr(keras.optimizers, name)(**arguments)
    rng = np.random.default_rng(0)
    w = rng.normal(size=(4, 3)).astype(dtype)
    variable = keras.Variable(w, dtype=w.dtype.name)
    for _ in range(20):
        g = rng.normal(size=w.shape).astype(dtype)
        ours.apply([g], [w])
        theirs.apply([tf.constant(g)], [variable])
        np.testing.assert_allclose(w, variable.numpy(), atol=tolerance, rtol=0)
    assert w.dtype == dtype


@pytest.mark.parametrize("first", [[np.nan, 1, 0, -1], [1, 2, np.inf, 0], [1, 2, 3e38, -3e38]], ids=str)
@pytest.mark.parametrize("clip", [{}, {"clipnorm": 1.0}, {"clipvalue": 1.0}, {"global_clipnorm": 1.0}], ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_nan_and_inf_spread_as_in_keras(name, clip, first):
    ours, theirs = getattr(optimizers, name)(**clip), getattr(keras.optimizers, name)(**clip)
    weights = [np.ones(4, np.float32), np.ones(2, np.float32)]
    variables = [keras.Variable(w) for w in weights]
    for gradient in (first, [1, 1, 1, 1]):
        gradients = [np.array(gradient, np.float32), np.ones(2, np.float32)]
        ours.apply(gradients, weights)
        theirs.apply([tf.constant(g) for g in gradients], variables)
        for w, variable in zip(weights, variables, strict=True):
            np.testing.assert_allclose(w, variable.numpy(), rtol=1e-6)
    assert np.isnan(weights[0][0]) or not np.isnan(first[0])
    assert np.isnan(weights[1]).any() == ("global_clipnorm" in clip)


def test_centered_rmsprop_can_end_in_nan_as_in_keras():
    g = np.array([-4.580491], np.float32)  # a constant gradient, whose variance rounds to less than 0
    ours, theirs = RMSprop(centered=True), keras.optimizers.RMSprop(centered=True)
    w, variable = np.zeros(1, np.float32), keras.Variable(np.zeros(1, np.float32))
    theirs.build([variable])
    step_of_keras = tf.function(lambda: theirs.apply([tf.constant(g)], [variable]), autograph=False)
    for _ in range(300):
        ours.apply([g], [w])
        step_of_keras()
    assert np.isnan(w).all()
    assert np.isnan(variable.numpy()).all()


@pytest.mark.parametrize("name", NAMES)
def test_arguments_and_defaults_are_those_of_keras(name):
    ours = inspect.signature(getattr(optimizers, name)).parameters
    theirs = inspect.signature(getattr(keras.optimizers, name)).parameters
    assert {n: p.default for n, p in ours.items()} == {n: theirs[n].default for n in ours}
    absent = {"use_ema", "ema_momentum", "ema_overwrite_frequency", "loss_scale_factor", "gradient_accumulation_steps"}
    assert [n for n in theirs if n not in absent | {"name", "kwargs"}] == list(ours)
