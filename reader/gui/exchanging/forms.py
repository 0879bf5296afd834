"""The formats in which tags leave, in the words of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Form:
    """A format: what the library calls it, the suffix of its files, its name, and what it is good for."""

    key: str
    suffix: str
    name: str
    about: str


def forms() -> list[Form]:
    """All formats, the fullest first."""
    return [
        Form(
            "qdpx",
            ".qdpx",
            QCoreApplication.translate("Exchange", "REFI-QDA project"),
            QCoreApplication.translate(
                "Exchange",
                "Texts, codebooks, tagged passages and notes: for QualCoder, NVivo, MAXQDA, ATLAS.ti.",
            ),
        ),
        Form(
            "qdc",
            ".qdc",
            QCoreApplication.translate("Exchange", "REFI-QDA codebook"),
            QCoreApplication.translate(
                "Exchange", "The codebooks alone, with the notes that define each tag."
            ),
        ),
        Form(
            "webannotation",
            ".jsonld",
            QCoreApplication.translate("Exchange", "Web Annotations"),
            QCoreApplication.translate(
                "Exchange", "Tagged passages, notes and judgements without the texts (W3C, JSON-LD)."
            ),
        ),
        Form(
            "csv",
            ".csv",
            QCoreApplication.translate("Exchange", "Table"),
            QCoreApplication.translate(
                "Exchange",
                "A row for each tagged passage: for Excel, R and other spreadsheets and statistics (CSV).",
            ),
        ),
        Form(
            "html",
            ".html",
            QCoreApplication.translate("Exchange", "Report"),
            QCoreApplication.translate("Exchange", "Tagged passages to read and print, by tag (web page)."),
        ),
    ]


def readable() -> str:
    """The files that tags can come from, as a dialog for files wants it."""
    everything = "*.qdpx *.qdc *.jsonld *.json *.csv"
    kinds = [
        f"{QCoreApplication.translate('Exchange', 'Tags of other programs')} ({everything})",
        f"{QCoreApplication.translate('Exchange', 'REFI-QDA')} (*.qdpx *.qdc)",
        f"{QCoreApplication.translate('Exchange', 'Web Annotations')} (*.jsonld *.json)",
        f"{QCoreApplication.translate('Exchange', 'Table')} (*.csv)",
    ]
    return ";;".join(kinds)
