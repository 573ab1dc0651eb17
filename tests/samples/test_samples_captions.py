"""The drawn scenes and their sentences: true, well formed, and to be learnt from."""

from __future__ import annotations

import functools
import hashlib
import json
import math
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np
import pytest
from caption_meanings import said, unsaid, untrue, words
from hypothesis import given, settings
from hypothesis import strategies as st

from dlcourse.datasets import load
from dlcourse.features.hog import hog
from samples.captions.scene_cast import COLORS
from samples.captions.scene_facts import Scene, describe, imagine
from samples.captions.scene_sentences import sentences
from samples.captions.scene_words import FORMS

DATA = Path(__file__).parents[2] / "data"

N, TRAIN, SEED = 800, 640, 14
LINES = (DATA / "captions.txt").read_text("utf-8").splitlines()
TEXTS = [[line.split("\t")[1] for line in LINES[row : row + 5]] for row in range(0, 5 * N, 5)]
SCENES = describe(N, SEED)

MAKE = """
import hashlib, json
from samples.captions.scenes import captions
pictures, texts = captions(800, 14)
print(json.dumps([hashlib.sha256(pictures.tobytes()).hexdigest(), texts]))
"""


def pictures() -> np.ndarray:
    with np.load(DATA / "captions.npz", allow_pickle=False) as archive:
        assert list(archive.files) == ["pictures"]
        return archive["pictures"]


def check_sentences(scene: Scene, five: Sequence[str]) -> None:
    assert len(set(five)) == 5
    assert untrue(scene, five) == []
    assert unsaid(scene, five) == []
    single = {forms[0] for forms in FORMS.values()} - {"parked"}
    for text in five:
        assert re.fullmatch(r"[A-Z][a-z]*(?: ,| [a-z]+)+ \.", text), text
        assert 6 <= len(words(text)) <= 16, text
        assert not re.search(r"\ba [aeiou]|\ban [^aeiou]|\b(\w+) \1\b", text.lower()), text
        walk = re.search(
            r"(?:walk\w*|stroll\w*) (?:with )?(?:his|her|a) ", text
        )  # with a dog: one person is the subject
        if scene.count > 1 and not walk and scene.action != "carry":
            assert not {"is", *single} & set(words(text)) - {"it"} or "it is snowing" in text, text
        elif scene.count == 1:
            assert "are" not in words(text), text


def test_all_is_made_again_in_another_process_bit_for_bit() -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(DATA.parent),
        "PYTHONHASHSEED": "1",
        "OMP_NUM_THREADS": "1",
    }
    done = subprocess.run([sys.executable, "-c", MAKE], capture_output=True, check=True, env=environment)
    digest, texts = json.loads(done.stdout)
    assert digest == hashlib.sha256(pictures().tobytes()).hexdigest()
    assert texts == TEXTS


def test_the_files_have_flickr8ks_form_and_are_small() -> None:
    assert len(LINES) == 5 * N
    for number, line in enumerate(LINES):
        assert line.startswith(f"scene_{number // 5 + 1:04d}.png#{number % 5}\t")
        assert line.count("\t") == 1
    assert (pictures().shape, pictures().dtype) == ((N, 64, 64, 3), np.uint8)
    assert sum(path.stat().st_size for path in DATA.glob("captions.*")) < 3.5e6
    data = load("captions", verbose=False)
    assert (data.kind, len(data.x_train), len(data.x_test)) == ("drawn", TRAIN, N - TRAIN)
    assert data.y_train.shape == (TRAIN, 5)


def test_no_two_scenes_have_the_same_picture_or_description() -> None:
    assert len({picture.tobytes() for picture in pictures()}) == len(set(SCENES)) == N


def test_the_sentences_of_the_sample_are_true_and_say_all() -> None:
    for scene, five in zip(SCENES, TEXTS, strict=True):
        check_sentences(scene, five)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.integers(0, 2**32))
def test_sentences_of_any_scene_are_true_and_say_all(seed: int) -> None:
    random = Random(seed)
    scene = imagine(random)
    check_sentences(scene, sentences(scene, random))


@pytest.mark.parametrize("wrong", ["A cat runs on the beach at night .", "Two dogs sit in the snow on a sunny day ."])
def test_a_sentence_about_another_scene_is_found_out(wrong: str) -> None:
    found = sum(untrue(scene, [wrong]) == [] for scene in SCENES)
    assert found <= 2


def test_the_colors_that_are_named_are_seen() -> None:
    """On a day without dim light: at least a dozen pixels of each actor's color."""
    for scene, picture in zip(SCENES, pictures().astype(int), strict=True):
        for color in {actor.color for actor in scene.actors if scene.light in ("", "sunny")}:
            away = np.abs(picture - np.array(COLORS[color])).max(axis=2)
            assert (away <= 36).sum() >= 12, (scene, color)


def test_words_are_few_fall_off_and_are_known_from_training() -> None:
    data = load("captions", verbose=False)
    train = Counter(word for five in data.y_train for text in five for word in words(text))
    test = Counter(word for five in data.y_test for text in five for word in words(text))
    assert 150 <= len(train) <= 300
    ranked = np.array(sorted(train.values(), reverse=True)[:150])
    slope = np.polyfit(np.log(np.arange(1, 151)), np.log(ranked), 1)[0]
    assert -1.4 <= slope <= -0.7
    assert np.mean([n >= 10 for n in train.values()]) >= 0.85
    assert sum(n for word, n in test.items() if word not in train) / test.total() < 0.002
    lengths = [len(words(text)) for five in TEXTS for text in five]
    assert 8 <= np.mean(lengths) <= 12
    assert len({text for five in TEXTS for text in five}) >= 0.9 * 5 * N


@functools.cache
def grams(text: tuple[str, ...], n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(text[k : k + n]) for k in range(len(text) - n + 1))


def bleu(candidates: Sequence[tuple[str, ...]], references: Sequence[Sequence[tuple[str, ...]]]) -> float:
    """BLEU-4 of a corpus (Papineni et al. 2002): each candidate against its five references."""
    hits, totals, length, reference_length = [0] * 4, [0] * 4, 0, 0
    for candidate, those in zip(candidates, references, strict=True):
        length += len(candidate)
        reference_length += min((abs(len(each) - len(candidate)), len(each)) for each in those)[1]
        for n in range(4):
            found, allowed = grams(candidate, n + 1), Counter[tuple[str, ...]]()
            for each in those:
                allowed |= grams(each, n + 1)
            hits[n] += (found & allowed).total()
            totals[n] += found.total()
    if not all(hits):
        return 0.0
    brevity = min(1.0, math.exp(1 - reference_length / length))
    return brevity * math.exp(sum(math.log(hit / total) for hit, total in zip(hits, totals, strict=True)) / 4)


def described(images: np.ndarray) -> np.ndarray:
    """Mean colors of 8×8 fields, and gradients."""
    fields = images.reshape(len(images), 8, 8, 8, 8, 3).mean(axis=(2, 4)).reshape(len(images), -1) / 255
    return np.concatenate([2 * fields, hog(images)], axis=1)


@pytest.fixture(scope="module")
def features() -> np.ndarray:
    return described(pictures())


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_a_similar_pictures_sentence_is_far_better_than_always_the_same(features: np.ndarray, seed: int) -> None:
    texts = [[tuple(text.lower().split()) for text in five] for five in TEXTS]
    order = np.random.default_rng(seed).permutation(N)
    train, test = order[:TRAIN], order[TRAIN:]
    references = [texts[row] for row in test]
    frequent = Counter(text for row in train for text in texts[row]).most_common(20)
    constant = max(bleu([text] * len(test), references) for text, _ in frequent)
    squares = (features**2).sum(axis=1)
    distances = squares[test][:, None] - 2 * features[test] @ features[train].T + squares[train]
    nearest = train[distances.argmin(axis=1)]
    copied = [bleu([texts[row][k] for row in nearest], references) for k in range(5)]
    another = [
        bleu([texts[row][k] for row in test], [texts[row][:k] + texts[row][k + 1 :] for row in test]) for k in range(5)
    ]
    assert np.mean(copied) >= constant + 0.12
    assert np.mean(another) >= np.mean(copied) + 0.12


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_a_linear_model_tells_words_from_pictures(features: np.ndarray, seed: int) -> None:
    all_said = [said(five) for five in TEXTS]
    common = [word for word, n in Counter(w for words in all_said for w in words).items() if 24 <= n <= N / 2]
    y = np.array([[word in words for word in common] for words in all_said], float)
    order = np.random.default_rng(seed).permutation(N)
    train, test = order[:TRAIN], order[TRAIN:]
    x = (features - features[train].mean(axis=0)) / (features[train].std(axis=0) + 1e-3)
    x = x / math.sqrt(x.shape[1])
    kernel = x @ x[train].T
    weights = np.linalg.solve(kernel[train] + 0.3 * np.eye(TRAIN), y[train] - y[train].mean(axis=0))
    found = kernel[test] @ weights + y[train].mean(axis=0)
    always = np.broadcast_to(y[train].mean(axis=0), found.shape)
    assert f1(found, y[test]) >= f1(always, y[test]) + 0.2


def f1(scores: np.ndarray, truth: np.ndarray) -> float:
    """The best over thresholds: of all words of all pictures together."""
    return max(
        float(2 * (truth * (scores > least)).sum() / (truth.sum() + (scores > least).sum()))
        for least in np.arange(0.05, 0.6, 0.05)
    )
