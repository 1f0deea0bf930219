#!/usr/bin/env bash
# Builds everything and runs every test, those against a real TAP service too: on a Debian machine with the .NET 10
# SDK it installs what that takes. Ends in one line with the totals of all test projects.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
log=$(mktemp)
trap 'rm -f "$log"' EXIT

dotnet build TypedTap.sln || exit 1

# The real service: a machine that can't have it (exit code 3) still passes the rest, and says so.
missing=
url=$(bash tests/TypedTap.RealService.Tests/dachs/start-dachs.sh | tail -n 1)
case $? in
  0) export TYPEDTAP_SERVICE_URL=$url; echo "Real TAP service for the tests: $url" ;;
  3) missing=yes ;;
  *) exit 1 ;;
esac

dotnet test TypedTap.sln --no-build 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# Every test project ends in a line "Passed! - Failed: 0, Passed: 64, Skipped: 0, …".
totals=$(sed -nE 's/^(Passed|Failed)! +- Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+),.*/\2 \3 \4/p' "$log" |
  awk '{ failed += $1; passed += $2; skipped += $3 } END { printf "%d passed, %d failed, %d skipped", passed, failed, skipped }')
[ -z "$missing" ] || echo "NOT RUN: the tests against a real TAP service (counted as skipped): DaCHS can't be installed on this machine."
# Each skipped test says why in its own output; here are their names, those of the real service as one line.
sed -nE 's/^ +Skipped (TypedTap\.[^ ]+).*/NOT RUN: \1/p' "$log" | grep -v '\.RealService\.' | sort -u
echo "$totals"
exit "$status"
