"""TensorFlow's start-up lines do not show in a lesson; warnings do."""

from __future__ import annotations

import subprocess
import sys

LESSON = (
    "import dlcourse, keras, warnings; keras.ops.ones(2); warnings.warn('seen'); import os; os.write(2, b'own line')"
)


def run(prelude: str) -> str:
    done = subprocess.run([sys.executable, "-c", prelude + LESSON], capture_output=True, text=True, check=True)
    return done.stderr


def test_in_a_kernel_only_the_lessons_own_lines_show() -> None:
    assert [line.split(": ", 1)[-1] for line in run("import ipykernel; ").splitlines()] == [
        "UserWarning: seen",
        "own line",
    ]


def test_elsewhere_nothing_is_changed() -> None:
    code = "import sys, dlcourse; print([type(f).__name__ for f in sys.meta_path])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "_QuietFinder" not in done.stdout
