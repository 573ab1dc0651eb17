"""Values of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Mistake, Predict, one_number


def _judge_watershed(value):
    w = one_number(value)
    if w is None:
        return "one number is asked for: starts to the right of it end at 4"
    if abs(w - 2) <= 0.001:
        return None
    if w > 4:
        return "starts between 4 and your number end at 4, too: how far to the left does that go on?"
    if w > 2:
        return "a little to the left of your number the derivative is below 0, so descent goes right there, too"
    return "not all starts to the right of it end at 4. At 1 the derivative is 3 · (−1) · (−3) = 9, above 0"


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
    if abs(steps - 387) <= 3.87:
        return None
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
        return "a c above 0 is asked for: the largest for which no direction falls"
    if c > 2:
        return f"with c = {c:g} it falls along w₁ = −w₂: there it is (1 + 1 − c) w₁²"
    return (
        f"with c = {c:g} it is a minimum, and with a slightly larger c, too. When does it stop rising along w₁ = −w₂?"
    )


def _judge_one_step(value):
    rate = one_number(value)
    if rate is None:
        return "one number is asked for: a learning rate"
    if abs(rate / _matching_rate() - 1) <= 0.06:
        return None
    if rate < 0.0005:
        return "that would be a far smaller step. Is one step to do the work of forty, or the reverse?"
    if rate < 0.02:
        return "the forty steps together get further than that: their gradients nearly agree, so they add up"
    return "that goes further than the forty tiny steps together. How long is each of them, and how many are there?"


def _steps_off_the_ridge(offset, learning_rate):
    steps = 0
    while abs(offset) < 1:
        offset += learning_rate * 2 * offset
        steps += 1
    return steps


WATERSHED = Predict(
    "watershed",
    accept=_judge_watershed,
    solution_code="watershed = 2.0  # the derivative changes from + to - there: a maximum",
    mistakes=[
        Mistake(4.0, "4 is where they end. And a start at 3? What sign has the derivative there?"),
        Mistake(-2.0, "−2 is a minimum itself. Try a start at 0: the derivative there is 2 · (−2) · (−4) = 16."),
        Mistake(1.0, "halfway between the minima? At 1 the derivative is 3 · (−1) · (−3) = 9. Which way does it go?"),
        Mistake(3.0, "halfway between 2 and 4? At 2.5 the derivative is 4.5 · 0.5 · (−1.5), below 0."),
        Mistake(0.0, "at 1 the derivative is 3 · (−1) · (−3) = 9, above 0: from there it goes left."),
    ],
    hints=[
        "Where is the derivative 0? Three places.",
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
    rtol=0.01,
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
        Mistake(
            4.0, "at c = 3 it is a saddle point already. The Hessian has 2 on the diagonal, and c (not c/2) beside it."
        ),
        Mistake(0.0, "a little mixing does no harm: with c = 0.5, is there a direction in which it falls?"),
        Mistake(-2.0, "a *positive* c is asked for. Which direction is the dangerous one then?"),
    ],
    hints=[
        "Which direction is the first to curve downward? Put w₂ = −w₁ into the formula.",
        "Or try `np.linalg.eigvalsh([[2, c], [c, 2]])` for c = 1, 1.5, 2, 2.5.",
    ],
    right="right: along w₁ = −w₂ it is (2 − c) w₁². The mixed derivatives have to stay smaller than the diagonal",
)


def _matching_rate():
    """The rate for which one step from the start of the lesson's rides ends nearest to an epoch of forty."""
    rng = np.random.default_rng(0)
    km = rng.uniform(1, 12, 40).round(1)
    fare = (2.1 * km + 4.5 + rng.normal(0, 1.5, 40)).round(1)
    x, point = (km - km.mean()) / km.std(), np.zeros(2)
    full = 2 * np.array([np.mean(-fare * x), np.mean(-fare)])
    for ride in rng.permutation(40):
        error = point[0] * x[ride] + point[1] - fare[ride]
        point = point - 0.0005 * 2 * error * np.array([x[ride], 1.0])
    return float(-point @ full / (full @ full))


RATE_FOR_ONE_STEP = Predict(
    "rate_for_one_step",
    accept=_judge_one_step,
    rtol=0.06,
    solution_code="rate_for_one_step = 40 * 0.0005",
    mistakes=[
        Mistake(0.0005, "one step with the same η covers a fortieth of the way: forty steps add up."),
        Mistake(0.0005 / 40, "that would be a far smaller step. Is one step to do the work of forty, or the reverse?"),
        Mistake(0.0005 * 40**0.5, "a root would be right for forty steps in *random* directions. These agree, nearly."),
        Mistake(0.0005 * 10, "forty rides, forty updates: the ten belongs to the mini-batches."),
        Mistake(0.04, "the factor 2 of the derivative is in the forty steps, too."),
        Mistake(0.05, "that is the η of the figure, where forty steps come close to the goal. Here they are tiny."),
    ],
    hints=[
        "While the steps are tiny, the point hardly moves: all forty gradients are taken at nearly the same place.",
        "The sum of the forty gradients is 40 times their mean, and the mean is what batch descent uses.",
    ],
    right="right: 40 times as large. It holds while steps are small: for 0.05 it would ask for η = 2, which diverges",
)
