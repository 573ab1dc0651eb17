"""Puts the bundled samples of `data/` into the wheel; everything else stands in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

SAMPLES = "dlcourse/datasets/samples"


class WithSamples(build_py):
    """Builds the package with its samples inside. In an editable install they are found in the checkout."""

    def run(self) -> None:
        """Copies the samples after the modules."""
        super().run()
        if not self.editable_mode:
            folder = Path(self.build_lib, SAMPLES)
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree("data", folder, ignore=shutil.ignore_patterns(".*"))


setup(cmdclass={"build_py": WithSamples})
