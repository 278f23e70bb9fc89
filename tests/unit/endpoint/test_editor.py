"""The editor lies over the form where it is installed; without it the form is the page."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from city_data_bank.bank.folders import Folders
from city_data_bank.endpoint.asking import Ask
from city_data_bank.endpoint.editor import Editor, find_editor
from city_data_bank.endpoint.limits import EndpointLimits
from city_data_bank.endpoint.pages import EndpointPages
from city_data_bank.endpoint.workbench import Workbench
from city_data_bank.messages import chain
from city_data_bank.settings import Settings

ROOT = Path(__file__).parents[3]
EDITOR = Editor({"yasqe.min.js": ("text/javascript", b"let x;")}, "0123456789ab")


def page(editor: Editor | None) -> tuple[str, str]:
    """The form, and its policy."""
    words = (ROOT / "web" / "messages" / "en" / "endpoint.ftl").read_text(encoding="utf-8")
    pages = EndpointPages(
        Folders(ROOT),
        chain({"en": [words]}, ["en"]),
        None,
        Workbench("https://e/", (), editor, stored=False),
    )
    limits = EndpointLimits.of(Settings.from_environment({}))
    return pages.query_page("en", limits, Ask(None), None), pages.policy(script=pages.editor)


def test_without_the_editor_the_page_loads_no_script_and_may_not() -> None:
    html, policy = page(None)
    assert "<script" not in html
    assert "script-src" not in policy
    assert "default-src 'none'" in policy


def test_with_the_editor_it_loads_scripts_of_this_host_alone() -> None:
    html, policy = page(EDITOR)
    assert html.count('<script src="/static/editor/') == html.count("<script") == 2
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "connect-src" not in policy


def test_a_file_is_served_for_ever_under_the_address_of_its_content() -> None:
    async def get(name: str) -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=[EDITOR.route]))
        async with httpx.AsyncClient(transport=transport, base_url="http://e") as client:
            return await client.get(f"/static/editor/{name}")

    found = asyncio.run(get("yasqe.min.js?0123456789ab"))
    assert (found.status_code, found.text) == (200, "let x;")
    assert "immutable" in found.headers["cache-control"]
    assert asyncio.run(get("package.json")).status_code == 404


def test_it_is_found_where_it_was_put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("city_data_bank.bank.folders.generic_root", lambda: tmp_path / "none")
    assert find_editor(Folders(tmp_path)) is None
    for name in ("static/editor/yasqe.min.js", "static/editor/yasqe.min.css", "editor/start.js"):
        file = tmp_path / "web" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    first = find_editor(Folders(tmp_path))
    assert first is not None
    assert set(first.files) == {"yasqe.min.js", "yasqe.min.css", "start.js"}
    (tmp_path / "web" / "editor" / "start.js").write_text("changed", encoding="utf-8")
    second = find_editor(Folders(tmp_path))
    assert second is not None
    assert second.fingerprint != first.fingerprint


def test_what_is_installed_is_pinned_and_names_no_host() -> None:
    folder = ROOT / "web" / "editor"
    lock = (folder / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert lock.count('"integrity"') >= 10
    start = (folder / "start.js").read_text(encoding="utf-8")
    assert "http" not in start
    assert 'autocompleters: ["variables"]' in start
    assert "prefixCcApi: null" in start
