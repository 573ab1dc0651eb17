"""Loads the notebooks' regression (tests/regression) wherever pytest is started in the checkout."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "tests"))

for setting in ("DLCOURSE_DATA", "DLCOURSE_DATA_MIRROR"):  # a learner's choice must not send the tests to the network
    os.environ.pop(setting, None)

pytest_plugins = ["regression"]
