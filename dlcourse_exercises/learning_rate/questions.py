"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.exercises.declare import Mistake, Predict, one_number


def _judge_kappa(value):
    kappa = one_number(value)
    if kappa is None:
        return "one number is asked for: the larger curvature over the smaller one"
    if abs(kappa - 100) <= 0.5:
        return None
    if kappa < 1:
        return "a condition number is never below 1: the larger curvature over the smaller one"
    return (
        "two curvatures are needed: one from the limit, where the factor is −1, and one from the 1 %, where it is 0.99"
    )


REASONS = {
    "A": {
        "L": "a larger rate for A would make the jumps wider.",
        "S": "A has learned a lot: its rate was good for the way down. Is it the start that needs another one?",
        "K": "A still jumps up and down at the end, and gets no lower. Can nothing be done?",
    },
    "B": {
        "S": "B falls without a jump, only slowly. What would a smaller rate do to that?",
        "D": "B has not come far yet: what would a smaller rate later on do to that?",
        "K": "B has fallen from 2.5 to 1.7 in 2,000 steps. Is that as fast as it can be?",
    },
    "C": {
        "L": "C falls at once, and is nearly at 0. What would a larger rate gain there?",
        "S": "C falls at once and smoothly. What would a smaller rate gain there?",
        "D": "C is smooth down to the end. What would there be to calm?",
    },
    "D": {
        "L": "the first value of D is far above the others: it rose before it came to rest. Which rates do that?",
        "D": "D has never learned anything: what would a smaller rate *later* save?",
        "K": "D has never learned anything: can that be left as it is?",
    },
}


def _judge_curves(value):
    try:
        letters = "".join(value).upper()
    except TypeError:
        letters = ""
    letters = "".join(letter for letter in letters if letter.isalpha())
    if len(letters) != 4 or not set(letters) <= set("LSDK"):
        return "four letters are asked for, one for each of A, B, C, D; each is L, S, D or K"
    for name, letter in zip("DCBA", reversed(letters)):
        if letter in REASONS[name]:
            return REASONS[name][letter]
    return None


def _judge_decay_steps(value):
    steps = one_number(value)
    if steps is None:
        return "one number is asked for: a number of updates"
    if steps == 450:
        return None
    if 44 <= steps <= 45:
        return "that is (nearly) one epoch. The rate is to be halved every ten."
    if steps in (320, 1437):
        return "how many *updates* has an epoch, with 1,437 digits and 32 in each batch?"
    if steps < 440:
        return "that is less than ten epochs. How many updates has one, with 1,437 digits and 32 in each batch?"
    if steps > 450:
        return "that is more than ten epochs. How many updates has one, with 1,437 digits and 32 in each batch?"
    return (
        "a batch is an update or it is not, and each epoch has the same number of them, the smaller last one included."
    )


def _accept_half(value):
    rate = one_number(value)
    if rate is None:
        return "one number is asked for"
    if abs(rate - 0.02) <= 0.0015:
        return None
    if not 0 < rate < 2:
        return "a rate between 0 and 0.08 is asked for: with smaller steps the runs stay closer"
    return f"with η = {rate:g} they would stay at about {(rate / (2 - rate)) ** 0.5:.2g}, not at 0.1"


def _accept_usable(value):
    rate = one_number(value)
    if rate is None:
        return "one number is asked for"
    if 0.0125 <= rate <= 0.0805:
        return None
    if rate <= 0:
        return "a learning rate is above 0"
    if rate < 0.0125:
        return "that is too careful: ten epochs do not reach .88 with it. Where does the loss fall fastest?"
    return "that is too close to the edge, or beyond it: check the share of dead units after ten epochs"


KAPPA_FROM_RATES = Predict(
    "kappa_from_rates",
    accept=_judge_kappa,
    rtol=0.005,
    solution_code="kappa_from_rates = (2 / 0.05) / ((1 - 0.99) / 0.025)  # 40 over 0.4",
    mistakes=[
        Mistake(40.0, "40 is the curvature of the steep direction, from its limit. And that of the flat one?"),
        Mistake(0.4, "0.4 is the curvature of the flat direction. The condition number is a ratio."),
        Mistake(20.0, "at the limit the factor is −1, so 0.05 · λ is 2, not 1. And that is one curvature of two."),
        Mistake(50.0, "20 over 0.4? At the limit the factor is −1, so 0.05 · λ is 2, not 1."),
        Mistake(0.01, "the other way round: the larger curvature over the smaller one."),
        Mistake(
            1.01,
            "with 0.025 · λ = 0.99 the flat direction would arrive in one step. It *keeps* 0.99: what is 0.025 · λ?",
        ),
        Mistake(200.0, "the 1 % belongs to the rate 0.025, not to 0.05."),
        Mistake(80.0, "the limit is 0.05, not 0.025. And that is one curvature of two."),
        Mistake(
            199.0,
            "(κ − 1)/(κ + 1) is the factor at the rate that is best for both. Is 0.025 that one?",
        ),
        Mistake(4000.0, "the 1 % is not the flat direction's curvature: it is 0.025 times it."),
        Mistake(2.0, "the ratio of the two *rates* says nothing about the flat direction. What does the 1 % say?"),
    ],
    hints=[
        "The limit 2/λ = 0.05 gives the curvature of the steep direction.",
        "In the flat direction 1 − 0.025 λ = 0.99. That gives the other curvature; divide.",
    ],
    right="right: 40 over 0.4. The limit shows the steepest direction, the waiting time the flattest",
)


LOSS_CURVES = Predict(
    "loss_curves",
    accept=_judge_curves,
    solution_code='loss_curves = "DLKS"',
    mistakes=[
        Mistake("DSKL", "B and D both end high. Which of them *began* by rising? Look at the first few values."),
        Mistake("KLDS", "A and C both fall. Which of them still jumps up and down at the end?"),
        Mistake(
            "SLKS", "A has learned a lot: its rate was good for the way down. Is it the start that needs another one?"
        ),
        Mistake("LLKS", "a larger rate for A would make the jumps wider."),
        Mistake("KLKS", "A still jumps up and down at the end, and gets no lower. Can nothing be done?"),
        Mistake("DLDS", "C is smooth down to the end. What would there be to calm?"),
        Mistake("DLLS", "C falls at once, and is nearly at 0. What would a larger rate gain there?"),
        Mistake("DLKD", "D has never learned anything: what would a smaller rate *later* save?"),
        Mistake(
            "DLKL", "the first value of D is far above the others: it rose before it came to rest. Which rates do that?"
        ),
    ],
    hints=[
        "Look at the first values: which curves rise at once, which hardly move?",
        "Look at the last values: which curve jumps about a level that it cannot get below?",
    ],
    right="right. The first values tell too small from too large, the last ones whether it is time to decay",
)


RATE_FOR_HALF = Predict(
    "rate_for_half",
    accept=_accept_half,
    rtol=0.01,
    solution_code="rate_for_half = 0.08 / 4",
    mistakes=[
        Mistake(0.04, "half the rate makes the distance smaller by a factor of √2 only."),
        Mistake(0.08 / 2**0.5, "the other way round: the *distance* goes with the root of the rate."),
        Mistake(0.16, "twice the rate: a larger ball. Do smaller steps carry less noise, or more?"),
        Mistake(0.01, "an eighth: that is more than needed. The distance goes with the root."),
    ],
    hints=["The distance is proportional to √η. For half the distance …", "… √η has to be halved. And η?"],
    right="right: a quarter. And a quarter of the rate means four times as many steps: that is why one starts large",
)


DECAY_STEPS = Predict(
    "decay_steps",
    accept=_judge_decay_steps,
    solution_code="decay_steps = 10 * -(-1437 // 32)  # 45 updates per epoch, the last batch smaller",
    mistakes=[
        Mistake(
            10, "Keras would halve the rate every ten *updates*: what does it count, and how many are in an epoch?"
        ),
        Mistake(45, "that is one epoch. The rate is to be halved every ten."),
        Mistake(440, "44 full batches hold 1,408 digits. Are the other 29 left out?"),
        Mistake(10 * 1437 / 32, "a batch is an update or it is not: round the updates per epoch up."),
        Mistake(449, "the smaller last batch is an update in *each* epoch: round before you multiply."),
        Mistake(14370, "that counts digits; an update takes 32 of them."),
        Mistake(15, "15 updates make an epoch with batches of 100. Here a batch has 32, and ten epochs are asked for."),
        Mistake(570, "57 batches would be all 1,797 digits. Training has 1,437 of them."),
        Mistake(143.7, "1,437 digits over ten? How many *updates* do ten epochs take?"),
        Mistake(150, "that is for batches of 100, as above. Here a batch has 32."),
    ],
    hints=["How many updates does an epoch have? The last batch is smaller, and is an update, too.", "Ten times that."],
    right="right: 45 updates per epoch. Change the batch size, and `decay_steps` has to change with it",
)


USABLE_RATE = Predict(
    "usable_rate",
    accept=_accept_usable,
    rtol=0.01,
    experiment=True,
    solution_code="""
_, found = train(growing, 112, x=16 * x_train)
smooth = np.array([np.convolve(run, np.ones(7) / 7, mode="valid") for run in found.T])
usable_rate = np.median(growing(np.arange(3, 109))[smooth.argmin(axis=1)]) / 3
""",
    mistakes=[
        Mistake(0.3, "that rate is good for pixels from 0 to 1. With 16 times these inputs, every unit dies."),
        Mistake(0.2, "that rate is good for pixels from 0 to 1. With 16 times these inputs, nearly every unit dies."),
        Mistake(0.1, "the lowest point itself is too close to the edge: at 0.1 most units are dead after ten epochs."),
        Mistake(0.01, "nearly: ten epochs reach a mean of .87 with it. Where does the loss fall fastest?"),
        Mistake(3.2, "inputs that are 16 times as large make *larger* gradients. Which rates do these allow?"),
        Mistake(0.6, "that is the lowest point for pixels from 0 to 1. With 16 times these inputs, every unit dies."),
        Mistake(0.3 / 256, "256 is how much the *curvature* of the first layer grows, at most. It learns, but slowly."),
        Mistake(
            0.001,
            "it learns, but gets only three digits in four right after ten epochs. Where does the loss fall fastest?",
        ),
    ],
    hints=[
        "Run the range test again with `train(growing, 112, x=16 * x_train)`, and smooth the losses as above.",
        "Where is the median of the ten lowest points? Take a third of it.",
    ],
    right="right. Another scale of the inputs, another rate: a range test takes seconds, a guess may cost a day",
)
