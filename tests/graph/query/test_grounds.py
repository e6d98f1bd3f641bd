"""A line of a page shows its first proofs and says how many statements there are."""

from graph.query.answer import Listing
from graph.query.attendance import attendances_of
from graph.query.grounds import Grounds, GroundsReader
from graph.query.names import Names
from graph.query.network_meetings import Meetings
from graph.query.proof import proof_of


def grounds(view, actor="gamma"):
    """The theme of one event, with the parts of an actor as statements at hand."""
    found = Grounds("theme:gender-ssr", "ADDRESSES", events={"ev-1": 1})
    for attendance in attendances_of(Names(view), actor):
        found.add(attendance.statement)
        found.add(attendance.statement)
    return found


def test_everything_is_read_without_a_limit(view):
    found = grounds(view)
    proofs = GroundsReader(Meetings(Names(view)), None).proofs(found)
    assert len(proofs) == found.total == len(found.told) + 1
    (addressed,) = view.statements(subject="ev-1", predicate="ADDRESSES")
    assert proof_of(addressed) in proofs
    assert [proof.statement for proof in proofs] == sorted({proof.statement for proof in proofs})


def test_with_a_limit_the_first_are_read_and_all_are_counted(view):
    found = grounds(view)
    reader = GroundsReader(Meetings(Names(view)), 1)
    assert len(reader.proofs(found)) == 1
    assert found.total > 1
    assert reader._read == {}
    assert reader.proofs(Grounds("theme:gender-ssr", "ADDRESSES", events={"ev-1": 1})) != ()
    assert Listing(reader.proofs(found), found.total).shown == 1
