"""Every answer says from sources of which levels it was made."""

import pytest

from ingest.cli.catalogue import COMMANDS
from ingest.cli.insight import Insight, Suggesting

ASKED = {
    "backtest": (),
    "behind": ("ev-one",),
    "changes": ("--since", "2019"),
    "circles": ("{a}", "{b}"),
    "gaps": (),
    "guests": ("{a}",),
    "path": ("{a}", "{b}"),
    "rank": (),
    "suggest": ("{a}",),
    "ties": (),
    "whatif": ("--without", "{a}"),
}
ALL = "Made from all sources of the ledger, internal and restricted ones too."
INTERNAL = "Made from public and internal sources, none that is restricted."
PUBLIC = "Made from public sources only."


def test_all_commands_that_work_something_out_are_asked_here():
    found = {name for name, command in COMMANDS.items() if issubclass(command, Insight)}
    assert found == set(ASKED)


@pytest.mark.parametrize("name", ASKED)
def test_the_last_line_says_the_level(filled, name):
    found = filled("search", "Lake Forum", "--json").json, filled("search", "RIVAL", "--json").json
    a, b = (one["hits"][0]["id"] for one in found)
    asked = [word.format(a=a, b=b) for word in ASKED[name]]
    own = INTERNAL if issubclass(COMMANDS[name], Suggesting) else ALL
    assert filled(name, *asked).out.rstrip().splitlines()[-1].startswith(own)
    told = filled(name, *asked, "--seen", "public").out
    assert told.rstrip().splitlines()[-1] == PUBLIC
    assert PUBLIC not in filled(name, *asked, "--seen", "public", "--json").out
    french = filled(name, *asked, "--seen", "public", "--lang", "fr").out
    assert "Fait à partir des seules sources publiques." in french
