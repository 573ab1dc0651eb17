"""Reads numbers and texts out of files: npz, idx, label-and-text lines, captions. Nothing here opens a pickle.

Every function raises ValueError with what was expected and what was found.
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
# What zipfile, zlib and NumPy raise, each in its own way, when the bytes make no sense.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, LookupError, AttributeError,
    RuntimeError, MemoryError, OverflowError, TypeError, SyntaxError,
)  # fmt: skip
CAPTION = re.compile(r"([^\t#]+)#(\d+)\t(.*)")


def read_npz(file: IO[bytes]) -> dict[str, Array]:
    """The arrays of an npz file.

    Raises:
        ValueError: if it is damaged, or holds pickled objects, which are not read.
    """
    try:
        with np.load(file, allow_pickle=False) as archive:
            return {name: archive[name] for name in archive.files}
    except DAMAGED as error:
        if isinstance(error, ValueError) and "allow_pickle" in str(error):
            pickled = "arrays of numbers are expected, this file holds pickled objects, which may run code"
            raise ValueError(pickled) from None
        raise ValueError(f"an npz file is expected, this one is damaged ({error})") from None


def read_idx(content: bytes, dimensions: int) -> Array:
    """An array of the idx format, in which MNIST is published.

    Args:
        content: the file, compressed by gzip or not.
        dimensions: 3 for pictures, 1 for labels.

    Returns:
        The array, uint8, its own copy.
    """
    if content[:2] == b"\x1f\x8b":
        try:
            content = gzip.decompress(content)
        except (OSError, EOFError, zlib.error) as error:
            raise ValueError(f"a whole gzip file is expected, this one is cut short or damaged ({error})") from None
    head = 4 + 4 * dimensions
    magic = bytes([0, 0, 8, dimensions])
    if content[:4] != magic or len(content) < head:
        found = content[:4].hex(" ") or "nothing"
        raise ValueError(f"an idx file of bytes in {dimensions} dimensions begins with {magic.hex(' ')}, not {found}")
    shape = tuple(np.frombuffer(content, ">u4", dimensions, offset=4).tolist())
    size = int(np.prod(shape, dtype=object))
    if len(content) - head != size:
        raise ValueError(f"{size:,} bytes of content are expected for {shape}, there are {len(content) - head:,}")
    return np.frombuffer(content, np.uint8, size, offset=head).reshape(shape).copy()


def idx_header(array: Array) -> bytes:
    """What stands before the array's bytes in an idx file."""
    return bytes([0, 0, 8, array.ndim]) + np.array(array.shape, ">u4").tobytes()


def read_text(content: bytes) -> str:
    """Text in UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"text in UTF-8 is expected, byte {error.start:,} is {content[error.start]:#04x}") from None


def read_messages(text: str) -> dict[str, Array]:
    """Lines `ham TAB text` and `spam TAB text`, as in UCI's SMS Spam Collection."""
    labels, messages = [], []
    for number, line in enumerate(_lines(text), start=1):
        label, tab, message = line.partition("\t")
        if not tab or label not in ("ham", "spam"):
            raise ValueError(f"line {number}: ham or spam, a TAB and a message are expected, not {line[:40]!r}")
        labels.append(label == "spam")
        messages.append(message)
    if not messages:
        raise ValueError("lines of ham or spam, a TAB and a message are expected, there are none")
    return {"x": objects(messages), "y": np.array(labels, np.uint8)}


def read_zipped_messages(file: IO[bytes]) -> dict[str, Array]:
    """UCI's zip file with the SMS Spam Collection in it."""
    try:
        with zipfile.ZipFile(file) as archive:
            content = archive.read(MESSAGES_FILE)
    except DAMAGED as error:
        raise ValueError(f"a zip file with {MESSAGES_FILE} in it is expected ({error})") from None
    return read_messages(read_text(content))


def read_captions(text: str) -> dict[str, Array]:
    """Lines `picture#number TAB sentence`, as in Flickr8k's token file: equally many sentences for each picture."""
    sentences: dict[str, list[str]] = {}
    for number, line in enumerate(_lines(text), start=1):
        match = CAPTION.fullmatch(line)
        if match is None:
            raise ValueError(f"line {number}: picture#number, a TAB and a sentence are expected, not {line[:40]!r}")
        name, place, sentence = match.groups()
        those = sentences.setdefault(name, [])
        if int(place) != len(those):
            raise ValueError(f"line {number}: sentence {len(those)} of {name} is expected, not {place}")
        those.append(sentence)
    counts = {len(those) for those in sentences.values()}
    if len(counts) != 1:
        raise ValueError(f"equally many sentences for each picture are expected, there are {sorted(counts)}")
    return {"x": objects(list(sentences)), "y": np.array(list(sentences.values()), dtype=object)}


def read_word_index(content: bytes) -> dict[str, int]:
    """Words and their ranks, as JSON."""
    try:
        index = json.loads(content)
    except ValueError as error:
        raise ValueError(f"JSON is expected ({error})") from None
    if not isinstance(index, dict) or not all(isinstance(rank, int) for rank in index.values()):
        raise ValueError("JSON with a whole number for each word is expected")
    return index


def _lines(text: str) -> list[str]:
    """Lines that end in a line feed. `splitlines` would also cut at signs that occur inside messages."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    return lines[:-1] if lines[-1] == "" else lines
