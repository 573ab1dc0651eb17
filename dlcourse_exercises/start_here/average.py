"""average: return the mean of a list of numbers; the list is not empty."""

from __future__ import annotations

from dlcourse.exercises.declare import Implement, call


def average(values):
    """Return the mean of a list of numbers; the list is not empty."""
    return sum(values) / len(values)


EXERCISE = Implement(
    average,
    calls=[call([4.0]), call([1.0, 2.0]), call([-3.0, 0.0]), call([1, 2, 4, 10]), call([-3.5, 0.25, 7.0, 1.5, 2.0])],
    hints=[
        "The mean of 1, 2, 4 and 10 is 17 / 4.",
        "Python has a function for the sum of a list and one for its length.",
        "`return sum(...) / len(...)`",
    ],
    right="right, for lists of any length. You will meet this function again: a loss is a mean of errors",
)


@EXERCISE.wrong(
    "nothing is returned, so no other code can use the mean; `print` only shows it. Which word hands it back?"
)
def average_printed(values):
    print(sum(values) / len(values))


@EXERCISE.wrong("`//` throws the part after the decimal point away: 3 // 2 is 1. Which sign keeps it?")
def average_floored(values):
    return sum(values) // len(values)


@EXERCISE.wrong("3 / 2 is 1.5; `int` throws the .5 away. The mean need not be a whole number.")
def average_cut_off(values):
    return int(sum(values) / len(values))


@EXERCISE.wrong("this is rounded to a whole number. The mean of 1 and 2 is 1.5.")
def average_rounded(values):
    return round(sum(values) / len(values))


@EXERCISE.wrong("this is halfway between the smallest and the largest number. The mean uses all of them.")
def middle_of_the_range(values):
    return (min(values) + max(values)) / 2


@EXERCISE.wrong("this uses the first and the last number only. What about those in between?")
def mean_of_the_ends(values):
    return (values[0] + values[-1]) / 2


@EXERCISE.wrong("you always divide by 2. How many numbers are there in a list of any other length?")
def average_of_two(values):
    return sum(values) / 2


@EXERCISE.wrong("you divide by one less than there are numbers. What would the mean of a single number be?")
def one_less(values):
    return sum(values) / (len(values) - 1)


@EXERCISE.wrong("this is upside down: the length divided by the sum.")
def upside_down(values):
    return len(values) / sum(values)


@EXERCISE.wrong("only the first number is added up: is the `return` inside the loop?")
def return_in_the_loop(values):
    total = 0
    for value in values:
        total += value
        return total / len(values)


@EXERCISE.wrong("the first number is left out. Counting starts at 0: where should your loop start?")
def starts_at_one(values):
    return sum(values[1:]) / len(values)


@EXERCISE.wrong("a list has no `.mean()`; an array has one. Use `sum` and `len`, or `np.mean(values)`.")
def method_of_an_array(values):
    return values.mean()


@EXERCISE.wrong("this is the same number for every list. Use `values`, whatever numbers it holds.")
def always_two(values):
    return 2.0


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
