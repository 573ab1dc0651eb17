"""Values and choices of this lesson."""

from __future__ import annotations

from dlcourse.exercises.declare import Choice, Explain, Mistake, Predict

COUNT_AFTER_RUN_ALL = Predict(
    "count_after_run_all",
    answer=lambda: 1 + 1,
    solution_code="count_after_run_all = 1 + 1",
    mistakes=[
        Mistake(
            4,
            "4 is what stood there after running the second cell again by hand. Restarting forgets every variable: "
            "the first cell sets `count` anew, the second runs once.",
        ),
        Mistake(
            3,
            "3 would be the count with the second cell run twice. After a restart each cell runs once.",
        ),
        Mistake(1, "1 is the count after the first cell. The second one still adds to it."),
    ],
    hints=[
        "Restarting the kernel forgets all variables; Run All then runs each cell once, from top to bottom.",
        "First cell: `count = 1`. Second cell, once: `count = count + 1`.",
    ],
    right="right: 1 from the first cell and 1 from the second, however often you ran them before",
)


WHY_RESTART = Explain(
    "why_restart",
    choices={
        "a": Choice(
            "It makes the code run faster.",
            "the code is the same and takes as long. What changes is what the kernel remembers.",
        ),
        "b": Choice(
            "Variables of deleted or changed cells stay in memory, so a notebook may work only for you, only now.",
            "right: after a restart only what stands in the cells counts, in the order in which it stands there",
            right=True,
        ),
        "c": Choice(
            "Otherwise the notebook is not saved.",
            "saving is another thing (Ctrl+S). A saved notebook can still depend on a variable that no cell makes.",
        ),
    },
    hints=[
        "Delete the cell that says `count = 1` and run the next one. Does it fail? Would it fail tomorrow?",
        "The kernel keeps every variable until it is restarted, wherever it came from.",
    ],
)
