"""Files of the real sets' forms, made small, and a server on this machine that serves them well or badly."""

from __future__ import annotations

import contextlib
import dataclasses
import gzip
import hashlib
import io
import json
import pickle
import tarfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pytest

from dlcourse.datasets._parse import IDX_PARTS, idx_header
from dlcourse.datasets.catalogue import CATALOGUE

GUARD = 150
"""Seconds after which a process or a request is given up. Nothing waits for them to pass."""

REAL = Path(__file__).parents[2] / "shared" / "data"


def real_file(name: str) -> Path:
    """A real file beside the checkout; without it the test is skipped, saying so."""
    path = REAL / name
    if not path.exists():
        pytest.skip(f"the real data are not beside this checkout: no ../shared/data/{name}")
    return path


class _Python2Pickler(pickle._Pickler):  # type: ignore[misc,name-defined]
    """Writes bytes as Python 2 wrote its strings: the form of CIFAR's files."""

    dispatch: ClassVar[dict[type, Any]] = dict(pickle._Pickler.dispatch)  # type: ignore[attr-defined]

    def save_python2_string(self, value: bytes) -> None:
        self.write(pickle.BINSTRING + len(value).to_bytes(4, "little") + value)

    dispatch[bytes] = save_python2_string


def python2_pickle(value: Any) -> bytes:
    """A pickle as Python 2 with an old NumPy wrote it."""
    buffer = io.BytesIO()
    _Python2Pickler(buffer, protocol=2).dump(value)
    return buffer.getvalue().replace(b"cnumpy._core.", b"cnumpy.core.")


def cifar_batch(n: int, seed: int, **labels: int) -> dict[bytes, Any]:
    """Pictures as rows of bytes, and a list of labels for each name, below the number given."""
    random = np.random.default_rng(seed)
    lists = {name.encode(): random.integers(0, most, n).tolist() for name, most in labels.items()}
    names = [b"picture"] * n
    return {b"data": random.integers(0, 256, (n, 3072), np.uint8), b"filenames": names, b"batch_label": b"", **lists}


def cifar_members(name: str, n: int = 6) -> dict[str, bytes]:
    if name == "cifar10":
        files = {f"cifar-10-batches-py/data_batch_{k}": cifar_batch(n, k, labels=10) for k in range(1, 6)}
        files["cifar-10-batches-py/test_batch"] = cifar_batch(n, 6, labels=10)
    else:
        parts = (("train", 7), ("test", 8))
        files = {
            f"cifar-100-python/{part}": cifar_batch(n, seed, fine_labels=100, coarse_labels=20) for part, seed in parts
        }
    return {member: python2_pickle(batch) for member, batch in files.items()}


def tar_gz(members: dict[str, bytes], extra: tuple[tarfile.TarInfo, ...] = ()) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz", compresslevel=1) as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        for member in extra:
            archive.addfile(member)
    return buffer.getvalue()


def ragged(n: int, seed: int, words: int = 40) -> np.ndarray:
    """Lists of word ranks, as in Keras's files."""
    random = np.random.default_rng(seed)
    texts = np.empty(n, dtype=object)
    for number, length in enumerate(random.integers(1, 30, n)):
        texts[number] = random.integers(1, words + 1, length).tolist()
    return texts


def object_npz(**arrays: np.ndarray) -> bytes:
    """An npz file whose arrays of lists are pickled, as in Keras's imdb.npz."""
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=True, **arrays)
    return buffer.getvalue()


def npz(**arrays: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def imdb_npz() -> bytes:
    labels = np.random.default_rng(5).integers(0, 2, (2, 30))
    return object_npz(x_train=ragged(30, 1), y_train=labels[0], x_test=ragged(30, 2), y_test=labels[1])


def reuters_npz() -> bytes:
    return object_npz(x=ragged(60, 3), y=np.random.default_rng(4).integers(0, 46, 60))


def word_index(words: int = 40) -> bytes:
    return json.dumps({f"word{rank}": rank for rank in range(1, words + 1)}).encode()


def pictures(n_train: int, n_test: int, shape: tuple[int, ...] = (28, 28)) -> dict[str, np.ndarray]:
    random = np.random.default_rng(n_train)
    return {
        "x_train": random.integers(0, 256, (n_train, *shape), np.uint8),
        "y_train": (np.arange(n_train) % 10).astype(np.uint8),
        "x_test": random.integers(0, 256, (n_test, *shape), np.uint8),
        "y_test": (np.arange(n_test) % 10).astype(np.uint8),
    }


def idx_files(arrays: dict[str, np.ndarray]) -> dict[str, bytes]:
    return {
        f"{name}.gz": gzip.compress(idx_header(arrays[part]) + arrays[part].tobytes(), mtime=0)
        for part, name in IDX_PARTS.items()
    }


def sms_zip(lines: str = "ham\thello you\nspam\tWIN £1\x85000 now\n" * 10) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("SMSSpamCollection", lines)
        archive.writestr("readme", "a text")
    return buffer.getvalue()


def table(columns: int, rows: int = 50, dtype: str = "float64") -> dict[str, np.ndarray]:
    random = np.random.default_rng(columns)
    return {"x": random.random((rows, columns)).astype(dtype), "y": random.random(rows).astype(dtype)}


def set_files(name: str) -> dict[str, bytes]:
    """All files of a set, small."""
    if name == "mnist":
        return {"mnist.npz": npz(**pictures(40, 10))}
    if name == "fashion_mnist":
        return idx_files(pictures(30, 20))
    if name in ("cifar10", "cifar100"):
        return {CATALOGUE[name].files[0].name: tar_gz(cifar_members(name))}
    if name == "sms_spam":
        return {"sms+spam+collection.zip": sms_zip()}
    if name in ("imdb", "reuters"):
        content = imdb_npz() if name == "imdb" else reuters_npz()
        return {f"{name}.npz": content, f"{name}_word_index.json": word_index()}
    columns, dtype = (13, "float64") if name == "boston_housing" else (8, "float32")
    return {f"{name}.npz": npz(**table(columns, dtype=dtype))}


def publish(monkeypatch: pytest.MonkeyPatch, name: str, files: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """Makes small files the published ones of a set: sizes and checksums in the catalogue become theirs."""
    files = set_files(name) if files is None else files
    changed = tuple(
        dataclasses.replace(
            file,
            size=len(files[file.name]),
            checksum="sha256:" + hashlib.sha256(files[file.name]).hexdigest(),
        )
        for file in CATALOGUE[name].files
    )
    monkeypatch.setitem(CATALOGUE, name, dataclasses.replace(CATALOGUE[name], files=changed))
    return files


Answer = Callable[[BaseHTTPRequestHandler, bytes], None]


def whole(request: BaseHTTPRequestHandler, content: bytes) -> None:
    request.send_response(200)
    request.send_header("Content-Length", str(len(content)))
    request.end_headers()
    request.wfile.write(content)


def length(said: Callable[[int], int], sent: Callable[[int], int]) -> Answer:
    """A server that says one length and sends another."""

    def answer(request: BaseHTTPRequestHandler, content: bytes) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(said(len(content))))
        request.end_headers()
        request.wfile.write(content[: sent(len(content))])

    return answer


def status(code: int) -> Answer:
    return lambda request, content: request.send_error(code)


class Server:
    """Serves files on 127.0.0.1, and counts the requests.

    Attributes:
        files: contents by path, `/set/file`.
        answer: how each request is answered.
        requests: the paths that were asked for.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.answer: Answer = whole
        self.requests: list[str] = []
        self.stalled = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            timeout = GUARD

            def do_GET(self) -> None:
                outer.requests.append(self.path)
                with contextlib.suppress(ConnectionError):
                    outer.answer(self, outer.files.get(self.path, b""))
                self.close_connection = True

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.http.server_port}"

    def offer(self, name: str, files: dict[str, bytes]) -> None:
        self.files |= {f"/{name}/{file}": content for file, content in files.items()}

    @contextlib.contextmanager
    def running(self) -> Iterator[Server]:
        thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.stalled.set()
            self.http.shutdown()
            self.http.server_close()
            thread.join()


def empty_home(monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    """A data folder that is not there yet, and no settings of the machine's."""
    for setting in ("DLCOURSE_DATA", "DLCOURSE_DATA_MIRROR", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(setting, raising=False)
    monkeypatch.setenv("DLCOURSE_DATA_FOLDER", str(home))
    return home


def tree(folder: Path) -> list[str]:
    """Everything below a folder, hidden files too."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
