"""divide: return a / b as a Number that knows its local gradients."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call, edge


class Number:
    """The lesson's class: a number that records how it was computed."""

    def __init__(self, data, *operands):
        self.data = data
        self.operands = operands
        self.grad = 0.0

    def __add__(self, other):
        return Number(self.data + other.data, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        return Number(self.data * other.data, (self, other.data), (other, self.data))

    def tanh(self):
        a = np.tanh(self.data)
        return Number(a, (self, 1 - a**2))

    def backward(self, upstream=1.0):
        self.grad += upstream
        for operand, local_gradient in self.operands:
            operand.backward(upstream * local_gradient)


def divide(a, b):
    """Return a / b as a Number that knows its local gradients."""
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / b.data**2))


def what_it_does(quotient, a, b):
    """Value, and the gradients that come back to a and b."""
    if not hasattr(quotient, "operands") or not hasattr(quotient, "backward"):
        return {"whether it returns a Number": False}
    seen: observe.Observations = {"whether it returns a Number": True}
    try:
        seen["its data"] = float(quotient.data)
        a.grad = b.grad = 0.0
        quotient.backward()
        gradients = float(a.grad), float(b.grad)
    except Exception as error:
        return seen | {"whether `backward` runs": f"it stops with {type(error).__name__}"}
    seen["whether `backward` runs"] = True
    if a is b:
        return seen | {"the gradient of a / a": gradients[0]}
    return seen | {"the gradient with respect to a": gradients[0], "the gradient with respect to b": gradients[1]}


SAME = Number(5.0)

EXERCISE = Build(
    divide,
    observe=what_it_does,
    calls=[
        call(Number(6.0), Number(4.0)),
        call(Number(-1.5), Number(0.5)),
        call(Number(3.0), Number(-8.0)),
        edge(Number(0.0), Number(2.0)),
        edge(SAME, SAME),
        edge(Number(2.0) * Number(3.0), Number(0.5).tanh()),
    ],
    hints=[
        "As in `__mul__`: the value first, then for each operand a pair, the operand and the local gradient.",
        "∂(a/b)/∂a = 1/b and ∂(a/b)/∂b = −a/b². Compute with `.data`: local gradients are plain numbers.",
        "`Number(a.data / b.data, (a, 1 / b.data), (b, …))`",
    ],
    right="right. Two local gradients, and the backward pass can go through every formula with a division in it. "
    "A library knows a few hundred operations like this",
)


@EXERCISE.wrong("the local gradient with respect to b has the wrong sign: what happens to a / b when b grows?")
def sign_lost(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, a.data / b.data**2))


@EXERCISE.wrong("with respect to b: the derivative of 1 / b is −1 / b², with a square.")
def square_lost(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / b.data))


@EXERCISE.wrong("with respect to b: −1 / b² is the derivative of 1 / b. And of a / b?")
def numerator_lost(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, -1 / b.data**2))


@EXERCISE.wrong("the value is right, the local gradients are those of a *product*.")
def as_product(a, b):
    return Number(a.data / b.data, (a, b.data), (b, a.data))


@EXERCISE.wrong("a / b is a · (1/b), but b is an operand, not 1/b. What is the derivative with respect to b itself?")
def product_with_reciprocal(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, a.data))


@EXERCISE.wrong(
    "nothing comes back to b: it is no operand of your result. A Number made from `b.data` has forgotten b."
)
def reciprocal_forgets(a, b):
    return a * Number(1 / b.data)


@EXERCISE.wrong("the result is a plain number: it has forgotten where it came from.")
def plain_number(a, b):
    return a.data / b.data


@EXERCISE.wrong("the result is a Number without operands: it has forgotten where it came from.")
def no_operands(a, b):
    return Number(a.data / b.data)


@EXERCISE.wrong("a pair is (operand, local gradient): each local gradient stands beside the wrong operand.")
def pairs_exchanged(a, b):
    return Number(a.data / b.data, (b, 1 / b.data), (a, -a.data / b.data**2))


@EXERCISE.wrong("each operand is a pair: the Number, and the local gradient, which is a plain number. As in `__mul__`.")
def no_pairs(a, b):
    return Number(a.data / b.data, a, b)


@EXERCISE.wrong("each operand is a pair of its own, as in `__mul__`: first the Number, then the local gradient.")
def pairs_turned(a, b):
    return Number(a.data / b.data, (1 / b.data, a), (-a.data / b.data**2, b))


@EXERCISE.wrong("the value is right, the local gradients are those of a *sum*.")
def as_sum(a, b):
    return Number(a.data / b.data, (a, 1.0), (b, 1.0))


@EXERCISE.wrong("the value is right, the local gradients are those of a *difference*.")
def as_difference(a, b):
    return Number(a.data / b.data, (a, 1.0), (b, -1.0))


@EXERCISE.wrong("with respect to b: hold a fixed. How does a / b change when b grows a little?")
def turned_around(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, 1 / a.data))


@EXERCISE.wrong("with respect to b: `* 2` doubles. A square is written `** 2`.")
def doubled_not_squared(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / b.data * 2))


@EXERCISE.wrong("with respect to b: the square belongs into the denominator.")
def square_above(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data * b.data**2))


@EXERCISE.wrong("the local gradients are right. `//` rounds the value down to a whole number.")
def floor_division(a, b):
    return Number(a.data // b.data, (a, 1 / b.data), (b, -a.data / b.data**2))


@EXERCISE.wrong("`a` and `b` are Numbers, which cannot divide yet. Compute with `a.data` and `b.data`.")
def with_numbers(a, b):
    return a / b


def root_in_b(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / abs(b.data) ** 1.5))


def squared_in_a(a, b):
    return Number(a.data / b.data, (a, 1 / b.data**2), (b, -a.data / b.data**2))


def _wrong(returned, expected):
    """What is wrong in the ordinary calls."""
    pairs = list(zip(returned, expected, strict=True))[:3]
    return {what for got, right in pairs for what in right if not np.isclose(got[what], right[what])}


@EXERCISE.wrong_if(
    "all is right but the local gradient with respect to b: hold a fixed. What is the derivative of a · b⁻¹?",
    examples=[root_in_b],
)
def only_b_is_wrong(returned, expected):
    return _wrong(returned, expected) == {"the gradient with respect to b"}


@EXERCISE.wrong_if(
    "all is right but the local gradient with respect to a: hold b fixed. How much does a / b grow when a grows by 1?",
    examples=[squared_in_a],
)
def only_a_is_wrong(returned, expected):
    return _wrong(returned, expected) == {"the gradient with respect to a"}


@EXERCISE.also_right
def divide_by_product(a, b):
    reciprocal = Number(1 / b.data, (b, -1 / b.data**2))
    return a * reciprocal


@EXERCISE.also_right
def divide_in_steps(numerator, denominator):
    value = numerator.data / denominator.data
    return Number(value, (denominator, -value / denominator.data), (numerator, 1.0 / denominator.data))
