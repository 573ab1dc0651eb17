"""`Dataset`, the object that `load` returns."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from dlcourse.console import fitting
from dlcourse.datasets._text import Vocabulary

if TYPE_CHECKING:
    import tensorflow as tf

Array = NDArray[Any]
Kind = Literal["real", "drawn", "generated", "file"]


@dataclass(frozen=True, repr=False, eq=False)
class Dataset:
    """Inputs and labels, split into a training and a test set, with the facts that describe them.

    Attributes:
        name: the name that `load` knows it by.
        x_train: training inputs, one row per sample; shape `(n_train, ...)`. Texts are an array of Python objects,
            shape `(n_train,)`: lists of word ids, or strings.
        y_train: training labels, shape `(n_train,)`; `(n_train, 1)` for the CIFAR sets, as in Keras. For captions, the
            sentences, shape `(n_train, 5)`.
        x_test: test inputs, shape `(n_test, ...)`.
        y_test: test labels, shape `(n_test, ...)`.
        class_names: the name of each label, in the labels' order; empty for regression.
        feature_names: the name and unit of each column of a table; empty for images and texts.
        kind: whether the data were measured (`real`), drawn by a program (`drawn`) or generated (`generated`); `file`
            if they come from a file of yours that matches no published checksum.
        source: who collected or made them.
        licence: the terms of use.
        order: for each row of the original file its index in the training rows followed by the test rows; None if
            the original consists of two files.
        vocabulary: the id of each word, for texts that are encoded as integers.
        beside: further arrays with one row per sample, as `(training, test)`: see `text_train` and `pictures_train`.

    Example:
        >>> from dlcourse.datasets import load
        >>> mnist = load("mnist", verbose=False)
        >>> mnist.x_train.shape, mnist.x_train.dtype, mnist.y_train.shape
        ((4000, 28, 28), dtype('uint8'), (4000,))
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
        """The rank of each word, 1 for the most frequent, as returned by `keras.datasets.imdb.get_word_index()`.

        Raises:
            ValueError: if the texts are not encoded as integers, or there is no word index.
        """
        return self._vocabulary().word_index

    @property
    def text_train(self) -> Array:
        """The original training texts, with capitals and punctuation; strings, shape `(n_train,)`.

        Raises:
            ValueError: if there are none: the sample of imdb has them, the real file has word ids only.
        """
        return self._beside("text")[0]

    @property
    def text_test(self) -> Array:
        """The original test texts; strings, shape `(n_test,)`. See `text_train`."""
        return self._beside("text")[1]

    @property
    def pictures_train(self) -> Array:
        """The images that `x_train` names; uint8, shape `(n_train, height, width, 3)`.

        Raises:
            ValueError: if there are none: the sample of captions has them, Flickr8k's token file only names them.
        """
        return self._beside("pictures")[0]

    @property
    def pictures_test(self) -> Array:
        """The images that `x_test` names; uint8, shape `(n_test, height, width, 3)`. See `pictures_train`."""
        return self._beside("pictures")[1]

    def decode(self, ids: Iterable[int]) -> str:
        """Returns the words of one text that is encoded as integers, such as `x_train[0]`.

        Args:
            ids: the text's word ids, shape `(n_words,)`; zeros, which pad short texts, are ignored.

        Returns:
            The words, separated by spaces, with `[START]` and `[OOV]` for Keras's special ids.

        Raises:
            ValueError: if the texts are not encoded as integers, there is no word index, or `ids` are not integers.

        Example:
            >>> from dlcourse.datasets import load
            >>> load("imdb", verbose=False).decode([1, 4])
            '[START] the'
        """
        return self._vocabulary().decode(ids)

    def subset(self, n: int) -> Dataset:
        """Returns the first `n` training samples with the same fraction of the test samples (at least one).

        Args:
            n: number of training samples, from 1 to `len(x_train)`.

        Returns:
            A smaller data set; its arrays are views of the arrays of this one.

        Raises:
            ValueError: if `n` is not an integer in that range.

        Example:
            >>> from dlcourse.datasets import load
            >>> few = load("digits", verbose=False).subset(400)
            >>> few.x_train.shape, few.x_test.shape
            ((400, 8, 8), (100, 8, 8))
        """
        if not isinstance(n, int | np.integer) or not 1 <= n <= len(self.x_train):
            raise ValueError(f"n must be an integer from 1 to {len(self.x_train)}; got {n!r}")
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
        """Returns the training and the test set as `tf.data` pipelines, for `model.fit(train, shuffle=False)`.

        Values and dtypes are those of the arrays: images stay uint8, so the model begins with a `Rescaling` layer.
        Texts that are encoded as integers are padded with zeros at the end, to the longest text of the batch.

        Args:
            batch_size: samples per batch, at least 1; the last batch may be smaller.
            shuffle: whether to shuffle the training samples anew in each epoch. Test samples are never shuffled.
            seed: makes the orders reproducible; None for new ones each time.

        Returns:
            `(train, test)`: pipelines of batches `(x, y)` of tensors.

        Raises:
            ValueError: if `batch_size` is not an integer of at least 1.

        Example:
            >>> from dlcourse.datasets import load
            >>> train, test = load("digits", verbose=False).as_tf(batch_size=64)
            >>> x, y = next(iter(train))
            >>> x.shape, y.shape
            (TensorShape([64, 8, 8]), TensorShape([64]))
        """
        from dlcourse.datasets._pipeline import pipeline

        return (
            pipeline(self.x_train, self.y_train, batch_size, shuffle=shuffle, seed=seed),
            pipeline(self.x_test, self.y_test, batch_size, shuffle=False, seed=None),
        )

    def describe(self) -> str:
        """Describes the data set in one line.

        Returns:
            Name, kind, number and shape of the samples, number of classes.

        Example:
            >>> from dlcourse.datasets import load
            >>> load("iris", verbose=False).describe()
            'iris (real): 135 training + 15 test samples of 4, 3 classes'
        """
        classes = f", {len(self.class_names)} classes" if self.class_names else ""
        sizes = f"{len(self.x_train):,} training + {len(self.x_test):,} test"
        return fitting(f"{self.name} ({self.kind}): {sizes} {self._samples()}{classes}")

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
            what = {
                "text": "texts as strings; the sample of imdb",
                "pictures": "separate images; the sample of captions",
            }
            raise ValueError(f"{self.name} ({self.kind}) has no {what[name]} has them")
        return self.beside[name]

    def _vocabulary(self) -> Vocabulary:
        if self.vocabulary is not None:
            return self.vocabulary
        if len(self.x_train) and isinstance(self.x_train[0], list):
            file = f"{self.name}_word_index.json"
            raise ValueError(f"{self.name} has no word index; put {file} into the folder of the file that was loaded")
        raise ValueError(f"{self.name} has no texts that are encoded as integers; imdb and reuters have them")

    def _joined(self, train: Array, test: Array) -> Array:
        both = np.concatenate([train, test])
        return both if self.order is None else both[self.order]
