"""Parses files of numbers and texts: npz, idx, lines of label and text, captions. No function here opens a pickle.

Every function raises a ValueError that states what is accepted and what the file holds.
"""

from __future__ import annotations

import gzip
import json
import re
import struct
import zipfile
import zlib
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.datasets._text import objects

Array = NDArray[Any]

IDX_PARTS = {
    "x_train": "train-images-idx3-ubyte",
    "y_train": "train-labels-idx1-ubyte",
    "x_test": "t10k-images-idx3-ubyte",
    "y_test": "t10k-labels-idx1-ubyte",
}
MESSAGES_FILE = "SMSSpamCollection"
# The exceptions that zipfile, zlib and NumPy raise for damaged content.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, LookupError, AttributeError,
    RuntimeError, MemoryError, OverflowError, TypeError, SyntaxError,
)  # fmt: skip
CAPTION = re.compile(r"([^\t#]+)#(\d+)\t(.*)")


def read_npz(file: IO[bytes]) -> dict[str, Array]:
    """Returns the arrays of an npz file by name.

    Raises:
        ValueError: if the file is damaged, or holds pickled objects, which are never read.
    """
    try:
        with np.load(file, allow_pickle=False) as archive:
            return {name: archive[name] for name in archive.files}
    except DAMAGED as error:
        if isinstance(error, ValueError) and "allow_pickle" in str(error):
            pickled = "the file must hold arrays of numbers; got pickled objects, which can execute code"
            raise ValueError(pickled) from None
        raise ValueError(f"the file must be a complete npz file; got a damaged one ({error})") from None


def read_idx(content: bytes, dimensions: int) -> Array:
    """Returns an array from the idx format, in which MNIST is published.

    Args:
        content: the file, compressed with gzip or not.
        dimensions: 3 for images, 1 for labels.

    Returns:
        The array, uint8, a copy.

    Raises:
        ValueError: if the header, the number of dimensions or the length is wrong.
    """
    if content[:2] == b"\x1f\x8b":
        try:
            content = gzip.decompress(content)
        except (OSError, EOFError, zlib.error) as error:
            raise ValueError(
                f"the file must be a complete gzip file; got a truncated or damaged one ({error})"
            ) from None
    head = 4 + 4 * dimensions
    magic = bytes([0, 0, 8, dimensions])
    if content[:4] != magic or len(content) < head:
        start = content[:4].hex(" ") or "nothing"
        raise ValueError(
            f"the file must begin with {magic.hex(' ')} (idx, uint8, dimensions: {dimensions}); got {start}"
        )
    shape = tuple(np.frombuffer(content, ">u4", dimensions, offset=4).tolist())
    size = int(np.prod(shape, dtype=object))
    if len(content) - head != size:
        raise ValueError(f"the file must hold {size:,} bytes of content for shape {shape}; got {len(content) - head:,}")
    return np.frombuffer(content, np.uint8, size, offset=head).reshape(shape).copy()


def idx_header(array: Array) -> bytes:
    """Returns the header of an idx file with this array."""
    return bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes()


def read_text(content: bytes) -> str:
    """Decodes UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"the text must be UTF-8; got {content[error.start]:#04x} at byte {error.start:,}") from None


def read_messages(text: str) -> dict[str, Array]:
    """Parses lines `ham TAB text` and `spam TAB text`, as in UCI's SMS Spam Collection."""
    labels, messages = [], []
    for number, line in enumerate(_lines(text), start=1):
        label, tab, message = line.partition("\t")
        if not tab or label not in ("ham", "spam"):
            raise ValueError(f"line {number} must be ham or spam, a TAB and a message; got {line[:40]!r}")
        labels.append(label == "spam")
        messages.append(message)
    if not messages:
        raise ValueError("the file must hold lines of ham or spam, a TAB and a message; got none")
    return {"x": objects(messages), "y": np.array(labels, np.uint8)}


def read_zipped_messages(file: IO[bytes]) -> dict[str, Array]:
    """Parses UCI's zip file that holds the SMS Spam Collection."""
    try:
        with zipfile.ZipFile(file) as archive:
            content = archive.read(MESSAGES_FILE)
    except DAMAGED as error:
        raise ValueError(
            f"the file must be a zip file that holds {MESSAGES_FILE}; got a damaged one ({error})"
        ) from None
    return read_messages(read_text(content))


def read_captions(text: str) -> dict[str, Array]:
    """Parses lines `image#number TAB sentence`, as in Flickr8k's token file: the same number of sentences per image."""
    sentences: dict[str, list[str]] = {}
    for number, line in enumerate(_lines(text), start=1):
        match = CAPTION.fullmatch(line)
        if match is None:
            raise ValueError(f"line {number} must be image#number, a TAB and a sentence; got {line[:40]!r}")
        name, position, sentence = match.groups()
        of_image = sentences.setdefault(name, [])
        if int(position) != len(of_image):
            raise ValueError(f"line {number} must be sentence {len(of_image)} of {name}; got sentence {position}")
        of_image.append(sentence)
    counts = {len(of_image) for of_image in sentences.values()}
    if len(counts) != 1:
        raise ValueError(f"the file must hold the same number of sentences per image; got {sorted(counts)}")
    return {"x": objects(list(sentences)), "y": np.array(list(sentences.values()), dtype=object)}


def read_word_index(content: bytes) -> dict[str, int]:
    """Parses a word index, a JSON object with the rank of each word."""
    try:
        index = json.loads(content)
    except ValueError as error:
        raise ValueError(f"the word index must be JSON; got invalid JSON ({error})") from None
    if not isinstance(index, dict) or not all(isinstance(rank, int) for rank in index.values()):
        raise ValueError(f"the word index must be a JSON object with an integer for each word; got {str(index)[:40]}")
    return index


def _lines(text: str) -> list[str]:
    """Splits at line feeds only: `splitlines` would also split at other characters that occur inside messages."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    return lines[:-1] if lines[-1] == "" else lines
