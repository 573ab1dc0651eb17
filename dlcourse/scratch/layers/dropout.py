"""Dropout: in training each entry is set to 0 with some probability, so that no unit can rely on another one."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array, as_number
from dlcourse.scratch.layers._arguments import as_generator
from dlcourse.scratch.layers.layer import Layer


class Dropout(Layer):
    """Inverted dropout: in training x · mask / (1 - rate), with a new random mask of 0 and 1 in each forward pass.

    The division preserves the expected value, so that nothing has to be rescaled at inference: there x stays as it is.
    From Srivastava et al. (2014), "Dropout: a simple way to prevent neural networks from overfitting", which
    scales the weights down at inference instead.

    Args:
        rate: the probability that an entry is dropped, at least 0 and below 1.
        seed: the seed of the masks; with None they come from the seed of the network that builds the layer.
        name: the name of the layer.

    Raises:
        TypeError: if rate is not a number, or seed is neither an integer nor None.
        ValueError: if one is out of its range.

    Example:
        >>> layer = Dropout(0.5, seed=0)
        >>> layer([[1.0, 1.0, 1.0, 1.0]], training=True)
        array([[2., 2., 2., 0.]])
        >>> layer([[1.0, 1.0, 1.0, 1.0]])
        array([[1., 1., 1., 1.]])
    """

    def __init__(self, rate: float, seed: int | None = None, name: str | None = None) -> None:
        super().__init__(name)
        self.rate = as_number(rate, "rate")
        if not 0 <= self.rate < 1:
            raise ValueError(f"rate must be at least 0 and below 1; got {rate}")
        self.seed = seed
        self.rng = as_generator(seed)
        self.scaled_mask: Array | None = None

    def make_weights(self, input_shape: tuple[int, ...], rng: np.random.Generator) -> None:
        """Creates no weights; without a seed of its own, the layer derives its generator from that of the network."""
        if self.seed is None:
            self.rng = rng.spawn(1)[0]

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns x with some entries dropped and the others scaled up; at inference a copy of x."""
        self.scaled_mask = None
        if not training or self.rate == 0:
            return self.record_output(x.copy())
        mask = self.rng.random(x.shape, dtype=np.float32) >= self.rate
        self.scaled_mask = mask.astype(x.dtype) / (1 - self.rate)
        return self.record_output(x * self.scaled_mask)

    def backward(self, grad_output: Array) -> Array:
        """Returns the gradient with respect to x: grad_output times the same mask and factor."""
        g = self.check_grad_output(grad_output)
        return g.copy() if self.scaled_mask is None else g * self.scaled_mask
