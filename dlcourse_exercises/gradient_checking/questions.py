"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict, one_number

U = 2.0**-52


def _accept_step(value):
    step = one_number(value)
    if step is None:
        return "one positive number is asked for"
    if step <= 0:
        return "a step is a positive number"
    if 3e-4 <= step <= 3e-3:
        return None
    if 3e-6 <= step <= 3e-5:
        return "that is the central difference's step, the third root of u. Here the truncation error is ε⁴."
    if 3e-9 <= step <= 3e-8:
        return "that is the forward difference's step, the square root of u. Here the truncation error is ε⁴."
    if 3e-5 < step < 3e-4:
        return "nearly: at that step, compare u / ε with ε⁴. Which of them is larger?"
    if step < 3e-4:
        return "that is too small: there the rounding error u / ε is far above the truncation error."
    return "that is too large: there the truncation error ε⁴ is far above the rounding error u / ε."


BEST_STEP_OF_FOUR_POINTS = Predict(
    "best_step_of_four_points",
    accept=_accept_step,
    solution_code="best_step_of_four_points = np.finfo(np.float64).eps ** (1 / 5)  # u / ε = ε⁴",
    mistakes=[
        Mistake(U ** (1 / 4), "nearly: u / ε = ε⁴. How many factors ε are there when you bring them to one side?"),
        Mistake(U ** (1 / 2), "that is the square root of u: there the truncation error would be ε, not ε⁴."),
        Mistake(
            float(np.finfo(np.float32).eps) ** (1 / 5), "that is the fifth root of float32's u. Which u has float64?"
        ),
        Mistake(1e-2, "that is too large: there the truncation error ε⁴ is 1e-8. What would u / ε be?"),
        Mistake(U, "with a step as small as u itself, or smaller, nothing but rounding is left."),
        Mistake(U ** (1 / 3), "that is the third root, the central difference's step. What is ε⁴ times ε?"),
    ],
    hints=[
        "As for the other two: the rounding error is about u / ε. Where does it equal the truncation error?",
        "u / ε = ε⁴. Multiply by ε.",
        "The fifth root of 2.2e-16.",
    ],
    right="right, about 7e-4. A formula that is more accurate allows a *larger* step, and so loses fewer digits",
)


AFTER_A_LARGE_CONSTANT = Explain(
    "after_a_large_constant",
    choices={
        "a": Choice(
            "The central difference loses digits, the complex step loses none.",
            "right. The rounding error of the central difference is that of numbers near 10⁶. The complex step reads "
            "off the imaginary part alone, and a real constant is not in it",
            right=True,
        ),
        "b": Choice(
            "Both lose digits: a float64 near 10⁶ has fewer of them after the point.",
            "that is so for f + 10⁶. Which part of the complex number does the complex step read off, and how large is "
            "it?",
        ),
        "c": Choice(
            "Neither loses digits: the constant cancels in one, and has no derivative in the other.",
            "it cancels, but f(t + ε) + 10⁶ and f(t − ε) + 10⁶ have been rounded before. How coarsely?",
        ),
        "d": Choice(
            "The complex step loses digits, the central difference loses none: there it cancels.",
            "it cancels, but both values have been rounded before. And is 10⁶ added to the imaginary part at all?",
        ),
    },
    hints=[
        "How far apart are neighboring float64 numbers near 10⁶? That is the rounding error of each of the two values.",
        "10⁶ is real. To which of the two floats of a complex number is it added?",
    ],
)


BATCH_MISTAKES = [
    Mistake(500, "with 500 samples the ratio is 1/999, which is still a little above 1e-3."),
    Mistake(1000, "you divide by the length of one gradient. The ratio divides by both lengths together."),
    Mistake(1001, "your ratio is 1 / (n − 1), relative to the right gradient alone. Where is the other length?"),
    Mistake(500.5, "a batch has whole samples: 500 or 501?"),
    Mistake(502, "one less will do: what is the ratio for 501 samples?"),
    Mistake(5_000_001, 'that is where the verdict becomes "fine". When does it stop being "likely a bug"?'),
    Mistake(5_000_000, 'that is about where the verdict becomes "fine". When does it stop being "likely a bug"?'),
]


def _accept_batch(value):
    n = one_number(value)
    if n is None:
        return "one number is asked for"
    for mistake in BATCH_MISTAKES:
        if n == mistake.answer:
            return mistake.sentence
    if n < 2 or n != int(n):
        return "a batch size is asked for: a whole number, at least 2"
    if n == 501:
        return None
    if n < 501:
        return f"with {n:,.0f} samples the ratio is still {1 / (2 * n - 1):.1e}: that is above 1e-3."
    return f"with {n:,.0f} samples the ratio is {1 / (2 * n - 1):.1e}: the verdict changed at a smaller batch."


BATCH_THAT_HIDES_IT = Predict(
    "batch_that_hides_it",
    accept=_accept_batch,
    solution_code="""
        # the wrong gradient is n / (n − 1) times the right one: the ratio is 1 / (2 n − 1)
        batch_that_hides_it = next(n for n in range(2, 2000) if 1 / (2 * n - 1) <= 1e-3)
    """,
    mistakes=BATCH_MISTAKES,
    hints=[
        "The wrong gradient is the right one, times which factor? Put both into the ratio; the length cancels.",
        "With the factor c = n / (n − 1) the ratio is (c − 1) / (c + 1).",
        "That is 1 / (2 n − 1). For which n is it 1e-3 or less?",
    ],
    right="right: the ratio is 1 / (2n − 1). A mistake in one factor need not be large, and no threshold finds it for "
    "sure. Check with a small batch: there such mistakes are largest",
)


WHERE_TO_LOOK = Explain(
    "where_to_look",
    choices={
        "a": Choice(
            "In the first layer: all layers after it depend on what it computes.",
            "the *forward* pass goes that way. A gradient comes from the other end: what is wrong in the first "
            "layer spoils nothing but the first layer.",
        ),
        "b": Choice(
            "In the cost: all four dark arrays have nothing else in common.",
            "the last layer's gradient is right, and it comes straight from the cost. What else do the four share?",
        ),
        "c": Choice(
            "In the backward pass from the last layer to the second layer's sums.",
            "right: gradients go backward, so a mistake spoils everything *before* it in the network. W₃ is the last "
            "place where all was well",
            right=True,
        ),
        "d": Choice(
            "In the penalty: its gradient is added to those of all the weights.",
            "then W₃ would be dark as well, and the biases, which have no penalty, would be white.",
        ),
    },
    hints=[
        "In which direction does the backward pass go through the layers?",
        "What do W₂, b₂, W₁ and b₁ have in common that W₃ and b₃ do not?",
    ],
)


LENGTH_MISTAKES = [
    Mistake(1e7, "the ratio divides by *both* lengths, and the measured gradient is about as long."),
    Mistake(500, 'below that it is called "likely a bug". When does it become "fine"?'),
    Mistake(1000, 'that would be for "likely a bug", and for one length alone. When does it become "fine"?'),
    Mistake(2e7, "the other way round: k and k make 2 k in the denominator. What is k?"),
    Mistake(1e-7, "that is the threshold itself. Which multiple of the difference is asked for?"),
    Mistake(2e-7, "that is difference over gradient. How many times as long is the gradient?"),
    Mistake(5e-8, "a gradient much shorter than the difference? The ratio would be nearly 1."),
]


def _accept_length(value):
    k = one_number(value)
    if k is None:
        return "one number is asked for"
    for mistake in LENGTH_MISTAKES:
        if abs(k - mistake.answer) < 0.01 * mistake.answer:
            return mistake.sentence
    if abs(k - 5e6) < 0.01 * 5e6:
        return None
    if k <= 0:
        return "a length is some positive number of times the other"
    if k < 10:
        return "then difference and gradient are about as long as each other, and the ratio is far above 1e-7."
    return f"{k:,.0f} times: then the ratio is {1 / (2 * k):.1e}. " + (
        "Is that below 1e-7?" if k < 5e6 else "A shorter gradient would do."
    )


LENGTH_FOR_FINE = Predict(
    "length_for_fine",
    accept=_accept_length,
    solution_code="""
        # d / (k d + k d) < 1e-7, where d is the length of the difference and k d that of each gradient
        length_for_fine = 1 / (2 * 1e-7)
    """,
    mistakes=LENGTH_MISTAKES,
    hints=[
        'Below which ratio is the verdict "fine"? Call the length of the difference d, that of the gradient k · d.',
        "The two gradients hardly differ, so both have the length k · d: the ratio is d / (2 k d).",
        "1 / (2 k) = 1e-7",
    ],
    right="right: five million times. With a rounding error of 3e-11, a gradient shorter than 1.5e-4 cannot get "
    '"fine", however right it is',
)


FAULTY_ACTIVATION = Predict(
    "faulty_activation",
    answer=lambda: "gelu",
    experiment=True,
    solution_code="""
        model = suspect_model()
        shapes_of_model = [tuple(v.shape) for v in model.trainable_variables]

        def cost_of_model(theta):
            model.set_weights(unflatten(theta, shapes_of_model))
            losses = keras.losses.sparse_categorical_crossentropy(y, model(x), from_logits=True)
            return float(tf.reduce_mean(losses))

        by_tape = weights_gradient(model, x, y)
        measured = numerical_gradient(cost_of_model, flatten(model.get_weights()))
        arrays = zip(unflatten(by_tape, shapes_of_model), unflatten(measured, shapes_of_model))
        errors = [relative_error(a, b) for a, b in arrays]
        # the last array that is wrong stands right before the faulty activation
        last_wrong = max(i for i, error in enumerate(errors) if error > 1e-7)
        faulty_activation = ["softplus", "gelu", "swish"][last_wrong // 2]
    """,
    mistakes=[
        Mistake(
            "softplus",
            "the first layer is wrong, that is true. But what is wrong further back spoils it as well: which is the "
            "*last* array that is wrong?",
        ),
        Mistake(
            "swish",
            "the kernel right before swish is the third one. Is it among the wrong arrays?",
        ),
    ],
    hints=[
        "`numerical_gradient(cost_of_theta(model, x, y), flatten(model.get_weights()))`, against `weights_gradient`.",
        "Cut both into the eight arrays with `unflatten`, and take `relative_error` of each pair.",
        "Kernels and biases 1 and 2 are off by about 1e-2, the others agree. What stands between layers 2 and 3?",
    ],
    right="right: in its local gradient a factor 3 is missing, that of z³. Nothing but a check would have shown it",
)
