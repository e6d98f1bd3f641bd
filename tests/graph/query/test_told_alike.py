"""Parts that are told alike are one; parts that differ stay apart."""

from dataclasses import replace

from graph.query.attendance import attendances_at
from graph.query.names import Names
from graph.query.told_alike import all_themes, told_alike


def test_only_what_is_told_alike_is_put_together(view):
    names = Names(view)
    (part,) = [p for p in attendances_at(names, ["ev-2"]) if p.actor == "theta"]
    assert [len(same) for same in told_alike([part, replace(part, wording="came")])] == [2]
    assert [len(same) for same in told_alike([part, replace(part, n=3)])] == [1, 1]
    assert all_themes(names, [part, replace(part, themes=())]) == (["theme:ssr"], [])
