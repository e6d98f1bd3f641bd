"""The project's commands: `python tasks.py run`, `test`, `help` ... The Makefile calls this.

Only the standard library, and only syntax that an old Python reads too, so that it can say
in plain words what is missing.
"""

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")


def main(arguments):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    """Run one command with the Python at hand, or with a newer one found beside it."""
    if sys.version_info >= OLDEST:
        sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
        from house.commands import run_command

        return run_command(arguments)
    for name in NEWER_PYTHONS:
        found = shutil.which(name)
        if found is not None:
            return subprocess.call([found, os.path.abspath(__file__)] + list(arguments))
    sys.stderr.write(
        "mtandao needs Python 3.11 or newer; this is Python %d.%d (%s).\n"
        "Install a newer one (python.org, or your system's package manager), "
        "then run the same command again.\n" % (sys.version_info[0], sys.version_info[1], sys.executable)
    )
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
