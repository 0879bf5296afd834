"""Links to other articles: those that are clutter, and those that are the text itself."""


def test_the_headings_of_a_digest_stay_though_they_are_links(read_body, lines_of) -> None:
    body = "<p>國際新聞：</p>" + "".join(
        f'<p><a href="https://www.cna.com.tw/news/{number}">★蓝湖镇大事之{number}</a></p><p>镇民說，這是第{number}件事。</p>'
        for number in (1, 2, 3)
    )
    assert lines_of(read_body("cna", body))[1:5] == [
        ("heading", "★蓝湖镇大事之1"),
        ("body", "镇民說，這是第1件事。"),
        ("heading", "★蓝湖镇大事之2"),
        ("body", "镇民說，這是第2件事。"),
    ]


def test_a_numbered_heading_stays_and_the_links_under_its_story_go(read_body, lines_of) -> None:
    body = (
        '<div><p><a href="https://www.bbc.com/zhongwen/simp/1">2. 蓝湖镇换了镇长</a></p></div>'
        '<ul><li><a href="https://www.bbc.com/zhongwen/simp/2">旧文一</a></li>'
        '<li><a href="https://www.bbc.com/zhongwen/simp/3">旧文二</a></li><li>旧文三没有了链接</li></ul>'
        "<div><p>新镇长星期一上任。</p></div>"
        '<div><p><a href="https://www.bbc.com/zhongwen/simp/4">湖的历史</a></p></div><div><p>居民同意。</p></div>'
    )
    assert lines_of(read_body("bbc", body)) == [
        ("heading", "2. 蓝湖镇换了镇长"),
        ("body", "新镇长星期一上任。"),
        ("body", "居民同意。"),
    ]


def test_a_list_of_points_with_a_few_links_stays(read_body, lines_of) -> None:
    body = (
        "<p>要点：</p><ul><li>章程规定湖归大家所有。</li><li>码头不再收费。</li>"
        '<li><a href="https://www.bbc.com/zhongwen/simp/1">镇长的话</a>他们都记得。</li></ul><p>末段。</p>'
    )
    assert [kind for kind, _ in lines_of(read_body("bbc", body))] == ["body", *["list_item"] * 3, "body"]


def test_works_that_the_text_names_stay(read_body, lines_of) -> None:
    body = (
        '<p>獲獎的報導如下：</p><p><a href="https://www.cna.com.tw/1">湖邊的一天</a></p>'
        '<p><a href="https://www.cna.com.tw/2">碼頭的一夜</a></p><p>評審說，這些報導難得。</p>'
        '<p>★最佳剪輯</p><p><a href="https://www.cna.com.tw/3">甲某／湖</a></p><p>頒獎在星期日。</p>'
    )
    assert [text for _, text in lines_of(read_body("cna", body))] == [
        "獲獎的報導如下：",
        "湖邊的一天",
        "碼頭的一夜",
        "評審說，這些報導難得。",
        "★最佳剪輯",
        "甲某／湖",
        "頒獎在星期日。",
    ]
    review = '<p>开头一段。</p><p>《<a href="https://cn.nytimes.com/1">从湖边到码头的日日夜夜与蓝湖镇人的一生</a>》</p><p>本年度的通讯。</p>'
    assert lines_of(read_body("nyt", review))[1] == ("heading", "《从湖边到码头的日日夜夜与蓝湖镇人的一生》")
