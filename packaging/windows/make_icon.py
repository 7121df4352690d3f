"""Writes the program's icon as .ico with the sizes that Windows shows. Usage: make_icon.py TARGET.ico."""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
SOURCE = Path(__file__).parents[2] / "resources" / "icons" / "app.svg"


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: make_icon.py TARGET.ico", file=sys.stderr)
        return 2
    qt = QGuiApplication(["make_icon", "-platform", "offscreen"])
    largest, *others = [drawn(size) for size in reversed(SIZES)]
    largest.save(sys.argv[1], format="ICO", sizes=[(size, size) for size in SIZES], append_images=others)
    qt.quit()
    return 0


def drawn(size: int) -> Image.Image:
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(BytesIO(buffer.data().data()))


if __name__ == "__main__":
    sys.exit(main())
