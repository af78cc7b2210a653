package org.dangjian.market.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.dangjian.market.platform.shared.FieldCipher;

/**
 * The codes of events and seals: HMAC-SHA-256 with a key of the key folder, which no account of the database has. A row that
 * was made behind the service's back has none that fits, however well its hashes do.
 */
@ApplicationScoped
class AuditCode {

    private final FieldCipher keys;

    AuditCode(FieldCipher keys) {
        this.keys = keys;
    }

    String ofEvent(String canonical) {
        return keys.blindIndex("audit-event|" + canonical);
    }

    String ofSeal(AuditSeal seal) {
        return keys.blindIndex(
                "audit-seal|" + seal.seq() + '|' + seal.eventId() + '|' + seal.previous() + '|' + seal.hash());
    }

    boolean fits(AuditEvent event) {
        return isSame(ofEvent(event.canonical()), event.mac());
    }

    boolean fits(AuditSeal seal) {
        return isSame(ofSeal(seal), seal.mac());
    }

    private static boolean isSame(String expected, String found) {
        return found != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }
}
