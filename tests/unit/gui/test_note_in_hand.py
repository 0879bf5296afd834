"""A note is stored where it was begun, and is never lost by a refusal or by somebody else's."""

from reader.gui.tagging.note_in_hand import NoteInHand, kept_beside


class Shelf:
    """Keeps notes, or refuses to."""

    def __init__(self):
        self.notes, self.is_open = {}, True

    def save(self, about, was, note):
        if self.is_open:
            self.notes[about] = was, note
        return self.is_open


def test_only_what_was_written_is_stored_with_what_it_was_begun_on():
    shelf = Shelf()
    note = NoteInHand(shelf.save)
    assert note.take(1, "old") == "old"
    assert note.store("old")
    assert shelf.notes == {}
    assert note.store("new")
    assert note.store("newer")
    assert shelf.notes == {1: ("new", "newer")}


def test_a_refused_note_is_there_again_and_knows_what_it_was_begun_on():
    shelf = Shelf()
    note = NoteInHand(shelf.save)
    note.take(1, "old")
    shelf.is_open = False
    assert not note.store("new")
    assert note.is_written("new")
    assert note.take(2, "other") == "other"
    assert not note.flush("other")
    assert note.take(1, "by somebody else") == "new"
    shelf.is_open = True
    assert note.flush("new")
    assert shelf.notes == {1: ("old", "new")}


def test_what_was_refused_before_is_tried_again_with_the_last():
    shelf = Shelf()
    note = NoteInHand(shelf.save)
    note.take(1, "")
    shelf.is_open = False
    note.store("one")
    note.take(2, "")
    shelf.is_open = True
    assert note.flush("two")
    assert shelf.notes == {1: ("", "one"), 2: ("", "two")}


def test_on_nothing_nothing_is_written():
    note = NoteInHand(Shelf().save)
    note.take(None, "")
    assert not note.is_written("words")
    assert note.store("words")


def test_what_came_meanwhile_is_kept_beside_what_was_written():
    assert kept_beside("was", "was", "written") == "written"
    assert kept_beside("written", "was", "written") == "written"
    assert kept_beside("theirs", "was", "written") == "theirs\n\nwritten"
    assert kept_beside("base\n\ntheirs", "base", "base\n\nmine") == "base\n\ntheirs\n\nmine"
    assert kept_beside("theirs", "was", "") == "theirs"
