"""Answers to the exercises of `hog`, written down before the module was read."""

NAMES = """
from fractions import Fraction

import cv2
import numpy as np
import keras
from fractions import Fraction
from keras import layers, ops
from dlcourse.datasets import load
from sklearn.linear_model import RidgeClassifierCV
data = load("cifar10", verbose=False)


def _gray(pictures):
    return (pictures @ np.array([0.299, 0.587, 0.114])).round().astype(np.uint8)


def _accuracy(train, test):
    rows = np.random.default_rng(0).permutation(len(data.y_train))[:1000]
    known, asked = (hog(x, convention="opencv") for x in (train[rows], test))
    model = RidgeClassifierCV(alphas=[0.1, 1, 10, 100, 1000]).fit(known, data.y_train.ravel()[rows])
    return model.score(asked, data.y_test.ravel())


from dlcourse.features import block_histograms, cell_histograms, hog, hog_length, normalize_blocks
"""

ANSWERS = {
    "direction_votes": {
        "right": [
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx) % np.pi)
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.hypot(dy, dx)
    bins = (np.degrees(np.arctan2(dy, dx)) % 180 // 20).astype(int)
    return np.bincount(np.minimum(bins, 8).ravel(), weights=magnitude.ravel(), minlength=9)
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan(dy / dx)) % 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
        ],
        "wrong": [
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.abs(np.degrees(np.arctan2(dy, dx)))
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) + 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = (np.degrees(np.arctan2(dy, dx)) + 180) / 2
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dx, dy)) % 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.arctan2(dy, dx) % np.pi
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx))
    angle = np.where(angle < 0, -angle, angle)
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(np.abs(dy), dx))
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180))
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx))
    votes, _ = np.histogram(angle, bins=9, range=(-180, 180), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) % 360
    votes, _ = np.histogram(angle, bins=9, range=(0, 360), weights=magnitude)
    return votes
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx)) % 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes / votes.sum()
""",
            """
def direction_votes(dy, dx):
    magnitude = np.sqrt(dy**2 + dx**2)
    angle = np.degrees(np.arctan2(dy, dx))
    angle[angle < 0] += 180
    votes, _ = np.histogram(angle, bins=9, range=(0, 180), weights=magnitude)
    return votes
""",
        ],
    },
    "soft_votes": {
        "right": [
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        place = (a - 10) / 20
        low = int(np.floor(place))
        share = place - low
        votes[low % 9] += m * (1 - share)
        votes[(low + 1) % 9] += m * share
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    place = (np.asarray(angle) - 10) / 20
    low = np.floor(place).astype(int)
    share = place - low
    np.add.at(votes, low % 9, magnitude * (1 - share))
    np.add.at(votes, (low + 1) % 9, magnitude * share)
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    low = ((angle + 170) // 20).astype(int) % 9
    share = (angle + 170) / 20 % 1
    votes = np.bincount(low, magnitude * (1 - share), 9) + np.bincount((low + 1) % 9, magnitude * share, 9)
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    for i in range(len(angle)):
        if angle[i] < 10:
            share = (angle[i] + 10) / 20
            votes[8] += magnitude[i] * (1 - share)
            votes[0] += magnitude[i] * share
        elif angle[i] >= 170:
            share = (angle[i] - 170) / 20
            votes[8] += magnitude[i] * (1 - share)
            votes[0] += magnitude[i] * share
        else:
            k = int((angle[i] - 10) // 20)
            share = (angle[i] - 10 - 20 * k) / 20
            votes[k] += magnitude[i] * (1 - share)
            votes[k + 1] += magnitude[i] * share
    return votes
""",
        ],
        "wrong": [
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    bins = (angle // 20).astype(int)
    votes = np.bincount(bins, weights=magnitude, minlength=9)
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        place = (a - 10) / 20
        low = int(np.floor(place))
        share = place - low
        votes[low % 9] += m * share
        votes[(low + 1) % 9] += m * (1 - share)
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        low = int(a // 20)
        share = a / 20 - low
        votes[low] += m * (1 - share)
        votes[(low + 1) % 9] += m * share
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        place = max((a - 10) / 20, 0)
        low = int(place)
        share = place - low
        votes[low] += m * (1 - share)
        votes[min(low + 1, 8)] += m * share
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        low = int((a - 10) / 20)
        share = (a - 10) / 20 - low
        votes[low % 9] += m * (1 - share)
        votes[(low + 1) % 9] += m * share
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    place = (angle - 10) / 20
    low = np.floor(place).astype(int)
    share = place - low
    votes[low % 9] += magnitude * (1 - share)
    votes[(low + 1) % 9] += magnitude * share
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    for m, a in zip(magnitude, angle):
        low = int(np.floor((a - 10) / 20))
        votes[low % 9] += m / 2
        votes[(low + 1) % 9] += m / 2
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    apart = np.abs(angle[:, None] - np.arange(10, 180, 20))
    votes = (magnitude[:, None] * np.maximum(1 - apart / 20, 0)).sum(axis=0)
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    place = (angle - 10) / 20
    low = np.floor(place).astype(int)
    share = place - low
    np.add.at(votes, low, magnitude * (1 - share))
    np.add.at(votes, np.minimum(low + 1, 8), magnitude * share)
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    apart = np.abs(angle[:, None] - np.arange(10, 180, 20))
    apart = np.minimum(apart, 180 - apart)
    votes = (magnitude[:, None] * np.maximum(1 - apart / 20, 0)).mean(axis=0)
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    apart = np.abs(angle[:, None] - np.arange(0, 180, 20))
    apart = np.minimum(apart, 180 - apart)
    votes = (magnitude[:, None] * np.maximum(1 - apart / 20, 0)).sum(axis=0)
    return votes
""",
            """
def soft_votes(magnitude, angle):
    votes = np.zeros(9)
    apart = np.abs(angle[:, None] - np.arange(10, 180, 20))
    apart = np.minimum(apart, 360 - apart)
    votes = (magnitude[:, None] * np.maximum(1 - apart / 20, 0)).sum(axis=0)
    return votes
""",
        ],
    },
    "l2_hys": {
        "right": [
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    block = np.asarray(block)
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = np.array(block, dtype=float)
    v /= np.sqrt((v**2).sum() + eps**2)
    v = v.clip(0, clip)
    v /= np.sqrt((v**2).sum() + eps**2)
    return v
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    def scale(v):
        return v / np.sqrt(np.sum(v * v) + eps**2)
    return scale(np.clip(scale(np.asarray(block)), None, clip))
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = np.asarray(block, float)
    v = v / np.sqrt(np.linalg.norm(v) ** 2 + eps**2)
    v = np.where(v > clip, clip, v)
    return v / np.hypot(np.linalg.norm(v), eps)
""",
        ],
        "wrong": [
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    return np.minimum(v, clip)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = np.minimum(block, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2) + eps)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2) + eps)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2, axis=-1, keepdims=True) + eps**2)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2, axis=-1, keepdims=True) + eps**2)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = np.ravel(block)
    v = v / np.sqrt(np.sum(v**2) + eps**2)
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v = np.minimum(v, 0.2)
    return v / np.sqrt(np.sum(v**2) + eps**2)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v = np.maximum(v, clip)
    return v / np.sqrt(np.sum(v**2) + eps**2)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2))
    v = np.minimum(v, clip)
    return v / np.sqrt(np.sum(v**2))
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / (np.sum(block) + eps)
    v = np.minimum(v, clip)
    return v / (np.sum(v) + eps)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v[v > clip] = 0
    return v / np.sqrt(np.sum(v**2) + eps**2)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / (np.sum(block**2) + eps**2)
    v = np.minimum(v, clip)
    return v / (np.sum(v**2) + eps**2)
""",
            """
def l2_hys(block, clip=0.2, eps=1e-5):
    v = block / np.sqrt(np.sum(block**2) + eps**2)
    v = np.minimum(v, clip)
    v = v / np.sqrt(np.sum(v**2) + eps**2)
    return np.minimum(v, clip)
""",
        ],
    },
    "small_cell_length": {
        "right": [
            "1764",
            "hog_length(32, pixels_per_cell=4)",
            "1764.0",
            "np.int64(1764)",
        ],
        "wrong": [
            "1296",
            "2304",
            "576",
            "441",
            "648",
            "324",
            "4 * 4 * 4 * 9",
            "81",
            "8 * 7 * 36",
            "6 * 6 * 36",
            "7 * 7 * 4",
            "8 * 8 * 36",
        ],
    },
    "unnoticed_changes": {
        "right": [
            "'BA'",
            '"AB"',
            '"A, B"',
            '["A", "B"]',
            '("A", "B")',
        ],
        "wrong": [
            '"A"',
            '"B"',
            '"ABC"',
            '"ABD"',
            '"ABCD"',
            '"ABE"',
            '"AD"',
            '"AE"',
            '"ABCDE"',
            '"BC"',
            '"ABDE"',
            '"CDE"',
        ],
    },
    "why_noise_hurts": {
        "right": [
            '"a"',
            '"A"',
        ],
        "wrong": [
            '"b"',
            '"c"',
            '"d"',
        ],
    },
    "cells_in_keras": {
        "right": [
            """
def cells_in_keras(height, width):
    x = keras.Input((height, width, 1))
    dy = ops.pad(x[:, 2:] - x[:, :-2], ((0, 0), (1, 1), (0, 0), (0, 0)))
    dx = ops.pad(x[:, :, 2:] - x[:, :, :-2], ((0, 0), (0, 0), (1, 1), (0, 0)))
    m = ops.sqrt(ops.square(dy) + ops.square(dx))
    a = ops.mod(ops.arctan2(dy, dx) * 180 / np.pi, 180)
    k = ops.cast(ops.floor(a / 20), 'int32')
    v = m * ops.one_hot(ops.squeeze(k, -1), 9)
    return keras.Model(x, layers.AveragePooling2D(8)(v))
""",
            """
class Cells(keras.layers.Layer):
    def call(self, x):
        zeros = ops.zeros_like(x[:, :1])
        dy = ops.concatenate([zeros, x[:, 2:] - x[:, :-2], zeros], axis=1)
        zeros = ops.zeros_like(x[:, :, :1])
        dx = ops.concatenate([zeros, x[:, :, 2:] - x[:, :, :-2], zeros], axis=2)
        a = ops.arctan2(dy, dx) * 180 / np.pi
        a = ops.where(a < 0, a + 180, a)
        k = ops.cast(a // 20, "int32") % 9
        return ops.sqrt(dy**2 + dx**2) * ops.one_hot(k[..., 0], 9)


def cells_in_keras(height, width):
    return keras.Sequential([keras.Input((height, width, 1)), Cells(), layers.AveragePooling2D(8)])
""",
            """
def cells_in_keras(height, width):
    kernel = np.zeros((3, 3, 1, 2), "float32")
    kernel[0, 1, 0, 0], kernel[2, 1, 0, 0] = -1, 1
    kernel[1, 0, 0, 1], kernel[1, 2, 0, 1] = -1, 1
    x = keras.Input((height, width, 1))
    conv = layers.Conv2D(2, 3, padding="same", use_bias=False, trainable=False)
    d = conv(x)
    conv.set_weights([kernel])
    rows = np.ones((height, 1, 1), 'float32'); rows[[0, -1]] = 0
    columns = np.ones((1, width, 1), 'float32'); columns[:, [0, -1]] = 0
    dy, dx = d[..., :1] * rows, d[..., 1:] * columns
    m = ops.sqrt(dy**2 + dx**2)
    a = ops.arctan2(dy, dx) * (180 / np.pi) % 180
    v = m * ops.one_hot(ops.cast(a[..., 0] // 20, "int32"), 9)
    return keras.Model(x, layers.AveragePooling2D(8)(v))
""",
        ],
        "wrong": [
            """
def cells_in_keras(height, width):
    kernel = np.zeros((3, 3, 1, 2), "float32")
    kernel[0, 1, 0, 0], kernel[2, 1, 0, 0] = -1, 1
    kernel[1, 0, 0, 1], kernel[1, 2, 0, 1] = -1, 1
    x = keras.Input((height, width, 1))
    conv = layers.Conv2D(2, 3, padding="same", use_bias=False, trainable=False)
    d = conv(x)
    conv.set_weights([kernel])
    dy, dx = d[..., :1], d[..., 1:]
    m = ops.sqrt(dy**2 + dx**2)
    a = ops.arctan2(dy, dx) * (180 / np.pi) % 180
    v = m * ops.one_hot(ops.cast(a[..., 0] // 20, "int32"), 9)
    return keras.Model(x, layers.AveragePooling2D(8)(v))
""",
            """
def cells_in_keras(height, width):
    kernel = np.zeros((3, 3, 1, 2), "float32")
    kernel[0, 1, 0, 0], kernel[2, 1, 0, 0] = -1, 1
    kernel[1, 0, 0, 1], kernel[1, 2, 0, 1] = -1, 1
    x = keras.Input((height, width, 1))
    conv = layers.Conv2D(2, 3, padding="valid", use_bias=False, trainable=False)
    d = conv(x)
    conv.set_weights([kernel])
    dy, dx = d[..., :1], d[..., 1:]
    m = ops.sqrt(dy**2 + dx**2)
    a = ops.arctan2(dy, dx) * (180 / np.pi) % 180
    v = m * ops.one_hot(ops.cast(a[..., 0] // 20, "int32"), 9)
    return keras.Model(x, layers.AveragePooling2D(8)(v))
""",
            """
def cells_in_keras(height, width):
    x = keras.Input((height, width, 1))
    dy = ops.pad(x[:, 2:] - x[:, :-2], ((0, 0), (1, 1), (0, 0), (0, 0)))
    dx = ops.pad(x[:, :, 2:] - x[:, :, :-2], ((0, 0), (0, 0), (1, 1), (0, 0)))
    m = ops.sqrt(ops.square(dy) + ops.square(dx))
    a = ops.mod(ops.arctan2(dy, dx) * 180 / np.pi, 180)
    k = ops.cast(ops.floor(a / 20), 'int32')
    v = ops.one_hot(ops.squeeze(k, -1), 9)
    return keras.Model(x, layers.AveragePooling2D(8)(v))
""",
            """
def cells_in_keras(height, width):
    x = keras.Input((height, width, 1))
    dy = ops.pad(x[:, 2:] - x[:, :-2], ((0, 0), (1, 1), (0, 0), (0, 0)))
    dx = ops.pad(x[:, :, 2:] - x[:, :, :-2], ((0, 0), (0, 0), (1, 1), (0, 0)))
    m = ops.sqrt(ops.square(dy) + ops.square(dx))
    a = ops.mod(ops.arctan2(dy, dx) * 180 / np.pi, 180)
    k = ops.cast(ops.floor(a / 20), 'int32')
    v = m * ops.one_hot(ops.squeeze(k, -1), 9)
    return keras.Model(x, 64 * layers.AveragePooling2D(8)(v))
""",
            """
def cells_in_keras(height, width):
    x = keras.Input((height, width, 1))
    dy = ops.pad(x[:, 2:] - x[:, :-2], ((0, 0), (1, 1), (0, 0), (0, 0)))
    dx = ops.pad(x[:, :, 2:] - x[:, :, :-2], ((0, 0), (0, 0), (1, 1), (0, 0)))
    m = ops.sqrt(ops.square(dy) + ops.square(dx))
    a = ops.mod(ops.arctan2(dx, dy) * 180 / np.pi, 180)
    k = ops.cast(ops.floor(a / 20), 'int32')
    v = m * ops.one_hot(ops.squeeze(k, -1), 9)
    return keras.Model(x, layers.AveragePooling2D(8)(v))
""",
            """
def cells_in_keras(height, width):
    x = keras.Input((height, width, 1))
    dy = ops.pad(x[:, 2:] - x[:, :-2], ((0, 0), (1, 1), (0, 0), (0, 0)))
    dx = ops.pad(x[:, :, 2:] - x[:, :, :-2], ((0, 0), (0, 0), (1, 1), (0, 0)))
    m = ops.sqrt(ops.square(dy) + ops.square(dx))
    a = ops.mod(ops.arctan2(dy, dx) * 180 / np.pi, 180)
    k = ops.cast(ops.floor(a / 20), 'int32')
    v = m * ops.one_hot(ops.squeeze(k, -1), 9)
    return layers.AveragePooling2D(8)(v)
""",
            """
def cells_in_keras(height, width):
    x = keras.Input((height, width, 1))
    dy = ops.pad(x[:, 2:] - x[:, :-2], ((0, 0), (1, 1), (0, 0), (0, 0)))
    dx = ops.pad(x[:, :, 2:] - x[:, :, :-2], ((0, 0), (0, 0), (1, 1), (0, 0)))
    m = ops.sqrt(ops.square(dy) + ops.square(dx))
    a = ops.mod(ops.arctan2(dy, dx) * 180 / np.pi, 180)
    k = ops.cast(ops.floor(a / 40), 'int32')
    v = m * ops.one_hot(ops.squeeze(k, -1), 9)
    return keras.Model(x, layers.AveragePooling2D(8)(v))
""",
            """
def cells_in_keras(height, width):
    x = keras.Input((height, width, 1))
    dy = ops.pad(x[:, 2:] - x[:, :-2], ((0, 0), (1, 1), (0, 0), (0, 0)))
    dx = ops.pad(x[:, :, 2:] - x[:, :, :-2], ((0, 0), (0, 0), (1, 1), (0, 0)))
    m = ops.abs(dy) + ops.abs(dx)
    a = ops.mod(ops.arctan2(dy, dx) * 180 / np.pi, 180)
    k = ops.cast(ops.floor(a / 20), 'int32')
    v = m * ops.one_hot(ops.squeeze(k, -1), 9)
    return keras.Model(x, layers.AveragePooling2D(8)(v))
""",
        ],
    },
    "largest_shift": {
        "right": [
            "1 / 3",
            "0.3333",
            "Fraction(1, 3)",
            "0.33",
        ],
        "wrong": [
            "0.5",
            "2 / 3",
            "0.25",
            "1 - np.sqrt(0.5)",
            "0.75",
            "32 / 3",
            "0.3",
            "16",
            "1",
            "4 / 32",
            "0.2",
            "0.4",
        ],
    },
    "precision_and_recall": {
        "right": [
            "(2 / 4, 2 / 6)",
            "[0.5, 0.333]",
            "np.array([0.5, 0.3333])",
            "(0.5, 0.33)",
        ],
        "wrong": [
            "(3 / 4, 3 / 6)",
            "(1 / 3, 1 / 2)",
            "(3 / 5, 3 / 6)",
            "(0.5, 0.5)",
            "(2 / 4, 2 / 3)",
            "(1.0, 0.5)",
            "(2 / 5, 2 / 6)",
            "(1.0, 4 / 6)",
            "(50, 33.3)",
            "(1 / 4, 1 / 3)",
            "(3 / 4, 2 / 3)",
            "(2 / 4, 2 / 5)",
        ],
    },
    "better_accuracy": {
        "right": [
            "_accuracy(data.x_train, data.x_test[..., ::-1])",
            "0.516",
            "0.52",
        ],
        "wrong": [
            "_accuracy(_gray(data.x_train), _gray(data.x_test[..., ::-1]))",
            "51.6",
            "0.47",
            "0.46",
            "0.94",
            "0.03",
            "1",
            "0.24",
            "0.4",
        ],
    },
    "best_boxes": {
        "right": [
            """
def best_boxes(scores, overlap, threshold=0.3):
    rest, keep = list(np.argsort(scores)[::-1]), []
    while rest:
        best = rest.pop(0)
        keep.append(int(best))
        rest = [box for box in rest if overlap[best, box] <= threshold]
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    keep = []
    for box in np.argsort(-np.asarray(scores)):
        if not np.any(overlap[box, keep] > threshold):
            keep.append(box)
    return np.array(keep, int)
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    left = np.ones(len(scores), bool)
    keep = []
    while left.any():
        best = int(np.argmax(np.where(left, scores, -np.inf)))
        keep.append(best)
        left &= overlap[best] <= threshold
        left[best] = False
    return keep
""",
        ],
        "wrong": [
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if all(overlap[box, other] < threshold for other in keep):
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)
    keep = []
    for box in order:
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if all(overlap[box, other] <= 0.3 for other in keep):
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = [int(order[0])]
    for box in order[1:]:
        if overlap[box, keep[-1]] <= threshold:
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    keep = []
    for box in range(len(scores)):
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(box)
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if any(overlap[box, other] <= threshold for other in keep) or not keep:
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return sorted(keep)
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if all(overlap[box, other] >= threshold for other in keep):
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for rank, box in enumerate(order):
        if all(overlap[box, other] <= threshold for other in order[rank + 1 :]):
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for rank, box in enumerate(order):
        if rank == 0 or overlap[box, order[rank - 1]] <= threshold:
            keep.append(int(box))
    return keep
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    order = np.argsort(scores)[::-1]
    keep = []
    for box in order:
        if all(overlap[box, other] <= threshold for other in keep):
            keep.append(int(box))
    return [scores[box] for box in keep]
""",
            """
def best_boxes(scores, overlap, threshold=0.3):
    best = int(np.argmax(scores))
    return [best] + [i for i in range(len(scores)) if overlap[best, i] <= threshold]
""",
        ],
    },
}
