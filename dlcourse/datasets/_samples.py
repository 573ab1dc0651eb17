"""The bundled samples, compared with the manifest's checksums each time they are read."""

from __future__ import annotations

import hashlib
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from dlcourse.datasets._assemble import assemble
from dlcourse.datasets._dataset import Dataset
from dlcourse.datasets._errors import DataError
from dlcourse.datasets._options import Options
from dlcourse.datasets._packaged import load_packaged
from dlcourse.datasets._parse import read_captions, read_messages, read_npz, read_text, read_word_index
from dlcourse.datasets._text import objects
from dlcourse.datasets.catalogue import Entry

Array = NDArray[Any]

MANIFEST = "manifest.json"


@cache
def samples_folder() -> Path:
    """Returns the folder of the samples: in the installed package, or `data` in a checkout."""
    for folder in (Path(__file__).parent / "samples", Path(__file__).parents[2] / "data"):
        if (folder / MANIFEST).is_file():
            return folder
    raise DataError("The bundled samples are missing; install dlcourse again.")


def sample_facts(name: str) -> dict[str, Any]:
    """Returns a sample's entry in the manifest: kind, source, licence, numbers of samples, sha256 of its files."""
    facts = json.loads((samples_folder() / MANIFEST).read_bytes())["samples"][name]
    assert isinstance(facts, dict)
    return facts


def load_sample(entry: Entry, options: Options) -> Dataset:
    """Loads the bundled sample of a data set.

    Raises:
        DataError: if a file is missing or has changed, or a package that ships the set is not installed.
    """
    facts = sample_facts(entry.name)
    arrays: dict[str, Array] = {}
    word_index = None
    if "package" in facts:
        arrays = load_packaged(facts["package"]["sha256"])
    for file, sha256 in facts["files"].items():
        content = _verified(file, sha256)
        if file.endswith(".npz"):
            arrays |= read_npz(io.BytesIO(content))
        elif file.endswith(".json"):
            word_index = read_word_index(content)
        else:
            arrays |= _read_lines(entry, read_text(content), facts["train"])
    return assemble(
        entry,
        arrays,
        options,
        kind=facts["kind"],
        source=facts["source"],
        licence=facts["licence"],
        word_index=word_index,
    )


def _read_lines(entry: Entry, text: str, n_train: int) -> dict[str, Array]:
    if entry.form == "messages":
        return read_messages(text)
    if entry.form == "captions":
        return read_captions(text)
    texts = objects(text.removesuffix("\n").split("\n"))
    return {"text_train": texts[:n_train], "text_test": texts[n_train:]}


def _verified(file: str, sha256: str) -> bytes:
    path = samples_folder() / file
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        content = b""
    if hashlib.sha256(content).hexdigest() != sha256:
        state = "has changed" if content else "is missing"
        raise DataError(
            f"The bundled sample {path} {state}: its sha256 should be {sha256}. "
            f"Restore it with `git checkout data` in a checkout; otherwise install dlcourse again."
        )
    return content
