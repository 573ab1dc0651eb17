"""Batch normalization: each feature to mean 0 and spread 1 over the batch, then to a scale that is learned."""

from __future__ import annotations

import numpy as np

from dlcourse.scratch._arrays import Array, as_flag, as_share, at_least, wider
from dlcourse.scratch._layer import Layer
from dlcourse.scratch._layer_arguments import Shape


class BatchNormalization(Layer):
    """y = γ x̂ + β with x̂ = (x - μ) / √(σ² + ε), where μ and σ² are those of the batch.

    At inference they are moving averages: with each training batch, moving ← momentum · moving + (1 - momentum) ·
    batch. The statistics are over all axes but the last one: for pictures over batch, height and width. A batch of
    nothing has none, and moves nothing. (In Keras it turns the averages into nan.)
    From Ioffe and Szegedy (2015), "Batch normalization: accelerating deep network training".

    Args:
        momentum: how much of the moving averages stays, from 0 to 1.
        epsilon: ε, at least 0.
        center: whether there is a β.
        scale: whether there is a γ.
        name: how the layer is called.

    Raises:
        TypeError: if momentum or epsilon is not a number, center or scale not True or False.
        ValueError: if one is out of its range.

    Example:
        >>> layer = BatchNormalization(epsilon=0.0)
        >>> layer([[1.0], [3.0]], training=True)
        array([[-1.],
               [ 1.]])
        >>> layer.weights["moving_mean"]
        array([0.02])
    """

    not_learned = ("moving_mean", "moving_variance")

    def __init__(
        self,
        momentum: float = 0.99,
        epsilon: float = 1e-3,
        center: bool = True,
        scale: bool = True,
        name: str | None = None,
    ) -> None:
        super().__init__(name)
        self.momentum = as_share(momentum, "momentum")
        self.epsilon = at_least(0, epsilon, "epsilon")
        self.center, self.scale = as_flag(center, "center"), as_flag(scale, "scale")
        self.normalized: Array = np.empty(0)
        self.deviation: Array = np.empty(0)
        self.by_batch = False

    def make_weights(self, input_shape: Shape, rng: np.random.Generator) -> None:
        """γ, β and the two moving averages, each `(features,)`."""
        features = (input_shape[-1],)
        if self.scale:
            self.weights["gamma"] = np.ones(features, self.dtype)
        if self.center:
            self.weights["beta"] = np.zeros(features, self.dtype)
        self.weights["moving_mean"] = np.zeros(features, self.dtype)
        self.weights["moving_variance"] = np.ones(features, self.dtype)

    def forward(self, x: Array, training: bool = False) -> Array:
        """`(batch, …, features)`, the same shape."""
        features = len(self.weight("moving_mean"))
        if x.ndim < 2 or x.shape[-1] != features:
            raise ValueError(f"x must have the shape (batch, …, {features}) for {self.name}; it has {x.shape}")
        self.by_batch = training and self.trainable and x.size > 0
        wide = wider(x)
        if self.by_batch:
            axes = tuple(range(x.ndim - 1))
            mean, variance = x.mean(axis=axes, dtype=wide), x.var(axis=axes, dtype=wide)
            for name, found in (("moving_mean", mean), ("moving_variance", variance)):
                moving = self.weights[name]
                moving += (1 - self.momentum) * (found - moving)
        else:
            mean, variance = self.weights["moving_mean"], self.weights["moving_variance"]
        self.deviation = np.sqrt(variance + wide.type(self.epsilon))
        self.normalized = ((x - mean) / self.deviation).astype(x.dtype, copy=False)
        y = self.normalized * self.weights["gamma"] if self.scale else self.normalized
        return self.remember(y + self.weights["beta"] if self.center else y)

    def backward(self, grad_output: Array) -> Array:
        """The gradient by x. Each x also moves μ and σ² of the batch: hence the two means that are subtracted."""
        g = self.as_gradient(grad_output)
        axes = tuple(range(g.ndim - 1))
        products, wide = g * self.normalized, wider(g)
        gradients = {"gamma": products.sum(axis=axes, dtype=wide), "beta": g.sum(axis=axes, dtype=wide)}
        self.keep(**{name: s.astype(g.dtype, copy=False) for name, s in gradients.items() if name in self.weights})
        dx = g
        if self.by_batch:
            dx = g - g.mean(axis=axes, dtype=wide) - self.normalized * products.mean(axis=axes, dtype=wide)
        dx = dx * (self.weights["gamma"] / self.deviation if self.scale else 1 / self.deviation)
        return dx.astype(g.dtype, copy=False)
