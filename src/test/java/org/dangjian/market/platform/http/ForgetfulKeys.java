package org.dangjian.market.platform.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dangjian.market.platform.http.idempotency.IdempotencyKeys;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.writes.Statements;
import org.dangjian.market.platform.writes.Writes;

/** The request keys with a bug that a test can switch on: none is remembered. */
@Alternative
@Priority(1)
@Singleton
class ForgetfulKeys extends IdempotencyKeys {

    static volatile boolean forgetful;

    ForgetfulKeys(EntityManager database, Statements statements, Writes writes, FieldCipher cipher) {
        super(database, statements, writes, cipher);
    }

    @Override
    public void take(RequestKey key, String requestHash, int status, String body, Instant now) {
        if (!forgetful) {
            super.take(key, requestHash, status, body, now);
        }
    }
}
