"""The panel's buttons, menus and sliders. They call the panel, which does not depend on their appearance."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import ipywidgets as widgets

from dlcourse.playground._config import ACTIVATIONS, DATA, PENALTIES
from dlcourse.playground._features import FEATURES
from dlcourse.playground._screen import LOCK, MAX_BATCH_SIZE, MAX_LAYERS, MAX_UNITS, Controlled, code_block

LEARNING_RATES = (0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
RATES = (0.0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0)
SPEEDS = {"slow": 1, "medium": 5, "fast": 25}
UNITS = [f"layer {i + 1}" for i in range(MAX_LAYERS)]
NO_PENALTY = "none"
"""The menu entry for None, which a menu would show as empty."""


class Controls:
    """All widgets of a panel.

    Args:
        panel: the panel that they control.

    Attributes:
        box: the widget that contains all others.
    """

    def __init__(self, panel: Controlled) -> None:
        self.panel = panel
        self.picture, self.code, self.error = (widgets.HTML() for _ in range(3))
        self._syncing = False
        self.play = _button("Play", "train continuously", self._play_or_pause)
        step = _button("Step", "train for one epoch", lambda: panel.step())
        reset = _button("Reset", "restart from the same seed: the same points and weights", panel.reset)
        new_start = _button("New start", "restart from the next seed: other points and other weights", panel.new_start)
        self.show_code = widgets.ToggleButton(description="Show the Keras code", layout=_wide("170px"))
        self.show_code.observe(lambda change: self._write_code(), "value")
        new_start.layout.width = "100px"
        speed = _menu("speed", SPEEDS, SPEEDS["medium"])
        speed.layout.width = "150px"
        speed.observe(lambda change: setattr(panel, "epochs_a_picture", change["new"]), "value")
        panel.epochs_a_picture = SPEEDS["medium"]
        test = widgets.Checkbox(description="test points", indent=False, layout=_wide("110px"))
        test.observe(lambda change: self._show_test(change["new"]), "value")
        self.settings: dict[str, Any] = self._settings()
        for name, widget in self.settings.items():
            widget.observe(lambda change, name=name: self._changed(name, change["new"]), "value")
        rows = [
            [self.play, step, reset, new_start, self.settings["seed"], speed, test, self.show_code],
            [self.settings[name] for name in ("data", "noise", "train_ratio", "batch_size")],
            [self.settings[name] for name in ("learning_rate", "activation", "regularization", "rate")],
            [widgets.Label("features:", layout=_wide("80px")), *(self.settings[name] for name in FEATURES)],
            [self.settings[name] for name in ("layers", *UNITS)],
        ]
        line = widgets.Layout(flex_flow="row wrap", align_items="center")
        lines = [widgets.HBox(row, layout=line) for row in rows]
        self.box = widgets.VBox([*lines, self.error, self.picture, self.code])
        self.box.add_class("dlcourse-playground")

    def show(self, panel: Controlled, svg: str) -> None:
        """Updates the picture and all controls."""
        self.picture.value = svg
        self.play.description = "Pause" if panel.playing else "Play"
        self._sync()
        if not panel.playing:
            self._write_code()

    def _settings(self) -> dict[str, Any]:
        config = self.panel.config
        units = [*config.hidden, *[2] * MAX_LAYERS][:MAX_LAYERS]
        controls: dict[str, Any] = {
            "data": _menu("data", DATA, config.data),
            "noise": _slider("noise", config.noise, 0.0, 0.5, 0.05),
            "train_ratio": _slider("train ratio", config.train_ratio, 0.1, 0.9, 0.1),
            "seed": widgets.BoundedIntText(config.seed, 0, 2**31, description="seed", **_narrow("110px")),
            "learning_rate": _menu("learning rate", *_with(LEARNING_RATES, config.learning_rate)),
            "activation": _menu("activation", ACTIVATIONS, config.activation),
            "batch_size": widgets.IntSlider(
                config.batch_size, 1, MAX_BATCH_SIZE, description="batch size", **_ON_RELEASE
            ),
            "regularization": _menu("regularization", [p or NO_PENALTY for p in PENALTIES], self._penalty),
            "rate": _menu("its rate", *_with(RATES, config.rate)),
            "layers": widgets.IntSlider(len(config.hidden), 0, MAX_LAYERS, description="hidden layers", **_ON_RELEASE),
        }
        for name in FEATURES:
            controls[name] = widgets.Checkbox(
                name in config.features, description=name, indent=False, layout=_wide("70px")
            )
        for name, n in zip(UNITS, units, strict=True):
            controls[name] = widgets.BoundedIntText(n, 1, MAX_UNITS, description=name, **_narrow("110px"))
        return controls

    @property
    def _penalty(self) -> str:
        return self.panel.config.regularization or NO_PENALTY

    def _fields(self, **changed: Any) -> dict[str, Any]:
        """Returns the fields of a config from the values of the controls, with the given changes."""
        value = {name: widget.value for name, widget in self.settings.items()} | changed
        plain = ("data", "learning_rate", "activation", "batch_size", "rate", "seed")
        penalty = value["regularization"]
        return {
            **{name: value[name] for name in plain},
            "regularization": None if penalty == NO_PENALTY else penalty,
            "noise": round(value["noise"], 3),
            "train_ratio": round(value["train_ratio"], 3),
            "features": tuple(name for name in FEATURES if value[name]),
            "hidden": tuple(value[name] for name in UNITS[: value["layers"]]),
        }

    def _changed(self, name: str, value: Any) -> None:
        with LOCK:  # an update may have reset the control while waiting for the lock, so use the value of the change
            if self._syncing:
                return
            try:
                self.panel.set(**self._fields(**{name: value}))
            except ValueError as error:
                self.error.value = f"<b>{error}</b>"
                self._sync()
            else:
                self.error.value = ""

    def _sync(self) -> None:
        """Sets the controls to the panel's config, for example after `panel.set` in a cell."""
        config = self.panel.config
        self._syncing = True
        try:
            for name in ("data", "noise", "train_ratio", "seed", "activation", "batch_size"):
                self.settings[name].value = getattr(config, name)
            self.settings["regularization"].value = self._penalty
            for name in ("learning_rate", "rate"):
                options, value = _with([each for _, each in self.settings[name].options], getattr(config, name))
                if len(options) != len(self.settings[name].options):
                    self.settings[name].options = list(options.items())
                self.settings[name].value = value
            self.settings["layers"].value = len(config.hidden)
            for i, name in enumerate(UNITS):
                box = self.settings[name]
                box.layout.display = "" if i < len(config.hidden) else "none"
                if i < len(config.hidden):
                    box.value = config.hidden[i]
            for name in FEATURES:
                self.settings[name].value = name in config.features
            self.settings["rate"].disabled = config.regularization is None
        finally:
            self._syncing = False

    def _play_or_pause(self) -> None:
        with LOCK:
            if self.panel.playing:
                self.panel.pause()
            else:
                self.panel.play()

    def _show_test(self, value: bool) -> None:
        with LOCK:
            self.panel.show_test = value
            self.panel.draw()

    def _write_code(self) -> None:
        self.code.value = code_block(self.panel.keras_code()) if self.show_code.value else ""


_ON_RELEASE: dict[str, Any] = {
    "continuous_update": False,
    "style": {"description_width": "initial"},
    "layout": {"width": "225px"},
}
"""Sliders report a change on release only."""


def _narrow(width: str) -> dict[str, Any]:
    return {"style": {"description_width": "initial"}, "layout": _wide(width)}


def _wide(width: str) -> widgets.Layout:
    return widgets.Layout(width=width)


def _button(text: str, tip: str, action: Callable[[], Any]) -> widgets.Button:
    button = widgets.Button(description=text, tooltip=tip, layout=_wide("80px"))
    button.on_click(lambda _: action())
    return button


def _menu(text: str, options: Any, value: Any) -> widgets.Dropdown:
    style = {"description_width": "initial"}
    pairs = list(options.items()) if isinstance(options, dict) else list(options)
    return widgets.Dropdown(options=pairs, value=value, description=text, style=style, layout=_wide("190px"))


def _slider(text: str, value: float, low: float, high: float, step: float) -> widgets.FloatSlider:
    return widgets.FloatSlider(value, min=low, max=high, step=step, description=text, **_ON_RELEASE)


def _with(options: Iterable[float], value: float) -> tuple[dict[str, float], float]:
    """Returns the sorted options including the value, by the text shown for them; and the value."""
    return {f"{each:g}": each for each in sorted({*options, value})}, value
