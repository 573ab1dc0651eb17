"""Values and choices of this lesson."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Family, Mistake, Predict, one_number


def _between(low: float, high: float) -> Callable[[Any], bool]:
    """Returns a function: whether an answer is one number, greater than `low` and at most `high`."""

    def belongs(answer: Any) -> bool:
        number = one_number(answer)
        return number is not None and low < number <= high

    return belongs


PROBABILITY_WITH_DISCOUNT = Predict(
    "probability_with_discount",
    answer=lambda: 8 / 9,
    rtol=0.004,
    solution_code="probability_with_discount = 8 / (1 + 8)  # odds 4 become 8",
    mistakes=[
        Mistake(1.6, "a probability cannot exceed 1. The *odds* are doubled: what are they at .8?"),
        Mistake(
            0.9,
            "here the probability of *not* buying is halved. Close, but it is the odds that double: from 4 to what?",
        ),
        Mistake(8.0, "these are the new odds. Which probability has odds of 8?"),
        Mistake(4.0, "these are the odds at .8, before the discount. Double them, then go back to a probability."),
        Mistake(1.0, "odds can be doubled again and again without p becoming 1. From 4 to what?"),
        Mistake(0.88, "8 of 9 is .888…: which two decimals are closest?"),
        Mistake(0.94, "this would be four times the odds: .8 has odds of 4 already."),
        Mistake(0.941, "this would be four times the odds: .8 has odds of 4, doubling gives 8, not 16."),
        Mistake(0.96, "here the probability of not buying is squared. It is the *odds* that double: from 4 to what?"),
        Mistake(2 / 3, "this is 2 to 1: the odds are halved here. Double them."),
        Mistake(0.67, "this is 2 to 1, half the odds of before. Double them."),
        Mistake(0.4, "a discount makes buying *more* likely. What are the odds at .8?"),
        Mistake(0.8, "this is the probability without the discount. What are its odds?"),
        Mistake(0.83, "this is 5 to 1. The odds at .8 are 4: doubled, not increased by 1."),
        Mistake(0.62, "1.6 is no odds: it is .8 that was doubled. What are the odds at .8?"),
        Mistake(0.615, "1.6 is twice .8, a probability. Double the odds: what are they at .8?"),
        Mistake(2.08, "these are the new *log*-odds. Which probability do they belong to?"),
        Mistake(0.97, "here 2 is added to the log-odds. Doubling the odds adds log 2 = .69 to them."),
        Mistake(89, "as a probability, please: a number between 0 and 1."),
        Mistake(88.9, "as a probability, please, not as a percentage."),
        Mistake(0.75, "this is 3 to 1. What are the odds at .8: .8 over what?"),
        Mistake(0.875, "odds of 8 mean 8 to 1: 8 parts of how many in all?"),
        Mistake(
            8 / 7,
            "a probability cannot exceed 1. From p to odds you divide by 1 − p: and from odds back to p, by what?",
        ),
    ],
    families=[
        Family(
            _between(1, np.inf),
            "a probability lies between 0 and 1. Are these odds, log-odds or percent?",
            examples=[1.39, 80, 3.2],
        ),
        Family(
            _between(8 / 9, 1),
            "that is too much: the odds of this p are more than twice those of .8. What are the odds of .8?",
            examples=[0.95, 0.99, 0.92],
        ),
        Family(
            _between(0.8, 8 / 9),
            "more likely than before, but not enough: the odds of this p are not yet twice those of .8. What are "
            "those?",
            examples=[0.82, 0.85, 0.86],
        ),
        Family(
            _between(-np.inf, 0.8),
            "a discount that doubles the odds makes buying *more* likely than .8",
            examples=[0.7, 0.2, 0.5, -1.0],
        ),
    ],
    hints=[
        "Odds of .8: .8 over .2.",
        "Twice 4 is 8. Eight to one is how likely?",
        "p = odds / (1 + odds)",
    ],
    right="right: odds go from 4 to 8, and 8 of 9 is .889. From .5 the same discount would lead to .667",
)


MEAN_PROBABILITY = Predict(
    "mean_probability",
    answer=lambda: 12 * (1 - 0.62) / 38,
    rtol=0.005,
    solution_code="mean_probability = (12 - 12 * 0.62) / 38  # the mean of p - y is 0: all 50 p add up to 12",
    mistakes=[
        Mistake(0.38, "you subtract from 1. The mean of the buyers and that of the others need not add up to 1."),
        Mistake(0.62, "this is the mean of the buyers. Does the model tell them from the others at all, then?"),
        Mistake(0.24, "this is the mean of *all 50*, and it is right. What is left of it for those who did not buy?"),
        Mistake(0.5, "zeros as weights give .5 to everyone, but that is the start. What holds at the minimum?"),
        Mistake(12 * 0.38, "this is the *sum* of the 38 probabilities. And their mean?"),
        Mistake(12 * 0.38 / 50, "what is left is spread over how many customers: all, or those who did not buy?"),
        Mistake(
            12 / 38,
            "these are the odds of a buyer on this list. How much of the 12 is used up by the buyers themselves?",
        ),
        Mistake(12 * 0.62 / 38, "12 · .62 is what the *buyers'* probabilities add up to. What is left for the others?"),
        Mistake(
            2 * 0.24 - 0.62,
            "the two means do not count the same: there are 12 buyers and 38 others. What do all 50 probabilities add "
            "up to?",
        ),
        Mistake(0.76, "this is the fraction that did not buy. The model's mean *probability of buying* is asked for."),
        Mistake(0.0, "the mean of p − y is 0 there, not the mean of p. A model that overlaps gives nobody exactly 0."),
        Mistake(0.4125, "this is the first dealer's list. This one has 50 customers, of whom 12 bought."),
        Mistake(12, "as a probability, please: a number between 0 and 1."),
    ],
    families=[
        Family(_between(1, np.inf), "as a probability, please: a number between 0 and 1", examples=[7.44, 38, 24]),
        Family(
            _between(0.12, 1),
            "then the mean of p over all 50 would be too large for a minimum. What is the derivative with respect to "
            "b, and what must it be?",
            examples=[0.15, 0.31, 0.28],
        ),
        Family(
            _between(-np.inf, 0.12),
            "then the mean of p over all 50 would be too small for a minimum. What is the derivative with respect to "
            "b, and what must it be?",
            examples=[0.1, 0.05, -0.2],
        ),
    ],
    hints=[
        "At a minimum all three partial derivatives are 0. Look at the one with respect to b.",
        "It is the mean of p − y over all 50. So what do the 50 probabilities add up to, and how much of that belongs "
        "to the buyers?",
        "They add up to 12, and those of the buyers to 12 · 0.62.",
    ],
    right="right: all 50 probabilities add up to 12, the buyers' to 7.44. On its own list, the model is right "
    "on average",
)


YEARS_TO_DOUBLE = Predict(
    "years_to_double",
    answer=lambda: float(np.log(2) / 0.06),
    rtol=0.005,  # 0.69 / 0.06, with log 2 as it is printed, is 11.5
    solution_code="years_to_double = np.log(2) / 0.06  # 0.06 · years = log 2",
    mistakes=[
        Mistake(
            11.9, "close: but a year multiplies the odds by e^0.06 = 1.0618, not by 1.06. By how much must z grow?"
        ),
        Mistake(1 / 0.06, "after that many years z has grown by 1, and the odds are *e* times as large. And twice?"),
        Mistake(16.7, "in 16.7 years z grows by 1: that makes the odds e = 2.72 times as large. What doubles them?"),
        Mistake(2 / 0.06, "z need not grow by 2: the odds are e^z. By how much must z grow for the odds to double?"),
        Mistake(float(np.log(2)), "by this much z must grow. How many years does that take, at .06 a year?"),
        Mistake(0.69, "z must grow by .69. It grows by .06 a year: how many years does that take?"),
        Mistake(0.7, "z must grow by about .7. It grows by .06 a year: how many years does that take?"),
        Mistake(5.0, "did you use the logarithm to base 10? The odds are e^z, so take the natural one, `np.log`."),
        Mistake(float(np.log10(2) / 0.06), "this takes the logarithm to base 10. Which one belongs to e^z?"),
        Mistake(12, "right so far: one decimal, please."),
        Mistake(11, "the odds have not quite doubled by then. One decimal, please."),
        Mistake(12.6, "this is with our weight, .055. The exercise supposes .06."),
        Mistake(12.7, "this is with an odds ratio of 1.056, ours. The exercise supposes a weight of .06."),
        Mistake(0.0416, "you multiply .69 by .06. How many times does z have to grow by .06?"),
        Mistake(0.04, "this is .69 times .06. How many times does z have to grow by .06?"),
        Mistake(23.1, "after that many years the odds are four times as large."),
        Mistake(1.16, "z grows by .06 a year: by how much in 1.16 years?"),
        Mistake(1.2, "z grows by .06 a year: by how much in 1.2 years?"),
        Mistake(10, "in ten years z grows by .6. What are the odds multiplied by then?"),
        Mistake(1.82, "this is the factor in ten years. After how many years is it 2?"),
        Mistake(1.06, "this is by how much the odds are multiplied in one year. After how many years is it 2?"),
    ],
    families=[
        Family(
            _between(-np.inf, 6),
            "in so few years z grows by less than .4, at .06 a year. By how much must it grow for the odds to double?",
            examples=[0.1, 3.3, 0.087],
        ),
        Family(
            _between(6, 11.6),
            "not long enough: by how much has z grown by then, and by how much must it grow for the odds to double?",
            examples=[8.3, 11.2],
        ),
        Family(
            _between(11.5, np.inf),
            "too long: by then the odds have more than doubled. By how much has z grown, and which growth doubles "
            "them?",
            examples=[46.2, 34.7, 100],
        ),
    ],
    hints=[
        "By how much must z grow for the odds to double? (Section 2.)",
        "By log 2 = 0.693. It grows by 0.06 a year.",
    ],
    right="right: log 2 / 0.06, about 11.6 years, whatever the odds were. A *probability* of .6 can never double",
)


ALARM_THRESHOLD = Predict(
    "alarm_threshold",
    answer=lambda: 1 / (1 + 9),
    rtol=0.02,
    solution_code="alarm_threshold = 1 / (1 + 9)  # 9 p = 1 (1 - p)",
    mistakes=[
        Mistake(
            1 / 9, "here an alarm would cost 1 every time. It costs 1 only if there is no fire: with probability 1 − p."
        ),
        Mistake(0.11, "1 / 9 would be right if *every* alarm cost 1. What does an alarm cost on average?"),
        Mistake(0.2, "this was the dealer's threshold. What do the two mistakes cost here?"),
        Mistake(0.5, "this would be right if both mistakes had the same cost."),
        Mistake(
            0.9, "the costs have changed places: the more a missed fire costs, the *sooner* the alarm should sound."
        ),
        Mistake(
            0.0,
            "then it would sound all the time, and 1 be paid nearly every day. What does silence cost at a small p?",
        ),
        Mistake(1.0, "then it would sound only when a fire is certain. What does silence cost at p = .9?"),
        Mistake(1 / 8, "the costs are not subtracted: compare 9 p with 1 · (1 − p)."),
        Mistake(8 / 9, "an alarm costs less than a missed fire: should it sound later than at one half, or sooner?"),
        Mistake(0.89, "an alarm costs less than a missed fire: should it sound sooner than at one half, or later?"),
        Mistake(0.01, "at p = .01 silence costs .09 on average, an alarm .99. Where are the two equal?"),
        Mistake(10, "a probability, please: a number between 0 and 1."),
        Mistake(
            9, "this is how many times as much a missed fire costs. At which p do silence and alarm cost the same?"
        ),
    ],
    families=[
        Family(_between(1, np.inf), "a probability, please: a number between 0 and 1", examples=[11.1, 90]),
        Family(
            _between(0.1, 1),
            "at this p silence, which costs 9 p on average, is dearer than an alarm already. Where are both the same?",
            examples=[0.3, 0.45, 0.15],
        ),
        Family(
            _between(0, 0.1),
            "at this p an alarm, which costs 1 − p on average, is still dearer than silence. Where are both the same?",
            examples=[0.05, 0.09],
        ),
    ],
    hints=[
        "With probability p of a fire: what does silence cost on average, and what does an alarm?",
        "Silence costs 9 p. An alarm costs 1 · (1 − p). At which p are they equal?",
    ],
    right="right: 9 p = 1 − p at p = .1. (The dealer's visit costs 40 in any case: there it was cost over gain)",
)


WHY_IT_KEEPS_GROWING = Explain(
    "why_it_keeps_growing",
    choices={
        "a": Choice(
            "A learning rate a tenth as large: then the weight no longer jumps beyond its best value.",
            "it never jumps: it grows in every step, and with a smaller rate it would grow as well, only more slowly. "
            "Is there a best value?",
        ),
        "b": Choice(
            "One more customer, with 2, who buys: then a larger weight makes one of the losses larger.",
            "right. As long as all are on the right side, a larger weight lowers every loss, and there is no best "
            "one. On its training list, a model that is too sure of itself looks just like this",
            right=True,
        ),
        "c": Choice(
            "Six more customers, at the same places: then the gradient is steady enough for a minimum.",
            "the mean over each customer twice is the same mean: nothing changes. And each step uses all customers, so "
            "there is no noise in it.",
        ),
        "d": Choice(
            "Another start, at w = 20: then the path ends in a valley that does have a lowest point.",
            "at w = 20 the loss still falls towards larger weights, if slowly: it has no valley. Think of e^−w.",
        ),
    },
    hints=[
        "What is the loss when w is 10, and what when it is 100?",
        "Every customer is on the right side of the boundary. What does a larger w do to each loss there?",
    ],
)
