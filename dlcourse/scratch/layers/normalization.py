"""Batch normalization: each feature gets mean 0 and variance 1 over the batch, then a learned scale and offset."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._support.arrays import Array, as_flag, as_fraction, at_least, wider
from dlcourse.scratch.layers._arguments import Shape
from dlcourse.scratch.layers.layer import Layer


class BatchNormalization(Layer):
    """y = γ x̂ + β with x̂ = (x - μ) / √(σ² + ε), where μ and σ² are the mean and the variance of the batch.

    At inference, and in a frozen layer, they are moving averages, updated by each training batch:
    moving ← momentum · moving + (1 - momentum) · batch. Mean and variance are taken over all axes but the last one: for
    images over batch, height and width. An empty batch leaves the averages as they are. (In Keras they become nan.)

    From Ioffe and Szegedy (2015), "Batch normalization: accelerating deep network training by reducing internal
    covariate shift".

    Args:
        momentum: the factor of the moving averages, between 0 and 1.
        epsilon: ε, at least 0.
        center: whether there is an offset β.
        scale: whether there is a scale γ.
        name: the name of the layer.

    Raises:
        TypeError: if momentum or epsilon is not a number, or center or scale is not True or False.
        ValueError: if momentum or epsilon is out of its range.

    Example:
        >>> layer = BatchNormalization(epsilon=0.0)
        >>> layer([[1.0], [3.0]], training=True)
        array([[-1.],
               [ 1.]])
        >>> layer.weights["moving_mean"]
        array([0.02])
    """

    non_trainable_names = ("moving_mean", "moving_variance")

    def __init__(
        self,
        momentum: float = 0.99,
        epsilon: float = 1e-3,
        center: bool = True,
        scale: bool = True,
        name: str | None = None,
    ) -> None:
        super().__init__(name)
        self.momentum = as_fraction(momentum, "momentum")
        self.epsilon = at_least(0, epsilon, "epsilon")
        self.center, self.scale = as_flag(center, "center"), as_flag(scale, "scale")
        self.normalized: Array = np.empty(0)
        self.std: Array = np.empty(0)
        self.use_batch_statistics = False

    def make_weights(self, input_shape: Shape, rng: np.random.Generator) -> None:
        """Creates γ, β and the two moving averages, each `(features,)`."""
        features = (input_shape[-1],)
        if self.scale:
            self.weights["gamma"] = np.ones(features, self.dtype)
        if self.center:
            self.weights["beta"] = np.zeros(features, self.dtype)
        self.weights["moving_mean"] = np.zeros(features, self.dtype)
        self.weights["moving_variance"] = np.ones(features, self.dtype)

    def forward(self, x: Array, training: bool = False) -> Array:
        """Returns the normalized x `(batch, …, features)`, in its shape."""
        features = len(self.weight("moving_mean"))
        if x.ndim < 2 or x.shape[-1] != features:
            raise ValueError(f"x must have shape (batch, …, {features}) for {self.name}; got shape {x.shape}")
        self.use_batch_statistics = training and self.trainable and x.size > 0
        wide = wider(x)
        if self.use_batch_statistics:
            axes = tuple(range(x.ndim - 1))
            mean, variance = x.mean(axis=axes, dtype=wide), x.var(axis=axes, dtype=wide)
            for name, statistic in (("moving_mean", mean), ("moving_variance", variance)):
                moving = self.weights[name]
                moving += (1 - self.momentum) * (statistic - moving)
        else:
            mean, variance = self.weights["moving_mean"], self.weights["moving_variance"]
        self.std = np.sqrt(variance + wide.type(self.epsilon))
        self.normalized = ((x - mean) / self.std).astype(x.dtype, copy=False)
        y = self.normalized * self.weights["gamma"] if self.scale else self.normalized
        return self.record_output(y + self.weights["beta"] if self.center else y)

    def backward(self, grad_output: Array) -> Array:
        """Sets the gradients of γ and β, and returns that with respect to x.

        Each x also changes μ and σ² of the batch; hence the two means that are subtracted.
        """
        g = self.check_grad_output(grad_output)
        axes = tuple(range(g.ndim - 1))
        products, wide = g * self.normalized, wider(g)
        gradients = {"gamma": products.sum(axis=axes, dtype=wide), "beta": g.sum(axis=axes, dtype=wide)}
        self.set_gradients(
            **{name: s.astype(g.dtype, copy=False) for name, s in gradients.items() if name in self.weights}
        )
        dx = g
        if self.use_batch_statistics:
            dx = g - g.mean(axis=axes, dtype=wide) - self.normalized * products.mean(axis=axes, dtype=wide)
        dx = dx * (self.weights["gamma"] / self.std if self.scale else 1 / self.std)
        return dx.astype(g.dtype, copy=False)
