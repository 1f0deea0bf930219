#!/bin/bash
# Brings up a GAVO DaCHS TAP server with synthetic tables on a Debian machine, on loopback only.
# Needs root and Debian's packages, nothing else.  Idempotent: what is there already is kept, and when
# the server is up with these data it only prints the URL (in well under a second, no root needed).
#
#   start-dachs.sh [--port N] [--big-rows N] [--reset] [--reimport] [--no-install] [--referees]
#
#   --port N       default 8080
#   --big-rows N   rows in bench.big, default 20000
#   --reset        drop the database and /var/gavo first; the packages stay
#   --reimport     generate and import again even when the data are there
#   --no-install   do not touch packages
#   --referees     also install other TAP clients to compare with (pyvo, astroquery, stilts)
#
# The last line on stdout is the base URL, http://127.0.0.1:PORT/tap.  Before it stands "postgres: " and a
# connection string for a database that tests may write to, on the same PostgreSQL; all else goes to stderr.
# Exit: 0 up, 1 something failed (see the log), 2 usage, 3 this machine cannot run it.
set -euo pipefail
HERE=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)
ARGS=("$@")
PORT=8080 BIGROWS=20000 RESET=0 REIMPORT=0 INSTALL=1 REFEREES=
while [ $# -gt 0 ]; do case "$1" in
  --port) PORT=$2; shift 2;;
  --big-rows) BIGROWS=$2; shift 2;;
  --reset) RESET=1; shift;;
  --reimport) REIMPORT=1; shift;;
  --no-install) INSTALL=0; shift;;
  --referees) REFEREES="python3-pyvo python3-astroquery stilts"; shift;;
  -h|--help) sed -n '2,17p' "$0"; exit 0;;
  *) echo "unknown option $1" >&2; exit 2;;
esac; done
# keep other Pythons in the PATH away from the Debian programs
export PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL=C.UTF-8 LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV || true
GAVO=/var/gavo LOG=/var/log/start-dachs.log
BASE=http://127.0.0.1:$PORT
# an empty database, its owner and a password that guards nothing: PostgreSQL listens on loopback only
SCRATCH=typedtap_test

STAMP="$(cd "$HERE"; cat gen_data.py load.py columns.csv inputs/*/q.rd etc/* | sha256sum | cut -c1-64) port=$PORT rows=$BIGROWS"
have_data() { [ $RESET$REIMPORT = 00 ] && [ "$(cat $GAVO/inputs/.imported 2>/dev/null)" = "$STAMP" ]; }
answers() { [ "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$BASE/tap/availability" 2>/dev/null)" = 200 ]; }
as() { local u=$1; shift; su -s /bin/bash "$u" -c "export PATH=$PATH LC_ALL=C.UTF-8; cd /tmp; $*"; }
sql() { as postgres "psql -qAt ${2:-} -c \"$1\""; }
scratch_answers() { PGPASSWORD=$SCRATCH psql -qAt -h 127.0.0.1 -U $SCRATCH -c "select 1" $SCRATCH >/dev/null 2>&1; }
scratch() {
  scratch_answers && return
  [ "$(sql "select 1 from pg_roles where rolname='$SCRATCH'")" = 1 ] || sql "create role $SCRATCH"
  sql "alter role $SCRATCH login password '$SCRATCH'"
  [ "$(sql "select 1 from pg_database where datname='$SCRATCH'")" = 1 ] \
    || as postgres "createdb --encoding=UTF-8 --template template0 --owner $SCRATCH $SCRATCH"
  scratch_answers
}
up() {
  ! scratch_answers || echo "postgres: Host=127.0.0.1;Port=5432;Database=$SCRATCH;Username=$SCRATCH;Password=$SCRATCH"
  echo "$BASE/tap"
}
if [ -z "$REFEREES" ] && have_data && [ -d "/proc/$(cat $GAVO/state/web.pid 2>/dev/null || echo none)" ] && answers; then
  [ "$(id -u)" != 0 ] || scratch >&2 || true
  up
  exit 0
fi

cannot() { echo "cannot run DaCHS here: $*" >&2; exit 3; }
[ "$(id -u)" = 0 ] || cannot "needs root"
# somebody's own DaCHS is not ours to reconfigure
if [ -e /etc/gavo.rc ] && ! grep -q 'of the DaCHS test server' /etc/gavo.rc; then
  cannot "there is another DaCHS on this machine (/etc/gavo.rc is not of this script)"
fi
if [ -d $GAVO/etc ] && [ ! -e /etc/gavo.rc ]; then
  cannot "there is another DaCHS on this machine ($GAVO)"
fi
command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || cannot "needs a Debian system with apt"
# one at a time; -o: PostgreSQL and DaCHS must not inherit the lock
[ -n "${DACHS_LOCKED:-}" ] || DACHS_LOCKED=1 exec flock -o /run/lock/start-dachs.lock "$0" ${ARGS[@]+"${ARGS[@]}"}

T0=$(date +%s%3N)
say() { local ms=$(($(date +%s%3N) - T0)); printf '[%4d.%01ds] %s\n' $((ms/1000)) $((ms%1000/100)) "$*" >&2; }
echo "=== $(date -u +%FT%TZ) ${ARGS[*]-}" >>$LOG
quiet() { "$@" >>$LOG 2>&1 || { local rc=$?; echo "FAILED ($rc): $*; the end of $LOG:" >&2; tail -25 $LOG >&2; exit 1; }; }

# ------------------------------------------------------------------ 1 packages
have() { [ "$(dpkg-query -W -f '${db:Status-Status}\n' "$@" 2>/dev/null | grep -cx installed)" = $# ]; }
install() {
  have "$@" && return
  [ $INSTALL = 1 ] || cannot "not installed: $*"
  say "installing $*"
  # fetching tells "no such package here" from a failing installation
  apt-get install -y --no-install-recommends --download-only "$@" >>$LOG 2>&1 || cannot "apt-get does not get $*; see $LOG"
  quiet apt-get install -y --no-install-recommends "$@"
}
pgv() { apt-cache search --names-only '^postgresql-[0-9]+-pgsphere$' | grep -o '[0-9]\+' | sort -n | tail -1; }
PGV=$(pgv || true)
if [ $INSTALL = 1 ] && { [ -z "$PGV" ] || ! have gavodachs2-server "postgresql-$PGV" curl $REFEREES; }; then
  say "apt-get update"
  apt-get update >>$LOG 2>&1 || cannot "apt-get update fails; see $LOG"
  PGV=$(pgv || true)
fi
[ -n "$PGV" ] || cannot "no package postgresql-NN-pgsphere; this needs Debian 12 or later"
# the database first: gavodachs2-server's postinst needs a running one, and the policy-rc.d of a
# container keeps the postgresql package from starting it
install "postgresql-$PGV" "postgresql-$PGV-pgsphere" "postgresql-$PGV-q3c" curl
# pg_sphere 1.2.0 declares two operators (@ of bigint/spoint and smoc) with a commutator and a
# negator that belong to <@.  PostgreSQL 15.20 refuses that: "commutator operator @> is already
# the commutator of operator <@"; 15.18 did not mind.
perl -0pi -e 's/(CREATE OPERATOR @ \(\s+LEFTARG\s*=\s*(?:bigint|spoint),\s+RIGHTARG\s*=\s*smoc,\s+PROCEDURE\s*=\s*\w+),\s+COMMUTATOR\s*=\s*.@>.,\s+NEGATOR\s*=\s*.!<@.,/$1,/g' \
  /usr/share/postgresql/$PGV/extension/pg_sphere--*.sql

# ------------------------------------------------------------------ 2 PostgreSQL
cluster() { pg_lsclusters -h | awk -v v="$PGV" '$1==v && $2=="main" {print $'"$1"'}'; }
[ -n "$(cluster 3)" ] || quiet pg_createcluster -e UTF-8 "$PGV" main
[ "$(cluster 3)" = 5432 ] || { echo "PostgreSQL $PGV/main is on port $(cluster 3), DaCHS wants 5432" >&2; exit 1; }
if [[ "$(cluster 4)" != *online* ]]; then
  say "starting PostgreSQL $PGV/main"
  quiet pg_ctlcluster "$PGV" main start
fi
for _ in $(seq 60); do sql "select 1" >/dev/null 2>&1 && break; sleep 0.5; done

quiet scratch

# ------------------------------------------------------------------ 3 DaCHS, the database gavo, /var/gavo
config() { sed "s/@PORT@/$PORT/g" "$HERE/etc/gavo.rc" > /etc/gavo.rc; }
[ -e /etc/gavo.rc ] || config     # the package's postinst makes the database with it
install gavodachs2-server $REFEREES
"$HERE/stop-dachs.sh" --server-only >&2 || true
config                            # not earlier: jobs of a running server read it
curl -s -o /dev/null -m 2 "$BASE/" && { echo "something else answers on port $PORT" >&2; exit 1; }
if [ $RESET = 1 ]; then
  say "reset: dropping the database and $GAVO"
  quiet sql "DROP DATABASE IF EXISTS gavo WITH (FORCE)"
  for role in gavo gavoadmin untrusted; do sql "DROP ROLE IF EXISTS $role" >>$LOG 2>&1 || true; done
  rm -rf $GAVO
fi
[ "$(sql "select 1 from pg_roles where rolname='dachsroot'")" = 1 ] || quiet as postgres "createuser -s dachsroot"
[ "$(sql "select 1 from pg_database where datname='gavo'")" = 1 ] \
  || quiet as postgres "createdb --encoding=UTF-8 --template template0 gavo"
mkdir -p $GAVO; chown dachsroot:gavo $GAVO
if [ ! -e $GAVO/etc/dsn ] || [ "$(sql "select 1 from pg_namespace where nspname='tap_schema'" gavo)" != 1 ]; then
  say "dachs init"
  quiet as dachsroot "dachs init"
fi
# synchronize_seqscans: otherwise a SELECT without ORDER BY starts anywhere in a large table.
# idle_in_transaction...: a failed serialisation leaves a connection, and so locks, behind.
quiet sql "alter database gavo set synchronize_seqscans=off; alter database gavo set synchronous_commit=off;
  alter role untrusted set idle_in_transaction_session_timeout='5min'" gavo

# ------------------------------------------------------------------ 4 data
# ends what deleted jobs, or a server that was stopped, left running
drop_connections() { sql "select pg_terminate_backend(pid) from pg_stat_activity where datname='gavo' and pid<>pg_backend_pid()" >>$LOG 2>&1; }
drop_connections
if ! have_data; then
  rm -f $GAVO/inputs/.imported
  say "generating the data ($BIGROWS rows in bench.big)"
  cp "$HERE"/etc/{defaultmeta.txt,vanitynames.txt} $GAVO/etc/
  quiet /usr/bin/python3 "$HERE/gen_data.py" $GAVO "$BASE" "$BIGROWS"
  chown -R dachsroot:gavo $GAVO/inputs $GAVO/etc
  say "importing"
  quiet as dachsroot "cd $GAVO/inputs; /usr/bin/python3 -" < "$HERE/load.py"
  echo "$STAMP" > $GAVO/inputs/.imported
fi

# ------------------------------------------------------------------ 5 serve
drop_connections
say "starting DaCHS"
mkdir -p $GAVO/state; rm -f $GAVO/state/web.pid
( cd $GAVO && exec env -i PATH=$PATH LC_ALL=C.UTF-8 LANG=C.UTF-8 HOME=/root setsid dachs serve start ) </dev/null >>$LOG 2>&1
for _ in $(seq 240); do answers && break; sleep 0.25; done
N=$(curl -s -m 60 "$BASE/tap/sync" -d LANG=ADQL -d FORMAT=csv --data-urlencode "QUERY=SELECT COUNT(*) AS n FROM ivoa.obscore" | tr -d '\r' | sed -n 2p)
[ "${N:-0}" -ge 1000 ] 2>/dev/null || { echo "the TAP service does not answer as it should ($N); see $LOG and $GAVO/logs" >&2; exit 1; }
say "up: process $(cat $GAVO/state/web.pid), log $LOG"
up
