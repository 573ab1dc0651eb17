"""What the panel and its controls share: limits of the display, a lock, and the interface between them."""

from __future__ import annotations

import html
from threading import RLock
from typing import Any, Protocol

from dlcourse.playground._config import Config, as_config

MAX_LAYERS, MAX_UNITS, MAX_BATCH_SIZE = 4, 8, 30
"""Largest number of hidden layers, of units per layer, and batch size in a panel."""
LOCK = RLock()
"""JupyterLab calls the handlers of widgets in different threads: only one at a time may change or draw."""


class Controlled(Protocol):
    """The interface of the panel that the controls use."""

    config: Config
    epochs_a_picture: int
    show_test: bool

    @property
    def playing(self) -> bool:
        """Whether it trains continuously."""

    def play(self) -> None:
        """Trains continuously."""

    def pause(self) -> None:
        """Stops training."""

    def step(self, epochs: int = 1) -> None:
        """Trains for a number of epochs and redraws."""

    def reset(self) -> None:
        """Restarts from the same seed."""

    def new_start(self) -> None:
        """Restarts from the next seed."""

    def set(self, **settings: Any) -> None:
        """Changes settings."""

    def draw(self) -> None:
        """Updates the display."""

    def keras_code(self) -> str:
        """Returns the Keras program of the displayed network."""


def check_limits(config: Config) -> Config:
    """Returns the config, and raises a ValueError if it exceeds the limits of a panel."""
    if len(as_config(config).hidden) > MAX_LAYERS or max(config.hidden, default=0) > MAX_UNITS:
        raise ValueError(
            f"hidden must be at most {MAX_LAYERS} layers of at most {MAX_UNITS} units in a panel; got {config.hidden}"
        )
    if config.batch_size > MAX_BATCH_SIZE:
        raise ValueError(f"batch_size must be at most {MAX_BATCH_SIZE} in a panel; got {config.batch_size}")
    if not 0.1 <= config.train_ratio <= 0.9:
        raise ValueError(f"train_ratio must be from 0.1 to 0.9 in a panel; got {config.train_ratio}")
    return config


def code_block(code: str) -> str:
    """Returns source code as HTML."""
    style = "max-height:22em;overflow:auto;padding:.6em;border:1px solid #888;line-height:1.3"
    return f'<pre style="{style}">{html.escape(code)}</pre>'
