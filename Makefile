# Every command is one of tasks.py, which Windows calls directly: python tasks.py run
# More arguments: make test ARGS="-k search"
PYTHON ?= $(shell command -v python3 || command -v python)

COMMANDS := run test check coverage bench eval fit golden torture fuzz lock sizes weigh help

.DEFAULT_GOAL := help
.PHONY: $(COMMANDS)

$(COMMANDS):
	@test -n "$(PYTHON)" || { echo "mtandao needs Python 3.11 or newer, and none was found."; exit 2; }
	@"$(PYTHON)" tasks.py $@ $(ARGS)
