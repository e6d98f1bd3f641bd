"""A library is silent while it reads, and speaks again after it, whatever it ran into."""

import logging

import pytest

from ingest.readers.files.quiet import quiet


def test_a_library_is_silent_and_speaks_again(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("a-library")

    def read() -> None:
        with quiet("a-library"):
            logger.error("an odd file")
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        read()
    logger.error("after it")
    assert caplog.messages == ["after it"]
