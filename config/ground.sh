# What ./ieum and ./check stand on: a JDK, Maven, Node.js, a browser. Sourced, not run; needs $home.

NEEDED_JAVA=25
JVM_FLAGS="-Djava.util.logging.config.file=$home/config/logging.properties -XX:+UseSerialGC -Xss512k -XX:+UseCompactObjectHeaders -Xms24m -XX:MaxHeapFreeRatio=40 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8"

fail() {
  echo "$*" >&2
  exit 1
}

# The major version of the JDK in folder $1, read from its `release` file; empty if it is none.
java_version() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Sets JDK to the first JDK that is new enough; fails with how to get one.
find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for candidate in "${IEUM_JAVA_HOME:-}" "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$candidate" ] || continue
    version=$(java_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$NEEDED_JAVA" ]; then
      JDK=$candidate
      return 0
    fi
  done
  fail "A JDK $NEEDED_JAVA or newer is missing (looked in IEUM_JAVA_HOME, JAVA_HOME, the PATH and the usual folders).
Get one:  Debian/Ubuntu: apt install temurin-25-jdk (adoptium.net)   macOS: brew install openjdk   any: sdk install java 25-tem
Then run this again, or point IEUM_JAVA_HOME at it."
}

need_maven() {
  command -v mvn >/dev/null 2>&1 || fail "Maven (3.8.7 or newer) is missing.
Get it:  Debian/Ubuntu: apt install maven   macOS: brew install maven   any: sdk install maven"
}

need_node() {
  command -v npm >/dev/null 2>&1 || fail "Node.js (20 or newer, with npm) is missing; it bundles the widget and the console.
Get it:  Debian/Ubuntu: apt install nodejs npm   macOS: brew install node   any: https://nodejs.org"
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 20 ] || fail "Node.js $(node --version) is too old: 20 or newer is needed (https://nodejs.org)."
}

# Sets CHROMIUM to a Chromium or Chrome; installs Debian's where the package manager may.
find_chromium() {
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    [ -n "$candidate" ] || continue
    found=$(command -v "$candidate" 2>/dev/null || true)
    [ -z "$found" ] || { CHROMIUM=$found; export CHROMIUM; return 0; }
  done
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing Chromium and a Korean font for the browser tests …" >&2
    { apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk; } >"$home/target/chromium.log" 2>&1 || true
    found=$(command -v chromium 2>/dev/null || true)
    [ -z "$found" ] || { CHROMIUM=$found; export CHROMIUM; return 0; }
  fi
  fail "Chromium is missing; the browser tests need it and are not skipped.
Get it:  Debian/Ubuntu: apt install chromium fonts-noto-cjk   macOS: brew install --cask google-chrome
Then run this again, or point CHROMIUM at it."
}

# The JVM flag that uses the class cache of module $1, if one was made for these very jars.
aot_flag() {
  cache="$home/target/$1.aot"
  [ ! -f "$cache" ] || printf '%s' "-XX:AOTCache=$cache -Xlog:aot=off,cds=off,aot*=off"
}

# Makes the class cache of module $1 once per build: a short rehearsal with nothing of the user's settings, on a folder of
# its own, in the background of the first start so that nobody waits for it. Without it everything works, only slower to
# start.
train() {
  cache="$home/target/$1.aot"
  stage="$home/target/training"
  [ ! -f "$cache" ] && mkdir -p "$home/target" && mkdir "$stage" 2>/dev/null || return 0
  (
    trap 'rm -rf "$stage"' EXIT
    cd "$stage"
    env -i PATH="$PATH" HOME="$HOME" IEUM_DATA="$stage/data" IEUM_DEMO=true IEUM_PORT=0 \
      nice "$JDK/bin/java" $JVM_FLAGS -XX:AOTCacheOutput="$cache.new" -cp "$home/$1/target/lib/*" dev.ieum.hub.Main rehearse &&
      mv "$cache.new" "$cache"
  ) >/dev/null 2>&1 </dev/null &
}
