"""Checks whether this machine meets the requirements of the course, with advice for each one that it does not."""

from __future__ import annotations

import json
import os
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from dlcourse.console import say
from dlcourse.datasets import full_sets

if TYPE_CHECKING:
    from packaging.specifiers import SpecifierSet

NEEDED = (
    "tensorflow",
    "keras",
    "numpy",
    "scipy",
    "matplotlib",
    "scikit-learn",
    "opencv-python-headless",
    "mlxtend",
    "ipykernel",
)
"""Packages that the lessons import, and the kernel that runs them."""

IMPORTED_AS = {"scikit-learn": "sklearn", "opencv-python-headless": "cv2"}
"""Packages whose module has another name."""

KERAS_SETTINGS = {"backend": "tensorflow", "image_data_format": "channels_last", "floatx": "float32"}
"""What the lessons need of Keras's file of settings."""

MEMORY_NEEDED = 4.0
"""Memory in GB that is enough for a lesson (up to 2.5 GB), JupyterLab and a browser."""


@dataclass(frozen=True)
class Finding:
    """The result of one check.

    Attributes:
        what: the requirement, such as `"Python"` or the name of a package.
        found: what this machine has.
        advice: what to do if that is not enough; otherwise empty.
    """

    what: str
    found: str
    advice: str = ""

    @property
    def ok(self) -> bool:
        """Whether the requirement is met."""
        return not self.advice


def examine() -> list[Finding]:
    """Checks Python, the packages, Keras's settings, processors, memory, and the full data sets on disk.

    Of each package the version and the files are looked at. None is imported, so it is fast, and nothing is downloaded.

    Returns:
        The findings, most important first.

    Example:
        >>> examine()[0].what
        'Python'
    """
    return [_python(), *map(_package, NEEDED), _keras_settings(), _processors(), _memory(), _full_sets()]


def doctor() -> bool:
    """Prints what this machine has, and what to do about requirements that are not met.

    If DLCOURSE_VERDICT_ONLY is set, as when stored outputs are made, only unmet requirements and the last line are
    printed.

    Returns:
        Whether all requirements are met.
    """
    findings = examine()
    missing = [finding for finding in findings if not finding.ok]
    if not os.environ.get("DLCOURSE_VERDICT_ONLY"):
        for finding in findings:
            say(f"{'✓' if finding.ok else '✗'} {finding.what:<24} {finding.found}")
    for finding in missing:
        say(f"✗ {finding.what}: {finding.advice}")
    say(
        "Everything that the lessons need is here."
        if not missing
        else "Fix what is marked ✗, then run this cell again."
    )
    return not missing


def _python() -> Finding:
    version = platform.python_version()
    fits = (3, 11) <= sys.version_info[:2] < (3, 14)
    return Finding(
        "Python",
        version,
        "" if fits else f"{version} is not supported: install Python 3.11, 3.12 or 3.13, then run `make lab`.",
    )


def _package(name: str) -> Finding:
    """Checks one package: that it is installed, in a version that the course accepts, and whole."""
    again = "start the course with `make lab`, which installs what it needs into an environment of its own."
    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return Finding(name, "missing", f"not installed in {Path(sys.prefix).name}: {again}")
    version = package.metadata["Version"] if package.metadata else None
    if version is None:
        return Finding(name, "damaged", f"its description is missing: run `pip install --force-reinstall {name}`.")
    accepted = _accepted_versions(name)
    if accepted is not None and not accepted.contains(version, prereleases=True):
        folder = Path(str(package.locate_file("")))
        return Finding(name, version, f"the course needs {name}{accepted}; {version} lies in {folder}: {again}")
    if problem := _damage(package, IMPORTED_AS.get(name, name)):
        return Finding(
            name, f"{version}, damaged", f"{problem}: run `pip install --force-reinstall {name}=={version}`."
        )
    return Finding(name, version)


def _accepted_versions(name: str) -> SpecifierSet | None:
    """Returns the versions of a package that dlcourse requires; None if dlcourse itself is not installed."""
    from packaging.requirements import Requirement

    try:
        requirements = [Requirement(line) for line in metadata.requires("dlcourse") or ()]
    except metadata.PackageNotFoundError:  # run from its folder
        return None
    return next((required.specifier for required in requirements if required.name == name), None)


def _damage(package: metadata.Distribution, module: str) -> str:
    """Returns what is wrong with a package's files, in words; "" if nothing is."""
    spec = find_spec(module)
    if spec is None:
        return f"there is no module {module}"
    folder = Path(str(package.locate_file("")))
    if spec.origin and not Path(spec.origin).is_relative_to(folder):
        return f"`import {module}` takes another copy, {spec.origin}"
    broken = [file for file in package.files or () if _belongs_to_the_code(file) and not _is_whole(file)]
    if broken:
        count = f"{len(broken)} of its files are" if len(broken) > 1 else "one of its files is"
        return f"{count} missing or cut short, such as {broken[0]}"
    return ""


def _belongs_to_the_code(file: metadata.PackagePath) -> bool:
    return file.suffix in (".py", ".so", ".pyd", ".dll", ".dylib") and not {"..", "tests", "test"} & set(file.parts)


def _is_whole(file: metadata.PackagePath) -> bool:
    try:
        size = os.stat(str(file.locate())).st_size
    except OSError:
        return False
    return file.size is None or size == file.size


def _keras_settings() -> Finding:
    """Checks what Keras reads when it is imported: its file of settings, and environment variables."""
    for name, wanted in (("KERAS_BACKEND", "tensorflow"), ("KERAS_MAX_EPOCHS", ""), ("KERAS_MAX_STEPS_PER_EPOCH", "")):
        value = os.environ.get(name, "")
        if value not in ("", wanted):
            cure = f"set it to {wanted}, or unset it" if wanted else "unset it"
            return Finding(
                "Keras's settings", f"{name}={value}", f"{name} is {value!r}: {cure}, then restart the kernel."
            )
    file = _keras_file()
    try:
        settings = json.loads(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError):  # then Keras takes its defaults
        settings = {}
    except OSError as error:
        return Finding("Keras's settings", "unreadable", f"{file} cannot be read ({error.strerror}): delete it.")
    if not isinstance(settings, dict):
        return Finding("Keras's settings", "damaged", f"{file} holds no settings: delete it, and Keras makes it anew.")
    for name, wanted in KERAS_SETTINGS.items():
        value = settings.get(name, wanted)
        if value != wanted and not (name == "backend" and os.environ.get("KERAS_BACKEND")):
            advice = (
                f'{file} says "{name}": {json.dumps(value)}; put "{name}": "{wanted}" there, then restart the kernel.'
            )
            return Finding("Keras's settings", f"{name} {value}", advice)
    return Finding("Keras's settings", "as the lessons need them")


def _keras_file() -> Path:
    """Returns the file of settings that Keras reads; if the home folder is not writable, it is one below /tmp."""
    if chosen := os.environ.get("KERAS_HOME"):
        return Path(os.path.expanduser(os.path.join(chosen, "keras.json")))
    home = os.path.expanduser("~")
    return Path(home if os.access(home, os.W_OK) else "/tmp", ".keras", "keras.json")


def _processors() -> Finding:
    return Finding("processors", str(os.cpu_count() or 1))


def _memory() -> Finding:
    try:
        import psutil
    except ImportError:  # installed with the kernel, but not by `pip install dlcourse` alone
        return Finding("memory", "unknown")
    gigabytes = psutil.virtual_memory().total / 1e9
    advice = f"{gigabytes:.1f} GB is little: close other programs, and shut down the kernel after each lesson."
    return Finding("memory", f"{gigabytes:.0f} GB", "" if gigabytes >= MEMORY_NEEDED else advice)


def _full_sets() -> Finding:
    """Never has advice: each lesson comes with its data."""
    sets = ", ".join(sorted(full_sets()))
    return Finding("full data sets on disk", sets or "none, and none is needed: each lesson comes with its data")
