"""Exercises that answer back.

- `check(my_function)` or `check(my_value=3)` says whether an answer is right, and if not, shows why;
- `hint("my_function")` helps a little, and a little more each time;
- `solution("my_function")` shows one way to do it;
- `progress()` shows the course and what is solved.

None of them raises or stops a notebook, and none changes anything that the lesson computes.
"""

from dlcourse.exercises._public import check, hint, progress, solution

__all__ = ["check", "hint", "progress", "solution"]
