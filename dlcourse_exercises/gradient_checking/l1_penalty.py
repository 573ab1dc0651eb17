"""l1_penalty: return Σ|w| for real w; for complex w, what the complex step needs."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import FindMistake, call, edge

RNG = np.random.default_rng(8)


def l1_penalty(w):
    """Return Σ|w| for real w; for complex w, what the complex step needs. w has the shape (n,)."""
    return np.sum(np.where(np.real(w) < 0, -w, w))


EXERCISE = FindMistake(
    l1_penalty,
    calls=[
        call(np.array([2.0 + 0.5j])),
        call(np.array([-2.0 + 0.5j])),
        call(np.array([3.0 + 0j, -1.0 - 0.25j, 0.5 + 1j])),
        call(np.array([3.0, -1.0, -4.0])),
        call(RNG.normal(size=9)),
        call(RNG.normal(size=9) + 0.5j * RNG.normal(size=9)),
        edge(np.array([0.0, -1.0])),
        edge(np.zeros(0)),
    ],
    hints=[
        "Left of 0, |w| is −w; right of it, w. What does that make of w = −2 + 0.5 i, and of 2 + 0.5 i?",
        "Which of the two it is, the real part alone decides: `np.real(w)`.",
        "`np.where(np.real(w) < 0, -w, w)`, and then the sum.",
    ],
    right="right. Left of 0 it is −w, right of it w, and both are as good for complex numbers as for real ones. "
    "The imaginary part, which carries the derivative, is preserved",
)


@EXERCISE.given(
    "for w = 2 + 0.5 i comes out 2.06, a real number. Which derivative does the complex step read off that?"
)
def given(w):
    """Return Σ|w| for real w; for complex w, what the complex step needs. w has the shape (n,)."""
    return np.sum(np.abs(w))


@EXERCISE.wrong("the imaginary parts are thrown away, and with them the derivative.")
def of_the_real_part(w):
    return np.sum(np.abs(np.real(w)))


@EXERCISE.wrong("the imaginary part keeps its sign here also where w is negative: there the slope of |w| is −1.")
def imaginary_part_untouched(w):
    return np.sum(np.abs(np.real(w)) + 1j * np.imag(w))


@EXERCISE.wrong("each part gets an absolute value of its own. But the sign is decided by the real part alone.")
def both_parts(w):
    return np.sum(np.abs(np.real(w)) + 1j * np.abs(np.imag(w)))


@EXERCISE.wrong("this is the plain sum: what happens to negative weights?")
def plain_sum(w):
    return np.sum(w)


@EXERCISE.wrong("w² has no absolute value, but another slope, too. √(w²) would be nearer.")
def squares(w):
    return np.sum(w**2)


@EXERCISE.wrong("of complex numbers `np.sign` gives w divided by its length: that is no plain 1 or −1.")
def complex_sign(w):
    return np.sum(np.sign(w) * w)


@EXERCISE.wrong("negative weights are left out. What is |w| for w = −2?")
def positive_alone(w):
    return np.sum(np.where(np.real(w) > 0, w, 0))


@EXERCISE.wrong("these are the signs alone. Each of them multiplies its weight.")
def signs_alone(w):
    return np.sum(np.sign(np.real(w)))


@EXERCISE.wrong("the sign is that of the *real* part.")
def sign_of_the_imaginary_part(w):
    return np.sum(np.where(np.imag(w) < 0, -w, w))


@EXERCISE.wrong("the signs are the wrong way round: a positive weight stays as it is.")
def signs_turned(w):
    return np.sum(np.where(np.real(w) < 0, w, -w))


@EXERCISE.wrong("that is the root of a sum of squares, an L2 length. L1 adds up absolute values, a root each.")
def root_of_the_sum(w):
    return np.sqrt(np.sum(np.asarray(w) ** 2))


@EXERCISE.wrong("the sum comes first here: weights of different signs cancel. And the imaginary part is still lost.")
def abs_of_the_sum(w):
    return np.abs(np.sum(w))


@EXERCISE.wrong("one value for each weight: the sum is missing.")
def not_summed(w):
    return np.where(np.real(w) < 0, -w, w)


@EXERCISE.wrong("one sign for the whole sum: each weight has its own.")
def one_sign_for_all(w):
    return np.sign(np.real(np.sum(w))) * np.sum(w)


@EXERCISE.wrong("the real part is still a sum of lengths. And where w is negative, which slope has |w|?")
def length_and_imaginary_part(w):
    return np.sum(np.abs(w)) + 1j * np.sum(np.imag(w))


@EXERCISE.wrong("which of w and −w it is, the *real* part decides: real weights have an imaginary part of 0.")
def sign_of_the_imaginary_part_turned(w):
    return np.sum(np.where(np.imag(w) > 0, w, -np.asarray(w)))


@EXERCISE.wrong("that is the mean; L1 adds up.")
def averaged(w):
    return np.sum(np.where(np.real(w) < 0, -w, w)) / max(len(w), 1)


def imaginary_part_halved(w):
    right = l1_penalty(w)
    return np.real(right) + 0.5j * np.imag(right)


def length_with_the_right_slope(w):
    return np.sum(np.abs(w)) + 1j * np.imag(l1_penalty(w))


def length_to_the_power(w):
    return np.sum(np.abs(w) ** 1.5)


def _parts(returned, expected):
    """Whether the real parts, and whether the imaginary parts, are right in the ordinary calls."""
    got, right = (np.array([complex(one) for one in numbers[:6]]) for numbers in (returned, expected))
    return np.allclose(got.real, right.real), np.allclose(got.imag, right.imag), not got.imag.any()


@EXERCISE.wrong_if(
    "all results are real, also for complex weights: the imaginary part, which carries the derivative, is lost.",
    examples=[length_to_the_power],
)
def is_real(returned, expected):
    return _parts(returned, expected)[2]


@EXERCISE.wrong_if(
    "the real part is right. The imaginary part is ε times the derivative: which derivative has |w| left of 0?",
    examples=[imaginary_part_halved],
)
def only_the_imaginary_part_is_wrong(returned, expected):
    return _parts(returned, expected)[:2] == (True, False)


@EXERCISE.wrong_if(
    "the imaginary part is right. The real part of the result is |w| of the real part of w, no length.",
    examples=[length_with_the_right_slope],
)
def only_the_real_part_is_wrong(returned, expected):
    return _parts(returned, expected)[:2] == (False, True)


@EXERCISE.also_right
def by_parts(w):
    return np.sum(np.abs(np.real(w)) + 1j * np.sign(np.real(w)) * np.imag(w))


@EXERCISE.also_right
def by_root(w):
    return np.sum(np.sqrt(np.asarray(w) ** 2))


@EXERCISE.also_right
def by_sign(w):
    return np.sum(np.sign(np.real(w)) * w)


@EXERCISE.also_right
def by_loop(weights):
    total = 0
    for weight in weights:
        total += weight if weight.real >= 0 else -weight
    return total
