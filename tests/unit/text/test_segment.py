import platformdirs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text import segment


@pytest.fixture(scope="module", autouse=True)
def cache_folder(tmp_path_factory):
    """Keeps the user's own cache out of the tests."""
    folder = tmp_path_factory.mktemp("cache") / "jianting"
    patch = pytest.MonkeyPatch()
    patch.setattr(platformdirs, "user_cache_path", lambda *_, **__: folder)
    segment._load.cache_clear()
    yield folder
    segment._load.cache_clear()
    patch.undo()


def test_words_are_found_and_the_dictionary_is_kept(cache_folder, capfd):
    text = "外交部发言人在北京表示遗憾"
    found = [text[span.start : span.end] for span in segment.words(text)]
    assert {"外交部", "发言人", "北京"} <= set(found)
    assert (cache_folder / "jieba.cache").is_file()
    assert capfd.readouterr() == ("", "")


def test_a_cache_that_cannot_be_made_is_done_without(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda *_, **__: blocked / "jianting")
    assert segment._cache_folder().is_dir()


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("北京外交部a1. \r\n\u3000\u00a0😀𡒉\u0301，。"), max_size=30))
def test_words_tile_the_text(text):
    place = 0
    for span in segment.words(text):
        assert span.start == place
        assert span.end > place
        place = span.end
    assert place == len(text)
