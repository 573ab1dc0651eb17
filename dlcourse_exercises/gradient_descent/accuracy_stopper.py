"""accuracy_stopper: return a Keras callback for early stopping that watches the validation accuracy."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises import observe
from dlcourse.exercises.declare import Build, call
from dlcourse.exercises.lazy import keras

ACCURACY = (0.55, 0.50, 0.60, 0.70, 0.703, 0.69, 0.704, 0.702, 0.701, 0.70, 0.80, 0.85, 0.90)
LOSS = (1.0, 0.7, 0.6, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7)
TRAINING_ACCURACY = (0.50, 0.55, 0.60, 0.64, 0.68, 0.72, 0.76, 0.80, 0.84, 0.88, 0.92, 0.96, 0.95)


def accuracy_stopper(patience):
    """Return an early stopping callback that watches the validation accuracy.

    A gain of less than 0.005 does not count. Training stops after patience epochs without a gain
    that counts, and the model then has the weights of the last epoch with one.
    """
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.005, patience=patience, restore_best_weights=True
    )


class Logs(dict[str, float]):
    """The losses and metrics of an epoch; remembers what was asked for."""

    asked: set[str]

    def __getitem__(self, name):
        self.asked.add(name)
        return super().__getitem__(name)

    def get(self, name, default=None):
        self.asked.add(name)
        return super().get(name, default)


def a_model():
    """Returns a compiled model whose metrics are built, so that Keras knows which way the accuracy should go."""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, use_bias=False, activation="sigmoid")])
    model.compile("sgd", "binary_crossentropy", metrics=["accuracy"])
    x = np.ones((2, 1))
    model.compute_metrics(x, x, model(x))
    return model


def what_it_does(callback, patience):
    seen = observe.kind_of(callback, keras.callbacks.Callback, "a Keras callback")
    if isinstance(callback, keras.callbacks.ModelCheckpoint):
        seen["what your function returns"] = "a ModelCheckpoint"
    if isinstance(callback, keras.callbacks.ReduceLROnPlateau):
        seen["what your function returns"] = "a ReduceLROnPlateau"
    if seen["what your function returns"] != "a Keras callback":
        return seen
    model, Logs.asked = a_model(), set()
    model.stop_training = False
    callback.set_model(model)
    callback.on_train_begin()
    for epoch, (accuracy, loss, training) in enumerate(zip(ACCURACY, LOSS, TRAINING_ACCURACY), start=1):
        callback.on_epoch_begin(epoch - 1)
        model.set_weights([np.array([[float(epoch)]])])
        logs = {"accuracy": training, "loss": 1 - training, "val_accuracy": accuracy, "val_loss": loss}
        callback.on_epoch_end(epoch - 1, Logs(logs))
        if "val_accuracy" not in Logs.asked:
            seen["the quantity it watches"] = ", ".join(sorted(map(str, Logs.asked))) or "none"
            return seen
        if model.stop_training:
            break
    callback.on_train_end()
    seen["the quantity it watches"] = "val_accuracy"
    about = f"for validation accuracies of {', '.join(f'{value:g}' for value in ACCURACY)}"
    seen[f"the last epoch {about}"] = epoch
    seen["the epoch whose weights the model has in the end"] = round(float(np.ravel(model.get_weights()[0])[0]))
    return seen


EXERCISE = Build(
    accuracy_stopper,
    observe=what_it_does,
    calls=[call(3), call(2)],
    trains=True,
    hints=[
        "It is the class of the cell above. Look up its arguments: `help(keras.callbacks.EarlyStopping)`.",
        "Three arguments say what counts as better: `monitor`, `mode`, `min_delta`.",
        'Keras calls the metric `"val_accuracy"`. It should grow: `mode="max"`. And `restore_best_weights` is off '
        "unless you set it.",
    ],
    right="right. The last two arguments are the ones most often forgotten, and nothing warns you",
)


@EXERCISE.wrong("it watches the validation *loss*: that is what `EarlyStopping` does unless you name another quantity.")
def watches_the_loss(patience):
    return keras.callbacks.EarlyStopping(min_delta=0.005, patience=patience, restore_best_weights=True)


@EXERCISE.wrong("it watches the accuracy on the *training* data, which goes on rising. How is the other one called?")
def watches_training(patience):
    return keras.callbacks.EarlyStopping(
        monitor="accuracy", min_delta=0.005, mode="max", patience=patience, restore_best_weights=True
    )


@EXERCISE.wrong("your callback takes *lower* accuracies for better ones: which way should this quantity go?")
def downward(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="min", min_delta=0.005, patience=patience, restore_best_weights=True
    )


@EXERCISE.wrong(".703 after .70 counts as a gain in your callback. Which argument says how much is enough?")
def any_gain(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", patience=patience, restore_best_weights=True
    )


@EXERCISE.wrong("it stops at the right epoch, and the model has the weights of the *last* one. Which argument is off?")
def keeps_the_last_weights(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", mode="max", min_delta=0.005, patience=patience)


@EXERCISE.wrong(
    "the quantity is right. But .703 after .70 counts as a gain, and the last weights stay: which two arguments?"
)
def quantity_and_patience_alone(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=patience)


@EXERCISE.wrong("`patience` is not handed on: it stops at the first epoch without a gain.")
def without_patience(patience):
    return keras.callbacks.EarlyStopping(monitor="val_accuracy", mode="max", min_delta=0.005, restore_best_weights=True)


@EXERCISE.wrong("half a percentage point is 0.005 of an accuracy between 0 and 1.")
def in_percent(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.5, patience=patience, restore_best_weights=True
    )


@EXERCISE.wrong("Keras 3 has no quantity of this name, so nothing ever stops. How is it called in `history`?")
def old_name(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_acc", mode="max", min_delta=0.005, patience=patience, restore_best_weights=True
    )


@EXERCISE.wrong(
    "with this error `fit` would stop, too: Keras 3 has no quantity of this name. How is it called in `history`?"
)
def old_name_and_no_mode(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_acc", min_delta=0.005, patience=patience, restore_best_weights=True
    )


@EXERCISE.wrong("a gain of .05 or more is rare. Half a percentage point is 0.005.")
def ten_times_the_delta(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.05, patience=patience, restore_best_weights=True
    )


@EXERCISE.wrong("Keras has no quantity of this name, so nothing ever stops. How is it called in `history`?")
def spelled_out(patience):
    return keras.callbacks.EarlyStopping(
        monitor="validation_accuracy", mode="max", min_delta=0.005, patience=patience, restore_best_weights=True
    )


@EXERCISE.wrong("your callback waits ten epochs, whatever `patience` is.")
def patience_of_the_lesson(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.005, patience=10, restore_best_weights=True
    )


@EXERCISE.wrong("one epoch too late: Keras stops after `patience` epochs without a gain, no more are needed.")
def one_more_epoch(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.005, patience=patience + 1, restore_best_weights=True
    )


@EXERCISE.wrong("this callback lowers the learning rate, and does not stop anything.")
def a_lower_rate(patience):
    return keras.callbacks.ReduceLROnPlateau(monitor="val_accuracy", min_delta=0.005, patience=patience, mode="max")


@EXERCISE.wrong(
    "it stops after a fixed number of epochs, and looks at no accuracy. Keras has a callback that does both."
)
def after_a_fixed_number(patience):
    class Stopper(keras.callbacks.Callback):
        def on_epoch_end(self, epoch, logs=None):
            if epoch >= patience:
                self.model.stop_training = True

    return Stopper()


@EXERCISE.wrong("you return the class; a callback is an object of it. What is missing behind its name?")
def the_class(patience):
    return keras.callbacks.EarlyStopping


@EXERCISE.wrong("`fit` takes a list of callbacks, but the function is to return one of them.")
def in_a_list(patience):
    return [keras.callbacks.EarlyStopping(monitor="val_accuracy", patience=patience)]


@EXERCISE.wrong("this callback saves the best weights to a file, and does not stop anything.")
def a_checkpoint(patience):
    return keras.callbacks.ModelCheckpoint("best.weights.h5", monitor="val_accuracy", save_weights_only=True)


@EXERCISE.wrong("one epoch too early: with a patience of 3, the third epoch *in a row* without a gain is the last.")
def one_epoch_less(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.005, patience=patience - 1, restore_best_weights=True
    )


@EXERCISE.wrong("`start_from_epoch` says when it begins to watch. Which argument says how long it waits for a gain?")
def starts_late(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.005, start_from_epoch=patience, restore_best_weights=True
    )


def always_two_epochs(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.005, patience=2, restore_best_weights=True
    )


def much_too_patient(patience):
    return keras.callbacks.EarlyStopping(
        monitor="val_accuracy", mode="max", min_delta=0.005, patience=3 * patience, restore_best_weights=True
    )


def with_the_first_weights(patience):
    class Stopper(keras.callbacks.EarlyStopping):
        def on_train_end(self, logs=None):
            self.model.set_weights([np.ones((1, 1))])

    return Stopper(monitor="val_accuracy", mode="max", min_delta=0.005, patience=patience)


def _last_epochs(returned, expected):
    """The epochs after which training stopped, and those after which it should."""
    key = next(what for what in expected[0] if what.startswith("the last epoch"))
    return [np.array([seen[key] for seen in calls]) for calls in (returned, expected)]


@EXERCISE.wrong_if(
    "it stops too early. Which epochs count as without a gain, and how many of them in a row are to pass?",
    examples=[always_two_epochs],
)
def too_early(returned, expected):
    got, right = _last_epochs(returned, expected)
    return np.all(got <= right) and np.any(got < right)


@EXERCISE.wrong_if(
    "it stops too late, or not at all. Which epochs count as without a gain, and after how many of them in a row?",
    examples=[much_too_patient],
)
def too_late(returned, expected):
    got, right = _last_epochs(returned, expected)
    return np.all(got >= right) and np.any(got > right)


@EXERCISE.wrong_if(
    "it stops at the right epoch, but the model does not have the weights of the last epoch whose gain counted.",
    examples=[with_the_first_weights],
)
def other_weights(returned, expected):
    return np.array_equal(*_last_epochs(returned, expected))


@EXERCISE.also_right
def mode_found_by_keras(patience):
    return keras.callbacks.EarlyStopping("val_accuracy", 0.005, patience, restore_best_weights=True)


@EXERCISE.also_right
def by_subclassing(patience):
    class Stopper(keras.callbacks.Callback):
        def on_train_begin(self, logs=None):
            self.best, self.waited, self.weights = -1.0, 0, None

        def on_epoch_end(self, epoch, logs=None):
            self.waited += 1
            if logs["val_accuracy"] > self.best + 0.005:
                self.best, self.waited, self.weights = logs["val_accuracy"], 0, self.model.get_weights()
            elif self.waited >= patience:
                self.model.stop_training = True

        def on_train_end(self, logs=None):
            self.model.set_weights(self.weights)

    return Stopper()
