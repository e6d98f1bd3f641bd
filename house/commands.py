"""The commands of tasks.py: what each prepares and starts."""

import difflib
import errno
from collections.abc import Callable, Sequence
from typing import NamedTuple

from house.browser import ensure_browser
from house.checks import COVERAGE, STATIC, TESTS, run_checks
from house.install import VENV, ensure_installed
from house.locks import write_locks
from house.say import ROOT, SetupError, say
from house.sizes import print_sizes
from house.start import start
from house.venv import script_path
from house.weight import print_weights

# The environment and the ledgers of the commands stand in the checkout itself.
_NO_RIGHT = "Everything is kept in this checkout: put it in a folder that you may write to."
_ADVICE = {
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: _NO_RIGHT,
    errno.ENOSPC: "Free about 1 GB.",
}


class Command(NamedTuple):
    """What `help` says about a command, and the function that gets the remaining arguments."""

    help: str
    act: Callable[[Sequence[str]], int]


def run_command(arguments: Sequence[str]) -> int:
    """Run the command that the first argument names; its exit code."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("help", ())
    if name not in COMMANDS:
        near = difflib.get_close_matches(name, COMMANDS, 1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        say(f"There is no command '{name}'.{hint} `python tasks.py help` lists them.")
        return 2
    try:
        return COMMANDS[name].act(rest)
    except SetupError as problem:
        say(str(problem))
        return 2
    except OSError as problem:
        say(refusal(problem))
        return 2
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def refusal(problem: OSError) -> str:
    """What the system refused, where, and what to do about it."""
    where = f" ({problem.filename})" if problem.filename else ""
    advice = _ADVICE.get(problem.errno or 0, "Check that the checkout is whole.")
    return f"{problem.strerror or problem}{where}. {advice} Then run the same command again."


def _run(arguments: Sequence[str]) -> int:
    """Streamlit reads STREAMLIT_* itself, so --headless needs nothing from the app."""
    ensure_installed("run")
    quiet = {"STREAMLIT_SERVER_HEADLESS": "true"} if "--headless" in arguments else {}
    rest = [argument for argument in arguments if argument != "--headless"]
    return start([str(script_path(VENV, "mtandao")), "app", *rest], quiet)


def _test(arguments: Sequence[str]) -> int:
    tests = TESTS._replace(arguments=(*TESTS.arguments, *arguments))
    return run_checks((*STATIC, tests), _with_browser())


def _coverage(arguments: Sequence[str]) -> int:
    followed = COVERAGE._replace(arguments=(*COVERAGE.arguments, *arguments))
    return run_checks((followed,), _with_browser())


def _with_browser() -> dict[str, str]:
    """Set up what tests need; where the browser is, in the variable that the tests read."""
    browser = ensure_browser(ensure_installed("test"))
    say(f"The browser tests use {browser}.")
    return {"MTANDAO_BROWSER": str(browser)}


def _check(_arguments: Sequence[str]) -> int:
    ensure_installed("test")
    return run_checks(STATIC, {})


def _golden(arguments: Sequence[str]) -> int:
    ensure_installed("test")
    return start([str(script_path(VENV, "pytest")), "--golden-rewrite", "-q", *arguments])


def _module(level: str, module: str) -> Callable[[Sequence[str]], int]:
    def run_module(arguments: Sequence[str]) -> int:
        return start([str(ensure_installed(level)), "-m", module, *arguments])

    return run_module


def _fuzz(arguments: Sequence[str]) -> int:
    """What guides the fuzzing is large, and does not run everywhere: only who asks gets it."""
    python = ensure_installed("fuzz" if "--guided" in arguments else "test")
    return start([str(python), "-m", "benchmarks.fuzzing", *arguments])


def _lock(arguments: Sequence[str]) -> int:
    return write_locks(upgrade="--upgrade" in arguments)


def _sizes(_arguments: Sequence[str]) -> int:
    return print_sizes(ROOT)


def _weigh(_arguments: Sequence[str]) -> int:
    return print_weights()


def _help(_arguments: Sequence[str]) -> int:
    say("make COMMAND, or python tasks.py COMMAND:\n")
    for name, command in COMMANDS.items():
        say(f"  {name:8} {command.help}")
    say('\nMore arguments: make test ARGS="-k search", or python tasks.py test -k search')
    return 0


_bench = _module("bench", "benchmarks.run")
_eval = _module("run", "benchmarks.evaluate")
_fit = _module("run", "benchmarks.fit")
_torture = _module("run", "benchmarks.torture")

COMMANDS: dict[str, Command] = {
    "run": Command("set up, build the sample graph if there is none, open the app", _run),
    "test": Command("set up and run every check and every test, a real browser included", _test),
    "check": Command("lint, format, types and import contracts, without the tests", _check),
    "coverage": Command("run the tests slowly and print the lines that none reaches", _coverage),
    "bench": Command("measure speed and memory beside other libraries", _bench),
    "eval": Command("measure the extraction, finding who is who, and forecasts", _eval),
    "fit": Command("write the numbers that the extraction learns from annotated reports", _fit),
    "torture": Command("kill and crowd the store many times", _torture),
    "fuzz": Command("give every reader broken files, and print what breaks", _fuzz),
    "golden": Command("rewrite the expected outputs in tests/golden; read the difference", _golden),
    "lock": Command("rewrite requirements/*.txt (--upgrade for newer versions)", _lock),
    "sizes": Command("lines per file and per function: median, p90, max", _sizes),
    "weigh": Command("what an installation weighs on disk, and how long --help takes", _weigh),
    "help": Command("this list", _help),
}
