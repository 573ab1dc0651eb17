"""The playground on the screen: ipywidgets around a training."""

from __future__ import annotations

import asyncio
import html
import io
import os
from dataclasses import asdict, replace
from threading import RLock
from time import perf_counter
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from dlcourse.playground._config import Config, as_config
from dlcourse.playground._figures import show_network
from dlcourse.playground._keras import keras_code
from dlcourse.playground._svg import svg_of
from dlcourse.playground._training import CHANGEABLE, Training

if TYPE_CHECKING:
    from dlcourse.playground._controls import Controls

FRAMES = 15
"""Pictures a second while it plays, at most."""
MOST_LAYERS, MOST_UNITS, MOST_POINTS = 4, 8, 30
"""Hidden layers, units of each, and points of a batch for which there is room on the screen."""
LONGEST = 50_000
"""After so many epochs it pauses by itself, so that a forgotten panel does not run for ever."""

LOCK = RLock()
"""JupyterLab has buttons and sliders answered now in one thread, now in another: no two change or draw at a time."""

CHANGED = "# Settings were changed on the way; this program uses the last ones from the start."


class Panel:
    """A small network to play with, in JupyterLab: settings, play, pause, step, reset, new start, and its picture live.

    Put it at the end of a cell and run the cell. Learning rate, activation, regularization and batch size may be
    changed while it plays; any other change starts anew from the same seed. One panel plays at a time. A notebook
    that is only read shows the network's picture instead.

    Args:
        config: the settings at the start.
        epochs: how many epochs it has trained when it appears.

    Raises:
        ValueError: if the screen has no room for the network: it has more than 4 hidden layers, a layer of more than
            8 units, batches of more than 30, or a train ratio outside 0.1 to 0.9. `run` and `Training` have no limits.

    Attributes:
        training: the network on the screen.
        playing: whether it plays.

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
    """The panel that plays, if one does."""

    def __init__(self, config: Config | None = None, epochs: int = 0) -> None:
        self.config = _fitting(Config() if config is None else config)
        self.training = Training(self.config)
        self.training.step(epochs)
        self.epochs_a_picture = 2
        self.show_test = False
        self._name = f"network-{uuid4().hex}"  # two notebooks may be open on one page
        self._controls: Controls | None = None
        self._task: asyncio.Task[None] | None = None  # what plays now

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self._task is not None

    def play(self) -> None:
        """Goes on training, picture after picture, until `pause`.

        Raises:
            RuntimeError: outside a notebook, where no event loop runs that could do so in the background.
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
            self._draw()

    def pause(self) -> None:
        """Stops playing; `play` goes on."""
        with LOCK:
            self._stop()
            self._draw()

    def step(self, epochs: int = 1) -> None:
        """Trains for some epochs and draws."""
        with LOCK:
            self.training.step(epochs)
            self._draw()

    def reset(self) -> None:
        """Pauses and starts anew from the same seed."""
        with LOCK:
            self._stop()
            self.training = Training(self.config)
            self._draw()

    def new_start(self) -> None:
        """Starts anew from the next seed, with other points and other weights; if it plays, it plays on."""
        with LOCK:
            self.set(seed=self.config.seed + 1)

    def set(self, **settings: Any) -> None:
        """Changes settings. Those that can change while a network trains leave it where it is; others start anew.

        Args:
            **settings: new values of fields of `Config`.

        Raises:
            ValueError: if a value is not accepted; then nothing changes.
        """
        with LOCK:
            before, config = asdict(self.config), _fitting(replace(self.config, **settings))
            changed = {name: value for name, value in asdict(config).items() if value != before[name]}
            self.config = config
            if all(name in CHANGEABLE for name in changed):
                self.training.change(**changed)
            else:
                self.training = Training(config)
            self._draw()

    def keras_code(self) -> str:
        """The Keras program of the network on the screen, for as many epochs as it has trained."""
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
                if self._task is not task:  # paused; another may play by now
                    return
                if self.training.epoch >= LONGEST:
                    self.pause()
                    return
                self.step(self.epochs_a_picture)
            await asyncio.sleep(max(1 / FRAMES - (perf_counter() - start), 0.01))

    def _stop(self) -> None:
        self._task = None
        if Panel._on_screen is self:
            Panel._on_screen = None

    def _draw(self) -> None:
        if self._controls is not None:
            self._controls.show(self, svg_of(self.training, self.show_test, self._name))

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        """The panel itself; where outputs are stored for readers, or without ipywidgets, its picture."""
        if not os.environ.get("DLCOURSE_VERDICT_ONLY"):
            try:
                from dlcourse.playground._controls import Controls
            except ImportError:
                pass
            else:
                with LOCK:
                    if self._controls is None:
                        self._controls = Controls(self)
                        self._draw()
                return self._controls.box._repr_mimebundle_(include=include, exclude=exclude)
        import matplotlib.pyplot as plt

        show_network(self.training)
        buffer = io.BytesIO()
        plt.savefig(buffer, format="png")
        plt.close()
        return {"image/png": buffer.getvalue(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return f"Panel: {self.config.data}, {'-'.join(map(str, self.config.sizes))}, epoch {self.training.epoch}"


def _fitting(config: Config) -> Config:
    """The config, if the screen has room for it."""
    if len(as_config(config).hidden) > MOST_LAYERS or max(config.hidden, default=0) > MOST_UNITS:
        raise ValueError(
            f"hidden: a panel has room for {MOST_LAYERS} layers of {MOST_UNITS} units, not {config.hidden}"
        )
    if config.batch_size > MOST_POINTS:
        raise ValueError(f"batch_size: a panel has up to {MOST_POINTS}, not {config.batch_size}")
    if not 0.1 <= config.train_ratio <= 0.9:
        raise ValueError(f"train_ratio: a panel has 0.1 to 0.9, not {config.train_ratio}")
    return config


def code_block(code: str) -> str:
    """Source code as HTML that can be selected and copied."""
    style = "max-height:22em;overflow:auto;padding:.6em;border:1px solid #888;line-height:1.3"
    return f'<pre style="{style}">{html.escape(code)}</pre>'
