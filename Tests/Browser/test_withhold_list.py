"""A name that must not be published, put into every field and place of a dossier in turn.

Each build must fail, name the list's line and the file, and print no word of the name. Where a build
succeeds, the name must stand nowhere in the site.
"""

import os
import random
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from conftest import ROUNDS, program
from hostile_dossier import BATCHES, FRAME, entries, settings, write

HELD = "Placeholder words"
CANARY = "Quillon Zephyrine"
# A family name is a part of the name, so both change.
NAME = re.compile(rf'(name: ")(?:{HELD}|{CANARY})("(?:, |\n)family: ")(?:{HELD}|{CANARY})')
# How many places are tried; ten rounds try all.
PLACES = 80 * ROUNDS


def whole():
    """A dossier that holds `HELD` in every field and place."""
    files = {"Content/dossier.yaml": settings([HELD], "target")}
    for number in range(BATCHES):
        files |= {f"Content/{path}": text for path, text in entries(number, [HELD]).items()}
    files = {path: text for path, text in files.items() if "Originals" not in path and "excerpt" not in path}
    return files | FRAME


def occurrences(files):
    """Where `HELD` stands: a path and how many stand before it in the file."""
    return [
        (path, number)
        for path, text in sorted(files.items()) if isinstance(text, str)
        for number in range(text.count(HELD))
    ]


def with_canary(text, number):
    parts = text.split(HELD)
    text = HELD.join(parts[: number + 1]) + CANARY + HELD.join(parts[number + 1:])
    return NAME.sub(lambda name: f"{name[1]}{CANARY}{name[2]}{CANARY}" if CANARY in name[0] else name[0], text)


def run(root, *arguments):
    environment = {**os.environ, "DOSSIER_WITHHOLD": f"# names\n{CANARY}\n"}
    return subprocess.run(
        [program(), *arguments, "--root", root], capture_output=True, text=True, env=environment)


def fault(root, files, place):
    """What is wrong with how a build meets the name at a place; None where nothing is."""
    path, number = place
    write(root, {path: with_canary(files[path], number)})
    build = run(root, "build")
    shown = (build.stdout + build.stderr).lower()
    write(root, {path: files[path]})
    if any(word.lower() in shown for word in CANARY.split()):
        return f"{place}: printed"
    if build.returncode == 0:
        held = [
            file for file in (root / "Site").rglob("*")
            if file.is_file() and CANARY.lower().encode() in file.read_bytes().lower()
        ]
        return f"{place}: published in {held}" if held else None
    if build.returncode != 1 or "[withheld-words]" not in build.stderr:
        return f"{place}: {build.returncode} {build.stderr[:300]}"
    if "line 2 of `DOSSIER_WITHHOLD`" not in build.stderr or f"{path}:" not in build.stderr:
        return f"{place}: not named: {build.stderr[:300]}"
    return None


def test_a_name_is_found_in_every_place(tmp_path):
    files = whole()
    places = occurrences(files)
    assert len(places) > 200
    chosen = random.Random(12).sample(places, min(PLACES, len(places)))
    workers = os.cpu_count() or 1

    def work(worker):
        root = tmp_path / str(worker)
        write(root, files)
        first = run(root, "build")
        assert first.returncode == 0, first.stderr
        return [fault(root, files, place) for place in chosen[worker::workers]]

    with ThreadPoolExecutor(workers) as pool:
        found = [fault for faults in pool.map(work, range(workers)) for fault in faults if fault]
    assert found == []
