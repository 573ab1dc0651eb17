"""Automatic differentiation in reverse mode, by hand: scalars that record the operations they were computed by.

Each operation on a `Value` records its operands, and the derivative of the result with respect to each of them: the
local gradient. `backward` goes from the result back to the inputs and multiplies the local gradients along the way:
the chain rule. A value that was used several times gets the sum over all paths. TensorFlow's `GradientTape` does the
same for arrays.

From Linnainmaa (1976), "Taylor expansion of the accumulated rounding error", ten years before backpropagation.

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

from dlcourse.scratch._support.arrays import NUMBERS, type_of
from dlcourse.scratch.activations.squashing import sigmoid

__all__ = ["Value"]


class Value:
    """A scalar in a computational graph, with its gradient after a backward pass.

    Supports + - * / between values and with plain numbers, powers, `exp`, `log`, `tanh`, `relu`, `sigmoid` and `sum`.
    Where an operation is undefined, such as the logarithm of 0, the result is inf or nan, and NumPy warns.

    Args:
        data: the number.
        operands: pairs of an operand and the local gradient, the derivative of data with respect to it. Operations set
            it; an input has none.
        operation: the operation that data is the result of, such as "+"; "" for an input.

    Attributes:
        data: the number, a Python float (float64).
        grad: after `backward` of a result, the derivative of that result with respect to this value; 0 before.
        operands: a tuple of the pairs.
        operation: the operation.

    Raises:
        TypeError: if data is not a number.

    Example:
        >>> Value(2.0) * 3
        Value(6, '*')
    """

    __array_ufunc__ = None  # np.float64(2) * Value(3) calls Value.__rmul__
    __slots__ = ("data", "grad", "operands", "operation")

    def __init__(self, data: float, operands: Iterable[tuple[Value, float]] = (), operation: str = "") -> None:
        if isinstance(data, bool) or not isinstance(data, NUMBERS):
            raise TypeError(f"data must be a number; got {type_of(data)}")
        self.data = float(data)
        self.grad = 0.0
        self.operands = tuple((operand, float(derivative)) for operand, derivative in operands)
        self.operation = operation

    def __repr__(self) -> str:
        return f"Value({self.data:g}, {self.operation!r})" if self.operation else f"Value({self.data:g})"

    def __add__(self, other: Value | float) -> Value:
        other = _as_value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)], "+")

    def __mul__(self, other: Value | float) -> Value:
        other = _as_value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)], "*")

    @np.errstate(under="ignore")
    def __pow__(self, exponent: float) -> Value:
        if isinstance(exponent, bool) or not isinstance(exponent, NUMBERS):
            raise TypeError(f"exponent must be a plain number; got {type_of(exponent)}")
        base = np.float64(self.data)
        derivative = exponent * base ** (exponent - 1) if exponent else 0.0  # 0 · 0^-1 would be nan
        return Value(base**exponent, [(self, derivative)], f"**{exponent:g}")

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

    @np.errstate(under="ignore")
    def exp(self) -> Value:
        """Returns e^x; its derivative is e^x."""
        y = np.exp(self.data)
        return Value(y, [(self, y)], "exp")

    def log(self) -> Value:
        """Returns the natural logarithm of x; its derivative is 1/x."""
        return Value(np.log(self.data), [(self, np.float64(1) / self.data)], "log")

    @np.errstate(under="ignore")
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
        """Returns the sum of all values as one operation. (Python's `sum` records one addition per value.)

        Args:
            values: values or plain numbers.

        Returns:
            Their sum; 0 if there are none.

        Raises:
            TypeError: if one of them is neither a value nor a number.

        Example:
            >>> Value.sum([Value(1.0), Value(2.0), 3.0])
            Value(6, 'sum')
        """
        terms = [_as_value(value) for value in values]
        return Value(np.sum([term.data for term in terms]), [(term, 1.0) for term in terms], "sum")

    @np.errstate(under="ignore")
    def backward(self) -> None:
        """Computes the gradients: sets `grad` of every value that this one depends on to ∂self / ∂value.

        Gradients of an earlier `backward` are overwritten. (PyTorch adds to them.)

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
            for operand, local_gradient in value.operands:
                operand.grad += local_gradient * value.grad

    def _order(self) -> list[Value]:
        """Returns all values that this one depends on in topological order: each after its operands, this one last."""
        order: list[Value] = []
        visited: set[Value] = set()
        stack = [(self, False)]  # Python's own stack ends at a recursion depth of 1,000
        while stack:
            value, operands_done = stack.pop()
            if operands_done:
                order.append(value)
            elif value not in visited:
                visited.add(value)
                stack.append((value, True))
                stack.extend((operand, False) for operand, _ in value.operands)
        return order


def _as_value(number: Value | float) -> Value:
    return number if isinstance(number, Value) else Value(number)
