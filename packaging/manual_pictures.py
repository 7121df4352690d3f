"""Put the pictures of the screens into the manual: few colours, so that both languages together stay below 3 MB.

Usage: python packaging/manual_pictures.py FOLDER, which has one for each language (see `make manual`).
"""

import sys
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

HELP = Path(__file__).parents[1] / "resources" / "help"
WIDTH = 1440


def main() -> int:
    for picture in sorted(Path(sys.argv[1]).glob("*/*.png")):
        target = HELP / picture.parent.name / picture.name
        target.parent.mkdir(exist_ok=True)
        _with_few_colours(QImage(str(picture))).save(str(target), "PNG", 0)
    return 0


def _with_few_colours(image: QImage) -> QImage:
    """The 256 colours that are used most; all others become the nearest of them."""
    if image.width() > WIDTH:
        image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    used = Counter(memoryview(image.constBits()).cast("I"))
    table = [colour for colour, _ in used.most_common(256)]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


if __name__ == "__main__":
    sys.exit(main())
