#!/usr/bin/env bash
# Opens the sample dealership's workbooks for the car maker in LibreOffice, as a second reader beside Excel:
# fails on formulas that cannot be worked out and on figures that do not fit, and keeps the printed pages to look at.
# Needs soffice and pdftotext (Debian: libreoffice-calc-nogui, poppler-utils). Usage: packaging/check_workbook.sh [FOLDER]
set -eu
folder=$(realpath -m "${1:-build/workbook}")
cd "$(dirname "$0")/.."
python=.venv/bin/python
for program in soffice pdftotext; do
    command -v "$program" >/dev/null 2>&1 || { echo "$program is needed" >&2; exit 2; }
done

rm -rf "$folder"
mkdir -p "$folder"
"$python" -m cae_desktop sample "$folder/sample.cae" >/dev/null
cat > "$folder/fonts.conf" <<FONTS
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$PWD/resources/fonts</dir><cachedir>$folder/fonts</cachedir></fontconfig>
FONTS
export FONTCONFIG_FILE="$folder/fonts.conf"

faults=0
for lang in zh_CN en; do
    "$python" -m cae_desktop report "$folder/sample.cae" --out "$folder/$lang" --format xlsx --lang "$lang" >/dev/null
    soffice "-env:UserInstallation=file://$folder/office" --headless --convert-to pdf --outdir "$folder/$lang" \
        "$folder/$lang"/*.xlsx >/dev/null 2>&1
    pages=$(ls "$folder/$lang"/*.pdf)
    if pdftotext -layout "$pages" - | grep -nE 'Err:[0-9]+|#(REF|NAME|VALUE|DIV|N/A)|###'; then
        faults=1
    fi
    echo "$lang: $pages"
done
exit "$faults"
