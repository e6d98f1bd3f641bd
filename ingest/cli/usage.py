"""What is wrong with a command line, in plain words: the library says it for programmers."""

import re
from typing import Any

from graph.errors import MtandaoError
from graph.message import Message

NAME = "mtandao"
# What the library says, and how we say it; what it says otherwise is passed on as it is.
_FORMS = (
    (r"No such option: (?P<name>\S+)", "There is no option {name}."),
    (r"No such command '(?P<name>.*)'", "There is no command '{name}'."),
    (r"Missing (?:argument|option|parameter) '(?P<name>.*?)'", "{name} is missing."),
    (r"Option '(?P<name>.*)' requires an argument", "{name} needs a value."),
    (r"Got unexpected extra arguments?\s?\(?s?\)? \((?P<name>.*)\)", "There is too much: {name}."),
    (
        r"Invalid value for '(?P<name>.*?)': .*greater than or equal to (?P<value>\S+)",
        "{name} must be {value} or more.",
    ),
    (
        r"Invalid value for '(?P<name>.*?)': .*less than or equal to (?P<value>\S+)",
        "{name} must be {value} or less.",
    ),
    (
        r"Invalid value for '(?P<name>.*?)': .*valid (?:integer|number)",
        "{name} must be a number.",
    ),
    (
        r"Invalid value for '(?P<name>.*?)': .*?'(?P<value>.*?)' is not one of (?P<all>.*?)\.?$",
        "'{value}' does not fit {name}: it may be {all}.",
    ),
    (r"Invalid value for '(?P<name>.*?)': (?P<value>.*)", "{name} does not fit: {value}."),
)
_HELP_ALONE = "NoArgsIsHelpError"
_SUGGESTED = re.compile(r"\(Possible options: (.*)\)")


def usage_error(error: Any) -> MtandaoError | None:  # noqa: ANN401 - of the library, not public
    """Return what is wrong with the command line; None when the library only shows its help.

    Args:
        error: what the library raised.
    """
    if type(error).__name__ == _HELP_ALONE:
        return None
    told = str(error.format_message())
    path = getattr(getattr(error, "ctx", None), "command_path", "") or NAME
    step = Message("See `{command} --help`.", command=path)
    near = _SUGGESTED.search(told)
    if near:
        step = Message("Did you mean {name}?", name=near[1])
    return MtandaoError(_said(told), next_step=step)


def _said(told: str) -> Message:
    for form, ours in _FORMS:
        found = re.match(form, told, re.DOTALL)
        if found:
            return Message(ours, **found.groupdict())
    return Message("{why}", why=told)
