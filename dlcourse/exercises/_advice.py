"""What the usual exceptions of learners' code mean, in a sentence that says where to look."""

from __future__ import annotations

import re

from dlcourse.exercises._guard import Fault

LONGEST = 100
"""Characters of an exception that are shown."""
ARRAY = "`np.asarray` makes an array of it"

# The first pattern that fits an exception's kind and text gives the advice; groups are filled in.
_ADVICE: tuple[tuple[str, str], ...] = (
    (r"NameError: name '(\w+)' is not defined", "`{0}` means nothing here: is it misspelled, or is an import missing?"),
    (
        r"UnboundLocalError: .*variable '(\w+)'",
        "`{0}` is used before it has a value: on which way through the function does it get none?",
    ),
    (
        r"TypeError: '(\w+)' object is not iterable",
        "a loop (or `zip`, `sum`, `list`) met a single number, of type {0}, where it wants several: "
        "what does the function get in this call?",
    ),
    (
        r"TypeError: object of type '(\w+)' has no len",
        "`len` met a single number, of type {0}: what does the function get in this call?",
    ),
    (r"TypeError: '(\w+)' object is not subscriptable", "square brackets pick from a {0}, which has no parts"),
    (r"IndexError: invalid index to scalar", "square brackets pick from a single number, which has no parts"),
    (
        r"TypeError: '(\w+)' object is not callable",
        "round brackets after a {0} call it like a function: is a `*` missing, or do square brackets belong there?",
    ),
    (
        r"TypeError: .*(builtin_function_or_method|type 'method'|'method'|'function')",
        "a function or method stands where its result is wanted: are its parentheses missing?",
    ),
    (
        r"TypeError: .*for (\S+): '(?:list|tuple|range)' and|TypeError: .*for (\S+): '\w+' and '(?:list|tuple|range)'",
        "on one side of `{0}` there is a list: is one number of it meant, or its length? " + ARRAY,
    ),
    (r"TypeError: can't multiply sequence by non-int", "a list times a number repeats the list. " + ARRAY),
    (r"TypeError: bad operand type for (?:unary |abs)\S*: '(?:list|tuple)'", "a list is no array. " + ARRAY),
    (r"TypeError: .*for (\S+): .*'NoneType'", "one side is None: does a function before it return nothing?"),
    (
        r"TypeError: must be real number, not (?:list|tuple)",
        "functions of `math` take one number; those of NumPy, arrays",
    ),
    (
        r"TypeError: only integer scalar arrays can be converted to a scalar index",
        "an array stands where one whole number is wanted, such as an axis: `np.max(a, b)` takes b for the axis, "
        "`np.maximum` compares two",
    ),
    (
        r"TypeError: only .*(?:converted to (?:Python|a) scalar|0-dimensional arrays)",
        "a function for one number (of `math`, `float`, `int`, `range`) met an array: NumPy has one for arrays",
    ),
    (
        r"TypeError: (?:The )?numpy boolean (?:subtract|negative)",
        "True and False cannot be subtracted: combine masks by `&`, `|`, `~`",
    ),
    (
        r"TypeError: 'float' object cannot be interpreted as an integer",
        "a float stands where a whole number is counted: `//`?",
    ),
    (
        r"TypeError: (?:list|slice|string) indices must be integers",
        "a position must be a whole number, and a list has only one axis",
    ),
    (
        r"TypeError: .*(?:missing|takes) .*argument",
        "a function is called with too few or too many arguments",
    ),
    (
        r"TypeError: .*unexpected keyword argument '(\w+)'|TypeError: '(\w+)' is an invalid keyword",
        "the function that is called has no argument `{0}`",
    ),
    (
        r"ValueError: The truth value of an array",
        "`if`, `and`, `or` and `not` want one answer, an array has many: `np.where`, `&`, `|`, `~` work on each",
    ),
    (
        r"ValueError: operands could not be broadcast together with shapes? (\([\d, ]*\)) (\([\d, ]*\))",
        "shapes {0} and {1} do not fit each other: is an axis to be kept (`keepdims`), or added (`[:, None]`)?",
    ),
    (r"ValueError: .*broadcast", "the shapes do not fit each other: which axis is lost, or too many?"),
    (
        r"ValueError: matmul: .*size (\d+) is different from (\d+)|ValueError: shapes .*not aligned: (\d+) .* != (\d+)",
        "in a product of matrices, the columns of the first and the rows of the second must be equally many: is a "
        "transpose missing, or the order the other way round?",
    ),
    (
        r"ValueError: matmul: Input operand \d does not have enough dimensions",
        "`@` met a single number: `*` multiplies by one",
    ),
    (
        r"ValueError: cannot reshape array of size (\d+) into shape (\([\d,]*\))",
        "{0} numbers do not fill the shape {1}: what is left over?",
    ),
    (
        r"ValueError: .*too many values to unpack|ValueError: not enough values to unpack",
        "more or fewer values come back than names stand left of the `=`",
    ),
    (
        r"ValueError: (?:zero-size array|max\(\)|min\(\)|.*iterable argument is empty|.*empty sequence)",
        "nothing is left to take it of: what is to be returned for an empty one?",
    ),
    (
        r"ValueError: Expecting at least two arrays",
        "the function that is called wants two arrays at least; here there is one",
    ),
    (
        r"ValueError: math domain error|ValueError: expected a positive input",
        "a logarithm or root meets 0 or a negative number: which input leads there?",
    ),
    (
        r"ValueError: axes don't match|AxisError: axis (-?\d+) is out of bounds",
        "there is no such axis: how many axes does the array have in this call?",
    ),
    (
        r"(?:UFuncTypeError|UFuncOutputCastingError|_UFuncOutputCastingError): ",
        "an array of whole numbers cannot take fractions in place: begin with one of floats",
    ),
    (
        r"IndexError: index (-?\d+) is out of bounds for axis \d+ with size (\d+)",
        "position {0} of {1}: the last one is `[size - 1]`, as counting begins at 0",
    ),
    (r"IndexError: (?:list|tuple|string) index out of range", "a position beyond the end: the last one is `[len - 1]`"),
    (
        r"IndexError: too many indices for array: array is (\d)-dimensional",
        "more indices than axes: the array has {0} in this call",
    ),
    (r"IndexError: (?:arrays used as indices|only integers)", "positions must be whole numbers or a mask, not floats"),
    (r"IndexError: boolean index did not match", "the mask and what it picks from have different lengths"),
    (r"KeyError: (.+)", "there is no key {0}"),
    (r"ZeroDivisionError: ", "it divides by 0: which input leads to a 0 there, and what is to be returned then?"),
    (
        r"ValueError: cannot convert float NaN|OverflowError: cannot convert float inf",
        "nan or infinity is to become a whole number: which step makes it?",
    ),
    (
        r"OverflowError: ",
        "a number becomes too large for a float: can it be computed without the large one in between?",
    ),
    (
        r"AttributeError: '(list|tuple)' object has no attribute "
        r"'(all|any|argmax|argmin|astype|cumsum|dtype|flatten|max|mean|min|ndim|ravel|reshape|round|shape|size|std|sum|T|var)'",
        "a {0} has no `{1}`, an array has: " + ARRAY,
    ),
    (r"AttributeError: '(list|tuple)' object has no attribute '(\w+)'", "a {0} has no `{1}`: what is it that has?"),
    (
        r"AttributeError: '(?:float|int|bool)' object has no attribute '(\w+)'",
        "True, False or a plain number has no `{0}`: what does the function get, or make, in this call?",
    ),
    (
        r"AttributeError: 'NoneType' object has no attribute '(\w+)'",
        "None has no `{0}`: does a function before it return nothing, as `list.sort` and `append` do?",
    ),
    (
        r"AttributeError: module '([\w.]+)' has no attribute '(\w+)'",
        "there is no `{1}` in `{0}`: is it called otherwise?",
    ),
    (r"RecursionError: ", "the function calls itself without an end: which case is answered without a call?"),
    (r"MemoryError: ", "it wants more memory than there is: is an array made of all pairs, or a list without an end?"),
    (r"AssertionError", "your own `assert` does not hold in this call"),
    (r"ImportError: .*legacy.* not supported in Keras 3", "that is of Keras 2: Keras 3 has it elsewhere, or no longer"),
    (
        r"(?:ModuleNotFoundError|ImportError): ",
        "what is imported is not there: is it called otherwise, or of an older version?",
    ),
    (
        r"ValueError: Layer \S+ weight shape (\([\d, ]*\)) is not compatible with provided weight shape (\([\d, ]*\))",
        "a layer's weights have shape {0}, and {1} is given: is a size typed in that depends on the arguments, or "
        "an axis missing?",
    ),
    (
        r"ValueError: .*expected axis -1 of input shape to have value (\d+), but received input with shape (\([^)]*\))",
        "a layer was built for {0} inputs and gets shape {1}: is one layer used in two places, or a size typed in?",
    ),
    (
        r"ValueError: .*(?:isn't built|has not been built|not yet been built)",
        "the model has no weights yet: it wants an `Input`, or one call on data",
    ),
    (
        r"ValueError: Could not interpret (\w+)",
        "that is no {0}: give its name, or an object or function of that kind, not a result",
    ),
    (r"NotImplementedError: ", "a method that the base class leaves to you is not written yet"),
)
_COMPILED = tuple((re.compile(pattern, re.DOTALL), advice) for pattern, advice in _ADVICE)


def advice_on(fault: Fault) -> str | None:
    """Returns what an exception means, followed by the exception itself; None for one that is not known.

    Example:
        >>> advice_on(Fault("ZeroDivisionError", "...", ""))
        'it divides by 0: which input leads to a 0 there, and what is to be returned then? (ZeroDivisionError: ...)'
    """
    for pattern, advice in _COMPILED:
        if found := pattern.match(str(fault)):
            groups = [group for group in found.groups() if group is not None]
            return f"{advice.format(*groups)} ({str(fault)[:LONGEST]})"
    return None
