#!/bin/sh
# Makes dist/web from the TypeScript sources, only when something changed since the last time.
set -eu
cd "$(dirname "$0")"
[ -f package.json ] || { mkdir -p dist/web; exit 0; }
command -v npm >/dev/null 2>&1 || { echo "npm is missing: install Node.js 20 or newer (https://nodejs.org), then run this again." >&2; exit 1; }
stamp=$(find . \( -name node_modules -o -name dist -o -name target \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cat | cksum)
[ -f dist/.stamp ] && [ "$(cat dist/.stamp)" = "$stamp" ] && exit 0
lock=$(cksum < package-lock.json)
if [ ! -d node_modules ] || [ "$(cat node_modules/.lock 2>/dev/null)" != "$lock" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$lock" > node_modules/.lock
fi
npm run --silent build
echo "$stamp" > dist/.stamp
