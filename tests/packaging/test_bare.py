"""What a bare system is told to install is what the documents tell."""

from pathlib import Path

import pytest

from tests.packaging.ci_modules import ci_module

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "document",
    ["README.md", "docs/packaging.md", "docs/guide/en/installing.md", "docs/guide/zh/installing.md"],
)
def test_the_documents_name_what_the_bundle_needs_of_a_system(document):
    assert f"apt-get install {' '.join(ci_module('bare').PACKAGES)}" in (ROOT / document).read_text("utf-8")


def test_a_machine_that_can_make_no_bare_system_says_why(monkeypatch):
    bare = ci_module("bare")
    monkeypatch.setattr(bare.sys, "platform", "darwin")
    with pytest.raises(bare.NotHere, match="Linux"):
        bare.look()
    monkeypatch.setattr(bare.sys, "platform", "linux")
    monkeypatch.setattr(bare.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(bare.NotHere, match="root"):
        bare.look()
    monkeypatch.setattr(bare.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(bare, "tool", lambda name: None)
    with pytest.raises(bare.NotHere, match="debootstrap"):
        bare.look()
