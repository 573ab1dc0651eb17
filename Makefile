# Needs GNU make 3.81 or newer. For Windows and conda see README.md.

# With PYTHONSAFEPATH set, `python -m tools.…` would not find this folder.
unexport PYTHONSAFEPATH

PY := .venv/bin/python
PYTHON_HERE = $(shell command -v python3 || command -v python || command -v python3.13 || command -v python3.12 || \
	command -v python3.11)
NO_PYTHON = $(error There is no Python here: install Python 3.11, 3.12 or 3.13 and run the same command again)

# The whole checkout is served, since lessons link to docs/.
LAB = $(PY) -m jupyterlab --ServerApp.root_dir=.

# Two workers, with the kernels of their lessons, took 4.2 GB together. A lesson, or a file of tests, stays in one of them;
# WORKERS=0 runs everything in one process, as --pdb needs it. T passes anything on: T="tests/features/test_hog.py -x".
WORKERS = 2
PYTEST = $(PY) -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(T)

# Another processor, as far as one can be had by settings: old instruction sets, one thread.
ELSEWHERE = ONEDNN_MAX_CPU_ISA=SSE41 OPENBLAS_CORETYPE=Nehalem NPY_DISABLE_CPU_FEATURES="$$($(PY) -m tools.cpu_features)" \
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 TF_NUM_INTRAOP_THREADS=1 TF_NUM_INTEROP_THREADS=1
# This one, but NumPy computes as on the many machines without AVX-512.
NO_AVX512 = NPY_DISABLE_CPU_FEATURES="$$($(PY) -m tools.cpu_features avx512)"

.PHONY: help lab test test-elsewhere check lint execute bench coverage samples lock env clean clean-all

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-15s %s\n", $$1, $$2 }' Makefile

lab: env ## open JupyterLab on the first lesson (LAB_FLAGS="--no-browser" passes flags on)
	$(LAB) notebooks/00-start-here.ipynb $(LAB_FLAGS)

test: env ## run every test and every notebook (T="tests/features/test_hog.py -x" passes arguments to pytest)
	$(PYTEST)

test-elsewhere: env ## the same twice: with an old processor's arithmetic on one thread, and without AVX-512 alone
	$(ELSEWHERE) $(PYTEST)
	$(NO_AVX512) $(PYTEST)

check: env ## check one lesson while you write it: make check NB=12
	$(PY) -m tools.check $(NB)

lint: env ## check style and types
	$(PY) -m ruff check . && $(PY) -m ruff format --check .
	$(PY) -m mypy

execute: env ## run lessons and store their outputs (NB=03 for one; REDRAW=1: figures that differ in a pixel, too)
	$(PY) -m tools.execute $(filter-out all,$(NB)) $(if $(REDRAW),--redraw)

bench: env ## measure what docs/benchmarks.md claims
	$(PY) -m benchmarks

coverage: env ## say which rows of the syllabus the lessons cover
	$(PY) -m tools.coverage

samples: env ## make the bundled samples of data/ again, bit for bit the same
	$(PY) -m samples

lock: env ## write requirements.lock and environment.yml from pyproject.toml (UPGRADE=1 for newer versions)
	$(PY) -m tools.lock $(if $(UPGRADE),--upgrade)

env: ## make .venv, or bring it up to date (PYTHON=/path/to/python3.12 chooses the Python)
	@$(or $(PYTHON),$(PYTHON_HERE),$(NO_PYTHON)) -m tools.bootstrap

clean: ## remove what was built, and caches; .venv stays
	rm -rf build dist dlcourse.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -path ./.venv -prune -o \( -name __pycache__ -o -name .ipynb_checkpoints \) -type d -exec rm -rf {} +

clean-all: clean ## remove .venv as well
	rm -rf .venv
