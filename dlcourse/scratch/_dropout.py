"""Dropout: in training each output is switched off by chance, so that no unit can count on another."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._arrays import Array, as_number
from dlcourse.scratch._layer import Layer
from dlcourse.scratch._layer_arguments import as_generator


class Dropout(Layer):
    """Inverted dropout: in training, x · mask / (1 - rate), with a mask of 0 and 1 drawn anew each time.

    The division keeps the expected value, so that nothing has to be changed at inference, where x passes as it is.
    From Srivastava et al. (2014), "Dropout: a simple way to prevent neural networks from overfitting".

    Args:
        rate: the probability of each entry to be switched off, from 0 up to, not including, 1.
        seed: of the masks; a network that builds the layer gives it its own, unless there is one here.
        name: how the layer is called.

    Raises:
        TypeError: if rate is not a number, or seed none.
        ValueError: if it is not in that range.

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
            raise ValueError(f"rate must be at least 0 and below 1; {rate} was given")
        self.seed = seed
        self.rng = as_generator(seed)
        self.factor: Array | None = None

    def make_weights(self, input_shape: tuple[int, ...], rng: np.random.Generator) -> None:
        """No weights, but the network's random numbers, unless there is a seed of its own."""
        if self.seed is None:
            self.rng = rng.spawn(1)[0]

    def forward(self, x: Array, training: bool = False) -> Array:
        """Some entries of x switched off, and the others larger; at inference a copy of x."""
        self.factor = None
        if not training or self.rate == 0:
            return self.remember(x.copy())
        mask = self.rng.random(x.shape, dtype=np.float32) >= self.rate
        self.factor = mask.astype(x.dtype) / (1 - self.rate)
        return self.remember(x * self.factor)

    def backward(self, grad_output: Array) -> Array:
        """The gradient passes where x passed, with the same factor."""
        g = self.as_gradient(grad_output)
        return g.copy() if self.factor is None else g * self.factor
