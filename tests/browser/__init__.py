"""JupyterLab in headless Chromium, driven as a learner drives it: `make lab`, menus, keyboard."""

from .page import Lab, Lesson, Output, Shade
from .server import Server, chromium, make_lab, what_is_missing

__all__ = ["Lab", "Lesson", "Output", "Server", "Shade", "chromium", "make_lab", "what_is_missing"]
