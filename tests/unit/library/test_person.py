from pathlib import Path

import platformdirs
import pytest

from reader.library import Library, default_coder, keep_coder


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of settings."""
    folder = tmp_path / "config" / "jianting"
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_, **__: folder)
    monkeypatch.delenv("JIANTING_CODER", raising=False)
    monkeypatch.setattr("getpass.getuser", lambda: "machine")
    return folder


def test_the_name_of_the_preferences_signs_everywhere(tmp_path: Path) -> None:
    assert default_coder() == "machine"
    keep_coder(" 王  小明\n")
    assert default_coder() == "王 小明"
    with Library(tmp_path / "library.sqlite3") as library:
        assert library.coder == "王 小明"


def test_an_empty_name_is_forgotten(folder: Path) -> None:
    keep_coder("王")
    keep_coder("  ")
    assert default_coder() == "machine"
    assert not any(folder.iterdir())
    keep_coder("")


def test_who_names_another_for_once_means_it(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_coder("王")
    monkeypatch.setenv("JIANTING_CODER", " Anna  Lin ")
    assert default_coder() == "Anna Lin"


def test_a_file_that_is_none_of_ours_names_nobody(folder: Path) -> None:
    keep_coder("王")
    (folder / "coder").write_bytes(b"\xff\xfe\x00")
    assert default_coder() == "machine"
