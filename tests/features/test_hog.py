"""HOG is what scikit-image and OpenCV make of it, on batches, in little memory, with clear errors."""

from __future__ import annotations

import subprocess
import sys
import tracemalloc

import cv2
import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.feature import hog as skimage_hog
from sklearn.datasets import load_digits, load_sample_images

from dlcourse.features import (
    block_histograms,
    cell_histograms,
    hog,
    hog_length,
    image_gradients,
    normalize_blocks,
)
from dlcourse.features.hog_settings import check_settings
from dlcourse.plots.hog import draw_hog, plot_hog

CONVENTIONS = ("skimage", "opencv")
# height, width, pixels per cell, cells per block, orientations
LAYOUTS = (
    (32, 32, 8, 2, 9),
    (64, 32, 8, 2, 9),
    (40, 56, 8, 3, 9),  # blocks of three cells
    (24, 48, 6, 2, 6),
    (24, 24, 8, 1, 9),  # one cell a block
    (16, 16, 8, 2, 4),  # one block; 45° lies on the border of two bins
    (8, 8, 8, 1, 9),  # one cell
    (48, 30, 6, 1, 8),  # a width that four does not divide
    (35, 45, 5, 3, 12),  # odd cells
    (21, 28, 7, 2, 7),  # bins whose borders are no whole degrees
    (16, 400, 4, 2, 18),  # more blocks in a row than are pooled at once
    (32, 32, 8, 2, 40),  # too many orientations for OpenCV's convention to use a table
)


def noise(height: int, width: int, levels: int = 256, batch: int = 3, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, levels, (batch, height, width, 3), dtype=np.uint8)


def crops(height: int, width: int) -> np.ndarray:
    return np.stack([photo[100 : 100 + height, 200 : 200 + width] for photo in load_sample_images().images])


PICTURES = {
    "noise": noise,
    "photographs": crops,
    "few levels": lambda height, width: noise(height, width, levels=3),  # equal channels, gradients of 0, 45, 90°
}


def by_skimage(images: np.ndarray, cell: int, block: int, orientations: int, **options: object) -> np.ndarray:
    channels = -1 if images.ndim == 4 else None
    return np.array(
        [skimage_hog(i, orientations, (cell, cell), (block, block), channel_axis=channels, **options) for i in images]
    )


def by_opencv(images: np.ndarray, cell: int, block: int, orientations: int, gamma: bool = False) -> np.ndarray:
    size, side = images.shape[2:0:-1], block * cell
    descriptor = cv2.HOGDescriptor(size, (side, side), (cell, cell), (cell, cell), orientations, 1, -1, 0, 0.2, gamma)
    return np.array([descriptor.compute(np.ascontiguousarray(image)).ravel() for image in images])


@pytest.mark.parametrize("color", [False, True], ids=["gray", "color"])
@pytest.mark.parametrize("pictures", PICTURES)
@pytest.mark.parametrize(("height", "width", "cell", "block", "orientations"), LAYOUTS)
class TestEqualToOthers:
    def images(self, pictures: str, height: int, width: int, color: bool) -> np.ndarray:
        images = PICTURES[pictures](height, width)
        return images if color else images[..., 1]

    def test_skimage(self, height, width, cell, block, orientations, pictures, color):
        images = self.images(pictures, height, width, color)
        ours = hog(images, orientations=orientations, pixels_per_cell=cell, cells_per_block=block)
        np.testing.assert_allclose(ours, by_skimage(images, cell, block, orientations), rtol=0, atol=1e-6)

    @pytest.mark.parametrize("gamma", [False, True], ids=["linear", "gamma"])
    def test_opencv(self, height, width, cell, block, orientations, pictures, color, gamma):
        images = self.images(pictures, height, width, color)
        ours = hog(
            images,
            orientations=orientations,
            pixels_per_cell=cell,
            cells_per_block=block,
            convention="opencv",
            gamma_correction=gamma,
        )
        theirs = by_opencv(images, cell, block, orientations, gamma)
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-3)

    @pytest.mark.parametrize("convention", CONVENTIONS)
    def test_floats_agree_with_uint8(self, height, width, cell, block, orientations, pictures, color, convention):
        images = self.images(pictures, height, width, color)
        options = {"orientations": orientations, "pixels_per_cell": cell, "cells_per_block": block}
        whole = hog(images, convention=convention, **options)
        for dtype in (np.float32, np.float64):
            floats = hog(images.astype(dtype), convention=convention, **options)
            np.testing.assert_allclose(floats, whole, rtol=0, atol=1e-6)


def test_a_whole_photograph_goes_in_strips_and_stays_equal():
    photo = load_sample_images().images[0][np.newaxis, :424]
    assert len(list(check_settings(9, 8, 2, "skimage", False).pieces(1, 424, 640))) > 1
    np.testing.assert_allclose(hog(photo), by_skimage(photo, 8, 2, 9), rtol=0, atol=1e-6)
    np.testing.assert_allclose(hog(photo, convention="opencv"), by_opencv(photo, 8, 2, 9), rtol=0, atol=1e-3)


def test_digits():
    digits = load_digits().images[:300]  # floats from 0 to 16, 8 × 8
    ours = hog(digits, pixels_per_cell=4)
    np.testing.assert_allclose(ours, by_skimage(digits, 4, 2, 9), rtol=0, atol=1e-6)
    ours = hog(digits, pixels_per_cell=4, convention="opencv")
    np.testing.assert_allclose(ours, by_opencv(digits.astype(np.uint8), 4, 2, 9), rtol=0, atol=1e-3)


def test_opencvs_window_for_people():
    images = noise(128, 64)
    theirs = [cv2.HOGDescriptor().compute(image).ravel() for image in images]
    ours = hog(images, convention="opencv", gamma_correction=True)
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-3)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
@pytest.mark.parametrize("scale", [1e-4, 1.0, 1e4])
def test_floats_of_any_range_are_equal_to_skimage(dtype, scale):
    images = (scale * np.random.default_rng(1).normal(size=(4, 32, 24, 3))).astype(dtype)
    np.testing.assert_allclose(hog(images), by_skimage(images, 8, 2, 9), rtol=0, atol=1e-6)


@pytest.mark.parametrize("dtype", [np.int8, np.uint16, np.int32, np.int64])
def test_integers_are_equal_to_skimage(dtype):
    images = noise(32, 24, levels=100).astype(dtype)
    np.testing.assert_allclose(hog(images), by_skimage(images, 8, 2, 9), rtol=0, atol=1e-6)


def test_root_of_pixels_is_equal_to_skimage():
    for images in (noise(32, 32), noise(32, 32, levels=3), noise(32, 32) / 255):
        ours = hog(images, gamma_correction=True)
        np.testing.assert_allclose(ours, by_skimage(images, 8, 2, 9, transform_sqrt=True), rtol=0, atol=1e-6)


def test_a_vote_at_just_below_zero_degrees_is_dropped_as_in_skimage():
    ramp = np.tile(np.arange(-4.0, 4.0), (1, 8, 1))
    whole = cell_histograms(ramp)[0, 0, 0]
    ramp[0, :, 4] = 1e-17 * np.arange(8, 0, -1)  # dy = -2e-17 beside dx = 2, as rounding makes them
    assert cell_histograms(ramp)[0, 0, 0, 0] == pytest.approx(whole[0] - 6 * 2 / 64)
    np.testing.assert_allclose(hog(ramp, cells_per_block=1), by_skimage(ramp, 8, 1, 9), rtol=0, atol=1e-6)


def test_cells_and_blocks_may_be_oblong():
    images = noise(24, 40)
    theirs = [skimage_hog(i, 9, (6, 8), (2, 3), channel_axis=-1) for i in images]
    np.testing.assert_allclose(hog(images, pixels_per_cell=(6, 8), cells_per_block=(2, 3)), theirs, rtol=0, atol=1e-6)
    descriptor = cv2.HOGDescriptor((40, 24), (24, 12), (8, 6), (8, 6), 9)
    theirs = [descriptor.compute(i) for i in images]
    ours = hog(images, pixels_per_cell=(6, 8), cells_per_block=(2, 3), convention="opencv")
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-3)


@pytest.mark.parametrize("convention", CONVENTIONS)
@pytest.mark.parametrize("batch", [1, 31, 33, 65, 130])  # a piece holds 58 pictures
def test_a_batch_gives_what_its_pictures_give(batch, convention):
    images = noise(32, 32, batch=batch)[..., 0]
    one_by_one = np.concatenate([hog(image[np.newaxis], convention=convention) for image in images])
    np.testing.assert_allclose(hog(images, convention=convention), one_by_one, rtol=0, atol=1e-6)


class TestSteps:
    def test_gradients_are_differences_of_neighbors(self):
        image = noise(9, 11)[0, :, :, 0].astype(float)
        dy, dx = (gradient[0] for gradient in image_gradients(image[np.newaxis].astype(np.uint8)))
        for y in range(9):
            for x in range(11):
                assert dy[y, x] == (image[y + 1, x] - image[y - 1, x] if 0 < y < 8 else 0)
                assert dx[y, x] == (image[y, x + 1] - image[y, x - 1] if 0 < x < 10 else 0)

    def test_a_pixel_has_the_gradient_of_its_strongest_channel(self):
        images = noise(8, 8)
        each = np.array([image_gradients(images[..., channel]) for channel in range(3)])  # channel, (dy, dx), …
        strongest = np.hypot(each[:, 0], each[:, 1]).argmax(axis=0)
        expected = np.take_along_axis(each, strongest[np.newaxis, np.newaxis], axis=0)[0]
        np.testing.assert_array_equal(image_gradients(images), expected)

    @pytest.mark.parametrize("size", [(1, 1), (1, 5), (2, 2)])
    def test_gradients_of_tiny_pictures(self, size):
        dy, dx = image_gradients(np.ones((1, *size)))
        assert not dy.any()
        assert not dx.any()

    @pytest.mark.parametrize("dtype", [np.uint8, np.float64])
    def test_a_cell_counts_magnitudes_by_angle(self, dtype):
        images = noise(16, 24)[..., 0]
        dy, dx = image_gradients(images)
        expected = np.zeros((3, 2, 3, 9))
        for n, y, x in np.ndindex(dy.shape):
            angle = np.rad2deg(np.arctan2(dy[n, y, x], dx[n, y, x])) % 180
            expected[n, y // 8, x // 8, int(angle // 20)] += np.hypot(dy[n, y, x], dx[n, y, x]) / 64
        np.testing.assert_allclose(cell_histograms(images.astype(dtype)), expected, rtol=0, atol=1e-9)

    def test_a_cell_has_the_same_histogram_in_each_block_in_skimages_convention(self):
        images = noise(32, 24)
        cells, blocks = cell_histograms(images), block_histograms(images)
        for row, column, i, j in np.ndindex(3, 2, 2, 2):
            np.testing.assert_array_equal(blocks[:, row, column, i, j], cells[:, row + i, column + j])

    def test_smooth_votes_are_shared_by_distance_and_fade_towards_the_blocks_edge(self):
        images = noise(16, 16, batch=1)[..., 0]
        dy, dx = (gradient[0] for gradient in image_gradients(images))
        expected = np.zeros((2, 2, 9))
        for y, x, i, j, k in np.ndindex(16, 16, 2, 2, 9):
            bins_away = (np.rad2deg(np.arctan2(dy[y, x], dx[y, x])) / 20 - 0.5 - k + 4.5) % 9 - 4.5
            cells_away = (y + 0.5) / 8 - 0.5 - i, (x + 0.5) / 8 - 0.5 - j
            share = np.prod([max(0, 1 - abs(distance)) for distance in (bins_away, *cells_away)])
            fade = np.exp(-((y - 8) ** 2 + (x - 8) ** 2) / (2 * 4**2))
            expected[i, j, k] += np.hypot(dy[y, x], dx[y, x]) * share * fade
        ours = block_histograms(images, convention="opencv")[0, 0, 0]
        np.testing.assert_allclose(ours, expected, rtol=1e-3)  # OpenCV's arctangent is not exact

    def test_blocks_are_scaled_cut_and_scaled(self):
        blocks = np.random.default_rng(0).gamma(0.3, size=(5, 2, 2, 9))
        for convention, under, first, second in (("skimage", 1e-10, 0, 0), ("opencv", 0, 3.6, 1e-3)):
            for block, ours in zip(blocks, normalize_blocks(blocks, convention=convention), strict=True):
                cut = np.minimum(block / (np.sqrt((block**2).sum() + under) + first), 0.2)
                np.testing.assert_allclose(ours, cut / (np.sqrt((cut**2).sum() + under) + second), atol=1e-12)

    @pytest.mark.parametrize("options", [{}, {"orientations": 4, "pixels_per_cell": 4, "cells_per_block": (3, 1)}])
    @pytest.mark.parametrize("gamma_correction", [False, True])
    def test_hog_is_its_steps(self, options, gamma_correction):
        images = noise(32, 24)
        rows = block_histograms(images, gamma_correction=gamma_correction, **options)
        by_rows = normalize_blocks(rows).reshape(3, -1)
        np.testing.assert_array_equal(
            hog(images, gamma_correction=gamma_correction, **options), by_rows.astype(np.float32)
        )
        options = {**options, "gamma_correction": gamma_correction, "convention": "opencv"}
        blocks = normalize_blocks(block_histograms(images, **options), convention="opencv")
        by_columns = blocks.transpose(0, 2, 1, 4, 3, 5).reshape(3, -1)
        np.testing.assert_array_equal(hog(images, **options), by_columns.astype(np.float32))


layouts = st.fixed_dictionaries(
    {
        "orientations": st.integers(1, 20),
        "pixels_per_cell": st.tuples(st.integers(1, 9), st.integers(1, 9)),
        "cells_per_block": st.tuples(st.integers(1, 3), st.integers(1, 3)),
    }
)
seeds = st.integers(0, 2**32 - 1)


class TestProperties:
    def pictures(self, layout: dict, extra: tuple[int, int], seed: int, batch: int = 2) -> np.ndarray:
        """Whole numbers in float64, so that adding and multiplying is exact; room for 1 + extra blocks."""
        sides = zip(layout["pixels_per_cell"], layout["cells_per_block"], extra, strict=True)
        height, width = (cell * (block + more) for cell, block, more in sides)
        return np.random.default_rng(seed).integers(0, 256, (batch, height, width)).astype(float)

    @given(layouts, st.tuples(st.integers(0, 3), st.integers(0, 3)), seeds, st.sampled_from(CONVENTIONS))
    @settings(max_examples=60, deadline=None)
    def test_shape_type_and_range(self, layout, extra, seed, convention):
        images = self.pictures(layout, extra, seed)
        before = images.copy()
        features = hog(images, convention=convention, **layout)
        assert features.shape == (2, hog_length(images.shape[1:], **layout))
        assert features.dtype == np.float32
        assert features.min() >= 0
        assert features.max() <= 1 + 1e-6
        np.testing.assert_array_equal(images, before)

    @given(layouts, seeds, st.integers(-1000, 1000), st.sampled_from(CONVENTIONS))
    @settings(max_examples=40, deadline=None)
    def test_brightness_changes_nothing(self, layout, seed, constant, convention):
        images = self.pictures(layout, (1, 1), seed)
        brighter = hog(images + constant, convention=convention, **layout)
        np.testing.assert_array_equal(brighter, hog(images, convention=convention, **layout))

    @given(layouts, seeds, st.integers(2, 64))
    @settings(max_examples=40, deadline=None)
    def test_contrast_changes_what_the_small_constants_let_through(self, layout, seed, factor):
        images = self.pictures(layout, (1, 1), seed)
        np.testing.assert_allclose(hog(images * factor, **layout), hog(images, **layout), rtol=0, atol=1e-5)
        # OpenCV's constants shrink what is faint, so more contrast makes a block longer, never shorter
        once, more = (
            normalize_blocks(block_histograms(images * k, convention="opencv", **layout), convention="opencv")
            for k in (1, factor)
        )
        lengths = [np.sqrt((blocks**2).sum(axis=(-3, -2, -1))) for blocks in (once, more)]
        assert (lengths[1] >= lengths[0] - 1e-9).all()

    @given(layouts, seeds, st.sampled_from(CONVENTIONS))
    @settings(max_examples=30, deadline=None)
    def test_a_negative_has_the_same_features(self, layout, seed, convention):
        images = self.pictures(layout, (1, 1), seed)
        negative = hog(255 - images, convention=convention, **layout)
        np.testing.assert_allclose(negative, hog(images, convention=convention, **layout), rtol=0, atol=1e-6)


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_a_flat_picture_has_no_features(convention):
    assert not hog(np.full((2, 32, 32), 255, np.uint8), convention=convention).any()
    assert not hog(np.full((2, 32, 32, 3), 0.1), convention=convention).any()


def test_read_only_and_strided_pictures_work():
    images = noise(64, 64)[..., 0]
    images.setflags(write=False)
    every_other = images[:, ::2, ::-2]
    np.testing.assert_array_equal(hog(every_other), hog(every_other.copy()))


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_memory_stays_small(convention):
    for images in (noise(32, 32, batch=2000)[..., 0], noise(1200, 1600, batch=1)[..., 0]):
        tracemalloc.start()
        features = hog(images, convention=convention)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < features.nbytes + 16e6


GOOD = np.zeros((2, 32, 32), np.uint8)
WITH_NAN = np.where(np.arange(1024).reshape(1, 32, 32) == 7, np.nan, 0.5)


@pytest.mark.parametrize("convention", CONVENTIONS)
@pytest.mark.parametrize(
    ("images", "error", "says"),
    [
        (np.zeros((0, 32, 32)), ValueError, r"images must not be empty; got shape \(0, 32, 32\)"),
        (np.zeros((2, 0, 32)), ValueError, "images must not be empty"),
        (np.zeros((2, 32, 32, 0)), ValueError, "images must not be empty"),
        ([], ValueError, "images must be a batch"),
        (GOOD.astype(object), TypeError, "images must hold integers or floats; got dtype object"),
        (GOOD.astype(complex), TypeError, "images must hold integers or floats; got dtype complex128"),
        (GOOD.astype(bool), TypeError, "images must hold integers or floats; got dtype bool"),
        (GOOD.astype(str), TypeError, "images must hold integers or floats; got dtype <U"),
        ("picture.png", TypeError, "images must hold integers or floats"),
        (None, TypeError, "images must hold integers or floats; got dtype object"),
        ([np.zeros((8, 8)), np.zeros((16, 8))], ValueError, "images must be one array of images of the same size"),
        (GOOD[0], ValueError, r"images must be a batch.*Pass one image as images\[np.newaxis\]"),
        (GOOD[0, 0], ValueError, r"images must be a batch.*got shape \(32,\)"),
        (GOOD[..., None, None], ValueError, "images must be a batch"),
        (np.zeros((32, 32, 3)), ValueError, r"width 3.*If it is one color image, pass it as images\[np.newaxis\]"),
        (
            np.zeros((2, 30, 32)),
            ValueError,
            "images must have a height that is a multiple of pixels_per_cell=8; got height 30.*24 or 32",
        ),
        (np.zeros((2, 32, 5)), ValueError, "width that is a multiple of pixels_per_cell=8; got width 5.* to 8"),
        (np.zeros((2, 8, 32)), ValueError, "at least cells_per_block=2 × 2 cells; got 1 × 4 cells"),
        (WITH_NAN, ValueError, "images must be finite; got NaN or infinity"),
        (np.full((1, 32, 32), np.inf), ValueError, "images must be finite"),
        (np.full((1, 32, 32), -np.inf, np.float32), ValueError, "images must be finite"),
        (np.full((1, 32, 32), 1e200), ValueError, "images must hold values between"),
    ],
)
def test_a_bad_picture_gets_a_clear_error(images, error, says, convention):
    with pytest.raises(error, match=says):
        hog(images, convention=convention)
    with pytest.raises(error, match=says):
        block_histograms(images, convention=convention)


@pytest.mark.parametrize(
    ("parameter", "error", "says"),
    [
        ({"orientations": 0}, ValueError, "orientations must be at least 1; got 0"),
        ({"orientations": 9.0}, TypeError, "orientations must be an integer; got 9.0"),
        ({"orientations": True}, TypeError, "orientations must be an integer; got True"),
        ({"pixels_per_cell": -8}, ValueError, "pixels_per_cell must be at least 1; got -8"),
        ({"pixels_per_cell": (8, 8, 3)}, ValueError, r"pixels_per_cell must be an integer or a pair"),
        ({"pixels_per_cell": "8"}, TypeError, "pixels_per_cell must be an integer; got '8'"),
        ({"cells_per_block": (2, 0)}, ValueError, "cells_per_block must be at least 1; got 0"),
        ({"cells_per_block": None}, TypeError, "cells_per_block must be an integer; got None"),
        ({"convention": "OpenCV"}, ValueError, 'convention must be "skimage" or "opencv"; got \'OpenCV\''),
        ({"gamma_correction": 2.2}, TypeError, "gamma_correction must be True or False; got 2.2"),
    ],
)
def test_a_bad_parameter_gets_a_clear_error(parameter, error, says):
    with pytest.raises(error, match=says):
        hog(GOOD, **parameter)


def test_errors_of_the_steps():
    with pytest.raises(ValueError, match="images must be at least 0 with gamma_correction=True"):
        hog(GOOD - 1.0, gamma_correction=True)
    with pytest.raises(TypeError, match="gamma_correction must be True or False"):
        image_gradients(GOOD, gamma_correction="yes")
    with pytest.raises(ValueError, match="images must be a batch"):
        image_gradients(GOOD[0])
    with pytest.raises(ValueError, match=r"image_size must have a height that is a multiple of .*got height 30"):
        hog_length((30, 32))
    with pytest.raises(ValueError, match="image_size must be at least 1"):
        hog_length(0)
    with pytest.raises(TypeError, match="blocks must hold integers or floats"):
        normalize_blocks(np.array([[["1"]]]))
    with pytest.raises(ValueError, match=r"blocks must have shape .*got shape \(9,\)"):
        normalize_blocks(np.ones(9))
    with pytest.raises(ValueError, match="blocks must be finite"):
        normalize_blocks(np.full((1, 1, 9), np.nan))
    with pytest.raises(ValueError, match="convention must be"):
        normalize_blocks(np.ones((1, 1, 9)), convention="L2")


def test_features_need_numpy_alone():
    code = "import sys, dlcourse.features; print(*{'cv2', 'skimage', 'scipy', 'matplotlib'} & sys.modules.keys())"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"


class TestPlots:
    @pytest.fixture(autouse=True)
    def _close(self):
        yield
        plt.close("all")

    def lines(self, ax: plt.Axes) -> np.ndarray:
        return np.array(ax.collections[0].get_segments())

    def test_a_line_runs_along_the_edge_through_the_middle_of_its_cell(self):
        histograms = np.zeros((2, 3, 9))
        histograms[1, 2, 4] = 5.0  # 80° to 100°: brighter downwards, so the edge is level
        ((start, end),) = self.lines(draw_hog(histograms))
        np.testing.assert_allclose((start + end) / 2, [20, 12])  # x, y
        np.testing.assert_allclose(np.abs(end - start), [8, 0], atol=1e-9)

    def test_lines_are_as_long_as_their_bins_are_large(self):
        histograms = np.array([[[4.0, 2.0, 0.0, 1.0]]])
        lengths = np.linalg.norm(np.diff(self.lines(draw_hog(histograms, 6)), axis=1)[:, 0], axis=1)
        np.testing.assert_allclose(lengths, [6.0, 3.0, 1.5])

    @pytest.mark.parametrize("convention", CONVENTIONS)
    def test_picture_and_stars_stand_side_by_side(self, convention):
        image = np.zeros((32, 48))
        image[:, 20:] = 1.0
        left, right = plot_hog(image, orientations=4, convention=convention)
        np.testing.assert_array_equal(left.images[0].get_array(), image)
        assert set(self.lines(right)[:, :, 0].mean(axis=1)) <= {12.0, 20.0, 28.0}  # the edge's cells and neighbors

    @pytest.mark.parametrize("channels", [1, 2, 3, 4])
    def test_any_number_of_channels_can_be_shown(self, channels):
        left, _ = plot_hog(np.random.default_rng(0).normal(size=(16, 16, channels)))
        left.figure.canvas.draw()

    def test_a_flat_picture_has_no_lines(self):
        assert len(self.lines(plot_hog(np.zeros((16, 16)))[1])) == 0

    def test_errors(self):
        with pytest.raises(ValueError, match="image must have shape"):
            plot_hog(GOOD[np.newaxis])
        with pytest.raises(ValueError, match="histograms must have shape"):
            draw_hog(np.ones(9))
        with pytest.raises(ValueError, match="histograms must be finite and at least 0; got -1 to -1"):
            draw_hog(-np.ones((1, 1, 9)))
        with pytest.raises(TypeError, match="histograms must hold integers or floats"):
            draw_hog([[["long"]]])
