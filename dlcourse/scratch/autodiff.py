"""Automatic differentiation by hand: numbers that remember where they came from.

Each operation on a `Value` notes its operands, and the slope of the result by each of them: its derivative. `backward`
walks from the result back to the inputs and multiplies the slopes on the way: the chain rule. A value that was used
several times gets the sum over all ways. TensorFlow's `GradientTape` does the same for arrays.

From Linnainmaa (1976), "Taylor expansion of the accumulated rounding error", ten years before back-propagation.

Example:
    >>> x, y = Value(2.0), Value(3.0)
    >>> z = x * y + x**2
    >>> z.backward()
    >>> z.data, x.grad, y.grad
    (10.0, 7.0, 2.0)
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from dlcourse.scratch._squashing import sigmoid

__all__ = ["Value"]


class Value:
    """A number that takes part in a calculation, and can tell how the result depends on it.

    Knows + - * / among values and with plain numbers, powers, `exp`, `log`, `tanh`, `relu`, `sigmoid` and `sum`. Where
    an operation is undefined, such as the logarithm of 0, the result is inf or nan, and NumPy warns.

    Args:
        data: the number.

    Attributes:
        data: the number, a Python float (float64).
        grad: after `backward` of a result, the derivative of that result by this number; 0 before.
        operation: what made it, such as "+"; "" for an input.
        slopes: pairs of an operand and the derivative of this number by it.

    Raises:
        TypeError: if data is not a number.

    Example:
        >>> Value(2.0) * 3
        Value(6, '*')
    """

    __array_ufunc__ = None  # np.float64(2) * Value(3) is left to Value, too
    __slots__ = ("data", "grad", "operation", "slopes")

    def __init__(self, data: float, slopes: Iterable[tuple[Value, float]] = (), operation: str = "") -> None:
        if isinstance(data, bool) or not isinstance(data, int | float | np.integer | np.floating):
            raise TypeError(f"data must be a number; a {type(data).__name__} was given")
        self.data = float(data)
        self.grad = 0.0
        self.slopes = tuple((operand, float(slope)) for operand, slope in slopes)
        self.operation = operation

    def __repr__(self) -> str:
        return f"Value({self.data:g}, {self.operation!r})" if self.operation else f"Value({self.data:g})"

    def __add__(self, other: Value | float) -> Value:
        other = _as_value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)], "+")

    def __mul__(self, other: Value | float) -> Value:
        other = _as_value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)], "*")

    def __pow__(self, exponent: float) -> Value:
        if isinstance(exponent, bool) or not isinstance(exponent, int | float | np.integer | np.floating):
            raise TypeError(f"exponent must be a number, not a Value; a {type(exponent).__name__} was given")
        base = np.float64(self.data)
        slope = exponent * base ** (exponent - 1) if exponent else 0.0  # 0 · 0^-1 would be nan
        return Value(base**exponent, [(self, slope)], f"**{exponent:g}")

    def __neg__(self) -> Value:
        return self * -1.0

    def __sub__(self, other: Value | float) -> Value:
        return self + -_as_value(other)

    def __truediv__(self, other: Value | float) -> Value:
        return self * _as_value(other) ** -1

    def __rsub__(self, other: float) -> Value:
        return _as_value(other) - self

    def __rtruediv__(self, other: float) -> Value:
        return _as_value(other) / self

    __radd__ = __add__
    __rmul__ = __mul__

    def exp(self) -> Value:
        """Returns e^x, which is its own derivative."""
        y = np.exp(self.data)
        return Value(y, [(self, y)], "exp")

    def log(self) -> Value:
        """Returns the natural logarithm of x; its derivative is 1/x."""
        return Value(np.log(self.data), [(self, np.float64(1) / self.data)], "log")

    def tanh(self) -> Value:
        """Returns tanh x; its derivative is 1 - tanh² x."""
        y = np.tanh(self.data)
        return Value(y, [(self, 1 - y**2)], "tanh")

    def relu(self) -> Value:
        """Returns max(x, 0); its derivative is 1 above 0, else 0."""
        return Value(max(self.data, 0.0), [(self, float(self.data > 0))], "relu")

    def sigmoid(self) -> Value:
        """Returns σ(x) = 1 / (1 + e^-x); its derivative is σ (1 - σ)."""
        y = float(sigmoid(self.data))
        return Value(y, [(self, y * (1 - y))], "sigmoid")

    @staticmethod
    def sum(values: Iterable[Value | float]) -> Value:
        """Returns the sum of all values, as one operation. (Python's `sum` makes one addition for each.)

        Args:
            values: values or plain numbers.

        Returns:
            Their sum; 0 of none.

        Example:
            >>> Value.sum([Value(1.0), Value(2.0), 3.0])
            Value(6, 'sum')
        """
        terms = [_as_value(value) for value in values]
        return Value(np.sum([term.data for term in terms]), [(term, 1.0) for term in terms], "sum")

    def backward(self) -> None:
        """Sets `grad` of every value that this one was computed from: ∂self / ∂value.

        What an earlier `backward` left there is overwritten. (PyTorch adds to it.)

        Example:
            >>> x = Value(0.5)
            >>> (x.tanh() * x).backward()
            >>> round(x.grad, 6)
            0.855341
        """
        order = self._order()
        for value in order:
            value.grad = 0.0
        self.grad = 1.0
        for value in reversed(order):
            for operand, slope in value.slopes:
                operand.grad += slope * value.grad

    def _order(self) -> list[Value]:
        """Returns all values that this one depends on, each after its own operands; this one last."""
        order: list[Value] = []
        seen: set[Value] = set()
        waiting = [(self, False)]  # a list of its own: recursion would end at a depth of 1,000
        while waiting:
            value, operands_done = waiting.pop()
            if operands_done:
                order.append(value)
            elif value not in seen:
                seen.add(value)
                waiting.append((value, True))
                waiting.extend((operand, False) for operand, _ in value.slopes)
        return order


def _as_value(number: Value | float) -> Value:
    return number if isinstance(number, Value) else Value(number)
