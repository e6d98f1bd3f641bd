from ingest.readers.mails.inner_letters import letters_in


def letters_of(text: str) -> list[list[str]]:
    return [[line for line in letter if line] for letter in letters_in(text.split("\n"))]


def test_a_message_that_passes_nothing_on_is_one_letter() -> None:
    assert letters_of("One\n> asked\nTwo") == [["One", "Two"]]


def test_each_message_that_was_passed_on_is_a_letter_without_its_headers() -> None:
    inner = "--- Forwarded message ---\nFrom: Jane\n\nTo: John\n\nTwo"
    below = "De : Jane\nEnvoyé : lundi\nÀ : John\n\nThree"
    assert letters_of(f"One\n{inner}\n{below}") == [["One"], ["Two"], ["Three"]]


def test_a_quotation_that_was_passed_on_is_read() -> None:
    text = "One\nBegin forwarded message:\n\n> From: Jane\n>\n> Two\n>> asked\n> Three"
    assert letters_of(text) == [["One"], ["Two", "Three"]]


def test_what_is_answered_ends_the_message_unless_nothing_stands_above() -> None:
    assert letters_of("One\nOn Monday, Jane wrote:\n> a\nTwo") == [["One"]]
    assert letters_of("1\nOn Monday, Jane wrote:\n> a\nTwo") == [["1", "Two"]]
    assert letters_of("One\n-- Original message --\nTwo") == [["One"]]
    assert letters_of("-- Original message --\nFrom: Jane\nTwo") == [[], ["Two"]]


def test_three_headers_are_needed_and_one_that_only_a_message_has() -> None:
    for text in ("From: Forum\nTo: all\nSubject: Talks\nOne", "From: a@example.org\nTo: b\nOne"):
        assert letters_of(text) == [text.split("\n")]
