"""Exercises on the playground: heat maps, features, learning rates, L1, the Keras model, accuracy with tanh."""

from __future__ import annotations

from dlcourse_exercises.playground import as_keras, l1_pull, questions, sign_accuracy

EXERCISES = (
    questions.WEIGHTS_OF_THE_UNIT,
    questions.WHO_CONVERGES,
    questions.SPIRAL_SETTINGS,
    questions.RATE_TO_TRY,
    l1_pull.EXERCISE,
    questions.KEPT_FEATURES,
    as_keras.EXERCISE,
    sign_accuracy.EXERCISE,
)
