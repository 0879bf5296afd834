import re
from pathlib import Path

import pytest

from reader.archive import outlets, sites
from reader.archive.generic import GENERIC
from reader.archive.site import Site
from reader.archive.sites import site_of

MODULES = sorted(path.stem for path in Path(sites.__file__).parent.glob("[!_]*.py"))


def test_each_module_is_the_reader_of_the_outlet_whose_id_it_bears() -> None:
    assert set(MODULES) <= {outlet.id for outlet in outlets()}
    for module in MODULES:
        assert isinstance(site_of(module), Site)
        assert site_of(module) is not GENERIC


def test_an_outlet_without_a_module_is_read_like_any_other() -> None:
    assert site_of("reuters") is GENERIC
    assert site_of("example.org") is GENERIC
    assert site_of("__init__") is GENERIC


def test_a_module_that_forgets_what_it_is_for_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "forgetful.py").write_text("RULES = None\n", encoding="utf-8")
    monkeypatch.setattr(sites, "__path__", [str(tmp_path)])
    monkeypatch.setattr(sites, "_modules", lambda: frozenset({"forgetful"}))
    with pytest.raises(TypeError, match=re.escape("reader.archive.sites.forgetful defines no SITE")):
        site_of("forgetful")


def test_nothing_names_an_outlets_module_but_its_id() -> None:
    root = Path(sites.__file__).parents[2]
    pattern = re.compile(rf"archive\.sites\.(?:{'|'.join(MODULES)})\b|archive\.sites import (?!site_of)")
    assert [path for path in root.rglob("*.py") if pattern.search(path.read_text(encoding="utf-8"))] == []
