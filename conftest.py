"""Loads the notebooks' regression (tests/regression) wherever pytest is started in the checkout."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "tests"))

pytest_plugins = ["regression"]
