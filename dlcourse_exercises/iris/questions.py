"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict, one_number


def _accept_sorted_val_accuracy(value):
    accuracy = one_number(value)
    if accuracy is None:
        return 'one number is asked for: the last entry of `history["val_accuracy"]`'
    if abs(accuracy) < 1e-6:
        return None
    if not 0 <= accuracy <= 1:
        return 'an accuracy lies between 0 and 1. Take the last entry of `history["val_accuracy"]`'
    return (
        "then some virginica was among the training rows. Take the table in its original order (`iris.x`, `iris.y`, "
        "not `x_train`), and `validation_split=1/3`. Is it the *validation* accuracy that you give?"
    )


UPDATES_WITH_BATCHES_OF_25 = Predict(
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
        Mistake(43, "there are no fractions of an update: a batch of 8 is one update in *each* epoch. Round first."),
        Mistake(44, "you rounded up at the end. A part of a batch is left over in *each* epoch: round first."),
        Mistake(
            54, "this counts batches of all 135 rows, and fractions of a batch. How many rows does `fit` train on?"
        ),
        Mistake(5, "that is one epoch."),
        Mistake(20, "these are the batches of the 27 validation flowers. Nothing is updated on those."),
        Mistake(70, "that is the count for batches of 16. Larger batches are fewer."),
        Mistake(250, "batch size times epochs: how many flowers are there to fill the batches with?"),
        Mistake(1080, "that would be one update for each flower: a batch size of 1."),
    ],
    hints=[
        "`validation_split=0.2` leaves 108 of the 135 flowers to train on.",
        "108 / 25 = 4.32: how many batches is that, if none of the flowers is left out?",
        "Five batches per epoch (25, 25, 25, 25, 8), ten epochs.",
    ],
    right="right: 5 batches per epoch, the last of 8 flowers, and 10 epochs",
)


SORTED_VAL_ACCURACY = Predict(
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
    right="right, 0: the last third is all virginica, and a network that was never shown one never predicts it. "
    "`validation_split` takes the last rows as they stand, so shuffle before you call `fit`",
)


TEST_FLOWERS_NEEDED = Predict(
    "test_flowers_needed",
    answer=lambda: round(0.95 * 0.05 / 0.01**2),
    rtol=0.003,  # 1 - 0.95 is a little more than 0.05, and whoever rounds up gets 476
    solution_code="test_flowers_needed = 0.95 * 0.05 / 0.01**2",
    mistakes=[
        Mistake(
            84,
            "5.6 times as many flowers do not make the spread 5.6 times smaller: n stands under a square root.",
        ),
        Mistake(15 * (0.056 / 0.01) ** 2, "nearly: you went on from 0.056, which is rounded. Begin with a and n."),
        Mistake(4.75, "0.01 has to be squared, too, when you get rid of the square root."),
        Mistake(5, "when you get rid of the square root, 0.01 has to be squared, too."),
        Mistake(np.sqrt(0.95 * 0.05) / 0.01, "a square root is still there: square the whole equation."),
        Mistake(22, "that is √(a (1 − a)) / 0.01, rounded. How do you get rid of the square root?"),
        Mistake(95, "is (1 − a) missing, and a square?"),
        Mistake(9500, "is (1 − a) missing?"),
        Mistake(500, "that has 1 − a, the wrong answers. Is a, the right ones, missing?"),
        Mistake(10000, "is a (1 − a) missing?"),
        Mistake(2500, "that would do for any accuracy: a (1 − a) is largest at a = 0.5. What is it at 0.95?"),
        Mistake(
            1.96**2 * 0.0475 / 0.01**2,
            "that is for 1.96 spreads of 0.01 together, a 95 % interval. Here one spread is to be 0.01.",
        ),
    ],
    hints=[
        "Square both sides of spread = √(a (1 − a) / n), then bring n to the other side.",
        "n = a (1 − a) / spread², with a = 0.95 and spread = 0.01.",
    ],
    right="right: 475, three times as many flowers as Anderson measured. An accuracy with three decimals, from a few "
    "dozen samples, is decoration",
)


TEN_FOLD_SPREAD = Predict(
    "ten_fold_spread",
    answer=lambda: float(np.sqrt(0.95 * 0.05 / 150)),
    rtol=0.03,
    solution_code="ten_fold_spread = np.sqrt(0.95 * 0.05 / 150)",
    mistakes=[
        Mistake(
            np.sqrt(0.95 * 0.05 / 15),
            "that is the spread of one fold of 15. The ten folds together test more flowers: how many?",
        ),
        Mistake(
            np.sqrt(0.95 * 0.05 / 15) / 10,
            "ten times as many flowers do not make the spread ten times smaller: n stands under the square root.",
        ),
        Mistake(
            np.sqrt(0.95 * 0.05 / 15) * 10,
            "the spreads of ten folds do not add up: too high in one fold, too low in another. What is n now?",
        ),
        Mistake(np.sqrt(0.95 * 0.05 / 15 * 10), "more flowers should make the spread smaller, not larger."),
        Mistake(0.95 * 0.05 / 150, "the square root is missing."),
        Mistake(np.sqrt(0.95 * 0.05), "that would be the spread with one flower. How many are tested?"),
        Mistake(np.sqrt(0.95 / 150), "is (1 − a) missing?"),
        Mistake(
            np.sqrt(0.95 * 0.05 / 10),
            "n counts test flowers, not folds. How many flowers are tested, all in all?",
        ),
        Mistake(np.sqrt(0.95 * 0.05 / 135), "135 flowers are trained on in each fold. How many are tested?"),
        Mistake(
            np.sqrt(0.95 * 0.05 / 30), "that is one fold of 30, as with 5 folds. How many flowers do all folds test?"
        ),
        Mistake(
            np.sqrt(0.95 * 0.05 * 150),
            "this is the spread of the *count* of right answers. The share is asked for: divide by the number tested.",
        ),
        Mistake(
            np.sqrt(0.95 * 0.05 / 300),
            "twice as many folds, but not twice as many flowers: each is still tested once.",
        ),
    ],
    hints=[
        "What is n in the formula: folds, flowers in a fold, or flowers tested?",
        "Each of the 150 flowers is tested once, whether in 5 folds or in 10.",
    ],
    right="right: 0.018, as with 5 folds. More folds give each network more training flowers, but the test as a whole "
    "has 150, and only more flowers narrow it",
)


TREE_OR_NETWORK = Explain(
    "tree_or_network",
    choices={
        "a": Choice(
            "With the right `random_state` the network would win, so it is better.",
            "with another one the tree would. Choosing the split by its result is fitting to the test flowers.",
        ),
        "b": Choice(
            "These flowers cannot tell the two apart: chance moves each count as far as the two differ.",
            "right. That is a finding, not a failure: until more flowers are measured, the simple model is enough",
            right=True,
        ),
        "c": Choice(
            "The model with more right answers is the better one: that is what was counted.",
            "it was better on these 150 flowers in these folds. Other folds move each count by a flower or two, other "
            "flowers by about three: as far as the two differ.",
        ),
        "d": Choice(
            "The network is better: with 17,539 parameters it can draw boundaries that a tree cannot.",
            "it can. Whether such boundaries help is what the test asks, and these flowers do not show it.",
        ),
    },
    hints=[
        "The spread of a count of right answers is √(150 · a (1 − a)), about 3 flowers for a = 0.94.",
        "Compare the difference between the two with that spread.",
    ],
)


SAFE_BEFORE_SPLIT = Explain(
    "safe_before_split",
    choices={
        "a": Choice(
            "Fill in missing petal lengths with the mean petal length of all flowers.",
            "the mean of all flowers includes the test flowers, so each filled-in training value depends on them. Take "
            "the mean of the training rows.",
        ),
        "b": Choice(
            "Drop the two features that say least about the species.",
            "this is feature selection: which two they are is decided with the labels of the test flowers, too.",
        ),
        "c": Choice(
            "Convert all measurements from centimeters to inches.",
            "right: 2.54 was known before any flower was measured. What is not fitted cannot leak",
            right=True,
        ),
        "d": Choice(
            "Remove the flowers that a model trained on all of them gets wrong, as likely typing errors.",
            "that removes the hard flowers from the test as well: the score is then that of the easy ones.",
        ),
    },
    hints=[
        "Go through them and ask: does the step depend on a flower that will be in the test?",
        "Which one could be written down before a single flower is measured?",
    ],
)
