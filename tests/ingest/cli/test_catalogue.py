"""The program lists its commands in plain words."""


def test_help_lists_every_command_in_plain_words(run):
    done = run("--help")
    assert done.code == 0
    for command in ("ingest", "search", "show", "network", "review", "export", "app"):
        assert f"\n  {command}" in done.out
