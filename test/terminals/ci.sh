#!/usr/bin/env bash
# The reader in five terminals, on a Debian machine: installs what is missing, builds the reader and runs the test.
# The report comes where SAHIFA_TEST_REPORT says; the exit code is that of `npm run test:terminals`.
set -euo pipefail
cd "$(dirname "$0")/../.."

export SAHIFA_TERMINALS=xterm,vte,mlterm,konsole,kitty

readonly PACKAGES=(
  xterm xfce4-terminal mlterm konsole kitty tmux
  xvfb xdotool imagemagick dbus libgl1-mesa-dri
  tesseract-ocr tesseract-ocr-ara tesseract-ocr-eng pango1.0-tools fontconfig fonts-dejavu
)

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

missing=()
for package in "${PACKAGES[@]}"; do
  is_installed "$package" || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  echo "test:terminals: installing ${missing[*]}"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

npm run --silent test:terminals
