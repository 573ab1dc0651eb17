"""dlcourse: the helpers of a workbook for learning neural networks by doing.

Importing the package is cheap; each room loads on first use:

- `dlcourse.scratch`: layers, activations, losses, optimizers by hand, in NumPy alone
- `dlcourse.features`: histograms of oriented gradients
- `dlcourse.datasets`: `load("iris")`, the data that the lessons use
- `dlcourse.training`: seeds, and what else a training run needs
- `dlcourse.plots`: the course's figures
- `dlcourse.playground`: a small network to play with, many runs side by side
- `dlcourse.exercises`: `check`, `hint`, `solution`, `progress`
"""

from dlcourse._startup import prepare_imports

__version__ = "0.1.0"

prepare_imports()
