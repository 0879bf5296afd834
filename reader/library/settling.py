"""Whose word counts of a tag that is in a library and comes from elsewhere too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from reader.library.instants import Said, later_than
from reader.library.notes import both
from reader.model import Annotation


@dataclass(frozen=True, slots=True)
class Coming:
    """A tag with the ids of this library, and what is known of its file.

    ``sealed`` says that its file proves whether somebody edited it there since the program wrote it,
    ``as_written`` says that nobody edited its code and note there, ``moved`` that somebody gave it another
    passage, ``emptied`` that its note is empty because somebody may have emptied it, and not because a
    program, or a table that was made slim, has no place for notes. ``by_hand`` says that somebody may have
    edited it at all: it comes from a file, not from a library.
    """

    tag: Annotation
    by_hand: bool = False
    sealed: bool = False
    as_written: bool = False
    moved: bool = False
    emptied: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """The tag as it is to be; whether the other says otherwise without a proof that it is the newer."""

    tag: Annotation
    contested: bool = False
    unplaced: bool = False


def settled(here: Annotation, coming: Coming, now: datetime, *, earlier_notes: bool = True) -> Settled:
    """The later word of two, with both notes; what is altered by that is a word of ``now``.

    A tag of a file that says when it was altered last just as here, and by its seal is another one yet, was
    edited in the file by hand: a person replaced the code, the note or the passage that is here, and means
    just that. Without a seal it may as well be what another program made of it, and takes nothing away.
    """
    new, same = coming.tag, here.uuid == coming.tag.uuid
    if coming.by_hand and coming.sealed and same and spoken(new) == spoken(here):
        return _edited(here, coming, now)
    later = spoken(new) > spoken(here)
    memo = both(here.memo, new.memo, later=later, earlier=earlier_notes)
    if later:
        # A passage that is found nowhere is no better than the one that is here.
        place = here if new.orphan else new
        said = replace(here, code=new.code, passage=place.passage, orphan=place.orphan, memo=memo)
        # Joined notes are another word than either, so that no file of one of them passes for an edited one.
        since = new.modified if _alike(memo, new.memo) else later_than(new, now)
        return Settled(replace(said, modified=since))
    kept = here if memo == here.memo else replace(here, memo=memo, modified=later_than(here, now))
    recoded = new.code != here.code and not coming.as_written
    return Settled(kept, contested=coming.by_hand and same and (recoded or kept != here))


def spoken(said: Said) -> datetime:
    """When something was last said."""
    when = said.modified or said.created
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _edited(here: Annotation, coming: Coming, now: datetime) -> Settled:
    new = coming.tag
    word = here
    if not coming.as_written:
        noted = new.memo.strip() or coming.emptied
        memo = new.memo if noted and not _alike(here.memo, new.memo) else here.memo
        word = replace(here, code=new.code, memo=memo)
    if coming.moved and not new.orphan:
        word = replace(word, passage=new.passage, orphan=False)
    if word != here:
        word = replace(word, modified=later_than(here, now))
    return Settled(word, unplaced=coming.moved and new.orphan)


def _alike(one: str, other: str) -> bool:
    """Whether notes are the same but for what programs make of ends of lines."""
    return one.replace("\r\n", "\n").strip() == other.replace("\r\n", "\n").strip()
