"""Texts as lists of word ids: the encoding of `keras.datasets`, and its inverse."""

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
    """Concatenated rows of different lengths: row k is `ids[offsets[k]:offsets[k + 1]]`."""

    ids: Array
    offsets: Array


@dataclass(frozen=True)
class Vocabulary:
    """The words of a data set and their ids.

    Attributes:
        word_index: the rank of each word, 1 for the most frequent.
        start: the id at the start of each text; None for none.
        unknown: the id of words that are excluded from the vocabulary; None if they are removed.
        index_from: a word's id is its rank plus this number.

    Example:
        >>> Vocabulary({"the": 1, "film": 2}).decode([1, 4, 5])
        '[START] the film'
    """

    word_index: Mapping[str, int]
    start: int | None = 1
    unknown: int | None = 2
    index_from: int = 3

    def decode(self, ids: Iterable[int]) -> str:
        """Returns the words of one text, separated by spaces.

        Args:
            ids: the text's word ids, shape `(n_words,)`. 0, which pads short texts, is ignored.

        Returns:
            The text. The start is written as `[START]`, an excluded word as `[OOV]` (out of vocabulary), and an id
            that no word has as `[?]`.

        Raises:
            ValueError: if `ids` are not the integers of a single text.

        Example:
            >>> Vocabulary({"the": 1, "film": 2}).decode([1, 4, 5, 2, 0, 0])
            '[START] the film [OOV]'
        """
        array = np.asarray(list(ids) if not isinstance(ids, np.ndarray) else ids)
        if array.size == 0:
            return ""
        if array.ndim != 1 or array.dtype.kind not in "iu":
            raise ValueError(
                f"ids must be the integers of one text, such as x_train[0]; "
                f"got shape {array.shape} and dtype {array.dtype}"
            )
        return " ".join(self._words.get(word_id, "[?]") for word_id in array.tolist() if word_id)

    @cached_property
    def _words(self) -> dict[int, str]:
        words = {rank + self.index_from: word for word, rank in self.word_index.items()}
        if self.start is not None:
            words[self.start] = "[START]"
        if self.unknown is not None:
            words[self.unknown] = "[OOV]"
        return words


def encode(parts: Sequence[Ragged], options: Options) -> list[tuple[list[list[int]], Array]]:
    """Encodes texts as word ids, as `keras.datasets.imdb` and `reuters` do.

    Args:
        parts: the parts of a data set (training and test, or one), each with the ranks of its words.
        options: `start_char`, `oov_char`, `index_from`, `num_words`, `skip_top`, `maxlen`.

    Returns:
        For each part all of its texts in their order, and whether each is shorter than `maxlen`, boolean, shape
        `(n,)`. Without `num_words`, the largest id that occurs is excluded, too, as in Keras.

    Example:
        >>> texts = Ragged(np.array([1, 2, 3]), np.array([0, 2, 3]))
        >>> encode([texts], Options(num_words=6))[0][0]
        [[1, 4, 5], [1, 2]]
    """
    start = [] if options.start_char is None else [options.start_char]
    shifted = [part._replace(ids=part.ids.astype(np.int64) + options.index_from) for part in parts]
    lengths = [np.diff(part.offsets) + len(start) for part in shifted]
    is_short = [n < options.maxlen if options.maxlen else np.ones(len(n), bool) for n in lengths]
    limit = options.num_words or max(
        (int(part.ids[np.repeat(short, np.diff(part.offsets))].max(initial=max(start, default=0)))
         for part, short in zip(shifted, is_short, strict=True) if short.any()),
        default=0,
    )  # fmt: skip
    head = _exclude(Ragged(np.array(start, np.int64), np.array([0, len(start)])), limit, options).ids.tolist()
    encoded = []
    for part, short in zip(shifted, is_short, strict=True):
        ids, offsets = _exclude(part, limit, options)
        edges = offsets.tolist()
        texts = [head + ids[a:b].tolist() for a, b in pairwise(edges)]
        encoded.append((texts, short))
    return encoded


def objects(items: Sequence[Any]) -> Array:
    """Returns an array of Python objects, shape `(len(items),)`, even if the items are lists of equal length."""
    array = np.empty(len(items), dtype=object)
    for number, item in enumerate(items):
        array[number] = item
    return array


def _exclude(part: Ragged, limit: int, options: Options) -> Ragged:
    """Replaces ids below `skip_top` or from `limit` on by `oov_char`; removes them if that is None."""
    inside = (part.ids >= options.skip_top) & (part.ids < limit)
    if options.oov_char is not None:
        return part._replace(ids=np.where(inside, part.ids, options.oov_char))
    return Ragged(part.ids[inside], np.concatenate([[0], np.cumsum(inside)])[part.offsets])
