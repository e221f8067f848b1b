#!/usr/bin/env bash
# Installs on Debian what the tests use beyond Java and Maven: a browser with fonts that have Chinese, Node.js, and a
# PostgreSQL with pgvector.
# The service itself needs none of it. Installs only what is missing.
set -euo pipefail

"$(dirname "$0")/install-pgvector.sh"

missing=()
command -v chromium >/dev/null || missing+=(chromium)
# Not grep -q: it hangs up at the first hit, and pipefail takes fc-list's broken pipe for a missing font.
[ -n "$(fc-list 2>/dev/null | grep -i 'noto.*cjk')" ] || missing+=(fonts-noto-cjk)
command -v node >/dev/null || missing+=(nodejs)
[ ${#missing[@]} -eq 0 ] && exit 0

sudo=""
[ "$(id -u)" -eq 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq
$sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" fontconfig
