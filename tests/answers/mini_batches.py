"""Answers to the exercises of `mini_batches`, written down before the module was read."""

NAMES = """
import math

import keras
import tensorflow as tf
from keras import layers, ops
from dlcourse.training import epoch_order
"""

ANSWERS = {
    "most_samples": {
        "right": [
            "np.int64(3008)",
            "3008",
            "3008.0",
            "94 * 32",
            "1880 // 20 * 32",
        ],
        "wrong": [
            "60160",
            "2977",
            "2976",
            "94",
            "3007",
            "3009",
            "3039",
            "3040",
            "37600",
        ],
    },
    "last_batch": {
        "right": [
            """
def last_batch(samples, size):
    while samples > size:
        samples -= size
    return samples
""",
            """
def last_batch(samples, size):
    return samples % size or size
""",
            """
def last_batch(samples, size):
    return samples - size * ((samples - 1) // size)
""",
            """
def last_batch(samples, size):
    return (samples - 1) % size + 1
""",
            """
def last_batch(samples, size):
    import math
    return samples - (math.ceil(samples / size) - 1) * size
""",
        ],
        "wrong": [
            """
def last_batch(samples, size):
    return samples % size
""",
            """
def last_batch(samples, size):
    return samples % size or samples
""",
            """
def last_batch(samples, size):
    return max(samples % size, 1)
""",
            """
def last_batch(samples, size):
    return size - samples % size
""",
            """
def last_batch(samples, size):
    return samples % size + 1
""",
            """
def last_batch(samples, size):
    return -samples % size
""",
            """
def last_batch(samples, size):
    return min(samples, size)
""",
            """
def last_batch(samples, size):
    if samples <= size:
        return samples
    return samples % size
""",
            """
def last_batch(samples, size):
    if samples < size:
        return size
    return samples % size or size
""",
        ],
    },
    "epoch_loss": {
        "right": [
            """
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes) / np.sum(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.average(losses, weights=sizes)
""",
            """
def epoch_loss(losses, sizes):
    return losses @ sizes / sizes.sum()
""",
            """
def epoch_loss(losses, sizes):
    total = 0.0
    for loss, size in zip(losses, sizes):
        total += loss * size
    return total / sum(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.dot(losses, sizes / np.sum(sizes))
""",
        ],
        "wrong": [
            """
def epoch_loss(losses, sizes):
    return np.mean(losses)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses) / np.sum(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(np.multiply(losses, sizes))
""",
            """
def epoch_loss(losses, sizes):
    return np.dot(losses, sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(np.multiply(losses, sizes)) / (len(sizes) * sizes[0])
""",
            """
def epoch_loss(losses, sizes):
    return np.average(losses, weights=1 / np.asarray(sizes))
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(np.divide(losses, sizes))
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(losses[:-1])
""",
            """
def epoch_loss(losses, sizes):
    return np.average(losses, weights=np.sqrt(sizes))
""",
        ],
    },
    "shuffled_epoch": {
        "right": [
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[i:i + size]], y[order[i:i + size]]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    batches = []
    for first in range(0, len(x), size):
        rows = order[first : first + size]
        batches.append((x[rows], y[rows]))
    return batches
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    import math
    order = epoch_order(len(y), seed, epoch)
    out = []
    for k in range(math.ceil(len(x) / size)):
        rows = order[k * size:(k + 1) * size]
        out.append((x[rows], y[rows]))
    return out
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    x, y = x[order], y[order]
    return [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(x.shape[0], seed=seed, epoch=epoch)
    return [(np.take(x, r, axis=0), np.take(y, r, axis=0)) for r in np.split(order, np.arange(size, len(x), size))]
""",
        ],
        "wrong": [
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[i * size : (i + 1) * size]], y[order[i * size : (i + 1) * size]]) for i in range(len(x) // size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, 0)
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[i : i + size]], y[i : i + size]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    batches = [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]
    return [batches[i] for i in epoch_order(len(batches), seed, epoch)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    batches = []
    for i in range(0, len(x), size):
        x_batch, y_batch = x[i : i + size], y[i : i + size]
        order = epoch_order(len(x_batch), seed, epoch)
        batches.append((x_batch[order], y_batch[order]))
    return batches
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), epoch, seed)
    return [(x[order[i : i + size]], y[order[i : i + size]]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    parts = np.array_split(order, math.ceil(len(x) / size))
    return [(x[rows], y[rows]) for rows in parts]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    rows = [order[i : i + size] for i in range(0, len(x), size)]
    return [x[r] for r in rows], [y[r] for r in rows]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    rows = order.reshape(-1, size)
    return [(x[r], y[r]) for r in rows]
""",
        ],
    },
    "noise_scale": {
        "right": [
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.mean(np.sum((gradients - m) ** 2, axis=1)) / np.sum(m ** 2)
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    noise_squared = np.mean(np.sum((gradients - exact) ** 2, axis=1))
    return noise_squared / np.sum(exact**2)
""",
            """
def noise_scale(gradients):
    return np.trace(np.atleast_2d(np.cov(gradients.T, bias=True))) / np.sum(gradients.mean(0) ** 2)
""",
            """
def noise_scale(gradients):
    exact = np.mean(gradients, axis=0)
    noise_of_one = np.sqrt(np.mean(np.linalg.norm(gradients - exact, axis=1) ** 2))
    return (noise_of_one / np.linalg.norm(exact)) ** 2
""",
            """
def noise_scale(gradients):
    m = np.mean(gradients, axis=0)
    noise = np.sqrt(np.mean(np.linalg.norm(gradients - m, axis=1) ** 2))
    return (noise / np.linalg.norm(m)) ** 2
""",
        ],
        "wrong": [
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    noise = np.sqrt(np.mean(np.sum((gradients - exact) ** 2, axis=1)))
    return noise / np.linalg.norm(exact)
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    return np.sum(exact**2) / np.mean(np.sum((gradients - exact) ** 2, axis=1))
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    return gradients.var(axis=0, ddof=1).sum() / np.sum(exact**2)
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    distance = np.mean(np.linalg.norm(gradients - exact, axis=1))
    return (distance / np.linalg.norm(exact)) ** 2
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    return np.mean(np.sum(gradients**2, axis=1)) / np.sum(exact**2)
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    return np.mean((gradients - exact) ** 2) / np.sum(exact**2)
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    return np.sum((gradients - exact) ** 2) / np.sum(exact**2)
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    noise = np.sqrt(np.mean(np.sum((gradients - exact) ** 2, axis=1)))
    B = np.arange(1, 5000)
    return np.argmax(noise / np.sqrt(B) < np.linalg.norm(exact)) + 1
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=1, keepdims=True)
    return np.mean(np.sum((gradients - exact) ** 2, axis=1)) / np.sum(exact**2)
""",
        ],
    },
    "rising_loss": {
        "right": [
            '"b"',
            '"B"',
        ],
        "wrong": [
            '"a"',
            '"c"',
            '"d"',
        ],
    },
    "rates_for_64_and_128": {
        "right": [
            "(0.08, 0.09)",
            "[0.08, 0.09]",
            "np.array([0.08, 0.09])",
            "0.02 * 4, 0.09",
        ],
        "wrong": [
            "(0.08, 0.16)",
            "(0.04, 0.057)",
            "(0.034, 0.053)",
            "(0.055, 0.071)",
            "(0.09, 0.09)",
            "(0.09, 0.08)",
            "(0.04, 0.09)",
            "(0.08, 0.045)",
            "(0.04, 0.08)",
            "(1, 1)",
        ],
    },
    "most_images_per_second": {
        "right": [
            "(128 - 32) / (11e-3 - 5e-3)",
            "16000",
            "16_000.0",
            "1000 / ((11 - 5) / (128 - 32))",
            "96 / 0.006",
        ],
        "wrong": [
            "16",
            "11636",
            "6400",
            "0.0625",
            "62.5",
            "333",
            "48",
            "21333",
            "8727",
        ],
    },
    "gradient_in_pieces": {
        "right": [
            """
def gradient_in_pieces(x, e, size):
    total = 0
    for i in range(0, len(x), size):
        total = total + x[i:i + size].T @ e[i:i + size]
    return total / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for first in range(0, len(x), size):
        total += x[first : first + size].T @ e[first : first + size]
    return total / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    n = len(x)
    for i in range(0, n, size):
        g += x[i:i + size].T @ e[i:i + size] / n
    return g
""",
            """
def gradient_in_pieces(x, e, size):
    n = len(x)
    return sum(x[i : i + size].T @ e[i : i + size] / n for i in range(0, n, size))
""",
            """
def gradient_in_pieces(x, e, size):
    n = len(x)
    g = np.zeros((x.shape[1], e.shape[1]))
    i = 0
    while i < n:
        g += np.dot(x[i:i + size].T, e[i:i + size])
        i += size
    return g / n
""",
        ],
        "wrong": [
            """
def gradient_in_pieces(x, e, size):
    means = []
    for i in range(0, len(x), size):
        x_piece, e_piece = x[i : i + size], e[i : i + size]
        means.append(x_piece.T @ e_piece / len(x_piece))
    return np.mean(means, axis=0)
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        total += x[i : i + size].T @ e[i : i + size]
    return total
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        total += x[i : i + size].T @ e[i : i + size]
    return total / size
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        total += x[i : i + size].T @ e[i : i + size] / size
    return total / math.ceil(len(x) / size)
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for k in range(len(x) // size):
        piece = slice(k * size, (k + 1) * size)
        total += x[piece].T @ e[piece]
    return total / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        x_piece, e_piece = x[i : i + size], e[i : i + size]
        total += x_piece.T @ e_piece / len(x_piece)
    return total
""",
            """
def gradient_in_pieces(x, e, size):
    return x.T @ e / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        total = x[i : i + size].T @ e[i : i + size]
    return total / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        total += x[i : i + size].T @ e[i : i + size]
        return total / len(x)
""",
        ],
    },
    "like_a_large_batch": {
        "right": [
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large // small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    pieces = large // small
    if pieces == 1:
        return keras.optimizers.SGD(learning_rate)
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=pieces)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate=learning_rate, gradient_accumulation_steps=int(large / small))
""",
        ],
        "wrong": [
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate * large / small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate * small / large)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    k = large // small
    return keras.optimizers.SGD(learning_rate / k, gradient_accumulation_steps=k if k > 1 else None)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    k = large // small
    return keras.optimizers.SGD(learning_rate * k, gradient_accumulation_steps=k if k > 1 else None)
""",
        ],
    },
}
