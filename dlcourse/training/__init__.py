"""What a training run needs besides Keras: seeds, runs over several seeds, the order of the samples."""

from dlcourse.training._seeds import over_seeds, set_seed
from dlcourse.training._shuffle import epoch_order, shuffled_batches

__all__ = ["epoch_order", "over_seeds", "set_seed", "shuffled_batches"]
