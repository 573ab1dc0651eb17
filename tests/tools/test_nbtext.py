"""tools/nbtext.py: percent-format text becomes a notebook and the same text again."""

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools import canonical, nbtext

TEXT = """\
# %% [markdown]
# # 03 · Activation functions
#
# What a unit does with its sum:  σ(x).

# %% {"alt": "A curve", "tags": ["tol-5e-2"]}
import numpy as np


def f(x):
    # a comment
    return np.tanh(x)

# %% [raw]
# as it is

# %%
print(f(0.5))
"""

METADATA = st.fixed_dictionaries({}, optional={"alt": st.text(min_size=1), "tags": st.just(["nbval-ignore-output"])})
LINE = st.text(st.characters(codec="utf-8", exclude_characters="\n\r")).filter(
    lambda line: not line.startswith(("# %%", "%%"))
)
SOURCE = st.lists(LINE, max_size=4).map("\n".join)


CELLS = st.lists(st.tuples(st.sampled_from(["code", "markdown", "raw"]), SOURCE, METADATA), max_size=5)
NEW = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell, "raw": nbformat.v4.new_raw_cell}


def test_text_to_notebook_and_back_is_the_same_text():
    assert nbtext.to_text(nbtext.from_text(TEXT)) == TEXT


@settings(deadline=None)  # the first notebook waits for nbformat's schema
@given(CELLS)
def test_notebook_to_text_and_back_is_the_same_notebook(cells):
    notebook = nbformat.v4.new_notebook(cells=[NEW[kind](source, metadata=meta) for kind, source, meta in cells])
    stored = canonical.dump(notebook)
    assert canonical.dump(nbtext.from_text(nbtext.to_text(notebook), existing=canonical.parse(stored))) == stored


def test_the_notebook_holds_what_the_text_says():
    notebook = nbtext.from_text(TEXT)
    assert [cell.cell_type for cell in notebook.cells] == ["markdown", "code", "raw", "code"]
    assert notebook.cells[0].source == "# 03 · Activation functions\n\nWhat a unit does with its sum:  σ(x)."
    assert notebook.cells[1].metadata == {"alt": "A curve", "tags": ["tol-5e-2"]}
    assert notebook.cells[1].source.endswith("    # a comment\n    return np.tanh(x)")
    assert [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"] == [None, None]


def test_the_same_text_gives_the_same_ids():
    assert canonical.dump(nbtext.from_text(TEXT)) == canonical.dump(nbtext.from_text(TEXT))


def test_equal_cells_get_different_ids():
    ids = [cell.id for cell in nbtext.from_text("# %%\nx\n\n# %%\nx\n\n# %%\nx\n").cells]
    assert len(set(ids)) == 3


def executed(text):
    notebook = nbtext.from_text(text)
    for count, cell in enumerate((c for c in notebook.cells if c.cell_type == "code"), start=1):
        cell.execution_count, cell.outputs = count, [nbformat.v4.new_output("stream", text=f"output {count}\n")]
    return notebook


def test_an_edited_cell_keeps_its_id_and_loses_its_output_and_the_others_keep_both():
    old = executed("# %%\nlearning_rate = 0.1\n\n# %%\nprint(2)\n\n# %%\nprint(3)\n")
    new = nbtext.from_text("# %%\nprint(3)\n\n# %%\nlearning_rate = 0.2\n\n# %%\nshow()\n\n# %%\nprint(2)\n", old)
    was = {cell.source: cell for cell in old.cells}
    three, edited, added, two = new.cells
    assert three == was["print(3)"]
    assert two == was["print(2)"]
    assert edited.id == was["learning_rate = 0.1"].id
    assert (edited.outputs, edited.execution_count) == ([], None)
    assert added.id not in {cell.id for cell in old.cells}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("x = 1\n\n# %%\n", "line 1 stands before the first marker"),
        ("# %% Title\n", "line 1: write"),
        ("\n# %% [markdown]\n# fine\n## Title\n", "line 4: a line of text begins with"),
        ('# %% {"tags": [}\n', "line 1: the metadata are not JSON"),
        ('# %% {"tag": ["x"]}\n', "line 1: metadata may be .*, not tag"),
    ],
)
def test_a_mistake_in_the_text_is_named_with_its_line(text, complaint):
    with pytest.raises(ValueError, match=complaint):
        nbtext.from_text(text)


def test_a_line_that_would_begin_a_cell_is_refused():
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("x = 1\n# %% not a marker")])
    with pytest.raises(ValueError, match="would begin a new cell"):
        nbtext.to_text(notebook)


def test_the_command_converts_both_ways_and_refuses_the_rest(tmp_path, capsys):
    text, notebook, again = tmp_path / "a.py", tmp_path / "a.ipynb", tmp_path / "b.py"
    text.write_text(TEXT, encoding="utf-8")
    assert nbtext.main([str(text), str(notebook)]) == 0
    assert nbtext.main([str(notebook), str(again)]) == 0
    assert again.read_text(encoding="utf-8") == TEXT
    assert nbtext.main([str(text), str(again)]) == 1
    assert "one of the two files" in capsys.readouterr().err
