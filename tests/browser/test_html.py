"""Every page type in every language before the HTML checker of the W3C, in one run of its JVM."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.bank_service import BankService
from tests.browser.conftest import MODULES
from tests.browser.examples import every_example

pytestmark = pytest.mark.browser

CHECKER = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def faults(folder: Path) -> list[str]:
    """What the checker finds in the HTML files of a folder, warnings included."""
    if (java := shutil.which("java")) is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Java is missing: apt install default-jre-headless")
        pytest.skip("not run: Java is missing")
    options = ("--format", "json", "--exit-zero-always", "--no-langdetect")
    command = [java, "-jar", str(CHECKER), *options, str(folder)]
    ran = subprocess.run(command, capture_output=True, check=True, timeout=300)
    return [
        f"{one['url'].rpartition('/')[2]}:{one.get('lastLine')} {one['message']}"
        for one in json.loads(ran.stderr)["messages"]
    ]


def test_a_fault_is_found(tmp_path: Path) -> None:
    (tmp_path / "faulty.html").write_text("<!doctype html><p>a<p id=1 id=2><b>", encoding="utf-8")
    assert len(faults(tmp_path)) > 2


def test_every_page_type_is_valid_html(service: BankService, release: str, tmp_path: Path) -> None:
    for number, (stem, language, path) in enumerate(every_example()):
        wanted = {"Accept": "text/html", "Accept-Language": language}
        answer = service.client.get(path.format(release=release), headers=wanted)
        (tmp_path / f"{number:03}-{stem}-{language}.html").write_bytes(answer.content)
    assert faults(tmp_path) == []
