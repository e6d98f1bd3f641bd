"""The project's commands: `python tasks.py run`, `test`, `help` ... The Makefile calls this.

Only the standard library, and only syntax that any old Python reads too, 2.7 as well, so that it
can say in plain words what is missing.
"""

import os
import subprocess
import sys

OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")
TOO_OLD = """mtandao needs Python 3.11 or newer; this is Python {version} ({program}).
Install a newer one from python.org or with your system's package manager,
then run the same command again.
"""


def main(arguments):
    # type: (list[str]) -> int
    """Run one command with the Python at hand, or with a newer one found beside it."""
    here = os.path.abspath(__file__)
    if sys.version_info >= OLDEST:
        sys.path.insert(0, os.path.dirname(here))
        from house.commands import run_command

        return run_command(arguments)
    for name in NEWER_PYTHONS:
        if works(name):
            return subprocess.call([name, here] + arguments)
    version = ".".join(str(part) for part in sys.version_info[:3])
    sys.stderr.write(TOO_OLD.format(version=version, program=sys.executable))
    return 2


def works(name):
    # type: (str) -> bool
    """True when there is such a Python: a name on the path may be a stub of pyenv or of a store."""
    probe = "import sys; sys.exit(sys.version_info < (3, 11))"
    with open(os.devnull, "w") as nowhere:
        try:
            return subprocess.call([name, "-c", probe], stdout=nowhere, stderr=nowhere) == 0
        except OSError:
            return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
