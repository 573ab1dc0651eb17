"""The object that every data set comes as."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._text import Vocabulary

if TYPE_CHECKING:
    import tensorflow as tf

Array = NDArray[Any]
Kind = Literal["real", "drawn", "generated", "file"]


@dataclass(frozen=True, repr=False, eq=False)
class Dataset:
    """Inputs and labels, split into training and test, with what a reader must know of them.

    Attributes:
        name: what `load` calls it.
        x_train: training inputs, samples along the first axis; shape `(n_train, ...)`. Texts come as an array of
            Python objects, shape `(n_train,)`: lists of word numbers, or strings.
        y_train: training labels, shape `(n_train,)`; `(n_train, 1)` for the CIFAR sets, as in Keras; for captions the
            sentences, shape `(n_train, 5)`.
        x_test: test inputs, shape `(n_test, ...)`.
        y_test: test labels, shape `(n_test, ...)`.
        class_names: the name of each label, in the labels' order; empty for regression.
        feature_names: the name and unit of each column of a table; empty for images and texts.
        kind: whether the data were measured (`real`), drawn by a program (`drawn`) or generated (`generated`); `file`
            where they come from a file of yours whose content nobody has published a checksum of.
        source: who collected or made them.
        licence: under which terms they may be used.
        order: where each row of the original file lies in training rows followed by test rows; None where the
            original comes in two files.
        vocabulary: which word has which number, for texts that come as numbers.
        beside: what goes with the samples row for row, as `(training, test)`: see `text_train` and `pictures_train`.
    """

    name: str
    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array
    class_names: tuple[str, ...]
    kind: Kind
    source: str
    licence: str
    feature_names: tuple[str, ...] = ()
    order: Array | None = None
    vocabulary: Vocabulary | None = None
    beside: Mapping[str, tuple[Array, Array]] = dataclasses.field(default_factory=dict)

    @property
    def x(self) -> Array:
        """All inputs, training and test, in the original order; shape `(n_train + n_test, ...)`."""
        return self._joined(self.x_train, self.x_test)

    @property
    def y(self) -> Array:
        """All labels, in the order of `x`; shape `(n_train + n_test, ...)`."""
        return self._joined(self.y_train, self.y_test)

    @property
    def word_index(self) -> Mapping[str, int]:
        """The rank of each word, from 1 for the most frequent one, as `keras.datasets.imdb.get_word_index()` gives it.

        Raises:
            ValueError: if the set has no numbered words.
        """
        return self._vocabulary().word_index

    @property
    def text_train(self) -> Array:
        """The training texts as they were written, capitals and punctuation included; strings, shape `(n_train,)`.

        Raises:
            ValueError: if they are not there: the sample of imdb has them, the real file holds numbers alone.
        """
        return self._beside("text")[0]

    @property
    def text_test(self) -> Array:
        """The test texts as they were written; strings, shape `(n_test,)`. See `text_train`."""
        return self._beside("text")[1]

    @property
    def pictures_train(self) -> Array:
        """The pictures that `x_train` names; uint8, shape `(n_train, height, width, 3)`.

        Raises:
            ValueError: if they are not there: the sample of captions has them, Flickr8k's token file only names them.
        """
        return self._beside("pictures")[0]

    @property
    def pictures_test(self) -> Array:
        """The pictures that `x_test` names; uint8, shape `(n_test, height, width, 3)`. See `pictures_train`."""
        return self._beside("pictures")[1]

    def decode(self, ids: Iterable[int]) -> str:
        """The words of one text that comes as numbers, such as `x_train[0]`.

        Args:
            ids: the numbers; zeros, which fill short texts up, are passed over.

        Returns:
            The words, separated by blanks, with `[START]` and `[OOV]` where Keras puts its marks.

        Raises:
            ValueError: if the set has no numbered words, or `ids` are not whole numbers.
        """
        return self._vocabulary().decode(ids)

    def subset(self, n: int) -> Dataset:
        """The first `n` training samples, with as large a share of the test samples (at least one).

        Args:
            n: how many training samples to keep, 1 to `len(x_train)`.

        Raises:
            ValueError: if `n` is not in that range.
        """
        if not isinstance(n, int | np.integer) or not 1 <= n <= len(self.x_train):
            raise ValueError(f"n: a whole number from 1 to {len(self.x_train)} is expected, not {n!r}")
        n_test = max(1, round(len(self.x_test) * n / len(self.x_train)))
        return dataclasses.replace(
            self,
            x_train=self.x_train[:n],
            y_train=self.y_train[:n],
            x_test=self.x_test[:n_test],
            y_test=self.y_test[:n_test],
            order=None,
            beside={name: (train[:n], test[:n_test]) for name, (train, test) in self.beside.items()},
        )

    def as_tf(
        self, batch_size: int = 32, *, shuffle: bool = True, seed: int | None = None
    ) -> tuple[tf.data.Dataset, tf.data.Dataset]:
        """The set as two `tf.data` pipelines, for `model.fit(train, shuffle=False)`: the order is drawn here.

        Values and types are those of the arrays: pictures stay uint8, so the model begins with a `Rescaling`. Texts
        that come as numbers are filled up with zeros at their end, each batch to its longest text.

        Args:
            batch_size: samples in a batch; the last one may be smaller.
            shuffle: whether the training samples come in a new order each epoch. Test samples never do.
            seed: repeats the orders; None for other ones each time.

        Returns:
            `(train, test)`, each giving batches `(x, y)` of tensors.

        Raises:
            ValueError: if `batch_size` is not a positive whole number.
        """
        from dlcourse.datasets._pipeline import pipeline

        return (
            pipeline(self.x_train, self.y_train, batch_size, shuffle=shuffle, seed=seed),
            pipeline(self.x_test, self.y_test, batch_size, shuffle=False, seed=None),
        )

    def describe(self) -> str:
        """What was loaded, in one line."""
        classes = f", {len(self.class_names)} classes" if self.class_names else ""
        sizes = f"{len(self.x_train):,} training + {len(self.x_test):,} test"
        return f"{self.name} ({self.kind}): {sizes} {self._samples()}{classes}"

    def __repr__(self) -> str:
        return f"<Dataset {self.describe()}>"

    def _samples(self) -> str:
        if self.x_train.dtype != object:
            return f"samples of {'×'.join(map(str, self.x_train.shape[1:]))}"
        if self.y_train.ndim == 2:
            return f"pictures' names, each with {self.y_train.shape[1]} sentences"
        if len(self.x_train) and isinstance(self.x_train[0], list):
            lengths = [len(text) for text in (*self.x_train, *self.x_test)]
            return f"texts of {min(lengths):,} to {max(lengths):,} words"
        return "texts"

    def _beside(self, name: str) -> tuple[Array, Array]:
        if name not in self.beside:
            owner = {"text": "written texts: the sample of imdb", "pictures": "pictures apart: the sample of captions"}
            raise ValueError(f"{self.name} ({self.kind}) has no {owner[name]} has")
        return self.beside[name]

    def _vocabulary(self) -> Vocabulary:
        if self.vocabulary is not None:
            return self.vocabulary
        if len(self.x_train) and isinstance(self.x_train[0], list):
            file = f"{self.name}_word_index.json"
            raise ValueError(f"{self.name} has no word index: put {file} beside the file that was loaded")
        raise ValueError(f"{self.name} has no numbered words to decode; the sets imdb and reuters have")

    def _joined(self, train: Array, test: Array) -> Array:
        both = np.concatenate([train, test])
        return both if self.order is None else both[self.order]
