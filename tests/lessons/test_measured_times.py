"""No lesson lets a clock decide: what the rule finds, and what it leaves alone."""

import measured_times
import pytest

FUNCTION = """
def seconds(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
"""


@pytest.mark.parametrize(
    "cells",
    [
        ["import time\nt = time.time()", "assert time.time() - t < 1"],
        ["from time import perf_counter as now\nt = now()\ntook = now() - t", "ratio = took / 2\nassert ratio < 1"],
        ["from timeit import repeat\nbest = min(repeat(f, number=1))\nassert best < 2 * best"],
        [FUNCTION, "assert seconds(f) < seconds(g)"],
        [FUNCTION, "found = {}\nfor k in (1, 2):\n    found[k] = seconds(f)", "assert found[1] < found[2]"],
        [FUNCTION, "found = []\nfound.append(seconds(f))\nassert all(t < 1 for t in found)"],
        [FUNCTION, "np.testing.assert_array_less(seconds(f), 1)"],
        [FUNCTION, "if seconds(f) > 1:\n    raise ValueError"],
        [FUNCTION, "print('sooner:', seconds(f) < seconds(g))"],
        [FUNCTION, "times = [seconds(f) for f in fs]\nax.plot(times)"],
        ["import timeit\nt = timeit.timeit('x')\nt"],
    ],
)
def test_what_a_clock_decides_is_found(cells):
    assert measured_times.complaints([(source, False) for source in cells])


@pytest.mark.parametrize(
    "cells",
    [
        [FUNCTION, "found = [seconds(f)]\nassert len(found) == 1"],
        ["import time\ntime.sleep(0.1)\nassert x < 1"],
        ["times = np.array([18.0, 20.0])\nassert times.mean() > 18 and times.repeat(2).sum() > 1"],
        ["steps = count(f)\nprint(steps)\nassert steps < 10"],
    ],
)
def test_what_no_clock_decides_is_left_alone(cells):
    assert measured_times.complaints([(source, False) for source in cells]) == []


def test_a_time_may_be_shown_where_the_output_is_ignored_and_asserted_nowhere():
    shown = "print(seconds(f))"
    assert measured_times.complaints([(FUNCTION, False), (shown, True)]) == []
    (said,) = measured_times.complaints([(FUNCTION, False), (shown + "\nassert seconds(f) < 1", True)])
    assert said == "code cell 1: `assert seconds(f) < 1` asserts a measured time"
