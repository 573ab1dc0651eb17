"""Generates a Keras program that trains the same network."""

from __future__ import annotations

from dlcourse.playground._checks import integer
from dlcourse.playground._config import Config, as_config
from dlcourse.playground._features import FEATURES
from dlcourse.playground._points import n_train_of

PENALTIES = {
    # Keras adds its penalty to the loss; the gradient of rate / 2 · w² is rate · w.
    "l2": ("keras.regularizers.L2({rate!r} / 2)", "  # the gradient of rate / 2 · w² is rate · w"),
    "l1": ("keras.regularizers.L1({rate!r})", "  # nearly: the playground sets weights that cross 0 to 0 for good"),
}


def keras_code(config: Config, epochs: int = 100) -> str:
    """Generates a program that trains the same network with Keras.

    The program starts from the same weights and takes the same steps. Without a penalty, or with L2, the trained
    weights agree up to rounding; with L1 they differ, as the playground sets weights that would cross 0 to 0 for good.

    Args:
        config: the settings.
        epochs: number of epochs, at least 1.

    Returns:
        Python source code. After it has run, `model` is the trained network.

    Raises:
        ValueError: if `epochs` is below 1.
        TypeError: if `config` is not a Config, or `epochs` not an integer.

    Example:
        >>> print(keras_code(Config(data="gauss", hidden=()), epochs=5).splitlines()[4])
        points, labels = make_points("gauss", noise=0.0, seed=0)
    """
    integer("epochs", epochs, minimum=1)
    n_train = n_train_of(as_config(config))
    columns = ", ".join(FEATURES[name][1] for name in config.features)
    quoted = ", ".join(f'"{name}"' for name in config.features)
    penalty, comment = "", ""
    if config.regularization is not None and config.rate > 0:
        regularizer, comment = PENALTIES[config.regularization]
        penalty = f"penalty = {regularizer.format(rate=config.rate)}{comment}\n"
    last = "tanh" if config.is_classification else "linear"
    layers = [(units, config.activation) for units in config.hidden] + [(1, last)]
    option = ", kernel_regularizer=penalty" if penalty else ""
    stack = "\n".join(f'model.add(keras.layers.Dense({n}, activation="{name}"{option}))' for n, name in layers)
    return f'''from dlcourse.playground import Config, make_points, start_of
import keras
import numpy as np

points, labels = make_points("{config.data}", noise={config.noise!r}, seed={config.seed})
x, y = points.T
inputs = np.column_stack([{columns}])
n_train = {n_train}

{penalty}model = keras.Sequential([keras.Input(({len(config.features)},))])
{stack}
# The same start: kernels from -0.5 to 0.5, biases 0.1.
model.set_weights(start_of(Config(features=[{quoted}], hidden={config.hidden}, seed={config.seed})))


def half_squared_error(y_true, y_pred):
    return keras.ops.mean((y_pred - y_true) ** 2, axis=-1) / 2


model.compile(optimizer=keras.optimizers.SGD({config.learning_rate!r}), loss=half_squared_error)
history = model.fit(
    inputs[:n_train], labels[:n_train, None], batch_size={config.batch_size}, epochs={epochs}, shuffle=False, verbose=0
)
outputs = model.predict(inputs[n_train:], verbose=0)
print(f"test loss {{half_squared_error(labels[n_train:], outputs[:, 0]):.3f}}")
'''
