"""Answers that were written down before the exercises' modules were read: accepted, refused, and told why."""

from __future__ import annotations

import pytest

from dlcourse.exercises import _registry
from dlcourse.exercises.declare import Explain
from tools.answers import Count, answers, is_told_why, lessons

LEAST_TOLD = 0.8
LEAST_ANSWERS, LEAST_LETTERS = 8, 4
"""For each exercise; for a choice, of which there are no more."""
pytestmark = pytest.mark.filterwarnings("ignore")  # the answers' own


@pytest.mark.parametrize("lesson", lessons())
def test_right_answers_are_accepted_and_wrong_ones_refused_with_the_reason(lesson: str) -> None:
    count, unexplained = Count(), []
    for answer in answers(lesson):
        verdict = answer.verdict()
        count.add(answer, verdict)
        if not answer.is_right and not is_told_why(verdict):
            unexplained.append(f"{answer.exercise}: {answer.source.strip()}\n  {verdict.sentence}")
    assert (count.accepted, count.refused) == (count.right, count.wrong), count
    assert count.told >= LEAST_TOLD * count.wrong, f"{count}\n" + "\n".join(unexplained)


@pytest.mark.parametrize("lesson", lessons())
def test_each_exercise_of_a_lesson_has_answers(lesson: str) -> None:
    named = [answer.exercise for answer in answers(lesson)]
    for exercise in _registry.lessons()[lesson]:
        least = LEAST_LETTERS if isinstance(exercise, Explain) else LEAST_ANSWERS
        assert named.count(exercise.name) >= least, exercise.name
