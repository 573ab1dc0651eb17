"""Each schedule against Keras, against its formula, and what all schedules promise and refuse."""

import inspect
import re

import keras
import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.scratch import schedules
from dlcourse.scratch.schedules import (
    CosineDecay,
    CosineDecayRestarts,
    ExponentialDecay,
    InverseSquareRootDecay,
    InverseTimeDecay,
    PiecewiseConstantDecay,
    PolynomialDecay,
    Schedule,
)

STEPS = [*range(131), 199, 200, 201, 350, 1000, 1023, 1024, 100_000]
START = {"initial_learning_rate": 0.1}
FORMS = [
    ("InverseTimeDecay", {**START, "decay_steps": 10, "decay_rate": 0.5}),
    ("InverseTimeDecay", {**START, "decay_steps": 7, "decay_rate": 2.0, "staircase": True}),
    ("InverseTimeDecay", {**START, "decay_steps": 1, "decay_rate": 0.0}),
    ("ExponentialDecay", {**START, "decay_steps": 10, "decay_rate": 0.96}),
    ("ExponentialDecay", {**START, "decay_steps": 7, "decay_rate": 0.5, "staircase": True}),
    ("ExponentialDecay", {**START, "decay_steps": 1, "decay_rate": 1.0}),
    ("PolynomialDecay", {**START, "decay_steps": 100}),
    ("PolynomialDecay", {**START, "decay_steps": 70, "power": 2.0, "end_learning_rate": 0.01}),
    ("PolynomialDecay", {**START, "decay_steps": 50, "power": 0.5, "end_learning_rate": 0.2}),
    ("PolynomialDecay", {**START, "decay_steps": 10, "end_learning_rate": 0.01, "cycle": True}),
    ("CosineDecay", {**START, "decay_steps": 100}),
    ("CosineDecay", {**START, "decay_steps": 70, "alpha": 0.1}),
    ("CosineDecay", {**START, "decay_steps": 70, "alpha": 0.1, "warmup_target": 0.3, "warmup_steps": 30}),
    ("CosineDecay", {"initial_learning_rate": 0.0, "decay_steps": 70, "warmup_target": 0.3, "warmup_steps": 1}),
    ("CosineDecay", {**START, "decay_steps": 70, "warmup_target": 0.3}),
    ("CosineDecayRestarts", {**START, "first_decay_steps": 10}),
    ("CosineDecayRestarts", {**START, "first_decay_steps": 10, "t_mul": 1.0, "m_mul": 0.9}),
    ("CosineDecayRestarts", {**START, "first_decay_steps": 8, "t_mul": 1.5, "m_mul": 0.8, "alpha": 0.1}),
    ("CosineDecayRestarts", {**START, "first_decay_steps": 7, "t_mul": 3.0, "m_mul": 0.5}),
    ("PiecewiseConstantDecay", {"boundaries": [3, 10, 11, 200], "values": [0.5, 0.2, 0.1, 0.05, 0.01]}),
]
SIMPLE = [getattr(schedules, name)(**arguments) for name, arguments in FORMS] + [InverseSquareRootDecay(0.1, 10)]


def for_all(**strategies):
    """A property test with the same examples in each run, however slow the machine."""
    return lambda test: settings(deadline=None, derandomize=True)(given(**strategies)(test))


# --- Keras


@pytest.mark.parametrize(("name", "arguments"), FORMS)
def test_rates_are_those_of_keras(name, arguments):
    ours = getattr(schedules, name)(**arguments)
    theirs = getattr(keras.optimizers.schedules, name)(**arguments)
    expected = [float(theirs(step)) for step in STEPS]
    np.testing.assert_allclose(ours(STEPS), expected, atol=1e-6, rtol=0)


def as_float64(value):
    """What makes Keras compute in float64: all numbers as tensors of that type."""
    if isinstance(value, list):
        return [as_float64(entry) for entry in value]
    return value if isinstance(value, bool) else tf.constant(float(value), tf.float64)


@pytest.mark.parametrize(("name", "arguments"), FORMS)
def test_in_float64_they_are_to_the_last_digits(name, arguments):
    ours = getattr(schedules, name)(**arguments)
    if name == "PolynomialDecay":
        arguments = {"end_learning_rate": 0.0001, "power": 1.0, **arguments}
    theirs = getattr(keras.optimizers.schedules, name)(**{n: as_float64(v) for n, v in arguments.items()})
    expected = [float(theirs(tf.constant(step, tf.float64))) for step in STEPS]
    np.testing.assert_allclose(ours(STEPS), expected, atol=1e-14, rtol=1e-12)


@pytest.mark.parametrize("name", sorted({name for name, _ in FORMS}))
def test_arguments_and_defaults_are_those_of_keras(name):
    ours = inspect.signature(getattr(schedules, name)).parameters
    theirs = dict(inspect.signature(getattr(keras.optimizers.schedules, name)).parameters)
    assert {n: p.default for n, p in ours.items()} == {n: theirs[n].default for n in ours}
    assert [n for n in theirs if n != "name"] == list(ours)


# --- formulas


def test_the_numbers_of_the_lesson():
    assert InverseTimeDecay(0.1, 1, 0.5)(4) == pytest.approx(0.03333, abs=1e-5)
    assert ExponentialDecay(0.1, 10, 0.5)(20) == pytest.approx(0.025, rel=1e-12)
    np.testing.assert_allclose(InverseSquareRootDecay(0.1)([0, 3, 99, 9999]), [0.1, 0.05, 0.01, 0.001], rtol=1e-12)
    np.testing.assert_allclose(InverseSquareRootDecay(0.1, 10)([0, 30, 990]), [0.1, 0.05, 0.01], rtol=1e-12)


def test_a_staircase_stands_still_and_then_falls_to_the_curve():
    for cls in (InverseTimeDecay, ExponentialDecay):
        stairs, curve = cls(0.1, 10, 0.5, staircase=True)(np.arange(40)), cls(0.1, 10, 0.5)(np.arange(40))
        assert len(np.unique(stairs)) == 4
        np.testing.assert_allclose(stairs[::10], curve[::10], rtol=1e-12)
        assert (stairs >= curve * (1 - 1e-12)).all()


def test_a_boundary_still_belongs_to_the_piece_before_it():
    rates = PiecewiseConstantDecay([2, 4.5], [3, 2, 1])([0, 2, 2.001, 4, 4.5, 5, 1e9])
    np.testing.assert_array_equal(rates, [3, 3, 2, 2, 2, 1, 1])
    assert PiecewiseConstantDecay([], [0.1])(7) == 0.1


def test_a_warm_up_rises_on_a_line_to_its_target_and_falls_from_there():
    rates = CosineDecay(0.1, decay_steps=50, warmup_target=0.5, warmup_steps=20)(np.arange(81))
    np.testing.assert_allclose(np.diff(rates[:21]), 0.4 / 20, rtol=1e-9)
    assert rates.argmax() == 20
    assert rates[20] == pytest.approx(0.5)
    assert (np.diff(rates[20:71]) < 0).all()
    np.testing.assert_allclose(rates[70:], 0, atol=1e-15)


@pytest.mark.parametrize("first", [1, 7, 10, 100])
@pytest.mark.parametrize("t_mul", [1, 1.1, 2, 3, 5, 10])
def test_restarts_come_on_time(t_mul, first):
    # (Keras restarts a step late at 21 with t_mul = 1.1 and first_decay_steps = 10: a logarithm in float32.)
    ends = np.cumsum([first * t_mul**i for i in range(6)])
    for restart in (int(end) for end in ends.round(9) if end.is_integer()):
        schedule = CosineDecayRestarts(0.1, first, t_mul=t_mul)
        assert schedule(restart) == pytest.approx(0.1, rel=1e-9)
        if first > 1:
            assert schedule(restart - 1) < 0.01


@for_all(step=st.integers(0, 10_000))
def test_rates_stay_between_the_largest_and_0(step):
    for schedule in SIMPLE:
        assert 0 <= schedule(step) <= 0.5


# --- what they promise


@pytest.mark.parametrize("schedule", SIMPLE, ids=repr)
def test_an_array_of_steps_is_answered_by_an_array(schedule):
    steps = np.array([[0, 1, 10], [70, 100, 1000]])
    rates = schedule(steps)
    assert rates.shape == (2, 3)
    assert rates.dtype == np.float64
    for index in np.ndindex(2, 3):
        assert rates[index] == pytest.approx(float(schedule(int(steps[index]))), rel=1e-12)
    np.testing.assert_array_equal(schedule(range(5)), schedule([0, 1, 2, 3, 4]))
    assert schedule(np.zeros((0, 2))).shape == (0, 2)
    assert isinstance(schedule(3), np.float64)
    for dtype in (np.float16, np.float32, np.float64):
        assert schedule(dtype(3)).dtype == dtype
        assert schedule(np.ones(2, dtype)).dtype == dtype


def test_steps_are_not_changed_nor_is_the_schedule():
    steps = np.arange(5.0)
    steps.flags.writeable = False
    for schedule in SIMPLE:
        before = repr(schedule)
        np.testing.assert_array_equal(schedule(steps), schedule(steps))
        assert repr(schedule) == before
        with pytest.raises(AttributeError):
            schedule.initial_learning_rate = 1.0


# --- what they refuse


@pytest.mark.parametrize("schedule", SIMPLE, ids=repr)
@pytest.mark.parametrize(
    ("error", "step", "message"),
    [
        (ValueError, -1, "^step must be finite and at least 0; got -1$"),
        (ValueError, [0, np.nan], "^step must be finite and at least 0; "),
        (ValueError, np.inf, "^step must be finite and at least 0; got inf$"),
        (TypeError, "3", "^step must hold integers or floats"),
        (TypeError, None, "^step must hold integers or floats"),
    ],
)
def test_steps_are_numbers_from_0(schedule, error, step, message):
    with pytest.raises(error, match=message):
        schedule(step)


DECAY = {**START, "decay_steps": 10, "decay_rate": 0.5}


@pytest.mark.parametrize(
    ("error", "schedule", "arguments", "message"),
    [
        *(
            (ValueError, cls, {**DECAY, name: value}, f"{name} must be {accepted}; got {value}")
            for cls in (InverseTimeDecay, ExponentialDecay)
            for name, value, accepted in (
                ("initial_learning_rate", -0.1, "at least 0"),
                ("decay_steps", 0, "above 0"),
                ("decay_rate", -1, "at least 0"),
            )
        ),
        (TypeError, ExponentialDecay, {**DECAY, "staircase": 1}, "staircase must be True or False; got an int"),
        (TypeError, InverseTimeDecay, {**DECAY, "decay_rate": "1"}, "decay_rate must be a number; got a str"),
        (ValueError, InverseSquareRootDecay, {**START, "decay_steps": -1}, "decay_steps must be above 0; got -1"),
        (ValueError, PolynomialDecay, {**START, "decay_steps": 0}, "decay_steps must be above 0; got 0"),
        (ValueError, PolynomialDecay, {**START, "decay_steps": 1, "power": 0}, "power must be above 0; got 0"),
        (
            ValueError,
            PolynomialDecay,
            {**START, "decay_steps": 1, "end_learning_rate": -1},
            "end_learning_rate must be at least 0; got -1",
        ),
        (TypeError, PolynomialDecay, {**START, "decay_steps": 1, "cycle": None}, "cycle must be True or False; got N"),
        (ValueError, CosineDecay, {**START, "decay_steps": 0}, "decay_steps must be above 0; got 0"),
        (ValueError, CosineDecay, {**START, "decay_steps": 1, "alpha": 2}, "alpha must be between 0 and 1; got 2"),
        (
            ValueError,
            CosineDecay,
            {**START, "decay_steps": 1, "warmup_steps": 5},
            "warmup_steps must be 0 without a warmup_target; got 5",
        ),
        (
            ValueError,
            CosineDecay,
            {**START, "decay_steps": 1, "warmup_target": -1},
            "warmup_target must be at least 0; got -1",
        ),
        (
            ValueError,
            CosineDecayRestarts,
            {**START, "first_decay_steps": 0},
            "first_decay_steps must be above 0; got 0",
        ),
        (
            ValueError,
            CosineDecayRestarts,
            {**START, "first_decay_steps": 1, "t_mul": 0.5},
            "t_mul must be at least 1; got 0.5",
        ),
        (
            ValueError,
            PiecewiseConstantDecay,
            {"boundaries": [1, 2], "values": [1, 2]},
            "values must have one entry more than boundaries, 3; got 2",
        ),
        (
            ValueError,
            PiecewiseConstantDecay,
            {"boundaries": [2, 2], "values": [1, 2, 3]},
            "boundaries must increase; got [2, 2]",
        ),
        (
            ValueError,
            PiecewiseConstantDecay,
            {"boundaries": [2], "values": [1, -1]},
            "values[1] must be at least 0; got -1",
        ),
        (
            TypeError,
            PiecewiseConstantDecay,
            {"boundaries": 2, "values": [1, 1]},
            "boundaries must be a list of numbers; got an int",
        ),
        (
            TypeError,
            PiecewiseConstantDecay,
            {"boundaries": ["2"], "values": [1, 1]},
            "boundaries[0] must be a number; got a str",
        ),
    ],
)
def test_arguments_out_of_range_are_refused_by_name(error, schedule, arguments, message):
    with pytest.raises(error, match="^" + re.escape(message)):
        schedule(**arguments)


def test_a_schedule_of_your_own_needs_a_rate():
    with pytest.raises(NotImplementedError, match=r"^Schedule must define rate\(self, step\)$"):
        Schedule()(0)
