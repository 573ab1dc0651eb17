"""Neural networks by hand, in NumPy alone.

- `dlcourse.scratch.activations`: activation functions and their derivatives
- `dlcourse.scratch.losses`: loss functions and their derivatives; entropy and its relatives
- `dlcourse.scratch.initializers`: how weights begin
- `dlcourse.scratch.layers`: dense, convolution, pooling, dropout, batch normalization; forward and back
- `dlcourse.scratch.network`: layers in a row, trained as Keras trains them
- `dlcourse.scratch.regularizers`: what large weights cost
- `dlcourse.scratch.optimizers`: what is done with a gradient
- `dlcourse.scratch.schedules`: learning rates that change
- `dlcourse.scratch.averages`: moving averages, of numbers and of weights
- `dlcourse.scratch.perceptron`: the first machine that learned
- `dlcourse.scratch.gradcheck`: is a derivative right?
- `dlcourse.scratch.autodiff`: numbers that remember where they came from
"""

from dlcourse.scratch import (
    activations,
    autodiff,
    averages,
    gradcheck,
    initializers,
    layers,
    losses,
    network,
    optimizers,
    perceptron,
    regularizers,
    schedules,
)

__all__ = [
    "activations",
    "autodiff",
    "averages",
    "gradcheck",
    "initializers",
    "layers",
    "losses",
    "network",
    "optimizers",
    "perceptron",
    "regularizers",
    "schedules",
]
