"""A small network to play with: two coordinates in, one number out, and every setting at hand.

A re-creation in NumPy of the playground by D. Smilkov, S. Carter and others (playground.tensorflow.org;
"Direct-Manipulation Visualization of Deep Networks", 2017): its data sets, features, start and update rule.

- `Config` says what is trained; `run` trains one or many side by side; `Training` goes on step by step.
- `Panel` puts it on the screen in JupyterLab.
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
