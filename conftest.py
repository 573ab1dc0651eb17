"""Loads the notebooks' regression (tests/regression) wherever pytest is started in the checkout."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "tests"))

for setting in ("DLCOURSE_DATA", "DLCOURSE_DATA_MIRROR"):  # a learner's choice must not send the tests to the network
    os.environ.pop(setting, None)

# Workers share the cores, and so do the kernels of their lessons. OpenBLAS's threads wait for each other at full speed:
# on a busy machine with two cores, lesson 09 took 187 s with two threads and 52 s with one.
if (workers := int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))) > 1:
    for setting in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "TF_NUM_INTRAOP_THREADS"):
        os.environ.setdefault(setting, str(max(1, (os.cpu_count() or 1) // workers)))

pytest_plugins = ["regression"]
