"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

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
    answer=lambda: 12 / 50,
    rtol=0.002,
    solution_code="mean_probability = 12 / 50  # at the minimum, mean(p - y), the derivative with respect to b, is 0",
    mistakes=[
        Mistake(0.5, "zeros as weights give .5 to everyone, but that is the start. What holds at the minimum?"),
        Mistake(0.4125, "this is the first dealer's list. This one has 50 customers, of whom 12 bought."),
        Mistake(0.41, "this is the fraction of buyers of our dealer, in section 1. How many of these 50 bought?"),
        Mistake(12, "this is the *sum* of the 50 probabilities. And their mean?"),
        Mistake(24, "as a probability, please: a number between 0 and 1."),
        Mistake(0.76, "this is the mean probability of *not* buying."),
        Mistake(0.0, "the mean of p − y is 0 there, not the mean of p."),
        Mistake(1.0, "if all 50 had the probability 1, the 38 who left would cost an infinite loss each."),
        Mistake(-1.15, "these are the log-odds, the bias of a model without features. Which probability is it?"),
        Mistake(0.25, "close, but it is not a round number: look at the derivative with respect to b."),
        Mistake(
            0.2, "a fifth of 50 would be 10. Look at the derivative with respect to b: what must the mean of p be?"
        ),
        Mistake(0.55, "this is the loss if everyone gets the fraction of buyers. The mean *probability* is asked for."),
        Mistake(38, "so many left. The mean probability is a number between 0 and 1."),
        Mistake(12 / 38, "these are the odds, 12 to 38. A fraction of the whole list is asked for."),
        Mistake(0.32, "12 over 38 is about .32, but these are the odds. What fraction of *all* 50 is 12?"),
    ],
    hints=[
        "At a minimum all three partial derivatives are 0. Look at the one with respect to b.",
        "It is the mean of p − y. If that is 0, what is the mean of p?",
    ],
    right="right: the mean of p − y is 0 at the minimum, so on its own list the model is right on average, always",
)


YEARS_TO_DOUBLE = Predict(
    "years_to_double",
    answer=lambda: float(np.log(2) / 0.06),
    rtol=0.0045,
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
        Mistake(11.5, "close: cut off or rounded? Give it to the nearest tenth."),
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
            "The learning rate is too large: the weight jumps over its best value.",
            "then it would jump back and forth. It grows in every step; with a smaller rate it would grow as well, "
            "only more slowly.",
        ),
        "b": Choice(
            "A larger weight moves all probabilities closer to 0 or 1, and as all are on the right side, the loss can "
            "always fall further.",
            "right. The loss approaches 0 and never reaches it: there is no best weight. On its training list, a "
            "model that is too sure of itself looks just like this",
            right=True,
        ),
        "c": Choice(
            "With six customers, the gradient is too noisy to find the minimum.",
            "all six are used in each step: there is no noise. And for the eight who overlap, the weight settles.",
        ),
        "d": Choice(
            "The loss has several valleys, and the path slides into the wrong one.",
            "this loss has no second valley. But a function may fall for ever without a lowest point. Think of e^−w.",
        ),
    },
    hints=[
        "What is the loss when w is 10, and what when it is 100?",
        "Every customer is on the right side of the boundary. What does a larger w do to p there?",
    ],
)
