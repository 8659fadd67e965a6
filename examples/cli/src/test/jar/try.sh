#!/usr/bin/env bash
# Tries the one jar as real processes: try.sh POP-HEALTH.JAR [JAVA]. What only processes can show: the
# jar itself, pipes that are closed, a full disk, no terminal, other locales, a bot in another language.
set -uo pipefail

jar=$(realpath "$1")
java=${2:-java}
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0

pop_health() { "$java" -jar "$jar" "$@"; }

# holds WHAT COMMAND...: whether the command ends well.
holds() {
  local what=$1
  shift
  if "$@" >"$work/told" 2>&1; then
    passed=$((passed + 1))
    printf 'ok      %s\n' "$what"
  else
    failed=$((failed + 1))
    printf 'FAILED  %s\n' "$what"
    sed 's/^/        /' "$work/told" | head -20
  fi
}

# ends CODE COMMAND...: whether it ends with that code and without a stack trace.
ends() {
  local code=$1 got=0
  shift
  "$@" >"$work/out" 2>"$work/err" || got=$?
  cat "$work/err"
  [ "$got" = "$code" ] && ! grep -q $'^\tat \|Exception' "$work/err"
}

closed_pipe() {
  pop_health plan PopCTPMonitor --server cas1 --role cas --as dot 2>"$work/err" | head -1 >"$work/out"
  grep -q '^digraph' "$work/out" && [ ! -s "$work/err" ]
}

closed_next() {
  for i in $(seq 2000); do head -1 samples/incidents.jsonl; done | pop_health next 2>"$work/err" | head -1 >"$work/out"
  grep -q '"line":1' "$work/out" && [ ! -s "$work/err" ]
}

full_disk() {
  [ ! -e /dev/full ] && return 0
  ends 74 bash -c '"$0" -jar "$1" model >/dev/full' "$java" "$jar" && grep -q 'cannot be written' "$work/err"
}

no_terminal() {
  ends 3 pop_health probe ctp 127.0.0.1:9 --user alice </dev/null && grep -q 'no terminal' "$work/err"
}

same_in_every_locale() {
  pop_health why PopCTPMonitor --lang ja >"$work/utf8"
  LC_ALL=C "$java" -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1 -jar "$jar" \
    why popctpMONITOR --lang ja >"$work/other" && cmp "$work/utf8" "$work/other"
}

no_color_in_a_pipe() {
  pop_health model | grep -qv $'\033' && ! pop_health model | grep -q $'\033'
}

color_on_a_terminal() {
  command -v script >/dev/null || return 0
  TERM=xterm script -qec "$java -jar $jar model" /dev/null </dev/null >"$work/tty"
  NO_COLOR=1 TERM=xterm script -qec "$java -jar $jar model" /dev/null </dev/null >"$work/plain"
  ! grep -q $'\033\[' "$work/plain"
}

own_class() {
  local home
  home=$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")
  mkdir -p "$work/mine" && "$home/bin/javac" -cp "$jar" -d "$work/mine" src/test/jar/Mine.java &&
    "$home/bin/jar" --create --file "$work/mine.jar" -C "$work/mine" . || return 1
  ends 1 pop_health check --jar "$work/mine.jar" --class Mine --laws standard && grep -q 'Law S1' "$work/out" &&
    ends 65 pop_health check --jar "$work/mine.jar" --class Other && grep -q 'no class Other' "$work/err"
}

# Angus Mail is found by the entries under META-INF/services that the jar was made with.
mail_providers() {
  unzip -p "$jar" META-INF/services/jakarta.mail.Provider | grep -q 'Pop3\|POP3'
}

nothing_twice() {
  [ "$(unzip -Z1 "$jar" | sort | uniq -d | wc -l)" = 0 ] && ! unzip -Z1 "$jar" | grep -q 'module-info.class'
}

bot() { python3 python/bot.py "$java" -jar "$jar"; }

holds 'it tells its version' ends 0 pop_health --version
holds 'help teaches' bash -c '"$0" -jar "$1" --help | grep -q "Where to begin"' "$java" "$jar"
holds 'wrong usage ends with 64' ends 64 pop_health modle
holds 'a check that cannot tell ends with 3' ends 3 pop_health probe proxy
holds 'a file that is not there ends with 66' ends 66 pop_health read no-such-file
holds 'binary input ends with 65' ends 65 pop_health read "$jar"
holds 'broken lines end with 65' ends 65 pop_health next samples/incidents.jsonl
holds 'a closed pipe ends it quietly' closed_pipe
holds 'a closed pipe ends the filter quietly' closed_next
holds 'a full disk is told' full_disk
holds 'without a terminal nothing is asked' no_terminal
holds 'the locale changes nothing' same_in_every_locale
holds 'no colour in a pipe' no_color_in_a_pipe
holds 'NO_COLOR is respected on a terminal' color_on_a_terminal
holds 'a port where nothing listens is CRITICAL' ends 2 pop_health probe self 127.0.0.1:9 --timeout 10 --plugin
holds "a class in a user's jar is checked" own_class
if command -v unzip >/dev/null; then
  holds 'the mail providers are in the jar' mail_providers
  holds 'the jar has nothing twice and is no module' nothing_twice
fi
if command -v python3 >/dev/null; then
  holds 'the bot in Python mends its server' bot
elif [ "${CI:-}" = true ]; then
  failed=$((failed + 1))
  echo 'FAILED  no python3 found'
fi

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
