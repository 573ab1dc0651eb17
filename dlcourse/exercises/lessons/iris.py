"""Exercises of the first Keras lesson: preparing a table, counting, reading predictions, trusting a score."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call

_RNG = np.random.default_rng(14)


# scale_both -----------------------------------------------------------------------------------------------------


def scale_both(x_train, x_test):
    """Return both tables, scaled so that each column of the training table has mean 0, spread 1."""
    mean, std = x_train.mean(axis=0), x_train.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std


def _scale_both_given(x_train, x_test):
    """Return both tables, scaled so that each column of the training table has mean 0, spread 1."""
    rows = np.concatenate([x_train, x_test])
    mean, std = rows.mean(axis=0), rows.std(axis=0)
    return (x_train - mean) / std, (x_test - mean) / std


def _scale_both_by_scaler(x_train, x_test):
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(x_train)
    return scaler.transform(x_train), scaler.transform(x_test)


def _scale_both_by_column(first, second):
    train, test = np.array(first, dtype=float), np.array(second, dtype=float)
    for column in range(train.shape[1]):
        centre, spread = np.mean(first[:, column]), np.std(first[:, column])
        train[:, column] = (train[:, column] - centre) / spread
        test[:, column] = (test[:, column] - centre) / spread
    return train, test


def _each_by_itself(x_train, x_test):
    scaled = [(x - x.mean(axis=0)) / x.std(axis=0) for x in (x_train, x_test)]
    return scaled[0], scaled[1]


def _test_left_in_centimetres(x_train, x_test):
    return (x_train - x_train.mean(axis=0)) / x_train.std(axis=0), x_test


def _one_mean_for_all_columns(x_train, x_test):
    mean, std = x_train.mean(), x_train.std()
    return (x_train - mean) / std, (x_test - mean) / std


def _divided_by_variance(x_train, x_test):
    mean, variance = x_train.mean(axis=0), x_train.var(axis=0)
    return (x_train - mean) / variance, (x_test - mean) / variance


def _spread_of_an_estimate(x_train, x_test):
    mean, std = x_train.mean(axis=0), x_train.std(axis=0, ddof=1)
    return (x_train - mean) / std, (x_test - mean) / std


# likeliest_species ----------------------------------------------------------------------------------------------


def likeliest_species(probabilities, class_names):
    """Return the name of the likeliest class of each row of `probabilities`, as a list."""
    winners = np.argmax(probabilities, axis=-1)
    return [class_names[winner] for winner in np.atleast_1d(winners)]


def _likeliest_species_given(probabilities, class_names):
    """Return the name of the likeliest class of each row of `probabilities`, as a list."""
    winners = np.argmax(probabilities)
    return [class_names[winner] for winner in np.atleast_1d(winners)]


def _likeliest_species_by_loop(rows, names):
    found = []
    for row in rows:
        row = list(row)
        found.append(names[row.index(max(row))])
    return found


def _likeliest_row_of_each_class(probabilities, class_names):
    winners = np.argmax(probabilities, axis=0)
    return [class_names[winner] for winner in winners]


def _numbers_for_names(probabilities, class_names):
    return np.argmax(probabilities, axis=-1)


def _first_row_only(probabilities, class_names):
    return [class_names[np.argmax(probabilities[0])]]


# confusion_counts -----------------------------------------------------------------------------------------------


def confusion_counts(labels, predictions, n_classes):
    """Return a whole-number table of shape (n_classes, n_classes).

    Row i, column j: how many samples of class i were predicted as class j.
    """
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        counts[label, prediction] += 1
    return counts


def _counts_by_bincount(labels, predictions, n_classes):
    pairs = np.asarray(labels) * n_classes + np.asarray(predictions)
    return np.bincount(pairs, minlength=n_classes**2).reshape(n_classes, n_classes)


def _counts_by_one_hot(labels, predictions, n_classes):
    identity = np.eye(n_classes)
    return identity[labels].T @ identity[predictions]


def _counts_turned(labels, predictions, n_classes):
    return confusion_counts(predictions, labels, n_classes)


def _each_pair_once(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    counts[labels, predictions] += 1
    return counts


def _rows_are_one_list(labels, predictions, n_classes):
    counts = [[0] * n_classes] * n_classes
    for label, prediction in zip(labels, predictions):
        counts[label][prediction] += 1
    return counts


def _wrong_ones_alone(labels, predictions, n_classes):
    counts = np.zeros((n_classes, n_classes), dtype=int)
    for label, prediction in zip(labels, predictions):
        if label != prediction:
            counts[label, prediction] += 1
    return counts


def _size_of_what_occurs(labels, predictions, n_classes):
    return confusion_counts(labels, predictions, max(np.max(labels), np.max(predictions)) + 1)


def _rows_sum_to_one(labels, predictions, n_classes):
    counts = confusion_counts(labels, predictions, n_classes)
    return counts / np.maximum(1, counts.sum(axis=1, keepdims=True))


# sorted_val_accuracy --------------------------------------------------------------------------------------------


def _accept_sorted_val_accuracy(value):
    try:
        accuracy = float(value)
    except (TypeError, ValueError):
        return 'one number is asked for: the last entry of `history["val_accuracy"]`'
    if abs(accuracy) < 1e-6:
        return None
    if not 0 <= accuracy <= 1:
        return 'an accuracy lies between 0 and 1. Take the last entry of `history["val_accuracy"]`'
    return (
        "then some virginica was among the training rows. Take the table in its original order (`iris.x`, `iris.y`, "
        "not `x_train`), and `validation_split=1/3`. Is it the *validation* accuracy that you give?"
    )


EXERCISES = [
    FindMistake(
        scale_both,
        given=_scale_both_given,
        fault="the test rows have a say in how the training rows are scaled: change one test flower, and every "
        "training number moves. Whose mean and spread can you know before the test?",
        calls=[
            call(np.array([[1.0], [3.0]]), np.array([[5.0], [9.0]])),
            call(np.array([[1.0, 10.0], [3.0, 10.5]]), np.array([[2.0, 10.25], [4.0, 9.0], [0.0, 10.5]])),
            call(_RNG.normal(5, 2, (12, 4)).astype(np.float32), _RNG.normal(5, 2, (3, 4)).astype(np.float32)),
            call(_RNG.normal(-1e4, 1e3, (30, 2)), _RNG.normal(1e4, 1, (5, 2))),
        ],
        alternatives=[_scale_both_by_scaler, _scale_both_by_column],
        mistakes=[
            Mistake(
                _each_by_itself,
                "now each table is scaled by its own mean and spread. The same flower gets one number among training "
                "flowers and another among test flowers: what is the network to make of that?",
            ),
            Mistake(
                _test_left_in_centimetres,
                "the test table comes back as it was. The network has learned what scaled numbers mean: it needs the "
                "test rows on the same scale.",
            ),
            Mistake(
                _one_mean_for_all_columns,
                "one mean for the whole table mixes sepals with petals. Each column needs its own: which axis do you "
                "average over?",
            ),
            Mistake(
                _divided_by_variance,
                "you divide by the variance. That is the square of the spread, and measured in cm².",
            ),
            Mistake(
                _spread_of_an_estimate,
                "with `ddof=1` (pandas' default) the squares are shared among n − 1 rows instead of n. The spread of "
                "the scaled training column, as NumPy measures it, is then a little below 1.",
            ),
        ],
        hints=[
            "Ask of each number in the function: could I have computed it before the test flowers were picked?",
            "`rows` holds training and test rows. Mean and spread may come from the training rows alone.",
            "`mean, std = x_train.mean(axis=0), x_train.std(axis=0)`; the last line stays.",
        ],
        right="right: the test table is transformed, never fitted. Section 8 measures what the leak costs here",
    ),
    Predict(
        "one_layer_parameters",
        answer=lambda: (4 * 256 + 256) + (256 * 3 + 3),
        solution_code="one_layer_parameters = (4 * 256 + 256) + (256 * 3 + 3)",
        mistakes=[
            Mistake(
                4 * 256 + 256 * 3,
                "these are the weights between the layers. Each unit also has a bias: how many units are there?",
            ),
            Mistake(
                4 * 256 + 256 + 256 * 3,
                "the hidden layer is right. The three output units have a bias each, too.",
            ),
            Mistake(
                (4 * 128 + 128) + (128 * 128 + 128) + (128 * 3 + 3),
                "that is the network with two hidden layers of 128. As many units, but are there as many connections?",
            ),
            Mistake(
                4 * 256 * 3,
                "weights are not multiplied along the path. Each layer has inputs · units of them; the layers add up.",
            ),
            Mistake((4 * 256 + 256) + (256 * 256 + 256) + (256 * 3 + 3), "that network has two hidden layers of 256."),
        ],
        hints=[
            "A Dense layer with A inputs and B units has A·B + B parameters.",
            "First layer: A = 4, B = 256. Second: A = 256, B = 3.",
        ],
        right="right: 2,051, an eighth of 17,539. Nearly all of the other network's connect 128 units with 128",
    ),
    Predict(
        "updates_with_batches_of_25",
        answer=lambda: -(-108 // 25) * 10,
        solution_code="updates_with_batches_of_25 = int(np.ceil(108 / 25)) * 10",
        mistakes=[
            Mistake(
                40,
                "four full batches are 100 flowers. What happens to the other 8? Keras leaves none out.",
            ),
            Mistake(60, "this counts batches of all 135 rows. How many of them does `fit` train on here?"),
            Mistake(43.2, "there are no fractions of an update: a batch of 8 is one update, as a batch of 25 is."),
            Mistake(
                43, "there are no fractions of an update: a batch of 8 is one update in *each* epoch. Round first."
            ),
            Mistake(44, "you rounded up at the end. A part of a batch is left over in *each* epoch: round first."),
            Mistake(5, "that is one epoch."),
            Mistake(1080, "that would be one update for each flower: a batch size of 1."),
        ],
        hints=[
            "`validation_split=0.2` leaves 108 of the 135 flowers to train on.",
            "108 / 25 = 4.32: how many batches is that, if none of the flowers is left out?",
            "Five batches an epoch (25, 25, 25, 25, 8), ten epochs.",
        ],
        right="right: 5 batches an epoch, the last of 8 flowers, and 10 epochs",
    ),
    Predict(
        "sorted_val_accuracy",
        accept=_accept_sorted_val_accuracy,
        solution_code="""
            set_seed(0)
            trial = make_network()
            trial.compile(optimizer="rmsprop", loss="categorical_crossentropy", metrics=["accuracy"])
            trial_history = trial.fit(
                scaler.transform(iris.x), keras.utils.to_categorical(iris.y),
                batch_size=16, epochs=10, validation_split=1 / 3, verbose=0,
            )
            sorted_val_accuracy = trial_history.history["val_accuracy"][-1]
        """,
        mistakes=[
            Mistake(
                1 / 3,
                "a third is what guessing would give. Did you run it? Look at the last 50 labels of `iris.y`.",
            ),
            Mistake(
                1.0,
                "1.0 is what the training rows nearly reach. Which species are the last 50 rows, and how many "
                "flowers of it has the network been shown?",
            ),
        ],
        experiment=True,
        hints=[
            "Look at `iris.y`. In which order do the flowers stand?",
            "Take the cell that compiles and fits, with `scaler.transform(iris.x)`, "
            "`keras.utils.to_categorical(iris.y)` and `validation_split=1/3`.",
            '`trial_history.history["val_accuracy"][-1]` is the value.',
        ],
        right="right, 0: the last third is all virginica, and a network that was never shown one never says the word. "
        "`validation_split` takes the last rows as they stand, so shuffle before you call `fit`",
    ),
    FindMistake(
        likeliest_species,
        given=_likeliest_species_given,
        fault="for one row it works, for more it does not. `np.argmax` without an axis looks at the table as one long "
        "row and returns a single place in it. How many places do you need?",
        calls=[
            call(np.array([[0.9, 0.06, 0.04], [0.1, 0.7, 0.2]]), ("setosa", "versicolor", "virginica")),
            call(np.array([[0.1, 0.7, 0.2]]), ("setosa", "versicolor", "virginica")),
            call(np.array([[0.5, 0.3, 0.2], [0.1, 0.2, 0.7], [0.2, 0.1, 0.7]]), ("setosa", "versicolor", "virginica")),
            call(_RNG.dirichlet(np.ones(3), 15).astype(np.float32), ("setosa", "versicolor", "virginica")),
            call(_RNG.dirichlet(np.ones(5), 4), list("abcde")),
        ],
        alternatives=[_likeliest_species_by_loop],
        mistakes=[
            Mistake(
                _likeliest_row_of_each_class,
                "axis=0 goes down the columns: for each species it finds the likeliest flower. You need for each "
                "flower the likeliest species.",
            ),
            Mistake(_numbers_for_names, "these are the right places. The names at these places are asked for."),
            Mistake(_first_row_only, "this looks at the first row only. There is one name to find for each row."),
        ],
        hints=[
            "Try `np.argmax([[0.9, 0.1], [0.2, 0.8]])`. Two rows go in; how many numbers come out?",
            "The probabilities of one flower lie along the last axis.",
            "`np.argmax(probabilities, axis=-1)`",
        ],
        right="right. `axis=-1` is the last axis, where the classes lie, for one flower and for a million",
    ),
    Predict(
        "test_flowers_needed",
        answer=lambda: round(0.95 * 0.05 / 0.01**2),
        solution_code="test_flowers_needed = 0.95 * 0.05 / 0.01**2",
        mistakes=[
            Mistake(
                84,
                "5.6 times as many flowers do not make the spread 5.6 times smaller: n stands under a square root.",
            ),
            Mistake(4.75, "0.01 has to be squared, too, when you get rid of the square root."),
            Mistake(22, "a square root too many: n = a (1 − a) / spread²."),
            Mistake(95, "is (1 − a) missing?"),
        ],
        hints=[
            "Square both sides of spread = √(a (1 − a) / n), then bring n to the other side.",
            "n = a (1 − a) / spread², with a = 0.95 and spread = 0.01.",
        ],
        right="right: 475, three times as many flowers as Anderson measured. An accuracy in three decimals, from a few "
        "dozen samples, is decoration",
    ),
    Explain(
        "tree_or_network",
        choices={
            "a": Choice(
                "The model with more right answers is the better one: that is what was counted.",
                "it was better on these 150 flowers in these folds. Deal the folds anew, and each count moves by two "
                "or three flowers, as much as the two differ.",
            ),
            "b": Choice(
                "The network is better: with 17,539 parameters it can draw borders that a tree cannot.",
                "it can. Whether such borders help is what the test asks, and these flowers do not show it.",
            ),
            "c": Choice(
                "These flowers cannot tell the two apart: chance moves each count as far as the two differ.",
                "right. That is a finding, not a failure: until more flowers are measured, the simple model is enough",
                right=True,
            ),
            "d": Choice(
                "With the right `random_state` the network would win, so it is better.",
                "with another one the tree would. Choosing the split by its result is training on the test flowers.",
            ),
        },
        hints=[
            "The spread of a count of right answers is √(150 · a (1 − a)), about 3 flowers for a = 0.94.",
            "Compare the difference between the two with that spread. On how many flowers do they differ at all?",
        ],
    ),
    Implement(
        confusion_counts,
        calls=[
            call(np.array([0]), np.array([1]), 2),
            call(np.array([0, 0, 1]), np.array([0, 1, 1]), 2),
            call(np.array([0, 0, 0, 1]), np.array([1, 1, 1, 1]), 2),
            call(np.array([0, 1, 1]), np.array([0, 1, 0]), 3),
            call(_RNG.integers(0, 4, 200), _RNG.integers(0, 4, 200), 4),
            call([2, 2, 0], [1, 1, 0], 3),
        ],
        alternatives=[_counts_by_bincount, _counts_by_one_hot],
        mistakes=[
            Mistake(
                _counts_turned,
                "rows and columns are swapped: row i is for flowers whose *label* is i.",
            ),
            Mistake(
                _each_pair_once,
                "a pair that occurs three times is counted once: with arrays as indices, `counts[…] += 1` reads all "
                "places first and writes each of them once. A loop counts, and so does `np.add.at`.",
            ),
            Mistake(
                _rows_are_one_list,
                "`[row] * n` holds the same list n times: what you count in one row appears in all. Make a new row "
                "each time, or an array with `np.zeros`.",
            ),
            Mistake(_wrong_ones_alone, "the right answers are missing: they belong on the diagonal."),
            Mistake(
                _size_of_what_occurs,
                "the table is too small when the last class does not occur: a class with no flowers still has a row.",
            ),
            Mistake(_rows_sum_to_one, "these are shares of each row. Asked for are counts."),
        ],
        hints=[
            "Begin with a table of zeros, of whole numbers, and go through the flowers one by one.",
            "A flower of class i that was predicted as j adds 1 in row i, column j.",
            "`for label, prediction in zip(labels, predictions): counts[label, prediction] += 1`",
        ],
        right="right. The diagonal holds the right answers, so its sum over the sum of all is the accuracy",
    ),
]
