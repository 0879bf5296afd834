from datetime import UTC, datetime

TEXT = """

蓝湖镇通过新章程 | Lakenews

章程认定湖归大家，码头不再收费。



2024年5月16日，镇长在湖边讲话。摄：Ann Doe/Pool via Agency/某影像

5月16日，镇长宣布[章程生效](#)。

他说：“湖归大家。”（延伸阅读：[《湖史》](#)）

2023年1月2日，镇上曾有另一份草案。

[#蓝湖镇](#) [#章程](#)

本刊载内容版权为端传媒或相关单位所有，未经[端传媒编辑部](#)授权，请勿转载或复制，否则即为侵权。"""


def test_an_article_of_initium(read_text, lines_of) -> None:
    article = read_text(TEXT, "lake.txt")
    assert (article.outlet, article.title, article.series) == ("initium", "蓝湖镇通过新章程", "Lakenews")
    assert article.tags == ("蓝湖镇", "章程")
    assert lines_of(article) == [
        ("standfirst", "章程认定湖归大家，码头不再收费。"),
        ("caption", "2024年5月16日，镇长在湖边讲话。摄：Ann Doe/Pool via Agency/某影像"),
        ("body", "5月16日，镇长宣布章程生效。"),
        ("body", "他说：“湖归大家。”（延伸阅读：《湖史》）"),
        ("body", "2023年1月2日，镇上曾有另一份草案。"),
    ]
    credit = article.paragraphs[1].credit
    assert credit is not None
    assert article.text[credit.start : credit.end] == "Ann Doe/Pool via Agency/某影像"


def test_its_date_is_found_in_the_text_and_marked_so(read_text) -> None:
    article = read_text(TEXT, "lake.txt")
    assert (article.published, article.published_inferred) == (datetime(2024, 5, 16, tzinfo=UTC), True)
    assert (article.url, article.author) == (None, None)


def test_the_name_of_the_file_may_tell_the_date(read_text) -> None:
    article = read_text(TEXT, "archive/2024-05-17/2024-05-17-蓝湖.md")
    assert (article.published, article.published_inferred) == (datetime(2024, 5, 17, tzinfo=UTC), True)
