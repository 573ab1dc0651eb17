"""The first lesson's look at the machine."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from dlcourse import doctor as module
from dlcourse.doctor import doctor, examine


@pytest.fixture(autouse=True)
def full_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DLCOURSE_VERDICT_ONLY", raising=False)


def test_this_machine_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor()
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(examine()) + 1
    assert any(line.startswith("✓ tensorflow") and metadata.version("tensorflow") in line for line in lines)
    assert lines[-1] == "Everything that the lessons need is here."


def test_stored_outputs_hold_the_verdict_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DLCOURSE_VERDICT_ONLY", "1")
    assert doctor()
    assert capsys.readouterr().out == "Everything that the lessons need is here.\n"


def test_each_missing_thing_gets_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "NEEDED", ("numpy", "no-such-package"))
    monkeypatch.setattr(module, "MEMORY_NEEDED", 1e6)
    monkeypatch.setattr(module.sys, "version_info", (3, 14, 0))
    assert not doctor()
    out = capsys.readouterr().out
    assert "✗ no-such-package: not installed" in out
    assert "is little: close other programs" in out
    assert "is not supported: install Python 3.11, 3.12 or 3.13" in out
    assert out.endswith("Fix what is marked ✗, then run this cell again.\n")


def test_full_data_sets_on_disk_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DLCOURSE_DATA_FOLDER", str(tmp_path / "data"))
    assert "none, and none is needed" in examine()[-1].found
    for name, files in {
        "mnist": ["mnist.npz"],
        "cifar10": ["cifar10-flat.npz"],
        "imdb": ["imdb.npz"],  # its word index is missing
        "reuters": [],
        "notes": ["a.txt"],
    }.items():
        (tmp_path / "data" / name).mkdir(parents=True)
        for file in files:
            (tmp_path / "data" / name / file).touch()
    assert examine()[-1].found == "cifar10, mnist"
