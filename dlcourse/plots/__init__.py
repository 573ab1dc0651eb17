"""The course's figures. Each function draws into the axes given, or into a new figure, and returns the axes.

In a notebook, end the cell's last line with a semicolon, so that the axes' name is not printed too.
"""

from dlcourse.plots.activations import activation_curve, activation_gallery, loss_surfaces, run_bands, run_dots
from dlcourse.plots.chains import computation_chain
from dlcourse.plots.classification import confusion_matrix, decision_regions, score_spread
from dlcourse.plots.curves import learning_curves
from dlcourse.plots.datasets import annotated_picture, captioned_pictures, pipeline_timetable, word_frequencies
from dlcourse.plots.descent import descent_curve, descent_map
from dlcourse.plots.detection import precision_recall, show_boxes, show_pyramid
from dlcourse.plots.gradients import gradient_strips
from dlcourse.plots.images import gradient_arrows, image_grid, orientation_bars
from dlcourse.plots.initialization import layer_histograms
from dlcourse.plots.logistic import probability_map, share_by_bin
from dlcourse.plots.perceptron import network_diagram, perceptron_updates
from dlcourse.plots.sliders import BoundarySliders
from dlcourse.plots.sound import spectrogram
from dlcourse.plots.tables import pair_plot

__all__ = [
    "BoundarySliders",
    "activation_curve",
    "activation_gallery",
    "annotated_picture",
    "captioned_pictures",
    "computation_chain",
    "confusion_matrix",
    "decision_regions",
    "descent_curve",
    "descent_map",
    "gradient_arrows",
    "gradient_strips",
    "image_grid",
    "layer_histograms",
    "learning_curves",
    "loss_surfaces",
    "network_diagram",
    "orientation_bars",
    "pair_plot",
    "perceptron_updates",
    "pipeline_timetable",
    "precision_recall",
    "probability_map",
    "run_bands",
    "run_dots",
    "score_spread",
    "share_by_bin",
    "show_boxes",
    "show_pyramid",
    "spectrogram",
    "word_frequencies",
]
