"""modern_optimizer: return a Keras 3 optimizer that does what an outdated line of code meant."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call, edge
from dlcourse.exercises.lazy import keras


def modern_optimizer(lr, decay, momentum):
    """Return what SGD(lr=lr, decay=decay, momentum=momentum, nesterov=True) meant in Keras 2."""
    schedule = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


def what_it_does(optimizer, lr, decay, momentum):
    """The weight after each of six steps with a gradient of 1, then of two with a gradient of 0."""
    seen = observe.kind_of(optimizer, keras.optimizers.Optimizer, "a Keras optimizer")
    if not isinstance(optimizer, keras.optimizers.Optimizer):
        return seen
    weight, positions = keras.Variable(np.zeros(1, "float32")), []
    for gradient in [1.0] * 6 + [0.0] * 2:
        optimizer.apply([keras.ops.convert_to_tensor([gradient])], [weight])
        positions.append(float(keras.ops.convert_to_numpy(weight)[0]))
    seen["its first step for a gradient of 1"] = positions[0]
    seen["whether it still moves when the gradient is 0"] = bool(abs(positions[6] - positions[5]) > 1e-6)
    seen["the weight after six such steps, from 0"] = positions[5]
    return seen


EXERCISE = Build(
    modern_optimizer,
    observe=what_it_does,
    calls=[call(0.1, 0.5, 0.9), call(0.02, 0.1, 0.5), edge(0.05, 0.0, 0.9)],
    trains=True,
    hints=[
        "Three arguments have a successor of some kind. Which of them is ignored today without an error?",
        "The old `decay` divided the rate by 1 + decay · step. Which of Keras's schedules does that?",
        "`InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)` in place of the learning rate; momentum as it was.",
    ],
    right="right: a schedule in place of the rate, and the rest as it was",
)


def schedule_of(lr, decay):
    return keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1, decay_rate=decay)


@EXERCISE.wrong("the first step is right, the later ones are too long: does the rate decay at all?")
def decay_dropped(lr, decay, momentum):
    return keras.optimizers.SGD(learning_rate=lr, momentum=momentum, nesterov=True)


@EXERCISE.wrong("this decays by a constant *factor* per step. The old `decay` divided by 1 + decay · step.")
def exponential_decay(lr, decay, momentum):
    schedule = keras.optimizers.schedules.ExponentialDecay(lr, decay_steps=1, decay_rate=1 - decay)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


@EXERCISE.wrong("here the rate is *multiplied* by `decay` in each step. The old `decay` divided by 1 + decay · step.")
def decay_as_a_factor(lr, decay, momentum):
    schedule = keras.optimizers.schedules.ExponentialDecay(lr, decay_steps=1, decay_rate=decay)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


@EXERCISE.wrong("it decays as it should, but takes the gradient where it is. Which argument makes it look ahead?")
def without_nesterov(lr, decay, momentum):
    return keras.optimizers.SGD(schedule_of(lr, decay), momentum=momentum)


@EXERCISE.wrong("without a gradient it stands still at once. What should be left of its velocity?")
def without_momentum(lr, decay, momentum):
    return keras.optimizers.SGD(schedule_of(lr, decay))


@EXERCISE.wrong("the first step is too long or too short. Where has `lr` gone?")
def default_rate(lr, decay, momentum):
    return keras.optimizers.SGD(momentum=momentum, nesterov=True)


@EXERCISE.wrong("`weight_decay` shrinks the *weights*. What did the old `decay` shrink?")
def weight_decay_instead(lr, decay, momentum):
    return keras.optimizers.SGD(lr, momentum=momentum, nesterov=True, weight_decay=decay)


@EXERCISE.also_right
def by_a_schedule_of_its_own(lr, decay, momentum):
    class OldDecay(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return lr / (1 + decay * keras.ops.cast(step, "float32"))

    return keras.optimizers.SGD(learning_rate=OldDecay(), momentum=momentum, nesterov=True)


@EXERCISE.wrong(
    "the rate decays far too slowly: `decay_steps` says after how many steps the divisor has grown by `decay`."
)
def decays_over_a_thousand(lr, decay, momentum):
    schedule = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1000, decay_rate=decay)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


@EXERCISE.wrong("a hundred times too slow: with `decay_steps=100` the divisor grows by `decay` in 100 steps.")
def decays_over_a_hundred(lr, decay, momentum):
    schedule = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=100, decay_rate=decay)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


@EXERCISE.wrong("`decay_steps` and `decay_rate` have changed places: the divisor is 1 + rate · step / steps.")
def places_changed(lr, decay, momentum):
    schedule = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=decay, decay_rate=1)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


@EXERCISE.wrong("the schedule is right. The outdated line is SGD, whose steps depend on the size of the gradient.")
def adam_instead(lr, decay, momentum):
    return keras.optimizers.Adam(schedule_of(lr, decay))


@EXERCISE.wrong("the rate sinks along a line, to `decay` itself. The old `decay` divided by 1 + decay · step.")
def along_a_line(lr, decay, momentum):
    schedule = keras.optimizers.schedules.PolynomialDecay(lr, 1000, decay)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


@EXERCISE.wrong("the rate is divided once and for all. It should be divided by 1 + decay · step, from step 0 on.")
def divided_once(lr, decay, momentum):
    return keras.optimizers.SGD(lr / (1 + decay), momentum=momentum, nesterov=True)


@EXERCISE.wrong("this is the schedule alone. Which optimizer takes it in place of the learning rate?")
def schedule_alone(lr, decay, momentum):
    return schedule_of(lr, decay)


@EXERCISE.wrong(
    "right, but not for a decay of 0, as many had it: then 1 / decay has no value. Where can `decay` stand?"
)
def reciprocal_of_the_decay(lr, decay, momentum):
    schedule = keras.optimizers.schedules.InverseTimeDecay(lr, decay_steps=1 / decay, decay_rate=1.0)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


@EXERCISE.wrong("this makes an optimizer for each step. *One* is asked for, whose learning rate knows the step.")
def optimizer_of_a_step(lr, decay, momentum):
    return lambda step: keras.optimizers.SGD(lr / (1 + decay * step), momentum=momentum, nesterov=True)


@EXERCISE.wrong("a rate that steps down at whole numbers only? The old `decay` changed it in every step.")
def in_a_staircase(lr, decay, momentum):
    schedule = keras.optimizers.schedules.InverseTimeDecay(lr, 2, 2 * decay, staircase=True)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


def square_of_the_schedule(lr, decay, momentum):
    schedule = keras.optimizers.schedules.InverseTimeDecay(2 * lr, decay_steps=1, decay_rate=decay)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


def cosine(lr, decay, momentum):
    schedule = keras.optimizers.schedules.CosineDecay(lr, decay_steps=12)
    return keras.optimizers.SGD(schedule, momentum=momentum, nesterov=True)


def list_of_one(lr, decay, momentum):
    return [keras.optimizers.SGD(schedule_of(lr, decay), momentum=momentum, nesterov=True)]


KIND, FIRST = "what your function returns", "its first step for a gradient of 1"
MOVES, SIXTH = "whether it still moves when the gradient is 0", "the weight after six such steps, from 0"


@EXERCISE.wrong_if("what comes back is no Keras optimizer. `return` the object itself.", examples=[list_of_one])
def no_optimizer(got, expected):
    return any(FIRST not in seen for seen in got if isinstance(seen, dict))


@EXERCISE.wrong_if(
    "the first step has the wrong length. In step 0 the old rate was `lr` itself, and Nesterov's first step is "
    "(1 + momentum) times that.",
    examples=[square_of_the_schedule],
)
def other_first_step(got, expected):
    return any(not np.isclose(g[FIRST], e[FIRST], rtol=1e-3) for g, e in zip(got, expected, strict=True))


@EXERCISE.wrong_if(
    "the first step is right, the later ones are not. What is the rate in step 1, in step 2, and which schedule "
    "divides by 1 + decay · step?",
    examples=[cosine],
)
def other_later_steps(got, expected):
    return any(not np.isclose(g[SIXTH], e[SIXTH], rtol=1e-3) for g, e in zip(got, expected, strict=True))


@EXERCISE.wrong("`lr` is no argument of Keras 3 any more: the text above says what it is called now.")
def old_line(lr, decay, momentum):
    return keras.optimizers.SGD(lr=lr, decay=decay, momentum=momentum, nesterov=True)


@EXERCISE.wrong("momentum is fixed at 0.9. It should be the one that is given.")
def fixed_momentum(lr, decay, momentum):
    return keras.optimizers.SGD(schedule_of(lr, decay), momentum=0.9, nesterov=True)
