"""Answers to the exercises of `mini_batches`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from keras import layers, ops
from dlcourse.training import epoch_order
"""

ANSWERS = {
    "most_samples": {
        "right": [
            "3008",
            "94 * 32",
            "1880 / 20 * 32",
            "np.int64(3008)",
            "3008.0",
        ],
        "wrong": [
            "1880 * 32",
            "60160",
            "94",
            "2977",
            "2976",
            "3007",
            "640",
            "58.75",
            "1880 * 20 * 32",
            "1880",
            "3009",
            "37600",
            "3040",
            "3000",
            "1880 * 20",
            "59",
            "2.9375",
            "95 * 32 - 1",
            "1880 * 32 / 20 - 1",
        ],
    },
    "last_batch": {
        "right": [
            """
def last_batch(samples, size):
    return samples % size or size
""",
            """
def last_batch(samples, size):
    return (samples - 1) % size + 1
""",
            """
def last_batch(samples, size):
    rest = samples % size
    if rest == 0:
        return size
    return rest
""",
            """
def last_batch(samples, size):
    while samples > size:
        samples -= size
    return samples
""",
            """
def last_batch(samples, size):
    return samples - size * ((samples - 1) // size)
""",
            """
def last_batch(samples, size):
    import math
    return samples - (math.ceil(samples / size) - 1) * size
""",
            """
def last_batch(samples, size):
    return size if samples % size == 0 else samples % size
""",
            """
def last_batch(samples, size):
    return len(range(samples)[(samples - 1) // size * size:])
""",
            """
def last_batch(samples, size):
    return int(samples - (np.ceil(samples / size) - 1) * size)
""",
        ],
        "wrong": [
            """
def last_batch(samples, size):
    return size
""",
            """
def last_batch(samples, size):
    return size - samples % size
""",
            """
def last_batch(samples, size):
    return (samples - 1) % size
""",
            """
def last_batch(samples, size):
    return max(1, samples % size)
""",
            """
def last_batch(samples, size):
    return samples // size
""",
            """
def last_batch(samples, size):
    return -(-samples // size)
""",
            """
def last_batch(samples, size):
    return samples % size + 1
""",
            """
def last_batch(samples, size):
    return min(samples, size)
""",
            """
def last_batch(samples, size):
    if samples < size:
        return samples
    return samples % size
""",
            """
def last_batch(samples, size):
    if samples % size == 0:
        return size
    if samples < size:
        return size
    return samples % size
""",
            """
def last_batch(samples, size):
    if samples % size == 0:
        return samples
    return samples % size
""",
            """
def last_batch(samples, size):
    return samples - samples // size * size
""",
            """
def last_batch(samples, size):
    return samples / size
""",
            """
def last_batch(samples, size):
    if samples % size == 0:
        return size
""",
            """
def last_batch(samples, size):
    return -samples % size
""",
            """
def last_batch(samples, size):
    return None if samples % size == 0 else samples % size
""",
            """
def last_batch(samples, size):
    return (samples + 1) % size
""",
            """
def last_batch(samples, size):
    return samples % size + size
""",
            """
def last_batch(samples, size):
    return samples % (size + 1)
""",
            """
def last_batch(samples, size):
    return max(size, samples % size)
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
    return np.dot(losses, sizes / np.sum(sizes))
""",
            """
def epoch_loss(losses, sizes):
    total = 0
    for l, n in zip(losses, sizes):
        total += l * n
    return total / sum(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return sum(l * s for l, s in zip(losses, sizes)) / sum(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(np.repeat(losses, sizes))
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(losses * sizes) / np.mean(sizes)
""",
        ],
        "wrong": [
            """
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes) / len(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(losses * sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses) / np.sum(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(losses[:-1])
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses)
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(losses / sizes)
""",
            """
def epoch_loss(losses, sizes):
    return losses[-1]
""",
            """
def epoch_loss(losses, sizes):
    return np.median(losses)
""",
            """
def epoch_loss(losses, sizes):
    return np.average(losses, weights=1 / sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses / sizes) / np.sum(1 / sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes) / (len(losses) * np.max(sizes))
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes) / (len(losses) * sizes[0])
""",
            """
def epoch_loss(losses, sizes):
    return losses * sizes / np.sum(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses) / len(losses)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses / sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.cumsum(losses * sizes) / np.cumsum(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(losses) * np.mean(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.mean(losses) / np.mean(sizes)
""",
            """
def epoch_loss(losses, sizes):
    return np.sum(losses * sizes) / 128
""",
            """
def epoch_loss(losses, sizes):
    return losses[0]
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
    x, y = x[order], y[order]
    return [(x[i:i + size], y[i:i + size]) for i in range(0, len(x), size)]
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
    order = epoch_order(x.shape[0], seed=seed, epoch=epoch)
    return [(np.take(x, r, axis=0), np.take(y, r, axis=0)) for r in np.split(order, np.arange(size, len(x), size))]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [[x[order][i:i + size], y[order][i:i + size]] for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = list(epoch_order(len(x), seed, epoch))
    batches = []
    while order:
        rows, order = order[:size], order[size:]
        batches.append((x[rows], y[rows]))
    return batches
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return tuple((x[order[i:i + size]], y[order[i:i + size]]) for i in range(0, len(x), size))
""",
        ],
        "wrong": [
            """
def shuffled_epoch(x, y, size, seed, epoch):
    return [(x[i:i + size], y[i:i + size]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[i:i + size]], y[i:i + size]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[i:i + size], y[order[i:i + size]]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, 0)
    return [(x[order[i:i + size]], y[order[i:i + size]]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[k * size:(k + 1) * size]], y[order[k * size:(k + 1) * size]]) for k in range(len(x) // size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(x))
    return [(x[order[i:i + size]], y[order[i:i + size]]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    np.random.seed(seed)
    order = np.random.permutation(len(x))
    return [(x[order[i:i + size]], y[order[i:i + size]]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return x[order], y[order]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order], y[order])]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    for i in range(0, len(x), size):
        return x[order[i:i + size]], y[order[i:i + size]]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[i], y[i]) for i in order]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [order[i:i + size] for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    xs = [x[order[i:i + size]] for i in range(0, len(x), size)]
    ys = [y[order[i:i + size]] for i in range(0, len(x), size)]
    return xs, ys
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(size, seed, epoch)
    return [(x[i:i + size][order], y[i:i + size][order]) for i in range(0, len(x) - size + 1, size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), epoch, seed)
    return [(x[order[i:i + size]], y[order[i:i + size]]) for i in range(0, len(x), size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    batches = [(x[i:i + size], y[i:i + size]) for i in range(0, len(x), size)]
    return [batches[k] for k in epoch_order(len(batches), seed, epoch)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    batches = []
    for i in range(0, len(x), size):
        batches.append((x[order[i:i + size]], y[order[i:i + size]]))
        return batches
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[i:i + size]], y[order[i:i + size]]) for i in range(0, len(x) - size, size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    batches = []
    for i in range(0, len(x), size):
        batches.append((x[order[i:i + size]], y[order[i:i + size]]))
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(x[order[i:i + size]], y[order[i:i + size]]) for i in range(size)]
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return np.array_split(x[order], len(x) // size), np.array_split(y[order], len(x) // size)
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    n = -(-len(x) // size)
    return list(zip(np.array_split(x[order], n), np.array_split(y[order], n)))
""",
            """
def shuffled_epoch(x, y, size, seed, epoch):
    order = epoch_order(len(x), seed, epoch)
    return [(y[order[i:i + size]], x[order[i:i + size]]) for i in range(0, len(x), size)]
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
    return np.trace(np.atleast_2d(np.cov(gradients.T, bias=True))) / np.sum(gradients.mean(0) ** 2)
""",
            """
def noise_scale(gradients):
    return gradients.var(axis=0).sum() / (gradients.mean(axis=0) ** 2).sum()
""",
            """
def noise_scale(gradients):
    m = np.mean(gradients, axis=0)
    noise = np.sqrt(np.mean(np.linalg.norm(gradients - m, axis=1) ** 2))
    return (noise / np.linalg.norm(m)) ** 2
""",
            """
def noise_scale(gradients):
    exact = gradients.mean(axis=0)
    d2 = [np.dot(g - exact, g - exact) for g in gradients]
    return sum(d2) / len(d2) / np.dot(exact, exact)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0, keepdims=True)
    return float(np.square(gradients - m).sum() / len(gradients) / np.square(m).sum())
""",
            """
def noise_scale(gradients):
    m = gradients.mean(0)
    return (gradients ** 2).sum(1).mean() / (m @ m) - 1
""",
        ],
        "wrong": [
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.sqrt(np.mean(np.sum((gradients - m) ** 2, axis=1))) / np.linalg.norm(m)
""",
            """
def noise_scale(gradients):
    return np.mean(np.sum(gradients ** 2, axis=1)) / np.sum(gradients.mean(axis=0) ** 2)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.sum(m ** 2) / np.mean(np.sum((gradients - m) ** 2, axis=1))
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.mean((gradients - m) ** 2) / np.sum(m ** 2)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return (np.mean(np.linalg.norm(gradients - m, axis=1)) / np.linalg.norm(m)) ** 2
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.mean((gradients - m) ** 2) / np.mean(m ** 2) * 1.01
""",
            """
def noise_scale(gradients):
    return np.std(gradients) ** 2 / np.mean(gradients) ** 2
""",
            """
def noise_scale(gradients):
    m = gradients.mean()
    return np.mean(np.sum((gradients - m) ** 2, axis=1)) / m ** 2
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return int(np.ceil(np.mean(np.sum((gradients - m) ** 2, axis=1)) / np.sum(m ** 2)))
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return int(np.mean(np.sum((gradients - m) ** 2, axis=1)) / np.sum(m ** 2))
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return round(np.mean(np.sum((gradients - m) ** 2, axis=1)) / np.sum(m ** 2))
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.sum((gradients - m) ** 2) / np.sum(m ** 2)
""",
            """
def noise_scale(gradients):
    return gradients.var(axis=0, ddof=1).sum() / np.sum(gradients.mean(axis=0) ** 2)
""",
            """
def noise_scale(gradients):
    return np.trace(np.atleast_2d(np.cov(gradients.T))) / np.sum(gradients.mean(0) ** 2)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=1, keepdims=True)
    return np.mean(np.sum((gradients - m) ** 2, axis=1)) / np.sum(m ** 2)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.sum(gradients.std(axis=0)) ** 2 / np.sum(m ** 2)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.mean(np.sum((gradients - m) ** 2, axis=1)) / np.linalg.norm(m)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    noise = np.linalg.norm(gradients - m)
    return (noise / np.linalg.norm(m)) ** 2
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    noise = np.linalg.norm(gradients - m) / len(gradients)
    return (noise / np.linalg.norm(m)) ** 2
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.mean(np.sum((gradients - m) ** 2, axis=1)) / np.mean(m ** 2)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return (gradients.var(axis=0) / m ** 2).mean()
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.sqrt(gradients.var(axis=0).sum() / np.sum(m ** 2)) ** 0.5
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.mean(np.linalg.norm(gradients - m, axis=1)) / np.linalg.norm(m)
""",
            """
def noise_scale(gradients):
    m = gradients.mean(axis=0)
    return np.mean(np.sum((gradients - m) ** 2, axis=1))
""",
            """
def noise_scale(gradients):
    m = gradients.sum(axis=0)
    return np.mean(np.sum((gradients - m / len(gradients)) ** 2, axis=1)) / np.sum(m ** 2)
""",
        ],
    },
    "rising_loss": {
        "right": [
            "'c'",
            "'C'",
            "'c)'",
        ],
        "wrong": [
            "'a'",
            "'b'",
            "'d'",
            "'e'",
            "['c', 'd']",
        ],
    },
    "rates_for_8_and_512": {
        "right": [
            "(0.01, 0.09)",
            "[0.01, 0.09]",
            "0.01, 0.09",
            "np.array([0.01, 0.09])",
            "(0.02 / 2, 0.09)",
            "(0.01, 0.095)",
            "(0.01, 0.1)",
        ],
        "wrong": [
            "(0.01, 0.36)",
            "(0.01, 0.18)",
            "(0.01, 0.64)",
            "(0.01, 0.127)",
            "(0.014, 0.09)",
            "(0.014, 0.127)",
            "(0.02, 0.09)",
            "(0.09, 0.01)",
            "(0.04, 0.09)",
            "(0.005, 0.09)",
            "(0.01, 0.045)",
            "(0.01, 0.32)",
            "(0.01, 0.16)",
            "0.01",
            "(0.01, 0.12)",
            "(0.02, 0.18)",
            "{8: 0.01, 512: 0.09}",
            "(0.09, 0.09)",
            "(0.01, 0.02)",
            "(0.01, 0.05)",
            "(0.02, 0.36)",
            "(0.1, 0.09)",
        ],
    },
    "most_images_per_second": {
        "right": [
            "16000",
            "1 / 0.0000625",
            "96 / 0.006",
            "(128 - 32) / (11e-3 - 5e-3)",
            "16_000.0",
        ],
        "wrong": [
            "6400",
            "128 / 0.011",
            "11636",
            "16",
            "0.0625",
            "0.0000625",
            "333",
            "15360",
            "11700",
            "12000",
            "6.4",
            "20000",
            "32000",
            "9018",
            "12800",
            "25600",
            "11.6",
            "62.5",
            "10000",
            "160",
            "1600",
            "18000",
            "np.inf",
            "10667",
            "8000",
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
    g = np.zeros((x.shape[1], e.shape[1]))
    n = len(x)
    for i in range(0, n, size):
        g += x[i:i + size].T @ e[i:i + size] / n
    return g
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
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    for xi, ei in zip(x, e):
        g += np.outer(xi, ei)
    return g / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        g += np.einsum('nf,no->fo', x[i:i + size], e[i:i + size])
    return g / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        xb, eb = x[i:i + size], e[i:i + size]
        g += xb.T @ eb / len(xb) * len(xb) / len(x)
    return g
""",
            """
def gradient_in_pieces(x, e, size):
    return sum(x[i:i + size].T @ e[i:i + size] for i in range(0, len(x), size)) / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    import math
    g = np.zeros((x.shape[1], e.shape[1]))
    for k in range(math.ceil(len(x) / size)):
        rows = slice(k * size, (k + 1) * size)
        g += x[rows].T.dot(e[rows])
    return g / x.shape[0]
""",
            """
def gradient_in_pieces(x, e, size):
    return np.sum([x[i:i + size].T @ e[i:i + size] for i in range(0, len(x), size)], axis=0) / len(x)
""",
        ],
        "wrong": [
            """
def gradient_in_pieces(x, e, size):
    return np.mean([x[i:i + size].T @ e[i:i + size] / len(x[i:i + size]) for i in range(0, len(x), size)], axis=0)
""",
            """
def gradient_in_pieces(x, e, size):
    return np.mean([x[i:i + size].T @ e[i:i + size] / size for i in range(0, len(x), size)], axis=0)
""",
            """
def gradient_in_pieces(x, e, size):
    return sum(x[i:i + size].T @ e[i:i + size] for i in range(0, len(x), size))
""",
            """
def gradient_in_pieces(x, e, size):
    return sum(x[i:i + size].T @ e[i:i + size] for i in range(0, len(x), size)) / size
""",
            """
def gradient_in_pieces(x, e, size):
    total = np.zeros((x.shape[1], e.shape[1]))
    for k in range(len(x) // size):
        total += x[k * size:(k + 1) * size].T @ e[k * size:(k + 1) * size]
    return total / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    for i in range(0, len(x), size):
        g = x[i:i + size].T @ e[i:i + size]
    return g / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    return x.T @ e / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    return x[:size].T @ e[:size] / size
""",
            """
def gradient_in_pieces(x, e, size):
    g = 0
    for i in range(0, len(x), size):
        g = g + x[i:i + size].T @ e[i:i + size] / size
    return g
""",
            """
def gradient_in_pieces(x, e, size):
    g = 0
    for i in range(0, len(x), size):
        g = g + x[i:i + size].T @ e[i:i + size] / len(x[i:i + size])
    return g
""",
            """
def gradient_in_pieces(x, e, size):
    return np.mean([x[i:i + size].T @ e[i:i + size] for i in range(0, len(x), size)], axis=0)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        g += x[i:i + size].T @ e[i:i + size]
        return g / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((e.shape[1], x.shape[1]))
    for i in range(0, len(x), size):
        g += e[i:i + size].T @ x[i:i + size]
    return g / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        g += x[i:i + size] @ e[i:i + size]
    return g / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x) - size, size):
        g += x[i:i + size].T @ e[i:i + size]
    return g / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros(x.shape[1])
    for i in range(0, len(x), size):
        g += (x[i:i + size] * e[i:i + size]).sum(axis=0)
    return g / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    n = len(x) // size
    return sum(x[i:i + size].T @ e[i:i + size] / size for i in range(0, len(x), size)) / n
""",
            """
def gradient_in_pieces(x, e, size):
    prod = x[:, :, None] * e[:, None, :]
    return sum(prod[i:i + size].sum(axis=0) for i in range(0, len(x), size)) / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    return [x[i:i + size].T @ e[i:i + size] / len(x) for i in range(0, len(x), size)]
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        g += x[i:i + size].T @ e[i:i + size] / len(x) / size
    return g
""",
            """
def gradient_in_pieces(x, e, size):
    return np.einsum('nf,no->fo', x, e) / len(x)
""",
            """
def gradient_in_pieces(x, e, size):
    g = np.zeros((x.shape[1], e.shape[1]))
    for i in range(0, len(x), size):
        g += x[i:i + size].T @ e[i:i + size]
    return g / g.size
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
    return keras.optimizers.SGD(learning_rate=learning_rate, gradient_accumulation_steps=int(large / small))
""",
            """
def like_a_large_batch(learning_rate, large, small):
    steps = large // small
    return keras.optimizers.SGD(learning_rate, momentum=0.0, nesterov=False, gradient_accumulation_steps=steps)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    import math
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=math.ceil(large / small))
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=round(large / small))
""",
        ],
        "wrong": [
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate)
""",
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
    return keras.optimizers.SGD(learning_rate * small / large, gradient_accumulation_steps=large // small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate * large / small, gradient_accumulation_steps=large // small)
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
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large / small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.Adam(learning_rate, gradient_accumulation_steps=large // small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(gradient_accumulation_steps=large // small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=small // large)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, momentum=0.9, gradient_accumulation_steps=large // small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large // small - 1)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, use_ema=True, ema_overwrite_frequency=large // small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, batch_size=large)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return 'sgd'
""",
            """
def like_a_large_batch(learning_rate, large, small):
    keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large // small)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, momentum=1 - small / large)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=large // small, global_clipnorm=1.0)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, gradient_accumulation_steps=2)
""",
            """
def like_a_large_batch(learning_rate, large, small):
    return keras.optimizers.SGD(learning_rate, loss_scale_factor=large / small)
""",
        ],
    },
}
