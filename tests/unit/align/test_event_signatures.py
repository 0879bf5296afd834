import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.align.event_signatures import at_odds, opened, signature, signatures

TEXT = "奥兰港渡轮公司的三百名工人星期一开始罢工，要求加薪百分之十，两万名旅客滞留码头。" * 5


def test_a_signature_is_small_and_of_length_one():
    kept = signature("奥兰港渡轮工人罢工", TEXT * 30)
    assert len(kept) <= 600
    found = opened(kept)
    assert np.isclose(float((found.weights**2).sum()), 1, atol=1e-5)
    assert (np.diff(found.terms.astype(np.int64)) > 0).all()


def test_script_and_width_make_no_difference():
    simplified = signature("奥兰港５人罢工", "渡轮停航，旅客滞留。")
    assert simplified == signature("奧蘭港5人罷工", "渡輪停航，旅客滯留。")


def test_what_the_title_counts_is_told():
    quake, other = signature("北岭规模5.4地震 3人死亡", ""), signature("南湾规模6.1地震 9人死亡", "")
    assert at_odds(opened(quake), opened(other))
    assert not at_odds(opened(quake), opened(quake))
    assert not at_odds(opened(quake), opened(signature("北岭规模5.4地震 9人死亡", "")))
    assert not at_odds(opened(quake), opened(signature("北岭地震", "")))


def test_days_and_small_words_are_no_facts():
    for title in ("10月3日的会谈", "一带一路的一座桥", "3大看点", "会谈"):
        assert opened(signature(title, "")).facts == {}


def test_several_are_signed_as_one_by_one():
    articles = [("甲", TEXT), ("乙", "河港新桥通车")]
    assert signatures(articles) == [signature(*article) for article in articles]


@given(st.text(max_size=40), st.text(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_has_a_signature_that_can_be_kept(title, text):
    found = opened(signature(title, text))
    assert len(found.terms) == len(found.weights) <= 128
    assert np.isfinite(found.weights).all()
