#!/bin/bash
# Stops what start-dachs.sh started: DaCHS and, unless --server-only is given, PostgreSQL.
# Ends only the process whose id is in /var/gavo/state/web.pid.
set -euo pipefail
export PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin
PIDFILE=/var/gavo/state/web.pid
if [ -s $PIDFILE ]; then
  PID=$(tr -dc 0-9 <$PIDFILE)
  if [ -n "$PID" ] && [ -r "/proc/$PID/cmdline" ] && tr '\0' ' ' <"/proc/$PID/cmdline" 2>/dev/null | grep -q 'dachs.* serve'; then
    kill "$PID"
    for _ in $(seq 100); do [ -d "/proc/$PID" ] || break; sleep 0.1; done
    if [ -d "/proc/$PID" ]; then kill -9 "$PID" || true; fi
    echo "DaCHS ($PID) stopped"
  fi
  rm -f $PIDFILE
fi
[ "${1:-}" != --server-only ] || exit 0
pg_lsclusters -h 2>/dev/null | awk '$2=="main" && $3==5432 && $4 ~ /online/ {print $1}' | while read -r v; do
  pg_ctlcluster "$v" main stop -m fast && echo "PostgreSQL $v/main stopped"
done
