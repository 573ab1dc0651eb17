"""average: return the mean of a list of numbers; the list is not empty."""

from __future__ import annotations

import math
from typing import Any

from dlcourse.exercises.declare import Implement, call


def average(values):
    """Return the mean of a list of numbers; the list is not empty."""
    return sum(values) / len(values)


LISTS: tuple[list[Any], ...] = ([4.0], [1.0, 2.0], [-3.0, 0.0], [1, 2, 4, 10], [-3.5, 0.25, 7.0, 1.5, 2.0])
CALLS = [call(values) for values in LISTS]

EXERCISE = Implement(
    average,
    calls=CALLS,
    hints=[
        "The mean of 1, 2, 4 and 10 is 17 / 4.",
        "Python has a function for the sum of a list and one for its length.",
        "`return sum(...) / len(...)`",
    ],
    right="right, for lists of any length. You will meet this function again: a loss is a mean of errors",
)


@EXERCISE.wrong(
    "nothing is returned, so no other code can use the mean (`print` would only show it). Which word hands it back?"
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


@EXERCISE.wrong("you divide by one more than there are numbers. What is the mean of the single number 4?")
def one_more(values):
    return sum(values) / (len(values) + 1)


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


@EXERCISE.wrong(
    "the last number is left out: `range(n)` already ends at n - 1. Where does your loop, or your slice, end?"
)
def ends_too_early(values):
    return sum(values[:-1]) / len(values)


@EXERCISE.wrong("the first number is counted twice: what is in the total before the loop begins?")
def first_one_twice(values):
    return (values[0] + sum(values)) / len(values)


@EXERCISE.wrong("the last number is counted twice: does the loop go round once more than there are numbers?")
def last_one_twice(values):
    return (sum(values) + values[-1]) / len(values)


@EXERCISE.wrong(
    "halving in each round lets the last number count half, the one before it a quarter, and so on. In the mean all "
    "count alike: add first, divide once."
)
def halved_in_each_round(values):
    result = 0
    for value in values:
        result = (result + value) / 2
    return result


@EXERCISE.wrong(
    "each round divides again what the rounds before have divided already. Add up all numbers first, then divide once."
)
def divided_in_each_round(values):
    total = 0
    for value in values:
        total = (total + value) / len(values)
    return total


@EXERCISE.wrong("here the loop ends with the last number divided: is it `=` where `+=` is meant?")
def only_the_last(values):
    total = 0
    for value in values:
        total = value
    return total / len(values)


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


@EXERCISE.wrong("this is the middle one of the sorted numbers, a median. The mean uses how large each of them is.")
def upper_middle(values):
    return sorted(values)[len(values) // 2]


@EXERCISE.wrong(
    "this is the middle one of the numbers in their order, and the others do not matter. How do they join in?"
)
def in_the_middle_of_the_list(values):
    return values[len(values) // 2]


@EXERCISE.wrong_if(
    "this is always one number of the list, as it stands there. The mean of 1 and 2 is 1.5: neither of them.",
    examples=[max, min, lambda values: values[0], lambda values: values[-1]],
)
def is_one_of_them(got, _expected):
    return all(any(math.isclose(number, value) for value in values) for number, values in zip(got, LISTS, strict=True))


@EXERCISE.wrong_if(
    "you divide the sum by the same number each time. By how many must it be divided for a list of any other length?",
    examples=[lambda values: sum(values) / 4, lambda values: sum(values) / 10],
)
def divides_by_a_constant(got, _expected):
    divisors = [sum(values) / number for number, values in zip(got, LISTS, strict=True)]
    return all(math.isclose(divisor, divisors[0]) for divisor in divisors)


@EXERCISE.wrong(
    "the value is right, but the list is empty afterwards: whoever called you still needs it. Read the numbers "
    "without taking them out."
)
def average_eats_the_list(values):
    count, total = len(values), 0.0
    while values:
        total += values.pop()
    return total / count


@EXERCISE.wrong_if(
    "one number is asked for, the mean of the whole list, and here several come back",
    examples=[lambda values: [value / len(values) for value in values]],
)
def several(got, _expected):
    return any(isinstance(number, list) for number in got)


@EXERCISE.wrong_if(
    "a mean lies between the smallest and the largest number, and yours does not. Which step takes it out of there?",
    examples=[lambda values: sum(values) * len(values), lambda values: sum(value**2 for value in values)],
)
def outside(got, _expected):
    return any(
        not min(values) - 1e-9 <= number <= max(values) + 1e-9 for number, values in zip(got, LISTS, strict=True)
    )


@EXERCISE.wrong_if(
    "this is a number in between, but not the mean. Do the numbers 1, 2, 4 and 10 by hand: what is added up, and by "
    "what is it divided, once?",
    examples=[lambda values: 0.9 * sum(values) / len(values) + 0.1 * max(values)],
)
def in_between(got, expected):
    return any(abs(number - wanted) > 1e-3 for number, wanted in zip(got, expected, strict=True))


@EXERCISE.also_right
def average_by_loop(numbers):
    total, count = 0.0, 0
    for number in numbers:
        total += number
        count += 1
    return total / count
