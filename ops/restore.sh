#!/bin/sh
# Restores a backup into an empty installation: an empty database, and folders that do not exist yet.
#
#   ops/restore.sh FOLDER
#
# It reads the settings of the installation to restore from the environment, as backup.sh does, and
# MARKET_BACKUP_PRIVATE_KEY, the file of the key that belongs to the certificate. Nothing that exists is overwritten. The service must not run before this has ended.
set -eu
umask 077

fail() {
    echo "restore: $*" >&2
    exit 1
}

[ $# -eq 1 ] || fail "give the folder of the backup"
folder=$(cd "$1" && pwd)
: "${DATABASE_URL:?}" "${DATABASE_USER:?}" "${DATABASE_PASSWORD:?}" "${MARKET_ACCESS_KEYS_FOLDER:?}"
: "${MARKET_BACKUP_KEYS_FOLDER:?}" "${MARKET_BACKUP_PRIVATE_KEY:?}"
evidence=${MARKET_EVIDENCE_FOLDER:-./data/evidence}

(cd "$folder" && sha256sum --quiet --check SHA256SUMS) || fail "the backup is damaged: take another one"
(cd "$MARKET_BACKUP_KEYS_FOLDER" && sha256sum --quiet --check "$folder/KEYS") \
    || fail "the keys of this backup are not in $MARKET_BACKUP_KEYS_FOLDER"
sealed=$MARKET_BACKUP_KEYS_FOLDER/$(sed 's/^[0-9a-f]*  //' "$folder/KEYS")
[ ! -e "$MARKET_ACCESS_KEYS_FOLDER/field-keys.json" ] || fail "$MARKET_ACCESS_KEYS_FOLDER holds keys already"
opened=$(mktemp -d)
trap 'rm -rf "$opened"' EXIT
openssl cms -decrypt -binary -inform DER -in "$sealed" -inkey "$MARKET_BACKUP_PRIVATE_KEY" -out "$opened/keys.tar" \
    || fail "$MARKET_BACKUP_PRIVATE_KEY does not open the keys of this backup"
[ ! -e "$evidence" ] || rmdir "$evidence" || fail "$evidence holds pictures already"

case $DATABASE_URL in
    jdbc:postgresql:*)
        database=${DATABASE_URL#jdbc:}
        database=${database%%\?*}
        export PGUSER="${DATABASE_OWNER:-$DATABASE_USER}" PGPASSWORD="${DATABASE_OWNER_PASSWORD:-$DATABASE_PASSWORD}"
        tables=$(psql -At -c "select count(*) from information_schema.tables where table_schema = 'public'" "$database")
        [ "$tables" -eq 0 ] || fail "the database is not empty"
        # All or nothing.
        pg_restore --single-transaction --exit-on-error --no-owner --dbname="$database" "$folder/database.dump"
        psql -q -c "analyze" "$database"
        ;;
    jdbc:h2:file:*)
        : "${MARKET_HOME:?}"
        file=${DATABASE_URL#jdbc:h2:file:}
        file=${file%%;*}
        [ ! -e "$file.mv.db" ] || fail "the database is not empty"
        mkdir -p "$(dirname "$file")"
        "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$(echo "$MARKET_HOME"/lib/main/com.h2database.h2-*.jar)" \
            org.h2.tools.Restore -file "$folder/database.zip" -dir "$(dirname "$file")" -db "$(basename "$file")"
        ;;
    *) fail "unknown database: $DATABASE_URL" ;;
esac

mkdir -p "$MARKET_ACCESS_KEYS_FOLDER"
tar -C "$MARKET_ACCESS_KEYS_FOLDER" -xf "$opened/keys.tar"
if [ -e "$folder/evidence.tar" ]; then
    mkdir -p "$evidence"
    tar -C "$evidence" -xf "$folder/evidence.tar"
fi
sync
echo "restore: done, start the service and call POST /api/v1/audit/verification"
