# What people run. Every target is described by `make` alone.
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
READY := .venv/ready
READY_DEV := .venv/ready-dev
EDITOR := web/static/editor/yasqe.min.js

.DEFAULT_GOAL := help
.PHONY: help run build editor test check test-reference test-browser test-clients soak bench lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build editor ## build the bank of this folder and serve it on http://127.0.0.1:8000 (PORT=...)
	$(BIN)/city-data-bank serve --port $(PORT)

build: $(READY) ## build a release of the bank of this folder
	$(BIN)/city-data-bank build

editor: $(EDITOR) ## the query editor, where npm is at hand; without it the plain form serves

test: $(READY_DEV) ## every test that needs nothing but Python
	$(BIN)/pytest -n 2 --dist loadfile -m "not reference and not browser and not clients and not soak"

check: $(READY_DEV) ## lint, format, types, import contract
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-reference: $(READY_DEV) ## tests against the reference files that stand beside a development checkout
	@.ci/need reference && $(BIN)/pytest -n 2 --dist loadfile -m reference tests || [ $$? -eq 77 ]

test-browser: $(READY_DEV) ## what a resident sees, in real Chromium
	@.ci/need browser && $(MAKE) -s editor \
	  && npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --loglevel=error \
	  && $(BIN)/pytest -n 2 --dist loadfile -m browser tests || [ $$? -eq 77 ]

test-clients: $(READY_DEV) ## other people's SPARQL clients against the endpoint
	@.ci/need clients && npm ci --prefix tests/clients --no-audit --no-fund --loglevel=error \
	  && $(BIN)/pytest -m clients tests || [ $$? -eq 77 ]

soak: $(READY_DEV) ## long runs, bounded in count and time
	$(BIN)/pytest -m soak tests

bench: $(READY_DEV) ## ratios against named peers; never in CI (ROWS="100000 300000": sizes)
	@for script in benchmarks/*.py; do [ -e "$$script" ] || continue; PYTHONPATH=. $(BIN)/python "$$script" $(ROWS) || exit 1; done

lock: $(READY_DEV) ## resolve the dependencies anew
	$(BIN)/uv pip compile -q --upgrade --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
	  --python-version 3.11 --group build --output-file requirements.lock pyproject.toml
	$(BIN)/uv pip compile -q --upgrade --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
	  --python-version 3.11 --group build --group dev --output-file requirements-dev.lock pyproject.toml

clean: ## remove the environment and the releases
	rm -rf .venv releases

$(EDITOR): web/editor/package-lock.json
	@web/editor/install

$(BIN)/python:
	@.ci/need python $(PYTHON)
	$(PYTHON) -m venv .venv

$(READY): requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install -q --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(READY_DEV): requirements-dev.lock $(READY)
	$(BIN)/python -m pip install -q --require-hashes -r requirements-dev.lock
	@touch $@
