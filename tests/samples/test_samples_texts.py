"""The made-up texts and tables: what the lessons find in them is also true of the real ones."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from dataset_files import real_file

from benchmarks import texts as bench
from benchmarks.texts import BAYES, LARGEST, LOGISTIC, MAJORITY, ONE_WORD, PAIRS, SLOPE, TOPICS, WORDS, Figures
from dlcourse.datasets import load
from dlcourse.datasets.class_names import REUTERS

DATA = Path(__file__).parents[2] / "data"
MANIFEST = json.loads((DATA / "manifest.json").read_bytes())["samples"]
MADE = ("imdb", "reuters", "sms_spam", "boston_housing", "california_housing")

# Makes the samples anew in another process, and prints what can be compared without zlib.
MAKE = """
import hashlib, json
from samples import makers
sums = {}
for name in ("imdb", "reuters", "sms_spam", "boston_housing", "california_housing"):
    for file, content in getattr(makers, name)()[0].items():
        if isinstance(content, str):
            sums[file] = hashlib.sha256(content.encode()).hexdigest()
        else:
            sums[file] = {key: hashlib.sha256(array.tobytes()).hexdigest() for key, array in content.items()}
print(json.dumps(sums))
"""
REVIEWS = "import json; from samples.texts.reviews import reviews; print(json.dumps(reviews(300, seed=7)))"


def run(code: str, **variables: str) -> str:
    """What a program prints that finds this checkout."""
    environment = {**os.environ, "PYTHONPATH": str(DATA.parent), "PYTHONIOENCODING": "utf-8", **variables}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def raw() -> tuple[list[str], list[int]]:
    """Reviews as they were written, and their labels."""
    texts, labels = json.loads(run(REVIEWS))
    return texts, labels


@pytest.fixture(scope="module")
def figures() -> Figures:
    return bench.sample_figures()


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_the_same_files_are_made_whatever_the_order_of_hashes(hash_seed: str) -> None:
    made = json.loads(run(MAKE, PYTHONHASHSEED=hash_seed))
    assert set(made) == {file for name in MADE for file in MANIFEST[name]["files"]}
    for name in MADE:
        for file, sha256 in MANIFEST[name]["files"].items():
            if file.endswith(".npz"):
                with np.load(DATA / file, allow_pickle=False) as arrays:
                    sums = {key: hashlib.sha256(arrays[key].tobytes()).hexdigest() for key in arrays.files}
                assert made[file] == sums, file
            else:
                assert made[file] == sha256, file


def test_they_say_that_they_were_made_and_are_small() -> None:
    for name in MADE:
        assert MANIFEST[name]["kind"] == "generated"
        assert "made for this course" in MANIFEST[name]["source"]
        assert "placeholder" not in MANIFEST[name]["source"]
    assert sum((DATA / file).stat().st_size for name in MADE for file in MANIFEST[name]["files"]) < 4e6


def test_a_review_has_capitals_punctuation_names_and_negation(raw: tuple[list[str], list[int]]) -> None:
    texts, labels = raw
    assert sum(labels) == len(labels) // 2
    assert all(re.match(r"[A-Z][^{}]+[.!]$", text) for text in texts)
    for pattern in (
        r"\bnot \w+ but\b",
        r"\bnot\b|n't\b",
        r"[a-z] [A-Z][a-z]+ [A-Z][a-z]+",
        r"!",
        r"\.\.\.",
        r"But|However",
    ):
        assert sum(bool(re.search(pattern, text)) for text in texts) > 0.1 * len(texts), pattern
    assert not any(re.search(r"\ba (?=[aei])(?!euro)", text) for text in texts)


def test_reviews_are_as_long_as_short_real_ones_and_each_is_another() -> None:
    data = load("imdb", verbose=False)
    lengths = np.array([len(text) - 1 for text in data.x])
    assert lengths.min() >= 15
    assert lengths.max() <= 200
    assert 90 <= lengths.mean() <= 130
    assert np.quantile(lengths, [0.1, 0.9]).tolist() == pytest.approx([65, 145], abs=20)
    assert len({tuple(text) for text in data.x}) == len(data.x)
    assert len(data.word_index) > 2000


def test_the_index_counts_the_training_reviews() -> None:
    ranks = json.loads((DATA / "imdb_word_index.json").read_bytes())
    with np.load(DATA / "imdb.npz", allow_pickle=False) as arrays:
        counts = np.bincount(arrays["x_train_ids"], minlength=len(ranks) + 1)
    assert list(ranks.values()) == list(range(1, len(counts)))
    assert counts[0] == 0
    assert counts[-1] >= 1
    assert (np.diff(counts[1:]) <= 0).all()


@pytest.mark.parametrize("options", [{}, {"maxlen": 80, "seed": 5}])
def test_the_numbered_reviews_are_the_written_ones(options: dict[str, int]) -> None:
    data = load("imdb", start_char=None, num_words=100_000, verbose=False, **options)
    spoken = {rank + 3: word for word, rank in data.word_index.items()}
    for texts, numbered in ((data.text_train, data.x_train), (data.text_test, data.x_test)):
        assert len(texts) == len(numbered) > 200
        for text, ids in zip(texts, numbered, strict=True):
            # The index counts the training reviews, so a test review may have words that it lacks.
            words = [word for word in re.findall(r"\w+(?:'\w+)?", text.lower()) if word in data.word_index]
            assert [spoken[number] for number in ids] == words


def test_a_subset_keeps_the_written_reviews_of_its_rows() -> None:
    data = load("imdb", verbose=False)
    few = data.subset(20)
    assert few.text_train.tolist() == data.text_train[:20].tolist()
    assert few.text_test.tolist() == data.text_test[:10].tolist()


@pytest.mark.parametrize("attribute", ["text_train", "text_test", "pictures_train", "pictures_test"])
def test_a_set_without_texts_or_pictures_beside_it_says_which_sample_has_them(attribute: str) -> None:
    owner = "imdb" if attribute.startswith("text") else "captions"
    with pytest.raises(ValueError, match=rf"digits \(real\) has no .*; the sample of {owner} has"):
        getattr(load("digits", verbose=False), attribute)


def test_words_fall_like_zipfs_law(figures: Figures) -> None:
    assert -1.3 <= figures[SLOPE] <= -0.8


def test_pairs_of_words_say_more_than_words_and_no_word_says_all(figures: Figures) -> None:
    assert figures[PAIRS] >= figures[WORDS] + 0.02
    assert 0.7 <= figures[WORDS] <= 0.9
    assert figures[PAIRS] <= 0.95
    assert 0.52 <= figures[ONE_WORD] < 0.65


@pytest.mark.real_data
def test_real_reviews_have_the_same_order() -> None:
    real_file("arrays/imdb_flat.npz")
    real = bench.review_figures(*bench.real_reviews(5000))
    assert real[PAIRS] > real[WORDS] + 0.002
    assert real[ONE_WORD] < 0.65
    assert -1.3 <= real[SLOPE] <= -0.8


def test_messages_have_the_real_files_form() -> None:
    content = (DATA / "sms_spam.txt").read_bytes()
    assert b"\r" not in content
    lines = content.decode().removesuffix("\n").split("\n")
    assert all(re.fullmatch(r"(ham|spam)\t[^\t{}]+", line) for line in lines)
    assert len(set(lines)) == len(lines) == 1800
    spam = sum(line.startswith("spam") for line in lines)
    assert (len(lines) - spam) / spam == pytest.approx(6.5, abs=0.1)


def test_no_message_names_a_number_or_an_address_that_could_be_somebodys() -> None:
    text = (DATA / "sms_spam.txt").read_text("utf-8")
    numbers = re.findall(r"\b\d[\d ]{7,}\d\b", text)
    addresses = re.findall(r"\S+\.(?:com|net|org|uk|example)\b", text, re.IGNORECASE)
    assert len(numbers) > 50
    assert len(addresses) > 20
    assert [number for number in numbers if not re.search(r"07700 ?900\d{3}$", number)] == []
    assert all(address.lower().endswith(".example") for address in addresses)


def test_spam_is_found_by_what_it_says_not_by_how_rare_it_is(figures: Figures) -> None:
    assert figures[MAJORITY] == 0
    assert 0.75 <= figures[BAYES] <= 0.97
    assert 0.75 <= figures[LOGISTIC] <= 0.97


@pytest.mark.real_data
def test_real_spam_is_found_as_well_within_a_tenth(figures: Figures) -> None:
    real = bench.spam_of(real_file("text/sms_spam/SMSSpamCollection"))
    assert real[MAJORITY] == 0
    for what in (BAYES, LOGISTIC):
        assert figures[what] == pytest.approx(real[what], abs=0.1)


def test_two_of_46_topics_make_more_than_half() -> None:
    counts = np.bincount(load("reuters", verbose=False).y, minlength=46)
    assert len(counts) == 46
    assert counts.min() >= 4
    assert {REUTERS[topic] for topic in np.argsort(counts)[-2:]} == {"earn", "acq"}
    assert np.sort(counts)[-2:].sum() > counts.sum() / 2


def test_words_tell_topics_but_not_all_of_them(figures: Figures) -> None:
    assert figures[LARGEST] + 0.2 < figures[TOPICS] < 0.9


def test_houses_stay_within_the_real_ranges() -> None:
    boston, california = load("boston_housing", verbose=False), load("california_housing", verbose=False)
    assert set(np.unique(boston.x[:, 3])) == {0, 1}
    assert (boston.y.min(), boston.y.max()) == (5, 50)
    assert (california.x[:, :2].min(axis=0) >= [-124.5, 32.5]).all()
    assert (california.x[:, :2].max(axis=0) <= [-114, 42]).all()
    assert california.y.max() == 500_001
    assert 0.02 < (california.y == 500_001).mean() < 0.07
    for price, x, up, down in ((boston.y, boston.x, 5, 12), (california.y, california.x, 7, 1)):
        assert np.corrcoef(price, x[:, up])[0, 1] > 0.6
        assert np.corrcoef(price, x[:, down])[0, 1] < -0.05


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("what", "path"),
    [
        (bench.BOSTON, "arrays/boston_housing.npz"),
        (bench.CALIFORNIA, "keras/datasets/california_housing.npz"),
    ],
)
def test_a_line_explains_real_prices_as_well_within_a_tenth(what: str, path: str, figures: Figures) -> None:
    real = load(real_file(path), verbose=False)
    assert figures[what] == pytest.approx(bench.explained(real.x, real.y), abs=0.1)
    sample = load("boston_housing" if what == bench.BOSTON else "california_housing", verbose=False)
    assert (sample.x.min(axis=0) >= real.x.min(axis=0) - 1e-3 * np.abs(real.x.min(axis=0))).all()
    assert (sample.x.max(axis=0) <= real.x.max(axis=0) + 1e-3 * np.abs(real.x.max(axis=0))).all()
