# make run     set up, then open the program with the sample dealership
# make test    set up, then every check
# make package build the program to install, see packaging/README.md
PYTHON := .venv/bin/python
export QT_LOGGING_RULES := qt.qpa.*=false

.NOTPARALLEL:
.PHONY: help run test check pytest pictures manual translations benchmarks package package-test lock clean ready ready-for-windows

help:
	@echo "make run           open the program with the sample dealership"
	@echo "make test          every check, with real widgets offscreen"
	@echo "make check         the fast checks only"
	@echo "make pictures      pictures of every screen into build/pictures"
	@echo "make manual        take the manual's pictures anew, and write it as PDF into build"
	@echo "make translations  collect new texts into resources/i18n"
	@echo "make benchmarks    measure what is promised about speed"
	@echo "make package       build dist/cae-desktop and the Debian package"
	@echo "make package-test  build, then install and use the package in a clean Debian"
	@echo "make lock          renew requirements.lock"
	@echo "make clean         remove what make made"

ready:
	@packaging/setup-linux.sh test

ready-for-windows:
	@packaging/setup-linux.sh run

# Made once; what was edited in it since is kept. Under another name until it is whole.
build/sample.cae: | ready
	@mkdir -p build && rm -f build/new.cae*
	@$(PYTHON) -m cae_desktop sample build/new.cae >/dev/null && mv build/new.cae $@ && rm -f build/new.cae*

run: ready-for-windows build/sample.cae
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(PYTHON) -m cae_desktop build/sample.cae; \
	else \
		echo "There is no display here, so the window cannot open; 'make pictures' draws every screen into build/pictures."; \
	fi

test: check pytest

check: ready
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports
	$(PYTHON) packaging/translations.py check

# A worker that dies ends the run: with loadfile a replaced worker would wait for ever. The limit catches whatever else hangs.
pytest: ready
	QT_QPA_PLATFORM=offscreen timeout --kill-after=30 1800 $(PYTHON) -m pytest -n 2 --dist loadfile --max-worker-restart=0

pictures: ready build/sample.cae
	@export TZ=Asia/Shanghai; for lang in zh_CN en; do for theme in light dark; do \
		$(PYTHON) -m cae_desktop pictures build/sample.cae --out build/pictures/$$lang-$$theme --lang $$lang --theme $$theme || exit 1; \
	done; done

# The pictures in the manual are taken anew, without a folder of this computer in them; then the PDFs.
manual: ready build/sample.cae
	@rm -rf build/manual && export TZ=Asia/Shanghai QT_QPA_PLATFORM=offscreen; for lang in zh_CN en; do \
		HOME=/home/cae $(PYTHON) -m cae_desktop pictures build/sample.cae --out build/manual/$$lang --lang $$lang || exit 1; \
	done
	$(PYTHON) packaging/manual_pictures.py build/manual
	@for lang in zh_CN en; do $(PYTHON) -m cae_desktop manual build/manual-$$lang.pdf --lang $$lang || exit 1; done

translations: ready
	$(PYTHON) packaging/translations.py update

benchmarks: ready
	$(PYTHON) benchmarks/start_up.py
	$(PYTHON) benchmarks/saved_edit.py
	$(PYTHON) benchmarks/schedule.py
	$(PYTHON) benchmarks/gantt.py
	$(PYTHON) benchmarks/plan.py
	$(PYTHON) benchmarks/board.py
	$(PYTHON) benchmarks/cards.py
	$(PYTHON) benchmarks/card_import.py
	$(PYTHON) benchmarks/fuzz_card_lists.py
	$(PYTHON) benchmarks/backup.py
	$(PYTHON) benchmarks/exports.py
	$(PYTHON) benchmarks/faults.py
	$(PYTHON) benchmarks/calibration.py
	$(PYTHON) benchmarks/mix.py

package:
	packaging/build-linux.sh

package-test: package
	packaging/package-test.sh

# uv writes the addresses of its registry into its own lock; the exported list has none (docs/decisions/0005).
UV := $(firstword $(wildcard $(CURDIR)/.venv/bin/uv) uv)
lock:
	@command -v $(UV) >/dev/null || { echo "uv is needed: .venv/bin/python -m pip install uv"; exit 1; }
	rm -rf build/lock && mkdir -p build/lock && cp pyproject.toml README.md LICENSE build/lock/
	cd build/lock && $(UV) lock -q && $(UV) export -q --frozen --no-header --no-annotate --no-emit-project --group dev -o ../../requirements.lock

clean:
	umount build/clean-root/proc build/clean-root/dev/pts build/clean-root/dev 2>/dev/null || true
	rm -rf build dist .venv .mypy_cache .ruff_cache .import_linter_cache .hypothesis resources/i18n/*.qm
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
