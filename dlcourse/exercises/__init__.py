"""Exercises with immediate feedback.

- `check(my_function)` or `check(my_value=3)` says whether an answer is right, and if not, why;
- `hint("my_function")` shows a hint, and a more explicit one in each further call;
- `solution("my_function")` shows one solution;
- `progress()` shows the course and the exercises that are solved.

None of them raises an exception or stops a notebook, and none changes what the lesson computes.
"""

from dlcourse.exercises._public import check, hint, progress, solution

__all__ = ["check", "hint", "progress", "solution"]
