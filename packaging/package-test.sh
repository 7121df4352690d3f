#!/usr/bin/env bash
# Proves the Debian package: installs it in a clean Debian 12 without Python, lets an ordinary user open the sample dealership in
# a real window, and removes it again. Needs root, debootstrap and the network to Debian's packages.
# Usage: packaging/package-test.sh [PACKAGE.deb]; leaves a picture of the window in build/package-test.png.
set -eu
cd "$(dirname "$0")/.."
package=${1:-$(ls -t dist/cae-desktop_*.deb | head -n 1)}
root=build/clean-root
[ "$(id -u)" -eq 0 ] || { echo "Please run as root: a clean Debian is made below $root" >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "Please install debootstrap: apt-get install debootstrap" >&2; exit 1; }

inside() { chroot $root env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TZ=Asia/Shanghai DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside setpriv --reuid=manager --regid=manager --init-groups env HOME=/home/manager "$@"; }
leave() { umount $root/proc $root/dev/pts $root/dev 2>/dev/null || true; }
trap leave EXIT

if [ ! -e $root/.made ]; then
    leave
    rm -rf $root
    debootstrap --variant=minbase --include=ca-certificates bookworm $root >build/debootstrap.log
    # The way to Debian's packages is that of this machine.
    rm -f $root/etc/apt/sources.list
    cp -a /etc/apt/. $root/etc/apt/
    cp -aL /etc/ssl/certs/. $root/etc/ssl/certs/ 2>/dev/null || true
    cp -L /etc/resolv.conf /etc/hosts $root/etc/ 2>/dev/null || true
    inside useradd --create-home manager
    touch $root/.made
fi
mount -t proc proc $root/proc
mount --bind /dev $root/dev
mount --bind /dev/pts $root/dev/pts
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends xvfb xauth xdotool x11-apps desktop-file-utils imagemagick >/dev/null

echo "1 installs with what it depends on"
cp "$package" $root/tmp/cae-desktop.deb
inside apt-get install -y -qq --no-install-recommends /tmp/cae-desktop.deb >/dev/null
inside desktop-file-validate /usr/share/applications/cae-desktop.desktop

echo "2 works without a window"
as_user rm -rf /home/manager/cae
as_user mkdir /home/manager/cae
as_user cae-desktop sample /home/manager/cae/示例.cae >/dev/null
as_user cae-desktop check /home/manager/cae/示例.cae --json | grep -q '"sound": true'
as_user cae-desktop report /home/manager/cae/示例.cae --out /home/manager/cae --format pdf,xlsx >/dev/null
as_user cae-desktop recommend /home/manager/cae/示例.cae --budget 90000 --json >/dev/null

echo "3 opens the sample in a window"
as_user cp /home/manager/cae/示例.cae /home/manager/cae/open.cae
cat >$root/tmp/open-window.sh <<'EOF'
cae-desktop /home/manager/cae/open.cae 2>/tmp/window.err &
program=$!
for _ in $(seq 120); do
    window=$(xdotool search --onlyvisible --name 'CAE|4S' 2>/dev/null | tail -n 1) && [ -n "$window" ] && break
    sleep 0.5
done
[ -n "$window" ] || { echo "no window came"; cat /tmp/window.err; exit 1; }
sleep 6
import -window root /tmp/window.png
kill -0 $program || { echo "the program ended by itself"; cat /tmp/window.err; exit 1; }
kill -TERM $program
EOF
as_user xvfb-run -a -s '-screen 0 1440x900x24' bash /tmp/open-window.sh
cp $root/tmp/window.png build/package-test.png
colours=$(inside identify -format %k /tmp/window.png)
[ "$colours" -gt 100 ] || { echo "the window is empty: $colours colours"; exit 1; }

echo "4 is removed without touching what the user made"
inside apt-get remove -y -qq cae-desktop >/dev/null
[ ! -e $root/opt/cae-desktop ] && [ -e $root/home/manager/cae/示例.cae ]
echo "package test passed: 4 of 4"
