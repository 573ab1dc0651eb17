"""tools/execute.py: outputs are stored as the regression sees them, whole or not at all."""

import base64
import getpass
import io
import json
import os

import nbformat
import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from tools import canonical, execute, kernels, nbtext, pictures

LESSON = """\
# %%
import os
import sys

import matplotlib.pyplot as plt

# %%
print("12 %\\r34 %", end="")
print("a warning", file=sys.stderr)
print(" done")
6 * 7

# %%

# %% {"tags": ["nbval-ignore-output"]}
import time

print(time.perf_counter())

# %%
progress = os.environ["DLCOURSE_PROGRESS"]
print(os.path.exists(progress), os.environ["DLCOURSE_VERDICT_ONLY"], hash("a word") % 1000, plt.get_backend())
print(len(In), open(progress, "w").write("learned"))

# %% {"alt": "A line"}
plt.plot([1, 2], [3, 4])
plt.show()
"""


def code_cells(path):
    return [cell for cell in canonical.read(path).cells if cell.cell_type == "code"]


def store(path, text):
    canonical.write(nbtext.from_text(text), path)
    return path


@pytest.fixture(scope="module")
def lesson(tmp_path_factory):
    """A lesson that was executed twice."""
    path = store(tmp_path_factory.mktemp("notebooks") / "01-lesson.ipynb", LESSON)
    assert execute.execute(path)[0], "the first run writes"
    first = path.read_bytes()
    changed, kernel = execute.execute(path)
    return path, first, changed, kernel


def test_run_twice_leaves_no_difference(lesson):
    path, first, changed, _ = lesson
    assert not changed
    assert path.read_bytes() == first


def test_outputs_are_merged_and_overwritten_as_nbval_does(lesson):
    outputs = code_cells(lesson[0])[1].outputs
    assert [(o.get("name"), o.get("text")) for o in outputs[:2]] == [
        ("stdout", "34 % done\n"),
        ("stderr", "a warning\n"),
    ]
    assert outputs[2].data == {"text/plain": "42"}


def test_counts_run_from_one_and_an_empty_cell_has_none(lesson):
    assert [cell.execution_count for cell in code_cells(lesson[0])] == [1, 2, None, 3, 4, 5]


def test_the_kernel_has_an_empty_progress_file_and_a_fixed_environment(lesson):
    text = code_cells(lesson[0])[4].outputs[0].text
    assert text.startswith("False 1 ")
    assert "inline" in text


def test_a_picture_keeps_its_pixels_and_loses_its_writers_name(lesson):
    stored = base64.b64decode(code_cells(lesson[0])[5].outputs[0].data["image/png"])
    assert b"matplotlib" not in stored
    assert Image.open(io.BytesIO(stored)).size[0] > 300


def test_the_clock_and_the_gauge_show_what_the_lesson_took(lesson):
    kernel = lesson[3]
    assert 0.1 < kernel.seconds < 60
    assert 50 < kernel.gauge.peak < 1000


def test_what_is_stored_is_canonical_and_says_nothing_volatile(lesson):
    path = lesson[0]
    assert execute.is_canonical(path)
    stored = json.loads(path.read_text(encoding="utf-8"))
    assert set(stored["metadata"]) == {"kernelspec", "language_info"}
    assert "version" not in stored["metadata"]["language_info"]
    assert path.read_text(encoding="utf-8") == json.dumps(stored, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("1 / 0", r"cell 1 \(1 / 0\) raised ZeroDivisionError(?s:.*)division by zero"),
        ('import os\nprint(os.path.expanduser("~/notes"))', r"cell 1 \(import os\) prints the path"),
        ("import os\nos._exit(3)", r"cell 1 \(import os\): the kernel died \(exit code 3\)"),
        ("while True:\n    pass", r"cell 1 \(while True:\): it did not end within 2 s; it was at `(pass|while True:)`"),
        ("from IPython.display import clear_output\nclear_output()", "cell 1 .* clears or updates its output"),
    ],
    ids=["raises", "names the machine", "dies", "endless", "clears"],
)
def test_a_notebook_that_must_not_be_stored_is_left_as_it_was(tmp_path, code, complaint):
    path = store(tmp_path / "02-faulty.ipynb", f"# %%\nprint(1)\n\n# %%\n{code}\n")
    before = path.read_bytes()
    with pytest.raises(execute.RefusalError, match=complaint):
        execute.execute(path, timeout=2)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_long_traceback_fits_on_one_screen(tmp_path, capsys):
    path = store(tmp_path / "deep.ipynb", "# %%\ndef dive(n):\n    return 1 // n + dive(n - 1)\n\n\ndive(900)\n")
    assert execute.main([str(path)]) == 1
    message = capsys.readouterr().err
    assert "deep.ipynb: left as it was." in message
    assert len(message.splitlines()) < 30
    assert "ZeroDivisionError" in message
    assert "\x1b" not in message


def one_cell(**output):
    cell = nbformat.v4.new_code_cell("show()", execution_count=1, outputs=[nbformat.v4.new_output(**output)])
    return nbformat.v4.new_notebook(cells=[cell])


def test_an_error_that_the_cell_announces_is_refused_too():
    notebook = one_cell(output_type="error", ename="ValueError", evalue="no", traceback=[])
    notebook.cells[0].metadata.tags = ["raises-exception"]
    assert canonical.objections(notebook) == ["cell 0 (show()) ends in ValueError: no"]


@pytest.mark.parametrize("folder", ["home", "Users", "tmp"])
def test_a_path_of_any_machine_is_refused(folder):
    notebook = one_cell(output_type="stream", text=f"read from {os.sep}{folder}/ann/data.csv")
    assert len(canonical.objections(notebook)) == 1


def test_a_user_name_is_refused_unless_it_is_a_word_of_the_lesson(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "iris")
    notebook = one_cell(output_type="stream", text="written by iris")
    assert canonical.objections(notebook, made_here=True) == ["cell 0 (show()) prints the user name iris"]
    assert canonical.objections(notebook) == []
    notebook.cells[0].source = 'load("iris")'
    assert canonical.objections(notebook, made_here=True) == []


def png(picture, **options):
    out = io.BytesIO()
    picture.save(out, "PNG", **options)
    return base64.encodebytes(out.getvalue()).decode()


def canonical_png(encoded):
    notebook = one_cell(output_type="display_data", data={"image/png": encoded})
    return canonical.canonicalise(notebook).cells[0].outputs[0].data["image/png"]


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L"])
def test_a_canonical_picture_has_the_same_pixels_and_no_text(mode):
    picture = Image.radial_gradient("L").convert(mode)
    named = PngImagePlugin.PngInfo()
    named.add_text("Software", "a version")
    stored = base64.b64decode(canonical_png(png(picture, pnginfo=named, dpi=(72, 72))))
    assert b"Software" not in stored
    assert Image.open(io.BytesIO(stored)).convert("RGBA").tobytes() == picture.convert("RGBA").tobytes()


def test_a_picture_without_text_is_not_compressed_again():
    loose = png(Image.radial_gradient("L"), compress_level=1)
    assert canonical_png(loose) == loose.replace("\n", "")


def test_cells_without_ids_get_the_same_ones_each_time():
    raw = json.dumps(
        {
            "cells": [{"cell_type": "markdown", "metadata": {"collapsed": True}, "source": ["# a\n", "b"]}] * 2,
            "metadata": {"kernelspec": {"name": "conda-env", "display_name": "mine"}, "signature": "x"},
            "nbformat": 4,
            "nbformat_minor": 2,
        }
    )
    first, second = (canonical.dump(canonical.parse(raw)) for _ in range(2))
    assert first == second
    assert len({cell["id"] for cell in json.loads(first)["cells"]}) == 2
    for volatile in ("conda-env", "signature", "collapsed"):
        assert volatile not in first


def test_what_is_no_notebook_is_said_so(tmp_path):
    path = tmp_path / "x.ipynb"
    path.write_text("<html>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"x.ipynb is not a notebook of format 4"):
        canonical.read(path)


def test_check_names_what_is_not_canonical(tmp_path, capsys):
    path = store(tmp_path / "03-lesson.ipynb", "# %%\nx = 1\n")
    assert execute.main(["--check", str(path)]) == 0
    path.write_text(path.read_text(encoding="utf-8").replace(" ", "  "), encoding="utf-8")
    assert execute.main(["--check", str(path)]) == 1
    assert "03-lesson.ipynb: not in canonical form" in capsys.readouterr().out


def test_a_notebook_is_chosen_by_number_or_path(tmp_path, monkeypatch):
    monkeypatch.setattr(execute, "NOTEBOOKS", tmp_path)
    three, four = (store(tmp_path / name, "# %%\n") for name in ("03-activations.ipynb", "04-losses.ipynb"))
    assert execute.chosen([]) == [three, four]
    assert execute.chosen(["04"]) == [four]
    assert execute.chosen([str(three), "03"]) == [three]
    with pytest.raises(ValueError, match="99 is neither"):
        execute.chosen(["99"])


def test_settings_of_the_developer_do_not_reach_the_kernel_and_those_of_the_machine_do(tmp_path, monkeypatch):
    monkeypatch.setenv("MPLBACKEND", "agg")
    monkeypatch.setenv("DLCOURSE_DATA", "full")
    monkeypatch.setenv("ONEDNN_MAX_CPU_ISA", "SSE41")
    environment = kernels.lesson_environment(tmp_path)
    assert "MPLBACKEND" not in environment
    assert "DLCOURSE_DATA" not in environment
    assert environment["ONEDNN_MAX_CPU_ISA"] == "SSE41"
    assert environment["PYTEST_CURRENT_TEST"]


def figure(shift, red=31):
    """A line on white that lies so many pixels lower than the first one, as an output."""
    pixels = np.full((60, 80, 3), 255, np.uint8)
    pixels[20 + shift : 22 + shift, 5:75] = (red, 119, 180)
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=1 + shift % 8)
    return nbformat.v4.new_output("display_data", {"image/png": base64.b64encode(buffer.getvalue()).decode()})


@pytest.mark.parametrize(
    ("stored", "new", "redraw", "kept", "told"),
    [
        ([figure(0)], [figure(8)], False, False, False),  # another figure: the line lies 8 pixels lower
        ([figure(0)], [figure(2)], False, True, True),  # the regression takes it for the same
        ([figure(0)], [figure(2)], True, False, False),
        ([figure(0)], [figure(0), figure(2)], False, False, False),  # which of them is which?
    ],
)
def test_a_stored_figure_stays_where_the_regression_would_accept_it(stored, new, redraw, kept, told):
    before = stored[0].data["image/png"]
    drawn = new[0].data["image/png"]
    assert execute.keep_figures(stored, new, redraw) is told
    assert new[0].data["image/png"] == (before if kept else drawn)


def test_a_figure_whose_pixels_are_the_same_keeps_its_bytes():
    stored, new = figure(0), figure(0)
    pixels = pictures.decode(new.data["image/png"])
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=9)  # as another version would write them
    new.data["image/png"] = base64.b64encode(buffer.getvalue()).decode()
    assert new.data["image/png"] != stored.data["image/png"]
    assert execute.keep_figures([stored], [new], redraw=True) is False
    assert new.data["image/png"] == stored.data["image/png"]


def test_a_kept_figure_is_told_of_and_the_text_beside_it_is_new(tmp_path, capsys):
    path = store(tmp_path / "01-lesson.ipynb", LESSON.replace("[3, 4]", "[3, 4], linewidth=1.5"))
    execute.execute(path)
    before = code_cells(path)[-1].outputs
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("linewidth=1.5", "linewidth=1.6"), encoding="utf-8")
    execute.execute(path)
    assert code_cells(path)[-1].outputs == before
    assert "the stored figure is kept, though a pixel differs; --redraw stores the new one" in capsys.readouterr().out
    execute.execute(path, redraw=True)
    assert code_cells(path)[-1].outputs != before
