"""Answers to the exercises of `gradient_descent`, written down before the module was read."""

NAMES = """
import keras
import tensorflow as tf
from keras import layers, ops
"""

ANSWERS = {
    "steps_until_flat": {
        "right": [
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        if abs(derivative(w)) < tolerance:
            return step
        w -= learning_rate * derivative(w)
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    steps = 0
    w = float(start)
    g = derivative(w)
    while np.abs(g) >= tolerance:
        if steps == max_steps:
            break
        w = w - learning_rate * g
        g = derivative(w)
        steps += 1
    return steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, n = start, 0
    while n < max_steps and not abs(derivative(w)) < tolerance:
        w, n = w - learning_rate * derivative(w), n + 1
    return n
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    path = [start]
    while len(path) <= max_steps and abs(derivative(path[-1])) >= tolerance:
        path.append(path[-1] - learning_rate * derivative(path[-1]))
    return len(path) - 1
""",
        ],
        "wrong": [
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        w = w - learning_rate * derivative(w)
        if abs(derivative(w)) < tolerance:
            return step + 1
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        w = w - learning_rate * derivative(w)
        if abs(derivative(w)) < tolerance:
            return step
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        gradient = derivative(w)
        w = w - learning_rate * gradient
        if abs(gradient) < tolerance:
            return step + 1
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        if derivative(w) < tolerance:
            return step
        w -= learning_rate * derivative(w)
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        if abs(derivative(w)) <= tolerance:
            return step
        w -= learning_rate * derivative(w)
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        new = w - learning_rate * derivative(w)
        if abs(new - w) < tolerance:
            return step
        w = new
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        if abs(w) < tolerance:
            return step
        w -= learning_rate * derivative(w)
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) > tolerance:
        w -= learning_rate * derivative(w)
        steps += 1
        if steps > max_steps:
            return max_steps
    return steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance:
        w -= learning_rate * derivative(w)
        steps += 1
    return steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) >= tolerance and steps < max_steps:
        w -= derivative(w)
        steps += 1
    return steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    for step in range(max_steps):
        if abs(derivative(start)) < tolerance:
            return step
        start -= learning_rate * derivative(start)
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w, steps = start, 0
    while abs(derivative(w)) < tolerance and steps < max_steps:
        w -= learning_rate * derivative(w)
        steps += 1
    return steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(max_steps):
        if abs(derivative(w)) < tolerance:
            return w
        w -= learning_rate * derivative(w)
    return w
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    for step in range(1, max_steps + 1):
        if abs(derivative(w)) < tolerance:
            return step
        w -= learning_rate * derivative(w)
    return max_steps
""",
            """
def steps_until_flat(derivative, start, learning_rate, tolerance=1e-6, max_steps=1000):
    w = start
    while abs(derivative(w)) >= tolerance:
        w -= learning_rate * derivative(w)
    print(w)
""",
        ],
    },
    "watershed": {
        "right": [
            "2",
            "2.0",
            "np.array(2)",
            "np.float64(2)",
        ],
        "wrong": [
            "-2",
            "4",
            "0",
            "1",
            "3",
            "2.5",
            "-1",
            "(-2, 4)",
            "'2 < w < 4'",
            "2.01",
            "4/3",
            "-4",
            "10 / 3",
            "[2, 4]",
        ],
    },
    "jumping_start": {
        "right": [
            "-4.4",
            "-4.5",
            "-4.35",
            "np.float64(-4.4)",
            "-4.6",
            "-5",
            "-4.3",
            "-4.7",
        ],
        "wrong": [
            "-1.5",
            "-2",
            "-3",
            "-4",
            "-10",
            "0.1",
            "3",
            "-1",
            "-0.1",
            "'-4.4 to -4.6'",
            "-100",
            "float('-inf')",
            "-4.2",
            "-6",
        ],
    },
    "line_step": {
        "right": [
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    new_a = a - learning_rate * 2 * np.mean(error * x)
    new_b = b - learning_rate * 2 * np.mean(error)
    return new_a, new_b
""",
            """
def line_step(a, b, x, y, learning_rate):
    grad_a = 2 * np.mean((a * x + b - y) * x)
    grad_b = 2 * np.mean(a * x + b - y)
    a -= learning_rate * grad_a
    b -= learning_rate * grad_b
    return [a, b]
""",
            """
def line_step(a, b, x, y, learning_rate):
    a, b = (a - learning_rate * 2 * np.mean((a * x + b - y) * x),
            b - learning_rate * 2 * np.mean(a * x + b - y))
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    n = len(x)
    r = y - (a * x + b)
    return a + 2 * learning_rate / n * np.dot(r, x), b + 2 * learning_rate / n * r.sum()
""",
        ],
        "wrong": [
            """
def line_step(a, b, x, y, learning_rate):
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    b = b - learning_rate * 2 * np.mean(a * x + b - y)
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    a = a - learning_rate * np.mean(error * x)
    b = b - learning_rate * np.mean(error)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    a = a + learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b + learning_rate * 2 * np.mean(a * x + b - y)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = y - a * x - b
    return a - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error)
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * np.sum(error * x), b - learning_rate * 2 * np.sum(error)
""",
            """
def line_step(a, b, x, y, learning_rate):
    a = a - learning_rate * 2 * np.mean((a * x + b - y) * x)
    b = b - learning_rate * 2 * np.mean((a * x + b - y) * x)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = (a * x + b - y) ** 2
    return a - learning_rate * np.mean(error * x), b - learning_rate * np.mean(error)
""",
            """
def line_step(a, b, x, y, learning_rate):
    for xi, yi in zip(x, y):
        error = a * xi + b - yi
        a, b = a - learning_rate * 2 * error * xi, b - learning_rate * 2 * error
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    a = a - learning_rate * 2 * np.mean(error * x)
    error = a * x + b - y
    b = b - learning_rate * 2 * np.mean(error)
    return a, b
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    return a - learning_rate * 2 * (error * x), b - learning_rate * 2 * error
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = np.abs(a * x + b - y)
    return a - learning_rate * 2 * np.mean(error * x), b - learning_rate * 2 * np.mean(error)
""",
            """
def line_step(a, b, x, y, learning_rate):
    error = a * x + b - y
    return 2 * np.mean(error * x), 2 * np.mean(error)
""",
            """
def line_step(a, b, x, y, learning_rate):
    a = a - 2 * np.mean((a * x + b - y) * x)
    b = b - 2 * np.mean(a * x + b - y)
    return a, b
""",
        ],
    },
    "kappa_in_meters": {
        "right": [
            "1e6",
            "10**6",
            "1_000_000",
            "1000**2",
            "973_000",
        ],
        "wrong": [
            "1000",
            "1e3",
            "1",
            "6",
            "1e-6",
            "1e-3",
            "1e9",
            "3",
            "323e6",
            "323 * 10**6",
            "2e6",
            "1e5",
            "10",
            "1e12",
            "'10^6'",
            "2000",
        ],
    },
    "steps_from_the_ridge": {
        "right": [
            "387",
            "np.ceil(16 * np.log(10) / np.log(1.1))",
            "16 / np.log10(1.1)",
            "386",
            "387.0",
            "388",
        ],
        "wrong": [
            "204",
            "203",
            "202",
            "408",
            "404",
            "406",
            "368",
            "1e16",
            "1e17",
            "193",
            "16 / 1.1",
            "153",
            "51",
            "102",
            "8 * 51",
            "16",
            "np.log(1e16)",
            "168",
            "np.log10(1.1) * 16",
            "float('inf')",
            "0",
        ],
    },
    "largest_mixing": {
        "right": [
            "2",
            "2.0",
            "1.9999",
        ],
        "wrong": [
            "1",
            "3",
            "4",
            "0",
            "-2",
            "1.5",
            "2.5",
            "1.99",
            "1.9",
            "0.5",
            "2**0.5",
            "float('inf')",
            "-1",
            "(-2, 2)",
            "2.01",
        ],
    },
    "rate_for_one_step": {
        "right": [
            "0.02",
            "40 * 0.0005",
            "0.0196",
            "2e-2",
        ],
        "wrong": [
            "0.0005",
            "0.0005 / 40",
            "0.2",
            "0.05",
            "0.04",
            "0.01",
            "0.005",
            "0.0005 * 40**0.5",
            "0.00316",
            "2",
            "40",
            "0.25",
            "0.3",
            "0.002",
            "0.0125",
            "1.25e-05",
            "0.5",
        ],
    },
    "stopping_epoch": {
        "right": [
            """
def stopping_epoch(validation_losses, patience):
    best, waited = 1, 0
    for epoch in range(2, len(validation_losses) + 1):
        if validation_losses[epoch - 1] < validation_losses[best - 1]:
            best, waited = epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best
    return len(validation_losses), best
""",
            """
def stopping_epoch(validation_losses, patience):
    lowest = float("inf")
    wait = 0
    for i, loss in enumerate(validation_losses):
        if loss < lowest:
            lowest = loss
            best = i + 1
            wait = 0
        else:
            wait += 1
        if wait == patience:
            break
    return [i + 1, best]
""",
            """
def stopping_epoch(validation_losses, patience):
    for last in range(1, len(validation_losses) + 1):
        best = int(np.argmin(validation_losses[:last])) + 1
        if last - best >= patience:
            break
    return last, best
""",
            """
def stopping_epoch(validation_losses, patience):
    losses = np.array(validation_losses)
    best_at = np.array([np.argmin(losses[: i + 1]) for i in range(len(losses))])
    waited = np.arange(len(losses)) - best_at
    last = np.argmax(waited == patience) if patience in waited else len(losses) - 1
    return last + 1, best_at[last] + 1
""",
        ],
        "wrong": [
            """
def stopping_epoch(validation_losses, patience):
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited >= patience:
                return epoch, best_epoch
    return epoch, best_epoch
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(validation_losses, 1):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited > patience:
                return epoch, best_epoch
    return epoch, best_epoch
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(validation_losses, 1):
        if loss < best:
            best, best_epoch = loss, epoch
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return epoch, best_epoch
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(validation_losses, 1):
        if loss <= best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return epoch, best_epoch
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(validation_losses, 1):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best
    return epoch, best
""",
            """
def stopping_epoch(validation_losses, patience):
    best = int(np.argmin(validation_losses)) + 1
    return min(best + patience, len(validation_losses)), best
""",
            """
def stopping_epoch(validation_losses, patience):
    best = int(np.argmin(validation_losses)) + 1
    return best + patience, best
""",
            """
def stopping_epoch(validation_losses, patience):
    best = validation_losses.index(min(validation_losses)) + 1
    return len(validation_losses), best
""",
            """
def stopping_epoch(validation_losses, patience):
    waited = 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < validation_losses[epoch - 1]:
            waited = 0
        else:
            waited += 1
        if waited == patience:
            return epoch + 1, epoch + 1 - patience
    return len(validation_losses), len(validation_losses)
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(validation_losses, 1):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return best_epoch, epoch
    return best_epoch, epoch
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(validation_losses, 1):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = float("inf"), 0
    for epoch, loss in enumerate(validation_losses, 1):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, epoch - patience
    return len(validation_losses), len(validation_losses)
""",
            """
def stopping_epoch(validation_losses, patience):
    best, waited = 0, 0
    for epoch, loss in enumerate(validation_losses, 1):
        if loss > best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return epoch, best_epoch
    return epoch, best_epoch
""",
            """
def stopping_epoch(validation_losses, patience):
    waited = 0
    best = 1
    for epoch in range(2, len(validation_losses) + 1):
        if validation_losses[epoch - 1] > validation_losses[epoch - 2]:
            waited += 1
        else:
            waited, best = 0, epoch
        if waited == patience:
            return epoch, best
    return len(validation_losses), best
""",
        ],
    },
    "accuracy_stopper": {
        "right": [
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, patience=patience, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, patience=patience, restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    stop = keras.callbacks.EarlyStopping("val_accuracy", min_delta=5e-3, patience=patience, verbose=1, mode="max", baseline=None, restore_best_weights=True, start_from_epoch=0)
    return stop
""",
            """
def accuracy_stopper(patience):
    class Stop(keras.callbacks.EarlyStopping):
        pass
    return Stop(monitor="val_accuracy", min_delta=0.005, patience=patience, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=-0.005, patience=patience, mode="max", restore_best_weights=True)
""",
        ],
        "wrong": [
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0.005, patience=patience, restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(patience=patience, restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="accuracy", min_delta=0.005, patience=patience, restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=patience, restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=patience)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, patience=patience)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, patience=patience, mode="min", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_acc", min_delta=0.005, patience=patience, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="validation_accuracy", min_delta=0.005, patience=patience, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.5, patience=patience, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.05, patience=patience, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, patience=10, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", baseline=0.005, patience=patience, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, patience=patience + 1, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return [keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, patience=patience, mode="max", restore_best_weights=True)]
""",
            """
def accuracy_stopper(patience):
    keras.callbacks.EarlyStopping(monitor="val_accuracy", min_delta=0.005, patience=patience, mode="max", restore_best_weights=True)
""",
            """
def accuracy_stopper(patience):
    return keras.callbacks.ReduceLROnPlateau(monitor="val_accuracy", min_delta=0.005, patience=patience, mode="max")
""",
            """
def accuracy_stopper(patience):
    class Stop(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            if epoch >= patience:
                self.model.stop_training = True
    return Stop()
""",
        ],
    },
}
