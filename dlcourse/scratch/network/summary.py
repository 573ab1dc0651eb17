"""The table of a network's layers."""

from __future__ import annotations

from collections.abc import Sequence

from dlcourse.scratch.layers._arguments import Shape
from dlcourse.scratch.layers.layer import Layer


def summary_of(layers: Sequence[Layer], input_shape: Shape) -> str:
    """Returns a table of layers with their output shapes, None for the batch, and their numbers of parameters.

    Args:
        layers: the layers, built.
        input_shape: the shape of one sample.

    Example:
        >>> from dlcourse.scratch.layers import Dense
        >>> from dlcourse.scratch.network import Network
        >>> print(summary_of(Network([Dense(3)], (2,)).layers, (2,)))
        layer                   output shape              parameters
        dense                   (None, 3)                          9
                                                                   9
    """
    lines, shape = [f"{'layer':<24}{'output shape':<24}{'parameters':>12}"], input_shape
    for layer in layers:
        shape = layer.compute_output_shape(shape)
        lines.append(f"{layer.name:<24}{(None, *shape)!s:<24}{layer.count_params():>12,}")
    return "\n".join([*lines, f"{'':<48}{sum(layer.count_params() for layer in layers):>12,}"])
