"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


def _accept_epochs(value):
    try:
        epochs = float(value)
    except (TypeError, ValueError):
        return "one number of epochs is asked for"
    if 300 <= epochs <= 480:
        return None
    if epochs < 300:
        return "after so many epochs the cost is still above .08. How many *updates* does the run with 32 make?"
    return "the cost was below .08 long before. Look for the first place in the array of costs."


MOST_SAMPLES = Predict(
    "most_samples",
    answer=lambda: 1880 // 20 * 32,
    solution_code="most_samples = 1880 // 20 * 32",
    mistakes=[
        Mistake(1880 * 32, "these are the samples of all epochs together. Each epoch sees the same ones again."),
        Mistake(1880 // 20, "this is the number of batches in an epoch. How many samples do they hold at most?"),
        Mistake(93 * 32 + 1, "this is the *smallest* number that fits: 93 full batches and one sample more."),
        Mistake(93 * 32, "93 full batches need 93 updates. The log has 94 per epoch."),
        Mistake(3007, "the last batch may be full, too."),
        Mistake(1880 / 32, "updates are not samples. How many updates has one epoch, and how many samples has each?"),
        Mistake(1880 * 20 * 32, "an update does not see 20 batches. How many updates has one epoch?"),
    ],
    hints=[
        "How many updates are there in one epoch?",
        "94 batches. The last one may be full, or hold a single sample.",
        "`94 * 32`",
    ],
    right="right: 3,008 samples at most, and 2,977 at least. The log cannot tell which: the last batch hides it",
)


SIZE_FOR_THIRD = Predict(
    "size_for_third",
    answer=lambda: 10 * 3**2,
    solution_code="size_for_third = 10 * 3**2",
    mistakes=[
        Mistake(30, "three times the batch divides the noise by √3 only."),
        Mistake(20, "twice the batch divides the noise by √2 only."),
        Mistake(10 * 3**0.5, "the noise goes with the root of the batch size, not the size with the root."),
        Mistake(10 / 3, "a smaller batch is noisier."),
        Mistake(270, "27 times is too much: which power of 3 has the root 3?"),
    ],
    hints=["Noise ∝ 1/√B. For a third of the noise …", "… √B must be three times as large."],
    right="right: 90. Nine times the work for a third of the noise: that is why batches need not be large",
)


RISING_COST = Explain(
    "rising_cost",
    choices={
        "a": Choice(
            "Nothing unusual: a cost rises now and then.",
            "with mini-batches, yes, since each is measured on other samples. What is random in the full batch?",
        ),
        "b": Choice(
            "The batch is too large; a smaller one would be smoother.",
            "the picture shows the opposite: the smaller, the rougher.",
        ),
        "c": Choice(
            "The learning rate is too large, or the gradient is wrong.",
            "right: a small enough step along the true gradient lowers the cost of the very samples it came from. "
            "That makes the full batch a good test of your code",
            right=True,
        ),
        "d": Choice(
            "The samples should be shuffled better.",
            "the mean over all samples does not depend on their order.",
        ),
    },
    hints=[
        "Which of the three curves in the picture belongs to the full batch? Does it ever rise?",
        "Nothing is random here. What did lesson 06 say about steps that land higher than they started?",
    ],
)


EPOCHS_OF_FULL_BATCH = Predict(
    "epochs_of_full_batch",
    accept=_accept_epochs,
    solution_code="epochs_of_full_batch = np.flatnonzero(train(0, N, 0.3, 600)[1] < 0.08)[0]",
    experiment=True,
    mistakes=[
        Mistake(10, "after ten epochs it has made ten updates, and the cost is about 1.7."),
        Mistake(45, "45 is the number of batches in *one* epoch. The run with 32 has ten epochs."),
        Mistake(14370, "that is the number of digits that ten epochs see. The full batch sees all in each update."),
    ],
    hints=[
        "Count updates instead of epochs: how many has the run with batches of 32?",
        "`costs = train(0, N, 0.3, 600)[1]` holds 600 costs. Where are they first below .08?",
        "`np.flatnonzero(costs < 0.08)[0]`",
    ],
    right="right, about 400: as many epochs as the run with 32 makes *updates*. At the same rate a step is a step",
)
