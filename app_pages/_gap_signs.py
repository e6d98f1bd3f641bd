"""How the four states of a cell look: each has a sign, a word and a ground, never colour alone."""

from html import escape

from app_pages._wording import Wording
from graph.analysis.gaps.gaps_answer import Cell, GapMatrix
from graph.analysis.gaps.gaps_words import ACTIVE, DORMANT, NO_DATA, WITHHELD

SIGNS = {ACTIVE: "●", DORMANT: "○", NO_DATA: "–", WITHHELD: "⊘"}
CLASSES = {ACTIVE: "active", DORMANT: "dormant", NO_DATA: "nodata", WITHHELD: "withheld"}
# Grounds let the page through, so they suit its light and its dark theme.
STYLE = """<style>
.gaps-wide {container-type: inline-size}
.gaps-wrap {overflow-x: auto; max-width: 100%}
.gaps-wrap::-webkit-scrollbar {height: 10px}
.gaps-wrap::-webkit-scrollbar-thumb {background: rgba(128, 128, 128, .6); border-radius: 5px}
.gaps-hint {font-size: .85rem; margin: 0 0 .3rem}
.gaps {border-collapse: separate; border-spacing: 2px; font-size: .85rem}
.gaps th {font-weight: 600; text-align: left; padding: .2rem .4rem; vertical-align: bottom;
 overflow-wrap: break-word}
.gaps thead th {min-width: 5.2rem; max-width: 8rem}
.gaps tbody th {min-width: 8rem; max-width: 14rem; vertical-align: middle; position: sticky;
 left: 0; background: var(--st-background-color, Canvas)}
.gaps td {padding: 0; min-width: 5.2rem; text-align: center}
.gaps td a {display: block; padding: .3rem .2rem; color: inherit; text-decoration: none}
.gaps td a:hover, .gaps td a:focus {outline: 2px solid currentColor}
.gaps small {display: block; font-size: .75rem}
.gaps .active, .gaps-key .active {background: rgba(18, 120, 140, .30); border: 2px solid #12788c}
.gaps .dormant, .gaps-key .dormant {background: rgba(200, 140, 0, .14); border: 2px dashed #a87400}
.gaps .nodata, .gaps-key .nodata {border: 1px solid rgba(128, 128, 128, .5); background:
 repeating-linear-gradient(45deg, transparent 0 6px, rgba(128, 128, 128, .16) 6px 8px)}
.gaps .withheld, .gaps-key .withheld {background: rgba(120, 60, 140, .16);
 border: 3px double #8a4fa3}
.gaps .here {box-shadow: 0 0 0 3px currentColor}
.gaps-key {font-size: .9rem; margin: .4rem 0}
.gaps-key div {margin: .2rem 0}
.gaps-key .box {display: inline-block; min-width: 6.5rem; padding: .1rem .4rem; margin-right: .5rem;
 text-align: center}
</style>"""


def word(words: Wording, state: str) -> str:
    """Return what a state is called."""
    return words.say(f"cells.{CLASSES[state]}")


def counts(words: Wording, cell: Cell) -> str:
    """Say what a cell counts, in words."""
    said = [
        words.say("cells.actors", count=cell.actors),
        words.say("count.events", count=cell.events),
    ]
    if cell.presences:
        said.append(words.say("cells.presences", count=cell.presences))
    if cell.undated:
        said.append(words.say("cells.undated", count=cell.undated))
    return " · ".join(said)


def legend_html(words: Wording, found: GapMatrix) -> str:
    """Return the legend with how many cells of the whole matrix are in each state."""
    lines = [
        _line(words, state, count, found.words[state][words.language])
        for state, count in found.states.items()
    ]
    return f'{STYLE}<div class="gaps-key">{"".join(lines)}</div>'


def _line(words: Wording, state: str, count: int, meaning: str) -> str:
    return (
        f'<div><span class="box {CLASSES[state]}"><span aria-hidden="true">{SIGNS[state]}</span> '
        f"{escape(word(words, state))}</span>"
        f"{escape(words.say('gaps.cells', count=count))} {escape(meaning)}</div>"
    )
