"""Who undoes a decision about who is who reads by names what is taken back."""

from tests.ingest.cli.test_review_identity import id_of


def test_an_undo_names_who_was_merged(filled):
    hill, river = id_of(filled, "Hill Watch"), id_of(filled, "River Alliance")
    done = filled("review", "merge", hill, river, "--json").json
    told = " ".join(filled("review", "undo", done["decision"]).out.split())
    assert "decision taken back (Hill Watch is River Alliance)" in told
