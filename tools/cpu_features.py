"""Print the instruction sets that NumPy would use here and can do without, for NPY_DISABLE_CPU_FEATURES.

    NPY_DISABLE_CPU_FEATURES="$(python -m tools.cpu_features)" python ...

NumPy warns of a name that this processor lacks and stops at one that it cannot do without, so a fixed list would
suit one machine only.
"""

import numpy as np


def optional_cpu_features() -> list[str]:
    """Instruction sets that were found, beyond those that NumPy was built for."""
    return list(np.show_config(mode="dicts")["SIMD Extensions"].get("found", []))


if __name__ == "__main__":
    print(" ".join(optional_cpu_features()))
