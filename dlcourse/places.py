"""Where a learner's files are: folders from settings or from the system."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def expanded(path: str | os.PathLike[str], name: str) -> Path:
    """Returns a path with `~` and `~user` replaced by that user's home folder.

    Args:
        path: the path.
        name: the argument or setting that it comes from, for the message.

    Raises:
        ValueError: if there is no such home folder.

    Example:
        >>> expanded("data/mnist.npz", "source").as_posix()
        'data/mnist.npz'
    """
    try:
        return Path(path).expanduser()
    except RuntimeError:
        home = Path(path).parts[0]
        raise ValueError(
            f"{name} must be a path that exists or can be made; got {path!s}: no home folder {home}"
        ) from None


def chosen_or_default(setting: str, default: Callable[[], Path]) -> Path:
    """Returns the path in an environment variable, or the system's default if it is not set.

    Args:
        setting: name of the environment variable.
        default: returns a path below the system's folder for such files, by platformdirs.

    Raises:
        ValueError: if the variable names a home folder that does not exist, or this user has none.

    Example:
        >>> chosen_or_default("DLCOURSE_NOT_SET", lambda: Path.cwd() / "x").name
        'x'
    """
    if chosen := os.environ.get(setting):
        return expanded(chosen, setting)
    try:
        path = default()
    except RuntimeError:
        path = Path()
    if not path.is_absolute():  # such as `~/.cache`, by an older platformdirs
        raise ValueError(f"{setting} must be set to a path: this user has no home folder")
    return path
