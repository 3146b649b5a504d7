# Two commands matter: `make demo` and `make test`. Both set up what they need.
SHELL := /bin/bash
.DEFAULT_GOAL := help
BIN := .venv/bin
# Behind a proxy with its own certificate, the system's store knows it; Python's bundled one does not.
SYSTEM_CERTS := $(wildcard /etc/ssl/certs/ca-certificates.crt)
ifneq ($(SYSTEM_CERTS),)
export SSL_CERT_FILE ?= $(SYSTEM_CERTS)
export REQUESTS_CA_BUNDLE ?= $(SYSTEM_CERTS)
endif

.PHONY: help setup demo test check format notebooks docs bench train wheel clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## .venv with everything, tests and notebooks included
	@scripts/setup.sh dev

demo: ## read the bundled examples, print an answer, draw out/graph.html
	@scripts/setup.sh demo
	@scripts/demo.sh

test: setup ## every test, on both engines and in a browser
	@CHROMIUM="$$(scripts/browser.sh)" $(BIN)/python -m pytest $(PYTEST)

check: setup ## style, types, layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

format: setup ## put the code into its form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

notebooks: setup ## write the notebooks' .ipynb from their sources, and run them
	@$(BIN)/jupytext --sync notebooks/*.py
	@$(BIN)/python -m pytest --nbmake notebooks -q

docs: setup ## docs/queries.md, from the questions' headers
	@$(BIN)/python scripts/queries_page.py

bench: setup ## speed: ratios against a named peer on the same input
	@$(BIN)/python -m benchmarks

train: ## the learned reader's weights anew, into out/training/weights (hours on two cores)
	@scripts/train.sh

wheel: setup ## dist/*.whl
	@$(BIN)/python -m build --wheel --installer uv

clean: ## what can be made again
	rm -rf .venv .uv out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
