"""Makes the bundled samples and their manifest: `make samples`.

Only the compression depends on the system's zlib, so a file whose arrays are right already stays as it is.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from samples.makers import MAKERS, Array

DATA = Path(__file__).parents[1] / "data"


def main(folder: Path = DATA) -> None:
    """Writes into a folder what is not there yet or has changed, and the manifest."""
    samples = {}
    for make in MAKERS:
        files, facts = make()
        sums = {}
        for file, content in files.items():
            write(folder / file, content)
            sums[file] = hashlib.sha256((folder / file).read_bytes()).hexdigest()
        samples[make.__name__] = {**facts, "files": sums}
    text = json.dumps({"samples": samples}, indent=1, ensure_ascii=False) + "\n"
    (folder / "manifest.json").write_bytes(text.encode())
    size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
    print(f"{len(samples)} samples, {size / 1e3:,.0f} kB")


def write(path: Path, content: dict[str, Array] | str) -> None:
    """Writes arrays or a text, unless they are in the file already."""
    if isinstance(content, str):
        path.write_bytes(content.encode())
        return
    if path.exists() and same(path, content):
        return
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **content)
    path.write_bytes(buffer.getvalue())


def same(path: Path, content: Mapping[str, Array]) -> bool:
    """Whether a file holds just these arrays, with the same types."""
    with np.load(path, allow_pickle=False) as old:
        return list(old.files) == list(content) and all(
            old[name].dtype == array.dtype and np.array_equal(old[name], array) for name, array in content.items()
        )


if __name__ == "__main__":
    main()
