"""Values of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Mistake, Predict, one_number


def _judge_watershed(value):
    w = one_number(value)
    if w is None:
        return "one number is asked for: starts to the right of it end at 4"
    if abs(w - 2) <= 0.005:
        return None
    if w > 4:
        return "starts between 4 and your number end at 4, too: how far to the left does that go on?"
    if w > 2:
        return "a little to the left of your number the derivative is below 0, so descent goes right there, too"
    return "not all starts to the right of it end at 4. At 1 the derivative is 9: which way does a start there go?"


def _lands_in_the_other_valley(value):
    w = one_number(value)
    if w is None:
        return "one number is asked for: a start"
    if not w < -1:
        return "the start is to lie left of −1"
    first = w - 0.05 * w * (w - 2) * (w + 1)
    w = first
    for _ in range(500):
        w = w - 0.05 * w * (w - 2) * (w + 1)
        if not abs(w) < 1e6:
            return "from there each step is longer than the one before: it leaves for good. Start less far out"
    if abs(w - 2) < 0.01:
        return None
    return f"the first step from there leads to {first:.2f}, and the descent ends at {w:.0f}. Where must a step land?"


def _judge_kappa(value):
    factor = one_number(value)
    if factor is None:
        return "one number is asked for: by what is κ multiplied?"
    if 0.9e6 <= factor <= 1.1e6:
        return None
    if 2.9e8 <= factor <= 3.5e8:
        return "that is the condition number itself. By which *factor* has it grown?"
    if factor < 1:
        return "larger x, steeper walls along a: the curvature there grows, the one along b stays 2"
    if factor > 1e6:
        return "that is too much. Each x is 1000 times as large; and x², the only thing that changes in the curvature?"
    return "each x is 1000 times as large. And x², the only thing that changes in the curvature along a?"


def _judge_ridge(value):
    steps = one_number(value)
    if steps is None:
        return "one number is asked for: a number of steps"
    if steps == 387:
        return None
    if 386 < steps < 387:
        return "it passes 1 between two steps: after which step is it 1 or more?"
    if 380 <= steps <= 386:
        return f"nearly: after {steps:g} steps it is {1e-16 * 1.1**steps:.2f}, not yet 1."
    if 387 < steps < 395:
        return f"nearly: after {steps:g} steps it is {1e-16 * 1.1**steps:.2f}. Was it 1 before?"
    if 200 <= steps <= 206:
        return "that is for η = 0.1. By what does each step multiply with 0.05?"
    if 400 <= steps <= 410:
        return "twice as many as with η = 0.1? Nearly. But 1.1 twice is 1.21, not 1.2."
    if steps > 1000:
        return "each step *multiplies* the offset by 1.1: it grows ever faster. When is it 1?"
    return "after 24 steps w₂ is about ten times as large, 1e-15. How many such tenfolds lead to 1?"


def _judge_mixing(value):
    c = one_number(value)
    if c is None:
        return "one number is asked for: the largest c"
    if abs(c - 2) <= 0.001:
        return None
    if c <= 0:
        return "a c above 0 is asked for: the largest for which it falls in no direction"
    if np.isinf(c):
        return "it is a bowl along both axes, whatever c is. And along w₁ = −w₂, with c = 3?"
    if c > 2:
        return f"with c = {c:g} it falls along w₁ = −w₂: there it is (1 + 1 − c) w₁²"
    return (
        f"with c = {c:g} it is a minimum, and with a slightly larger c, too. When does it stop rising along w₁ = −w₂?"
    )


def _steps_off_the_ridge(offset, learning_rate):
    steps = 0
    while abs(offset) < 1:
        offset += learning_rate * 2 * offset
        steps += 1
    return steps


WATERSHED = Predict(
    "watershed",
    accept=_judge_watershed,
    solution_code="watershed = 2.0  # np.roots([1, -4, -4, 16]): there the derivative changes from + to −, a maximum",
    mistakes=[
        Mistake(4.0, "4 is where they end. And a start at 3? What sign has the derivative there?"),
        Mistake(-2.0, "−2 is a minimum itself. Try a start at 0: the derivative there is 16. Which way does it go?"),
        Mistake(1.0, "halfway between the minima? At 1 the derivative is 9. Which way does it go?"),
        Mistake(3.0, "from 3 it does go right. And from 2.5? There the derivative is about −3.4."),
        Mistake(0.0, "at 1 the derivative is 9, above 0: which way does it go from there?"),
        Mistake(-0.43, "there the derivative is *highest*. Descent turns where it changes sign."),
        Mistake(3.1, "there the derivative is *lowest*. Descent turns where it changes sign."),
    ],
    hints=[
        "Where is the derivative 0? At three places: `np.roots`, or try a few starts with `descend`.",
        "Which of them are minima (− on the left, + on the right), and which one is a maximum?",
    ],
    right="right: 2 is the maximum between the minima at −2 and 4. Halfway between *them* would be 1",
)


JUMPING_START = Predict(
    "jumping_start",
    accept=_lands_in_the_other_valley,
    experiment=True,
    solution_code="jumping_start = -4.4  # its first step leads to 0.39, right of the maximum",
    mistakes=[
        Mistake(-2.0, "the first step from −2 is 0.05 · 8 = 0.4 long. It has to reach beyond 0."),
        Mistake(-3.0, "the first step from −3 is 0.05 · 30 = 1.5 long. It has to reach beyond 0."),
        Mistake(-4.0, "nearly: the first step from −4 is 0.05 · 72 = 3.6 long. It has to reach beyond 0."),
    ],
    hints=[
        "Small steps cannot cross the maximum at 0. How far out is one step long enough?",
        "A start w needs w − 0.05 · w (w − 2)(w + 1) > 0. Try −4, −4.5, −5.",
    ],
    right="right. The valley a start belongs to is certain only for small steps: a long one jumps over the maximum",
)


KAPPA_IN_METERS = Predict(
    "kappa_in_meters",
    accept=_judge_kappa,
    rtol=0.05,
    solution_code="kappa_in_meters = 1000**2  # the curvature along a is 2 · mean(x²)",
    mistakes=[
        Mistake(1000, "x is multiplied by 1000, yes. And what becomes of 2 · mean(x²), the curvature along a?"),
        Mistake(1, "the fares stay the same, the valley does not. What becomes of 2 · mean(x²)?"),
        Mistake(1e-6, "the other way round: larger x, steeper walls along a, and the curvature along b stays 2."),
        Mistake(1e-3, "with larger x the walls along a get steeper, not flatter. And mind the square in 2 · mean(x²)."),
        Mistake(1e8, "is that the new condition number, as a power of ten? By which *factor* has it grown?"),
        Mistake(2e6, "the 2 of 2 · mean(x²) is there before and after: by which factor does the curvature grow?"),
        Mistake(2000, "the 2 of 2 · mean(x²) is there before and after. And x², if each x is 1000 times as large?"),
        Mistake(1e9, "1000 cubed? How often is x a factor in 2 · mean(x²)?"),
        Mistake(6, "is 6 the exponent? The factor itself is asked for, as in `10**n`."),
        Mistake(3, "is 3 an exponent? The factor itself is asked for; and mind the square in 2 · mean(x²)."),
    ],
    hints=[
        "Compare the curvatures: 2 · mean(x²) along a, 2 along b. Which one changes with the unit of x?",
        "In meters each x is 1000 times as large. And x²?",
    ],
    right="right: about a million times as large, and so is the number of steps. Nothing but a unit has changed",
)


STEPS_FROM_THE_RIDGE = Predict(
    "steps_from_the_ridge",
    accept=_judge_ridge,
    solution_code="steps_from_the_ridge = np.ceil(16 * np.log(10) / np.log(1.1))  # 1e-16 times 1.1 … until 1",
    mistakes=[
        Mistake(204, "four times 51: that still multiplies by 1.2 in each step. What is the factor here?"),
        Mistake(_steps_off_the_ridge(1e-16, 0.1), "that is for η = 0.1. By what does each step multiply with 0.05?"),
        Mistake(408, "half of η, twice the steps? Nearly. But 1.1 twice is 1.21, not 1.2."),
        Mistake(
            2 * _steps_off_the_ridge(1e-16, 0.1),
            "twice as many as with η = 0.1? Nearly. But 1.1 twice is 1.21, not 1.2.",
        ),
        Mistake(368.4, "16 · log 10 over 0.1? A factor of 1.1 is not quite e to the 0.1: take the logarithm of 1.1."),
        Mistake(168, "16 over ln 1.1? Take the same logarithm of both, of 10¹⁶ and of 1.1."),
        Mistake(36.8, "that is ln 10¹⁶, as if each step multiplied by e. By what does it multiply?"),
        Mistake(16, "16 powers of ten, yes. How many steps does each of them take?"),
        Mistake(756, "that is for a factor of 1.05 = 1 + η. The derivative is −2 w₂: what is the factor?"),
        Mistake(153, "three times 51? Each 51 steps are four powers of ten, and with a factor of 1.2."),
        Mistake(193, "half as many? A smaller factor per step takes longer."),
        Mistake(102, "102 steps lead off from 1e-8, at η = 0.1. Here it is 1e-16, and a smaller factor."),
        Mistake(1e17, "each step *multiplies* the offset by 1.1: it grows ever faster. When is it 1?"),
    ],
    hints=[
        "10⁻¹⁶ times 1.1, times 1.1, and so on: after how many times is it 1?",
        "So 1.1 to the power of the steps is 10¹⁶. Take the logarithm of both sides.",
    ],
    right="right: 387. The number of steps grows only with the logarithm: even a rounding error is enough to leave",
)


LARGEST_MIXING = Predict(
    "largest_mixing",
    accept=_judge_mixing,
    solution_code="largest_mixing = 2.0  # the eigenvalues of [[2, c], [c, 2]] are 2 + c and 2 - c",
    mistakes=[
        Mistake(1.0, "with c = 1.5 it is a minimum as well: along w₁ = −w₂ it is (1 + 1 − 1.5) w₁². When is that 0?"),
        Mistake(3.0, "c = 3 is the saddle point of the figure. How much less does it take?"),
        Mistake(4.0, "at c = 3 it falls already. Is 4 the square of c, or did you write c/2 beside the diagonal?"),
        Mistake(0.0, "a little mixing does no harm: with c = 0.5, is there a direction in which it falls?"),
        Mistake(-2.0, "a *positive* c is asked for. Which direction is the dangerous one then?"),
    ],
    hints=[
        "Which direction is the first to curve downward? Put w₂ = −w₁ into the formula.",
        "Or try `np.linalg.eigvalsh([[2, c], [c, 2]])` for c = 1, 1.5, 2, 2.5.",
    ],
    right="right: along w₁ = −w₂ it is (2 − c) w₁². The mixed derivatives have to stay smaller than the diagonal",
)


def _epoch(batch_size, rate):
    """Where one epoch leads from (0, 0), on the lesson's rides."""
    rng = np.random.default_rng(0)
    km = rng.uniform(1, 12, 40).round(1)
    fare = (2.1 * km + 4.5 + rng.normal(0, 1.5, 40)).round(1)
    x, point = (km - km.mean()) / km.std(), np.zeros(2)
    for rows in np.split(rng.permutation(40), 40 // batch_size):
        error = point[0] * x[rows] + point[1] - fare[rows]
        point = point - rate * 2 * np.array([np.mean(error * x[rows]), np.mean(error)])
    return point


def _judge_small_batches(value):
    rate = one_number(value)
    if rate is None:
        return "one number is asked for: a learning rate"
    if abs(rate / 0.004 - 1) <= 0.05:
        return None
    if rate > 0.02:
        return "the small batches take more steps than one. Should each of them be longer, too?"
    share = np.linalg.norm(_epoch(8, rate)) / np.linalg.norm(_epoch(40, 0.02))
    if rate <= 0:
        return "a learning rate is above 0"
    return f"with {rate:g} the small batches get {share:.2g} times as far. How many steps has their epoch?"


RATE_FOR_SMALL_BATCHES = Predict(
    "rate_for_small_batches",
    accept=_judge_small_batches,
    rtol=0.05,
    solution_code="rate_for_small_batches = 0.02 / (40 / 8)  # five steps share the way of one",
    mistakes=[
        Mistake(0.02, "each of the steps with 8 rides is then about as long as the one with 40. How many are there?"),
        Mistake(0.02 / 8, "8 is the number of rides in each step. How many steps has the epoch?"),
        Mistake(0.02 / 40, "that would be for one ride at a time, 40 steps. How many steps are there here?"),
        Mistake(0.02 / 5**0.5, "a root would be right for steps in *random* directions. These nearly agree."),
        Mistake(0.02 / 4, "four updates are those of batches of 10. How many batches of 8 are there?"),
        Mistake(0.02 * 5, "now each small step is five times as long as the large one. How far do they get together?"),
        Mistake(0.002, "a tenth of the way in each step? How many steps has an epoch with 8 of 40 rides in each?"),
        Mistake(5, "there are five steps. How long is each to be?"),
    ],
    hints=[
        "While the steps are small, the point hardly moves: all gradients are taken at nearly the same place.",
        "Each batch's gradient is a *mean*, and about the same as that of all rides. How many steps share the way?",
    ],
    right="right: a fifth. It holds while steps are small: at η = 0.5 one batch step is at the minimum, and five "
    "of 0.1 cover two thirds of the way",
)
