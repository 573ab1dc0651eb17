"""The regression's plugin: what it lets pass, what it fails, and what it says then."""

import os
import re
import sys
from types import SimpleNamespace

import nbformat
import numpy as np
import psutil
import pytest
from nbval.plugin import coalesce_streams

from regression import rules, text
from tools import canonical, execute, forkserver, kernels, nbtext, pictures

pytest_plugins = ["pytester"]

# Hypothesis would be imported anew for each inner run.
INNER = ("-p", "regression", "-p", "no:hypothesispytest")


def cell(source, *outputs, tags=(), count=0):
    """A code cell with its stored outputs; a string is standard output."""
    stored = [nbformat.v4.new_output("stream", text=o) if isinstance(o, str) else o for o in outputs]
    return nbformat.v4.new_code_cell(source, metadata={"tags": list(tags)}, outputs=stored, execution_count=count)


def write(path, *cells):
    """Writes a notebook; cells whose count is 0 are counted from 1."""
    for number, each in enumerate(cells, start=1):
        each.execution_count = number if each.execution_count == 0 else each.execution_count
    canonical.write(nbformat.v4.new_notebook(cells=list(cells)), path)


@pytest.fixture
def run(pytester):
    """Runs the regression on cells, or on the notebooks that stand there, and gives each item's outcome and text."""

    def run_cells(*cells, options=()):
        if cells:
            write(pytester.path / "lesson.ipynb", *cells)
        result = pytester.runpytest(*INNER, "--nbval", "--nbval-current-env", *options)
        reports = [r for r in result.reprec.getreports("pytest_runtest_logreport") if r.when == "call" or r.failed]
        items = {report.nodeid.split("::")[1]: report for report in reports}
        return SimpleNamespace(
            said=[str(items[name].longrepr or "") for name in items if name.startswith("Cell")],
            items=items,
            lines=result.outlines,
            screen=str(result.stdout),
            code=result.ret,
        )

    return run_cells


def marks(result):
    """The outcome of each cell: + passed, - failed, o not run."""
    signs = {"passed": "+", "failed": "-", "skipped": "o"}
    return "".join(signs[item.outcome] for name, item in result.items.items() if name.startswith("Cell"))


# Text


@pytest.mark.parametrize(
    ("stored", "new"),
    [
        ("loss 0.873100", "loss 0.873108"),  # 1e-5 of the value
        ("loss 0.8731", "loss 0.8732"),  # one unit in the last place
        ("1,234.5 s", "1,234.6 s"),
        ("1.24e-07", "1.25e-07"),
        ("9.99e-05", "1.00e-04"),
        ("[ 0.5 -0.  1. ]", "[ 0.49999997  0.  1.        ]"),
        ("[-0.0, 1.0]", "[0.0, 1.0]"),
        ("−0.31 and 5", "-0.32 and 5"),
        ("accuracy 0.93.", "accuracy 0.94."),
        ("nan inf -inf", "nan inf -inf"),
        ("\x1b[1m0.123456\x1b[0m", "\x1b[1m0.123457\x1b[0m"),
        ("<td style='color:#1f77b4'>0.123456</td>", "<td style='color:#1f77b4'>0.123457</td>"),
        ('<path d="M 1.2345 6.7"/>', '<path d="M 1.2346 6.7"/>'),
    ],
)
def test_texts_agree(stored, new):
    assert text.differences(stored, new) == []


@pytest.mark.parametrize(
    ("stored", "new"),
    [
        ("loss 0.873100", "loss 0.873112"),
        ("loss 0.8731", "loss 0.8733"),
        ("1,234.5 s", "1,234.7 s"),
        ("loss 0.5", "loss 0.58234"),  # shortest forms: the finer place counts
        ("rate 1e-05", "rate 2e-05"),  # forms without decimals have no last place
        ("[0. 1. 0.]", "[0. 0. 1.]"),
        ("there are 138,357,544.", "there are 138,357,545."),
        ("shape (64, 10)", "shape (64, 11)"),
        ("count 1", "count 1.0"),
        ("0.5", "nan"),
        ("inf", "-inf"),
        ("good 0.5", "bad 0.5"),
        ("dense_1 0.5", "dense_2 0.5"),
        ("#1f77b4", "#1f77b5"),
        ("keras 3.15.0", "keras 3.16.0"),
        ("640x480", "640x481"),
        ("2024-01-05", "2024-01-06"),
        ("1/3", "1/4"),
        ("one\ntwo", "one\ntwo\nthree"),
        ("    indented", "indented"),
    ],
)
def test_texts_differ(stored, new):
    assert text.differences(stored, new) != []


def test_a_cells_own_tolerance_covers_integers_and_replaces_the_usual_one():
    assert text.differences("99 wrong, loss 0.3216", "102 wrong, loss 0.3313", tolerance=5e-2) == []
    assert len(text.differences("99 wrong, loss 0.3216", "109 wrong, loss 0.3513", tolerance=5e-2)) == 2
    assert len(text.differences("99 wrong", "99 right", tolerance=5e-2)) == 1


def test_a_difference_names_both_numbers_the_tolerance_and_the_line():
    (said,) = text.differences("epoch 1\nloss 0.8731 after 3 steps", "epoch 1\nloss 0.8912 after 3 steps")
    assert said.splitlines() == [
        "line 2: stored 0.8731, new 0.8912; they differ by 0.018, allowed is 1e-05 of the value or 0.0001 "
        "(one unit in the last place)",
        "    in      loss 0.8731 after 3 steps",
    ]


def test_many_differences_are_counted_not_listed():
    stored, new = (" ".join(f"{k + shift:.3f}" for k in range(50)) for shift in (0, 0.5))
    assert len(text.differences(stored, new)) == text.SHOWN + 1
    assert text.differences(stored, new)[-1] == "and 47 more numbers differ"


def test_text_outputs_in_a_notebook(run):
    html = nbformat.v4.new_output("execute_result", {"text/plain": "<x>", "text/html": "<b>0.25</b>"})
    show = 'from IPython.display import HTML\nclass X:\n    _repr_html_ = lambda s: "<b>0.35</b>"\n'
    result = run(
        cell("print(0.87314)", "0.87315\n"),
        cell("print(0.87314)", "0.87415\n"),
        cell("print('a word')", "a sentence\n"),
        cell("print(7)", "8\n"),
        cell("print(102, 0.3313)", "99 0.3216\n", tags=["tol-5e-2"]),
        cell("print(112, 0.3313)", "99 0.3216\n", tags=["tol-5e-2"]),
        cell("print(1)", "1\n", tags=["tol-five"]),
        cell(f'{show}    __repr__ = lambda s: "<x>"\nX()', html),
        cell("import sys\nprint('new', file=sys.stderr)"),
        cell("None", "gone\n"),
        cell("print('half', end='\\r')\nprint('done')", "done\n"),
        cell("'a value that a semicolon hides';"),
    )
    assert marks(result) == "+---+-----++"
    assert "stdout, line 1: stored 0.87415, new 0.87314; they differ by 0.001, allowed is 1e-05" in result.said[1]
    assert "the words differ" in result.said[2]
    assert "stored 8, new 7; integers must be the same" in result.said[3]
    assert (
        result.said[5].splitlines()[1].endswith("stored 99, new 112; they differ by 13, allowed is 0.05 of the value")
    )


# Figures

FIGURES = """\
# %%
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 200)


def draw(y, size=None):
    plt.figure(figsize=size)
    plt.plot(x, y)
    plt.ylim(-1.2, 1.2)
    plt.show()

# %%
draw(np.sin(x))

# %%
draw(1.03 * np.sin(x))

# %%
draw(0 * x)

# %%
draw(np.cos(2 * x))

# %%
draw(np.sin(x), size=(4, 3))

# %%
print("no figure")

# %%
draw(np.sin(x))

# %%
draw(np.sin(x))
draw(np.cos(x))
"""


def test_figures_in_a_notebook(run, pytester):
    path = pytester.path / "lesson.ipynb"
    canonical.write(nbtext.from_text(FIGURES), path)
    execute.execute(path)
    notebook = canonical.read(path)
    _, sine, scaled, flat, other, small, lost, extra, swapped = notebook.cells
    for drawn in (scaled, flat, other, small):
        drawn.outputs = sine.outputs
    lost.outputs = [*lost.outputs, *sine.outputs]
    extra.outputs = []
    swapped.outputs = swapped.outputs[::-1]
    canonical.write(notebook, path)
    result = run()
    assert marks(result) == "+++------"
    assert "ink lie further than 4 pixels from any of the other (5% allowed)" in result.said[3]
    assert "the figure's size differs" in result.said[5]
    assert "a figure was lost: 1 stored, 0 now" in result.said[6]
    assert "a figure more than stored: 0 stored, 1 now" in result.said[7]
    assert "build/figures/lesson/cell-4-figure-1-{stored,new,difference}.png" in result.said[4]
    left = {file.name for file in (pytester.path / "build" / "figures" / "lesson").iterdir()}
    assert {f"cell-4-figure-1-{kind}.png" for kind in ("stored", "new", "difference")} <= left
    assert not any(name.startswith("cell-2-") for name in left)


def line_plot(y, colors=("tab:blue",), face="white"):
    """A drawn figure as an array; `y` has a row for each line."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure()
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_subplot(facecolor=face)
    for row, color in zip(np.atleast_2d(y), colors, strict=True):
        axes.plot(np.linspace(0, 6, row.size), row, color=color)
    axes.set_ylim(-1.2, 1.2)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3].copy()


SINE = np.sin(np.linspace(0, 6, 200))


@pytest.mark.parametrize("face", ["white", "lightgray"])
def test_a_moved_curve_passes_and_a_wrong_one_fails(face):
    stored = line_plot(SINE, face=face)
    assert pictures.compare(stored, line_plot(1.03 * SINE, face=face)) is None
    assert pictures.compare(stored, line_plot(0 * SINE, face=face)) is not None
    assert pictures.compare(stored, line_plot(SINE[::-1], face=face)) is not None


def test_two_curves_that_swap_their_colors_are_wrong():
    both = np.stack([SINE, -SINE])
    stored, new = (line_plot(lines, ("tab:blue", "tab:orange")) for lines in (both, both[::-1]))
    assert "ink" in pictures.compare(stored, new).reason


def photograph(seed, tiles=1):
    """Smooth color noise in frames on white, as imshow shows photographs."""
    rng = np.random.default_rng(seed)
    picture = np.full((120, 20 + 100 * tiles, 3), 255, np.uint8)
    for tile in range(tiles):
        coarse = rng.integers(0, 256, (8, 8, 3))
        picture[20:100, 20 + 100 * tile : 100 + 100 * tile] = coarse.repeat(10, axis=0).repeat(10, axis=1)
    return picture


def test_photographs_may_differ_a_little_everywhere_but_not_show_something_else():
    stored = photograph(0)
    assert pictures.compare(stored, np.clip(stored * 1.03, 0, 255).astype(np.uint8)) is None
    assert pictures.compare(stored, np.roll(stored, 1, axis=1)) is None
    assert "another color" in pictures.compare(stored, photograph(1)).reason
    assert pictures.compare(stored, stored[:, ::-1]) is not None


def test_an_area_may_change_in_5_percent_of_its_pixels():
    stored = np.full((140, 140, 3), 255, np.uint8)
    stored[20:120, 20:120] = 90
    slightly, clearly = stored.copy(), stored.copy()
    slightly[30:45, 30:45] = 200  # 2 % of the area
    clearly[30:65, 30:65] = 200  # 12 %
    assert pictures.compare(stored, slightly) is None
    assert pictures.compare(stored, clearly) is not None


def test_one_wrong_picture_in_a_grid_of_twelve_shows():
    stored = photograph(0, tiles=12)
    new = stored.copy()
    new[20:100, 520:600] = photograph(1)[20:100, 20:100]
    assert "another color" in pictures.compare(stored, new).reason


def test_an_empty_figure_is_not_a_full_one():
    stored = line_plot(SINE)
    assert pictures.compare(stored, np.full_like(stored, 255)) is not None
    assert pictures.compare(np.full_like(stored, 255), stored) is not None


# Kernels


def test_a_died_kernel_fails_at_once_and_is_named(run):
    result = run(cell("import os"), cell("os._exit(3)"), cell("print(1)", "1\n"), options=["--nbval-cell-timeout=100"])
    assert marks(result) == "+-o"
    assert result.said[1].splitlines() == [
        "lesson.ipynb, Cell 1 [2]: os._exit(3)",
        "  the kernel died (exit code 3) in this cell",
    ]
    assert "not run: Cell 1 killed the kernel" in result.said[2]
    assert result.code == pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("n = 0\nwhile True:\n    n += 1", "did not end within 1 s; it was at `"),
        (
            "import time\nwhile True:\n    try:\n        time.sleep(9)\n    except BaseException:\n        print(1)",
            "did not end within 1 s, nor when it was interrupted",
        ),
    ],
    ids=["endless", "swallows interrupts"],
)
def test_an_endless_cell_is_stopped_and_the_others_are_not_run(run, source, words):
    result = run(cell(source), *[cell("pass") for _ in range(20)], options=["--nbval-cell-timeout=1"])
    assert marks(result) == "-" + "o" * 20
    assert words in result.said[0]
    assert "not run: Cell 0 did not end" in result.said[20]
    assert result.code == pytest.ExitCode.TESTS_FAILED


def test_an_exception_stops_the_lesson_and_a_failed_claim_does_not(run):
    result = run(
        cell("x = 1\nassert x > 2, 'x is small'"), cell("print(x)", "1\n"), cell("1 / 0"), cell("print(x)", "2\n")
    )
    assert marks(result) == "-+-o"
    assert "the cell raised AssertionError: x is small" in result.said[0]
    assert "the cell raised ZeroDivisionError: division by zero" in result.said[2]
    assert "not run: Cell 2 raised ZeroDivisionError" in result.said[3]


def test_an_error_that_shows_only_in_the_reply_fails_its_cell_even_if_its_output_is_ignored(run):
    ignored = cell("%notmagic", tags=["nbval-ignore-output"])
    result = run(ignored, cell("x = 1"))
    assert marks(result)[0] == "-"
    assert "the cell raised UsageError" in result.said[0]


def test_the_cells_before_a_chosen_one_run_first_and_are_not_compared(run):
    cells = [cell("x = 1"), cell("print(x)", "2\n"), cell("assert x > 5"), cell("print(x + 1)", "2\n"), cell("1 / 0")]
    result = run(*cells, options=["-k", "Cell and 3"])
    assert marks(result) == "+"
    broken = run(*cells[:2], cell("1 / 0"), cell("print(3)", "3\n"), options=["-k", "Cell and 3"])
    assert "Cell 2, which comes before: the cell raised ZeroDivisionError" in broken.said[0]
    assert marks(run(*cells[:4], options=["--cache-clear"])) == "+--+"
    assert marks(run(*cells[:4], options=["--lf"])) == "--"
    assert run(*cells[:2], options=["-k", "budget"]).items["budget"].outcome == "passed"


def test_a_python_that_leaves_assertions_out_is_refused(pytester, monkeypatch):
    monkeypatch.setenv("PYTHONOPTIMIZE", "1")
    result = pytester.runpytest(*INNER, "--nbval")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*PYTHONOPTIMIZE must not be set*"])


def test_a_kernel_that_does_not_start_is_one_failure(run, pytester):
    write(pytester.path / "lesson.ipynb", cell("1"), cell("2"))
    result = pytester.runpytest(*INNER, "--nbval", "--nbval-kernel-name=no_such_kernel")
    result.assert_outcomes(failed=1, skipped=2)
    result.stdout.fnmatch_lines(["*the kernel no_such_kernel did not start: NoSuchKernel*"])


def test_kernels_have_the_environment_of_make_execute(run, monkeypatch):
    monkeypatch.setenv("DLCOURSE_DATA", "full")
    monkeypatch.setenv("ONEDNN_MAX_CPU_ISA", "SSE41")
    source = (
        "import os\n"
        "e = os.environ\n"
        "print(e['ONEDNN_MAX_CPU_ISA'], 'DLCOURSE_DATA' in e, e['DLCOURSE_VERDICT_ONLY'], e['PYTHONHASHSEED'])\n"
        "print(os.path.exists(e['DLCOURSE_PROGRESS']), 'inline' in e['MPLBACKEND'])"
    )
    assert marks(run(cell(source, "SSE41 False 1 0\nFalse True\n"))) == "+"


# Rules


def test_each_cell_must_have_been_executed_in_order(run):
    result = run(cell("x = 1"), cell(""), cell("x = 2", count=None), cell("x = 3", count=9), cell("x = 4", count=10))
    assert marks(result) == "++-++"
    assert "the cell was never executed: run `make execute`" in result.said[2]
    result = run(cell("x = 1", count=1), cell("", count=None), cell("x = 2", count=4), cell("x = 3", count=5))
    assert marks(result) == "++-+"
    assert "executed as [4], but it is number 2" in result.said[2]


def test_an_ignored_cell_needs_an_assertion_on_what_it_made(run):
    ignored = ["nbval-ignore-output"]
    result = run(
        cell("import time\nt = time.time()\nprint(t)", "1\n", tags=ignored),
        cell("assert t > 0"),
        cell("# NBVAL_IGNORE_OUTPUT\nu = time.time()\nprint(u)", "1\n"),
        cell("assert t > 0"),
        cell("v = time.time()\nprint(v)", "1\n", tags=ignored),
    )
    assert marks(result) == "++-+-"
    assert "the next code cell asserts nothing on what it made" in result.said[2]


@pytest.mark.parametrize(
    "following",
    [
        "assert loss < 0.5",
        "final = loss * 2\nassert final < 1, 'too large'",
        "for k in range(3):\n    assert loss < k + 1",
        "assert np.allclose(loss, 0.3)",
        "np.testing.assert_allclose(loss, 0.3, atol=0.1)",
        "assert not loss > 1 and print",
        "assert np.all(weights >= 0)",
        "assert times[0] < 3",
    ],
)
def test_a_real_assertion(following):
    made = "import numpy as np\nwith clock() as c:\n    loss, (weights, *_) = train()\ntimes = [k for k in range(3)]"
    assert rules.is_asserted(made, following)


@pytest.mark.parametrize(
    "following",
    [
        None,
        "print(loss)",
        "assert True",
        "assert loss",
        "assert loss is not None",
        "assert loss != None",
        "assert loss == loss",
        "assert isinstance(loss, float)",
        "assert loss < 1 or True",
        "assert np.pi > 3",
        "assert k >= 0",
        "assert train() > 0",
        "assert other < 3",
        "not python assert loss < 1",
    ],
)
def test_no_real_assertion(following):
    made = "import numpy as np\ndef train():\n    inside = 1\nloss = sum(k for k in range(3))"
    assert not rules.is_asserted(made, following)


def test_lax_runs_without_comparing(run, pytester):
    write(pytester.path / "lesson.ipynb", cell("print(1)", "2\n"), cell("x = 1", count=None))
    result = pytester.runpytest(*INNER, "--nbval-lax", "--nbval-current-env")
    result.assert_outcomes(passed=3)


def test_nbvals_own_tags_and_replacements_work(run, pytester):
    pytester.makefile(".cfg", sanitize="[id]\nregex: id=\\d+\nreplace: id=N\n")
    result = run(
        cell("print('id=12')", "id=34\n"),
        cell(
            "1 / 0",
            nbformat.v4.new_output("error", ename="ZeroDivisionError", evalue="division by zero"),
            tags=["raises-exception"],
        ),
        cell("raise SystemExit", tags=["nbval-skip"]),
        options=["--nbval-sanitize-with=sanitize.cfg"],
    )
    assert marks(result) == "++o"


def test_an_output_that_changes_later_cannot_be_compared(run):
    source = "from IPython.display import clear_output\nprint(1)\nclear_output()\nprint(2)"
    result = run(cell(source, "2\n"))
    assert "changed after it was shown (clear_output)" in result.said[0]


def test_what_is_no_notebook_is_named(pytester):
    pytester.makefile(".ipynb", broken="{")
    result = pytester.runpytest(*INNER, "--nbval")
    result.stdout.fnmatch_lines(["*broken.ipynb cannot be read as a notebook*"])
    assert len(result.outlines) < 20


# Exercises

VERIFY = """\
import matplotlib.pyplot as plt

def failures(source, namespace):
    print("noise")
    plt.plot([1, 2])
    return [f"{name}: its solution is judged wrong" for name in namespace["wrong"] if name in source]
"""


def test_exercises_are_verified_with_their_solutions_and_leave_no_trace(run, pytester):
    package = pytester.mkpydir("dlcourse")
    (package / "exercises").mkdir()
    (package / "exercises" / "__init__.py").touch()
    (package / "exercises" / "_verify.py").write_text(VERIFY, encoding="utf-8")
    result = run(
        cell(
            "wrong = ['relu', 'gelu']\ndef check(f): print('○ not attempted')\n5",
            nbformat.v4.new_output("execute_result", {"text/plain": "5"}),
        ),
        cell("check(len)", "○ not attempted\n"),
        cell("print(_, len(In), len(Out))", "5 4 1\n"),
        cell("relu = len\ncheck(relu)", "○ not attempted\n"),
        cell("gelu = len\ncheck(gelu)", "✓ something else\n"),
        cell("del wrong\ncheck(len)", "○ not attempted\n"),
    )
    assert marks(result) == "+++---"
    assert "relu: its solution is judged wrong" in result.said[3]
    assert "judged" not in result.said[4], "only after the stored output has been compared"
    assert "its exercises could not be verified: KeyError: 'wrong'" in result.said[5]


# Reports


def test_a_failing_lesson_is_reported_on_one_screen(run):
    long = "\n".join(f"print('row {k}', {k}.5)" for k in range(200))
    stored = "".join(f"row {k} {k}.9\n" for k in range(200))
    result = run(*[cell(f"# step {n}\n{long}", stored) for n in range(8)], cell("import no_such_module"))
    assert marks(result) == "-" * 9
    first = result.lines.index(next(line for line in result.lines if "FAILURES" in line))
    last = result.lines.index(next(line for line in result.lines if "= lessons" in line))
    assert last - first < 60
    assert result.said[0].splitlines()[:2] == [
        "lesson.ipynb, Cell 0 [1]: # step 0",
        "  stdout, line 1: stored 0.9, new 0.5; they differ by 0.4, allowed is 1e-05 of the value or 0.1 (one unit in "
        "the last place)",
    ]
    assert all(len(said.splitlines()) <= 22 for said in result.said)
    assert "FAILED lesson.ipynb::Cell 0 - stdout, line 1: stored 0.9, new 0.5" in result.screen


def test_the_run_ends_with_a_table_of_what_each_lesson_took(run, pytester):
    write(pytester.path / "01-light.ipynb", cell("x = 1"))
    write(pytester.path / "02-heavy.ipynb", cell("import time\nx = bytearray(300_000_000)\ntime.sleep(1)"))
    result = run(options=["-q"])
    start = result.lines.index(next(line for line in result.lines if "= lessons =" in line))
    _, header, light, heavy, total, unit = result.lines[start : start + 6]
    assert header.split() == ["seconds", "R", "peak", "MB"]
    (light_name, light_seconds, _, light_peak), (heavy_name, heavy_seconds, in_r, heavy_peak) = map(
        str.split, (light, heavy)
    )
    assert (light_name, heavy_name) == ("01-light.ipynb", "02-heavy.ipynb")
    assert float(heavy_seconds) >= 1  # it sleeps so long
    assert float(in_r) == pytest.approx(float(heavy_seconds) / float(unit.split()[2]), rel=0.05, abs=0.6)
    assert 250 < float(heavy_peak) - float(light_peak) < 350
    assert total.split()[:2] == ["2", "lessons"]
    assert float(total.split()[2]) == pytest.approx(float(light_seconds) + float(heavy_seconds), abs=0.11)


@pytest.mark.parametrize(
    ("setting", "outcome", "note"),
    [("20", "failed", "over the budget of 20 MB"), ("4000", "passed", ""), ("off", "skipped", "")],
)
def test_a_lesson_over_its_memory_fails_unless_budgets_are_off(run, monkeypatch, setting, outcome, note):
    monkeypatch.setenv("DLCOURSE_BUDGETS", setting)
    result = run(cell("import time\ntime.sleep(0.3)"))
    assert result.items["budget"].outcome == outcome
    assert note in str(result.items["budget"].longrepr)
    assert note in next(line for line in result.lines if line.startswith("lesson.ipynb  "))


def test_the_run_ends_with_each_failure_and_the_command_that_runs_it_alone(run, pytester):
    pytester.makepyfile(
        test_unit="""
        import pytest

        @pytest.mark.parametrize("word", ["a b"])
        def test_words(word):
            assert word == "c"
    """
    )
    write(pytester.path / "lesson.ipynb", cell("x = 1"), cell("print(x)", "2\n"))
    result = run(options=["-p", "no:cacheprovider"])
    start = next(k for k, line in enumerate(result.lines) if "the command that runs it alone" in line)
    said = result.lines[start + 1 : start + 5]
    assert said[0].startswith("lesson.ipynb::Cell 1: stdout, line 1: stored 2, new 1")
    assert said[1].endswith("-m pytest 'lesson.ipynb::Cell 1'")
    assert said[2].startswith("test_unit.py::test_words[a b]: AssertionError: assert 'a b' == 'c'")
    assert said[3].endswith("-m pytest 'test_unit.py::test_words[a b]'")


# Two workers, and kernels that are forked


def test_two_workers_share_lessons_and_bring_back_what_each_took(pytester, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, sys.path)))
    write(pytester.path / "01-one.ipynb", cell("x = 1"), cell("print(x)", "1\n"))
    write(pytester.path / "02-two.ipynb", cell("x = 2"), cell("print(x)", "1\n"))
    result = pytester.runpytest_subprocess(*INNER, "--nbval", "--nbval-current-env", "-n2", "--dist=loadfile", "-rs")
    result.assert_outcomes(passed=5, failed=1)
    lines = result.outlines
    table = [line.split()[0] for line in lines if re.match(r"0\d-\w+\.ipynb  ", line)]
    assert table == ["01-one.ipynb", "02-two.ipynb"]
    (alone,) = [line for line in lines if line.endswith("-m pytest '02-two.ipynb::Cell 1'")]
    assert lines[lines.index(alone) - 1].startswith("02-two.ipynb::Cell 1: stdout, line 1: stored 1, new 2")


linux = pytest.mark.skipif(not forkserver.is_possible(), reason="kernels are forked on Linux only")


@linux
def test_a_lesson_is_forked_if_it_uses_keras_and_another_does_and_two_never_are(run, pytester):
    source = "if False:\n    import keras\nprint('forkserver' in open('/proc/self/cmdline').read())"
    for name, said in (("02-logistic-regression", False), ("03-one", True), ("04-two", True)):
        write(pytester.path / f"{name}.ipynb", cell(source, f"{said}\n"))
    write(pytester.path / "05-numpy.ipynb", cell(source.replace("keras", "numpy"), "False\n"))
    assert run(options=["-q"]).code == 0
    (pytester.path / "04-two.ipynb").unlink()
    write(pytester.path / "03-one.ipynb", cell(source, "False\n"))
    assert run(options=["-q"]).code == 0


@pytest.fixture(scope="module")
def server():
    """A process that forks kernels."""
    started = forkserver.ForkServer(kernels.lesson_environment)
    yield started
    started.stop()


TRAINING = """
import dlcourse, os, sys
import keras
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
print(os.path.basename(os.getcwd()), sys.path[0], mpl.get_backend(), hash("x"), len(os.environ), sys.argv[0][-20:])
keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(3)])
model.compile("sgd", "mse")
print(np.round(model.fit(np.ones((8, 2)), np.ones((8, 3)), epochs=3, verbose=0).history["loss"], 4))
plt.plot([1, 2]);
"""


@linux
def test_a_forked_kernel_sees_and_computes_what_a_fresh_one_does(server, tmp_path):
    seen = []
    for source in (server, None):
        kernel = kernels.LessonKernel(tmp_path, server=source)
        outputs = coalesce_streams(kernel.run(TRAINING, 300).outputs)
        seen.append([output.get("text") or output.data["image/png"] for output in outputs])
        kernel.stop()
    forked, fresh = seen
    assert text.differences(forked[0], fresh[0]) == []
    assert forked[1] == fresh[1]
    assert len(forked) == len(fresh) == 2  # the lines, the figure, and nothing that TensorFlow says at its start


@linux
def test_forked_kernels_draw_their_own_random_numbers_end_when_told_and_their_end_is_seen(server, tmp_path):
    drawn = set()
    for _ in range(3):
        kernel = kernels.LessonKernel(tmp_path, server=server)
        source = "import random, numpy as np\nprint(random.random(), np.random.rand())"
        drawn.add(kernel.run(source, 60).outputs[0].text)
        kernel.stop()
    assert len(drawn) == 3
    kernel = kernels.LessonKernel(tmp_path, server=server)
    with pytest.raises(kernels.KernelDiedError, match="signal 9"):
        kernel.run("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", 60)
    kernel.stop()


@linux
@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.1, 0.5])
def test_a_forked_kernel_is_interrupted_however_early(server, tmp_path, seconds):
    kernel = kernels.LessonKernel(tmp_path, server=server)
    with pytest.raises(kernels.CellTimeoutError, match=r"it was at `|did not end"):
        kernel.run("n = 0\nwhile True:\n    n += 1", seconds)
    assert not kernel.is_alive()


@linux
def test_kernels_end_with_the_process_that_forked_them(tmp_path):
    own = forkserver.ForkServer(kernels.lesson_environment)
    kernel = kernels.LessonKernel(tmp_path, server=own)
    process = psutil.Process(kernel.km.provisioner.pid)
    own.stop()
    process.wait(60)
    kernel.stop()
    with pytest.raises(forkserver.ForkServerError, match="gone"):
        own.fork([], str(tmp_path), {})


def test_the_plugin_is_loaded_wherever_pytest_is_started(pytester, request):
    root = request.config.rootpath
    for name in ("conftest.py", "pyproject.toml", "tools", "tests/regression"):
        place = pytester.path / name
        place.parent.mkdir(exist_ok=True)
        place.symlink_to(root / name)
    notebooks = pytester.mkdir("notebooks")
    write(notebooks / "03-lesson.ipynb", cell("print(0.25)", "0.26\n"))
    pytester.chdir()
    from_root = pytester.runpytest_subprocess("--nbval", "notebooks/03-lesson.ipynb")
    from_root.assert_outcomes(passed=2)
    (pytester.path / "away").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(notebooks)
        inside = pytester.runpytest_subprocess("--nbval", "03-lesson.ipynb")
    inside.assert_outcomes(passed=2)
    inside.stdout.fnmatch_lines(["*= lessons =*"])
