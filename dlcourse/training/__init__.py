"""What a training run needs besides Keras."""

from dlcourse.training._seeds import over_seeds, set_seed

__all__ = ["over_seeds", "set_seed"]
