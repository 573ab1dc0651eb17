"""Neural networks by hand, in NumPy alone.

- `dlcourse.scratch.activations`: activation functions and their derivatives
- `dlcourse.scratch.losses`: loss functions and their derivatives; entropy, cross-entropy, KL divergence
- `dlcourse.scratch.initializers`: initial weights
- `dlcourse.scratch.layers`: dense, convolution, pooling, dropout, batch normalization; forward and backward pass
- `dlcourse.scratch.network`: a sequential model, trained as Keras trains it
- `dlcourse.scratch.regularizers`: L1 and L2 penalties on weights
- `dlcourse.scratch.optimizers`: update rules, from SGD to Adam and Lion
- `dlcourse.scratch.schedules`: learning rates that change during training
- `dlcourse.scratch.averages`: exponential moving averages of numbers and of weights
- `dlcourse.scratch.perceptron`: Rosenblatt's perceptron, the first neuron that learns
- `dlcourse.scratch.gradcheck`: derivatives checked against numerical ones
- `dlcourse.scratch.autodiff`: automatic differentiation of scalars in reverse mode
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
