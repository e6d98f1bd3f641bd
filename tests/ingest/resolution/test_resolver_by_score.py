"""Names that nobody wrote so before are linked by score when they surely are one, else a doubt."""

import pytest

from ingest.resolution.mention import Mention
from ingest.resolution.resolver import Resolver

SCORED = [
    ("Programme Alimentaire Modial", "wfp"),
    ("Bureau des Nations Unies pour la Coordination des Affaires Humanitaires", "ocha"),
    ("Norwegian People Aid", "npa"),
]


@pytest.mark.parametrize(("name", "node"), SCORED)
def test_a_name_that_is_sure_by_score_is_linked_with_a_remark(
    resolver: Resolver, name: str, node: str
) -> None:
    found = resolver.resolve(Mention(name))
    assert (found.node_id, found.matched_by, found.is_new) == (node, "score", False)
    assert found.remark == found.reason
    assert found.reason.startswith("Likely '")


def test_a_likely_name_stays_new_with_a_doubt_and_candidates(resolver: Resolver) -> None:
    found = resolver.resolve(Mention("Médecins Sans Frontières Espagne"))
    assert found.is_new
    assert "msf" in found.candidates
    assert "it may be" in str(found.doubt)


def test_a_body_of_a_state_without_a_country_is_not_linked_by_score(resolver: Resolver) -> None:
    assert resolver.resolve(Mention("Ministère de la Défence nationale")).is_new
    found = resolver.resolve(Mention("Ministère de la Défence nationale", country="BI"))
    assert (found.node_id, found.matched_by) == ("bdi-mod", "score")


def test_letters_alone_make_neither_link_nor_doubt(resolver: Resolver) -> None:
    found = resolver.resolve(Mention("WVQ"))
    assert (found.is_new, found.doubt, found.candidates) == (True, None, ())


def test_a_name_kept_out_by_a_wall_is_not_let_in_by_score(resolver: Resolver) -> None:
    assert resolver.resolve(Mention("Ministry of Justice", country="KE")).is_new


def test_letters_that_a_source_explains_by_an_unknown_name_are_no_full_name(
    resolver: Resolver,
) -> None:
    name = "Fédération Inclusive des Acteurs du Dialogue - Uvira"
    found = resolver.resolve(Mention(name, aliases=("FIDA-U",), acronym="FIDA-U"))
    assert (found.is_new, found.in_vocabulary) == (True, False)
