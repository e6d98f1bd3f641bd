from tests.ingest.loading.records_of import told_of, workshop


def test_what_a_source_leaves_open_is_kept(tell) -> None:
    told = tell(**workshop(), issues=[{"code": "no-date", "message": "There is no date."}])
    (issue,) = told_of(told, "RAISED_ISSUE")
    assert (issue.subject, issue.object) == (told.account.document.id, "There is no date.")
    assert issue.qualifiers == {"code": "no-date"}


def test_a_text_s_issue_without_a_place_stands_at_its_beginning(tell) -> None:
    told = tell(
        document={"text": "\nA short text.\nMore.", "uri": "a.txt"},
        issues=[{"code": "no-date", "message": "There is no date."}],
    )
    (issue,) = told_of(told, "RAISED_ISSUE")
    assert issue.evidence[0].quote == "A short text."


def test_a_name_with_two_owners_is_raised(tell) -> None:
    (issue,) = told_of(tell(actors=[{"key": "a", "name": "DRC"}]), "RAISED_ISSUE")
    assert issue.qualifiers == {"code": "ambiguous-name"}
    assert str(issue.object).startswith("'DRC' was not linked: the acronym DRC could be any of ")
    assert issue.evidence[0].quote == "DRC"


def test_an_issue_is_as_sensitive_as_what_it_may_quote(tell) -> None:
    record = workshop()
    record["actors"].append({"key": "s", "name": "DRC", "sensitivity": "restricted"})
    told = tell(**record, issues=[{"code": "role", "message": "What did DRC do?"}])
    issues = told_of(told, "RAISED_ISSUE")
    assert len(issues) == 2
    assert {issue.sensitivity for issue in issues} == {"restricted"}


def test_a_link_by_likeness_is_noted_with_its_reasons(tell) -> None:
    record = {"key": "a", "name": "Programme Alimentaire Modial"}
    (issue,) = told_of(tell(actors=[record]), "RAISED_ISSUE")
    assert issue.qualifiers == {"code": "linked-by-likeness"}
    assert "'Programme Alimentaire Modial' was linked by likeness: Likely" in str(issue.object)
    assert issue.evidence[0].quote == "Programme Alimentaire Modial"


def test_a_likely_name_that_is_not_sure_is_raised(tell) -> None:
    record = {"key": "a", "name": "Médecins Sans Frontières Espagne"}
    (issue,) = told_of(tell(actors=[record]), "RAISED_ISSUE")
    assert issue.qualifiers == {"code": "ambiguous-name"}
    assert "was not linked: it may be" in str(issue.object)
