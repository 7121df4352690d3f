"""Make the two shipped fonts in resources/fonts/ from the unpacked package of Noto Sans SC.

Usage:  npm pack @expo-google-fonts/noto-sans-sc@0.4.3      (in an empty folder)
        tar xzf expo-google-fonts-noto-sans-sc-0.4.3.tgz
        python packaging/make_fonts.py package

The result is the same byte for byte on every machine: same input (checked below), same fonttools (locked).
Kept are the characters of `SHIPPED`; dropped are hinting, vertical writing, and the two blocks of
radicals U+2E80-2FDF. With them, PDF files made by Qt give 车 back as ⻋ when text is copied or searched.
"""

import hashlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).parent.parent / "resources" / "fonts"

SOURCES = {
    "NotoSansSC-Regular.ttf": (
        "400Regular/NotoSansSC_400Regular.ttf",
        "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    ),
    "NotoSansSC-Bold.ttf": (
        "700Bold/NotoSansSC_700Bold.ttf",
        "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
    ),
}
LICENSE = "LICENSE_FONT"

SHIPPED = (
    (0x0020, 0x017F),  # Basic Latin to Latin Extended-A
    (0x01CD, 0x01DC),  # vowels with tone marks of pinyin
    (0x02C6, 0x02DC),  # spacing accents
    (0x0391, 0x03C9),  # Greek
    (0x0401, 0x0451),  # Cyrillic
    (0x2000, 0x206F),  # punctuation
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x22FF),  # letterlike, numbers, arrows, mathematics
    (0x2460, 0x27BF),  # enclosed numbers, boxes, shapes, marks
    (0x3000, 0x33FF),  # Chinese punctuation, kana, enclosed
    (0x3400, 0x4DBF),  # CJK Extension A: rare names of people and places
    (0x4E00, 0x9FFF),  # all Han of GBK (to 9FA5) and later additions
    (0xF900, 0xFAFF),  # compatibility ideographs, 12 of them plain Han of GBK
    (0xFE10, 0xFE6F),  # vertical and small punctuation of GBK
    (0xFF00, 0xFFEF),  # full-width and half-width forms
    (0x20000, 0x3FFFF),  # Han outside the first plane: rare names of the 通用规范汉字表
)

OPTIONS = (
    "--layout-features=kern,liga,locl,ccmp,mark,mkmk",
    "--no-hinting",
    "--notdef-outline",
    "--name-IDs=*",
    "--drop-tables+=vhea,vmtx,BASE",
)


def checked(path: Path, sha256: str) -> Path:
    """Return `path` if it is the very file this script was written for; stop otherwise."""
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        sys.exit(f"{path} is not the expected file")
    return path


def unicode_ranges() -> Iterator[str]:
    """The kept characters as the subsetter wants them: `20-17F`."""
    return (f"{first:X}-{last:X}" for first, last in SHIPPED)


def make_fonts(package: Path) -> None:
    """Write both fonts and their licence to resources/fonts/."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for name, (member, sha256) in SOURCES.items():
        source = checked(package / member, sha256)
        subset.main([
            str(source),
            f"--unicodes={','.join(unicode_ranges())}",
            f"--output-file={FONTS / name}",
            *OPTIONS,
        ])  # fmt: skip
    shutil.copyfile(package / LICENSE, FONTS / "OFL.txt")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    make_fonts(Path(sys.argv[1]))
