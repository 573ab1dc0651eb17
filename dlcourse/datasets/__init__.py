"""Data for the lessons: `load("iris")`, the `Dataset` that it returns, and `describe()`, a table of all data sets.

The samples bundled with dlcourse need no network. `load("cifar10", source="full")` downloads the real set, once.
"""

from dlcourse.datasets._dataset import Dataset
from dlcourse.datasets._errors import DataError
from dlcourse.datasets._full import data_folder, full_sets
from dlcourse.datasets._load import load, names
from dlcourse.datasets._overview import Overview, describe
from dlcourse.datasets._text import Vocabulary

__all__ = ["DataError", "Dataset", "Overview", "Vocabulary", "data_folder", "describe", "full_sets", "load", "names"]
