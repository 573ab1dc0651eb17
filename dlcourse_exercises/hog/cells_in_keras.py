"""cells_in_keras: return a Keras model that turns gray pictures (batch, height, width, 1) into cells."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras
from dlcourse.features import cell_histograms


def cells_in_keras(height, width):
    """Return a Keras model that turns gray pictures (batch, height, width, 1) into cells.

    Its output has shape (batch, height / 8, width / 8, 9), with the values of cell_histograms.
    """
    pictures = keras.Input((height, width, 1))
    dy = keras.ops.pad(pictures[:, 2:] - pictures[:, :-2], [[0, 0], [1, 1], [0, 0], [0, 0]])
    dx = keras.ops.pad(pictures[:, :, 2:] - pictures[:, :, :-2], [[0, 0], [0, 0], [1, 1], [0, 0]])
    magnitude = keras.ops.sqrt(dy**2 + dx**2)
    angle = keras.ops.arctan2(dy, dx) * (180 / np.pi) % 180
    bins = keras.ops.cast(angle // 20, "int32")[..., 0]
    votes = magnitude * keras.ops.one_hot(bins, 9)
    return keras.Model(pictures, keras.layers.AveragePooling2D(8)(votes))


def _ramp(degrees, height, width):
    """A picture that brightens by 3 gray levels per pixel in the given direction, shape (1, height, width, 1)."""
    row, column = np.indices((height, width))
    radians = np.deg2rad(degrees)
    return 3 * (np.sin(radians) * row + np.cos(radians) * column)[None, ..., None].astype("float32")


def _edge(height, width):
    """A picture that is 0 left of column 12 and 100 from there on, shape (1, height, width, 1)."""
    return np.tile(np.where(np.arange(width) < 12, 0, 100), (1, height, 1))[..., None].astype("float32")


def _cell(model, picture, row, column):
    """The nine numbers of one cell, to one decimal."""
    return tuple(round(float(value), 1) + 0 for value in np.asarray(model(picture))[0, row, column])


def what_matters(model, height, width):
    pictures = np.random.default_rng(0).integers(0, 256, (2, height, width, 1)).astype("float32")
    pictures[:, [0, -1]] = np.sort(pictures[:, [0, -1]], axis=2)  # no gradient of 180° but for a rounding
    seen = observe.of_model(model, pictures)
    seen.pop("its number of other parameters", None)
    if seen.get(f"the shape of its output for inputs of shape {pictures.shape}") != (2, height // 8, width // 8, 9):
        return seen
    even = np.full((1, height, width, 1), 100, "float32")
    seen["the largest of its numbers for an even gray picture"] = round(float(np.max(model(even))), 1)
    for degrees in (35, 115, 215):
        what = f"an inner cell of a picture that brightens by 3 levels per pixel toward {degrees}°"
        seen[what] = _cell(model, _ramp(degrees, height, width), 1, 1)
    seen["its upper left cell where brightness grows toward 35°"] = _cell(model, _ramp(35, height, width), 0, 0)
    seen["a cell with a vertical edge from 0 to 100 in its middle"] = _cell(model, _edge(height, width), 1, 1)
    if seen["a cell with a vertical edge from 0 to 100 in its middle"] == (25.0, *[0.0] * 8):
        wanted = cell_histograms(pictures[..., 0])
        agrees = bool(np.allclose(np.asarray(model(pictures)), wanted, rtol=1e-3, atol=1e-2))
        seen["whether it agrees with `cell_histograms` for pictures of random numbers"] = agrees
    return seen


EXERCISE = Build(
    cells_in_keras,
    observe=what_matters,
    calls=[call(24, 24), call(32, 48)],
    trains=True,
    hints=[
        "Follow sections 2 and 3: differences of neighbors, magnitude and angle, a vote for one of nine bins, an "
        "average over 8 × 8 pixels. Which of Keras's layers takes such averages?",
        "`pictures[:, 2:] - pictures[:, :-2]` has two rows too few: `keras.ops.pad` puts zeros above and below. A "
        "one-hot vector of the bin, times the magnitude, is a vote.",
        "`keras.ops.one_hot(bins, 9)` for bins of shape (batch, height, width), times the magnitude of shape (batch, "
        "height, width, 1), then `keras.layers.AveragePooling2D(8)`.",
    ],
    right="right. A network's first layers learn such differences and such averages; HOG has them built in. For votes "
    "that are split between bins, replace the one-hot vector by relu(1 - distance to the center / 20°)",
)


def _votes(dy, dx, turn=180, unit=180 / np.pi, weighted=True):
    """Votes (batch, height, width, 9), from differences of shape (batch, height, width, 1)."""
    magnitude = keras.ops.sqrt(dy**2 + dx**2)
    angle = keras.ops.arctan2(dy, dx) * unit
    angle = angle % turn if turn else angle
    votes = keras.ops.one_hot(keras.ops.cast(angle // 20, "int32")[..., 0], 9)
    return magnitude * votes if weighted else votes


def _differences(pictures):
    dy = keras.ops.pad(pictures[:, 2:] - pictures[:, :-2], [[0, 0], [1, 1], [0, 0], [0, 0]])
    dx = keras.ops.pad(pictures[:, :, 2:] - pictures[:, :, :-2], [[0, 0], [0, 0], [1, 1], [0, 0]])
    return dy, dx


def _model(height, width, cells, differences=_differences):
    """A model whose cells are computed from dy and dx."""
    pictures = keras.Input((height, width, 1))
    return keras.Model(pictures, cells(*differences(pictures)))


def _average(x):
    return keras.layers.AveragePooling2D(8)(x)


@EXERCISE.wrong(
    "an even gray picture has edges along its border. Zeros around the *picture* make the border a step from 0 to 100: "
    "where do the zeros of `gradient` stand?"
)
def padded_before(height, width):
    def differences(pictures):
        around = keras.ops.pad(pictures, [[0, 0], [1, 1], [1, 1], [0, 0]])
        return around[:, 2:, 1:-1] - around[:, :-2, 1:-1], around[:, 1:-1, 2:] - around[:, 1:-1, :-2]

    return _model(height, width, lambda dy, dx: _average(_votes(dy, dx)), differences)


@EXERCISE.wrong(
    "a picture that brightens toward 215° has no vote. Its orientation is 35°: which operation turns -145°, as "
    "`arctan2` says, or 215° into that?"
)
def without_modulo(height, width):
    return _model(height, width, lambda dy, dx: _average(_votes(dy, dx, turn=None)))


@EXERCISE.wrong("these are the sums over a cell. `cell_histograms` divides by its 64 pixels.")
def sums(height, width):
    return _model(height, width, lambda dy, dx: 64 * _average(_votes(dy, dx)))


@EXERCISE.wrong("the largest vote of a cell, not the average: which pooling lets all 64 pixels count?")
def largest_vote(height, width):
    return _model(height, width, lambda dy, dx: keras.layers.MaxPooling2D(8)(_votes(dy, dx)))


@EXERCISE.wrong("each pixel has one vote, whether its edge is strong or faint. What should a vote weigh?")
def unweighted(height, width):
    return _model(height, width, lambda dy, dx: _average(_votes(dy, dx, weighted=False)))


@EXERCISE.wrong(
    "the orientations are counted from the vertical: 35° comes out as 55°. In a batch axis 1 runs down and axis 2 "
    "across, and `arctan2` takes dy first."
)
def exchanged(height, width):
    return _model(height, width, lambda dy, dx: _average(_votes(dx, dy)))


@EXERCISE.wrong(
    "35° comes out as 145°: one of the two differences has its sign turned. Below minus above, right minus left."
)
def one_sign_turned(height, width):
    return _model(height, width, lambda dy, dx: _average(_votes(-dy, dx)))


@EXERCISE.wrong("`arctan2` returns radians, but a bin is 20 *degrees* wide: all votes go to the first.")
def in_radians(height, width):
    return _model(height, width, lambda dy, dx: _average(_votes(dy, dx, unit=1)))


@EXERCISE.wrong(
    "the votes are half as large. A difference spans two pixels, the one after minus the one before: no division."
)
def halved(height, width):
    return _model(height, width, lambda dy, dx: _average(_votes(dy / 2, dx / 2)))


@EXERCISE.wrong(
    "the border of the picture is cut off, so the cells no longer fit. `gradient` keeps the size: what stands at the "
    "border?"
)
def without_border(height, width):
    def differences(pictures):
        return pictures[:, 2:, 1:-1] - pictures[:, :-2, 1:-1], pictures[:, 1:-1, 2:] - pictures[:, 1:-1, :-2]

    return _model(height, width, lambda dy, dx: _average(_votes(dy, dx)), differences)


@EXERCISE.wrong(
    "the votes weigh |dy| + |dx|, which is longer than the arrow. Its length is the root of the sum of squares."
)
def sum_of_absolutes(height, width):
    def cells(dy, dx):
        magnitude = keras.ops.sqrt(dy**2 + dx**2)
        return _average(_votes(dy, dx) * (keras.ops.abs(dy) + keras.ops.abs(dx)) / (magnitude + 1e-9))

    return _model(height, width, cells)


@EXERCISE.wrong("the bins are 40° wide here. Nine bins of 20° cover 0° to 180°, for orientations without a sign.")
def bins_of_40(height, width):
    def cells(dy, dx):
        angle = keras.ops.arctan2(dy, dx) * (180 / np.pi) % 360
        votes = keras.ops.one_hot(keras.ops.cast(angle // 40, "int32")[..., 0], 9)
        return _average(keras.ops.sqrt(dy**2 + dx**2) * votes)

    return _model(height, width, cells)


@EXERCISE.wrong("the cells are too small: a cell is 8 × 8 pixels. Which argument of the pooling layer says so?")
def cells_of_two(height, width):
    return _model(height, width, lambda dy, dx: keras.layers.AveragePooling2D()(_votes(dy, dx)))


@EXERCISE.wrong("there are nine votes for each pixel. What pools 8 × 8 pixels into a cell?")
def not_pooled(height, width):
    return _model(height, width, _votes)


@EXERCISE.wrong("one histogram for the whole picture, with all places forgotten. Pool over 8 × 8 pixels.")
def one_cell(height, width):
    return _model(height, width, lambda dy, dx: keras.layers.GlobalAveragePooling2D()(_votes(dy, dx)))


@EXERCISE.wrong("the cells stand in one row. Leave them in their places: (batch, height / 8, width / 8, 9).")
def in_one_row(height, width):
    return _model(height, width, lambda dy, dx: keras.layers.Flatten()(_average(_votes(dy, dx))))


@EXERCISE.wrong("its weights would change in training. Here they are known: set `trainable=False`, or use differences.")
def trainable_kernel(height, width):
    layer = keras.layers.Conv2D(2, 3, use_bias=False)
    pictures = keras.Input((height, width, 1))
    both = keras.ops.pad(layer(pictures), [[0, 0], [1, 1], [1, 1], [0, 0]])
    kernel = np.zeros((3, 3, 1, 2), "float32")
    kernel[[0, 2], 1, 0, 0] = kernel[1, [0, 2], 0, 1] = -1, 1
    layer.set_weights([kernel])
    return keras.Model(pictures, _average(_votes(both[..., :1], both[..., 1:])))


@EXERCISE.wrong(
    "in the outermost rows and columns both differences are 0 here. In `gradient` only the one that lacks a neighbor "
    "is: the first row has a dx."
)
def no_votes_at_the_border(height, width):
    def differences(pictures):
        around = [[0, 0], [1, 1], [1, 1], [0, 0]]
        dy = keras.ops.pad(pictures[:, 2:, 1:-1] - pictures[:, :-2, 1:-1], around)
        return dy, keras.ops.pad(pictures[:, 1:-1, 2:] - pictures[:, 1:-1, :-2], around)

    return _model(height, width, lambda dy, dx: _average(_votes(dy, dx)), differences)


@EXERCISE.wrong("this is the function itself, not a Keras model. What makes a model from a symbolic input and output?")
def the_output_alone(height, width):
    return _average(_votes(*_differences(keras.Input((height, width, 1)))))


@EXERCISE.also_right
def as_a_layer(height, width):
    class Cells(keras.layers.Layer):
        def call(self, pictures):
            return _average(_votes(*_differences(pictures)))

    return keras.Sequential([keras.Input((height, width, 1)), Cells()])


@EXERCISE.also_right
def by_comparisons(height, width):
    def cells(dy, dx):
        angle = keras.ops.arctan2(dy, dx) * 180 / np.pi
        angle = keras.ops.where(angle < 0, angle + 180, angle)
        angle = keras.ops.where(angle >= 180, angle - 180, angle)
        low = np.arange(0, 180, 20, dtype="float32")
        inside = keras.ops.logical_and(angle >= low, angle < low + 20)
        votes = keras.ops.cast(inside, "float32") * keras.ops.sqrt(dy * dy + dx * dx)
        return keras.layers.AvgPool2D(pool_size=(8, 8))(votes)

    return _model(height, width, cells)


@EXERCISE.also_right
def subclassed(height, width):
    class Cells(keras.Model):
        def call(self, pictures):
            votes = _votes(*_differences(pictures))
            shape = (-1, height // 8, 8, width // 8, 8, 9)
            return keras.ops.mean(keras.ops.reshape(votes, shape), axis=(2, 4))

    return Cells()


@EXERCISE.also_right
def by_a_fixed_convolution(height, width):
    kernel = np.zeros((3, 1, 1, 1), "float32")
    kernel[0], kernel[2] = -1, 1

    def differences(pictures):
        down = keras.ops.conv(pictures, kernel, padding="valid")
        across = keras.ops.conv(pictures, kernel.transpose(1, 0, 2, 3), padding="valid")
        down = keras.ops.pad(down, [[0, 0], [1, 1], [0, 0], [0, 0]])
        return down, keras.ops.pad(across, [[0, 0], [0, 0], [1, 1], [0, 0]])

    return _model(height, width, lambda dy, dx: _average(_votes(dy, dx)), differences)
