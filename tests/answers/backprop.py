"""Answers to the exercises of `backprop`, written down before the module was read."""

NAMES = """
from fractions import Fraction
import copy
import math

import keras
import matplotlib.pyplot as plt
import numpy as np
import tensorflow as tf


class Number:
    def __init__(self, data, *operands):
        self.data = data
        self.operands = operands
        self.grad = 0.0

    def __add__(self, other):
        return Number(self.data + other.data, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        return Number(self.data * other.data, (self, other.data), (other, self.data))

    def tanh(self):
        a = np.tanh(self.data)
        return Number(a, (self, 1 - a**2))

    def backward(self, upstream=1.0):
        self.grad += upstream
        for operand, local_gradient in self.operands:
            operand.backward(upstream * local_gradient)
"""

ANSWERS = {
    "gradient_of_absolute_error": {
        "right": [
            "-1.57",
            "-1.573",
            "-2 * (1 - np.tanh(0.5) ** 2)",
            "np.sign(np.tanh(0.5) - 1) * (1 - np.tanh(0.5) ** 2) * 2",
            "-1.572896",
        ],
        "wrong": [
            "1.57",
            "-1.69",
            "-0.79",
            "-0.85",
            "-0.31",
            "-3.15",
            "-2",
            "-1",
            "0.54",
        ],
    },
    "fan_out_gradient": {
        "right": [
            "63",
            "63.0",
            "3 * (12 + 9)",
            "np.float64(63)",
        ],
        "wrong": [
            "27",
            "36",
            "21",
            "84",
            "108",
            "72",
            "27 * 36",
            "-9",
            "60",
            "45",
        ],
    },
    "scale_backward": {
        "right": [
            """
def scale_backward(dz, x, s):
    dx = dz * s
    ds = (dz * x).sum(axis=0)
    return dx, ds
""",
            """
def scale_backward(dz, x, s):
    return s * dz, np.einsum("na,na->a", x, dz)
""",
            """
def scale_backward(dz, x, s):
    n, A = x.shape
    dx, ds = np.zeros((n, A)), np.zeros(A)
    for i in range(n):
        for j in range(A):
            dx[i, j] = dz[i, j] * s[j]
            ds[j] += dz[i, j] * x[i, j]
    return dx, ds
""",
            """
def scale_backward(dz, x, s):
    ds = np.diag(x.T @ dz)
    dx = dz @ np.diag(s)
    return dx, ds
""",
            """
def scale_backward(dz, x, s):
    return dz * s, (dz * x).sum(axis=0)
""",
        ],
        "wrong": [
            """
def scale_backward(dz, x, s):
    return dz * s, dz * x
""",
            """
def scale_backward(dz, x, s):
    return dz * s, (dz * x).mean(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return dz * s, (dz * x).sum(axis=1)
""",
            """
def scale_backward(dz, x, s):
    return dz * s, np.sum(dz * x)
""",
            """
def scale_backward(dz, x, s):
    return (dz * x).sum(axis=0), dz * s
""",
            """
def scale_backward(dz, x, s):
    return dz * s, x.T @ dz
""",
            """
def scale_backward(dz, x, s):
    return dz * s, dz.sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return (dz * s).sum(axis=0), (dz * x).sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return dz * x, (dz * s).sum(axis=0)
""",
        ],
    },
    "residual_backward": {
        "right": [
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    through_layer = dz @ W.T
    shortcut = da * 1
    dW = x.T @ dz
    return through_layer + shortcut, dW
""",
            """
def residual_backward(da, x, W):
    dz = da / np.cosh(x @ W) ** 2
    dx = np.array(da, dtype=float)
    dx += np.einsum("nb,ab->na", dz, W)
    return dx, np.einsum("na,nb->ab", x, dz)
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    dx = dz @ W.T
    dx += da
    return dx, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    dz = da / np.cosh(x @ W) ** 2
    return dz @ W.T + 1 * da, np.dot(x.T, dz)
""",
        ],
        "wrong": [
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return 1 + dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return x + dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz + dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W.T, x.T @ (da + dz)
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da * (dz @ W.T), x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = x + np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 + 1 - t**2)
    return dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return 2 * dz @ W.T, x.T @ dz
""",
        ],
    },
    "frozen_first_layer": {
        "right": [
            "0.868",
            "0.8676",
            "np.mean([0.8611, 0.8694, 0.8722])",
            "0.87",
            "0.8602",
        ],
        "wrong": [
            "0.915",
            "0.835",
            "0.855",
            "0.872",
            "0.852",
            "0.966",
            "0.132",
            "86.8",
            "0.5",
        ],
    },
    "threshold_inside": {
        "right": [
            "'d'",
            "'D'",
            "'d)'",
        ],
        "wrong": [
            "'a'",
            "'b'",
            "'c'",
            "'e'",
            "'f'",
        ],
    },
    "largest_batch": {
        "right": [
            "961",
            "961.0",
            "1_000_000 // (784 + 128 + 128)",
            "int(1e6 / 1040)",
            "1_000_000 // 1040",
        ],
        "wrong": [
            "962",
            "952",
            "771",
            "765",
            "3906",
            "1096",
            "1275",
            "847",
            "8",
        ],
    },
    "divide": {
        "right": [
            """
def divide(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / b.data**2))
""",
            """
def divide(a, b):
    inverse = Number(1 / b.data, (b, -1 / b.data**2))
    return a * inverse
""",
            """
def divide(a, b):
    q = a.data / b.data
    return Number(q, (b, -q / b.data), (a, 1.0 / b.data))
""",
        ],
        "wrong": [
            """
def divide(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, a.data / b.data**2))
""",
            """
def divide(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / b.data))
""",
            """
def divide(a, b):
    return Number(a.data / b.data, (a, b.data), (b, a.data))
""",
            """
def divide(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, 1 / a.data))
""",
            """
def divide(a, b):
    return Number(a.data / b.data, (a, 1 / b.data), (b, -1 / b.data**2))
""",
            """
def divide(a, b):
    return Number(a.data / b.data, (a, -a.data / b.data**2), (b, 1 / b.data))
""",
        ],
    },
    "two_layer_step": {
        "right": [
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    return W1 - learning_rate * dW1, W2 - learning_rate * dW2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    h = x @ W1
    dh = d @ W2.T
    W2 = W2 - learning_rate * h.T @ d
    W1 = W1 - learning_rate * x.T @ dh
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    W1, W2 = W1 - learning_rate * x.T @ (d @ W2.T), W2 - learning_rate * (x @ W1).T @ d
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    old_W2 = W2.copy()
    W2 = W2 - learning_rate * np.dot(np.dot(x, W1).T, d)
    W1 = W1 - learning_rate * np.dot(x.T, np.dot(d, old_W2.T))
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    h = x @ W1
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    W2 = W2 - learning_rate * h.T @ d
    return W1, W2
""",
        ],
        "wrong": [
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    W2 = W2 - learning_rate * (x @ W1).T @ d
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    W2 = W2 - learning_rate * (x @ W1).T @ d
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    old = W2
    W2 -= learning_rate * (x @ W1).T @ d
    W1 = W1 - learning_rate * x.T @ (d @ old.T)
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    return W2 - learning_rate * dW2, W1 - learning_rate * dW1
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    return W1 + learning_rate * dW1, W2 + learning_rate * dW2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    return dW1, dW2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = x.T @ d
    dW1 = x.T @ (d @ W2.T)
    return W1 - learning_rate * dW1, W2 - learning_rate * dW2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2)
    return W1 - learning_rate * dW1, W2 - learning_rate * dW2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d / len(x)
    dW1 = x.T @ (d @ W2.T) / len(x)
    return W1 - learning_rate * dW1, W2 - learning_rate * dW2
""",
        ],
    },
}
