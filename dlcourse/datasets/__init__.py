"""Data for the lessons: `load("iris")`, the object that it returns, and `describe()`, which shows all sets.

The sets that come with dlcourse need no network. `load("cifar10", source="full")` fetches the real one, once.
"""

from dlcourse.datasets._dataset import Dataset
from dlcourse.datasets._errors import DataError
from dlcourse.datasets._full import data_folder, full_sets
from dlcourse.datasets._load import load, names
from dlcourse.datasets._overview import Overview, describe
from dlcourse.datasets._text import Vocabulary

__all__ = ["DataError", "Dataset", "Overview", "Vocabulary", "data_folder", "describe", "full_sets", "load", "names"]
