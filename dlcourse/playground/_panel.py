"""The interactive playground: ipywidgets around a `Training`."""

from __future__ import annotations

import asyncio
import io
import os
from dataclasses import asdict, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from dlcourse.playground._config import Config
from dlcourse.playground._figures import show_network
from dlcourse.playground._keras import keras_code
from dlcourse.playground._screen import LOCK, check_limits
from dlcourse.playground._svg import svg_of
from dlcourse.playground._training import CHANGEABLE, Training

if TYPE_CHECKING:
    from dlcourse.playground._controls import Controls

FRAMES = 15
"""Largest number of pictures per second while it plays."""
MAX_EPOCHS = 50_000
"""It pauses after this many epochs, so that a forgotten panel does not run forever."""

CHANGED = "# Settings were changed on the way; this program uses the last ones from the start."


class Panel:
    """An interactive network in JupyterLab, with controls for all settings and a live picture.

    Display it as the last expression of a cell. Learning rate, activation, regularization and its rate, and batch size
    can be changed while it plays; any other change restarts from the same seed. One panel plays at a time. Without a
    kernel, a notebook shows a static picture instead.

    Args:
        config: the initial settings; by default `Config()`.
        epochs: number of epochs to train before it is displayed.

    Raises:
        ValueError: if the settings exceed the panel's limits: more than 4 hidden layers, a layer of more than 8 units,
            a batch size above 30, or a train ratio outside 0.1 to 0.9. `run` and `Training` have no such limits.
        TypeError: if `config` is not a Config, or `epochs` not an integer.

    Attributes:
        training: the displayed network.
        playing: whether it trains continuously.

    Example:
        >>> panel = Panel(Config(data="gauss", hidden=()))
        >>> panel.step(epochs=30)
        >>> panel.set(learning_rate=0.1)
        >>> panel.training.epoch, panel.training.train_loss[-1] < 0.02
        (30, True)
        >>> panel.reset()
        >>> panel.training.epoch
        0
    """

    _on_screen: Panel | None = None
    """The panel that is playing, or None."""

    def __init__(self, config: Config | None = None, epochs: int = 0) -> None:
        self.config = check_limits(Config() if config is None else config)
        self.training = Training(self.config)
        self.training.step(epochs)
        self.epochs_a_picture = 2
        self.show_test = False
        self._name = f"network-{uuid4().hex}"  # unique, as several notebooks can share one page
        self._controls: Controls | None = None
        self._task: asyncio.Task[None] | None = None  # the running task while it plays

    @property
    def playing(self) -> bool:
        """Whether it trains continuously."""
        return self._task is not None

    def play(self) -> None:
        """Trains continuously in the background, until `pause`.

        Raises:
            RuntimeError: outside a notebook, where no event loop is running.
        """
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            raise RuntimeError("play works in a notebook only; use step(epochs=100) instead") from None
        with LOCK:
            if self.playing:
                return
            if Panel._on_screen is not None:
                Panel._on_screen.pause()
            Panel._on_screen = self
            self._task = loop.create_task(self._play())
            self.draw()

    def pause(self) -> None:
        """Stops training; `play` continues."""
        with LOCK:
            self._stop()
            self.draw()

    def step(self, epochs: int = 1) -> None:
        """Trains for a number of epochs and redraws.

        Args:
            epochs: number of epochs.

        Raises:
            ValueError: if `epochs` is negative.
            TypeError: if `epochs` is not an integer.
        """
        with LOCK:
            self.training.step(epochs)
            self.draw()

    def reset(self) -> None:
        """Pauses and restarts from the same seed."""
        with LOCK:
            self._stop()
            self.training = Training(self.config)
            self.draw()

    def new_start(self) -> None:
        """Restarts from the next seed, with other points and other weights; a playing panel continues to play."""
        with LOCK:
            self.set(seed=self.config.seed + 1)

    def set(self, **settings: Any) -> None:
        """Changes settings; restarts training if one of them requires a new network.

        Args:
            **settings: new values of fields of `Config`.

        Raises:
            ValueError: if a value is not accepted; nothing changes then.
            TypeError: if a value has the wrong type, or there is no such field; nothing changes then.
        """
        with LOCK:
            before, config = asdict(self.config), check_limits(replace(self.config, **settings))
            changed = {name: value for name, value in asdict(config).items() if value != before[name]}
            self.config = config
            if all(name in CHANGEABLE for name in changed):
                self.training.change(**changed)
            else:
                self.training = Training(config)
            self.draw()

    def keras_code(self) -> str:
        """Generates the Keras program of the displayed network.

        Returns:
            The source code, as from `dlcourse.playground.keras_code`, for the number of epochs trained (at least 1).
        """
        with LOCK:
            epochs = max(self.training.epoch, 1)
            code = keras_code(self.config, epochs)
            if any(keras_code(config, epochs) != code for config in self.training.trained_with):
                return f"{CHANGED}\n{code}"
            return code

    async def _play(self) -> None:
        task = asyncio.current_task()
        while True:
            start = perf_counter()
            with LOCK:
                if self._task is not task:  # paused, and possibly played again since
                    return
                if self.training.epoch >= MAX_EPOCHS:
                    self.pause()
                    return
                self.step(self.epochs_a_picture)
            await asyncio.sleep(max(1 / FRAMES - (perf_counter() - start), 0.01))

    def _stop(self) -> None:
        self._task = None
        if Panel._on_screen is self:
            Panel._on_screen = None

    def draw(self) -> None:
        """Updates the display."""
        if self._controls is not None:
            self._controls.show(self, svg_of(self.training, self.show_test, self._name))

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        """Returns widgets with a picture of them; when outputs are stored, or without ipywidgets, the picture alone.

        Widgets need a kernel. Where there is none, in a page made by nbconvert or in an editor without widgets, the
        picture is shown.
        """
        if not os.environ.get("DLCOURSE_VERDICT_ONLY"):
            try:
                from dlcourse.playground._controls import Controls
            except ImportError:
                pass
            else:
                with LOCK:
                    if self._controls is None:
                        self._controls = Controls(self)
                        self.draw()
                    picture = self._picture()
                widgets = self._controls.box._repr_mimebundle_(include=include, exclude=exclude)
                return {"image/png": picture, **widgets, "text/plain": repr(self)}
        return {"image/png": self._picture(), "text/plain": repr(self)}

    def _picture(self) -> bytes:
        """Returns the network as it is now, as PNG."""
        import matplotlib.pyplot as plt

        show_network(self.training)
        buffer = io.BytesIO()
        plt.savefig(buffer, format="png")
        plt.close()
        return buffer.getvalue()

    def __repr__(self) -> str:
        return f"Panel: {self.config.data}, {'-'.join(map(str, self.config.sizes))}, epoch {self.training.epoch}"
