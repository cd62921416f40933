# `make lab` opens the course, `make test` checks everything; both set up .venv first. `make help` lists the rest.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
BENCH_VENV := .venv-bench
BENCH_STAMP := $(BENCH_VENV)/installed
IS_NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'

# The first Python that is new enough: macOS ships an old python3 beside which a newer one may stand.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python $(IS_NEW_ENOUGH) 2>/dev/null && { echo $$python; break; }; done)

NBVAL := --nbval --nbval-current-env --nbval-sanitize-with tests/nbval.cfg

.PHONY: help install lab test browser lint notebooks bench reliability norms validity devices corpus lock clean
.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-11s %s\n", $$1, $$2}' Makefile

install: $(STAMP) ## set up .venv from requirements.lock (quick when nothing changed)

# pip is asked for by name: a half-made .venv, as Debian leaves it without python3-venv, has python but no pip.
$(STAMP): requirements.lock pyproject.toml
	@"$(PYTHON)" $(IS_NEW_ENOUGH) 2>/dev/null || { \
		echo "framing needs Python 3.11 or newer. Install it, or name it: make install PYTHON=python3.13" >&2; exit 1; }
	@$(BIN)/python $(IS_NEW_ENOUGH) 2>/dev/null && $(BIN)/python -m pip --version >/dev/null 2>&1 || \
		"$(PYTHON)" -m venv --clear $(VENV) >/dev/null || { \
		rm -rf $(VENV); \
		echo "Python's venv or pip is missing. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV): a minute or two, the first time"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

# The peers stand in a folder of their own: spaCy weighs more than the rest together.
$(BENCH_STAMP): requirements-bench.lock $(STAMP)
	@$(BIN)/python -m venv --clear $(BENCH_VENV)
	@$(BENCH_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@$(BENCH_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(BENCH_STAMP)

lab: install ## open the course in JupyterLab
	@$(BIN)/framing lab

test: lint browser ## check everything: style, types, layers, spelling, tests, notebooks, browser
	$(BIN)/python -m pytest $(NBVAL)

lint: install
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	@echo $(BIN)/lint-imports; found=$$($(BIN)/lint-imports --no-logo 2>&1) || { echo "$$found"; exit 1; }
	$(BIN)/codespell

browser: install
	@$(BIN)/python -m tools.browser

notebooks: install ## run every notebook again and say which numbers changed
	@$(BIN)/python -m tools.notebooks

bench: install $(BENCH_STAMP) ## how fast it is, beside others: docs/performance.md, docs/scaling.md; and how long a student waits for a widget
	@$(BENCH_VENV)/bin/python -m tools.bench
	@$(BIN)/python -m tools.scaling
	@$(BIN)/python -m tools.bench_widgets

# The next three count on annotated files that are no part of the project: make reliability BENCH=folder.
reliability: install ## how often readers marked each word, from BENCH=folder
	@$(BIN)/python -m tools.reliability "$(BENCH)"

norms: install ## reference rates by genre, from BENCH=folder
	@$(BIN)/python -m tools.norms "$(BENCH)"

validity: install ## every figure of docs/validity.md, from BENCH=folder
	@$(BIN)/python -m tools.validity "$(BENCH)"

devices: install ## the tables of docs/instructor_guide.md, from exercises and keys
	@$(BIN)/python -m tools.devices

corpus: install ## the 200 articles of the corpus study, from their sentences and their plan
	@$(BIN)/python -m tools.study_corpus

lock: install ## work out requirements.lock again from pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --all-extras \
		--custom-compile-command "make lock" pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
		--custom-compile-command "make lock" --constraint requirements.lock --group bench -o requirements-bench.lock

clean: ## remove .venv and everything that tools leave behind; answers stay
	rm -rf $(VENV) $(BENCH_VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find framing tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
