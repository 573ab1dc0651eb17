"""Runs every benchmark of this folder and prints its table: `make bench`."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path


def main() -> int:
    names = sorted(m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)]) if not m.name.startswith("_"))
    missed = []
    for name in names:
        print(f"\n== {name}")
        if importlib.import_module(f"benchmarks.{name}").main():
            missed.append(name)
    if missed:
        print(f"\nrequired figures missed in: {', '.join(missed)}")
    return len(missed)


if __name__ == "__main__":
    sys.exit(main())
