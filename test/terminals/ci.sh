#!/usr/bin/env bash
# The reader in seven terminals, on a Debian machine: installs what is missing, builds the reader and runs the tests.
# The report comes where SAHIFA_TEST_REPORT says; the exit code is that of `npm run test:terminals`. What cannot be
# installed, as without a network, is said and left out; without any terminal nothing is tested, and that is said as well.
set -euo pipefail
cd "$(dirname "$0")/../.."

# For each terminal, what must be there.
readonly TERMINALS=(
  xterm:xterm vte:xfce4-terminal mlterm:mlterm konsole:konsole kitty:kitty pterm:pterm
  xterm.js-6.0-dom:chromium xterm.js-6.0-webgl:chromium
)
readonly TOOLS=(Xvfb xdotool convert dbus-run-session tmux tesseract pango-view fc-list)
readonly PACKAGES=(
  xterm xfce4-terminal mlterm konsole kitty pterm chromium tmux
  xvfb xdotool imagemagick dbus libgl1-mesa-dri
  tesseract-ocr tesseract-ocr-ara tesseract-ocr-eng pango1.0-tools fontconfig fonts-dejavu
)

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

has() {
  command -v "$1" >/dev/null
}

say() {
  echo "test:terminals: $*"
}

missing=()
for package in "${PACKAGES[@]}"; do
  is_installed "$package" || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  say "installing ${missing[*]}"
  as_root apt-get update -qq || say 'the lists of packages cannot be had'
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" || say 'not all can be installed'
fi

# xterm.js itself.
readonly WEB=test/terminals/web
if [ ! -d "$WEB/node_modules" ]; then
  npm ci --silent --ignore-scripts --prefix "$WEB" || say 'xterm.js cannot be had'
fi

# Nothing passed, nothing failed.
nothing() {
  say "NOTHING WAS TESTED: $*"
  [ -z "${SAHIFA_TEST_REPORT:-}" ] || echo '{ "numPassedTests": 0, "numFailedTests": 0 }' >"$SAHIFA_TEST_REPORT"
  exit 0
}

for tool in "${TOOLS[@]}"; do
  has "$tool" || nothing "there is no $tool"
done

there=()
for terminal in "${TERMINALS[@]}"; do
  name=${terminal%%:*}
  if ! has "${terminal#*:}" || { [[ $name == xterm.js* ]] && [ ! -d "$WEB/node_modules" ]; }; then
    say "NOT TESTED: $name is not installed"
  else
    there+=("$name")
  fi
done
[ "${#there[@]}" -gt 0 ] || nothing 'there is no terminal'

SAHIFA_TERMINALS=$(IFS=,; echo "${there[*]}")
export SAHIFA_TERMINALS
npm run --silent test:terminals
