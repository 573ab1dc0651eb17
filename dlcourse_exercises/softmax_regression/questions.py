"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Family, Mistake, Predict, one_number


def _accept_temperature(value):
    T = one_number(value)
    if T is None:
        return "one number is asked for, such as 1.0"
    if abs(T * np.log(2) - 1) < 0.008:
        return None
    if T == 0:
        return "scores are divided by T, and nothing can be divided by 0."
    if T < 0:
        return "a negative temperature turns the order of the classes round."
    base = np.exp(min(1 / T, 100))
    much = f"{base:.3g}" if base < 1e6 else "more than a million"
    return f"e^(z/T) with T = {T:.3g} gives powers of {much}. They should be powers of 2."


TEMPERATURE_OF_BASE_TWO = Predict(
    "temperature_of_base_two",
    accept=_accept_temperature,
    solution_code="temperature_of_base_two = 1 / np.log(2)",
    mistakes=[
        Mistake(
            float(np.log(2)), "2^z = e^(z · ln 2), so scores are *multiplied* by ln 2. A temperature divides them."
        ),
        Mistake(0.69, "ln 2 is what scores are multiplied by. What are they divided by?"),
        Mistake(2.0, "T = 2 gives e^(z/2), powers of 1.65. Write 2 as a power of e: 2 = e^?"),
        Mistake(0.5, "T = 0.5 gives e^(2z), powers of 7.4. Base 2 is *smaller* than e: is it colder or hotter?"),
        Mistake(float(np.e / 2), "the bases divided: but e^(2z/e) is not 2^z. Write 2 as a power of e."),
        Mistake(
            float(1 / np.log10(2)), "the logarithm to base 10? The other softmax has powers of e: the natural one."
        ),
        Mistake(1.0, "at T = 1 the base is e. A lead of 1 is a factor of 2.7 there, here a factor of 2."),
        Mistake(1.4, "nearly: with it a lead of 1 is a factor of 2.04. Two decimals are asked for."),
    ],
    hints=[
        "Write 2^z as a power of e. What is the exponent?",
        "2 = e^(ln 2), so 2^z = e^(z · ln 2). Which T makes z / T of that?",
        "`1 / np.log(2)`",
    ],
    right="right, 1.44. Any base above 1 is a temperature, and the weights can make up for it",
)


RIGHT = (
    "this is one pixel to the *right*: the last axis runs from left to right, and so does a roll without `axis`. Which "
    "axis runs over the rows of a picture?"
)
UP = "this is one pixel up, or to the left. Which sign moves down, and which axis runs over the rows of a picture?"
EXCHANGED = (
    "axis 0 counts the digits: each label now stands beside the picture before it. Which axis runs over the rows?"
)
FLAT = (
    "rolled by 8 in rows of 64 numbers, the whole array moves on: move the pictures, shape (360, 8, 8), along one axis."
)
UNDIVIDED = "the model was trained on pixels from 0 to 1. Divide by 16, as for `x_test`."
OTHERS = "these are the ten separate models, `W1` and `b1`. The softmax's are `W` and `b`."
TWICE = "this is two pixels down. One is asked for."
TRAINING = "were these the test digits, with their labels `y_test`?"
UNMOVED = "these are the digits as they were. Were they moved before they became rows of 64 numbers?"
ACCURACY = "this is the accuracy alone. How much more does the model promise?"
CONFIDENCE = "this is the mean confidence alone. Subtract the accuracy."
TURNED = "confidence minus accuracy, not the other way round."


def _accept_gap(value):
    gap = one_number(value)
    if gap is None:
        return "one number is asked for, mean confidence minus accuracy"
    if 0.145 <= gap <= 0.1655:
        return None
    for low, high, sentence in (
        (0.244, 0.2595, RIGHT),
        (0.2595, 0.29, UP),
        (0.78, 0.82, EXCHANGED),
        (0.12, 0.14, FLAT),
        (-0.03, 0.03, UNMOVED),
        (0.54, 0.56, ACCURACY),
        (0.69, 0.72, CONFIDENCE),
        (-0.17, -0.14, TURNED),
        (0.42, 0.45, UNDIVIDED),
        (0.19, 0.22, OTHERS),
        (0.575, 0.61, TWICE),
        (14, 17, "as a fraction, please, not in per cent."),
    ):
        if low <= gap <= high:
            return sentence
    if gap < 0:
        return "a model that is right more often than it says? Move the digits first; then confidence minus accuracy."
    if gap > 1:
        return "confidence and accuracy lie between 0 and 1, and so does their difference."
    return (
        "that is not the gap of digits moved down by one pixel. Move `digits.x_test` along the axis of its rows, then "
        "make rows of 64 numbers, divided by 16, as for `x_test`."
    )


GAP_AFTER_SHIFT = Predict(
    "gap_after_shift",
    accept=_accept_gap,
    solution_code="""
        shifted = np.roll(digits.x_test, 1, axis=1).reshape(-1, 64) / 16
        says_now, right_now = confidence_and_accuracy(shifted, y_test, W, b)
        gap_after_shift = round(says_now - right_now, 2)
    """,
    mistakes=[
        Mistake(0.254, RIGHT),
        Mistake(0.262, UP),
        Mistake(0.8, EXCHANGED),
        Mistake(-0.014, UNMOVED),
        Mistake(0.55, ACCURACY),
        Mistake(0.705, CONFIDENCE),
        Mistake(-0.155, TURNED),
        Mistake(0.0, "so it would be if the templates moved with the digits. Do they?"),
    ],
    experiment=True,
    hints=[
        "`np.roll(digits.x_test, 1, axis=…)`: axis 0 counts the digits. Which one counts the rows of a picture? Then "
        "`reshape(-1, 64) / 16`.",
        "`confidence_and_accuracy(shifted, y_test, W, b)` gives both numbers.",
    ],
    right="right. It says 0.70 on average, and is right in 0.55. (Moved to the right it says 0.72, and is right in "
    "0.47.) On data unlike those of training, a high confidence may mean little",
)


ERROR_OF_EIGHT = Predict(
    "error_of_eight",
    answer=lambda: 0.4,
    solution_code="error_of_eight = (4 * abs(0.9 - 2 / 4) + 4 * abs(0.6 - 4 / 4)) / 8",
    mistakes=[
        Mistake(
            0.0,
            "on average it says 0.75 and is right in 0.75. But the ECE takes the *distance* in each bin: can one "
            "distance cancel another?",
        ),
        Mistake(0.8, "the two distances are right. They are averaged, not added: each bin holds half of the answers."),
        Mistake(0.2, "one of the bins contributes this, weighted by a half. What does the other contribute?"),
        Mistake(0.75, "this is the mean confidence, and also the fraction of right answers. What is it in each bin?"),
        Mistake(0.16, "distances, not their squares."),
        Mistake(0.25, "that is the fraction of wrong answers. How far is each bin from what it says?"),
        Mistake(-0.4, "a distance has no sign."),
        Mistake(40, "as a fraction, please, not in per cent."),
        Mistake(0.1, "each distance counts once for *each* of its four answers. Then divide by all eight."),
        Mistake(
            0.05, "each distance counts once for *each* of its four answers, in both bins. Then divide by all eight."
        ),
        Mistake(0.08, "divided by the number of bins? Each bin is weighted by its share of the *answers*: 4 of 8."),
        Mistake(0.04, "the mean of the distances, over the two bins that hold answers: what are they?"),
        Mistake(1.6, "weighted by the *numbers* of answers: then add both bins and divide by all eight."),
        Mistake(0.6, "that is what one bin says. How far is it from the fraction that is right there?"),
        Mistake(0.15, "compare what each bin says with what is right *in it*, not with the whole."),
        Mistake(3.2, "weighted by the *numbers* of answers: then divide by all eight."),
        Mistake(
            0.5,
            "that is how many of the four sure answers are right, or wrong. How far is it from what they say, and what "
            "of the other four?",
        ),
        Mistake(1.0, "that is the fraction of right answers in the bin of 0.6. How far is it from what the bin says?"),
        Mistake(0.9, "that is what the first bin says, and half of its four are right. How far apart are these two?"),
    ],
    families=[
        Family(lambda e: e < 0, "distances have no sign, nor has their mean.", examples=[-0.05, -0.2]),
        Family(
            lambda e: e > 1,
            "confidences and fractions lie between 0 and 1. Can a mean of their distances be larger than 1?",
            examples=[2, 12.5],
        ),
        Family(
            lambda e: 0 < e < 1,
            "take the two bins one by one: what does each say, which fraction of its four is right, how far apart are "
            "the two? Then the mean.",
            examples=[0.3, 0.35, 0.45],
        ),
    ],
    hints=[
        "Two bins hold answers. What is the fraction of right answers in each?",
        "The distances are |0.9 − 0.5| and |0.6 − 1|. Their mean, each weighted by 4 of 8?",
    ],
    right="right. Mean confidence and accuracy are both 0.75, and yet no answer means what it says. That is why there "
    "are bins",
)


WHY_HELD_BACK = Explain(
    "why_held_back",
    choices={
        "a": Choice(
            "On them the best T would be far too small.",
            "right: nearly every answer is right there, and the lowest loss makes it more confident still. The network "
            "knows its training digits by heart. On them it cannot be too confident, and that is just what has to be "
            "measured. In our search the best T on them is 0.5, the smallest that was tried; "
            "a search down to 0.05 ends there as well",
            right=True,
        ),
        "b": Choice(
            "They are too few to determine one number.",
            "the 500 held-back ones are hardly more, and 300 would do. The trouble is *which* digits they are.",
        ),
        "c": Choice(
            "Their noise differs from the test's.",
            "all three groups have noise of the same kind, drawn anew for each digit.",
        ),
        "d": Choice(
            "It would do: T changes no answer, so it cannot overfit.",
            "no answer changes, but the probabilities do. Which probabilities give the lowest cross-entropy when all "
            "answers are right?",
        ),
    },
    hints=[
        "How many of the training digits does the network get right after 60 epochs?",
        "If every answer is right, which T has the lowest cross-entropy?",
    ],
)
