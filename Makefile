# Two commands do everything on a fresh machine: `make demo` shows Werkplek, `make test` proves it.

.DEFAULT_GOAL := help
BIN := .venv/bin
MIN ?= 10

.PHONY: help setup demo run test check lint types contracts coverage bench bench-groot soak pins handleiding

help: ## what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile

setup: ## install what is missing
	@sh packaging/setup.sh

demo: setup ## build a fictional company, do the main job, open the app where there is a screen
	@$(BIN)/werkplek demo --uit demo/
	@find demo -type f | sort

run: setup ## open Werkplek
	@$(BIN)/werkplek

test: check ## lint, types, contracts, then all tests
	$(BIN)/pytest -n 2 -q

check: lint types contracts ## all but the tests

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: setup
	$(BIN)/mypy src tests
	$(BIN)/mypy packaging/*.py

contracts: setup
	$(BIN)/lint-imports --no-logo
	$(BIN)/deptry .

coverage: setup ## what the tests reach
	$(BIN)/pytest -n 2 -q --cov --cov-report=term

bench: setup ## measure, as ratios in one run
	$(BIN)/pytest -q -s -p no:randomly -p no:cacheprovider --timeout=0 tests/bench/bench_*.py

bench-groot: setup ## measure a hub of twenty million feiten; needs 21 GB and half an hour
	$(BIN)/python -m tests.bench.hub_groot

soak: setup ## the long tests, MIN= minutes; power cuts and 500 kills take an hour, whatever MIN says
	WERKPLEK_SOAK_MINUTEN=$(MIN) $(BIN)/pytest -q -s -m soak --timeout=0

handleiding: setup ## walk each role again and keep the pictures of the manual
	$(BIN)/werkplek demo --uit demo/ --handleiding docs/handleiding

pins: setup ## pin anew all that pyproject.toml names
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --upgrade --quiet \
		pyproject.toml --extra hub --extra kaart --extra media --group dev --output-file packaging/requirements.txt
