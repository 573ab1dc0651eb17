"""Exercises on neurons with a threshold: their output, Rosenblatt's rule, what a neuron can compute, hidden layers."""

from __future__ import annotations

from dlcourse_exercises.perceptron_and_neurons import parameter_count, perceptron_output, questions, train_perceptron

EXERCISES = (
    perceptron_output.EXERCISE,
    questions.NEURON_FOR_LINE,
    questions.SAMPLE_BEHIND_UPDATE,
    train_perceptron.EXERCISE,
    questions.FUNCTIONS_OF_ONE_NEURON,
    questions.NEVER_ENDS,
    questions.THREE_SWITCH_OUTPUT,
    questions.WHAT_IS_PROMISED,
    parameter_count.EXERCISE,
)
