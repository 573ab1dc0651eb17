"""Downloads one file of a real set with pooch, from its publisher or a mirror, and compares its checksum."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote, urlsplit

from dlcourse.datasets._errors import DataError, megabytes
from dlcourse.datasets._keep import move_into_place
from dlcourse.datasets._progress import ProgressBar
from dlcourse.datasets.catalogue import Entry, RemoteFile

MIRROR = "DLCOURSE_DATA_MIRROR"
TIMEOUT = (10.0, 30.0)  # seconds: to connect, and between two chunks
CHUNK = 1 << 16
DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class _WrongFileError(Exception):
    """The downloaded file is not the requested one."""


def address(entry: Entry, file: RemoteFile) -> str:
    """Returns the URL of a file: at its publisher or, if DLCOURSE_DATA_MIRROR is set, at that mirror.

    A mirror has the layout of a data folder, `<mirror>/<set>/<file>`, so a full data folder can be served as it is.

    Args:
        entry: the data set.
        file: one of its files.

    Returns:
        The URL.

    Raises:
        ValueError: if DLCOURSE_DATA_MIRROR is not a web address.
    """
    mirror = os.environ.get(MIRROR, "")
    if not mirror:
        return file.base + file.name
    if urlsplit(mirror).scheme not in ("http", "https") or not urlsplit(mirror).netloc:
        raise ValueError(f"{MIRROR} must be an address that begins with http:// or https://; got {mirror!r}")
    return f"{mirror.rstrip('/')}/{entry.name}/{quote(file.name, safe='+')}"


def checksum(content: IO[bytes], algorithm: str) -> str:
    """Returns the checksum of an open file in the form of the catalogue: `sha256:…` or `md5:…`."""
    content.seek(0)
    digest = hashlib.new(algorithm, usedforsecurity=False)
    while block := content.read(1 << 20):
        digest.update(block)
    content.seek(0)
    return f"{algorithm}:{digest.hexdigest()}"


def verify(entry: Entry, file: RemoteFile, path: Path, content: IO[bytes]) -> None:
    """Compares a file on disk with its published checksum; the file itself is never changed.

    Args:
        entry: the data set.
        file: which of its files.
        path: where the file is.
        content: the file, opened in binary mode.

    Raises:
        DataError: if the checksums differ; the message states both.
    """
    if not file.checksum:
        return
    actual = checksum(content, file.checksum.partition(":")[0])
    if actual != file.checksum:
        raise DataError(
            f"{entry.name}: {path} is not the published file; it is not used and not changed.\n"
            f"  expected: {file.checksum}, {file.size:,} bytes\n"
            f"  got:      {actual}, {path.stat().st_size:,} bytes\n"
            f"  Move it away, and load({entry.name!r}, source='full') downloads the published file. "
            f"If you trust yours, use load({entry.name!r}, source=path) with its path."
        )


def fetch(entry: Entry, file: RemoteFile, folder: Path, temporary: Path, *, verbose: bool) -> None:
    """Downloads a file into a temporary folder, verifies it, and moves it to its final path.

    Args:
        entry: the data set.
        file: which of its files.
        folder: the folder of the final path.
        temporary: a folder on the same disk, which the caller removes.
        verbose: whether to show a progress bar.

    Raises:
        DataError: if the file cannot be downloaded or saved; no partial file remains.
    """
    import pooch
    import requests
    import urllib3

    url = address(entry, file)
    bar = ProgressBar(file.name, file.size, shown=verbose)
    download = _Download(bar, 2 * file.size + 1_000_000, file.checksum.partition(":")[0])
    try:
        _check_free_space(folder, file.size)
        with _quiet_pooch():
            pooch.retrieve(url, file.checksum, fname=file.name, path=temporary, downloader=download)
        move_into_place(temporary / file.name, folder / file.name)
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
    ) as error:  # before OSError, as they are subclasses of it
        raise DataError(download_failed(entry, file, folder, url, _network(error, url, download))) from None
    except OSError as error:
        raise DataError(save_failed(entry.name, folder, file.size, error)) from None
    except (_WrongFileError, ValueError):
        raise DataError(download_failed(entry, file, folder, url, download.mismatch(file))) from None


class _Download:
    """The downloader for pooch: saves the bytes as they are on the server, while pooch's own may decompress them."""

    def __init__(self, bar: ProgressBar, max_bytes: int, algorithm: str) -> None:
        self.bar, self.max_bytes = bar, max_bytes
        self.digest = hashlib.new(algorithm, usedforsecurity=False)
        self.is_page = False

    def __call__(self, url: str, output_file: str, _pooch: Any, check_only: bool = False) -> None:
        import requests

        finished = False
        try:
            options: dict[str, Any] = {"stream": True, "timeout": TIMEOUT, "headers": {"Accept-Encoding": "identity"}}
            with requests.get(url, **options) as response, Path(output_file).open("wb") as file:
                response.raise_for_status()
                self.is_page = "text/html" in response.headers.get("Content-Type", "")
                for block in response.raw.stream(CHUNK, decode_content=False):
                    self.digest.update(block)
                    file.write(block)
                    self.bar.update(len(block))
                    if self.bar.done > self.max_bytes:
                        raise _WrongFileError
            finished = True
        finally:
            self.bar.close(finished=finished)

    def mismatch(self, file: RemoteFile) -> str:
        """Returns how the downloaded file differs from the requested one."""
        actual = self.digest.hexdigest()
        page = " It is a web page: does this network require a login?" if self.is_page else ""
        if self.bar.done < file.size:
            return f"only {self.bar.done:,} of {file.size:,} bytes arrived, checksum {actual}.{page}"
        more = "more than " if self.bar.done > self.max_bytes else ""
        return f"a different file arrived: {more}{self.bar.done:,} bytes, checksum {actual}.{page}"


def download_failed(entry: Entry, file: RemoteFile, folder: Path, url: str, reason: str) -> str:
    """Returns the message for a failed download: what was tried, and what to do instead."""
    published = f", {file.checksum}" if file.checksum else ""
    by_hand = f"get {file.name} ({file.size:,} bytes{published}) elsewhere and save it as {folder / file.name}"
    lines = [
        f"{entry.name}: {file.name} could not be downloaded: {reason}",
        f"  by hand:  {by_hand}",
        f"  offline:  load({entry.name!r}, source='sample') needs no network",
    ]
    if url:
        lines.insert(1, f"  tried:    {url}")
        lines.append(f"  mirror:   set {MIRROR} to the address of a local copy")
    return "\n".join(lines)


def save_failed(name: str, folder: Path, size: int, error: OSError) -> str:
    """Returns the message for a disk error: a full disk, or one that cannot be read or written."""
    if error.errno in DISK_FULL:
        free = _free(folder)
        space = f"{megabytes(size)} needed" + (f", {megabytes(free)} free" if free is not None else "")
        reason, remedy = f"the disk is full ({space})", "Free some space, or set"
    else:
        reason, remedy = f"the folder cannot be read or written ({error.strerror or error})", "Change that, or set"
    return f"{name}: nothing was saved in {folder}: {reason}. {remedy} DLCOURSE_DATA_FOLDER to another folder."


def _check_free_space(folder: Path, size: int) -> None:
    free = _free(folder)
    if free is not None and free < size:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _network(error: Exception, url: str, download: _Download) -> str:
    import requests

    host = urlsplit(url).netloc
    if isinstance(error, requests.HTTPError) and error.response is not None:
        return f"{host} responded with {error.response.status_code} {error.response.reason}"
    if not isinstance(error, requests.RequestException):  # raised by urllib3 while reading the content
        return f"the connection was lost after {download.bar.done:,} bytes"
    if isinstance(error, requests.exceptions.SSLError):
        return f"no secure connection to {host}"
    if isinstance(error, requests.exceptions.ProxyError):
        return f"no connection to {host} through the proxy configured on this machine"
    if isinstance(error, requests.Timeout):
        return f"{host} does not respond"
    return f"no connection to {host}"


@contextlib.contextmanager
def _quiet_pooch() -> Iterator[None]:
    """Hides pooch's log lines, which show temporary file names."""
    import pooch

    logger = pooch.get_logger()
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)
