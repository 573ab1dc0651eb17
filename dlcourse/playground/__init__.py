"""A small network to experiment with: two coordinates as input, one number as output, and all settings adjustable.

A reimplementation in NumPy of the playground by D. Smilkov, S. Carter and others (playground.tensorflow.org;
"Direct-Manipulation Visualization of Deep Networks", 2017): its data sets, features, initialization and update rule.

- `Config` holds the settings; `run` trains one or many networks side by side; `Training` trains step by step.
- `Panel` is the interactive version in JupyterLab.
"""

from dlcourse.playground._config import ACTIVATIONS, DATA, Config
from dlcourse.playground._features import FEATURES, features_of
from dlcourse.playground._figures import output_maps, show_network
from dlcourse.playground._keras import keras_code
from dlcourse.playground._panel import Panel
from dlcourse.playground._points import Points, make_points, points_of
from dlcourse.playground._run import Result, run
from dlcourse.playground._trainer import start_of
from dlcourse.playground._training import Training

__all__ = [
    "ACTIVATIONS",
    "DATA",
    "FEATURES",
    "Config",
    "Panel",
    "Points",
    "Result",
    "Training",
    "features_of",
    "keras_code",
    "make_points",
    "output_maps",
    "points_of",
    "run",
    "show_network",
    "start_of",
]
