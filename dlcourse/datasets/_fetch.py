"""Fetches one file of a real set: by pooch, with its checksum, from where Keras fetches it or from a mirror."""

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

from dlcourse.datasets._catalogue import Entry, RemoteFile
from dlcourse.datasets._errors import DataError, megabytes
from dlcourse.datasets._keep import place
from dlcourse.datasets._progress import ProgressBar

MIRROR = "DLCOURSE_DATA_MIRROR"
TIMEOUT = (10.0, 30.0)  # seconds: for the connection, and between two pieces
CHUNK = 1 << 16
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class _WrongFileError(Exception):
    """What came is not what was asked for."""


def address(entry: Entry, file: RemoteFile) -> str:
    """Where the file is fetched: from its publisher, or where DLCOURSE_DATA_MIRROR is set, from there.

    A mirror has the layout of a data folder, `<mirror>/<set>/<file>`, so a full data folder can be served as it is.

    Raises:
        ValueError: if the setting is not a web address.
    """
    mirror = os.environ.get(MIRROR, "")
    if not mirror:
        return file.base + file.name
    if urlsplit(mirror).scheme not in ("http", "https") or not urlsplit(mirror).netloc:
        raise ValueError(f"{MIRROR}: an address that begins with http:// or https:// is expected, not {mirror!r}")
    return f"{mirror.rstrip('/')}/{entry.name}/{quote(file.name, safe='+')}"


def checksum(content: IO[bytes], algorithm: str) -> str:
    """The checksum of an open file in the form that the catalogue has: `sha256:…` or `md5:…`."""
    content.seek(0)
    digest = hashlib.new(algorithm, usedforsecurity=False)
    while block := content.read(1 << 20):
        digest.update(block)
    content.seek(0)
    return f"{algorithm}:{digest.hexdigest()}"


def verify(entry: Entry, file: RemoteFile, path: Path, content: IO[bytes]) -> None:
    """Compares a file on disk with its published checksum. The file stays as it is, whatever it holds.

    Raises:
        DataError: if it is another file, with both checksums.
    """
    if not file.checksum:
        return
    found = checksum(content, file.checksum.partition(":")[0])
    if found != file.checksum:
        raise DataError(
            f"{entry.name}: {path} is not the published file, so it is not used; it stays where it is.\n"
            f"  expected: {file.checksum}, {file.size:,} bytes\n"
            f"  found:    {found}, {path.stat().st_size:,} bytes\n"
            f"  Move it away, and load({entry.name!r}, source='full') fetches the published one. "
            f"If you trust yours: load({entry.name!r}, source=path), with the path where it lies."
        )


def fetch(entry: Entry, file: RemoteFile, folder: Path, temporary: Path, *, verbose: bool) -> None:
    """Fetches a file into a temporary folder, verifies it, and gives it its name.

    Args:
        entry: the set.
        file: which of its files.
        folder: where it goes.
        temporary: a folder on the same disk, which the caller removes.
        verbose: whether to show a progress bar.

    Raises:
        DataError: if it could not be fetched or kept. Nothing is left of it then.
    """
    import pooch
    import requests
    import urllib3

    url = address(entry, file)
    bar = ProgressBar(file.name, file.size, shown=verbose)
    download = _Download(bar, 2 * file.size + 1_000_000, file.checksum.partition(":")[0])
    try:
        _verify_room(folder, file.size)
        with _quiet_pooch():
            pooch.retrieve(url, file.checksum, fname=file.name, path=temporary, downloader=download)
        place(temporary / file.name, folder / file.name)
    except (requests.RequestException, urllib3.exceptions.HTTPError) as error:  # before OSError, which they are too
        raise DataError(not_fetched(entry, file, folder, url, _network(error, url, download))) from None
    except OSError as error:
        raise DataError(not_kept(entry.name, folder, file.size, error)) from None
    except (_WrongFileError, ValueError):
        raise DataError(not_fetched(entry, file, folder, url, download.what_came(file))) from None


class _Download:
    """What pooch calls to bring a file: bytes as they lie on the server, which pooch's own downloader may unpack."""

    def __init__(self, bar: ProgressBar, most: int, algorithm: str) -> None:
        self.bar, self.most = bar, most
        self.digest = hashlib.new(algorithm, usedforsecurity=False)
        self.page = False

    def __call__(self, url: str, output_file: str, _pooch: Any, check_only: bool = False) -> None:
        import requests

        finished = False
        try:
            options: dict[str, Any] = {"stream": True, "timeout": TIMEOUT, "headers": {"Accept-Encoding": "identity"}}
            with requests.get(url, **options) as response, Path(output_file).open("wb") as file:
                response.raise_for_status()
                self.page = "text/html" in response.headers.get("Content-Type", "")
                for block in response.raw.stream(CHUNK, decode_content=False):
                    self.digest.update(block)
                    file.write(block)
                    self.bar.update(len(block))
                    if self.bar.done > self.most:
                        raise _WrongFileError
            finished = True
        finally:
            self.bar.close(finished=finished)

    def what_came(self, file: RemoteFile) -> str:
        found = self.digest.hexdigest()
        page = " It is a web page: does this network ask for a login?" if self.page else ""
        if self.bar.done < file.size:
            return f"only {self.bar.done:,} of {file.size:,} bytes came, checksum {found}.{page}"
        more = "more than " if self.bar.done > self.most else ""
        return f"another file came: {more}{self.bar.done:,} bytes, checksum {found}.{page}"


def not_fetched(entry: Entry, file: RemoteFile, folder: Path, url: str, reason: str) -> str:
    """The one message for every download that failed: what was tried, and what to do instead."""
    published = f", {file.checksum}" if file.checksum else ""
    by_hand = f"get {file.name} ({file.size:,} bytes{published}) elsewhere and put it at {folder / file.name}"
    lines = [
        f"{entry.name}: {file.name} could not be fetched: {reason}",
        f"  by hand:  {by_hand}",
        f"  offline:  load({entry.name!r}, source='sample') is always there",
    ]
    if url:
        lines.insert(1, f"  tried:    {url}")
        lines.append(f"  mirror:   a classroom's address goes into {MIRROR}")
    return "\n".join(lines)


def not_kept(name: str, folder: Path, size: int, error: OSError) -> str:
    """What to say when the disk refuses."""
    if error.errno in NO_ROOM:
        free = _free(folder)
        room = f"{megabytes(size)} are needed" + (f", {megabytes(free)} are free" if free is not None else "")
        reason, cure = f"there is no room left on the disk ({room})", "Make room, or set"
    else:
        reason, cure = f"it cannot be read or written ({error.strerror or error})", "Change that, or set"
    return f"{name}: nothing was kept in {folder}: {reason}. {cure} DLCOURSE_DATA_FOLDER to a folder elsewhere."


def _verify_room(folder: Path, size: int) -> None:
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
        return f"{host} answers {error.response.status_code} {error.response.reason}"
    if not isinstance(error, requests.RequestException):  # urllib3's own, while the content was coming
        return f"the connection broke after {download.bar.done:,} bytes"
    if isinstance(error, requests.exceptions.SSLError):
        return f"no secure connection to {host}"
    if isinstance(error, requests.exceptions.ProxyError):
        return f"no connection to {host} through the proxy that is set on this machine"
    if isinstance(error, requests.Timeout):
        return f"{host} does not answer"
    return f"no connection to {host}"


@contextlib.contextmanager
def _quiet_pooch() -> Iterator[None]:
    """Keeps pooch's log lines, with its temporary names, out of a notebook."""
    import pooch

    logger = pooch.get_logger()
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)
