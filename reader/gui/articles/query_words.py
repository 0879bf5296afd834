"""The language of searches in words: examples of it, and what is wrong with a query."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.model import QueryError, QueryProblem


def examples() -> list[tuple[str, str]]:
    """What the help offers to try, in the reader's words, each with what it finds."""
    translate = QCoreApplication.translate
    queries = (
        "制裁",
        '"背靠背"',
        "-制裁",
        "疫苗 OR 疫情",
        translate("QueryWords", "title:峰会"),
        translate("QueryWords", "outlet:bbc"),
        translate("QueryWords", "before:2021-03"),
        translate("QueryWords", "on:2020-11"),
        translate("QueryWords", "speaker:布林肯"),
        translate("QueryWords", "has:tag"),
        translate("QueryWords", "is:unread"),
        translate("QueryWords", "event:峰会"),
    )
    words = (
        translate("QueryWords", "a word in title, author or text, in either script"),
        translate("QueryWords", "just these characters"),
        translate("QueryWords", "without this word"),
        translate("QueryWords", "one or the other"),
        translate("QueryWords", "a word of the title; also author:"),
        translate("QueryWords", "of this outlet"),
        translate("QueryWords", "before this month, day or year; also after:"),
        translate("QueryWords", "within this month, day or year"),
        translate("QueryWords", "reports what this person says"),
        translate("QueryWords", "has a tag; tag: and a name for that tag"),
        translate("QueryWords", "marked so by hand; also is:read, is:starred"),
        translate("QueryWords", "of an event with this word in its name, or with this number"),
    )
    return list(zip(queries, words, strict=True))


def query_error_words(error: QueryError) -> str:
    """What can't be understood in a query, and what to do."""
    translate = QCoreApplication.translate
    words = _problems()[error.code].format(detail=error.detail)
    if error.suggestion:
        words += " " + translate("QueryWords", "Did you mean {other}?").format(other=error.suggestion)
    return words


def _problems() -> dict[QueryProblem, str]:
    translate = QCoreApplication.translate
    return {
        QueryProblem.EMPTY: translate("QueryWords", "There is nothing to look for. Type a word."),
        QueryProblem.TOO_LONG: translate("QueryWords", "This is too long. Look for fewer words."),
        QueryProblem.UNCLOSED_QUOTE: translate("QueryWords", "A quotation mark is missing at the end."),
        QueryProblem.EMPTY_QUOTE: translate("QueryWords", "There is no word between the quotation marks."),
        QueryProblem.UNCLOSED_GROUP: translate("QueryWords", "A closing bracket is missing."),
        QueryProblem.UNOPENED_GROUP: translate("QueryWords", "There is a closing bracket too many."),
        QueryProblem.EMPTY_GROUP: translate("QueryWords", "There is nothing between the brackets."),
        QueryProblem.TOO_DEEP: translate("QueryWords", "There are too many brackets within brackets."),
        QueryProblem.LONELY_OR: translate("QueryWords", "OR needs a word on both sides."),
        QueryProblem.UNKNOWN_FIELD: translate(
            "QueryWords", "There is no field “{detail}”. The button ? shows what there is."
        ),
        QueryProblem.MISSING_VALUE: translate("QueryWords", "Something is missing after “{detail}”."),
        QueryProblem.BAD_DATE: translate(
            "QueryWords", "“{detail}” is no date. Write 2021, 2021-03 or 2021-03-05."
        ),
        QueryProblem.BAD_LENGTH: translate(
            "QueryWords", "“{detail}” is no length. Write length:>2000, for example."
        ),
        QueryProblem.BAD_HAS: translate("QueryWords", "Only has:tag and has:memo can be asked for."),
        QueryProblem.BAD_IS: translate(
            "QueryWords", "Only is:read, is:unread and is:starred can be asked for."
        ),
        QueryProblem.UNKNOWN_OUTLET: translate("QueryWords", "No outlet is called “{detail}”."),
        QueryProblem.UNKNOWN_TAG: translate("QueryWords", "No tag is called “{detail}”."),
    }
