"""The playground's panel and pictures, without a browser."""

from __future__ import annotations

import asyncio
import base64
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from xml.etree import ElementTree

import matplotlib.pyplot as plt
import nbconvert
import nbformat
import numpy as np
import pytest

from dlcourse.playground import FEATURES, Config, Panel, Training, _panel, keras_code, output_maps, run, show_network
from dlcourse.playground._chart import LABEL_DISTANCE, chart_of, short
from dlcourse.playground._layout import (
    MAP,
    MIDDLE,
    NEGATIVE,
    NODE,
    NOTE,
    PALE,
    POSITIVE,
    SIDE,
    WIDTH,
    Link,
    colors_of,
    map_of,
    picture_of,
    scale_of,
)
from dlcourse.playground._svg import svg_of

GUARD = 150  # seconds after which waiting is given up
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
    assert f"{config.n_parameters} weights and biases" in texts
    assert {"1", "0", "−1", "training", "test", NOTE} <= set(texts)


def test_accuracies_are_shown_for_classes_only():
    training = Training(Config(data="gauss"))
    training.step(20)
    result = run(training.config, epochs=20)
    assert training.train_accuracy == result.train_accuracy[0].tolist()
    assert training.test_accuracy == result.test_accuracy[0].tolist()
    said = f">accuracy: training {training.train_accuracy[-1]:.3f}, test {training.test_accuracy[-1]:.3f}<"
    assert said in svg_of(training)
    assert "accuracy" not in svg_of(Training(Config(data="plane")))


def test_one_can_point_at_weights_and_biases():
    training = Training(Config(hidden=(3, 2), features=("x", "y²")))
    training.step(3)
    root = ElementTree.fromstring(svg_of(training))
    unseen = list(root)[-2:]  # above all else
    assert unseen[0].get("class") == "hit"
    assert ".hit path{stroke:transparent;stroke-width:10}" in svg_of(training)
    said = [title.text for group in unseen for title in group.iter("title")]
    weights = [f"weight {w:.3g}" for kernel in training.weights[::2] for w in kernel.ravel()]
    biases = [f"bias {b:.3g}" for bias in training.weights[1:-1:2] for b in bias]
    assert said == [
        *weights,
        "x: up to 5.9",
        "y²: up to 34",
        *biases,
        f"bias of the output {training.weights[-1][0]:.3g}",
    ]


@pytest.mark.parametrize("config", SHAPES)
def test_each_unit_has_its_map_large_where_the_outputs_are(config):
    training = Training(config)
    picture = picture_of(training)
    root = ElementTree.fromstring(svg_of(training, name="mine"))
    assert {"mine-maps", "mine-points"} <= {part.get("id") for part in root.iter()}
    squares = list(list(root)[-1])
    pairs = list(zip(squares[:-1:2], squares[1::2], strict=True))
    assert len(pairs) == len(picture.units)
    for (square, large), unit in zip(pairs, picture.units, strict=True):
        assert (square.tag[-4:], large.get("class")) == ("rect", "large")  # the style shows what follows the square
        view = large[0]
        assert [float(view.get(side)) for side in ("x", "y", "width", "height")] == [*picture.corner, MAP, MAP]
        left, top, width, height = map(int, view.get("viewBox").split())
        assert (width, height) == (NODE - 2, NODE - 2)
        assert abs(left + width / 2 - unit.x) <= 1.5  # pixels of the maps' picture are two wide
        assert abs(top + height / 2 - unit.y) <= 1.5
        assert [use.get("href") for use in (view[0], large[1])] == ["#mine-maps", "#mine-points"]


def test_pictures_of_two_panels_have_other_names():
    names = set()
    for _ in range(2):
        panel = Panel()
        panel._repr_mimebundle_()
        root = ElementTree.fromstring(panel._controls.picture.value)
        names |= {part.get("id") for part in root.iter() if part.get("id")}
    assert len(names) == 4


def test_the_style_stays_in_the_picture():
    root = ElementTree.fromstring(svg_of(Training(Config())))
    assert root.get("class") == "dlcourse-network"
    rules = root.find("style").text.split("}")[:-1]
    assert all(rule.startswith(".dlcourse-network ") for rule in rules)


def test_the_scale_has_the_colors_of_the_maps():
    scale = scale_of()
    assert scale.shape == (MAP, 2, 3)
    assert scale[0].tolist() == colors_of(np.array([PALE, 1])).tolist()
    assert scale[-1].tolist() == colors_of(np.array([-PALE, -1])).tolist()
    assert np.abs(scale[MAP // 2].astype(int) - MIDDLE).max() <= 2


@pytest.mark.parametrize("data", ["gauss", "plane"])
@pytest.mark.parametrize("epochs", [0, 3, 40])
def test_the_curves_end_at_their_names(data, epochs):
    training = Training(Config(data=data))
    training.step(epochs)
    chart = chart_of(training, picture_of(training))
    assert [curve.name for curve in chart.curves] == ["training", "test"]
    highest = max(training.train_loss + training.test_loss)
    assert chart.highest == f"{highest:.2g}"
    for curve, losses in zip(chart.curves, (training.train_loss, training.test_loss), strict=True):
        assert (chart.base - curve.points[-1, 1]) / (chart.base - chart.top) == pytest.approx(losses[-1] / highest)
        assert curve.points[-1, 0] == chart.left + (MAP if epochs else 0)
        assert abs(curve.label - curve.points[-1, 1]) <= LABEL_DISTANCE
        assert chart.top <= curve.label <= chart.base
    first, second = (curve.label for curve in chart.curves)
    assert abs(first - second) >= LABEL_DISTANCE


def test_the_chart_of_a_network_that_diverged_has_what_is_finite():
    training = Training(Config(data="plane", activation="linear", learning_rate=100.0))
    training.step(30)
    chart = chart_of(training, picture_of(training))
    assert [np.isfinite(curve.points).all() for curve in chart.curves] == [True, True]
    training.train_loss, training.test_loss = [np.nan] * 3, [np.inf] * 3
    chart = chart_of(training, picture_of(training))
    assert (chart.highest, [curve.name for curve in chart.curves]) == ("1", ["test"])
    assert chart.curves[0].points[:, 1].tolist() == [chart.top] * 3  # what is infinite is at the top


@pytest.mark.parametrize(
    ("number", "said"),
    [(0.5123, "0.51"), (1.31, "1.3"), (99.4, "99"), (123.0, "1e2"), (0.00012, "1e-4"), (3e307, "3e307")],
)
def test_numbers_beside_the_chart_are_short(number, said):
    assert short(number) == said


def test_nothing_lies_on_the_notes():
    for config in SHAPES:
        picture = picture_of(Training(config))
        chart = chart_of(Training(config), picture)
        lowest = max(unit.y + NODE / 2 for unit in picture.units)
        assert lowest < picture.height - 22 - 9  # the upper of two lines of text, 9 pixels high
        assert chart.base + 4 < picture.height


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


def test_colors_go_from_blue_over_white_to_orange():
    colors = colors_of(np.array([-5.0, -1, 0, 1, np.inf, np.nan]))
    assert colors.tolist() == [*[NEGATIVE.tolist()] * 2, MIDDLE.tolist(), *[POSITIVE.tolist()] * 2, [128] * 3]


def test_lines_grow_with_the_weight_up_to_a_limit():
    links = [Link((0, 0), (1, 1), weight) for weight in (0.1, -1.0, 3.0, 100.0, np.nan)]
    widths = [link.width for link in links]
    assert widths == sorted(widths)
    assert widths[-1] == 8
    assert links[0].color != links[1].color
    assert Link((0, 0), (1, 1), 0.0).color not in {link.color for link in links}


def test_the_figure_is_the_same_picture():
    training = Training(Config(hidden=(3, 2), features=("x", "xy", "y")))
    ax = show_network(training)
    picture = picture_of(training)
    assert len(ax.patches) == len(picture.links)
    assert len(ax.images) == len(picture.units) + 2  # the map of outputs, and the scale
    said = {text.get_text() for text in ax.texts}
    assert {"x", "xy", "y", "epoch 0", "23 weights and biases", "training", "test", "0", "1", "−1", NOTE} <= said
    assert ax.get_xlim() == (0, WIDTH)
    assert ax.get_ylim() == (picture.height, 0)


def test_maps_of_outputs_stand_beside_each_other():
    result = run(Config(data="gauss", hidden=()).over(seed=range(5)), epochs=20)
    axes = output_maps(result, list("abcde"), columns=3)
    assert axes.shape == (2, 3)
    assert [ax.get_title() for ax in axes.flat] == [*"abcde", ""]
    corner = np.asarray(axes[0, 0].images[0].get_array()).astype(int)
    assert corner[0, -1, 0] > corner[-1, 0, 0]  # orange where x and y are large
    with pytest.raises(ValueError, match="titles must hold 5 titles"):
        output_maps(result, ["a"])
    with pytest.raises(ValueError, match="columns must be at least 1"):
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
        ({"hidden": (9,)}, "hidden must be at most 4 layers of at most 8 units"),
        ({"hidden": (1, 1, 1, 1, 1)}, "hidden must be at most 4 layers"),
        ({"batch_size": 31}, "batch_size must be at most 30"),
        ({"train_ratio": 0.95}, "train_ratio must be from 0.1 to 0.9"),
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
    settings["layer 2"].value = 5
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
    assert "at least one name" in shown._controls.error.value
    settings["x"].value = True
    assert shown._controls.error.value == ""


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


def test_a_new_start_is_the_next_seed(shown):
    first, points = shown.training.weights, shown.training.points
    click(shown, "Step")
    click(shown, "New start")
    assert (shown.config.seed, shown.training.epoch) == (1, 0)
    assert shown._controls.settings["seed"].value == 1
    assert not np.array_equal(first[0], shown.training.weights[0])
    assert not np.array_equal(points.x_train, shown.training.points.x_train)
    rest = {w.description: w.tooltip for w in shown._controls.box.children[0].children if hasattr(w, "tooltip")}
    assert "other points and other weights" in rest["New start"]
    assert "the same points and weights" in rest["Reset"]


def test_every_box_says_what_it_is(shown):
    settings = shown._controls.settings
    assert [settings[f"layer {i}"].description for i in (1, 2, 3, 4)] == ["layer 1", "layer 2", "layer 3", "layer 4"]
    assert all(widget.description for widget in settings.values())


def test_the_code_says_that_settings_changed_on_the_way(shown):
    said = "# Settings were changed on the way; this program uses the last ones from the start.\n"
    shown.set(learning_rate=0.1)  # before the first epoch
    shown.step(5)
    shown.set(rate=0.1)  # without a penalty the rate means nothing
    shown.step(5)
    shown.set(batch_size=20)
    shown.set(batch_size=10)  # and back before any epoch
    assert shown.keras_code() == keras_code(Config(hidden=(3,), learning_rate=0.1), epochs=10)
    shown._controls.show_code.value = True
    shown.set(regularization="l2")
    assert said.strip() in shown._controls.code.value
    shown.step(5)
    assert shown.keras_code() == said + keras_code(shown.config, epochs=15)
    shown.set(regularization=None)  # ten epochs without it, five with it
    assert shown.keras_code().startswith(said)
    shown.reset()
    assert shown.keras_code() == keras_code(shown.config, epochs=1)


def test_it_plays_while_other_things_go_on_and_only_one_at_a_time():
    async def afternoon():
        before = asyncio.all_tasks()
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
        while asyncio.all_tasks() - before:  # until what had played has ended
            await asyncio.sleep(0.01)
        assert other.training.epoch == epoch

    asyncio.run(asyncio.wait_for(afternoon(), GUARD))


class Held:
    """A function that waits, once it was called, until it may go on."""

    def __init__(self, function):
        self.function, self.called, self.may_go_on = function, threading.Event(), threading.Event()

    def __call__(self, *args):
        result = self.function(*args)
        if not self.called.is_set():
            self.called.set()
            assert self.may_go_on.wait(GUARD)
        return result


@pytest.fixture
def in_turn(monkeypatch, shown):
    """Calls one thing, and while its picture is being drawn another one, in a second thread."""

    def call(first, second):
        held = Held(_panel.svg_of)
        monkeypatch.setattr(_panel, "svg_of", held)
        with ThreadPoolExecutor(2) as threads:
            one = threads.submit(first)
            assert held.called.wait(GUARD)
            other = threads.submit(second)
            assert wait([other], timeout=0.2).done == set()  # it waits for the picture
            held.may_go_on.set()
            one.result(GUARD)
            other.result(GUARD)

    return call


def test_the_last_picture_is_that_of_the_reset(shown, in_turn):
    in_turn(lambda: shown.step(110), shown.reset)
    assert "epoch 0<" in shown._controls.picture.value


def test_a_control_moved_while_a_picture_is_drawn_counts(shown, in_turn):
    widget = shown._controls.settings["learning_rate"]

    def move():
        widget.value = 0.1

    in_turn(lambda: shown.step(5), move)
    assert shown.config.learning_rate == widget.value == 0.1


def test_who_pauses_and_plays_again_at_once_plays_once():
    async def count():
        others = asyncio.all_tasks()
        panel = Panel(Config(hidden=()))
        for _ in range(5):
            panel.play()
            await asyncio.sleep(0)
            panel.pause()
        panel.play()
        epoch = panel.training.epoch
        while panel.training.epoch < epoch + 10 * panel.epochs_a_picture:  # whoever was paused has had a turn
            await asyncio.sleep(0.01)
        playing = asyncio.all_tasks() - others
        panel.pause()
        return len(playing)

    assert asyncio.run(asyncio.wait_for(count(), GUARD)) == 1


def test_it_pauses_by_itself_in_the_end(monkeypatch):
    monkeypatch.setattr(_panel, "MAX_EPOCHS", 6)

    async def play():
        panel = Panel(Config(hidden=()))
        panel.play()
        while panel.playing:
            await asyncio.sleep(0.01)
        return panel.training.epoch

    assert asyncio.run(asyncio.wait_for(play(), GUARD)) == 6


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


def test_where_there_is_no_kernel_a_picture_stands_beside_the_widget(shown):
    """nbconvert makes a page or a text of it, which loads nothing."""
    bundle = shown._repr_mimebundle_()
    assert bundle["image/png"].startswith(b"\x89PNG")
    encoded = {**bundle, "image/png": base64.b64encode(bundle["image/png"]).decode()}
    output = nbformat.v4.new_output("display_data", encoded)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("Panel()", outputs=[output])])
    for exporter, picture in ((nbconvert.MarkdownExporter, "![png]"), (nbconvert.LatexExporter, "includegraphics")):
        assert picture in exporter().from_notebook_node(notebook)[0]
    assert plt.get_fignums() == []
