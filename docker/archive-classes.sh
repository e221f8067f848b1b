#!/bin/sh
# Starts the packaged application once and keeps the classes it needed, so that every later start with
# -XX:SharedArchiveFile=ARCHIVE finds them read and checked. The archive serves the very Java that made it, and the jar as it is
# named here; any other start ignores it, and so does a start after the jars have changed.
# Usage: archive-classes.sh target/quarkus-app/quarkus-run.jar ARCHIVE
set -eu
jar=$1
archive=$2
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
java -XX:ArchiveClassesAtExit="$archive" -Ddaogou.data-dir="$data" -Ddaogou.demo=false \
  -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 -jar "$jar" >"$data/log" 2>&1 &
app=$!
left=120
until grep -q 'Listening on:' "$data/log"; do
  left=$((left - 1))
  if [ "$left" -eq 0 ] || ! kill -0 "$app" 2>/dev/null; then
    cat "$data/log" >&2
    exit 1
  fi
  sleep 1
done
kill -TERM "$app"
wait "$app" || true
test -s "$archive"
