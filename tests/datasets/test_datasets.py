"""`load`, its arguments, and the object that it returns."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from dataset_files import empty_home
from hypothesis import given
from hypothesis import strategies as st
from sklearn.datasets import load_digits, load_iris

from dlcourse.datasets import Vocabulary, data_folder, describe, full_sets, load, names
from dlcourse.datasets._options import Options
from dlcourse.datasets._text import Ragged, encode
from dlcourse.datasets.catalogue import CATALOGUE


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.delenv("DLCOURSE_VERDICT_ONLY", raising=False)
    return empty_home(monkeypatch, tmp_path / "home")


@pytest.mark.parametrize("name", names())
def test_every_set_is_whole_and_says_what_it_is(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = load(name)
    assert capsys.readouterr().out == data.describe() + "\n"
    assert data.describe().startswith(f"{name} ({data.kind}): {len(data.x_train):,} training + ")
    assert len(data.x_train) == len(data.y_train) > len(data.x_test) == len(data.y_test) > 0
    assert data.source
    assert data.licence
    if data.class_names:
        labels = np.unique(np.concatenate([data.y_train, data.y_test]))
        np.testing.assert_array_equal(labels, np.arange(len(data.class_names)))
    if data.feature_names:
        assert len(data.feature_names) == data.x_train.shape[1]


def test_the_line_of_lessons_with_stored_outputs_stays(capsys: pytest.CaptureFixture[str]) -> None:
    load("digits")
    load("iris")
    assert capsys.readouterr().out == (
        "digits (real): 1,437 training + 360 test samples of 8×8, 10 classes\n"
        "iris (real): 135 training + 15 test samples of 4, 3 classes\n"
    )
    assert load("iris", verbose=False).describe()
    assert capsys.readouterr().out == ""


def test_iris_keeps_its_order_and_splits_evenly() -> None:
    iris, original = load("iris", verbose=False), load_iris()
    np.testing.assert_array_equal(iris.x, original.data)
    np.testing.assert_array_equal(iris.y, original.target)
    assert iris.x_train.shape == (135, 4)
    np.testing.assert_array_equal(np.bincount(iris.y_test), [5, 5, 5])
    assert iris.class_names == tuple(original.target_names)


def test_digits_are_pictures_of_whole_numbers() -> None:
    digits, original = load("digits", verbose=False), load_digits()
    assert digits.x_train.shape == (1437, 8, 8)
    assert digits.x_train.dtype == np.uint8
    np.testing.assert_array_equal(digits.x, original.images)
    np.testing.assert_array_equal(digits.y, original.target)


@pytest.mark.parametrize("name", ["iris", "mnist"])
def test_arrays_are_the_callers_own(name: str) -> None:
    data = load(name, verbose=False)
    first = data.x_train[0].copy()
    data.x_train[:] = 0
    np.testing.assert_array_equal(load(name, verbose=False).x_train[0], first)


def test_texts_are_the_callers_own() -> None:
    data = load("imdb", verbose=False)
    first = list(data.x_train[0])
    data.x_train[0].append(7)
    assert load("imdb", verbose=False).x_train[0] == first


@pytest.mark.parametrize("name", ["reuters", "california_housing", "sms_spam", "captions"])
def test_a_set_that_was_split_at_random_can_be_had_in_its_original_order(name: str) -> None:
    one, other = load(name, verbose=False), load(name, seed=7, test_split=0.5, verbose=False)
    assert not np.array_equal(one.y_train[:40], other.y_train[:40])
    np.testing.assert_array_equal(one.x, other.x)
    np.testing.assert_array_equal(one.y, other.y)
    assert len(other.x_test) == pytest.approx(len(other.x) / 2, abs=1)


def test_subset_keeps_the_proportion() -> None:
    few = load("digits", verbose=False).subset(400)
    assert (len(few.x_train), len(few.y_train), len(few.x_test), len(few.y_test)) == (400, 400, 100, 100)
    assert few.x.shape == (500, 8, 8)
    assert len(load("digits", verbose=False).subset(1).x_test) == 1
    assert load("imdb", verbose=False).subset(10).decode([4]) == load("imdb", verbose=False).decode([4])


@pytest.mark.parametrize("n", [0, 1438, -1, 2.0, "many", None])
def test_subset_names_what_it_accepts(n: object) -> None:
    with pytest.raises(ValueError, match="n must be an integer from 1 to 1437"):
        load("digits", verbose=False).subset(n)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["irsi", "", None, 3, "minst", b"iris"])
def test_an_unknown_name_is_answered_with_the_known_ones(name: object) -> None:
    with pytest.raises(ValueError, match=r"name must be one of .*iris.*; got"):
        load(name)  # type: ignore[arg-type]


def test_a_misspelt_word_is_answered_with_the_one_that_was_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="Did you mean 'mnist'"):
        load("minst")
    with pytest.raises(ValueError, match=r"source must be .*; got 'ful'\. Did you mean 'full'"):
        load("iris", "ful")
    with pytest.raises(ValueError, match=r"label_mode must be 'fine' or 'coarse'; .*Did you mean 'coarse'"):
        load("cifar100", label_mode="corse")
    monkeypatch.setenv("DLCOURSE_DATA", "sampel")
    with pytest.raises(ValueError, match="DLCOURSE_DATA must be 'sample' or 'full'; got 'sampel'"):
        load("iris")


def test_the_setting_changes_the_default_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("dlcourse.datasets._load.load_full", lambda entry, verbose: asked.append(entry.name) or 1 / 0)
    monkeypatch.setenv("DLCOURSE_DATA", "full")
    with pytest.raises(ZeroDivisionError):
        load("mnist")
    assert load("mnist", "sample", verbose=False).kind == "real"
    assert load("iris", verbose=False).x.shape == (150, 4), "the bundled set is the whole one"
    assert asked == ["mnist"]


DEFAULTS = {field: parameter.default for field, parameter in inspect.signature(Options).parameters.items()}
OTHERS = {
    "num_words": 10, "skip_top": 5, "maxlen": 9, "start_char": 7, "oov_char": None, "index_from": 0,
    "label_mode": "coarse", "version": "small", "test_split": 0.5, "seed": 1,
}  # fmt: skip


def test_load_shows_every_option_with_its_default() -> None:
    shown = {key: parameter.default for key, parameter in inspect.signature(load).parameters.items()}
    assert {key: shown[key] for key in DEFAULTS} == DEFAULTS
    assert OTHERS.keys() == DEFAULTS.keys()


@pytest.mark.parametrize("option", OTHERS)
@pytest.mark.parametrize("name", names())
def test_an_option_is_accepted_by_its_sets_and_refused_by_name_elsewhere(name: str, option: str) -> None:
    if option in CATALOGUE[name].options:
        load(name, verbose=False, **({option: 40} if option == "maxlen" else {option: OTHERS[option]}))
        return
    with pytest.raises(ValueError, match=rf"{option} must be .* for {name}; got .*{name} has "):
        load(name, **{option: OTHERS[option]})


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("num_words", 0), ("num_words", "many"), ("skip_top", -1), ("skip_top", None), ("maxlen", 2.5), ("maxlen", 0),
        ("start_char", -1), ("oov_char", "?"), ("index_from", None), ("index_from", True), ("label_mode", 3),
        ("version", "tiny"), ("test_split", 1.0), ("test_split", -0.1), ("test_split", "half"), ("seed", None),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_with_what_is_accepted(option: str, value: object) -> None:
    with pytest.raises(ValueError, match=rf"{option} must be .*; got "):
        load("imdb", **{option: value})  # type: ignore[arg-type]


def test_coarse_labels_are_the_groups_of_the_fine_ones() -> None:
    fine = load("cifar100", verbose=False)
    coarse = load("cifar100", label_mode="coarse", verbose=False)
    assert (len(fine.class_names), len(coarse.class_names)) == (100, 20)
    groups = {
        (fine.class_names[a], coarse.class_names[b])
        for a, b in zip(fine.y_train[:, 0], coarse.y_train[:, 0], strict=True)
    }
    assert len(groups) == 100
    assert {("dolphin", "aquatic_mammals"), ("tulip", "flowers"), ("tank", "vehicles_2")} <= groups


def test_a_text_is_decoded_with_its_marks() -> None:
    data = load("imdb", num_words=8, verbose=False)
    words = data.decode(data.x_train[0]).split()
    assert words[0] == "[START]"
    assert "[OOV]" in words
    assert len(words) == len(data.x_train[0])
    plain = load("imdb", start_char=None, oov_char=None, index_from=0, verbose=False)
    ranked = sorted(plain.word_index, key=lambda word: plain.word_index[word])
    assert plain.decode([1, 2]) == " ".join(ranked[:2])
    assert data.decode(np.array([1, 4, 0, 0])) == f"[START] {ranked[0]}"
    assert data.decode([]) == ""
    assert data.decode([3, 99_999]) == "[?] [?]"


@pytest.mark.parametrize("ids", [[0.5], ["the"], [[1, 2], [3, 4]]])
def test_what_is_no_text_is_not_decoded(ids: list[object]) -> None:
    with pytest.raises(ValueError, match="ids must be the integers of one text"):
        Vocabulary({"the": 1}).decode(ids)  # type: ignore[arg-type]


def test_a_set_without_numbered_words_says_so() -> None:
    with pytest.raises(ValueError, match="mnist has no texts that are encoded as integers"):
        load("mnist", verbose=False).decode([1])
    with pytest.raises(ValueError, match="sms_spam has no texts that are encoded as integers"):
        _ = load("sms_spam", verbose=False).word_index


@given(st.lists(st.lists(st.integers(1, 50), max_size=12), min_size=1, max_size=8), st.integers(0, 5))
def test_decoding_gives_back_what_was_encoded(texts: list[list[int]], index_from: int) -> None:
    words = {f"w{rank}": rank for rank in range(1, 51)}
    options = Options(num_words=1000, start_char=None, oov_char=None, index_from=index_from)
    offsets = np.cumsum([0, *map(len, texts)])
    ((coded, kept),) = encode([Ragged(np.array([rank for text in texts for rank in text], np.int64), offsets)], options)
    assert kept.all()
    vocabulary = Vocabulary(words, None, None, index_from)
    assert [vocabulary.decode(ids) for ids in coded] == [" ".join(f"w{rank}" for rank in text) for text in texts]


def test_no_text_short_enough_is_an_error_that_names_maxlen() -> None:
    with pytest.raises(ValueError, match="maxlen must be larger than the length of the shortest text; got 2"):
        load("imdb", maxlen=2)


def test_the_table_shows_all_sets_and_leaves_this_machine_out_of_stored_outputs(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    table = describe()
    assert [row[0] for row in table.rows[1:]] == list(names())
    row = dict(zip(table.rows[0], table.rows[1], strict=True))
    assert row == {
        "set": "mnist", "what one sample is": "28×28", "bundled sample": "real, 4,000 + 1,000",
        "full set": "60,000 + 10,000", "download": "11.5 MB", "on this disk": "no",
    }  # fmt: skip
    assert all(line in repr(table) for line in ("by hand", "170 MB", "generated, "))
    (home / "mnist").mkdir(parents=True)
    (home / "mnist" / "mnist.npz").touch()
    assert describe().rows[1][-1] == "yes"
    monkeypatch.setenv("DLCOURSE_VERDICT_ONLY", "1")
    assert describe().rows == tuple(row[:-1] for row in table.rows)
    assert "<th" in table._repr_html_()
    assert table._repr_html_().count("<tr>") == 13


def test_the_data_folder_is_the_systems_unless_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert data_folder() == tmp_path / "home"
    monkeypatch.delenv("DLCOURSE_DATA_FOLDER")
    assert data_folder().name == "dlcourse"


@pytest.mark.parametrize("folder", ["~nobodyhere/d", "~nobodyhere"])
def test_a_data_folder_below_no_home_is_said_by_load_and_is_empty_for_the_table(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DLCOURSE_DATA_FOLDER", folder)
    with pytest.raises(ValueError, match=r"DLCOURSE_DATA_FOLDER must be a path .*; got .*: no home folder ~nobodyhere"):
        load("mnist", "full")
    assert full_sets() == ()
    assert describe().rows[1][-1] == "no"
    assert load("digits", verbose=False).kind == "real"
    for arguments in (("~nobodyhere/x.npz",), ("mnist", "~nobodyhere/x.npz")):
        with pytest.raises(ValueError, match=r"(name|source) must be a path .*: no home folder ~nobodyhere"):
            load(*arguments)


ENCODINGS = ["cp1252", "cp936", "cp950", "ascii", "latin-1", "cp437", "koi8-r", "ascii:strict"]

PRINTS = """
from dlcourse.datasets import describe, load
from dlcourse.doctor import doctor
from dlcourse.exercises import check, hint, progress, solution
digits = load("digits")
print(digits, digits.describe(), describe())
doctor()
check(why_restart="b")
hint("why_restart")
solution("why_restart")
progress()
"""


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_nothing_raises_for_what_standard_output_cannot_hold(encoding: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "DLCOURSE_PROGRESS": str(tmp_path / "progress")}
    environment.pop("DLCOURSE_VERDICT_ONLY", None)
    done = subprocess.run([sys.executable, "-c", PRINTS], capture_output=True, env=environment)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    said = done.stdout.decode(encoding.split(":")[0])
    assert "digits (real): 1,437 training + 360 test samples of 8" in said
    assert "Everything that the lessons need is here." in said
    assert "why_restart" in said


def test_standard_output_may_be_missing_or_closed() -> None:
    for change in ("sys.stdout = None", "sys.stdout.close()"):
        code = f"import sys; from dlcourse.datasets import load; {change}; load('iris')"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert "Error" not in done.stderr, done.stderr


@pytest.mark.parametrize(
    ("y", "classes"),
    [
        (np.eye(10, dtype=np.int64)[np.arange(40) % 10], 10),
        (np.eye(3)[np.arange(30) % 3], 3),  # as keras.utils.to_categorical makes them
        (np.eye(4, dtype=bool)[np.arange(40) % 4], 4),
        (np.arange(40) % 7, 7),
        (np.arange(40)[:, None] % 7, 7),
        (np.arange(40) % 2 == 0, 2),
        (np.random.default_rng(0).integers(0, 900, 60), 0),  # counts
        (np.random.default_rng(0).poisson(400, 5000), 0),
        (1950 + np.arange(40), 0),
        (np.arange(40) - 5, 0),
        (np.linspace(0, 1, 40), 0),
        (np.ones((40, 3), int), 0),  # several labels at once
        (np.zeros((40, 5, 5), int), 0),  # a mask for each picture
    ],
)
def test_one_hot_rows_are_classes_and_numbers_that_are_no_labels_are_none(
    y: np.ndarray, classes: int, tmp_path: Path
) -> None:
    np.savez(tmp_path / "mine.npz", x=np.zeros((len(y), 2)), y=y)
    data = load(tmp_path / "mine.npz", verbose=False)
    assert len(data.class_names) == classes
    assert (f", {classes} classes" in data.describe()) == bool(classes)
