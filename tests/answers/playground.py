"""Answers to the exercises of `playground`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from keras import layers, ops
from dlcourse.playground import DATA, FEATURES, Config, Training, features_of, points_of, run, start_of
"""

ANSWERS = {
    "weights_of_the_unit": {
        "right": [
            "(-0.4, -0.2)",
            "np.array([-0.4, -0.2])",
            "(-0.8 / 2, -0.8 / 4)",
            "'-0.4, -0.2'",
        ],
        "wrong": [
            "(0.4, 0.2)",
            "(0.2, 0.4)",
            "(2, 4)",
            "(-1.6, -3.2)",
            "(-2.5, -5)",
            "(2.5, 5)",
            "(0.5, 0.25)",
            "(0.6, 0.8)",
            "(-0.4, 0.2)",
            "(2, 1)",
            "(-2, -1)",
            "(-0.4, -0.2, 0.8)",
        ],
    },
    "who_converges": {
        "right": [
            "'ac'",
            "'AC'",
            "['a', 'c']",
            "{'a', 'c'}",
        ],
        "wrong": [
            "'a'",
            "'c'",
            "'abcd'",
            "'acd'",
            "'ace'",
            "'acde'",
            "'abcde'",
            "'bd'",
            "'be'",
            "'bcde'",
            "''",
            "'none'",
        ],
    },
    "rate_to_try": {
        "right": [
            "0.6",
            "3 * 0.1 * 2",
            "0.3 * 2",
            "0.7",
        ],
        "wrong": [
            "0.3",
            "0.15",
            "0.1",
            "0.05",
            "0.06",
            "0.01",
            "1",
            "1.2",
            "3",
            "2",
            "0.01 * 20 / 4",
            "0.01 / 20",
        ],
    },
    "spiral_settings": {
        "right": [
            '{"features": ("x", "y", "sin x", "sin y"), "hidden": (6,)}',
            '{"features": ("x", "y", "sin x", "sin y"), "hidden": (5,), "learning_rate": 0.1}',
            '{"features": ["x", "y", "sin x", "sin y"], "hidden": [6], "activation": "sigmoid", "learning_rate": 0.3}',
        ],
        "wrong": [
            "{}",
            '{"features": ("x", "y"), "hidden": (8,)}',
            '{"features": tuple(FEATURES), "hidden": (4,)}',
            '{"features": ("x", "y", "sin x", "sin y"), "hidden": (8,)}',
            '{"features": ("sin x", "sin y"), "hidden": (8,)}',
            '{"features": ("x²", "y²"), "hidden": ()}',
            '{"features": ("x", "y"), "hidden": (4, 2), "activation": "relu"}',
            '{"features": ("x", "y"), "layers": (8,)}',
            '{"features": ("x", "y"), "hidden": 8}',
            '{"data": "circle", "features": ("x", "y"), "hidden": (4,)}',
            'Config(data="spiral", features=("x", "y"), hidden=(8,))',
            "('x', 'y'), (8,)",
        ],
    },
    "kept_features": {
        "right": [
            "[False, False, True, True, False, False, False]",
            "(False, False, True, True, False, False, False)",
            "[0, 0, 1, 1, 0, 0, 0]",
            "[name in ('x²', 'y²') for name in FEATURES]",
        ],
        "wrong": [
            "[True] * 7",
            "[False] * 7",
            "[True, True, False, False, True, True, True]",
            "[True, True, True, True, False, False, False]",
            "[True, True, False, False, False, False, False]",
            "[False, False, True, True, True, False, False]",
            "[False, False, False, False, False, True, True]",
            "[False, False, True, False, False, False, False]",
            "[True, True, True, True, True, False, False]",
            "[False, False, True, True]",
            "('x²', 'y²')",
            "2",
        ],
    },
    "l1_pull": {
        "right": [
            """
def l1_pull(w, learning_rate, rate):
    return np.sign(w) * np.maximum(np.abs(w) - learning_rate * rate, 0.0)
""",
            """
def l1_pull(w, learning_rate, rate):
    new = w - learning_rate * rate * np.sign(w)
    new[new * w <= 0] = 0
    return new
""",
            """
def l1_pull(w, learning_rate, rate):
    t = learning_rate * rate
    return w - np.clip(w, -t, t)
""",
            """
def l1_pull(w, learning_rate, rate):
    t = learning_rate * rate
    out = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        if w[i] > t:
            out[i] = w[i] - t
        elif w[i] < -t:
            out[i] = w[i] + t
    return out
""",
        ],
        "wrong": [
            """
def l1_pull(w, learning_rate, rate):
    return w - learning_rate * rate * w
""",
            """
def l1_pull(w, learning_rate, rate):
    return w - learning_rate * rate * np.sign(w)
""",
            """
def l1_pull(w, learning_rate, rate):
    return np.maximum(w - learning_rate * rate, 0)
""",
            """
def l1_pull(w, learning_rate, rate):
    return np.sign(w) * np.maximum(np.abs(w) - rate, 0)
""",
            """
def l1_pull(w, learning_rate, rate):
    return np.maximum(np.abs(w) - learning_rate * rate, 0)
""",
            """
def l1_pull(w, learning_rate, rate):
    new = w - learning_rate * rate * np.sign(w)
    new[new < 0] = 0
    return new
""",
            """
def l1_pull(w, learning_rate, rate):
    new = w - learning_rate * rate * np.sign(w)
    new[np.abs(w) < rate] = 0
    return new
""",
            """
def l1_pull(w, learning_rate, rate):
    t = learning_rate * rate
    return np.clip(w, -t, t)
""",
            """
def l1_pull(w, learning_rate, rate):
    t = learning_rate * rate
    w[np.abs(w) <= t] = 0
    w -= t * np.sign(w)
    return w
""",
            """
def l1_pull(w, learning_rate, rate):
    new = w - learning_rate * rate * np.sign(w)
    return np.where(new * w <= 0, w, new)
""",
            """
def l1_pull(w, learning_rate, rate):
    new = w - learning_rate * rate * np.sign(w)
    if np.sign(new) != np.sign(w):
        return 0
    return new
""",
            """
def l1_pull(w, learning_rate, rate):
    return [x - learning_rate * rate if x > 0 else x + learning_rate * rate for x in w]
""",
        ],
    },
    "sign_accuracy": {
        "right": [
            """
def sign_accuracy(outputs, labels):
    predicted = np.where(outputs >= 0, 1, -1)
    return np.mean(predicted == labels)
""",
            """
def sign_accuracy(outputs, labels):
    return np.mean((outputs >= 0) == (labels > 0))
""",
            """
def sign_accuracy(outputs, labels):
    return sum((1 if o >= 0 else -1) == t for o, t in zip(outputs, labels)) / len(labels)
""",
            """
def sign_accuracy(outputs, labels):
    p = (outputs + 1) / 2
    return np.mean((p >= 0.5) == ((labels + 1) / 2 >= 0.5))
""",
        ],
        "wrong": [
            """
def sign_accuracy(outputs, labels):
    return np.mean(np.sign(outputs) == labels)
""",
            """
def sign_accuracy(outputs, labels):
    predicted = np.where(outputs > 0, 1, -1)
    return np.mean(predicted == labels)
""",
            """
def sign_accuracy(outputs, labels):
    return np.mean(outputs * labels >= 0)
""",
            """
def sign_accuracy(outputs, labels):
    return np.mean(np.round(outputs) == labels)
""",
            """
def sign_accuracy(outputs, labels):
    return np.mean((outputs >= 0) == labels)
""",
            """
def sign_accuracy(outputs, labels):
    predicted = np.where(outputs >= 0.5, 1, 0)
    return np.mean(predicted == labels)
""",
            """
def sign_accuracy(outputs, labels):
    predicted = np.where(outputs >= -0.5, 1, -1)
    return np.mean(predicted == labels)
""",
            """
def sign_accuracy(outputs, labels):
    predicted = np.where(outputs >= 0, 1, -1)
    return 100 * np.mean(predicted == labels)
""",
            """
def sign_accuracy(outputs, labels):
    predicted = np.where(outputs >= 0, -1, 1)
    return np.mean(predicted == labels)
""",
            """
def sign_accuracy(outputs, labels):
    return np.mean(np.abs(outputs - labels) < 0.5)
""",
            """
def sign_accuracy(outputs, labels):
    predicted = np.where(outputs >= 0, 1, -1)
    return predicted == labels
""",
            """
def sign_accuracy(outputs, labels):
    p = (outputs + 1) / 2
    predicted = np.where(p >= 0.5, 1, 0)
    return np.mean(predicted == labels)
""",
        ],
    },
    "as_keras": {
        "right": [
            """
def as_keras(config):
    l2 = None
    if config.regularization == "l2":
        l2 = keras.regularizers.L2(config.rate / 2)
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation, kernel_regularizer=l2))
    out = "tanh" if config.is_classification else "linear"
    model.add(keras.layers.Dense(1, out, kernel_regularizer=l2))
    model.set_weights(start_of(config))
    model.compile(
        keras.optimizers.SGD(config.learning_rate),
        lambda t, o: keras.ops.mean((o - t) ** 2, axis=-1) / 2,
    )
    return model
""",
            """
def as_keras(config):
    def half_squared_error(y_true, y_pred):
        return keras.ops.square(y_pred - y_true) / 2
    penalty = keras.regularizers.L2(config.rate / 2) if config.regularization == "l2" else None
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, kernel_regularizer=penalty))
        model.add(keras.layers.Activation(config.activation))
    model.add(keras.layers.Dense(1, kernel_regularizer=penalty))
    if config.data not in ["plane", "multi-gauss"]:
        model.add(keras.layers.Activation("tanh"))
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=config.learning_rate), loss=half_squared_error)
    model.set_weights(start_of(config))
    return model
""",
            """
def as_keras(config):
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation))
    model.add(keras.layers.Dense(1, "linear" if config.data in ("plane", "multi-gauss") else "tanh"))
    model.set_weights(start_of(config))
    decay = config.rate if config.regularization == "l2" else None
    sgd = keras.optimizers.SGD(config.learning_rate, weight_decay=decay)
    if decay:
        sgd.exclude_from_weight_decay(var_names=["bias"])
    model.compile(sgd, lambda t, o: keras.ops.mean((o - t) ** 2, axis=-1) / 2)
    return model
""",
        ],
        "wrong": [
            """
def as_keras(config):
    l2 = None
    if config.regularization == "l2":
        l2 = keras.regularizers.L2(config.rate)
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation, kernel_regularizer=l2))
    out = "tanh" if config.is_classification else "linear"
    model.add(keras.layers.Dense(1, out, kernel_regularizer=l2))
    model.set_weights(start_of(config))
    model.compile(
        keras.optimizers.SGD(config.learning_rate),
        lambda t, o: keras.ops.mean((o - t) ** 2, axis=-1) / 2,
    )
    return model
""",
            """
def as_keras(config):
    l2 = None
    if config.regularization == "l2":
        l2 = keras.regularizers.L2()
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation, kernel_regularizer=l2))
    out = "tanh" if config.is_classification else "linear"
    model.add(keras.layers.Dense(1, out, kernel_regularizer=l2))
    model.set_weights(start_of(config))
    model.compile(
        keras.optimizers.SGD(config.learning_rate),
        lambda t, o: keras.ops.mean((o - t) ** 2, axis=-1) / 2,
    )
    return model
""",
            """
def as_keras(config):
    l2 = None
    if config.regularization == "l2":
        l2 = keras.regularizers.L2(config.rate / 2)
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation))
    out = "tanh" if config.is_classification else "linear"
    model.add(keras.layers.Dense(1, out))
    model.set_weights(start_of(config))
    model.compile(
        keras.optimizers.SGD(config.learning_rate),
        lambda t, o: keras.ops.mean((o - t) ** 2, axis=-1) / 2,
    )
    return model
""",
            """
def as_keras(config):
    l2 = None
    if True:
        l2 = keras.regularizers.L2(config.rate / 2)
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation, kernel_regularizer=l2))
    out = "tanh" if config.is_classification else "linear"
    model.add(keras.layers.Dense(1, out, kernel_regularizer=l2))
    model.set_weights(start_of(config))
    model.compile(
        keras.optimizers.SGD(config.learning_rate),
        lambda t, o: keras.ops.mean((o - t) ** 2, axis=-1) / 2,
    )
    return model
""",
            """
def as_keras(config):
    l2 = None
    if config.regularization == "l2":
        l2 = keras.regularizers.L2(config.rate / 2)
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation, kernel_regularizer=l2))
    out = config.activation
    model.add(keras.layers.Dense(1, out, kernel_regularizer=l2))
    model.set_weights(start_of(config))
    model.compile(
        keras.optimizers.SGD(config.learning_rate),
        lambda t, o: keras.ops.mean((o - t) ** 2, axis=-1) / 2,
    )
    return model
""",
            """
def as_keras(config):
    l2 = None
    if config.regularization == "l2":
        l2 = keras.regularizers.L2(config.rate / 2)
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation, kernel_regularizer=l2))
    out = "tanh" if config.is_classification else "linear"
    model.add(keras.layers.Dense(1, out, kernel_regularizer=l2))
    model.set_weights(start_of(config))
    model.compile(
        "sgd",
        lambda t, o: keras.ops.mean((o - t) ** 2, axis=-1) / 2,
    )
    return model
""",
            """
def as_keras(config):
    l2 = None
    if config.regularization == "l2":
        l2 = keras.regularizers.L2(config.rate / 2)
    model = keras.Sequential([keras.Input((len(config.features),))])
    for units in config.hidden:
        model.add(keras.layers.Dense(units, config.activation, kernel_regularizer=l2))
    out = "tanh" if config.is_classification else "linear"
    model.add(keras.layers.Dense(1, out, kernel_regularizer=l2))
    model.set_weights(start_of(config))
    return model
""",
            """
def as_keras(config):
    names = {}
    exec(keras_code(config, epochs=1), names)
    return names["model"]
""",
        ],
    },
}
