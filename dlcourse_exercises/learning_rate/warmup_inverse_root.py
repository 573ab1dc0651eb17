"""warmup_inverse_root: return a Keras schedule with a linear warm-up and an inverse root decay."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras, tf


def warmup_inverse_root(peak, warmup_steps):
    """Return a Keras schedule, a LearningRateSchedule.

    From 0 at step 0 the rate climbs linearly to peak at step warmup_steps. From there on it is
    peak · √(warmup_steps / step). It must work inside fit, where step is a tensor.
    """

    class WarmupInverseRoot(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            climb = step / warmup_steps
            decay = keras.ops.sqrt(warmup_steps / keras.ops.maximum(step, 1))
            return peak * keras.ops.minimum(climb, decay)

    return WarmupInverseRoot()


def what_it_does(schedule, peak, warmup_steps):
    base = keras.optimizers.schedules.LearningRateSchedule
    seen = observe.kind_of(schedule, base, "a LearningRateSchedule")
    if isinstance(schedule, type):
        seen["what your function returns"] = "a class"
    if isinstance(schedule, keras.optimizers.schedules.CosineDecay):
        seen["what your function returns"] = "a CosineDecay"
    if seen["what your function returns"] != "a LearningRateSchedule":
        return seen
    optimizer = keras.optimizers.SGD(learning_rate=schedule)

    def rate_at(step):
        optimizer.iterations.assign(step)
        return round(float(optimizer.learning_rate), 6)

    half = warmup_steps // 2
    wanted = {half: peak * half / warmup_steps, warmup_steps: peak, 4 * warmup_steps: peak / 2, 0: 0.0}
    for step in wanted:
        try:
            seen[f"its rate at step {step}"] = rate_at(step)
        except (TypeError, ValueError, ArithmeticError, tf.errors.OpError) as error:
            seen[f"its rate at step {step}"] = f"an error ({type(error).__name__})"
    if list(seen.values())[1:] != [round(rate, 6) for rate in wanted.values()]:
        return seen
    compiled = tf.function(lambda: optimizer.learning_rate, autograph=False)
    try:
        optimizer.iterations.assign(half)
        seen[f"its rate at step {half} inside fit"] = round(float(compiled.get_concrete_function()()), 6)
    except Exception as error:
        seen[f"its rate at step {half} inside fit"] = f"an error ({type(error).__name__})"
    return seen


EXERCISE = Build(
    warmup_inverse_root,
    observe=what_it_does,
    calls=[call(0.1, 4), call(1.0, 10)],
    trains=True,
    hints=[
        "Two formulas that meet at step `warmup_steps`: which of them is lower before, which after?",
        "So no `if` is needed: the rate is the *smaller* of the two, `keras.ops.minimum(…, …)`, times `peak`.",
        'Inside `__call__`: `keras.ops.cast(step, "float32")` first, and `keras.ops.sqrt`. For step 0, divide by '
        "`keras.ops.maximum(step, 1)`.",
    ],
    right="right. The first Transformer was trained with this schedule. To save a model with it, add `get_config`",
)


def schedule_of(rate):
    """A schedule with a rate that is a function of the step, as a float."""

    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return rate(keras.ops.cast(step, "float32"))

    return Schedule()


@EXERCISE.wrong(
    "called by hand it is right. But inside `fit` the step has no value yet when your `if` looks at it. The two "
    "formulas meet at the peak: which one is smaller before, which after? `keras.ops` can choose"
)
def by_if(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            if step < warmup_steps:
                return peak * step / warmup_steps
            return peak * keras.ops.sqrt(warmup_steps / step)

    return Schedule()


@EXERCISE.wrong(
    "called by hand it is right. But inside `fit` the step has no value, and NumPy needs one: see `keras.ops`."
)
def with_numpy(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return peak * np.minimum(step / warmup_steps, np.sqrt(warmup_steps / np.maximum(step, 1)))

    return Schedule()


@EXERCISE.wrong(
    "called by hand it is right. But inside `fit` the step has no value that `int` or `float` could give you."
)
def with_int(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = int(step)
            return peak * min(step / warmup_steps, (warmup_steps / max(step, 1)) ** 0.5)

    return Schedule()


@EXERCISE.wrong("this is the formula of the Transformer paper: its highest rate is 1/√warmup_steps. Here it is `peak`.")
def of_the_paper(peak, warmup_steps):
    return schedule_of(lambda step: peak * keras.ops.minimum(keras.ops.rsqrt(step), step * warmup_steps**-1.5))


@EXERCISE.wrong("the two parts do not meet at the peak: what must stand in the root so that it is 1 there?")
def without_the_peak_in_the_root(peak, warmup_steps):
    return schedule_of(
        lambda step: keras.ops.where(step < warmup_steps, peak * step / warmup_steps, peak / keras.ops.sqrt(step))
    )


@EXERCISE.wrong("the decay starts over at the peak: it should count all steps, also those of the warm-up.")
def counts_from_the_peak(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            since = keras.ops.maximum(step - warmup_steps, 0)
            return keras.ops.where(step < warmup_steps, peak * step / warmup_steps, peak / keras.ops.sqrt(1 + since))

    return Schedule()


@EXERCISE.wrong("you count steps from 1. Keras counts from 0, and the docstring wants the rate 0 there.")
def counts_from_one(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32") + 1
            return peak * keras.ops.minimum(step / warmup_steps, keras.ops.sqrt(warmup_steps / step))

    return Schedule()


@EXERCISE.wrong("there is no warm-up: in the first steps the rate should climb from 0.")
def without_warmup(peak, warmup_steps):
    return schedule_of(lambda step: peak * keras.ops.sqrt(warmup_steps / keras.ops.maximum(step, warmup_steps)))


@EXERCISE.wrong("this is the lesson's `InverseRootDecay`: the highest rate comes first. Where is the climb?")
def decay_from_the_start(peak, warmup_steps):
    return schedule_of(lambda step: peak / keras.ops.sqrt(1 + step / warmup_steps))


@EXERCISE.wrong("before the peak the climb is the *smaller* of the two formulas, not the larger one.")
def the_larger(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            decay = keras.ops.sqrt(warmup_steps / keras.ops.maximum(step, 1))
            return peak * keras.ops.maximum(step / warmup_steps, decay)

    return Schedule()


@EXERCISE.wrong("the climb is right; after it the rate should go with the inverse *root* of the step.")
def without_a_root(peak, warmup_steps):
    return schedule_of(
        lambda step: peak * keras.ops.minimum(step / warmup_steps, warmup_steps / keras.ops.maximum(step, 1))
    )


@EXERCISE.wrong("your climb counts steps from 1. Keras counts from 0, and the docstring wants the rate 0 there.")
def climb_from_one(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            return peak * keras.ops.minimum(
                (step + 1) / warmup_steps, keras.ops.sqrt(warmup_steps / keras.ops.maximum(step, 1))
            )

    return Schedule()


@EXERCISE.wrong("your rate is highest at the start and only falls. Where is the climb from 0?")
def decay_alone(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            return peak * keras.ops.sqrt(warmup_steps / keras.ops.maximum(step, 1))

    return Schedule()


@EXERCISE.wrong("the highest rate is to be `peak`; yours is 1.")
def without_the_peak(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            return keras.ops.minimum(step / warmup_steps, keras.ops.sqrt(warmup_steps / keras.ops.maximum(step, 1)))

    return Schedule()


@EXERCISE.wrong(
    "the two parts do not meet: the lesson's formula has 1 + t/T in the root. What makes the root 1 at the peak?"
)
def decay_of_the_lesson_after_the_climb(peak, warmup_steps):
    return schedule_of(
        lambda step: keras.ops.where(
            step < warmup_steps, peak * step / warmup_steps, peak / keras.ops.sqrt(1 + step / warmup_steps)
        )
    )


@EXERCISE.wrong(
    "you count the decay's steps from the peak. The formula has the number of the step itself, warm-up included."
)
def counts_from_the_peak_without_one(peak, warmup_steps):
    return schedule_of(
        lambda step: keras.ops.where(
            step < warmup_steps,
            peak * step / warmup_steps,
            peak / keras.ops.sqrt(keras.ops.maximum(step - warmup_steps, 1)),
        )
    )


@EXERCISE.wrong(
    "a cosine decay after the warm-up is another schedule: here the rate falls with the inverse root of the step."
)
def a_cosine(peak, warmup_steps):
    return keras.optimizers.schedules.CosineDecay(0.0, 1000, warmup_target=peak, warmup_steps=warmup_steps)


@EXERCISE.wrong("the root grows with the step: which of the two belongs below the fraction line?")
def upside_down(peak, warmup_steps):
    return schedule_of(lambda step: peak * keras.ops.minimum(step / warmup_steps, keras.ops.sqrt(step / warmup_steps)))


@EXERCISE.wrong("a function of the step is not a Keras schedule: make a class, as the lesson's `InverseRootDecay` is.")
def a_function(peak, warmup_steps):
    return lambda step: peak * min(step / warmup_steps, (warmup_steps / max(step, 1)) ** 0.5)


@EXERCISE.wrong("you return the class; a schedule is an object of it. What is missing behind its name?")
def the_class(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return peak

    return Schedule


@EXERCISE.wrong("after the warm-up the rate stays at `peak`: where is the decay?")
def without_decay(peak, warmup_steps):
    return schedule_of(lambda step: peak * keras.ops.minimum(step / warmup_steps, 1.0))


@EXERCISE.wrong(
    "at step 0 there is the rate of step 1, not 0. If you have a `maximum` with 1: which of the two parts needs it?"
)
def maximum_in_both(peak, warmup_steps):
    def rate(step):
        step = keras.ops.maximum(step, 1.0)
        return peak * keras.ops.minimum(step / warmup_steps, keras.ops.sqrt(warmup_steps / step))

    return schedule_of(rate)


@EXERCISE.wrong("this is the formula of the Transformer paper without its factor: `peak` has no effect on it.")
def of_the_paper_without_the_peak(peak, warmup_steps):
    return schedule_of(lambda step: keras.ops.minimum(keras.ops.rsqrt(step), step * warmup_steps**-1.5))


def climbs_with_the_square(peak, warmup_steps):
    return schedule_of(
        lambda step: (
            peak
            * keras.ops.minimum(
                (step / warmup_steps) ** 2, keras.ops.sqrt(warmup_steps / keras.ops.maximum(step, warmup_steps))
            )
        )
    )


def falls_exponentially(peak, warmup_steps):
    return schedule_of(
        lambda step: peak * keras.ops.minimum(step / warmup_steps, keras.ops.exp(1 - step / warmup_steps))
    )


def stays_above_0(peak, warmup_steps):
    return schedule_of(
        lambda step: (
            peak
            * keras.ops.minimum(
                keras.ops.maximum(step / warmup_steps, 0.01), keras.ops.sqrt(warmup_steps / keras.ops.maximum(step, 1))
            )
        )
    )


def _wrong_places(returned, expected):
    """Which of the rates are wrong in all calls: halfway up, at the peak, at four times the peak's step, at step 0."""
    places = []
    for seen, wanted in zip(returned, expected, strict=True):
        names = [name for name in wanted if name.startswith("its rate at") and not name.endswith("fit")]
        places.append([not np.isclose(float(seen[name]), wanted[name], atol=2e-6) for name in names])
    return places[0] if all(place == places[0] for place in places) else None


@EXERCISE.wrong_if("all is right but step 0: there the rate is to be 0.", examples=[stays_above_0])
def only_step_0_is_wrong(returned, expected):
    return _wrong_places(returned, expected) == [False, False, False, True]


@EXERCISE.wrong_if(
    "peak and decay are right. The climb is not: along a line, what share of the peak is reached halfway?",
    examples=[climbs_with_the_square],
)
def only_the_climb_is_wrong(returned, expected):
    return _wrong_places(returned, expected)[:3] == [True, False, False]


@EXERCISE.wrong_if(
    "the climb and the peak are right. At four times the peak's step the rate should be half the peak: √(1/4).",
    examples=[falls_exponentially],
)
def only_the_decay_is_wrong(returned, expected):
    return _wrong_places(returned, expected)[:3] == [False, False, True]


@EXERCISE.also_right
def by_where(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __init__(self, highest, steps):
            super().__init__()
            self.highest, self.steps = highest, steps

        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            return self.highest * keras.ops.where(
                step < self.steps, step / self.steps, keras.ops.sqrt(self.steps / step)
            )

        def get_config(self):
            return {"highest": self.highest, "steps": self.steps}

    return Schedule(peak, warmup_steps)


@EXERCISE.also_right
def in_tensorflow(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = tf.cast(step, tf.float32)
            return peak * tf.minimum(step / warmup_steps, tf.math.rsqrt(step / warmup_steps))

    return Schedule()


@EXERCISE.also_right
def without_a_cast(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return peak * keras.ops.minimum(step / warmup_steps, keras.ops.sqrt(warmup_steps / step))

    return Schedule()


@EXERCISE.also_right
def with_steps_since_the_peak(peak, warmup_steps):
    class Schedule(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            step = keras.ops.cast(step, "float32")
            since = keras.ops.maximum(step - warmup_steps, 0)
            return peak * keras.ops.minimum(step / warmup_steps, 1 / keras.ops.sqrt(1 + since / warmup_steps))

    return Schedule()
