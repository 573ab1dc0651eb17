"""Values and choices of this lesson."""

from __future__ import annotations

import numpy as np

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict


def _last_layer_alone(seed: int) -> float:
    """As the lesson's `train`; the first layer never moves, so what it gives is computed once."""
    from dlcourse.datasets import load

    digits = load("digits", verbose=False)
    x_train, x_test = (x.reshape(-1, 64) / 16 for x in (digits.x_train, digits.x_test))
    rng = np.random.default_rng(seed)
    W1 = rng.normal(0, np.sqrt(1 / 64), (64, 32))
    W2, b2 = rng.normal(0, np.sqrt(1 / 32), (32, 10)), np.zeros(10)
    hidden, truth = np.tanh(x_train @ W1), np.eye(10)[digits.y_train]
    for _ in range(30):
        for rows in np.array_split(rng.permutation(len(hidden)), -(-len(hidden) // 32)):
            e = np.exp(hidden[rows] @ W2 + b2)
            dz = (e / e.sum(axis=1, keepdims=True) - truth[rows]) / len(rows)
            W2 -= 0.3 * hidden[rows].T @ dz
            b2 -= 0.3 * dz.sum(axis=0)
    return float(np.mean((np.tanh(x_test @ W1) @ W2 + b2).argmax(axis=1) == digits.y_test))


RELU_UNIT_SLOPE = Predict(
    "relu_unit_slope",
    answer=lambda: 2 * (2.0 - 1.0) * 1 * 3.0,
    solution_code="""
        z = 0.5 * 3 + 0.5             # 2, so ReLU lets it pass: y_hat = 2
        relu_unit_slope = 2 * (2 - 1) * 1 * 3
    """,
    mistakes=[
        Mistake(2.0, "that is the slope by z, or by b. One step is left, to w: what is z's slope by w?"),
        Mistake(1.0, "that is the loss itself. Its slope is wanted."),
        Mistake(3.0, "the derivative of the square is missing its 2."),
        Mistake(12.0, "z stands in your product. ReLU's own slope is 1 for z above 0, not z."),
        Mistake(-6.0, "the sign: y_hat is *above* y, so the loss grows with y_hat."),
        Mistake(0.0, "ReLU's slope is 0 only below 0. What is z here?"),
    ],
    hints=[
        "Forward first: z = w x + b, then y_hat = max(0, z), then the loss.",
        "y_hat = 2. Back: 2 (y_hat − y), times ReLU's slope, times x.",
        "2 · 1 · 1 · 3",
    ],
    right="right: 2 (ŷ − y) = 2, times 1, times x = 3. It is positive, so w has to shrink",
)


LAST_LAYER_ALONE = Predict(
    "last_layer_alone",
    answer=lambda: np.mean([_last_layer_alone(seed) for seed in range(3)]),
    rtol=0.02,
    experiment=True,
    solution_code="""
        found = []
        for seed in range(3):
            rng = np.random.default_rng(seed)
            network = Network(Dense(64, 32, rng), Tanh(), Dense(32, 10, rng))
            for _ in range(30):
                for rows in minibatches(len(x_train), 32, rng):
                    z = network.forward(x_train[rows])
                    network.backward(by_cross_entropy(z, np.eye(10)[y_train[rows]]))
                    network.layers[0].dW = network.layers[0].db = 0
                    network.update(0.3)
            found.append(accuracy(network))
        last_layer_alone = np.mean(found)
    """,
    mistakes=[
        Mistake(0.914, "that is the whole network. Are the first layer's slopes 0 *before* `update`?"),
        Mistake(0.879, "that is the other half: here the first layer learns, and the last stands still."),
        Mistake(0.1, "one digit in ten is guessing. Does the last layer still learn?"),
        Mistake(0.9, "as much as softmax regression on the pixels? It sees 64 numbers; the last layer sees 32."),
    ],
    hints=[
        "Copy the inside of `train`. One line more, between `backward` and `update`, stops the first layer.",
        "`network.layers[0].dW = network.layers[0].db = 0`",
        "Take the mean of `accuracy(network)` over the seeds 0, 1 and 2.",
    ],
    right="right, about .83: 32 random features are worth less than the 64 pixels they were made from (.90). Only the "
    "walk back to the first layer makes useful ones of them, and brings .91",
)


THRESHOLD_INSIDE = Explain(
    "threshold_inside",
    choices={
        "a": Choice(
            "It learns, more slowly: the threshold's slope is small.",
            "small would do. How steep is a step, left and right of its edge?",
        ),
        "b": Choice(
            "The last layer learns, the first never moves: the threshold's slope is 0 nearly everywhere.",
            "right: what lies behind the threshold gets its slopes as ever. Whatever comes back to it is "
            "multiplied by 0",
            right=True,
        ),
        "c": Choice(
            "Python stops with an error: the threshold has no derivative at 0.",
            "it has none at that one point, which is hardly ever hit. Elsewhere it has one: which?",
        ),
        "d": Choice(
            "Nothing moves: a slope of 0 anywhere makes all slopes 0.",
            "slopes come from the end. Does the last layer's slope pass through the threshold?",
        ),
    },
    hints=[
        "What is the slope of a function that is flat left and right of its jump?",
        "Walk back from the loss. Which weights lie before the threshold, which behind it?",
    ],
)


FORWARD_WALKS = Predict(
    "forward_walks",
    answer=lambda: (4 * 128 + 128) + (128 * 128 + 128) + (128 * 3 + 3) + 1,
    solution_code="forward_walks = (4 * 128 + 128) + (128 * 128 + 128) + (128 * 3 + 3) + 1",
    mistakes=[
        Mistake(17539, "one walk is missing: the one without a nudge, to compare with."),
        Mistake(17280, "these are the weights. Biases are nudged, too, and one walk is without a nudge."),
        Mistake(17281, "biases are parameters, too."),
        Mistake(263, "there is one parameter for each *connection*, not for each unit."),
        Mistake(35078, "that would be two walks for each. Here each slope shares the walk without a nudge."),
    ],
    hints=[
        "A dense layer with A inputs and B units has A·B + B parameters.",
        "640 + 16,512 + 387 parameters, and one walk without a nudge.",
    ],
    right="right: 17,540 walks forward, where back-propagation takes one forward and one back",
)
