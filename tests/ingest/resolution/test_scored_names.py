from graph.model.vocabulary import Vocabulary
from ingest.resolution.mention import Mention
from ingest.resolution.scored_names import ScoredNames, add_vocabulary, side_of_mention
from tests.ingest.resolution.name_sides_of import reader, scorer


def test_the_vocabulary_is_asked_and_kinds_are_kept_apart(vocabulary: Vocabulary) -> None:
    names = ScoredNames(reader(), scorer())
    add_vocabulary(names, vocabulary)
    assert len(names) == len(names.nodes()) > 400
    side = side_of_mention(names.reader, Mention("Programme alimentaire mondial"), None)
    assert names.candidates(side, "Actor")[0].node.id == "wfp"
    assert "wfp" not in {found.node.id for found in names.candidates(side, "Programme")}
    assert names.candidates(side, "Actor", leave_out=lambda _: True) == []
    assert names.node("wfp").country == "IT"
