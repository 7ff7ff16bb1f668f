# `make demo` and `make test` set up everything they need in .venv; Python 3.11 or newer and make are enough.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
# A lock names all that is installed, with hashes: nothing is resolved, so what a package index offers later is no matter.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
COMPILE := uv pip compile --universal --generate-hashes --quiet --no-header --python-version 3.11

define LINT
$(BIN)/ruff check .
$(BIN)/ruff format --check --quiet .
$(BIN)/mypy
$(BIN)/lint-imports
endef

.PHONY: help demo open check test dist bench docs cases coverage fuzz mutation audit lock clean

help: ## Show what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

demo: $(VENV)/.run ## Compare two versions of a small invented treaty, and write its redline
	@$(BIN)/mla-diff demo

open: $(VENV)/.page ## Open a page in your browser: drop two files, see what changed
	@$(BIN)/mla-diff open

check: $(VENV)/.test ## The quick checks for every commit: lint, layout, types, imports and the tests of the core
	$(LINT)
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not slow" $(QUICK)

test: $(VENV)/.test $(VENV)/.docs ## Run all checks
	$(BIN)/python -m pip check --quiet --disable-pip-version-check
	$(LINT)
	$(BIN)/python -m pytest -n 2 --dist loadgroup

$(VENV)/.run: requirements.lock requirements-build.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV)" >&2
	@$(INSTALL) --require-hashes -r requirements-build.lock -r requirements.lock
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.page: $(VENV)/.run requirements-page.lock
	@$(INSTALL) --require-hashes -r requirements-page.lock
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements-test.lock
	@$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

$(VENV)/.docs: $(VENV)/.run requirements-docs.lock
	@$(INSTALL) --require-hashes -r requirements-docs.lock
	@touch $@

dist: $(VENV)/.run ## Build the wheel and the source archive that others install
	$(BIN)/python -m hatchling build -d dist

docs: $(VENV)/.docs ## Build the documentation site; a warning is an error
	$(BIN)/python -m docs.build

cases: $(VENV)/.run ## Write anew what the program gives for the tricky cases and the tutorial; read the difference
	$(BIN)/python -m tests.cases.write
	$(BIN)/python -m docs.build --rewrite

CORE := model languages text parse cite align diff change_kinds lineages
QUICK := $(wildcard $(CORE:%=tests/%)) tests/release/test_locks.py tests/release/test_types.py $(CORE:%=mla_diff/%)
COVERING := $(wildcard $(CORE:%=tests/%)) tests/gold tests/laws/test_laws.py $(CORE:%=mla_diff/%)
# Long texts are Myers' algorithm and nothing else, which takes minutes where every line is counted.
UNCOUNTED := tests/diff/test_words.py::test_long_texts_without_anything_in_common_do_not_hang

coverage: $(VENV)/.test ## Measure which branches of the core the tests take; at least 95 % must be
	$(BIN)/python -m pytest -n 2 --cov --cov-report=term --deselect $(UNCOUNTED) $(COVERING)

bench: $(VENV)/.test ## Measure quality and speed, also against other tools (BENCH="--speed --large": only a part, and 10,000 articles)
	$(BIN)/python tests/bench/bench.py $(BENCH)

mutation: $(VENV)/.test ## Change the code in small ways and see whether the tests notice (MUTATION="align --size 20 --seed 2")
	nice $(BIN)/python tests/mutation/run.py $(MUTATION)

audit: $(VENV)/audit/bin/pip-audit ## Ask for known weaknesses of the dependencies (skipped, saying so, without a network)
	@$(VENV)/audit/bin/python tests/audit/audit.py

$(VENV)/audit/bin/pip-audit: requirements-audit.lock
	@$(PYTHON) -m venv $(VENV)/audit
	-@$(VENV)/audit/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-audit.lock

fuzz: $(VENV)/.test ## Try the laws and the readers on random texts and damaged files (FUZZ_MINUTES=10)
	$(BIN)/python tests/fuzz/run.py

lock: ## Pin dependencies anew (needs uv); each lock agrees with those before it
	$(COMPILE) pyproject.toml -o requirements.lock
	$(COMPILE) pyproject.toml -c requirements.lock --extra page -o requirements-page.lock
	$(COMPILE) pyproject.toml -c requirements-page.lock --group test -o requirements-test.lock
	$(COMPILE) pyproject.toml -c requirements-test.lock --group docs -o requirements-docs.lock
	$(COMPILE) -c requirements-test.lock --group build -o requirements-build.lock
	$(COMPILE) --group audit -o requirements-audit.lock

clean: ## Remove what was set up and made
	rm -rf $(VENV) build dist reports/*.html .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
