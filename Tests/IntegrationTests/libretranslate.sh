#!/bin/sh
# Runs a real LibreTranslate with a hand-built model, and the adapter's tests against it. Not part of `make test`:
# the virtual environment takes 580 MB.
#
#   libretranslate.sh          sets up what is missing, starts the server, runs the tests, stops the server
#   libretranslate.sh serve    the same without tests: prints the address and serves until interrupted
#
# TONELINT_LIBRETRANSLATE_DIR is where everything goes (default: $TMPDIR/tonelint-libretranslate).
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=${TONELINT_LIBRETRANSLATE_DIR:-${TMPDIR:-/tmp}/tonelint-libretranslate}
python=$root/venv/bin/python
mkdir -p "$root/home"

if [ ! -x "$root/venv/bin/libretranslate" ]; then
  echo "installing libretranslate from PyPI into $root/venv" >&2
  python3 -m venv "$root/venv"
  "$root/venv/bin/pip" install --quiet libretranslate onnx
fi

# Two packages, because with fewer the server goes online for more.
for pair in en_de de_en; do
  package=$root/packages/translate-$pair
  [ -e "$package/metadata.json" ] && continue
  mkdir -p "$package/minisbd" "$package/model"
  "$python" "$here/libretranslate/make-model.py" "$package" >&2
  "$python" "$here/libretranslate/make-sentence-splitter.py" "$package/minisbd/en.onnx"
done
sed -i 's/"from_code": "en", "from_name": "English", "to_code": "de", "to_name": "German"/"from_code": "de", "from_name": "German", "to_code": "en", "to_name": "English"/' \
  "$root/packages/translate-de_en/metadata.json"

port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cd "$root"
env HOME="$root/home" XDG_DATA_HOME="$root/home/data" XDG_CONFIG_HOME="$root/home/config" \
  XDG_CACHE_HOME="$root/home/cache" ARGOS_PACKAGES_DIR="$root/packages" \
  "$root/venv/bin/libretranslate" --host 127.0.0.1 --port "$port" --threads 4 >"$root/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true' EXIT INT TERM

url=http://127.0.0.1:$port
tries=0
until "$python" -c "import urllib.request; urllib.request.urlopen('$url/health', timeout=2)" 2>/dev/null; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ] || ! kill -0 "$server" 2>/dev/null; then
    echo "the server did not start; see $root/server.log" >&2
    exit 1
  fi
  sleep 1
done

if [ "${1:-}" = serve ]; then
  echo "$url"
  wait "$server"
else
  cd "$here/../.."
  TONELINT_LIBRETRANSLATE_URL=$url swift test --filter LibreTranslateServerTests
fi
