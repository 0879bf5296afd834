from collections.abc import Callable
from pathlib import Path

from reader.library import Library

SAID = "“河水不认得国界，我们必须先学会互相打电话。”"


def taken_in(library: Library, archive: Path) -> list[int]:
    library.import_archive([archive])
    return sorted(summary.id for summary in library.articles())


def test_what_was_compared_is_not_compared_anew(
    library: Library, archive: Path, write: Callable[..., Path]
) -> None:
    write("a.md", f"总理奥兰周一在渡轮上说：{SAID}", number=1)
    write("b.md", f"奥兰说：{SAID}", number=2, host="www.bbc.com/zhongwen/simp")
    ids = taken_in(library, archive)
    first = library.aligned(ids)
    assert first.links
    assert library.aligned(ids) is first


def test_a_text_or_a_name_that_changed_is_compared_as_it_is(
    library: Library, archive: Path, write: Callable[..., Path]
) -> None:
    write("a.md", f"总理奥兰周一在渡轮上说：{SAID}", number=1)
    write("b.md", f"欧朗说：{SAID}", number=2, host="www.bbc.com/zhongwen/simp")
    ids = taken_in(library, archive)
    first = library.aligned(ids)
    library.add_names(["奥兰", "欧朗"])
    assert library.aligned(ids) is not first
    write("b.md", "大桥昨天通车了。", number=2, host="www.bbc.com/zhongwen/simp", ms=1_900_000_001_000)
    assert taken_in(library, archive) == ids
    assert library.aligned(ids).links == ()
