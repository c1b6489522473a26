# wirewatch: `make demo` and `make test` set everything up on a fresh machine.
SHELL := /bin/bash
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
OUT := out
SEED := 1
# where torch's own build for the CPU lies, unless pip is told of another place
TORCH_INDEX := https://download.pytorch.org/whl/cpu
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: help demo test check eval bench soak picture train-reader meaning lock clean

help:  ## say what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.installed: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "wirewatch needs Python 3.11 or newer: install it, or say make PYTHON=/path/to/python"; exit 1; }
	@echo "Setting up $(VENV) with $$($(PYTHON) --version); the first time takes a few minutes ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(VENV)/.installed  ## run the main job on samples/ and print the brief
	@mkdir -p $(OUT)
	@$(BIN)/wirewatch run samples --db $(OUT)/demo.db
	@$(BIN)/wirewatch brief --db $(OUT)/demo.db --format html -o $(OUT)/brief.html
	@$(BIN)/wirewatch brief --db $(OUT)/demo.db
	@printf '\nThe same as a page:   %s\n' "$(CURDIR)/$(OUT)/brief.html"
	@printf 'Your own reports:     %s\n' "$(BIN)/wirewatch run YOUR-FOLDER && $(BIN)/wirewatch brief"
	@printf 'One thing in detail:  %s\n' "$(BIN)/wirewatch show ID --db $(OUT)/demo.db"
	@printf 'All commands:         %s\n' "$(BIN)/wirewatch --help"

test: $(VENV)/.installed check  ## run every check and test
	@$(BIN)/python -m pytest

check: $(VENV)/.installed
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache > $(VENV)/imports.log || { cat $(VENV)/imports.log; exit 1; }

eval: $(VENV)/.installed  ## score every gold set in ../shared/gold beside the best known scores
	@$(BIN)/python -m eval

bench: $(VENV)/.installed  ## measure speed, as ratios in one run
	@$(BIN)/python -m eval.bench; a=$$?; $(BIN)/python -m eval.bench_pairs; b=$$?; \
	$(BIN)/python -m eval.bench_growth; c=$$?; $(BIN)/python -m eval.bench_ray && exit $$((a + b + c))

soak: $(VENV)/.installed  ## slow tests, and memory over 10,000 reports (hours)
	@$(BIN)/python -m pytest -m soak
	@$(BIN)/python -m eval.memory

picture: $(VENV)/.installed  ## make the README's picture of the brief anew
	@$(BIN)/python docs/make_picture.py

$(VENV)/.trains: requirements-torch.lock requirements-train.lock $(VENV)/.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --retries 0 \
		--extra-index-url $(TORCH_INDEX) -r requirements-torch.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-train.lock
	@touch $@

train-reader: $(VENV)/.trains  ## train the tagger of statements from ../shared/gold (two cores: 50 minutes; SEED=1)
	@$(BIN)/python -m training.tagger $(OUT)/reader --seed $(SEED)
	@printf 'To ship it: cp %s/{encoder.onnx,linker.onnx,tokenizer.json,tagger.json,reliability.svg} src/wirewatch/weights/statements/\n' "$(OUT)/reader"

meaning: $(VENV)/.trains  ## make the encoder of meanings from all-MiniLM-L6-v2 and ../shared/gold (three minutes)
	@$(BIN)/python -m training.meaning $(OUT)/meaning
	@printf 'To ship it: cp %s/{encoder.onnx,meaning.json} src/wirewatch/weights/meaning/\n' "$(OUT)/meaning"

lock: $(VENV)/.installed  ## resolve the dependencies anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --extra dev pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --python-version 3.11 --no-deps --generate-hashes requirements-train.in -o requirements-train.lock

clean:  ## remove what make made
	rm -rf $(VENV) $(OUT) .pytest_cache .mypy_cache .ruff_cache .hypothesis
