"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


def _steps_to_a_millionth(ratio):
    point, steps = np.array([ratio, 1.0]), 0
    curvature = np.array([1.0, ratio])
    goal = 1e-6 * np.sum(curvature * point**2)
    while np.sum(curvature * point**2) > goal:
        point = point - 2 / (1 + ratio) * curvature * point
        steps += 1
    return steps


def _steps_off_the_ridge(offset, learning_rate):
    steps = 0
    while abs(offset) < 1:
        offset += learning_rate * 2 * offset
        steps += 1
    return steps


WATERSHED = Predict(
    "watershed",
    answer=lambda: 1.0,
    solution_code="watershed = 1.0  # the slope changes from + to - there: a top",
    mistakes=[
        Mistake(4.0, "4 is where they end. Who starts at 3, where the slope is 5 · 2 · (−1), goes which way?"),
        Mistake(-2.0, "−2 is a valley itself. Try a start at 0: the slope there is 2 · (−1) · (−4) = 8."),
        Mistake(2.5, "halfway between 1 and 4? Put 2 into the formula: is the slope positive there?"),
        Mistake(0.0, "at 0.5 the slope is 2.5 · (−0.5) · (−3.5), above 0: from there it goes to the left."),
    ],
    hints=[
        "Where is the slope 0? Three places.",
        "Which of them are valleys (slope − on the left, + on the right), and which is a top?",
    ],
    right="right: 1 is the top between the valleys at −2 and 4. From 1 itself it never moves",
)


STEPS_IN_A_NARROW_VALLEY = Predict(
    "steps_in_a_narrow_valley",
    answer=lambda: float(_steps_to_a_millionth(5000.0)),
    rtol=0.06,
    solution_code="steps_in_a_narrow_valley = 346 * 50  # in proportion to the ratio of curvatures",
    mistakes=[
        Mistake(5000, "that is κ itself. At κ = 100 it was 346 steps: how many for each unit of κ?"),
        Mistake(346, "the same as for κ = 100? Read the list above once more."),
        Mistake(865_000, "that would be growth with the square: 2,500 times as many as for κ = 100."),
        Mistake(3454, "that is for κ = 1000. And 5000 is how many times as much?"),
    ],
    hints=[
        "From κ = 100 to κ = 1000, how many times more steps are there?",
        "In proportion: 50 times the κ of 100.",
    ],
    right="right: about 17,300, some 3.45 steps for each unit of κ. Scaling the features is cheaper",
)


WHY_IT_STILL_ZIGZAGS = Explain(
    "why_it_still_zigzags",
    choices={
        "a": Choice(
            "The best step ends where the path touches a contour line, so the next one sets off at a right angle.",
            "right: at the lowest point *on that line* the ground no longer falls along it; what slope is left "
            "points straight across. In a round bowl that way would lead to the centre, in a valley it does not",
            right=True,
        ),
        "b": Choice(
            "The search is not exact: with more tries for each step it would go straight.",
            "here it *is* exact: the cell computes the best step with a formula.",
        ),
        "c": Choice(
            "The gradient is computed with too few digits for such a narrow valley.",
            "16 digits are plenty for numbers between 1 and 10. The pattern is there from the first step.",
        ),
        "d": Choice(
            "The best step is too long: it jumps over the valley floor on purpose.",
            "it goes to the lowest point along its line. Nothing beyond would be lower: it does not jump too far.",
        ),
    },
    hints=[
        "What is the slope *along the line* at the lowest point of that line?",
        "0. So in which direction does the gradient point there?",
    ],
)


STEPS_FROM_THE_RIDGE = Predict(
    "steps_from_the_ridge",
    answer=lambda: float(_steps_off_the_ridge(1e-16, 0.05)),
    rtol=0.01,
    solution_code="steps_from_the_ridge = np.ceil(16 * np.log(10) / np.log(1.1))  # 1e-16 times 1.1 … until 1",
    mistakes=[
        Mistake(204, "four times 51: that still multiplies by 1.2 in each step. Here it is 1.1."),
        Mistake(_steps_off_the_ridge(1e-16, 0.1), "that is for η = 0.1, a factor of 1.2. Here it is 1.1."),
        Mistake(408, "half the η, twice the steps: nearly, but compute it with the logarithm."),
        Mistake(
            2 * _steps_off_the_ridge(1e-16, 0.1),
            "twice as many as with η = 0.1: nearly. But 1.1 twice is 1.21, not 1.2.",
        ),
    ],
    hints=[
        "10⁻¹⁶ times 1.1, times 1.1, and so on: after how many times is it 1?",
        "So 1.1 to the power of the steps is 10¹⁶. Take the logarithm of both sides.",
    ],
    right="right: 387. A saddle costs the logarithm of the distance, so any rounding error leads out, in the end",
)


ONE_SAMPLE_AT_A_TIME = Explain(
    "one_sample_at_a_time",
    choices={
        "a": Choice(
            "Reinforcement learning, since every update reinforces the weights that were right.",
            "reinforcement learning means something else: an agent acts and gets *rewards*, and is never told the "
            "right answer. What is the second column of the rides?",
        ),
        "b": Choice(
            "Stochastic (or online) gradient descent: supervised learning, with one sample in each update.",
            "right. Each ride comes with its right answer, the fare: that is supervised. How many samples share an "
            "update changes nothing about it",
            right=True,
        ),
        "c": Choice(
            "Batch gradient descent, with one batch in each epoch.",
            "that is the other end: all samples, one update in each epoch.",
        ),
        "d": Choice(
            "Unsupervised learning, as nobody looks at the updates.",
            "unsupervised means: without right answers. Here each ride has its fare.",
        ),
    },
    hints=[
        "Is the right answer given with each sample?",
        "How many samples make an update, and what was that called above?",
    ],
)
