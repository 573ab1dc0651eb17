"""Write `requirements.lock` and `environment.yml` from `pyproject.toml`.

    python -m tools.lock             keep the versions that are locked, as far as pyproject.toml allows
    python -m tools.lock --upgrade   take the newest that it allows
    python -m tools.lock --check     only say what is stale; needs no network

The lock serves every platform and every Python of the course. It holds versions and hashes, no address: a download
is trusted for its hash, wherever it comes from.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

LINE = re.compile(
    r"""  [a-z0-9-]+==[\w.+!]+(\ ;\ [^@/:]+)?\ \\   # a version, perhaps with a marker
        | \ \ \ \ --hash=sha256:[0-9a-f]{64}(\ \\)? # a hash
    """,
    re.VERBOSE,
)

HEADER = """\
# Written by `make lock`; what pyproject.toml asks for has the digest
# {digest}
"""

# pip takes no editable install among hashed requirements, so dlcourse itself comes after.
ENVIRONMENT = """\
# Written by `make lock`, for conda and Binder. Afterwards, inside the environment:
#     python -m pip install --no-deps --no-build-isolation -e .
name: {name}
channels:
  - conda-forge
  - nodefaults
dependencies:
  - python=3.12
  - pip
  - pip:
      - -r requirements.lock
"""


class LockError(Exception):
    """Why nothing was written."""


def digest(pyproject: dict[str, Any]) -> str:
    """The digest of all that the lock is resolved from.

    Args:
        pyproject: the content of pyproject.toml.

    Returns:
        Hexadecimal digits. Comments, order of tables and settings of other tools do not change them.
    """
    project, tool = pyproject["project"], pyproject.get("tool", {})
    asked = [project.get(key) for key in ("requires-python", "dependencies", "optional-dependencies")]
    return hashlib.sha256(json.dumps([*asked, tool.get("uv")], sort_keys=True).encode()).hexdigest()


def header(root: Path) -> str:
    """The first lines of the lock that fits a checkout's pyproject.toml."""
    return HEADER.format(digest=digest(tomllib.loads((root / "pyproject.toml").read_text("utf-8"))))


def environment(root: Path) -> str:
    """The environment.yml that fits a checkout's pyproject.toml."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return ENVIRONMENT.format(name=project["name"])


def oldest_python(root: Path) -> str:
    """The oldest Python that a checkout's pyproject.toml allows, like 3.11."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return str(re.findall(r">=\s*([\d.]+)", project["requires-python"])[0])


def objections(lock: str) -> list[str]:
    """The lines below a lock's header that are not versions, markers or hashes: addresses and paths, for instance."""
    return [line for line in lock.splitlines() if not LINE.fullmatch(line)]


def stale(root: Path = ROOT) -> list[str]:
    """What no longer fits pyproject.toml, a sentence each. Reads files only.

    Args:
        root: the checkout.
    """
    found = []
    if not (root / "requirements.lock").read_text("utf-8").startswith(header(root)):
        found.append("requirements.lock was made for another pyproject.toml: run `make lock`.")
    if (root / "environment.yml").read_text("utf-8") != environment(root):
        found.append("environment.yml was made for another pyproject.toml: run `make lock`.")
    return found


def resolve(root: Path, upgrade: bool) -> str:
    """Let uv find the versions, those of the present lock first.

    Args:
        root: the checkout.
        upgrade: whether to take the newest versions instead.

    Returns:
        The lock, without its header.

    Raises:
        LockError: if uv fails, or writes what does not belong into a lock.
    """
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "requirements.lock"
        if (root / "requirements.lock").exists():
            shutil.copy(root / "requirements.lock", output)
        options = "--all-extras --universal --generate-hashes --no-header --no-annotate --no-emit-index-url"
        more = f"--no-emit-find-links --python-version {oldest_python(root)} --quiet"
        command = ["uv", "pip", "compile", "pyproject.toml", *options.split(), *more.split(), "-o", str(output)]
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        uv = subprocess.run(command + ["--upgrade"] * upgrade, cwd=root, env={**os.environ, "PATH": path})
        if uv.returncode:
            raise LockError("uv found no set of versions; it says why above. Nothing was changed.")
        lock = output.read_text("utf-8")
    if found := objections(lock):
        raise LockError(f"a lock holds versions and hashes only, not `{found[0]}`. Nothing was changed.")
    return lock


def write(path: Path, text: str) -> None:
    """Write a file, whole or not at all."""
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, "utf-8", newline="\n")
    beside.replace(path)


def main(arguments: list[str] | None = None) -> int:
    """The command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tools.lock", description="Write the lock from pyproject.toml.")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions that pyproject.toml allows")
    parser.add_argument("--check", action="store_true", help="only say what is stale")
    options = parser.parse_args(arguments)
    if options.check:
        print("\n".join(stale()) or "requirements.lock and environment.yml fit pyproject.toml.")
        return 1 if stale() else 0
    try:
        lock = resolve(ROOT, options.upgrade)
    except LockError as error:
        print(f"make lock: {error}", file=sys.stderr)
        return 1
    write(ROOT / "requirements.lock", header(ROOT) + lock)
    write(ROOT / "environment.yml", environment(ROOT))
    versions = len(re.findall("^[a-z]", lock, re.MULTILINE))
    print(f"requirements.lock: {versions} versions. The next `make` brings .venv up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
