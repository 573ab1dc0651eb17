"""Exercises on neurons with a threshold: their answer, Rosenblatt's rule, what one neuron can be, and hidden layers."""

from __future__ import annotations

from dlcourse_exercises.perceptron_and_neurons import one_epoch, parameter_count, perceptron_output, questions

EXERCISES = (
    perceptron_output.EXERCISE,
    questions.BIAS_FOR_THREE_OF_FIVE,
    questions.STATE_AFTER_UPDATE,
    one_epoch.EXERCISE,
    questions.MACHINES_OF_ONE_NEURON,
    questions.THREE_SWITCH_OUTPUT,
    questions.WHAT_IS_PROMISED,
    parameter_count.EXERCISE,
)
