#!/bin/sh
# Backs up one installation into a new folder, the database and the pictures, and its keys to another place: whoever has
# the folder reads no phone number. The keys are encrypted for a certificate, so that this machine cannot read them back.
#
#   ops/backup.sh FOLDER
#
# It reads the service's own settings from the environment: DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD (and
# DATABASE_OWNER, DATABASE_OWNER_PASSWORD where they are used), MARKET_ACCESS_KEYS_FOLDER, MARKET_EVIDENCE_FOLDER;
# MARKET_BACKUP_KEYS_FOLDER is where the keys go, MARKET_BACKUP_CERTIFICATE for whom they are encrypted (openssl 3).
# PostgreSQL is backed up while the service runs (pg_dump of the
# server's version or newer must be on the PATH). H2 needs the service stopped and MARKET_HOME, the folder of
# quarkus-run.jar.
set -eu
umask 077

fail() {
    echo "backup: $*" >&2
    exit 1
}

[ $# -eq 1 ] || fail "give the folder to write to"
folder=$1
[ ! -e "$folder" ] || fail "$folder exists already"
: "${DATABASE_URL:?}" "${DATABASE_USER:?}" "${DATABASE_PASSWORD:?}" "${MARKET_ACCESS_KEYS_FOLDER:?}"
: "${MARKET_BACKUP_KEYS_FOLDER:?}" "${MARKET_BACKUP_CERTIFICATE:?}"
evidence=${MARKET_EVIDENCE_FOLDER:-./data/evidence}

# A folder of the final name is whole: the work is done beside it.
work=$folder.unfinished
rm -rf "$work"
mkdir -p "$work" "$MARKET_BACKUP_KEYS_FOLDER"
keys=$(basename "$folder").keys
[ ! -e "$MARKET_BACKUP_KEYS_FOLDER/$keys" ] || fail "$MARKET_BACKUP_KEYS_FOLDER/$keys exists already"
case $(cd "$MARKET_BACKUP_KEYS_FOLDER" && pwd -P)/ in
    "$(cd "$(dirname "$folder")" && pwd -P)"/*) fail "MARKET_BACKUP_KEYS_FOLDER lies beside the backup" ;;
esac

# The database first: every picture its rows name was on disk before the row.
case $DATABASE_URL in
    jdbc:postgresql:*)
        database=${DATABASE_URL#jdbc:}
        PGUSER=${DATABASE_OWNER:-$DATABASE_USER} PGPASSWORD=${DATABASE_OWNER_PASSWORD:-$DATABASE_PASSWORD} \
            pg_dump --format=custom --file="$work/database.dump" "${database%%\?*}"
        ;;
    jdbc:h2:file:*)
        : "${MARKET_HOME:?}"
        "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$(echo "$MARKET_HOME"/lib/main/com.h2database.h2-*.jar)" \
            org.h2.tools.Shell -url "$DATABASE_URL;IFEXISTS=TRUE" -user "$DATABASE_USER" \
            -password "$DATABASE_PASSWORD" -sql "backup to '$work/database.zip'" >"$work/h2.log" 2>&1 \
            || { cat "$work/h2.log" >&2; fail "H2 gave no backup; is the service stopped?"; }
        rm "$work/h2.log"
        ;;
    *) fail "unknown database: $DATABASE_URL" ;;
esac

tar -C "$MARKET_ACCESS_KEYS_FOLDER" -cf - token-keys.json field-keys.json \
    | openssl cms -encrypt -binary -aes-256-gcm -outform DER -out "$MARKET_BACKUP_KEYS_FOLDER/$keys.unfinished" \
        -recip "$MARKET_BACKUP_CERTIFICATE" -keyopt rsa_padding_mode:oaep \
    || fail "the keys could not be encrypted for $MARKET_BACKUP_CERTIFICATE"
# Which keys belong to it, and that they are those.
(cd "$MARKET_BACKUP_KEYS_FOLDER" && mv "$keys.unfinished" "$keys" && sha256sum -- "$keys") >"$work/KEYS"
if [ -d "$evidence" ]; then
    tar -C "$evidence" -cf "$work/evidence.tar" .
fi
(cd "$work" && sha256sum -- * >SHA256SUMS)
sync
mv "$work" "$folder"
echo "backup: written to $folder, its keys to $MARKET_BACKUP_KEYS_FOLDER/$keys"
