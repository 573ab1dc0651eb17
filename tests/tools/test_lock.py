"""The lock and environment.yml: versions and hashes only, and made for this pyproject.toml."""

import shutil
from pathlib import Path

import pytest

from tools import lock

ROOT = Path(__file__).resolve().parents[2]
FILES = ("pyproject.toml", "requirements.lock", "environment.yml")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_the_lock_and_environment_yml_fit_pyproject() -> None:
    assert lock.stale(ROOT) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"pooch>=1.8"', '"pooch>=1.9"'),
        ('"nbval>=0.11",', ""),
        ('">=3.11,<3.14"', '">=3.12,<3.14"'),
        ('"numpy<2.5", "scipy', '"numpy<2.4", "scipy'),
    ],
    ids=["a dependency", "an extra", "the Pythons", "uv's constraints"],
)
def test_what_the_lock_is_made_from_makes_it_stale(old: str, new: str, checkout: Path) -> None:
    change(checkout / "pyproject.toml", old, new)
    assert lock.stale(checkout) == ["requirements.lock was made for another pyproject.toml: run `make lock`."]


def test_what_it_is_not_made_from_does_not(checkout: Path) -> None:
    change(checkout / "pyproject.toml", "line-length = 120", "line-length = 100  # a comment")
    assert lock.stale(checkout) == []


def test_an_edited_environment_yml_is_stale(checkout: Path) -> None:
    change(checkout / "environment.yml", "- pip\n", "- pip\n  - numpy\n")
    assert lock.stale(checkout) == ["environment.yml was made for another pyproject.toml: run `make lock`."]


def test_the_lock_holds_versions_and_hashes_only() -> None:
    body = (ROOT / "requirements.lock").read_text("utf-8").removeprefix(lock.header(ROOT))
    assert lock.objections(body) == []
    assert len(body.splitlines()) > 1000


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://registry.example/simple",
        "pooch @ https://registry.example/pooch.whl",
        "pooch @ file:///home/someone/pooch.whl",
        "-e .",
        "pooch>=1.8",
        "    --hash=sha256:0123456789abcdef",
        "    --hash=md5:0123456789abcdef0123456789abcdef",
        "    # via -r /home/someone/pyproject.toml",
    ],
)
def test_a_line_of_another_kind_is_objected_to(line: str) -> None:
    assert lock.objections(line) == [line]


def test_a_resolution_that_fails_changes_nothing(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(checkout / "pyproject.toml", '"pooch>=1.8"', '"pooch>=1.8,<1.8"')
    monkeypatch.setenv("UV_OFFLINE", "1")
    before = (checkout / "requirements.lock").read_bytes()
    with pytest.raises(lock.LockError, match="Nothing was changed"):
        lock.resolve(checkout, upgrade=False)
    assert (checkout / "requirements.lock").read_bytes() == before


@pytest.mark.network
def test_making_the_lock_again_keeps_every_version(checkout: Path, capfd: pytest.CaptureFixture[str]) -> None:
    try:
        again = lock.resolve(checkout, upgrade=False)
    except lock.LockError:
        pytest.skip("no registry is in reach: " + capfd.readouterr().err.splitlines()[0])
    kept = (checkout / "requirements.lock").read_text("utf-8")
    assert versions(again) == versions(kept)


def versions(text: str) -> list[str]:
    return [line.split(" ;")[0] for line in text.splitlines() if line[:1].isalnum()]
