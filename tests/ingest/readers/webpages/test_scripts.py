from ingest.readers.webpages.scripts import scripts_of

SCRIPT = '<script type="application/ld+json">'


def test_scripts_are_found_with_their_lines() -> None:
    page = (
        f"<html>\n{SCRIPT}one</script>\n\n<SCRIPT id=x type='application/ld+json; a'>\ntwo</SCRIPT>"
    )
    assert [(one.text.strip(), one.line) for one in scripts_of(page)] == [("one", 2), ("two", 4)]


def test_other_scripts_are_not() -> None:
    assert (
        list(scripts_of('<script>application/ld+json</script><script type="module">x</script>'))
        == []
    )


def test_a_script_that_does_not_end_is_known() -> None:
    (script,) = scripts_of(f"{SCRIPT}text")
    assert (script.text, script.is_whole) == ("text", False)


def test_a_million_beginnings_take_no_time() -> None:
    assert len(list(scripts_of(SCRIPT * 50_000))) == 1
