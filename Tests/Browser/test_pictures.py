"""Pictures among the assets lose what tells of place, device and day; exiftool is the judge."""

import json
import subprocess
import zlib

import pytest
from conftest import build, dossier
from PIL import Image, ImageChops, ImageCms

FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
# A box such as C2PA has: its kind, and its label.
LABEL = bytes.fromhex("6332706100110010800000aa00389b71") + b"\3c2pa\0"
DESCRIPTION = (len(LABEL) + 8).to_bytes(4, "big") + b"jumd" + LABEL
BOX = (len(DESCRIPTION) + 8).to_bytes(4, "big") + b"jumb" + DESCRIPTION
CHUNK = b"caBX" + BOX
PNG_BOX = len(BOX).to_bytes(4, "big") + CHUNK + zlib.crc32(CHUNK).to_bytes(4, "big")
# What goes, as exiftool writes it; and words that stand in it.
REMOVED = {
    "EXIF:GPSLatitude": "52.5166", "EXIF:GPSLatitudeRef": "N", "EXIF:GPSLongitude": "13.3833",
    "EXIF:SerialNumber": "SERIAL1", "EXIF:LensSerialNumber": "SERIAL2", "EXIF:OwnerName": "OWNER1",
    "EXIF:ImageUniqueID": "0123456789abcdef0123456789abcdef", "EXIF:Make": "MAKER1", "EXIF:Model": "MODEL1",
    "EXIF:UserComment": "COMMENT1", "EXIF:ImageDescription": "COMMENT2", "EXIF:DateTimeOriginal": "2016:11:09 01:02:03",
    "XMP-exif:GPSLatitude": "52.5166", "XMP-exif:GPSLongitude": "13.3833", "XMP-aux:SerialNumber": "SERIAL3",
    "XMP-photoshop:City": "PLACE1", "XMP-dc:Description": "COMMENT3", "XMP-xmp:CreatorTool": "TOOL1",
    "XMP-iptcCore:CreatorCity": "PLACE2", "XMP-xmpMM:OriginalDocumentID": "ID1",
}
REMOVED_FROM_JPEG = {"IPTC:City": "PLACE3", "IPTC:Caption-Abstract": "COMMENT4", "File:Comment": "COMMENT5"}
REMOVED_FROM_PNG = {"PNG:Comment": "COMMENT6", "PNG:Software": "TOOL2", "PNG:CreationTime": "2016:11:09 01:02:03"}
KEPT = {
    "IFD0:Orientation": "Rotate 90 CW", "IFD0:Artist": "Ann Lee", "IFD0:Copyright": "© Ann Lee",
    "XMP-dc:Creator": ["Ann Lee", "Ben Vance"], "XMP-photoshop:Credit": "The Press",
    "XMP-dc:Rights": "© Ann Lee & others", "XMP-xmpRights:WebStatement": "https://press.example/rights",
}
KEPT_IN_JPEG = {"IPTC:By-line": "Ann Lee", "IPTC:Credit": "The Press", "IPTC:CopyrightNotice": "© Ann Lee"}
# Groups in which nothing stands that is not asked for: of the file, of its pixels and of its profile.
OF_THE_FILE = ("SourceFile", "ExifTool:", "System:", "File:", "ICC", "Composite:", "RIFF:", "PNG:", "JFIF:", "JUMBF", "CBOR")
ALSO_KEPT = {
    "IFD0:XResolution", "IFD0:YResolution", "IFD0:ResolutionUnit", "ExifIFD:ExifVersion", "ExifIFD:ColorSpace",
    "ExifIFD:ExifImageWidth", "ExifIFD:ExifImageHeight", "IPTC:CodedCharacterSet", "Adobe:DCTEncodeVersion", "XMP-x:XMPToolkit",
    "XMP-tiff:Orientation", "PNG-pHYs:PixelUnits", "PNG-pHYs:PixelsPerUnitX", "PNG-pHYs:PixelsPerUnitY",
}


def exiftool(*arguments):
    done = subprocess.run(["exiftool", *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def tags(path):
    return json.loads(exiftool("-json", "-G1", "-a", "-u", "-ee", path))[0]


def picture(path, ending):
    """A picture with everything in it that a camera and its owner may leave."""
    image = Image.merge("RGB", [Image.linear_gradient("L").resize((96, 64)).rotate(90 * turn) for turn in range(3)])
    exif = Image.Exif()
    exif[0x927C] = b"MAKERNOTE1" * 20
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.save(path, FORMATS[ending], quality=90, lossless=True, icc_profile=profile, exif=exif)
    small = path.with_name("small.jpg")
    image.resize((16, 16)).save(small, "JPEG", comment=b"THUMBNAIL1")
    given = REMOVED | {"EXIF:Orientation": "Rotate 90 CW"} | {
        name.replace("IFD0:", "EXIF:"): value for name, value in KEPT.items() if name != "IFD0:Orientation"}
    if ending == "jpg":
        given |= REMOVED_FROM_JPEG | KEPT_IN_JPEG
    if ending == "png":
        given |= REMOVED_FROM_PNG
    options = []
    for name, value in given.items():
        options += [f"-{name}={one}" for one in (value if isinstance(value, list) else [value])]
    exiftool("-q", "-codedcharacterset=utf8", "-overwrite_original", *options, f"-ThumbnailImage<={small}", path)
    small.unlink()
    path.write_bytes(with_box(path.read_bytes(), ending) + b"TRAILER1")


def with_box(data, ending):
    """The file with a box such as C2PA has."""
    if ending == "jpg":
        content = b"JP\0\1\0\0\0\1" + BOX
        return data[:2] + b"\xff\xeb" + (len(content) + 2).to_bytes(2, "big") + content + data[2:]
    if ending == "png":
        return data[:-12] + PNG_BOX + data[-12:]
    data += b"C2PA" + len(BOX).to_bytes(4, "little") + BOX
    return data[:4] + (len(data) - 8).to_bytes(4, "little") + data[8:]


def judged(path):
    """The tags of a file; of a PNG without its box, beside which exiftool 12 does not read Exif."""
    data = path.read_bytes()
    if PNG_BOX not in data:
        return tags(path)
    copy = path.with_name("judged.png")
    copy.write_bytes(data.replace(PNG_BOX, b""))
    found = tags(copy)
    copy.unlink()
    return found


@pytest.fixture(scope="module")
def dossier_with_pictures(tmp_path_factory):
    root = tmp_path_factory.mktemp("pictures")
    assets = root / "Content/assets"
    assets.mkdir(parents=True)
    for ending in FORMATS:
        picture(assets / f"cleaned.{ending}", ending)
        (assets / f"exempt.{ending}").write_bytes((assets / f"cleaned.{ending}").read_bytes())
    names = ", ".join(f"exempt.{ending}" for ending in FORMATS)
    (root / "Content/dossier.yaml").write_text(f"title: Pictures\nassets: {{as-they-are: [{names}]}}\n")
    build(root)
    return root


@pytest.mark.parametrize("ending", FORMATS)
def test_the_test_has_what_is_to_be_removed(dossier_with_pictures, ending):
    found = judged(dossier_with_pictures / f"Content/assets/cleaned.{ending}")
    assert any("GPS" in name for name in found) and any("SerialNumber" in name for name in found)
    assert any("ThumbnailImage" in name for name in found)
    data = (dossier_with_pictures / f"Content/assets/cleaned.{ending}").read_bytes()
    assert b"MAKERNOTE1" in data and b"SERIAL3" in data and b"TRAILER1" in data and BOX in data


@pytest.mark.parametrize("ending", FORMATS)
def test_nothing_is_left_but_what_is_to_stay(dossier_with_pictures, ending):
    path = dossier_with_pictures / f"Site/assets/cleaned.{ending}"
    found = judged(path)
    kept = KEPT | (KEPT_IN_JPEG if ending == "jpg" else {})
    assert {name: found.get(name) for name in kept} == kept
    others = {name for name in found if not name.startswith(OF_THE_FILE)} - set(kept) - ALSO_KEPT
    assert others == set()
    assert not any(word in name for name in found for word in ("GPS", "Serial", "Maker", "Thumbnail", "Comment", "Warning", "Error"))
    assert any(name.endswith("ProfileDescription") for name in found)
    data = path.read_bytes()
    removed = REMOVED | REMOVED_FROM_JPEG | REMOVED_FROM_PNG
    words = {value for value in removed.values() if len(value) > 1} | {"MAKERNOTE1", "THUMBNAIL1", "TRAILER1"}
    assert {word for word in words if word.encode() in data} == set()
    assert BOX in data


@pytest.mark.parametrize("ending", FORMATS)
def test_the_picture_is_the_same(dossier_with_pictures, ending):
    before = Image.open(dossier_with_pictures / f"Content/assets/cleaned.{ending}")
    after = Image.open(dossier_with_pictures / f"Site/assets/cleaned.{ending}")
    before.load(), after.load()
    assert before.size == after.size and before.mode == after.mode
    assert ImageChops.difference(before, after).getbbox() is None
    assert before.info["icc_profile"] == after.info["icc_profile"]
    assert after.getexif()[0x0112] == 6


def test_more_kinds_of_pictures_are_the_same(tmp_path):
    """Kinds that are built otherwise: by scans, in palettes, with transparency, moving, of other colours."""
    assets = tmp_path / "Content/assets"
    assets.mkdir(parents=True)
    (tmp_path / "Content/dossier.yaml").write_text("title: Pictures\n")
    colours = Image.merge("RGB", [Image.linear_gradient("L").rotate(90 * turn) for turn in range(3)])
    clear = colours.copy()
    clear.putalpha(Image.linear_gradient("L"))
    colours.save(assets / "progressive.jpg", progressive=True, comment=b"COMMENT", restart_marker_rows=1)
    colours.convert("CMYK").save(assets / "cmyk.jpg", comment=b"COMMENT")
    colours.convert("L").save(assets / "grey.jpg", comment=b"COMMENT")
    colours.quantize(16).save(assets / "palette.png", transparency=3, bits=4)
    clear.save(assets / "clear.png", dpi=(300, 300))
    clear.convert("LA").save(assets / "interlaced.png")
    frames = [colours.rotate(90 * turn) for turn in range(4)]
    frames[0].save(assets / "moving.png", save_all=True, append_images=frames[1:])
    frames[0].save(assets / "moving.webp", save_all=True, append_images=frames[1:], exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0")
    clear.save(assets / "clear.webp", quality=50)
    colours.save(assets / "lossy.webp", quality=50)
    colours.save(assets / "exif.webp", quality=50, xmp=b"<x/>")
    build(tmp_path)
    for path in sorted(assets.iterdir()):
        after = tmp_path / "Site/assets" / path.name
        one, other = Image.open(path), Image.open(after)
        assert getattr(one, "n_frames", 1) == getattr(other, "n_frames", 1), path.name
        for frame in range(getattr(one, "n_frames", 1)):
            one.seek(frame), other.seek(frame)
            assert one.tobytes() == other.tobytes(), path.name
        found = tags(after)
        assert not {name for name in found if "Warning" in name or "Comment" in name}, path.name
        assert b"COMMENT" not in after.read_bytes()


@pytest.mark.parametrize("ending", FORMATS)
def test_exempt_pictures_are_copied_as_they_are_with_a_warning(dossier_with_pictures, ending):
    name = f"assets/exempt.{ending}"
    source = dossier_with_pictures / "Content" / name
    assert (dossier_with_pictures / "Site" / name).read_bytes() == source.read_bytes()
    found = json.loads(dossier("check", "--root", dossier_with_pictures, "--format", "json"))
    assert [fault["id"] for fault in found if fault["path"] == f"Content/{name}"] == ["place-in-picture"]
    assert not [fault for fault in found if "cleaned" in fault["path"]]


def test_a_second_build_changes_no_picture(dossier_with_pictures):
    paths = [dossier_with_pictures / f"Site/assets/cleaned.{ending}" for ending in FORMATS]
    before = [path.stat().st_ino for path in paths]
    build(dossier_with_pictures)
    assert [path.stat().st_ino for path in paths] == before
