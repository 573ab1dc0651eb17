"""Exercises on optimizers: averages and their start, velocity, Adagrad's sum, Adam's memory."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call
from dlcourse.exercises.lessons import _optimizers_answers as answers

_RNG = np.random.default_rng(12)
_NAN = float("nan")

EXERCISES = [
    Predict(
        "share_after_fifty",
        answer=lambda: 1 - 0.99**50,
        rtol=0.02,
        solution_code="share_after_fifty = 1 - 0.99**50",
        mistakes=[
            Mistake(0.99**50, "that is the share of the zero it began with. What is left for the values?"),
            Mistake(1.0, "it would be 1 with the correction. Which part does the zero of the start still have?"),
            Mistake(0.5, "50 of a window of 100 days, but the weights are not equal: how do they decay?"),
            Mistake(1 - 0.9**50, "that is for β = 0.9."),
        ],
        hints=["Which weights do the 50 values have together?", "They sum up to 1 − β^t."],
        right="right: .395. The longer the memory, the longer the cold start: about 1/(1 − β) values",
    ),
    Implement(
        answers.average_with_gaps,
        calls=[
            call([2.0, 4.0], 0.5),
            call([10.0, _NAN], 0.9),
            call([_NAN, 10.0, _NAN, 20.0], 0.9),
            call([_NAN], 0.9),
            call([], 0.9),
            call([3.0, 1.0, 2.0], 0.0),
            call(np.where(_RNG.random(60) < 0.3, np.nan, _RNG.normal(10, 5, 60)), 0.95),
        ],
        alternatives=[answers._average_by_weights, answers._average_by_share],
        mistakes=[
            Mistake(
                answers._counts_all_days,
                "of the days [10, nan] one was measured. How large is the share of the zero then?",
            ),
            Mistake(answers._gaps_as_zero, "nobody measured 0 °C on those days. The average should stay as it is."),
            Mistake(
                answers._not_corrected,
                "the first value alone should give itself. Where is the zero of the start divided out?",
            ),
            Mistake(answers._shares_swapped, "β is the share that is *kept*; the new value gets 1 − β."),
            Mistake(
                answers._corrects_each_time,
                "what is kept for the next day should be the uncorrected v. Correct only what you return.",
            ),
            Mistake(answers._zero_for_nothing, "without a single value there is no average: nan, not 0."),
        ],
        hints=[
            "Two things change on a day with a value: v, and how many values there were.",
            "At the end divide by 1 − β to the power of the number of values *measured*.",
            "`if not np.isnan(value): v = beta * v + (1 - beta) * value; measured += 1`",
        ],
        right="right: t counts the updates, not the days. Optimizers have it in `iterations` for the same reason",
    ),
    Predict(
        "keras_rate",
        answer=lambda: 0.05 * 0.4,
        rtol=0.01,
        solution_code="keras_rate = (1 - 0.95) * 0.4",
        mistakes=[
            Mistake(0.4, "then the steps would be twenty times as long. Where has the factor 0.05 gone?"),
            Mistake(8.0, "the wrong way round: Keras's velocity has no small factor before g, so its rate is smaller."),
            Mistake(0.38, "0.95 multiplies the old velocity. Which number multiplies the gradient?"),
        ],
        hints=[
            "Start with v = 0 and write down the first step in both forms.",
            "η = (1 − β) α.",
        ],
        right="right: .02. When two papers' learning rates differ by ten or twenty, look at this factor first",
    ),
    Explain(
        "beta_is",
        choices={
            "a": Choice(
                "The ball had the speed 0.9 before this step.",
                "the speed is v, and it changes with each step. What does not change?",
            ),
            "b": Choice(
                "A share of 0.9 of the velocity is left over from one step to the next.",
                "right: the coefficient of friction, so to say. v is what remembers; β says how well",
                right=True,
            ),
            "c": Choice(
                "90 % of the steps use momentum, the others the gradient alone.",
                "every step uses both terms. Read the formula once more.",
            ),
            "d": Choice(
                "The learning rate is 0.9 times smaller than without momentum.",
                "η stands in the formula as it is. With constant gradients the steps even become ten times as long.",
            ),
        },
        hints=[
            "Which letter of the formula changes from step to step, and which does not?",
            "Let the gradient be 0. What does v do from step to step?",
        ],
    ),
    FindMistake(
        answers.adagrad_steps,
        given=answers._adagrad_steps_given,
        fault="with gradients that are all 1 the steps stay at η for ever, since a *mean* of equal squares does not "
        "grow. What does Adagrad take instead of the mean?",
        calls=[
            call([1.0, 1.0], 0.1),
            call([1.0] * 6, 0.1),
            call([3.0, -4.0], 1.0),
            call([-0.01, 100.0, 1.0], 0.5),
            call([], 0.1),
            call(_RNG.normal(0, 5, 200), 0.01),
        ],
        alternatives=[answers._adagrad_by_cumsum, answers._adagrad_decayed],
        mistakes=[
            Mistake(
                answers._no_root, "the root is missing: a gradient of 3 and one of 300 should make the same first step."
            ),
            Mistake(answers._decayed_twice, "this shrinks twice: the sum grows by itself, so no other 1/√t is needed."),
            Mistake(
                answers._old_squares_only,
                "the newest gradient belongs in the sum, too: it should not make a giant step.",
            ),
            Mistake(answers._sizes_only, "a negative gradient should make a negative step here."),
        ],
        hints=[
            "Compute the steps for the gradients 1, 1, 1 by hand with the formula of the text.",
            "G is a sum. What does `/ (t + 1)` make of it?",
            "`steps.append(eta / np.sqrt(total) * g)`",
        ],
        right="right: .1, .0707, .0577 … Divide η by √(t+1) *and* by the root mean square: it is the same",
    ),
    Predict(
        "adam_megabytes",
        answer=lambda: 25 * 4 * 3,
        rtol=0.02,
        solution_code="adam_megabytes = 25 * 4 * (1 + 2)",
        mistakes=[
            Mistake(100, "that is the weights alone. What does Adam remember for each of them?"),
            Mistake(200, "that is the slots alone, or the weights with one slot. How many are there in all?"),
            Mistake(75, "25 million numbers three times; but each takes 4 bytes."),
        ],
        hints=["Weights, m and v: three numbers for each weight.", "25 million × 4 bytes × 3"],
        right="right: 300 MB, and as much as the weights again for the gradients while it trains. Lion would save 100",
    ),
    FindMistake(
        answers.adam_path,
        given=answers._adam_path_given,
        fault="the corrected averages are kept: the next step averages into them and corrects *again*. What must be "
        "remembered, v or v̂?",
        calls=[
            call([1.0, 1.0], 0.1),
            call([2.0, -1.0, 0.5], 0.01),
            call([100.0], 0.001),
            call([1e-4, -2e-4], 0.1),
            call([], 0.1),
            call([0.0, 1.0], 0.1),
            call(_RNG.normal(size=50), 0.01, beta_1=0.5, beta_2=0.9),
        ],
        alternatives=[answers._adam_by_numbers],
        mistakes=[
            Mistake(
                answers._epsilon_under_the_root, "ε stands beside the root, not under it: try gradients of 0.0001."
            ),
            Mistake(answers._only_v_corrected, "v is corrected, and m? Its start is cold, too."),
            Mistake(answers._v_kept_corrected, "m is right now. v is still overwritten by its corrected self."),
            Mistake(answers._m_kept_corrected, "v is right now. m is still overwritten by its corrected self."),
            Mistake(
                answers._no_root_of_v, "the root of v is missing: with gradients of 2 the steps should still be η."
            ),
            Mistake(answers._no_correction, "now nothing is corrected, and the first step is three times too long."),
            Mistake(answers._corrects_m_only, "v starts at 0, too."),
            Mistake(
                answers._always_the_first_step,
                "this corrects every step as if it were the first. How does the share grow with t?",
            ),
            Mistake(answers._steps_not_weights, "these are the steps. The weights after each step are asked for."),
        ],
        hints=[
            "Follow m for the gradients 1, 1. After the second step it should be 0.19.",
            "Give the corrected values names of their own.",
            "`m_hat = m / (1 - beta_1**t)`, and likewise `v_hat`; use these in the step only.",
        ],
        right="right: the memory stays raw, the correction is for use. Keras keeps raw averages, too",
    ),
    Predict(
        "half_life",
        answer=lambda: np.log(0.5) / np.log(1 - 0.001 * 0.1),
        rtol=0.01,
        solution_code="half_life = np.log(0.5) / np.log(1 - 0.001 * 0.1)  # 6,931",
        mistakes=[
            Mistake(np.log(2) / 0.1, "that is for λ alone. AdamW's pull is η λ w: the learning rate is in it, too."),
            Mistake(np.log(2) / 0.001, "that is for η alone. By which share does one step shrink the weight?"),
            Mistake(
                5000, "half of 1 / (ηλ) would be right if each step took the same *amount*. It takes the same share."
            ),
            Mistake(10000, "after 1 / (ηλ) steps 37 % are left. When is it half?"),
            Mistake(500, "500 steps of η would be Adam's way. With gradients of 0 Adam does not move: who does?"),
        ],
        hints=[
            "Without gradients only the decay is left. By which factor does it multiply the weight in each step?",
            "(1 − 0.0001)ⁿ = ½. Take the logarithm of both sides.",
            "ln 2 / 0.0001, nearly",
        ],
        right="right, about ln 2 / (ηλ) = 6,931: halve the learning rate, and weights last twice as long. In AdamW the "
        "two are still tied",
    ),
]
