"""What several exercises of this lesson need."""

from __future__ import annotations

import numpy as np

CORNERS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
