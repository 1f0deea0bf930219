#!/usr/bin/env bash
# Builds everything and runs every test, those against a real TAP service too: on a Debian machine with the .NET 10
# SDK it installs what that takes. Ends in one line with the totals of all test projects.
# TYPEDTAP_DACHS_PORT: the port of the real service, 8080 unless set.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
log=$(mktemp)
trap 'rm -f "$log"' EXIT

dotnet build TypedTap.sln || exit 1

# A machine that can't have the real service (exit code 3) still passes the rest, and says so.
up=$(bash tests/TypedTap.RealService.Tests/dachs/start-dachs.sh --referees --port "${TYPEDTAP_DACHS_PORT:-8080}")
service=$?
if [ $service = 0 ]; then
  TYPEDTAP_SERVICE_URL=$(tail -n 1 <<<"$up")
  TYPEDTAP_POSTGRES=$(sed -n 's/^postgres: //p' <<<"$up")
  export TYPEDTAP_SERVICE_URL TYPEDTAP_POSTGRES
  echo "Real TAP service for the tests: $TYPEDTAP_SERVICE_URL"
fi

dotnet test TypedTap.sln --no-build 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# Each skipped test says why in its own output; here are their names, those of the real service as one line.
sed -nE 's/^ +Skipped (TypedTap\.[^ ]+).*/NOT RUN: \1/p' "$log" | grep -v '\.RealService\.' | sort -u
case $service in
  0) ;;
  3) echo "NOT RUN: the tests against a real TAP service (counted as skipped), because this machine can't have one" ;;
  *) echo "NOT RUN: the tests against a real TAP service, because it did not start (see above)"; status=1 ;;
esac

# Every test project ends in a line "Passed!  - Failed: 0, Passed: 64, Skipped: 0, …", or "Failed!", or "Skipped!" where all tests were.
sed -nE 's/^(Passed|Failed|Skipped)! +- Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+),.*/\2 \3 \4/p' "$log" |
  awk '{ failed += $1; passed += $2; skipped += $3 } END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }'
exit "$status"
