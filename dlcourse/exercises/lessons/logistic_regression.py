"""Exercises on logistic regression: odds and probabilities, its gradient, what a weight means, thresholds by cost."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call
from dlcourse.exercises.lessons._logistic_regression_answers import (
    _base_ten,
    _base_two,
    _bias_lost,
    _bias_scaled_too,
    _bias_unchanged,
    _gradient_by_mean,
    _gradient_by_rows,
    _kept_away,
    _log_odds_by_area_tangent,
    _log_odds_by_quotient,
    _logarithm_of_p,
    _mean_added,
    _mean_gradient_given,
    _mean_not_scaled,
    _multiplied,
    _not_summed,
    _odds_against,
    _odds_alone,
    _product_of_means,
    _raw_by_loop,
    _raw_by_probing,
    _sigmoid_again,
    _sign_of_the_error,
    _slope_left_in,
    _sum_not_mean,
    _uphill,
    _weights_left_out,
    _with_bias,
    _without_warning,
    log_odds_of,
    mean_gradient,
    weights_for_raw,
)

_RNG = np.random.default_rng(2)

EXERCISES = [
    Implement(
        log_odds_of,
        calls=[
            call(0.5),
            call(0.75),
            call([0.1, 0.9]),
            call(np.array([0.2, 0.5, 0.999])),
            call(_RNG.random((4, 3))),
            call([0.0, 0.3, 1.0]),
        ],
        alternatives=[_log_odds_by_quotient, _log_odds_by_area_tangent],
        properties=[_without_warning],
        mistakes=[
            Mistake(_odds_alone, "these are the odds. At p = .5 they are 1; what should the *log*-odds be there?"),
            Mistake(
                _odds_against,
                "the sign is turned: these odds are for its *not* happening. A likely event has positive log-odds.",
            ),
            Mistake(_base_two, "`np.log2` counts doublings. The sigmoid is made with e: use `np.log`."),
            Mistake(_base_ten, "`np.log10` is the logarithm to base 10. The sigmoid is made with e: use `np.log`."),
            Mistake(
                _sigmoid_again,
                "this is the sigmoid: it goes from log-odds to a probability. You were asked for the way back.",
            ),
            Mistake(_kept_away, "you keep p away from 0 and 1. What are the log-odds of certainty?"),
            Mistake(_logarithm_of_p, "this is the logarithm of p. Of the odds it should be: what do you divide p by?"),
        ],
        hints=[
            "Odds are p over 1 − p. Take their logarithm.",
            "A list has no minus: make it an array first, with `np.asarray(p, dtype=float)`. For p = 1, `with "
            '`np.errstate(divide="ignore"):` keeps NumPy quiet about dividing by 0.',
            "`np.log(p) - np.log(1 - p)`, inside the `with`.",
        ],
        right="right. This inverse of the sigmoid is called *logit*, and so is the z that goes into a sigmoid",
    ),
    Predict(
        "probability_with_discount",
        answer=lambda: 8 / 9,
        rtol=0.004,
        solution_code="probability_with_discount = 8 / (1 + 8)  # odds 4 become 8",
        mistakes=[
            Mistake(1.6, "a probability cannot exceed 1. The *odds* are doubled: what are they at .8?"),
            Mistake(
                0.9, "here the chance of *not* buying is halved. Near, but it is the odds that double: from 4 to what?"
            ),
            Mistake(8.0, "these are the new odds. Which probability has odds of 8?"),
            Mistake(1.0, "odds can be doubled for ever without p becoming 1. From 4 to what?"),
            Mistake(0.94, "that would be four times the odds: .8 has odds of 4 already."),
        ],
        hints=[
            "Odds of .8: .8 over .2.",
            "Twice 4 is 8. Eight to one is how likely?",
            "p = odds / (1 + odds)",
        ],
        right="right: odds go from 4 to 8, and 8 of 9 is .889. From .5 the same discount would lead to .667",
    ),
    FindMistake(
        mean_gradient,
        given=_mean_gradient_given,
        fault="the probability is rounded to yes or no before the error is taken. A buyer with p = .51 and one with "
        "p = .99 both count as no error at all. How wrong is .51?",
        calls=[
            call(np.array([[1.0]]), np.array([1]), np.array([0.6])),
            call(np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([1, 0]), np.array([0.9, 0.2])),
            call(np.array([[2.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([0, 1, 1]), np.array([0.7, 0.4, 0.8])),
            call(_RNG.normal(size=(20, 3)), _RNG.integers(0, 2, 20), _RNG.random(20)),
        ],
        alternatives=[_gradient_by_rows, _gradient_by_mean],
        mistakes=[
            Mistake(_uphill, "the sign is turned: this points uphill, and subtracting it would climb."),
            Mistake(
                _sum_not_mean,
                "this is the sum. With a list twice as long, every step would be twice as large: what is missing?",
            ),
            Mistake(
                _slope_left_in,
                "p (1 − p) belongs to the slope of the sigmoid. With the logarithm of the loss it cancels: look at the "
                "chain rule above once more.",
            ),
            Mistake(
                _product_of_means,
                "the mean of a product is not the product of the means: multiply each error by its row.",
            ),
            Mistake(_with_bias, "only the slopes of the weights are asked for here, not that of b."),
            Mistake(
                _sign_of_the_error,
                "this keeps the sign of the error and forgets its size. Is .4 for somebody who leaves as wrong as .99?",
            ),
        ],
        hints=[
            "Compute it for one buyer who was given .6: what does the formula say, what does the function?",
            "What does `p > 0.5` turn .6 into?",
            "`error = p - y`; the last line stays.",
        ],
        right="right: p itself, not its rounding. That is all that parts this rule from the perceptron's",
    ),
    Implement(
        weights_for_raw,
        calls=[
            call(np.array([2.0]), 0.0, np.array([10.0]), np.array([4.0])),
            call(np.array([2.0, 3.0]), 1.0, np.array([0.0, 0.0]), np.array([2.0, 6.0])),
            call(np.array([0.75, 1.57]), -0.42, np.array([43.6, 44.1]), np.array([13.6, 14.5])),
            call(_RNG.normal(size=5), 0.3, _RNG.normal(size=5), _RNG.uniform(1, 3, 5)),
        ],
        alternatives=[_raw_by_loop, _raw_by_probing],
        mistakes=[
            Mistake(
                _bias_unchanged,
                "the weights are right. But at x = 0 the scaled features are not 0: what do they add there?",
            ),
            Mistake(
                _multiplied,
                "you multiply by the spread. One year is *less* than one spread: is its weight larger or smaller?",
            ),
            Mistake(_mean_not_scaled, "the mean, too, is divided by the spread in the formula. Put x = 0 into it."),
            Mistake(_mean_added, "the mean is *subtracted* from x. Which sign does it get in c?"),
            Mistake(_not_summed, "c is one number: add up the parts of all features."),
            Mistake(_weights_left_out, "each mean also meets its weight."),
            Mistake(_bias_lost, "your c has lost b."),
            Mistake(
                _bias_scaled_too,
                "c should be one number: the bias stands outside the brackets, and the means' parts are summed up.",
            ),
        ],
        hints=[
            "((x − mean) / spread) · w = x · (w / spread) − mean · (w / spread).",
            "What stands before x is v. The rest, with b, is c.",
            "`v = w / spread` and `c = b - v @ mean`.",
        ],
        right="right. Scaling helps the descent and is gone from the result: who uses the formula need not know of it",
    ),
    Predict(
        "ten_year_factor",
        answer=lambda: float(np.exp(10 * 0.06)),
        rtol=0.005,
        solution_code="ten_year_factor = np.exp(10 * 0.06)",
        mistakes=[
            Mistake(
                10 * float(np.exp(0.06)), "odds are *multiplied* in each year, ten times over, not added ten times."
            ),
            Mistake(float(np.exp(0.06)), "that is the factor of one year."),
            Mistake(1.8, "right so far: one more decimal, please."),
            Mistake(0.6, "z grows by .6. What does that do to the odds e^z?"),
            Mistake(
                1.6, "60 % more would be ten times 6 % of the *first* year's odds. Each year adds 6 % of what is there."
            ),
            Mistake(1.06**10, "near: but e^0.06 is 1.0618, not 1.06, and ten such factors make that visible."),
        ],
        hints=[
            "By how much does z grow in ten years?",
            "The odds are e^z.",
            "e to the power of 0.6.",
        ],
        right="right: e^0.6 = 1.82. Ten years nearly double the odds",
    ),
    Predict(
        "alarm_threshold",
        answer=lambda: 1 / (1 + 9),
        rtol=0.02,
        solution_code="alarm_threshold = 1 / (1 + 9)  # 9 p = 1 (1 - p)",
        mistakes=[
            Mistake(
                1 / 9,
                "here a false alarm would cost 1 with *every* alarm. It costs only where there is no fire: with "
                "probability 1 − p.",
            ),
            Mistake(0.2, "that was the dealer's."),
            Mistake(0.5, "that would be right if both mistakes cost the same."),
            Mistake(
                0.9, "the costs have changed places: the dearer a missed fire, the *earlier* the alarm should ring."
            ),
        ],
        hints=[
            "With probability p of a fire: what does silence cost on average, what does an alarm?",
            "Silence costs 9 p. An alarm costs 1 · (1 − p).",
            "9 p = 1 − p",
        ],
        right="right: 9 p = 1 − p at p = .1. (The dealer's visit always costs 40: there it was cost / gain)",
    ),
    Explain(
        "why_no_rest",
        choices={
            "a": Choice(
                "The learning rate is too large: the weight jumps over its best value.",
                "then it would jump back and forth. It rises in every step; with a smaller rate it would rise as well, "
                "only more slowly.",
            ),
            "b": Choice(
                "A larger weight makes all probabilities surer, and as all are right, the loss can always fall.",
                "right. The loss comes ever nearer to 0 and never arrives: there is no best weight. On its training "
                "list, a model that is too sure of itself looks just like this",
                right=True,
            ),
            "c": Choice(
                "With six customers, the gradient is too noisy to find the minimum.",
                "all six are used in each step: there is no noise. And the eight, who are not separated, come to rest.",
            ),
            "d": Choice(
                "The log loss is not convex, and the path slides into a side valley.",
                "it is convex, without side valleys. But a convex function may lack a lowest point. Think of e^−w.",
            ),
        },
        hints=[
            "What is the loss when w is 10, what when it is 100?",
            "Every customer stands on the right side of the border. What does a larger w do to p there?",
        ],
    ),
]
