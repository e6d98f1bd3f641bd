# Every command is one of tasks.py, which Windows calls directly: python tasks.py run
# More arguments: make test ARGS="-k search"
PYTHON ?= python3

COMMANDS := run test check bench eval golden torture lock sizes help

.DEFAULT_GOAL := help
.PHONY: $(COMMANDS)

$(COMMANDS):
	@$(PYTHON) tasks.py $@ $(ARGS)
