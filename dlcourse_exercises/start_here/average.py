"""average: return the mean of a list of numbers; the list is not empty."""

from __future__ import annotations

from dlcourse.exercises.declare import Implement, call


def average(values):
    """Return the mean of a list of numbers; the list is not empty."""
    return sum(values) / len(values)


EXERCISE = Implement(
    average,
    calls=[call([4.0]), call([1.0, 2.0]), call([1, 2, 4, 10]), call([-3.5, 0.25, 7.0, 1.5, 2.0])],
    hints=[
        "The mean of 1, 2, 4 and 10 is 17 / 4.",
        "Python has a function for the sum of a list and one for its length.",
        "`return sum(...) / len(...)`",
    ],
    right="right, for lists of any length. You will meet this function again: a loss is a mean of errors",
)


@EXERCISE.wrong(
    "your function prints the mean but returns nothing, so no other code can use it. Which word hands a value back?"
)
def average_printed(values):
    print(sum(values) / len(values))


@EXERCISE.wrong("`//` throws the part after the decimal point away: 3 // 2 is 1. Which sign keeps it?")
def average_floored(values):
    return sum(values) // len(values)


@EXERCISE.wrong("you always divide by 3. How many numbers are there in a list of any other length?")
def average_of_three(values):
    return sum(values) / 3


@EXERCISE.wrong("this is the sum. The mean spreads it evenly: over how many numbers?")
def sum_only(values):
    return sum(values)


@EXERCISE.wrong("this is the median, the middle one of the sorted numbers. The mean uses how large each is.")
def middle_value(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


@EXERCISE.wrong(
    "the value is right, but the list is empty afterwards: whoever called you still needs it. Read the numbers "
    "without taking them out."
)
def average_eats_the_list(values):
    count, total = len(values), 0.0
    while values:
        total += values.pop()
    return total / count


@EXERCISE.also_right
def average_by_loop(numbers):
    total, count = 0.0, 0
    for number in numbers:
        total += number
        count += 1
    return total / count
