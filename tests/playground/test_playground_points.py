"""The playground's six data sets and seven features."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlcourse.playground import DATA, FEATURES, Config, features_of, make_points, points_of
from dlcourse.playground._config import REGRESSION
from dlcourse.playground._points import BUMPS, EDGE, grid

CLASSES = [data for data in DATA if data not in REGRESSION]
anything = st.sampled_from(DATA)
noises = st.floats(0, 0.5)


@given(data=anything, noise=noises, n=st.integers(2, 300), seed=st.integers(0, 1000))
def test_any_number_of_points_comes_with_labels_from_minus_1_to_1(data, noise, n, seed):
    points, labels = make_points(data, noise, n, seed)
    assert points.shape == (n, 2)
    assert labels.shape == (n,)
    limit = 1.2 * (1 + noise) if data == "plane" else 1
    assert np.abs(labels).max() <= limit
    if data in CLASSES:
        assert set(labels) <= {-1, 1}


@pytest.mark.parametrize("data", DATA)
def test_a_seed_gives_the_same_points_each_time_and_another_seed_others(data):
    first, again, other = (make_points(data, 0.1, seed=seed) for seed in (3, 3, 4))
    assert np.array_equal(first[0], again[0])
    assert np.array_equal(first[1], again[1])
    assert not np.array_equal(first[0], other[0])


@pytest.mark.parametrize("data", DATA)
def test_there_are_500_points_with_classes_and_1200_with_numbers(data):
    assert len(make_points(data)[1]) == (1200 if data in REGRESSION else 500)


@pytest.mark.parametrize("data", CLASSES)
def test_classes_are_in_random_order_and_about_as_frequent(data):
    _, labels = make_points(data, seed=1)
    assert 0.4 < np.mean(labels == 1) < 0.6
    assert 0.35 < np.mean(labels[:-1] != labels[1:]) < 0.65


def test_a_circle_is_a_disc_in_a_ring():
    points, labels = make_points("circle")
    radius = np.hypot(*points.T)
    assert np.all(radius[labels == 1] < 2.5)
    assert np.all((radius[labels == -1] >= 3.5) & (radius[labels == -1] < 5))


def test_xor_is_the_sign_of_the_product_away_from_the_axes():
    points, labels = make_points("xor")
    assert np.array_equal(labels, np.sign(points.prod(axis=1)))
    assert np.abs(points).min() >= 0.3
    assert np.abs(points).max() <= 5.3


@pytest.mark.parametrize(("noise", "variance"), [(0, 0.5), (0.25, 2.25), (0.5, 4)])
def test_gauss_is_two_clouds_whose_variance_grows_with_the_noise(noise, variance):
    points, labels = make_points("gauss", noise, n=20_000)
    for label in (-1, 1):
        cloud = points[labels == label]
        assert np.allclose(cloud.mean(axis=0), 2 * label, atol=0.1)
        assert np.allclose(cloud.var(axis=0), variance, rtol=0.06)


def test_the_spirals_arms_are_each_other_turned_by_half_a_turn():
    points, labels = make_points("spiral")
    arms = [points[labels == label] for label in (1, -1)]
    one, other = (arm[np.hypot(*arm.T).argsort()] for arm in arms)
    assert np.allclose(one, -other, atol=1e-9)
    radius = np.hypot(*one.T)
    assert radius.min() == 0
    assert radius.max() == pytest.approx(5 * 249 / 250)
    angle = np.unwrap(np.arctan2(one[1:, 0], one[1:, 1]))
    assert np.ptp(angle) / (2 * np.pi) == pytest.approx(1.75, abs=0.02)


def test_noise_moves_the_spirals_points():
    quiet, noisy = (make_points("spiral", noise, seed=2)[0] for noise in (0, 0.5))
    moved = np.abs(quiet - noisy)
    assert 0.4 < moved.max() <= 0.5


@pytest.mark.parametrize("data", ["circle", "xor"])
def test_noise_turns_some_labels(data):
    points, labels = make_points(data, 0.3, n=5000)
    right = np.hypot(*points.T) < 2.5 if data == "circle" else points.prod(axis=1) > 0
    assert 0.03 < np.mean((labels > 0) != right) < 0.4


def test_a_circles_points_are_spread_evenly_over_its_radii():
    points, labels = make_points("circle", n=20_000)
    radius = np.hypot(*points.T)
    for label, low, high in ((1, 0, 2.5), (-1, 3.5, 5)):
        deciles = np.quantile(radius[labels == label], np.linspace(0, 1, 11))
        assert np.allclose(deciles, np.linspace(low, high, 11), atol=0.05)


@pytest.mark.parametrize("data", REGRESSION)
def test_noise_moves_the_place_at_which_a_number_is_read(data):
    points, quiet = make_points(data, 0.0, n=5000, seed=2)
    moved, noisy = make_points(data, 0.1, n=5000, seed=2)
    assert np.array_equal(points, moved)  # not the points themselves
    slope = 0.1 if data == "plane" else 0.5 * np.sqrt(2)  # per unit moved, one way; multi-gauss: both ways at once
    reach = 0.6 * (2 * slope if data == "plane" else slope)
    change = np.abs(noisy - quiet)
    assert 0.1 * reach < change.std()
    if data == "plane":  # multi-gauss jumps where bumps of two signs meet
        assert 0.8 * reach < change.max() <= reach


def test_the_plane_rises_along_the_diagonal():
    points, labels = make_points("plane")
    assert np.allclose(labels, points.sum(axis=1) / 10)


def test_multi_gauss_has_six_bumps():
    points, labels = make_points("multi-gauss", n=20_000)
    for x, y, sign in BUMPS:
        near = np.hypot(*(points - [x, y]).T) < 0.3
        assert np.all(labels[near] * sign > 0.85 - 1e-9)
    far = np.linalg.norm(points[:, None] - BUMPS[:, :2], axis=2).min(axis=1) > 2
    assert np.all(labels[far] == 0)


@pytest.mark.parametrize("ratio", [0.1, 0.5, 0.9])
def test_points_are_split_by_the_ratio_and_none_is_in_both_parts(ratio):
    points = points_of(Config(data="gauss", train_ratio=ratio))
    assert len(points.x_train) == len(points.y_train) == 500 * ratio
    together = np.concatenate([points.x_train, points.x_test])
    assert len(np.unique(together, axis=0)) == 500


def test_neither_part_is_ever_empty():
    for ratio in (1e-9, 1 - 1e-9):
        points = points_of(Config(train_ratio=ratio))
        assert min(len(points.y_train), len(points.y_test)) == 1


def test_the_network_does_not_change_the_points():
    one, other = points_of(Config(seed=5)), points_of(Config(seed=5, hidden=(8,), features=("x²",)))
    assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def test_the_grid_goes_row_by_row_from_the_top_left():
    points = grid(4)
    assert points[0].tolist() == [-4.5, 4.5]
    assert points[-1].tolist() == [4.5, -4.5]
    assert points[1].tolist() == [-1.5, 4.5]
    assert np.abs(points).max() < EDGE


def test_each_feature_is_its_formula():
    points = np.random.default_rng(0).uniform(-6, 6, (20, 2))
    computed = features_of(points, list(FEATURES))
    for column, (_, written) in zip(computed.T, FEATURES.values(), strict=True):
        x, y = points.T
        np.testing.assert_allclose(column, eval(written, {"np": np, "x": x, "y": y}), rtol=1e-12)


def test_features_have_names_that_are_easy_to_type():
    points = [[2.0, 3.0]]
    assert features_of(points, ["x2", "y^2", "x*y", "sin(x)"]).tolist() == features_of(
        points, ["x²", "y²", "xy", "sin x"]
    ).tolist()  # fmt: skip
    assert Config(features=("x2", "y2")).features == ("x²", "y²")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({"data": "moons"}, "data must be one of 'circle', 'xor'"),
        ({"data": "xor", "noise": 0.6}, "noise must be a number from 0 to 0.5"),
        ({"data": "xor", "noise": -0.1}, "noise must be a number from 0 to 0.5"),
        ({"data": "xor", "noise": "much"}, "noise must be a number from 0 to 0.5"),
        ({"data": "xor", "n": 1}, "n must be an integer of at least 2"),
        ({"data": "xor", "n": 2.5}, "n must be an integer of at least 2"),
        ({"data": "xor", "seed": -1}, "seed must be an integer of at least 0"),
    ],
)
def test_what_cannot_be_drawn_is_named(arguments, named):
    with pytest.raises((ValueError, TypeError), match=named):
        make_points(**arguments)


def test_unknown_features_and_points_without_two_coordinates_are_named():
    with pytest.raises(ValueError, match=r"names must be among 'x', 'y', .*; got 'z'"):
        features_of([[1, 2]], ["z"])
    with pytest.raises(TypeError, match="names must be a sequence of names"):
        features_of([[1, 2]], "xy")
    with pytest.raises(ValueError, match=r"points must have shape \(n, 2\); got shape \(1, 3\)"):
        features_of([[1, 2, 3]])
