"""The first lesson's look at the machine."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path

import pytest

from dlcourse import doctor as module
from dlcourse.doctor import doctor, examine


@pytest.fixture(autouse=True)
def full_report(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DLCOURSE_VERDICT_ONLY", "KERAS_BACKEND", "KERAS_HOME"):
        monkeypatch.delenv(name, raising=False)


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


KERAS = "Keras's settings"


def said_of(what: str) -> str:
    """The advice on one requirement; "" if it is met."""
    return (module._keras_settings() if what == KERAS else module._package(what)).advice


@pytest.fixture
def first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder that is first on the path, so that what lies in it is imported in place of what is installed."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def lay(folder: Path, name: str, version: str | None, module: str | None = None) -> None:
    """Lays a package into a folder: its description, and a module unless `module` is ""."""
    info = folder / f"{name.replace('-', '_')}-{version or '1'}.dist-info"
    info.mkdir()
    if version is not None:
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    if module != "":
        (folder / (module or name)).mkdir()
        (folder / (module or name) / "__init__.py").touch()


@pytest.mark.parametrize(
    ("name", "version", "range_"),
    [("keras", "2.4.0", ">=3.6"), ("numpy", "1.19.0", "<2.5,>=2.0"), ("opencv-python-headless", "5.0.0", "<5,>=4.12")],
)
def test_a_version_outside_the_range_is_named_with_its_folder(
    name: str, version: str, range_: str, first: Path
) -> None:
    lay(first, name, version, module.IMPORTED_AS.get(name))
    advice = said_of(name)
    assert f"the course needs {name}{range_}; {version} lies in {first}" in advice


def test_another_copy_first_on_the_path_is_named(first: Path) -> None:
    (first / "mlxtend.py").touch()  # a learner's own file of that name
    assert f"`import mlxtend` takes another copy, {first / 'mlxtend.py'}" in said_of("mlxtend")


def test_a_description_without_version_is_damage(first: Path) -> None:
    lay(first, "keras", None)
    assert said_of("keras").startswith("its description is missing: run `pip install --force-reinstall keras`")


def test_files_that_are_missing_or_cut_short_are_named(monkeypatch: pytest.MonkeyPatch, first: Path) -> None:
    lay(first, "mlxtend", "0.25.0")
    info = first / "mlxtend-0.25.0.dist-info"
    record = "mlxtend/__init__.py,sha256=x,0\nmlxtend/a.py,sha256=x,10\nmlxtend/tests/b.py,sha256=x,3\n"
    (info / "RECORD").write_text(record, encoding="utf-8")
    assert said_of("mlxtend").startswith("one of its files is missing or cut short, such as mlxtend/a.py: run `pip ")
    (first / "mlxtend" / "a.py").write_text("x = 1", encoding="utf-8")
    assert "cut short, such as mlxtend/a.py" in said_of("mlxtend")
    (first / "mlxtend" / "a.py").write_text("x = 12345\n", encoding="utf-8")
    assert said_of("mlxtend") == ""
    (first / "mlxtend" / "__init__.py").write_text("#", encoding="utf-8")
    (first / "mlxtend" / "a.py").unlink()
    assert said_of("mlxtend").startswith("2 of its files are missing or cut short")


@pytest.mark.parametrize("backend", ["theano", "jax", "torch", "numpy"])
def test_another_backend_is_named_with_what_to_put_there(
    backend: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    (tmp_path / "keras.json").write_text(json.dumps({"backend": backend}), encoding="utf-8")
    assert f'{tmp_path / "keras.json"} says "backend": "{backend}"; put "backend": "tensorflow" there' in said_of(KERAS)
    monkeypatch.setenv("KERAS_BACKEND", "tensorflow")  # wins
    assert said_of(KERAS) == ""
    monkeypatch.setenv("KERAS_BACKEND", backend)
    assert said_of(KERAS).startswith(f"KERAS_BACKEND is '{backend}': set it to tensorflow, or unset it")
    assert KERAS in [finding.what for finding in examine() if not finding.ok]


@pytest.mark.parametrize(("key", "value"), [("image_data_format", "channels_first"), ("floatx", "float16")])
def test_other_settings_of_keras_are_named(
    key: str, value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    file = tmp_path / ".keras" / "keras.json"
    file.parent.mkdir()
    file.write_text(json.dumps({"backend": "tensorflow", key: value}), encoding="utf-8")
    assert said_of(KERAS).startswith(f'{file} says "{key}": "{value}"; put "{key}": ')


@pytest.mark.parametrize(("content", "advice"), [(b"{", ""), (b"\xff\xfe{", ""), (b"[1]", "delete it"), (b"", "")])
def test_a_damaged_file_of_settings_is_what_keras_takes_it_for(
    content: bytes, advice: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    (tmp_path / "keras.json").write_bytes(content)
    assert advice in said_of(KERAS)
    assert bool(said_of(KERAS)) == bool(advice)


def test_a_limit_of_epochs_from_outside_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_MAX_EPOCHS", "1")
    assert said_of(KERAS).startswith("KERAS_MAX_EPOCHS is '1': unset it")


@pytest.mark.parametrize("home", ["~nobodyhere/d", "~nobodyhere"])
def test_a_data_folder_below_no_home_is_no_fault_of_the_machine(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DLCOURSE_DATA_FOLDER", home)
    assert doctor()
