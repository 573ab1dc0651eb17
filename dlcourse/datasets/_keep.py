"""Atomic writes: files appear complete or not at all, written by one process at a time.

A process that writes locks the set's folder and works in a temporary folder inside it. The system releases the lock of
a process that was killed; the next process removes its temporary folder.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from dlcourse.console import say

LOCK = ".lock"
TEMPORARY = ".part-"


@contextlib.contextmanager
def locked_folder(folder: Path, *, verbose: bool = False) -> Iterator[Path]:
    """Locks `folder` for this process and yields a temporary folder inside it, which is removed at the end.

    Args:
        folder: where the finished files go; created if it does not exist, and removed again if it stays empty.
        verbose: whether to print a line when waiting for another process.

    Yields:
        The temporary folder.
    """
    created = [path for path in (folder, folder.parent) if not path.is_dir()]
    lock = _acquire(folder, verbose=verbose)
    try:
        if lock is not None:  # without a lock, another process may still be using them
            for leftover in folder.glob(f"{TEMPORARY}*"):
                shutil.rmtree(leftover, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=TEMPORARY, dir=folder) as temporary:
            yield Path(temporary)
    finally:
        _release(lock, folder)
        for path in created:
            with contextlib.suppress(OSError):  # it is not empty
                path.rmdir()


def move_into_place(finished: Path, target: Path) -> bool:
    """Moves a finished file to its final path, unless that path exists already.

    Args:
        finished: the file, on the same disk as `target`.
        target: the final path.

    Returns:
        Whether the file was moved.
    """
    os.chmod(finished, 0o644)  # temporary files are readable by their owner only
    try:
        os.link(finished, target)  # fails if the path exists, unlike a rename
    except FileExistsError:
        return False
    except OSError:  # a disk without hard links
        if target.exists():
            return False
        finished.rename(target)
    return True


def save_arrays(arrays: Mapping[str, NDArray[Any]], target: Path) -> None:
    """Writes an npz file without pickles, uncompressed for fast reading."""
    with locked_folder(target.parent) as temporary:
        finished = temporary / target.name
        with finished.open("wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
            file.flush()
            os.fsync(file.fileno())
        move_into_place(finished, target)


def _acquire(folder: Path, *, verbose: bool) -> IO[bytes] | None:
    """Waits for the folder's lock and returns it; None on a disk without file locks."""
    announced = not verbose
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / LOCK
        try:
            lock = path.open("ab")
        except FileNotFoundError:  # the previous owner of the lock has just removed the folder
            continue
        try:
            while not _try_lock(lock):
                if not announced:
                    say(f"waiting for another process that downloads {folder.name}", flush=True)
                    announced = True
                time.sleep(0.05)
            # The previous owner removes the file with its lock, and a lock on a removed file excludes no one.
            if os.path.samestat(os.fstat(lock.fileno()), os.stat(path)):
                return lock
            lock.close()
        except FileNotFoundError:
            lock.close()
        except OSError:
            lock.close()
            return None
        except BaseException:
            lock.close()
            raise


def _release(lock: IO[bytes] | None, folder: Path) -> None:
    if lock is None:
        with contextlib.suppress(OSError):
            (folder / LOCK).unlink()
        return
    if sys.platform == "win32":  # an open file cannot be removed there
        lock.close()
    with contextlib.suppress(OSError):
        (folder / LOCK).unlink()
    lock.close()


def _try_lock(lock: IO[bytes]) -> bool:
    """Takes the lock if it is free, and returns whether it was.

    Raises:
        OSError: on a disk without file locks.
    """
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        import fcntl

        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True
