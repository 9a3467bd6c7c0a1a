"""Assets behind Debian's nginx and Apache, with the types that both come with, in Chromium and Firefox:
what is taken runs no script, whatever it holds, as a page and within one."""

import json
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import FIREFOX, build, firefox_driver, program

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
APACHE = shutil.which("apache2") or "/usr/sbin/apache2"
pytestmark = pytest.mark.skipif(
    not (Path(NGINX).exists() and Path(APACHE).exists()), reason="nginx or Apache is not installed")

# Each asks the server for an address that names the file, by every way that opens without a click.
SCRIPT = "fetch('/canary/{name}'),new Image().src='/canary/{name}'"
HTML = f"<script>{SCRIPT}</script><img src=x onerror=\"{SCRIPT}\"><svg onload=\"{SCRIPT}\"></svg>"
XHTML = (
    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><script>" + SCRIPT + "</script></html>")
SVG = "<svg xmlns='http://www.w3.org/2000/svg'><script>" + SCRIPT + "</script></svg>"
MAIL = (
    "From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    "Content-Type: text/html\n\n<html>" + HTML + "</html>\n--b--\n")
TYPE_MAP = "URI: x\n\nURI: {name}\nContent-Type: text/html\nBody:----x----\n" + HTML + "\n----x----\n"


def box(brand):
    return b"\0\0\0\x14ftyp" + brand + b"\0\0\0\0" + brand


ZIP, GZIP, COMPOUND = b"PK\3\4", b"\x1f\x8b\x08\0", bytes.fromhex("d0cf11e0a1b11ae1")
SIGNED = {
    "jpg": b"\xff\xd8\xff", "png": b"\x89PNG\r\n\x1a\n", "gif": b"GIF89a", "webp": b"RIFF\0\0\0\0WEBP",
    "avif": box(b"avif"), "heic": box(b"heic"), "tif": b"II*\0", "bmp": b"BM", "ico": b"\0\0\1\0",
    "woff": b"wOFF", "woff2": b"wOF2", "ttf": b"\0\1\0\0", "otf": b"OTTO", "mp3": b"ID3",
    "m4a": box(b"M4A "), "ogg": b"OggS", "oga": b"OggS", "opus": b"OggS", "wav": b"RIFF\0\0\0\0WAVE",
    "flac": b"fLaC", "aac": b"\xff\xf1", "mp4": box(b"isom"), "m4v": box(b"M4V "), "webm": b"\x1aE\xdf\xa3webm",
    "ogv": b"OggS", "mov": box(b"qt  "), "pdf": b"%PDF-1.4\n", "docx": ZIP, "xlsx": ZIP, "pptx": ZIP,
    "odt": ZIP, "ods": ZIP, "odp": ZIP, "epub": ZIP, "rtf": b"{\\rtf1 ", "doc": COMPOUND, "xls": COMPOUND,
    "ppt": COMPOUND, "zip": ZIP, "tar": b"a" * 257 + b"ustar", "7z": b"7z\xbc\xaf\x27\x1c", "tgz": GZIP,
    "csv.gz": GZIP, "txt.zst": b"\x28\xb5\x2f\xfd", "md.bz2": b"BZh9", "json.xz": b"\xfd7zXZ\0",
}
TEXTS = "txt csv tsv json geojson md vtt srt ics vcf asc sig sha256 bib ris ipynb".split()
# In the midst of names: what Apache takes for a language or a set of characters.
BETWEEN = ["utf7", "utf16", "de", "es", "sjis", "iso2022-kr"]


def taken():
    """Files that are assets, each with mark-up after what makes it one."""
    files = {f"signed.{ending}": head + (HTML + XHTML).encode() for ending, head in SIGNED.items()}
    for number, ending in enumerate(TEXTS):
        files[f"late.{ending}"] = ("x\n", "<>", "< ")[number % 3] + HTML + SVG
    files |= {f"a.{part}.txt": "x" + HTML for part in BETWEEN}
    files |= {
        "wide.txt": ("x" + HTML).encode("utf-16"), "mail.eml": MAIL, "map.txt": TYPE_MAP,
        "allowed.parquet": "PAR1" + HTML, "upper.TXT": "x" + HTML, "upper.PNG": SIGNED["png"] + HTML.encode(),
        "plain.svg": "<svg xmlns='http://www.w3.org/2000/svg'><text>x</text></svg>",
    }
    return {name: filled(text, name) for name, text in files.items()}


def refused():
    """Files that ran in one of the browsers behind one of the servers, or would elsewhere."""
    files = {
        "a.xhtm": " " * 4_097 + XHTML, "a.rdf": " " * 4_097 + XHTML, "a.mml": " " * 4_097 + XHTML,
        "a.var": TYPE_MAP, "a.var.png": SIGNED["png"], "a.svg.gz": GZIP, "a.xml.gz": GZIP, "a.svgz": GZIP,
        "a.gz": GZIP, "a.html": HTML, "a.txt": " " * 4_097 + HTML, "a.csv": "\n" * 300_000 + XHTML,
        "a.json": "\ufeff\u3000" + HTML, "a.md": "<!-- x -->" + HTML, "a.svg.txt": "x", "a.xml.csv": "x",
        "a.html.de": "x", "a.html.zip": ZIP, "a.js": SCRIPT, "a.mjs": SCRIPT, "a.css": "a {}", "noending": "x",
        "a.png": HTML, "a.pdf": HTML, "b.png": SIGNED["jpg"], "a.geojson": "x\0y", "a.bin": "x", "a.txt.": "x",
        "a.kml": "x", "a.atom": "x", "a.xsl": "x", "a.wasm": "\0asm", "a.shtml": "x", "a.php.jpg": SIGNED["jpg"],
        "a.svg": SVG, "wide.txt": (" " + HTML).encode("utf-16"), "a.xul": "x", "a.eml": HTML, "a.hta": "x",
    }
    return {name: filled(text, name) for name, text in files.items()}


def filled(text, name):
    if isinstance(text, str):
        return text.replace("{name}", name).encode()
    return text.replace(b"{name}", name.encode())


def write(root, files, settings=""):
    (root / "Content/assets").mkdir(parents=True)
    (root / "Content/dossier.yaml").write_text("title: x\n" + settings)
    for name, content in files.items():
        (root / "Content/assets" / name).write_bytes(content)


def test_what_runs_or_could_is_refused_by_name(tmp_path):
    files = refused()
    write(tmp_path, files)
    done = subprocess.run(
        [program(), "check", "--root", tmp_path, "--format", "json"], capture_output=True, check=False)
    found = {
        fault["path"].removeprefix("Content/assets/") for fault in json.loads(done.stdout)
        if fault["severity"] == "error"}
    assert found == set(files)


@pytest.fixture(scope="module")
def site():
    """A site of everything that is taken, where the servers' own users may read it; with pages beside it
    that open all."""
    root = Path(tempfile.mkdtemp(prefix="dossier-assets-"))
    root.chmod(0o755)
    files = taken()
    write(root, files, "assets: {allow: [.parquet]}\n")
    (root / "Content/pages").mkdir()
    links = "\n".join(f"- [x](assets/{name})" for name in files)
    (root / "Content/pages/links.md").write_text(f"---\ntitle: Links\n---\n{links}\n")
    site = build(root)
    # What the tests hear by: a page that does what no asset may.
    loud = filled(HTML, "loud.html").decode()
    (site / "assets/loud.html").write_text(loud)
    shown = [f"assets/{name}" for name in [*files, "loud.html"]]
    within = "".join(
        f'<iframe src="{path}?within"></iframe><object data="{path}?within"></object><embed src="{path}?within">'
        for path in shown)
    (site / "within.html").write_text(f"<!doctype html><title>x</title>{within}")
    (site / "blank.html").write_text("<!doctype html><title>x</title>")
    yield site, shown
    shutil.rmtree(root)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def nginx(site, port, folder):
    (folder / "nginx.conf").write_text(f"""
        worker_processes 1; pid {folder}/pid; error_log {folder}/errors; daemon off;
        events {{ worker_connections 256; }}
        http {{
          include /etc/nginx/mime.types; default_type application/octet-stream;
          access_log {folder}/requests;
          {"".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))}
          server {{ listen 127.0.0.1:{port}; root {site}; }}
        }}""")
    return [NGINX, "-c", str(folder / "nginx.conf"), "-p", str(folder)]


def apache(site, port, folder):
    """As Debian sets it up: its own modules and their settings, at another port."""
    modules = Path("/usr/lib/apache2/modules")
    names = ("mpm_event", "authz_core", "mime", "negotiation", "dir", "filter", "deflate", "setenvif", "env")
    loaded = "\n".join(f"LoadModule {name}_module {modules}/mod_{name}.so" for name in names)
    (folder / "apache.conf").write_text(f"""
        ServerRoot {folder}
        ServerName localhost
        PidFile {folder}/pid
        ErrorLog {folder}/errors
        Listen 127.0.0.1:{port}
        {loaded}
        User www-data
        Group www-data
        CustomLog {folder}/requests "%r"
        DocumentRoot {site}
        <Directory {site}>
          Options Indexes FollowSymLinks
          Require all granted
        </Directory>
        Include /etc/apache2/mods-available/mime.conf
        Include /etc/apache2/mods-available/negotiation.conf
        Include /etc/apache2/mods-available/dir.conf
        Include /etc/apache2/mods-available/deflate.conf
        """)
    return [APACHE, "-f", str(folder / "apache.conf"), "-DFOREGROUND"]


@contextmanager
def served(kind, site):
    """A server's address and a function that gives the paths that it was asked for."""
    folder = Path(tempfile.mkdtemp(prefix="dossier-server-"))
    folder.chmod(0o755)
    port = free_port()
    server = subprocess.Popen(kind(site, port, folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, server.stderr.read().decode()
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/", lambda: (folder / "requests").read_text()
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module", params=[nginx, apache], ids=["nginx", "apache"])
def server(request, site):
    with served(request.param, site[0]) as running:
        yield running


OPEN = "for (const path of {paths}) window.open('/' + path + '?top')"


def settled(requests):
    """What was asked for, once nothing new was for half a second."""
    while True:
        text = requests()
        time.sleep(0.5)
        if requests() == text:
            return text


def heard(requests, shown, way):
    """Waits until all was asked for and the loud page was heard; gives the files that ran."""
    for _ in range(900):
        text = requests()
        if all(f"GET /{path}?{way} " in text for path in shown) and "/canary/loud.html" in text:
            break
        time.sleep(0.1)
    # What the last of them might ask for is on its way.
    text = settled(requests)
    assert [path for path in shown if f"GET /{path}?{way} " not in text] == []
    assert "/canary/loud.html" in text
    return {line.split("/canary/")[1].split(" ")[0] for line in text.splitlines() if "/canary/" in line}


@pytest.mark.parametrize("way", ["within", "top"])
def test_nothing_that_is_taken_runs_in_chromium(browser, server, site, way):
    address, requests = server
    seen = len(requests())
    context = browser.new_context(accept_downloads=False)
    page = context.new_page()
    if way == "within":
        page.goto(address + "within.html", wait_until="commit")
    else:
        page.goto(address + "blank.html")
        page.evaluate(OPEN.format(paths=json.dumps(site[1])))
    ran = heard(lambda: requests()[seen:], site[1], way)
    context.close()
    assert ran == {"loud.html"}


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    folder = tmp_path_factory.mktemp("firefox")
    driver = firefox_driver(folder, **{
        "dom.disable_open_during_load": False, "dom.popup_maximum": 1_000,
        "browser.download.folderList": 2, "browser.download.dir": str(folder),
        "browser.download.alwaysOpenPanel": False,
        "browser.download.always_ask_before_handling_new_types": False,
    })
    # A hundred windows take their time on a busy machine.
    driver.timeout.script = 180
    yield driver
    driver.quit()
    driver.cleanup()


@pytest.mark.skipif(FIREFOX is None, reason="Firefox is not installed")
@pytest.mark.parametrize("way", ["within", "top"])
def test_nothing_that_is_taken_runs_in_firefox(firefox, server, site, way):
    address, requests = server
    firefox.navigate(address + "blank.html")
    seen = len(requests())
    first = firefox.current_window_handle
    if way == "within":
        firefox.execute_script("location.href = '/within.html'")
    else:
        firefox.execute_script(OPEN.format(paths=json.dumps(site[1])))
    ran = heard(lambda: requests()[seen:], site[1], way)
    for handle in firefox.window_handles:
        if handle != first:
            firefox.switch_to_window(handle)
            firefox.close()
    firefox.switch_to_window(first)
    assert ran == {"loud.html"}


def test_links_to_assets_keep_them_and_open_none(browser, server, site):
    address, _ = server
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    page.goto(address + "pages/links.html")
    links = page.locator('main a[href*="assets/"]')
    assert links.count() == len(site[1]) - 1
    assert links.evaluate_all("links => links.every(link => link.hasAttribute('download'))")
    with page.expect_download() as download:
        page.locator('a[href$="late.txt"]').click()
    assert download.value.suggested_filename == "late.txt"
    assert page.url == address + "pages/links.html"
    # Every other link of the site's own that leads to no page.
    for path in ["index.html", "timeline.html", "sources.html", "positions.html", "commentary.html"]:
        page.goto(address + path)
        others = page.evaluate(
            "() => [...document.querySelectorAll('a[href]')]"
            ".filter(link => link.origin === location.origin && !/(\\/|\\.html)$/.test(link.pathname))"
            ".filter(link => !link.hasAttribute('download')).map(link => link.href)")
        assert others == []
    context.close()
