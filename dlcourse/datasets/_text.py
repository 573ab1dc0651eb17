"""Texts as lists of numbers: how `keras.datasets` numbers words, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._options import Options

Array = NDArray[Any]


class Ragged(NamedTuple):
    """Rows of unequal length, end to end: row k is `ids[offsets[k]:offsets[k + 1]]`."""

    ids: Array
    offsets: Array


@dataclass(frozen=True)
class Vocabulary:
    """Words and their numbers, as they stand in a data set.

    Attributes:
        word_index: the rank of each word, from 1 for the most frequent one.
        start: what stands at the beginning of each text; None: nothing.
        unknown: what stands for a word that was left out; None: nothing.
        index_from: what is added to a word's rank.
    """

    word_index: Mapping[str, int]
    start: int | None = 1
    unknown: int | None = 2
    index_from: int = 3

    def decode(self, ids: Iterable[int]) -> str:
        """The words of one text, separated by blanks.

        Args:
            ids: numbers of words. 0, which fills short texts up, is passed over; the start becomes `[START]`, a word
                that was left out `[OOV]` (out of vocabulary), a number that no word has `[?]`.

        Raises:
            ValueError: if `ids` are not the whole numbers of a single text.

        Example:
            >>> Vocabulary({"the": 1, "film": 2}).decode([1, 4, 5, 2, 0, 0])
            '[START] the film [OOV]'
        """
        numbers = np.asarray(list(ids) if not isinstance(ids, np.ndarray) else ids)
        if numbers.size == 0:
            return ""
        if numbers.ndim != 1 or numbers.dtype.kind not in "iu":
            raise ValueError(
                f"ids: the whole numbers of one text are expected, such as x_train[0], "
                f"not the shape {numbers.shape} of {numbers.dtype}"
            )
        return " ".join(self._words.get(number, "[?]") for number in numbers.tolist() if number)

    @cached_property
    def _words(self) -> dict[int, str]:
        words = {rank + self.index_from: word for word, rank in self.word_index.items()}
        if self.start is not None:
            words[self.start] = "[START]"
        if self.unknown is not None:
            words[self.unknown] = "[OOV]"
        return words


def encode(parts: Sequence[Ragged], options: Options) -> list[tuple[list[list[int]], Array]]:
    """Numbers the words of texts as `keras.datasets.imdb` and `reuters` do.

    Args:
        parts: the parts of a set (training and test, or one), each with the ranks of its words.
        options: `start_char`, `oov_char`, `index_from`, `num_words`, `skip_top`, `maxlen`.

    Returns:
        For each part its texts, all of them and in their order, and which of them are shorter than `maxlen`, shape
        `(n,)`. Without `num_words`, the largest number that occurs counts as too large: this is what Keras does.

    Example:
        >>> texts = Ragged(np.array([1, 2, 3]), np.array([0, 2, 3]))
        >>> encode([texts], Options(num_words=6))[0][0]
        [[1, 4, 5], [1, 2]]
    """
    start = [] if options.start_char is None else [options.start_char]
    shifted = [part._replace(ids=part.ids.astype(np.int64) + options.index_from) for part in parts]
    lengths = [np.diff(part.offsets) + len(start) for part in shifted]
    kept = [n < options.maxlen if options.maxlen else np.ones(len(n), bool) for n in lengths]
    limit = options.num_words or max(
        (int(part.ids[np.repeat(keep, np.diff(part.offsets))].max(initial=max(start, default=0)))
         for part, keep in zip(shifted, kept, strict=True) if keep.any()),
        default=0,
    )  # fmt: skip
    head = _limited(Ragged(np.array(start, np.int64), np.array([0, len(start)])), limit, options).ids.tolist()
    coded = []
    for part, keep in zip(shifted, kept, strict=True):
        ids, offsets = _limited(part, limit, options)
        edges = offsets.tolist()
        texts = [head + ids[a:b].tolist() for a, b in pairwise(edges)]
        coded.append((texts, keep))
    return coded


def objects(items: Sequence[Any]) -> Array:
    """An array of Python objects, shape `(len(items),)`, also where the items are lists of equal length."""
    array = np.empty(len(items), dtype=object)
    for number, item in enumerate(items):
        array[number] = item
    return array


def _limited(part: Ragged, limit: int, options: Options) -> Ragged:
    """Words outside `skip_top` … `limit` become `oov_char`, or go where there is none."""
    inside = (part.ids >= options.skip_top) & (part.ids < limit)
    if options.oov_char is not None:
        return part._replace(ids=np.where(inside, part.ids, options.oov_char))
    return Ragged(part.ids[inside], np.concatenate([[0], np.cumsum(inside)])[part.offsets])
