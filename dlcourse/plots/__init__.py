"""The course's figures. Each function draws into given axes or a new figure, and returns the axes.

In a notebook, end the last line of the cell with a semicolon, so that the axes are not printed as text.
"""

from dlcourse.plots.classification import decision_regions
from dlcourse.plots.curves import learning_curves
from dlcourse.plots.descent import descent_curve, descent_map
from dlcourse.plots.images import image_grid
from dlcourse.plots.lessons.activations import activation_curve, activation_gallery, loss_surfaces
from dlcourse.plots.lessons.backprop import boundary_snapshots, computational_graph
from dlcourse.plots.lessons.datasets import annotated_picture, captioned_pictures, pipeline_timetable, word_frequencies
from dlcourse.plots.lessons.gradient_checking import gradient_strips
from dlcourse.plots.lessons.hog import gradient_arrows, orientation_bars, precision_recall, show_boxes, show_pyramid
from dlcourse.plots.lessons.initialization import layer_histograms
from dlcourse.plots.lessons.iris import confusion_matrix, pair_plot, score_spread
from dlcourse.plots.lessons.logistic_regression import probability_map, share_by_bin
from dlcourse.plots.lessons.mini_batches import forgetting_map, loss_table
from dlcourse.plots.lessons.perceptron_and_neurons import answer_regions, network_diagram, perceptron_updates
from dlcourse.plots.lessons.perceptron_and_neurons_sliders import BoundarySliders
from dlcourse.plots.lessons.preprocessing import spectrogram
from dlcourse.plots.runs import run_bands, run_dots
from dlcourse.plots.tables import score_table

__all__ = [
    "BoundarySliders",
    "activation_curve",
    "activation_gallery",
    "annotated_picture",
    "answer_regions",
    "boundary_snapshots",
    "captioned_pictures",
    "computational_graph",
    "confusion_matrix",
    "decision_regions",
    "descent_curve",
    "descent_map",
    "forgetting_map",
    "gradient_arrows",
    "gradient_strips",
    "image_grid",
    "layer_histograms",
    "learning_curves",
    "loss_surfaces",
    "loss_table",
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
    "score_table",
    "share_by_bin",
    "show_boxes",
    "show_pyramid",
    "spectrogram",
    "word_frequencies",
]
