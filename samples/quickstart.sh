#!/usr/bin/env bash
# Starts a TAP service with synthetic tables on this machine (GAVO DaCHS, from Debian's packages) and runs the
# Quickstart sample against it. Arguments go to the sample. With --service URL no service is started.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
case " $* " in
  *" --service "*) exec dotnet run --project "$here/Quickstart" -- "$@" ;;
esac
url=$("$here/../tests/TypedTap.RealService.Tests/dachs/start-dachs.sh" | tail -n 1)
exec dotnet run --project "$here/Quickstart" -- --service "$url" "$@"
