"""Data for the lessons: `load("iris")`, and the object that it returns."""

from dlcourse.datasets._dataset import Dataset
from dlcourse.datasets._load import data_folder, load, names

__all__ = ["Dataset", "data_folder", "load", "names"]
