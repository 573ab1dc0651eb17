"""The playground's panel and pictures, without a browser."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from xml.etree import ElementTree

import matplotlib.pyplot as plt
import numpy as np
import pytest

from dlcourse.playground import FEATURES, Config, Panel, Training, _panel, output_maps, run, show_network
from dlcourse.playground._layout import MIDDLE, NEGATIVE, POSITIVE, SIDE, Link, colours_of, map_of, picture_of
from dlcourse.playground._svg import svg_of

SHAPES = [
    Config(hidden=()),
    Config(data="plane", hidden=(8, 8, 8, 8), features=tuple(FEATURES)),
    Config(data="multi-gauss", features=("xy",), hidden=(1,)),
]


@pytest.fixture(autouse=True)
def close() -> Iterator[None]:
    yield
    plt.close("all")


@pytest.fixture
def shown() -> Panel:
    """A panel with its widgets."""
    panel = Panel(Config(hidden=(3,)))
    panel._repr_mimebundle_()
    return panel


def click(panel, name):
    buttons = [w for w in panel._controls.box.children[0].children if getattr(w, "description", "") == name]
    buttons[0].click()


@pytest.mark.parametrize("config", SHAPES)
def test_the_picture_is_whole(config):
    training = Training(config)
    training.step(3)
    picture = picture_of(training)
    assert len(picture.units) == sum(config.sizes[:-1])
    assert len(picture.links) == sum(kernel.size for kernel in training.weights[::2])
    weights = np.concatenate([kernel.ravel() for kernel in training.weights[::2]])
    assert [link.weight for link in picture.links] == weights.tolist()
    for unit in picture.units:
        assert 0 < unit.x < picture.corner[0]
        assert 0 < unit.y < picture.height
    places = [(unit.x, unit.y) for unit in picture.units]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("config", SHAPES)
def test_the_svg_can_be_read_and_says_the_numbers(config):
    training = Training(config)
    training.step(1234 if config.hidden == () else 2)
    root = ElementTree.fromstring(svg_of(training, show_test=True))
    texts = [text.text for text in root.iter("text")]
    assert f"epoch {training.epoch:,}" in texts
    assert f"loss: training {training.train_loss[-1]:.3f}, test {training.test_loss[-1]:.3f}" in texts
    assert [name for name in config.features if name not in texts] == []


@pytest.mark.filterwarnings("error")
def test_a_network_that_diverged_can_be_drawn():
    training = Training(Config(data="plane", activation="linear", learning_rate=100.0))
    training.step(30)
    assert not np.isfinite(training.train_loss[-1])
    ElementTree.fromstring(svg_of(training))
    show_network(training)
    plt.gcf().canvas.draw()


def test_the_map_has_the_plane_the_right_way_up():
    picture = picture_of(Training(Config(features=("x", "y"), hidden=())))
    x, y = (map_of(unit.outputs, is_feature=True).astype(int) for unit in picture.units)
    assert np.all(x[:, 0] == x[0, 0])
    assert x[0, -1, 0] > x[0, 0, 0]  # more red, to orange, on the right
    assert y[0, 0, 0] > y[-1, 0, 0]  # and at the top
    assert x.shape == (SIDE, SIDE, 3)


def test_colours_go_from_blue_over_white_to_orange():
    colours = colours_of(np.array([-5.0, -1, 0, 1, np.inf, np.nan]))
    assert colours.tolist() == [*[NEGATIVE.tolist()] * 2, MIDDLE.tolist(), *[POSITIVE.tolist()] * 2, [128] * 3]


def test_lines_grow_with_the_weight_up_to_a_limit():
    links = [Link((0, 0), (1, 1), weight) for weight in (0.1, -1.0, 3.0, 100.0, np.nan)]
    widths = [link.width for link in links]
    assert widths == sorted(widths)
    assert widths[-1] == 8
    assert links[0].colour != links[1].colour
    assert Link((0, 0), (1, 1), 0.0).colour not in {link.colour for link in links}


def test_the_figure_is_the_same_picture():
    training = Training(Config(hidden=(3, 2), features=("x", "xy", "y")))
    ax = show_network(training)
    picture = picture_of(training)
    assert len(ax.patches) == len(picture.links)
    assert len(ax.images) == len(picture.units) + 1
    assert {"x", "xy", "y", "epoch 0"} <= {text.get_text() for text in ax.texts}
    assert ax.get_xlim() == (0, 760)
    assert ax.get_ylim() == (picture.height, 0)


def test_maps_of_outputs_stand_beside_each_other():
    result = run(Config(data="gauss", hidden=()).over(seed=range(5)), epochs=20)
    axes = output_maps(result, list("abcde"), columns=3)
    assert axes.shape == (2, 3)
    assert [ax.get_title() for ax in axes.flat] == [*"abcde", ""]
    corner = np.asarray(axes[0, 0].images[0].get_array()).astype(int)
    assert corner[0, -1, 0] > corner[-1, 0, 0]  # orange where x and y are large
    with pytest.raises(ValueError, match="titles: 5 are expected"):
        output_maps(result, ["a"])
    with pytest.raises(ValueError, match="columns: at least 1"):
        output_maps(result, columns=0)


def test_settings_that_may_change_leave_the_network_and_others_start_anew():
    panel = Panel(epochs=5)
    panel.set(learning_rate=0.3, activation="relu", regularization="l2", rate=0.01, batch_size=20)
    assert (panel.training.epoch, panel.training.config) == (5, panel.config)
    panel.set(noise=0.2)
    assert panel.training.epoch == 0
    assert panel.training.config.activation == "relu"


def test_a_setting_that_is_not_accepted_changes_nothing():
    panel = Panel(epochs=5)
    before, training = panel.config, panel.training
    with pytest.raises(ValueError, match="noise"):
        panel.set(noise=3.0, learning_rate=1.0)
    assert panel.config is before
    assert panel.training is training
    assert training.config.learning_rate == 0.03


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"hidden": (9,)}, "hidden: a panel has room for 4 layers of 8 units"),
        ({"hidden": (1, 1, 1, 1, 1)}, "hidden: a panel has room"),
        ({"batch_size": 31}, "batch_size: a panel has up to 30"),
        ({"train_ratio": 0.95}, "train_ratio: a panel has 0.1 to 0.9"),
    ],
)
def test_what_has_no_room_on_the_screen_is_refused_and_the_largest_has(settings, said):
    panel = Panel(Config(hidden=(8, 8, 8, 8), batch_size=30, train_ratio=0.9, features=tuple(FEATURES)))
    panel._repr_mimebundle_()
    before = panel.config
    with pytest.raises(ValueError, match=said):
        panel.set(**settings)
    assert panel.config is before
    with pytest.raises(ValueError, match=said):
        Panel(Config(**settings))


def test_reset_gives_the_same_start_with_the_settings_of_now():
    panel = Panel()
    first = panel.training.weights
    panel.set(learning_rate=0.1)
    panel.step(5)
    panel.reset()
    assert panel.training.epoch == 0
    assert panel.training.config.learning_rate == 0.1
    assert all(np.array_equal(a, b) for a, b in zip(first, panel.training.weights, strict=True))


def test_the_controls_steer_the_panel(shown):
    settings = shown._controls.settings
    settings["learning_rate"].value = 0.1
    settings["regularization"].value = "l1"
    settings["rate"].value = 0.003
    settings["x²"].value = True
    settings["layers"].value = 2
    settings["units 1"].value = 5
    settings["noise"].value = 0.35
    settings["seed"].value = 7
    assert shown.config == Config(
        learning_rate=0.1,
        regularization="l1",
        rate=0.003,
        features=("x", "y", "x²"),
        hidden=(3, 5),
        noise=0.35,
        seed=7,
    )
    settings["regularization"].value = "none"
    assert shown.config.regularization is None
    assert settings["rate"].disabled


def test_the_controls_follow_what_a_cell_says(shown):
    shown.set(data="spiral", learning_rate=0.07, hidden=(2, 2, 2), features=("sin x",))
    settings = shown._controls.settings
    assert settings["data"].value == "spiral"
    assert settings["learning_rate"].value == 0.07
    assert settings["layers"].value == 3
    assert settings["sin x"].value
    assert not settings["x"].value
    assert shown.config.hidden == (2, 2, 2)


def test_the_last_feature_stays(shown):
    settings = shown._controls.settings
    settings["x"].value = False
    settings["y"].value = False
    assert settings["y"].value
    assert shown.config.features == ("y",)
    assert "one name or more" in shown._controls.complaint.value
    settings["x"].value = True
    assert shown._controls.complaint.value == ""


def test_buttons_step_and_reset_and_the_code_is_shown_on_demand(shown):
    click(shown, "Step")
    assert shown.training.epoch == 1
    shown._controls.show_code.value = True
    assert "keras.Sequential" in shown._controls.code.value
    assert "epochs=1" in shown._controls.code.value
    click(shown, "Reset")
    assert shown.training.epoch == 0
    shown._controls.show_code.value = False
    assert shown._controls.code.value == ""


def test_it_plays_while_other_things_go_on_and_only_one_at_a_time():
    async def afternoon():
        one, other = Panel(Config(hidden=())), Panel(Config(hidden=()))
        one.play()
        one.play()  # a second time changes nothing
        while one.training.epoch < 4:
            await asyncio.sleep(0.01)
        other.play()
        assert not one.playing
        epoch = one.training.epoch
        while other.training.epoch < 4:
            await asyncio.sleep(0.01)
        assert one.training.epoch <= epoch + one.epochs_a_picture
        other.pause()
        epoch = other.training.epoch
        await asyncio.sleep(0.2)
        assert other.training.epoch == epoch

    asyncio.run(asyncio.wait_for(afternoon(), 20))


def test_it_pauses_by_itself_in_the_end(monkeypatch):
    monkeypatch.setattr(_panel, "LONGEST", 6)

    async def play():
        panel = Panel(Config(hidden=()))
        panel.play()
        while panel.playing:
            await asyncio.sleep(0.01)
        return panel.training.epoch

    assert asyncio.run(asyncio.wait_for(play(), 20)) == 6


def test_playing_needs_a_notebook():
    with pytest.raises(RuntimeError, match=r"use step\(epochs=100\)"):
        Panel().play()


def test_what_is_stored_for_readers_is_a_picture(monkeypatch):
    monkeypatch.setenv("DLCOURSE_VERDICT_ONLY", "1")
    bundle = Panel(Config(data="xor", hidden=(3,)), epochs=2)._repr_mimebundle_()
    assert bundle["image/png"].startswith(b"\x89PNG")
    assert bundle["text/plain"] == "Panel: xor, 2-3-1, epoch 2"
    assert plt.get_fignums() == []


def test_without_ipywidgets_it_is_a_picture(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    monkeypatch.delitem(sys.modules, "dlcourse.playground._controls", raising=False)
    assert "image/png" in Panel()._repr_mimebundle_()


def test_with_them_it_is_a_widget(shown):
    assert "application/vnd.jupyter.widget-view+json" in shown._repr_mimebundle_()
