"""Exercises of the first lesson: one of each kind, so that a learner has met them all."""

from __future__ import annotations

from dlcourse.exercises.declare import Choice, Explain, FindMistake, Implement, Mistake, Predict, call


def average(values):
    """Return the mean of a list of numbers; the list is not empty."""
    return sum(values) / len(values)


def _average_by_loop(numbers):
    total, count = 0.0, 0
    for number in numbers:
        total += number
        count += 1
    return total / count


def _average_printed(values):
    print(sum(values) / len(values))


def _average_floored(values):
    return sum(values) // len(values)


def _average_of_three(values):
    return sum(values) / 3


def _sum_only(values):
    return sum(values)


def _middle_value(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _average_eats_the_list(values):
    count, total = len(values), 0.0
    while values:
        total += values.pop()
    return total / count


def accuracy(predictions, labels):
    """Return the share of predictions that equal their label, between 0 and 1."""
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right / len(labels)


def _accuracy_given(predictions, labels):
    """Return the share of predictions that equal their label, between 0 and 1."""
    right = 0
    for prediction, label in zip(predictions, labels):
        right += prediction == label
    return right // len(labels)


def _accuracy_by_mean(predictions, labels):
    return sum(p == y for p, y in zip(predictions, labels, strict=True)) / len(predictions)


def _accuracy_in_percent(predictions, labels):
    return 100 * sum(p == y for p, y in zip(predictions, labels, strict=True)) / len(labels)


def _error_rate(predictions, labels):
    return sum(p != y for p, y in zip(predictions, labels, strict=True)) / len(labels)


EXERCISES = [
    Implement(
        average,
        calls=[call([4.0]), call([1.0, 2.0]), call([1, 2, 4, 10]), call([-3.5, 0.25, 7.0, 1.5, 2.0])],
        alternatives=[_average_by_loop],
        mistakes=[
            Mistake(
                _average_printed,
                "your function prints the mean but returns nothing, so no other code can use it. "
                "Which word hands a value back?",
            ),
            Mistake(
                _average_floored, "`//` throws the part after the decimal point away: 3 // 2 is 1. Which sign keeps it?"
            ),
            Mistake(
                _average_of_three, "you always divide by 3. How many numbers are there in a list of any other length?"
            ),
            Mistake(_sum_only, "this is the sum. The mean spreads it evenly: over how many numbers?"),
            Mistake(
                _middle_value,
                "this is the median, the middle one of the sorted numbers. The mean uses how large each is.",
            ),
            Mistake(
                _average_eats_the_list,
                "the value is right, but the list is empty afterwards: whoever called you still needs it. "
                "Read the numbers without taking them out.",
            ),
        ],
        hints=[
            "The mean of 1, 2, 4 and 10 is 17 / 4.",
            "Python has a function for the sum of a list and one for its length.",
            "`return sum(...) / len(...)`",
        ],
        right="right, for lists of any length. You will meet this function again: a loss is a mean of errors",
    ),
    Predict(
        "count_after_run_all",
        answer=lambda: 1 + 1,
        solution_code="count_after_run_all = 1 + 1",
        mistakes=[
            Mistake(
                4,
                "4 is what stood there after running the second cell again by hand. Restarting forgets every variable: "
                "the first cell sets `count` anew, the second runs once.",
            ),
            Mistake(
                3,
                "3 would be the count with the second cell run twice. After a restart each cell runs once.",
            ),
            Mistake(1, "1 is the count after the first cell. The second one still adds to it."),
        ],
        hints=[
            "Restarting the kernel forgets all variables; Run All then runs each cell once, from top to bottom.",
            "First cell: `count = 1`. Second cell, once: `count = count + 1`.",
        ],
        right="right: 1 from the first cell and 1 from the second, however often you ran them before",
    ),
    FindMistake(
        accuracy,
        given=_accuracy_given,
        fault="three right answers out of four come out as 0. Look at the last line: which kind of number does that "
        "sign return?",
        calls=[
            call([1, 0], [1, 0]),
            call([1, 0, 1, 1], [1, 0, 1, 0]),
            call(["cat", "dog", "cat"], ["dog", "dog", "cat"]),
            call([0, 0, 0, 0, 0], [1, 2, 3, 4, 5]),
        ],
        alternatives=[_accuracy_by_mean],
        mistakes=[
            Mistake(_accuracy_in_percent, "you return percent. The docstring asks for a share between 0 and 1."),
            Mistake(_error_rate, "this is the share of wrong predictions. Accuracy counts the right ones."),
        ],
        hints=[
            "Try it: accuracy([1, 0, 1, 1], [1, 0, 1, 0]) should be 0.75.",
            "`//` divides and rounds down to a whole number. Only a perfect score survives that.",
            "Write `/` in place of `//`.",
        ],
        right="right. Accuracy is the first number that people ask of a classifier, and rounding it hides everything",
    ),
    Explain(
        "why_restart",
        choices={
            "a": Choice(
                "It makes the code run faster.",
                "the code is the same and takes as long. What changes is what the kernel remembers.",
            ),
            "b": Choice(
                "Variables of deleted or changed cells stay in memory, so a notebook may work only for you, only now.",
                "right: after a restart only what stands in the cells counts, in the order in which it stands there",
                right=True,
            ),
            "c": Choice(
                "Otherwise the notebook is not saved.",
                "saving is another thing (Ctrl+S). A saved notebook can still depend on a variable that no cell makes.",
            ),
        },
        hints=[
            "Delete the cell that says `count = 1` and run the next one. Does it fail? Would it fail tomorrow?",
            "The kernel keeps every variable until it is restarted, wherever it came from.",
        ],
    ),
]
