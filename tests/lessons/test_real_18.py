"""What lesson 18 says of real sets, held against the real sets: its own cells run on them, with their assertions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
from dataset_files import real_file
from numpy.typing import NDArray

from dlcourse.datasets import Dataset, load

pytestmark = pytest.mark.real_data

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "18-preprocessing.ipynb"
CODE = [cell.source for cell in nbformat.read(NOTEBOOK, as_version=4).cells if cell.cell_type == "code"]
FILES = {"california_housing": "keras/datasets/california_housing.npz", "fashion_mnist": "keras/datasets/fashion-mnist"}
Array = NDArray[Any]
Names = dict[str, Any]


def real(name: str) -> Dataset:
    return load(real_file(FILES[name]), verbose=False)


def part_of(data: Dataset, train: int, test: int) -> SimpleNamespace:
    """As many rows as the lesson's sample has."""
    random = np.random.default_rng(0)
    rows, others = random.permutation(len(data.x_train))[:train], random.permutation(len(data.x_test))[:test]
    return SimpleNamespace(
        x_train=data.x_train[rows], y_train=data.y_train[rows], x_test=data.x_test[others], y_test=data.y_test[others]
    )


@pytest.fixture
def lesson() -> Any:
    """A function that runs those of the lesson's cells that contain the texts, on real data; returns their names."""
    names: Names = {}
    [imports] = [source for source in CODE if "from dlcourse.datasets import load" in source]
    exec(imports, names)

    def run(data: Any, *texts: str) -> Names:
        names["load"] = lambda _: data
        for text in texts:
            [source] = [source for source in CODE if text in source]
            exec(compile(source, f"the cell with {text}", "exec"), names)
        return names

    yield run
    plt.close("all")


Run = Callable[..., Names]


# Sections 2 and 3: the California table -----------------------------------------------------------------------------


def test_standardizing_shortens_the_descent_on_the_real_table_as_on_the_sample(lesson: Run) -> None:
    names = lesson(real("california_housing"), "housing = load", "def valley", "tables = {")
    steps = names["steps"]
    assert steps["income as it is"] > 20
    assert steps["centered and scaled"] == 1
    assert steps["all eight as they are"] > 1_000_000
    assert steps["all eight standardized"] < 100


def test_one_outlier_spoils_two_of_three_scalers_on_the_real_table(lesson: Run) -> None:
    lesson(real("california_housing"), "housing = load", "def valley", "typed = income")


# Section 7: bins ----------------------------------------------------------------------------------------------------


def gain_of_bins(x: Array, y: Array, column: int, seed: int) -> float:
    """What ten quantile bins add to the test R² of a line on one column, 600 training rows."""
    order = np.random.default_rng(seed).permutation(len(x))
    train, test = order[:600], order[600:4600]

    def r2(inputs: Array) -> float:
        inputs = np.column_stack([inputs, np.ones(len(x))])
        weights = np.linalg.lstsq(inputs[train], y[train], rcond=None)[0]
        return float(1 - np.var(y[test] - inputs[test] @ weights) / np.var(y[test]))

    boundaries = np.quantile(x[train, column], np.arange(1, 10) / 10)
    return r2(np.eye(10)[np.digitize(x[:, column], boundaries)]) - r2(x[:, [column]])


def test_bins_help_where_the_real_location_goes_in_and_not_for_the_income() -> None:
    data = real("california_housing")
    x, y = np.concatenate([data.x_train, data.x_test]).astype(float), np.concatenate([data.y_train, data.y_test]) / 1e5
    gains = {column: np.mean([gain_of_bins(x, y, column, seed) for seed in range(8)]) for column in (0, 1, 7)}
    assert gains[0] > 0.08, gains
    assert gains[1] > 0.06, gains
    assert gains[7] < 0.02, gains


# Section 8: real reviews --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def reviews(tmp_path_factory: pytest.TempPathFactory) -> list[SimpleNamespace]:
    """Three draws of 2,000 training and 2,000 test reviews, as text."""
    folder = tmp_path_factory.mktemp("imdb")
    (folder / "imdb.npz").symlink_to(real_file("arrays/imdb_flat.npz"))
    (folder / "imdb_word_index.json").symlink_to(real_file("keras/datasets/imdb_word_index.json"))
    data = load(folder / "imdb.npz", verbose=False)
    draws = []
    for seed in range(3):
        random = np.random.default_rng(seed)
        train, test = random.permutation(25_000)[:2000], random.permutation(25_000)[:2000]
        draws.append(
            SimpleNamespace(
                text_train=np.array([data.decode(data.x_train[row]) for row in train]),
                text_test=np.array([data.decode(data.x_test[row]) for row in test]),
                y_train=data.y_train[train],
                y_test=data.y_test[test],
            )
        )
    return draws


def best_accuracy(names: Names, x: Any, y: Array, x_test: Any, y_test: Array, penalties: tuple[float, ...]) -> float:
    fits = [names["LogisticRegression"](C=C, solver="liblinear").fit(x, y) for C in penalties]
    return float(max(fit.score(x_test, y_test) for fit in fits))


def test_on_real_reviews_tfidf_is_a_little_ahead(lesson: Run, reviews: list[SimpleNamespace]) -> None:
    gains = []
    for draw in reviews:
        names = lesson(draw, "imdb = load")
        x, x_test = names["counter"].fit_transform(draw.text_train), names["counter"].transform(draw.text_test)
        weights = names["TfidfTransformer"]().fit(x)
        penalties = (0.1, 0.3, 1, 3, 10)
        counts = best_accuracy(names, x, draw.y_train, x_test, draw.y_test, penalties)
        tfidf = best_accuracy(
            names, weights.transform(x), draw.y_train, weights.transform(x_test), draw.y_test, penalties
        )
        gains.append(tfidf - counts)
    assert min(gains) > 0, gains
    assert max(gains) < 0.04, gains


def test_real_words_collide_as_often_as_chance_predicts_and_it_costs_little(
    lesson: Run, reviews: list[SimpleNamespace]
) -> None:
    draw = reviews[0]
    names = lesson(draw, "imdb = load")
    x, x_test = names["counter"].fit_transform(draw.text_train), names["counter"].transform(draw.text_test)
    words = names["counter"].get_feature_names_out()
    scores = {}
    for bins in (1_000, 5_000, 50_000):
        column = np.array(names["layers"].Hashing(bins)(np.array(words)))
        shared = np.mean(np.bincount(column, minlength=bins)[column] > 1)
        assert abs(shared - (1 - (1 - 1 / bins) ** (len(words) - 1))) < 0.03
        merge = names["csr_array"]((np.ones(len(words)), (np.arange(len(words)), column)), shape=(len(words), bins))
        scores[bins] = best_accuracy(names, x @ merge, draw.y_train, x_test @ merge, draw.y_test, (0.1, 0.3))
    full = best_accuracy(names, x, draw.y_train, x_test, draw.y_test, (0.1, 0.3))
    assert scores[50_000] > full - 0.02, (scores, full)
    assert scores[5_000] > full - 0.04, (scores, full)  # five words per bin
    assert scores[1_000] < full - 0.03, (scores, full)


# Section 9: real garments -------------------------------------------------------------------------------------------


def test_undivided_and_twice_divided_pixels_do_to_real_garments_what_they_do_to_drawn_ones(lesson: Run) -> None:
    garments = part_of(real("fashion_mnist"), 2000, 500)
    names = lesson(garments, "fashion = load", "def train_on_pictures", "without_rescaling = ")
    assert (names["hidden"] > 0).any(axis=0).sum(axis=1).max() < 5  # nearly all units are dead
    assert names["losses"][1.0, 1e-4] > 3 * names["losses"][1 / 255, 0.1]
    rates = names["np"].array([1e-3, 3e-5, 1e-5])  # 0.0001 is the best of those tried
    others = [names["train_on_pictures"](1.0, names["keras"].optimizers.SGD(rate)) for rate in rates]
    for network in others:
        right = np.mean(np.argmax(network(garments.x_test), axis=-1) == names["labels"])
        assert right < np.median(names["scores"][1.0, 1e-4]), right
    leveling_off = names["train_on_pictures"](1 / 255, names["keras"].optimizers.Adam(0.001), "tanh")
    undivided = np.array(names["keras"].Sequential(leveling_off.layers[1:])(names["bytes_in"]))
    assert undivided.max(axis=-1).mean() < 0.95  # with ReLU nearly 1: the lesson's cell asserts it


# Section 12: hidden outputs -----------------------------------------------------------------------------------------


def test_means_spreads_and_correlations_not_the_shrinking_slow_a_line_on_real_hidden_outputs(lesson: Run) -> None:
    names = lesson(real("california_housing"), "housing = load", "def valley", "def hidden_outputs")
    x, y = names["housing"].x_train[:800].astype(float), names["price"][:800]
    names["z_train"] = (x - x.mean(axis=0)) / x.std(axis=0)
    steps: dict[str, list[int]] = {}
    for seed in range(8):
        for name, h in names["treatments"](names["hidden_outputs"](seed, "relu")).items():
            steps.setdefault(name, []).append(names["steps_needed"](h, y))
    middle = {name: float(np.median(counts)) for name, counts in steps.items()}
    assert middle["no shrinking"] > 0.6 * middle["as they are"], middle
    assert middle["mean 0, equal spreads"] < 0.6 * min(middle["mean 0"], middle["equal spreads"]), middle
    assert middle["all three"] == 1, middle
