"""An unpickler that creates arrays, lists, dictionaries, bytes and numbers only, and executes no code.

NumPy's own functions are not called while a pickle is read: `numpy.dtype.__setstate__` and
`numpy.ndarray.__setstate__` trust their arguments, and a forged state makes them read memory out of bounds. Stand-ins
collect the pickle's content; only then is an array created, of a few dtypes and after its length is verified.
"""

from __future__ import annotations

import math
import pickle
import re
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

PLAIN = re.compile(r"[<>|=]?(b1|[iu][1248]|f[48]|O8?)")


def limited_load(file: IO[bytes]) -> Any:
    """Reads one pickle of plain data.

    Args:
        file: the pickle, opened in binary mode.

    Returns:
        An array, dictionary, list, bytes or number. Strings of Python 2 become bytes.

    Raises:
        pickle.UnpicklingError: if the pickle refers to anything else, or is damaged.

    Example:
        >>> import io
        >>> limited_load(io.BytesIO(pickle.dumps([1, b"two"])))
        [1, b'two']
        >>> limited_load(io.BytesIO(pickle.dumps(print)))
        Traceback (most recent call last):
        ...
        _pickle.UnpicklingError: refused: the pickle refers to builtins.print
    """
    try:
        return _resolved(_Limited(file, encoding="bytes").load())
    except pickle.UnpicklingError:
        raise
    except Exception as error:  # a damaged pickle can raise any exception
        raise pickle.UnpicklingError(f"damaged: {type(error).__name__}: {error}") from None


class _Limited(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        try:
            return _ALLOWED[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"refused: the pickle refers to {module}.{name}") from None


class _Dtype:
    """Stand-in for `numpy.dtype`: the dtype's name and, from its state, its byte order."""

    __slots__ = ("order", "text")

    def __init__(self, text: str | bytes, *_: Any) -> None:
        self.text = _ascii(text)
        self.order = ""

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.order = _ascii(state[1])

    def dtype(self) -> np.dtype[Any]:
        text = self.text if self.text[:1] in "<>|=" else self.order + self.text
        if not PLAIN.fullmatch(text):
            raise pickle.UnpicklingError(f"refused: the pickle refers to an array of dtype {text!r}")
        return np.dtype(object) if "O" in text else np.dtype(text)


class _Array:
    """Stand-in for `numpy.ndarray` and for the function that creates an empty one."""

    __slots__ = ("state",)

    def __init__(self, *_: Any) -> None:
        self.state: tuple[Any, ...] | None = None

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.state = state

    def array(self) -> Array:
        if self.state is None:
            raise pickle.UnpicklingError("damaged: an array without content")
        _, shape, kind, fortran_order, content = self.state
        if not isinstance(kind, _Dtype) or not all(isinstance(n, int) and n >= 0 for n in shape):
            raise pickle.UnpicklingError("refused: the pickle refers to an array with an invalid dtype or shape")
        dtype, size = kind.dtype(), math.prod(shape)
        length = size if dtype.hasobject else size * dtype.itemsize
        if type(content) is not (list if dtype.hasobject else bytes) or len(content) != length:
            raise pickle.UnpicklingError(f"damaged: the content of an array does not fit its shape {shape}")
        if isinstance(content, bytes):
            flat = np.frombuffer(content, dtype)
            return flat.reshape(shape, order="F" if fortran_order else "C").astype(dtype.newbyteorder("="))
        items: Array = np.empty(size, dtype=object)
        for number, item in enumerate(content):
            items[number] = _resolved(item)
        return items.reshape(shape, order="F" if fortran_order else "C")


_ALLOWED: dict[tuple[str, str], type] = {
    ("numpy", "dtype"): _Dtype,
    ("numpy", "ndarray"): _Array,
    ("numpy.core.multiarray", "_reconstruct"): _Array,
    ("numpy._core.multiarray", "_reconstruct"): _Array,
}


def _resolved(value: Any) -> Any:
    """Replaces the stand-ins in a value by arrays."""
    if isinstance(value, _Array):
        return value.array()
    if type(value) is dict:
        return {key: _resolved(item) for key, item in value.items()}
    if type(value) is list:
        return value if all(type(item) is int for item in value) else [_resolved(item) for item in value]
    if type(value) in (int, float, bool, bytes, str):
        return value
    raise pickle.UnpicklingError(f"refused: the pickle holds a {getattr(value, '__name__', type(value).__name__)}")


def _ascii(text: str | bytes) -> str:
    return text.decode("ascii") if isinstance(text, bytes) else str(text)
