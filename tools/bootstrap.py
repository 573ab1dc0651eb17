"""Make `.venv` from `requirements.lock`; do nothing where it is up to date.

    python -m tools.bootstrap

Standard library only, and nothing that Python 2.7 cannot parse, here and in `tools/install.py`: a Python that is
too old for the course then says so in one sentence, instead of ending in a SyntaxError.
"""
# ruff: noqa: UP010, UP024, UP031, RUF005

from __future__ import print_function

import json
import os
import platform
import struct
import subprocess
import sys
import sysconfig

from tools import install

PYTHONS = ("3.11", "3.12", "3.13")  # as in pyproject.toml


def main():
    """Set up, or say in one sentence what hinders it.

    Returns:
        The exit code.
    """
    try:
        return set_up(os.environ.get("PYTHON"))
    except install.SetupError as error:
        sentence, code = str(error), 1
    except KeyboardInterrupt:
        sentence, code = "Interrupted: run the same command again, it starts over.", 130
    except EnvironmentError as error:
        unknown = "Setting up failed with `%s`: mend that and run the same command again" % error
        sentence, code = (install.sentence_for(str(error)) or unknown) + ".", 1
    print("\n" + sentence, file=sys.stderr)
    return code


def set_up(asked):
    """Install what is missing, in this Python or in one that can.

    Args:
        asked: the Python that was asked for, or None.

    Returns:
        The exit code.
    """
    version = facts_of([asked])["version"] if asked else None
    what = install.missing(version)
    if not what:
        return 0
    python = choose_python(asked) if what == "packages" else facts_of([install.VENV_PYTHON])
    if not is_right(facts()):
        return subprocess.call([python["executable"], "-m", "tools.bootstrap"], cwd=install.ROOT, env=environment())
    install.install(python, version)
    return 0


def facts():
    """What this interpreter is, as far as TensorFlow and venv mind."""
    return {
        # In a virtual environment, which may be the very one to be removed: the Python that it was made with.
        "executable": getattr(sys, "_base_executable", None) or sys.executable,
        "version": "%d.%d" % sys.version_info[:2],
        "bits": struct.calcsize("P") * 8,
        "kind": platform.python_implementation(),
        "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
        "machine": "%s %s" % (sys.platform, platform.machine()),
        "venv": can_import("venv") and can_import("ensurepip"),
    }


def can_import(name):
    """Whether a module of the standard library is there: Debian leaves ensurepip out."""
    try:
        __import__(name)
    except ImportError:
        return False
    return True


def facts_of(command):
    """The facts of another interpreter, with an empty version if it does not start (pyenv keeps such names)."""
    asking = command + ["-m", "tools.bootstrap", "--facts"]
    try:
        child = subprocess.Popen(
            asking, cwd=install.ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        found = json.loads(child.communicate()[0].decode("utf-8"))
        if hasattr(os, "fsdecode"):  # a path is bytes: its name in this locale may differ from that in the child's
            found["executable"] = os.fsdecode(found["executable"].encode("utf-8", "surrogateescape"))
        return found
    except (EnvironmentError, ValueError):
        return {"executable": command[0], "version": ""}


def environment():
    """The environment, less what keeps `python -m tools.bootstrap` from finding this folder."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONSAFEPATH"}


def is_right(python):
    """Whether TensorFlow has wheels for such a Python."""
    return (
        python["version"] in PYTHONS
        and python["bits"] == 64
        and python["kind"] == "CPython"
        and not python["free_threaded"]
    )


def choose_python(asked):
    """The facts of the Python that was asked for; otherwise of this one, or of one with a usual name."""
    found = [facts_of([asked]) if asked else facts()]
    if not asked and not (is_right(found[0]) and found[0]["venv"]):
        found += [facts_of(command) for command in usual_commands()]
    right = [python for python in found if is_right(python)]
    ready = [python for python in right if python["venv"]]
    if not right:
        raise install.SetupError(
            "The course needs 64-bit Python 3.11, 3.12 or 3.13, and %s is %s: install one of these and run the same "
            "command again, or name it: %s."
            % (
                asked or found[0]["executable"],
                name_of(found[0]),
                "py -3.12 -m tools.bootstrap" if install.WINDOWS else "make lab PYTHON=/path/to/python3.12",
            )
        )
    if right[0]["machine"] == "darwin x86_64":
        raise install.SetupError(
            "TensorFlow is no longer made for Macs with Intel processors: use another computer, or, if yours has Apple "
            "silicon, a Python that was made for it."
        )
    if not ready:
        raise install.SetupError(
            "%s lacks the venv module: run `sudo apt install python%s-venv` on Debian and Ubuntu, or elsewhere install "
            "a whole Python, and then the same command again." % (right[0]["executable"], right[0]["version"])
        )
    return ready[0]


def usual_commands():
    """How a Python of the right version is usually called, the newest first."""
    commands = [["python" + version] for version in reversed(PYTHONS)]
    return commands + [["py", "-" + version] for version in reversed(PYTHONS)] * install.WINDOWS


def name_of(python):
    """What to call an interpreter in a sentence."""
    if not python["version"]:
        return "not a Python that starts"
    odd = ["32-bit"] * (python["bits"] != 64) + ["free-threaded"] * python["free_threaded"]
    return " ".join(odd + [python["kind"].replace("CPython", "Python"), python["version"]])


if __name__ == "__main__":
    if sys.argv[1:] == ["--facts"]:
        print(json.dumps(facts()))
    else:
        sys.exit(main())
