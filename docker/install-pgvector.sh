#!/usr/bin/env bash
# Installs on Debian a PostgreSQL server with pgvector, for the tests of the shared index. Starts no server and leaves none.
# Where the distribution has no binary pgvector (Debian 12), the source package of its next release is built.
set -euo pipefail

version=$( (ls /usr/lib/postgresql 2>/dev/null || true) | sort -rn | head -n 1)
if [ -n "$version" ] && [ -x "/usr/lib/postgresql/$version/bin/postgres" ] \
    && [ -f "/usr/share/postgresql/$version/extension/vector.control" ]; then
  exit 0
fi

sudo=""
[ "$(id -u)" -eq 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
install() { $sudo apt-get install -y -qq --no-install-recommends "$@"; }
$sudo apt-get update -qq

if [ -z "$version" ] || [ ! -x "/usr/lib/postgresql/$version/bin/postgres" ]; then
  # Without this the package would make a cluster and start it.
  install postgresql-common
  grep -q '^create_main_cluster' /etc/postgresql-common/createcluster.conf \
    || echo 'create_main_cluster = false' | $sudo tee -a /etc/postgresql-common/createcluster.conf >/dev/null
  install postgresql
  version=$(ls /usr/lib/postgresql | sort -rn | head -n 1)
fi
install "postgresql-$version-pgvector" 2>/dev/null && exit 0

install "postgresql-server-dev-$version" dpkg-dev gcc make
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/sources" "$work/lists"
# The machine's own source of packages, asked for another release: its first entry, which is not the security one.
awk 'BEGIN { RS = ""; ORS = "\n\n" } NR == 1' /etc/apt/sources.list.d/debian.sources \
  | sed 's/^Types:.*/Types: deb-src/; s/^Suites:.*/Suites: trixie/' >"$work/sources/next.sources"
cd "$work"
next=(-o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$work/sources" -o "Dir::State::lists=$work/lists"
  -o APT::Sandbox::User="$(id -un)")
apt-get -qq "${next[@]}" update
apt-get -qq "${next[@]}" source --download-only pgvector
tar -xzf pgvector_*.orig.tar.gz --one-top-level=pgvector --strip-components=1
# No OPTFLAGS: the default compiles for this very processor. No bitcode: that would need clang.
export PG_CONFIG="/usr/lib/postgresql/$version/bin/pg_config"
make -C pgvector -s -j2 OPTFLAGS="" with_llvm=no
$sudo make -C pgvector -s PG_CONFIG="$PG_CONFIG" OPTFLAGS="" with_llvm=no install
