"""Fetching the real sets: from servers that behave and servers that do not, onto disks that refuse."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from dataset_files import (
    GUARD,
    Answer,
    Server,
    empty_home,
    length,
    npz,
    pictures,
    publish,
    set_files,
    status,
    tree,
    whole,
)

from dlcourse.datasets import DataError, _fetch, _keep, full_sets, load
from dlcourse.datasets.catalogue import CATALOGUE

SETS = [name for name, entry in CATALOGUE.items() if entry.files and entry.files[0].base]
PYTHON = [sys.executable, "-c"]

# A process that loads mnist; the file that the test serves counts as the published one.
LOAD_MNIST = """
import dataclasses, sys
from dlcourse.datasets import DataError, _fetch, load
from dlcourse.datasets.catalogue import CATALOGUE
entry, (checksum, size) = CATALOGUE["mnist"], sys.argv[1:]
file = dataclasses.replace(entry.files[0], checksum=checksum, size=int(size))
CATALOGUE["mnist"] = dataclasses.replace(entry, files=(file,))
print("ready", flush=True)
try:
    load("mnist", "full")
except DataError as error:
    print(error)
"""


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    return empty_home(monkeypatch, tmp_path / "home")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, home: Path) -> Iterator[Server]:
    monkeypatch.setattr(_fetch, "TIMEOUT", (GUARD, GUARD))  # a busy machine is no failure
    with Server().running() as running:
        monkeypatch.setenv("DLCOURSE_DATA_MIRROR", running.address)
        yield running


@pytest.fixture
def mnist(monkeypatch: pytest.MonkeyPatch, server: Server) -> bytes:
    """A small mnist.npz that counts as the published one, offered by the server."""
    files = publish(monkeypatch, "mnist")
    server.offer("mnist", files)
    return files["mnist.npz"]


def arguments(content: bytes) -> list[str]:
    return [f"sha256:{hashlib.sha256(content).hexdigest()}", str(len(content))]


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_fetched_once_and_then_comes_from_disk_without_network_or_pickle(
    name: str, server: Server, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = publish(monkeypatch, name)
    server.offer(name, files)
    first = load(name, "full", verbose=False)
    assert first.kind == "real"
    assert first.source == CATALOGUE[name].source
    assert sorted(server.requests) == sorted(f"/{name}/{file}" for file in files)
    assert full_sets() == (name,)
    kept = {f"{name}/{file}" for file in files}
    assert set(tree(home)) - {f"{name}/{name}-flat.npz"} == kept

    monkeypatch.setattr("dlcourse.datasets._unpickle._Limited.load", lambda self: pytest.fail("a pickle was opened"))
    monkeypatch.setenv("DLCOURSE_DATA_MIRROR", "http://127.0.0.1:9")
    again = load(name, "full", verbose=False)
    for part in ("x_train", "y_train", "x_test", "y_test"):
        one, other = getattr(first, part), getattr(again, part)
        assert one.dtype == other.dtype
        assert one.tolist() == other.tolist()
    assert first.word_index == again.word_index if name in ("imdb", "reuters") else True


def test_the_archive_may_go_once_its_arrays_are_kept(
    server: Server, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.offer("cifar10", publish(monkeypatch, "cifar10"))
    load("cifar10", "full", verbose=False)
    (home / "cifar10" / "cifar-10-python.tar.gz").unlink()
    assert len(load("cifar10", "full", verbose=False).x_train) == 30
    assert len(server.requests) == 1


def test_a_data_folder_that_is_served_as_it_is_is_a_mirror(
    server: Server, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = publish(monkeypatch, "sms_spam")
    server.offer("sms_spam", files)
    load("sms_spam", "full", verbose=False)
    server.files = {f"/a/b/{path}": (home / path).read_bytes() for path in tree(home)}
    monkeypatch.setenv("DLCOURSE_DATA_MIRROR", server.address + "/a/b/")
    monkeypatch.setenv("DLCOURSE_DATA_FOLDER", str(tmp_path / "pupil"))
    assert load("sms_spam", "full", verbose=False).kind == "real"


@pytest.mark.parametrize("mirror", ["ftp://somewhere", "/a/folder", "localhost:80", "http://"])
def test_a_mirror_must_be_an_address(mirror: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DLCOURSE_DATA_MIRROR", mirror)
    with pytest.raises(ValueError, match="DLCOURSE_DATA_MIRROR must be an address that begins with http"):
        load("mnist", "full")
    assert not home.exists()


def html(request: BaseHTTPRequestHandler, content: bytes) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html; charset=utf-8")
    request.end_headers()
    request.wfile.write(b"<html>Please log in</html>")


def other_file(request: BaseHTTPRequestHandler, content: bytes) -> None:
    whole(request, npz(**pictures(50, 20)))


def one_bit(request: BaseHTTPRequestHandler, content: bytes) -> None:
    whole(request, content[:99] + bytes([content[99] ^ 1]) + content[100:])


def endless(request: BaseHTTPRequestHandler, content: bytes) -> None:
    request.send_response(200)
    request.end_headers()
    with contextlib.suppress(OSError):
        while True:
            request.wfile.write(bytes(1 << 16))


def silent(request: BaseHTTPRequestHandler, content: bytes) -> None:
    request.rfile.read(1)  # until the other side hangs up


FAILURES: dict[str, tuple[Answer, str]] = {
    "cuts off": (length(lambda n: n, lambda n: n // 2), "the connection was lost after [0-9,]+ bytes"),
    "cuts off and never said a length": (
        lambda request, content: request.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n" + content[:500]),
        "only 500 of [0-9,]+ bytes arrived",
    ),
    "says too short a length": (length(lambda n: n - 10, lambda n: n), "only [0-9,]+ of [0-9,]+ bytes arrived"),
    "says too long a length": (length(lambda n: n + 10, lambda n: n), "the connection was lost after"),
    "sends another file": (other_file, "a different file arrived: [0-9,]+ bytes, checksum [0-9a-f]{64}"),
    "changes one bit": (one_bit, "a different file arrived"),
    "sends a page to log in": (html, "only 26 of .* It is a web page: does this network require a login"),
    "sends without end": (endless, "a different file arrived: more than"),
    "has no such file": (status(404), "responded with 404 Not Found"),
    "is out of order": (status(500), "responded with 500 Internal Server Error"),
    "says nothing": (silent, "does not respond"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_bad_download_is_never_used_and_leaves_nothing(
    failure: str, server: Server, mnist: bytes, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answer, message = FAILURES[failure]
    if failure == "says nothing":
        monkeypatch.setattr(_fetch, "TIMEOUT", (GUARD, 0.3))
    with pytest.raises(DataError, match=message) as caught:
        load("mnist", "full", verbose=False)
    assert not home.exists()
    assert full_sets() == ()
    said = str(caught.value)
    assert f"tried:    {server.address}/mnist/mnist.npz" in said
    assert f"{CATALOGUE['mnist'].files[0].checksum}) elsewhere and save it as {home / 'mnist' / 'mnist.npz'}" in said
    assert "load('mnist', source='sample')" in said
    assert caught.value.__cause__ is None, "one clear error, not a chain of them"

    server.answer = whole
    monkeypatch.setattr(_fetch, "TIMEOUT", (GUARD, GUARD))
    assert len(load("mnist", "full", verbose=False).x_train) == 40, "and the next attempt succeeds"
    assert tree(home) == ["mnist/mnist.npz"]


def test_offline_is_one_clear_error(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # taken, and not listening: connections are refused
        port = nobody.getsockname()[1]
        monkeypatch.setenv("DLCOURSE_DATA_MIRROR", f"http://127.0.0.1:{port}")
        message = f"mnist.npz could not be downloaded: no connection to 127.0.0.1:{port}"
        with pytest.raises(DataError, match=message) as caught:
            load("mnist", "full")
    assert "11,490,434 bytes, sha256:731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1" in str(
        caught.value
    )
    assert not home.exists()


def test_a_server_that_calls_a_gz_file_an_encoding_does_no_harm(
    server: Server, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def labeled(request: BaseHTTPRequestHandler, content: bytes) -> None:
        request.send_response(200)
        request.send_header("Content-Encoding", "gzip")
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    server.offer("fashion_mnist", publish(monkeypatch, "fashion_mnist"))
    server.answer = labeled
    assert len(load("fashion_mnist", "full", verbose=False).x_train) == 30


def test_of_four_files_those_that_came_are_kept(server: Server, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server.offer("fashion_mnist", publish(monkeypatch, "fashion_mnist"))

    def third_missing(request: BaseHTTPRequestHandler, content: bytes) -> None:
        (status(503) if "t10k-images" in request.path else whole)(request, content)

    server.answer = third_missing
    with pytest.raises(DataError, match=r"t10k-images-idx3-ubyte.gz could not be downloaded: .* responded with 503"):
        load("fashion_mnist", "full", verbose=False)
    assert tree(home) == ["fashion_mnist/train-images-idx3-ubyte.gz", "fashion_mnist/train-labels-idx1-ubyte.gz"]
    assert full_sets() == ()
    server.answer = whole
    load("fashion_mnist", "full", verbose=False)
    assert len(server.requests) == 3 + 2


@pytest.mark.parametrize("name", ["mnist", "fashion_mnist", "cifar10", "imdb"])
def test_a_file_of_the_users_is_neither_overwritten_nor_deleted(
    name: str, server: Server, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = publish(monkeypatch, name)
    server.offer(name, files)
    mine = home / name / next(iter(files))
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"my own file")
    with pytest.raises(DataError, match="is not the published file; it is not used and not changed") as caught:
        load(name, "full", verbose=False)
    assert mine.read_bytes() == b"my own file"
    assert CATALOGUE[name].files[0].checksum in str(caught.value)
    assert f"got:      sha256:{hashlib.sha256(b'my own file').hexdigest()}, 11 bytes" in str(caught.value)


def test_the_published_file_put_there_by_hand_is_used_without_network(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = publish(monkeypatch, "cifar100")
    monkeypatch.setenv("DLCOURSE_DATA_MIRROR", "http://127.0.0.1:9")
    (home / "cifar100").mkdir(parents=True)
    (home / "cifar100" / "cifar-100-python.tar.gz").write_bytes(files["cifar-100-python.tar.gz"])
    assert len(load("cifar100", "full", label_mode="coarse", verbose=False).class_names) == 20


def test_a_file_that_appears_during_the_download_stays(server: Server, mnist: bytes, home: Path) -> None:
    def meanwhile(request: BaseHTTPRequestHandler, content: bytes) -> None:
        (home / "mnist" / "mnist.npz").write_bytes(b"put there by hand")
        whole(request, content)

    server.answer = meanwhile
    with pytest.raises(DataError, match="is not the published file"):
        load("mnist", "full", verbose=False)
    assert (home / "mnist" / "mnist.npz").read_bytes() == b"put there by hand"
    assert tree(home) == ["mnist/mnist.npz"]


def test_captions_are_asked_for_and_put_there_by_hand(home: Path) -> None:
    with pytest.raises(DataError, match="its authors give it to those who ask"):
        load("captions", "full")
    assert not home.exists()
    (home / "captions").mkdir(parents=True)
    (home / "captions" / "Flickr8k.token.txt").write_text("".join(f"a.jpg#{n}\tone .\n" for n in range(5)), "utf-8")
    assert load("captions", "full", test_split=0, verbose=False).y_train.tolist() == [["one ."] * 5]


def test_a_damaged_kept_file_is_named_and_not_used(server: Server, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    server.offer("cifar10", publish(monkeypatch, "cifar10"))
    load("cifar10", "full", verbose=False)
    flat = home / "cifar10" / "cifar10-flat.npz"
    content = bytearray(flat.read_bytes())
    content[len(content) // 2] ^= 1
    flat.write_bytes(content)
    with pytest.raises(DataError, match=r"cifar10-flat.npz: .*Delete the file, and it is created again"):
        load("cifar10", "full", verbose=False)
    flat.unlink()
    load("cifar10", "full", verbose=False)
    assert len(server.requests) == 1


def test_a_killed_download_is_never_used_and_the_next_one_clears_it_away(
    server: Server, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = publish(monkeypatch, "mnist", {"mnist.npz": npz(**pictures(400, 10))})
    server.offer("mnist", files)

    def stalls(request: BaseHTTPRequestHandler, content: bytes) -> None:
        request.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n" + content[: len(content) // 2])
        request.wfile.flush()
        server.stalled.wait(GUARD)

    server.answer = stalls
    process = subprocess.Popen([*PYTHON, LOAD_MNIST, *arguments(files["mnist.npz"])], stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + GUARD
        while not any(path.stat().st_size for path in home.rglob(".part-*/*")) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert any(path.stat().st_size for path in home.rglob(".part-*/*")), "the download had begun"
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert not (home / "mnist" / "mnist.npz").exists()
    assert full_sets() == ()
    server.answer = whole
    assert len(load("mnist", "full", verbose=False).x_train) == 400
    assert tree(home) == ["mnist/mnist.npz"]


def test_an_interrupted_download_leaves_nothing(server: Server, mnist: bytes, home: Path) -> None:
    def interrupt(request: BaseHTTPRequestHandler, content: bytes) -> None:
        signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)  # not to this thread of the server
        server.stalled.wait(GUARD)  # the answer does not come before the interrupt

    server.answer = interrupt
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # whatever an earlier test has left
    try:
        with pytest.raises(KeyboardInterrupt):
            load("mnist", "full", verbose=False)
    finally:
        server.stalled.set()
        signal.signal(signal.SIGINT, before)
    assert not (home / "mnist").exists()


def test_of_two_processes_at_once_one_fetches_and_both_are_served(server: Server, mnist: bytes, home: Path) -> None:
    waits = threading.Event()

    def when_the_other_waits(request: BaseHTTPRequestHandler, content: bytes) -> None:
        assert waits.wait(GUARD)
        whole(request, content)

    def words_of(process: subprocess.Popen[str]) -> str:
        assert process.stdout is not None
        with process:
            lines = []
            for line in process.stdout:
                lines.append(line)
                if "waiting for another process that downloads mnist" in line:
                    waits.set()
        return "".join(lines)

    server.answer = when_the_other_waits
    command = [*PYTHON, LOAD_MNIST, *arguments(mnist)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(2)]
    with ThreadPoolExecutor(2) as threads:
        said = list(threads.map(words_of, both))
    assert waits.is_set()
    assert all("mnist (real): 40 training + 10 test" in text for text in said), said
    assert server.requests == ["/mnist/mnist.npz"]
    assert tree(home) == ["mnist/mnist.npz"]


def test_two_at_once_do_no_harm_on_a_disk_without_locks_either(
    server: Server, mnist: bytes, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(lock: object) -> bool:
        raise OSError("no locks available")

    monkeypatch.setattr(_keep, "_try_lock", no_locks)
    arrived = threading.Barrier(2, timeout=GUARD)

    def to_both_at_once(request: BaseHTTPRequestHandler, content: bytes) -> None:
        arrived.wait()
        whole(request, content)

    server.answer = to_both_at_once
    sizes: list[int] = []
    threads = [
        threading.Thread(target=lambda: sizes.append(len(load("mnist", "full", verbose=False).x_train)))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(GUARD)
    assert sizes == [40, 40]
    assert tree(home) == ["mnist/mnist.npz"]


def test_a_kept_file_may_be_read_by_others(server: Server, mnist: bytes, home: Path) -> None:
    load("mnist", "full", verbose=False)
    assert (home / "mnist" / "mnist.npz").stat().st_mode & 0o444 == 0o444


def test_progress_is_shown_while_it_comes(
    server: Server, mnist: bytes, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    load("mnist", "full")
    size = f"{len(mnist) / 1000:.0f} kB"
    assert (
        capsys.readouterr().out
        == f"mnist.npz: {size} downloaded\nmnist (real): 40 training + 10 test samples of 28×28, 10 classes\n"
    )
    (home / "mnist" / "mnist.npz").unlink()
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    load("mnist", "full")
    shown = capsys.readouterr().out
    assert f"\rmnist.npz {'━' * 30} {size} of {size}" in shown
    assert set_files("mnist").keys() == {"mnist.npz"}


def test_without_rights_the_message_says_so(server: Server, mnist: bytes) -> None:
    """The superuser may write everywhere, so the process gives that privilege away."""
    plain = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    if plain and shutil.which("setpriv") is None:
        pytest.skip("this user may write everywhere, and there is no setpriv")
    folder = Path(tempfile.mkdtemp())
    try:
        folder.chmod(0o555)
        environment = {**os.environ, "DLCOURSE_DATA_FOLDER": str(folder / "data")}
        command = [*plain, *PYTHON, LOAD_MNIST, *arguments(mnist)]
        done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8")
        assert f"nothing was saved in {folder / 'data' / 'mnist'}" in done.stdout, done.stdout + done.stderr
        assert "the folder cannot be read or written (Permission denied)" in done.stdout
        assert "set DLCOURSE_DATA_FOLDER to another folder" in done.stdout
        assert tree(folder) == []
    finally:
        folder.chmod(0o755)
        folder.rmdir()


def test_a_folder_that_cannot_be_made_is_said(server: Server, mnist: bytes, home: Path) -> None:
    home.write_text("a file stands in the way")
    with pytest.raises(DataError, match=r"cannot be read or written \((Not a directory|File exists)\)"):
        load("mnist", "full", verbose=False)
    assert home.read_text() == "a file stands in the way"


@contextlib.contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", str(folder)], capture_output=True)
    if done.returncode:
        pytest.skip(f"this user may not mount a small disk: {done.stderr.decode().strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_a_read_only_disk_is_said(server: Server, mnist: bytes, home: Path) -> None:
    with mounted(home, "-o", "ro"):
        with pytest.raises(DataError, match=r"cannot be read or written \(Read-only file system\)"):
            load("mnist", "full", verbose=False)
        assert tree(home) == []


def test_a_read_only_folder_that_has_the_file_is_enough(
    server: Server, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = publish(monkeypatch, "cifar10")
    with mounted(home):
        (home / "cifar10").mkdir()
        (home / "cifar10" / "cifar-10-python.tar.gz").write_bytes(files["cifar-10-python.tar.gz"])
        subprocess.run(["mount", "-o", "remount,ro", str(home)], check=True)
        with pytest.warns(UserWarning, match="nothing was saved in .*Read-only file system") as caught:
            assert len(load("cifar10", "full", verbose=False).x_train) == 30
        assert caught[0].filename == __file__


@pytest.mark.parametrize("foreseen", [True, False], ids=["foreseen", "filled meanwhile"])
def test_a_full_disk_is_said_and_nothing_is_left(
    foreseen: bool, server: Server, mnist: bytes, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not foreseen:
        monkeypatch.setattr(_fetch, "_check_free_space", lambda folder, size: None)
    with mounted(home, "-o", "size=16k"):
        with pytest.raises(DataError, match=r"the disk is full \([0-9]+ kB needed, [0-9]+ kB free\)"):
            load("mnist", "full", verbose=False)
        assert tree(home) == []
        assert not (home / "mnist").exists()
    assert bool(server.requests) is not foreseen


def test_a_limit_of_file_size_is_said_as_no_room(server: Server, mnist: bytes, home: Path) -> None:
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000))\n" + LOAD_MNIST
    done = subprocess.run([*PYTHON, limited, *arguments(mnist)], capture_output=True, encoding="utf-8")
    assert "the disk is full" in done.stdout, done.stdout + done.stderr
    assert tree(home) == []
