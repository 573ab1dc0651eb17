"""What several exercises of this lesson need."""

from __future__ import annotations

INDEX = {"the": 1, "film": 2, "is": 3, "good": 4, "boring": 5, "captain": 6}
