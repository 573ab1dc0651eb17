"""Print the instruction sets that NumPy would use here and can do without, for NPY_DISABLE_CPU_FEATURES.

    NPY_DISABLE_CPU_FEATURES="$(python -m tools.cpu_features)" python ...           all of them
    NPY_DISABLE_CPU_FEATURES="$(python -m tools.cpu_features avx512)" python ...    AVX-512 alone

NumPy warns of a name that this processor lacks and stops at one that it cannot do without, so a fixed list would
suit one machine only.
"""

import sys

import numpy as np


def optional_cpu_features() -> list[str]:
    """Instruction sets that were found, beyond those that NumPy was built for."""
    return list(np.show_config(mode="dicts")["SIMD Extensions"].get("found", []))


def avx512_features() -> list[str]:
    """Those of them that need AVX-512: named so, or, from NumPy 2.4 on, X86_V4, the level that contains it."""
    return [name for name in optional_cpu_features() if name.startswith("AVX512") or name == "X86_V4"]


if __name__ == "__main__":
    if sys.argv[1:] not in ([], ["avx512"]):
        sys.exit(f"nothing or avx512 is expected, not {' '.join(sys.argv[1:])}")
    print(" ".join(avx512_features() if sys.argv[1:] else optional_cpu_features()))
