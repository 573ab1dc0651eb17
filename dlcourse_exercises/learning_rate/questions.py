"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


def _accept_rate(value):
    try:
        rate = float(value)
    except (TypeError, ValueError):
        return "one number is asked for"
    if abs(rate - 0.02) <= 0.0015:
        return None
    return "the distance goes with the root of the rate. What must become of the rate?"


LARGEST_RATE_OF_TWO = Predict(
    "largest_rate_of_two",
    answer=lambda: 2 / 50,
    rtol=0.005,
    solution_code="largest_rate_of_two = 2 / 50",
    mistakes=[
        Mistake(2 / 0.5, "that is the limit of the flat direction. With it, what happens in the steep one?"),
        Mistake(1 / 50, "that is the *best* rate of the steep direction. How far can one go beyond it?"),
        Mistake(2 / 50.5, "that is the rate that is fastest for both together. How far can one go beyond it?"),
        Mistake(1 / 0.5, "that is the best rate of the flat direction. What does it do in the steep one?"),
        Mistake(2 / 25.25, "the mean of the curvatures helps nobody: each direction has its own factor."),
    ],
    hints=["Each direction has its own limit, 2/λ. Both must hold.", "The steeper one is stricter: 2/50."],
    right="right: 0.04. In the flat direction each step then takes 2 % off: the steep one sets the limit, the "
    "flat one the time",
)


JUMPING_LOSS = Explain(
    "jumping_loss",
    choices={
        "a": Choice(
            "A larger rate: it has got stuck in a local minimum.",
            "what is stuck does not move. This loss jumps up and down by half of itself.",
        ),
        "b": Choice(
            "A smaller rate from now on: it jumps about a valley whose floor it cannot reach.",
            "right: the rate was good for the way and is too large for the floor. That is what decay is for",
            right=True,
        ),
        "c": Choice(
            "More steps with the same rate: it will come down in the end.",
            "a thousand steps have not brought it down. As much as a step gains, the next one loses.",
        ),
        "d": Choice(
            "A new start with other weights: this one was unlucky.",
            "another start leads to another valley, with the same jumps about its floor.",
        ),
    },
    hints=[
        "It fell fast at first: so the rate is not too small.",
        "Which of the four pictures of section 1 looks like this at the end?",
    ],
)


RATE_FOR_HALF = Predict(
    "rate_for_half",
    accept=_accept_rate,
    solution_code="rate_for_half = 0.08 / 4",
    mistakes=[
        Mistake(0.04, "half the rate makes the distance smaller by a factor of √2 only."),
        Mistake(0.08 / 2**0.5, "the other way round: the *distance* goes with the root of the rate."),
        Mistake(0.16, "twice the rate: a larger ball. Smaller steps are thrown less far."),
        Mistake(0.01, "an eighth: that is more than needed. The distance goes with the root."),
    ],
    hints=["Distance ∝ √η. Half the distance …", "… needs a quarter of the rate."],
    right="right: a quarter. And a quarter of the rate means four times the way: that is why one starts large",
)
