# Everything a fresh machine needs: `make browse` for users, `make test` for developers.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
SHARED ?= ../shared
export OMP_NUM_THREADS ?= 1

.PHONY: help install browse dev test lint test-faults bench bench-accuracy bench-speed bench-parser bench-store \
        bench-browser bench-start bench-speakers weights docs clean

help:            ## this list
	@grep -E '^[a-z-]+: .*##|^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 18

$(VENV)/installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet torch --constraint constraints.txt
	$(PIP) install --quiet --editable . --constraint constraints.txt
	touch $@

$(VENV)/dev: $(VENV)/installed
	$(PIP) install --quiet --editable '.[dev,docs,parquet,warc,plot,pandas,spacy,serve]' --constraint constraints.txt
	touch $@

install: $(VENV)/installed   ## virtual environment with the program
dev: $(VENV)/dev             ## the same with the development tools

browse: install  ## install, add the sample articles, open the browser
	$(BIN)/kutipan add --quiet fixtures/articles.jsonl
	$(BIN)/kutipan browse

lint: dev        ## format, lint, types, import arrows
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint       ## every check
	$(BIN)/pytest --numprocesses auto --dist worksteal --cov --cov-report=term

test-faults: dev ## kills, full disks, races
	$(BIN)/pytest -m faults -rA

bench-accuracy: dev  ## quotations and speakers against the gold in SHARED
	$(BIN)/python -m bench.accuracy --shared $(SHARED)

bench-speed: dev     ## articles a second over SHARED's news
	$(BIN)/python -m bench.speed --shared $(SHARED)

bench-parser: dev    ## tagger and parser on the treebanks' test sets
	$(BIN)/python -m bench.parser --shared $(SHARED)

bench-store: dev     ## 10 k, 100 k, 300 k quotations, default TinyDB beside ours
	$(BIN)/python -m bench.store

bench-browser: dev   ## first paint and key to paint with 100,000 quotations
	$(BIN)/python -m bench.browser

bench-start: dev     ## start of the commands that extract nothing
	$(BIN)/python -m bench.start

bench-speakers: dev  ## which wordings are joined across articles, and which are not
	$(BIN)/python -m bench.speakers --shared $(SHARED)

weights: dev         ## train the parser's weights from SHARED's treebanks
	$(PIP) install --quiet --editable '.[train]' --constraint constraints.txt
	$(BIN)/python -m training --shared $(SHARED)

docs: dev            ## the guide, into site/, its tables and outputs made anew
	$(BIN)/python -m docs.generate
	$(BIN)/mkdocs build --strict --quiet

clean:           ## remove what make made
	rm -rf $(VENV) build dist site .mypy_cache .ruff_cache .pytest_cache .hypothesis
