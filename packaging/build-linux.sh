#!/usr/bin/env bash
# Builds dist/cae-desktop (a folder that runs without Python) and dist/cae-desktop_VERSION_ARCH.deb on Debian 12.
# The bundle is made with Debian's own Python, so that no path of the building machine gets into it.
# Usage: packaging/build-linux.sh
set -eu
cd "$(dirname "$0")/.."
python=/usr/bin/python3
bundle=dist/cae-desktop
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
arch=$(dpkg --print-architecture)
package=dist/cae-desktop_${version}_$arch.deb

needs="binutils dpkg-dev libpython3-dev python3-venv $(grep -o '^for_tests="[^"]*' packaging/setup-linux.sh | cut -d'"' -f2)"
missing=""
for name in $needs; do
    dpkg-query -W -f '${db:Status-Status}\n' "$name" "${name}t64" 2>/dev/null | grep -qx installed || missing="$missing $name"
done
if [ -n "$missing" ]; then
    [ "$(id -u)" -eq 0 ] || { echo "Please run as root: apt-get install -y --no-install-recommends$missing" >&2; exit 1; }
    echo "Installing system packages:$missing"
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

venv=build/bundle-venv
if [ ! -e $venv/.ok ] || [ requirements.lock -nt $venv/.ok ]; then
    rm -rf $venv
    $python -m venv $venv
    $venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
    touch $venv/.ok
fi

$venv/bin/python packaging/translations.py release
$venv/bin/python -m PyInstaller --noconfirm --log-level ERROR --distpath dist --workpath build/pyinstaller packaging/bundle.spec
# Symbols are dead weight; libraries that were repaired by their wheels (*.libs) may not be touched.
find $bundle -type f -name '*.so*' -not -path '*/*.libs/*' -exec strip --strip-unneeded {} +

root=build/package
rm -rf $root
mkdir -p $root/DEBIAN $root/opt $root/usr/bin $root/usr/share/{applications,mime/packages,metainfo,icons/hicolor/scalable/apps,doc/cae-desktop}
cp -a $bundle $root/opt/cae-desktop
ln -s /opt/cae-desktop/cae-desktop $root/usr/bin/cae-desktop
cp packaging/linux/cae-desktop.desktop $root/usr/share/applications/
cp packaging/linux/cae-desktop.xml $root/usr/share/mime/packages/
sed "s/@VERSION@/$version/; s/@DATE@/$(git log -1 --format=%cs 2>/dev/null || date +%F)/" packaging/linux/cae-desktop.metainfo.xml >$root/usr/share/metainfo/cae-desktop.metainfo.xml
cp resources/icons/app.svg $root/usr/share/icons/hicolor/scalable/apps/cae-desktop.svg
cat packaging/linux/copyright THIRD_PARTY.md >$root/usr/share/doc/cae-desktop/copyright
sed "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$(du -sk $root/opt | cut -f1)/" packaging/linux/control >$root/DEBIAN/control
chmod -R u=rwX,go=rX $root
dpkg-deb --root-owner-group -Zxz --build $root "$package" >/dev/null
echo "$bundle: $(du -sm $bundle | cut -f1) MB"
echo "$package: $(du -m "$package" | cut -f1) MB"
