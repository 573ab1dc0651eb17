"""Answers to the exercises of `backprop`, written down before the module was read."""

NAMES = "from fractions import Fraction"

ANSWERS = {
    "gradient_of_absolute_error": {
        "right": [
            "-1.57",
            "-1.573",
            "-1.572896",
            "-2 * (1 - np.tanh(0.5) ** 2)",
            "np.float32(-1.5729)",
            "'-1.57'",
            "-2 * 0.786",
            "-1.5728954659318548",
            "np.array(-1.57)",
        ],
        "wrong": [
            "1.57",
            "-1.69",
            "-1.6921",
            "-0.79",
            "-0.786",
            "-0.85",
            "-0.846",
            "-2",
            "-3.15",
            "-3.146",
            "0.54",
            "0.538",
            "-1",
            "1",
            "-1.08",
            "-0.538",
            "0.786",
            "2",
            "-0.31",
            "-1.6",
            "-1.58",
            "1.69",
            "-0.314",
            "0.92",
            "-1.85",
            "[-1, -1.57]",
            "-0.92",
            "-1.5",
        ],
    },
    "fan_out_gradient": {
        "right": [
            "20",
            "20.0",
            "np.int64(20)",
            "'20'",
            "(4 + 6) * 2",
            "Fraction(20)",
            "2 * 3 * 2**2 - 2**2",
        ],
        "wrong": [
            "8",
            "12",
            "10",
            "96",
            "30",
            "24",
            "27",
            "48",
            "16",
            "4",
            "6",
            "2",
            "22",
            "36",
            "40",
            "18",
            "-20",
            "14",
            "[8, 12]",
        ],
    },
    "scale_backward": {
        "right": [
            """
def scale_backward(dz, x, s):
    return dz * s, (dz * x).sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return dz * s[None, :], np.sum(x * dz, 0)
""",
            """
def scale_backward(dz, x, s):
    dx = np.zeros_like(x)
    ds = np.zeros_like(s)
    for i in range(x.shape[0]):
        dx[i] = dz[i] * s
        ds += dz[i] * x[i]
    return dx, ds
""",
            """
def scale_backward(dz, x, s):
    return dz @ np.diag(s), np.diag(x.T @ dz)
""",
            """
def scale_backward(dz, x, s):
    return [dz * s, np.einsum('na,na->a', dz, x)]
""",
            """
def scale_backward(dz, x, s):
    ds = np.ones(len(x)) @ (dz * x)
    dx = np.multiply(dz, s)
    return dx, ds
""",
            """
def scale_backward(dz, x, s):
    return dz * s, np.array([np.dot(dz[:, j], x[:, j]) for j in range(len(s))])
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
    return dz * s, x.T @ dz
""",
            """
def scale_backward(dz, x, s):
    return dz @ s, x.T @ dz
""",
            """
def scale_backward(dz, x, s):
    return dz * s, (dz * x).sum(axis=1)
""",
            """
def scale_backward(dz, x, s):
    return dz * s, (dz * x).sum()
""",
            """
def scale_backward(dz, x, s):
    return dz * s, x.sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return s, x
""",
            """
def scale_backward(dz, x, s):
    return dz * s, dz.sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return (dz * x).sum(axis=0), dz * s
""",
            """
def scale_backward(dz, x, s):
    return (dz * s).sum(axis=0), (dz * x).sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return dz * x, (dz * s).sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return dz * s, (dz * x).sum(axis=0, keepdims=True)
""",
            """
def scale_backward(dz, x, s):
    return dz / s, (dz * x).sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return dz @ s.T, x.T @ dz
""",
            """
def scale_backward(dz, x, s):
    return dz * s, (dz * x * s).sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return dz * s
""",
            """
def scale_backward(dz, x, s):
    return dz, (dz * x).sum(axis=0)
""",
            """
def scale_backward(dz, x, s):
    return dz * s, np.dot(dz, x.T)
""",
            """
def scale_backward(dz, x, s):
    return dz * s, np.dot(x.T, dz).sum(axis=0)
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
    dx = dz @ W.T
    dx += da
    return dx, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    dz = da / np.cosh(x @ W) ** 2
    return dz @ W.T + 1 * da, np.dot(x.T, dz)
""",
            """
def residual_backward(da, x, W):
    a = x + np.tanh(x @ W)
    t = a - x
    dz = da * (1 - t) * (1 + t)
    return np.add(da, dz @ W.T), x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da @ np.eye(x.shape[1]) + dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    dz = da * (1 - np.tanh(np.matmul(x, W))**2)
    dx = np.matmul(dz, W.T)
    return (dx + da, np.matmul(x.T, dz))
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
    return dz @ W.T + 1, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T + x, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T + dz, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (2 - t**2)
    return dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2) + da
    return dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = x + np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = x + np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W.T, x.T @ dz + da
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W.T, x.T @ (dz + da)
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da * x + dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da * (dz @ W.T), x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T + da @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return x.T @ dz, da + dz @ W.T
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da + dz @ W, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return 2 * dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return da - dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t)
    return da + dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = (da + 1) * (1 - t**2)
    return dz @ W.T, x.T @ dz
""",
            """
def residual_backward(da, x, W):
    t = np.tanh(x @ W)
    dz = da * (1 - t**2)
    return dz @ W.T, (x.T + 1) @ dz
""",
        ],
    },
    "frozen_first_layer": {
        "right": [
            "0.8602",
            "0.86",
            "0.861",
            "0.86019",
            "0.859",
            "0.858",
        ],
        "wrong": [
            "0.835",
            "0.8546",
            "0.914",
            "0.907",
            "0.895",
            "0.1",
            "86",
            "0.9",
            "0.83",
            "0.5",
            "0.15",
            "0.92",
            "0",
            "1",
            "0.88",
            "0.80",
            "0.89",
        ],
    },
    "threshold_inside": {
        "right": [
            "'b'",
            "'B'",
            "'b)'",
        ],
        "wrong": [
            "'a'",
            "'c'",
            "'d'",
            "2",
            "True",
        ],
    },
    "largest_batch": {
        "right": [
            "961",
            "1_000_000 // 1040",
            "np.int64(961)",
            "961.0",
            "'961'",
        ],
        "wrong": [
            "961.5",
            "961.538",
            "962",
            "771",
            "952",
            "952.38",
            "3906",
            "1275",
            "1276",
            "847",
            "848",
            "951",
            "7518",
            "7812",
            "1_000_000",
            "900",
            "960",
            "1040",
            "8",
            "762",
            "118282",
            "950",
            "1085",
            "1096",
            "868",
            "3759",
            "3906.25",
            "771.6",
            "763.9",
            "763",
            "1000",
            "7",
        ],
    },
    "divide": {
        "right": [
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / b.data**2))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1.0 / b.data), (b, -a.data / (b.data * b.data)))
""",
            """
def divide(a, b):
    Number = type(a)
    q = a.data / b.data
    return Number(q, (b, -q / b.data), (a, 1 / b.data))
""",
            """
def divide(a, b):
    Number = type(a)
    inv = Number(1 / b.data, (b, -1 / b.data**2))
    return a * inv
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data * b.data**-1, (a, b.data**-1), (b, -a.data * b.data**-2))
""",
            """
def divide(a, b):
    Number = type(a)
    value = np.divide(a.data, b.data)
    return Number(value, *[(a, 1 / b.data), (b, -value / b.data)])
""",
        ],
        "wrong": [
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, a.data / b.data**2))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, -1 / b.data**2))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / b.data))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, b.data), (b, a.data))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, a.data))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, 1 / a.data))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / b.data * 2))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, np.log(b.data)))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data)
""",
            """
def divide(a, b):
    return a.data / b.data
""",
            """
def divide(a, b):
    return a / b
""",
            """
def divide(a, b):
    Number = type(a)
    return a * Number(1 / b.data)
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, a, b)
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (1 / b.data, a), (-a.data / b.data**2, b))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (b, 1 / b.data), (a, -a.data / b.data**2))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1.0), (b, 1.0))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1), (b, -1))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data // b.data, (a, 1 / b.data), (b, -a.data / b.data**2))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data / a.data**2))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, Number(1 / b.data)), (b, Number(-a.data / b.data**2)))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a / b, (a, 1 / b), (b, -a / b**2))
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, ((a, 1 / b.data), (b, -a.data / b.data**2)))
""",
            """
def divide(a, b):
    Number = type(a)
    return a * b ** -1
""",
            """
def divide(a, b):
    Number = type(a)
    return Number(a.data / b.data, (a, 1 / b.data), (b, -a.data * b.data**2))
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
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    W2 = W2 - learning_rate * h.T @ d
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    old = W2.copy()
    W2 = W2 - learning_rate * (x @ W1).T @ d
    W1 = W1 - learning_rate * x.T @ (d @ old.T)
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    return W1 - learning_rate * x.T @ d @ W2.T, W2 - learning_rate * W1.T @ x.T @ d
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    W1, W2 = W1 - learning_rate * x.T @ (d @ W2.T), W2 - learning_rate * (x @ W1).T @ d
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    new_W2 = W2 - learning_rate * np.dot((x @ W1).T, d)
    new_W1 = W1 - learning_rate * np.dot(x.T, np.dot(d, W2.T))
    return [new_W1, new_W2]
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dh = d @ W2.T
    W2 = W2 - learning_rate * (x @ W1).T @ d
    W1 = W1 - learning_rate * x.T @ dh
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
    W2 -= learning_rate * (x @ W1).T @ d
    W1 -= learning_rate * x.T @ (d @ W2.T)
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    W1 -= learning_rate * dW1
    W2 -= learning_rate * dW2
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
    dW2 = (x @ W1).T @ d / len(x)
    dW1 = x.T @ (d @ W2.T) / len(x)
    return W1 - learning_rate * dW1, W2 - learning_rate * dW2
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
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    return W2 - learning_rate * dW2, W1 - learning_rate * dW1
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    W2 = W2 - learning_rate * (x @ W1).T @ d
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    W2 = W2 - learning_rate * (x @ W1).T @ d
    d = (x @ W1) @ W2 - d
    W1 = W1 - learning_rate * x.T @ (d @ W2.T)
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ d
    return W1 - learning_rate * dW1, W2 - learning_rate * dW2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    W1 = W1 - learning_rate * x.T @ (d @ W2)
    W2 = W2 - learning_rate * (x @ W1).T @ d
    return W1, W2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    dW2 = (x @ W1).T @ d
    dW1 = x.T @ (d @ W2.T)
    return W1 - dW1, W2 - dW2
""",
            """
def two_layer_step(x, W1, W2, d, learning_rate):
    return W1 - learning_rate * x.T @ (d @ W2.T), W2 - learning_rate * x.T @ d
""",
        ],
    },
}
