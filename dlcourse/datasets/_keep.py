"""Files that appear whole or not at all, written by one process at a time.

A process that wants to write locks the set's folder and works in a temporary folder inside it. The system lifts the
lock of a process that was killed; whoever comes next clears away what that one left.
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

LOCK = ".lock"
TEMPORARY = ".part-"


@contextlib.contextmanager
def workplace(folder: Path, *, verbose: bool = False) -> Iterator[Path]:
    """A temporary folder inside `folder`, for one process at a time; nothing of it remains.

    Args:
        folder: where the finished files go; made if there is none, removed again if it stays empty.
        verbose: whether to say so where another process has to be waited for.

    Yields:
        The temporary folder.
    """
    made = [path for path in (folder, folder.parent) if not path.is_dir()]
    lock = _acquire(folder, verbose=verbose)
    try:
        if lock is not None:  # without a lock, another process's work could be among them
            for left in folder.glob(f"{TEMPORARY}*"):
                shutil.rmtree(left, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=TEMPORARY, dir=folder) as temporary:
            yield Path(temporary)
    finally:
        _release(lock, folder)
        for path in made:
            with contextlib.suppress(OSError):  # it is not empty
                path.rmdir()


def place(finished: Path, target: Path) -> bool:
    """Gives a finished file its name, unless there is a file of that name already.

    Args:
        finished: the file, on the same disk as `target`.
        target: the name that it gets.

    Returns:
        Whether it got the name.
    """
    os.chmod(finished, 0o644)  # made for its owner alone, as temporary files are
    try:
        os.link(finished, target)  # fails where the name is taken, which a rename does not
    except FileExistsError:
        return False
    except OSError:  # a disk without hard links
        if target.exists():
            return False
        finished.rename(target)
    return True


def keep_arrays(arrays: Mapping[str, NDArray[Any]], target: Path) -> None:
    """Writes an npz file without pickles, not compressed, so that it is read fast."""
    with workplace(target.parent) as temporary:
        finished = temporary / target.name
        with finished.open("wb") as file:
            np.savez(file, allow_pickle=False, **arrays)
            file.flush()
            os.fsync(file.fileno())
        place(finished, target)


def _acquire(folder: Path, *, verbose: bool) -> IO[bytes] | None:
    """The folder's lock, waited for if need be; None on a disk that has no locks."""
    said = not verbose
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / LOCK
        try:
            lock = path.open("ab")
        except FileNotFoundError:  # the one before has just removed the folder
            continue
        try:
            while not _try_lock(lock):
                if not said:
                    print(f"another process is fetching {folder.name}: waiting for it", flush=True)
                    said = True
                time.sleep(0.05)
            # The one before removes the file with its lock: a lock on a removed file keeps nobody out.
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
    """Whether the lock was free.

    Raises:
        OSError: on a disk that has no locks.
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
