"""Words that many rows share (predicates, roles, origins, sheets), kept once and by number."""

import apsw


class Words:
    """The table `words`, seen through one connection; numbers never change their word."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._number_of: dict[str, int] = {}
        self._word_of: dict[int, str] = {}

    def number(self, word: str) -> int:
        """Return the number of a word, writing it first when it is new."""
        found = self.find(word)
        if found is None:
            self._connection.execute("INSERT INTO words (word) VALUES (?)", (word,))
            found = self._connection.last_insert_rowid()
            self._remember(found, word)
        return found

    def optional_number(self, word: str | None) -> int | None:
        """Return the number of a word, None for None."""
        return None if word is None else self.number(word)

    def find(self, word: str) -> int | None:
        """Return the number of a word, None when no row uses it."""
        if word not in self._number_of:
            row = self._connection.execute("SELECT id FROM words WHERE word = ?", (word,)).get
            if row is None:
                return None
            self._remember(int(row), word)
        return self._number_of[word]

    def word(self, number: int | None) -> str | None:
        """Return the word of a number, None for None."""
        return None if number is None else self.text(number)

    def text(self, number: int) -> str:
        """Return the word of a number."""
        if number not in self._word_of:
            found = self._connection.execute("SELECT word FROM words WHERE id = ?", (number,)).get
            self._remember(number, str(found))
        return self._word_of[number]

    def forget(self) -> None:
        """Drop what was remembered: a block that failed took its new words back."""
        self._number_of.clear()
        self._word_of.clear()

    def _remember(self, number: int, word: str) -> None:
        self._number_of[word] = number
        self._word_of[number] = word
