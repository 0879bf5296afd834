"""Which article of each outlet is set beside the others."""

from reader.align.choosing import Candidate, most_alike
from reader.align.event_signatures import opened, signature
from reader.align.events import Dated

STRIKE = "奥兰港渡轮工人罢工", "奥兰港渡轮公司的三百名工人开始罢工，要求加薪一成。渡轮停航，旅客滞留。"
STRIKE_TOO = "渡轮停航 三百工人罢工", "奥兰渡轮全部停航，三百名工人罢工，要求加薪百分之十，旅客在码头过夜。"
TALKS = "渡轮公司与工会重开谈判", "渡轮公司总裁与工会主席星期三在市政厅会面，市长居间调停，双方星期五再谈。"
TALKS_TOO = "市长调停渡轮谈判", "市长星期三在市政厅调停，渡轮公司总裁与工会主席会面，双方约定星期五再谈。"
FARES = "船票涨价", "下月起各航线船票上涨五成，学生与老人仍享半价，月票不变，售票处延长开放。"


def candidate(number, outlet, words, *, at=0.0, length=500):
    return Candidate(Dated(number, at, opened(signature(*words))), outlet, length)


def test_what_has_a_counterpart_is_taken_rather_than_what_is_longest():
    articles = [
        candidate(1, "voa", FARES, length=5000),
        candidate(2, "voa", STRIKE, length=300),
        candidate(3, "bbc", STRIKE_TOO, length=400),
        candidate(4, "dw", FARES, length=9000),
        candidate(5, "dw", STRIKE, length=200),
    ]
    assert most_alike(articles, ["voa", "bbc", "dw"]) == [2, 3, 5]


def test_all_that_is_chosen_tells_the_same_strand():
    articles = [
        candidate(1, "voa", STRIKE),
        candidate(2, "voa", TALKS),
        candidate(3, "bbc", TALKS_TOO),
        candidate(4, "dw", STRIKE_TOO),
        candidate(5, "dw", TALKS),
    ]
    assert most_alike(articles, ["dw", "voa", "bbc"]) == [5, 2, 3]


def test_beside_an_article_stands_what_is_alike_to_it():
    articles = [
        candidate(1, "bbc", STRIKE_TOO),
        candidate(2, "bbc", TALKS_TOO, length=90),
        candidate(3, "dw", TALKS),
        candidate(4, "dw", STRIKE),
    ]
    assert most_alike(articles, ["bbc", "dw"], Dated(9, 0.0, opened(signature(*TALKS)))) == [2, 3]
    assert most_alike(articles, ["bbc", "dw"], Dated(9, 0.0, opened(signature(*STRIKE)))) == [1, 4]


def test_the_same_report_of_a_nearer_day_is_more_alike():
    articles = [candidate(1, "bbc", STRIKE, at=9.0), candidate(2, "bbc", STRIKE, at=1.0)]
    assert most_alike(articles, ["bbc"], Dated(9, 0.0, opened(signature(*STRIKE)))) == [2]


def test_of_what_is_as_much_alike_the_longest_is_taken():
    articles = [
        candidate(1, "voa", STRIKE, length=300),
        candidate(2, "voa", STRIKE, length=800),
        candidate(3, "voa", STRIKE, length=800),
        candidate(4, "bbc", STRIKE_TOO),
    ]
    assert most_alike(articles, ["voa", "bbc"]) == [2, 4]


def test_one_that_nothing_is_known_of_is_chosen_if_there_is_no_other():
    unknown = Candidate(Dated(1, 0.0, opened(b"\0")), "voa", 9000)
    assert most_alike([unknown, candidate(2, "bbc", STRIKE)], ["voa", "bbc", "dw"]) == [1, 2]
    assert most_alike([unknown, candidate(3, "voa", STRIKE), candidate(2, "bbc", STRIKE_TOO)], ["voa"]) == [1]
    assert most_alike([], ["voa"]) == []
