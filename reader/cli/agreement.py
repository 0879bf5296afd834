"""``jianting tags agreement``: how far coders agree on where codes belong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.code_paths import code_called, codebook_called, paths_of, shown_name
from reader.cli.errors import Unusable
from reader.cli.options import chosen, format_option, library_option
from reader.cli.output import print_csv, print_json, print_table, say_aside
from reader.messages import say
from reader.model import Agreement, AgreementQuestion, Code, CodeAgreement, Disagreement, Strength, UnitKind

if TYPE_CHECKING:
    from reader.library import Library

_STRENGTHS = {
    Strength.NO_VALUE: "agreement.no_value",
    Strength.TOO_FEW: "agreement.too_few",
    Strength.BY_CHANCE: "agreement.by_chance",
    Strength.LOW: "agreement.low",
    Strength.TENTATIVE: "agreement.tentative",
    Strength.GOOD: "agreement.good",
}


@click.command("agreement")
@click.option(
    "--coder",
    "coders",
    multiple=True,
    metavar="NAME",
    help="Whose tags are compared; give it twice or more. Everybody's, if it is not given.",
)
@click.option("--codebook", metavar="NAME", help="Only codes of this codebook.")
@click.option(
    "--code",
    "codes",
    multiple=True,
    metavar="PATH",
    help="Only this code, such as Actors/Government; may be given again.",
)
@click.option("--only", is_flag=True, help="A code counts by itself, not with those nested in it.")
@click.option(
    "--unit",
    type=click.Choice(["sentence", "character"]),
    default="sentence",
    show_default=True,
    help="What is compared one by one.",
)
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="ARTICLE",
    help="Only in this article, by number or path; who has no tag there found nothing. Again for more.",
)
@click.option(
    "--some", is_flag=True, help="With three coders or more: also articles that only two of them worked on."
)
@click.option("--list", "places", is_flag=True, help="List the places where they differ instead.")
@library_option
@format_option
@click.pass_context
def agreement(
    context: click.Context, /, coders: tuple[str, ...], codebook: str | None, codes: tuple[str, ...],
    only: bool, unit: str, articles: tuple[str, ...], some: bool, places: bool,
    library: Path | None, form: str,
) -> None:  # fmt: skip
    """Tells how far coders agree: Krippendorff's alpha and the share of equal decisions, code by code.

    What is compared are sentences (or characters), fixed beforehand and the same for all. The coders chose
    themselves where their passages begin and end: whether they agree on that, these numbers do not say. A
    sentence counts as coded if half of it is marked, or half of the marked passage lies in it.

    Articles count in which all these coders have tags, unless you name the articles.

    \b
    Examples:
      jianting tags agreement --coder 甲 --coder 乙
      jianting tags agreement --codebook 引述 --format csv > agreement.csv
      jianting tags agreement --code Actors/Government --list
    """
    from reader.cli.inputs import article_number, existing_library

    with existing_library(chosen(context, library)) as source:
        everybody = source.tag_coders()
        for name in coders:
            if name not in everybody:
                raise Unusable(
                    say("agreement.no_such_coder", name=name, names=say("why.list").join(everybody))
                )
        named = tuple(dict.fromkeys(coders or everybody))
        if len(named) < 2:
            raise Unusable(say("agreement.two_coders"))
        question = AgreementQuestion(
            named,
            None if codebook is None else codebook_called(source, codebook).id,
            tuple(code_called(source, path, codebook).id for path in codes) or None,
            UnitKind.SENTENCE if unit == "sentence" else UnitKind.CODE_POINT,
            with_descendants=not only,
            articles=tuple(article_number(source, name) for name in articles) or None,
            everyone=not some,
        )
        found = source.agreement(question)
        known = {code.id: code for code in source.codes()}
        if places:
            _print_places(source, question, found, known, form)
        else:
            _print(found, known, form)


def _print(found: Agreement, codes: dict[int, Code], form: str) -> None:
    from reader.library import agreement_columns, agreement_rows

    paths = paths_of(list(codes.values()))
    note = say("agreement.caveat")
    counted = sum(each.counted.counts for each in found.articles)
    if form == "json":
        print_json(_as_json(found, paths, note))
        return
    if form == "csv":
        print_csv(agreement_columns(found), agreement_rows(found, paths, note))
        return
    given = [each for each in found.codes if each.coded]
    if given:
        heads = ("code", "alpha", "95 %", "%", "all", *(f"only {name}" for name in found.coders), "none", "")
        print_table(heads, (_row(each, codes[each.code], paths) for each in given), flexible=0)
    say_aside(say("agreement.articles", count=counted, left_out=len(found.articles) - counted))
    if found.orphans:
        say_aside(say("agreement.orphans", count=found.orphans))
    if given:
        say_aside(note)


def _row(each: CodeAgreement, code: Code, paths: dict[int, str]) -> list[object]:
    bounds = "–" if each.low is None or each.high is None else f"{each.low:.2f}…{each.high:.2f}"
    return [
        shown_name(code, paths[code.id]),
        "–" if each.alpha is None else f"{each.alpha:.3f}",
        bounds,
        "–" if each.percentage is None else f"{each.percentage:.1f}",
        each.all,
        *each.only,
        each.none,
        say(_STRENGTHS[each.strength]),
    ]


def _as_json(found: Agreement, paths: dict[int, str], note: str) -> dict[str, Any]:
    return {
        "coders": list(found.coders),
        "unit": found.unit.value,
        "with_nested": found.with_descendants,
        "orphans": found.orphans,
        "note": note,
        "articles": [
            {"article": each.article, "coders": list(each.coders), "counted": each.counted.value}
            for each in found.articles
        ],
        "codes": [
            {
                "id": each.code,
                "code": paths[each.code],
                "alpha": each.alpha,
                "low": each.low,
                "high": each.high,
                "percentage": each.percentage,
                "units": each.units,
                "all": each.all,
                "several": each.several,
                "only": dict(zip(found.coders, each.only, strict=True)),
                "none": each.none,
                "strength": each.strength.value,
            }
            for each in found.codes
        ],
    }


def _print_places(
    library: Library, question: AgreementQuestion, found: Agreement, codes: dict[int, Code], form: str
) -> None:
    paths = paths_of(list(codes.values()))
    texts: dict[int, str] = {}
    rows = []
    for each in found.codes:
        for place in library.disagreements(question, each.code):
            if place.article not in texts:
                texts[place.article] = library.article(place.article).text
            rows.append((place, texts[place.article][place.span.start : place.span.end]))
    if form == "json":
        print_json({"disagreements": [_place_as_json(*row, paths) for row in rows]})
    elif form == "csv":
        fields = ("article", "start", "end", "exact", "code", "given_by", "not_by")
        forms = [_place_as_json(*row, paths) for row in rows]
        print_csv(fields, ([_joined(each[name]) for name in fields] for each in forms))
    elif rows:
        from reader.cli.output import one_line

        print_table(
            ("article", "start", "code", "words", "by", "not by"),
            (
                (
                    place.article,
                    place.span.start,
                    shown_name(codes[place.code], paths[place.code]),
                    one_line(words, 40),
                    _joined(place.given_by),
                    _joined(place.not_by),
                )
                for place, words in rows
            ),
            flexible=3,
        )
    else:
        say_aside(say("agreement.no_difference"))


def _place_as_json(place: Disagreement, words: str, paths: dict[int, str]) -> dict[str, Any]:
    return {
        "article": place.article,
        "start": place.span.start,
        "end": place.span.end,
        "exact": words,
        "code": paths[place.code],
        "given_by": list(place.given_by),
        "not_by": list(place.not_by),
    }


def _joined(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, (list, tuple)) else value
