"""Answers to the exercises of `gradient_checking`, written down before the module was read."""

NAMES = """
from fractions import Fraction
import keras
import tensorflow as tf
from keras import layers, ops
"""

ANSWERS = {
    "best_step_of_four_points": {
        "right": [
            "1e-3",
            "7e-4",
            "0.0007",
            "7.4e-4",
            "0.001",
            "np.finfo(float).eps ** 0.2",
            "2.2e-16 ** (1 / 5)",
            "5e-4",
            "'1e-3'",
            "10**-3",
            "1.6e-3",
        ],
        "wrong": [
            "1e-4",
            "1.2e-4",
            "1e-5",
            "1e-8",
            "1.5e-8",
            "1e-16",
            "2.2e-16",
            "6e-6",
            "1e-2",
            "0.1",
            "1e-20",
            "1e-6",
            "-1e-3",
            "1e-12",
            "1e-10",
            "2e-4",
            "2.5e-3 * 10",
            "4",
            "'larger'",
            "6e-5",
            "1e-7",
            "0",
            "1",
            "0.02",
            "1e-13",
        ],
    },
    "why_no_digits_lost": {
        "right": [
            "'b'",
            "'B'",
        ],
        "wrong": [
            "'a'",
            "'c'",
            "'d'",
            "1",
        ],
    },
    "l1_penalty": {
        "right": [
            """
def l1_penalty(w):
    return np.sum(np.where(np.real(w) < 0, -w, w))
""",
            """
def l1_penalty(w):
    return np.sum(np.sign(np.real(w)) * w)
""",
            """
def l1_penalty(w):
    return np.sum(np.sqrt(w**2))
""",
            """
def l1_penalty(w):
    return np.sum(w * np.sign(w.real))
""",
            """
def l1_penalty(w):
    s = np.where(w.real >= 0, 1, -1)
    return np.sum(s * w)
""",
            """
def l1_penalty(w):
    s = np.ones(len(w))
    s[w.real < 0] = -1
    return s @ w
""",
            """
def l1_penalty(w):
    total = 0
    for x in w:
        if x.real < 0:
            total -= x
        else:
            total += x
    return total
""",
            """
def l1_penalty(w):
    return np.sum(np.where(w < 0, -w, w))
""",
            """
def l1_penalty(w):
    return np.sum(np.maximum(w, -w))
""",
            """
def l1_penalty(w):
    return np.sum(np.abs(w.real) + 1j * np.imag(w) * np.sign(w.real)) if np.iscomplexobj(w) else np.sum(np.abs(w))
""",
            """
def l1_penalty(w):
    return sum(x if x.real > 0 else -x for x in w)
""",
        ],
        "wrong": [
            """
def l1_penalty(w):
    return np.sum(np.abs(w))
""",
            """
def l1_penalty(w):
    return np.sum(np.abs(w.real))
""",
            """
def l1_penalty(w):
    return np.sum(np.abs(np.real(w)) + 1j * np.imag(w))
""",
            """
def l1_penalty(w):
    return np.sum(np.abs(w.real)) + 1j * np.sum(np.abs(w.imag))
""",
            """
def l1_penalty(w):
    return np.sum(w)
""",
            """
def l1_penalty(w):
    return np.sum(w**2)
""",
            """
def l1_penalty(w):
    return np.sum(np.sign(w) * w)
""",
            """
def l1_penalty(w):
    return np.where(w.real < 0, -w, w)
""",
            """
def l1_penalty(w):
    return np.sum(np.sqrt(w.real**2 + w.imag**2))
""",
            """
def l1_penalty(w):
    return np.sum(np.sqrt(w * np.conj(w)))
""",
            """
def l1_penalty(w):
    return np.sum(np.sign(w.real))
""",
            """
def l1_penalty(w):
    return np.sum(np.where(w.real < 0, -w.real, w.real) + 1j * w.imag)
""",
            """
def l1_penalty(w):
    return np.sum(np.where(w.imag < 0, -w, w))
""",
            """
def l1_penalty(w):
    return np.sum(np.where(w.real < 0, np.conj(-w), w))
""",
            """
def l1_penalty(w):
    return np.sum(np.sqrt(w * w.conj()).real)
""",
            """
def l1_penalty(w):
    return np.sum(np.where(w.real > 0, w, 0))
""",
            """
def l1_penalty(w):
    return np.sqrt(np.sum(w**2))
""",
            """
def l1_penalty(w):
    return np.linalg.norm(w, 1)
""",
            """
def l1_penalty(w):
    return np.abs(np.sum(w))
""",
            """
def l1_penalty(w):
    return np.sum(np.maximum(w, 0))
""",
            """
def l1_penalty(w):
    return np.sum(np.abs(w.real)) + 1j * np.sum(w.imag)
""",
            """
def l1_penalty(w):
    return np.sum(np.sign(w.real) * w.real)
""",
            """
def l1_penalty(w):
    return np.sum(np.where(w.real < 0, w, -w))
""",
        ],
    },
    "measured_gradient": {
        "right": [
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        up = theta.copy()
        up[i] += eps
        down = theta.copy()
        down[i] -= eps
        g[i] = (cost(up) - cost(down)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return np.array([(cost(theta + eps * e) - cost(theta - eps * e)) / (2 * eps) for e in np.eye(len(theta))])
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = []
    for i in range(len(theta)):
        step = np.zeros_like(theta)
        step[i] = eps
        g.append((cost(theta + step) - cost(theta - step)) / 2 / eps)
    return np.array(g)
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    theta = theta.astype(float).copy()
    g = np.empty(len(theta))
    for i in range(theta.size):
        old = theta[i]
        theta[i] = old + eps
        a = cost(theta)
        theta[i] = old - eps
        b = cost(theta)
        theta[i] = old
        g[i] = (a - b) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return [(cost(theta + eps * e) - cost(theta - eps * e)) / (2 * eps) for e in np.eye(len(theta))]
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(theta.shape)
    for i in np.ndindex(theta.shape):
        old = theta[i]
        theta[i] = old + eps
        a = cost(theta)
        theta[i] = old - eps
        b = cost(theta)
        theta[i] = old
        g[i] = (a - b) / (2 * eps)
    return g
""",
        ],
        "wrong": [
            """
def measured_gradient(cost, theta, eps=1e-5):
    return (cost(theta + eps) - cost(theta - eps)) / (2 * eps)
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        up = theta
        up[i] += eps
        down = theta
        down[i] -= eps
        g[i] = (cost(up) - cost(down)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        up = theta.copy()
        up[i] += eps
        g[i] = (cost(up) - cost(theta)) / eps
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return np.array([(cost(theta + eps * e) - cost(theta - eps * e)) / 2 * eps for e in np.eye(len(theta))])
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return np.array([(cost(theta + eps * e) - cost(theta - eps * e)) / eps for e in np.eye(len(theta))])
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return np.array([(cost(theta - eps * e) - cost(theta + eps * e)) / (2 * eps) for e in np.eye(len(theta))])
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return np.array([(cost(theta + 1e-5 * e) - cost(theta - 1e-5 * e)) / 2e-5 for e in np.eye(len(theta))])
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        a = cost(theta)
        theta[i] -= 2 * eps
        b = cost(theta)
        theta[i] += eps
        g[i] = (a - b) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += eps
        a = cost(theta)
        theta[i] -= 2 * eps
        g[i] = (a - cost(theta)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        up = theta.copy()
        up += eps
        down = theta.copy()
        down -= eps
        g[i] = (cost(up) - cost(down)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        g[i] = (cost(theta[i] + eps) - cost(theta[i] - eps)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = eps
        g = (cost(theta + e) - cost(theta - e)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = 0
    for e in np.eye(len(theta)):
        g += (cost(theta + eps * e) - cost(theta - eps * e)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return np.array([np.imag(cost(theta + 1j * eps * e)) / eps for e in np.eye(len(theta))])
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    step = np.zeros(len(theta))
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        step[i] = eps
        g[i] = (cost(theta + step) - cost(theta - step)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = eps
        g[i] = cost(theta + e) - cost(theta - e)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = eps
        g[i] = (cost(theta + e) - cost(theta - e)) / (2 * eps)
        return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = 1
        g[i] = (cost(theta + e) - cost(theta - e)) / 2
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = eps
        g[i] = (cost(theta + e) + cost(theta - e)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        up = theta.copy()
        up[i] *= 1 + eps
        down = theta.copy()
        down[i] *= 1 - eps
        g[i] = (cost(up) - cost(down)) / (2 * eps)
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    g = np.zeros(len(theta))
    for i in range(len(theta)):
        e = np.zeros(len(theta))
        e[i] = eps
        g[i] = (cost(theta) - cost(theta - e)) / eps
    return g
""",
            """
def measured_gradient(cost, theta, eps=1e-5):
    return np.gradient([cost(theta - eps), cost(theta), cost(theta + eps)], eps)
""",
        ],
    },
    "batch_that_hides_it": {
        "right": [
            "501",
            "501.0",
            "np.int64(501)",
            "'501'",
            "math_ceil if False else 501",
        ],
        "wrong": [
            "500",
            "500.5",
            "1000",
            "1001",
            "999",
            "502",
            "5_000_001",
            "5_000_000",
            "2000",
            "1002",
            "2001",
            "10_000_001",
            "1e7",
            "1e3",
            "100",
            "251",
            "1998",
            "501.5",
            "32",
            "33",
            "10_000_000",
            "250",
        ],
    },
    "where_to_look": {
        "right": [
            "'c'",
            "'C'",
        ],
        "wrong": [
            "'a'",
            "'b'",
            "'d'",
        ],
    },
    "length_for_fine": {
        "right": [
            "5e6",
            "5_000_000",
            "1 / 2e-7",
            "5000000.0",
            "0.5e7",
            "'5e6'",
            "Fraction(10**7, 2)",
            "np.float64(5e6)",
            "5.0e6",
        ],
        "wrong": [
            "1e7",
            "500",
            "1000",
            "2e7",
            "1e-7",
            "5e5",
            "2e-7",
            "1e6",
            "1e3",
            "5e-8",
            "1.5e-4",
            "3e-4",
            "5e7",
            "1e8",
            "10_000_001",
            "2.5e6",
            "0",
            "1",
            "2",
            "100",
            "2e-6",
            "4e6",
            "5000",
        ],
    },
    "cost_of_theta": {
        "right": [
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return np.mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return ops.mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)).numpy()
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype='float64')
        return float(loss(y, model(x)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, model(x))))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        z = model(x).numpy()
        p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        return -np.mean(np.log(p[np.arange(len(y)), y]))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [w.shape for w in model.get_weights()]
    def cost(theta):
        model.set_weights(unflatten(theta, shapes))
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        i = 0
        for v in model.trainable_variables:
            n = int(np.prod(v.shape))
            v.assign(tf.reshape(theta[i:i + n], v.shape))
            i += n
        return float(np.mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    return lambda theta: (model.set_weights([p.reshape(v.shape) for p, v in zip(np.split(theta, np.cumsum([v.shape.num_elements() if hasattr(v.shape, 'num_elements') else int(np.prod(v.shape)) for v in model.trainable_variables])[:-1]), model.trainable_variables)]), float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True))))[1]
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return tf.math.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x, training=False), from_logits=True))
    return cost
""",
        ],
        "wrong": [
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x))))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(y, model(x)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(tf.reduce_sum(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost(np.zeros(27))
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return model.evaluate(x, y, verbose=0)
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        model.set_weights(theta)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        for v, t in zip(model.trainable_variables, theta):
            v.assign(t)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def cost(theta):
        for v in model.trainable_variables:
            v.assign(np.reshape(theta[:int(np.prod(v.shape))], v.shape))
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(tf.reduce_mean(keras.losses.categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(model(x), y, from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        logits = model.predict(x, verbose=0)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, logits.astype('float32'), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v = array
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array.astype('float32'))
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign_add(array)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    parts = [tuple(v.shape) for v in model.trainable_variables]
    losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
    def cost(theta):
        for v, a in zip(model.trainable_variables, unflatten(theta, parts)):
            v.assign(a)
        return float(tf.reduce_mean(losses))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        p = tf.nn.softmax(model(x))
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, p, from_logits=True)))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [tuple(v.shape) for v in model.trainable_variables]
    def cost(theta):
        for v, array in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(array)
        z = model(x).numpy()
        return -np.mean(np.log(z[np.arange(len(y)), y]))
    return cost
""",
            """
def cost_of_theta(model, x, y):
    def unflatten(theta, shapes):
        ends = np.cumsum([np.prod(shape, dtype=int) for shape in shapes])
        return [part.reshape(shape) for part, shape in zip(np.split(theta, ends[:-1]), shapes)]
    shapes = [(2, 5), (5,), (5, 3), (3,)]
    def cost(theta):
        for v, a in zip(model.trainable_variables, unflatten(theta, shapes)):
            v.assign(a)
        return float(tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)))
    return cost
""",
        ],
    },
    "faulty_activation": {
        "right": [
            "'gelu'",
            "'GeLU '",
            '"gelu"',
        ],
        "wrong": [
            "'softplus'",
            "'swish'",
            "1",
            "'layer 2'",
            "['gelu', 'softplus']",
        ],
    },
}
