package org.dangjian.market.people.access.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountView;
import org.dangjian.market.people.access.account.Activation;
import org.dangjian.market.platform.keys.AccessConfig;
import org.dangjian.market.platform.keys.Secrets;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;

/**
 * Codes that a person turns into a password, once: for a new account and for a forgotten password. Whoever makes the
 * account hands the code over; nobody knows another's password.
 */
@ApplicationScoped
public class Activations implements PanacheRepositoryBase<Activation, UUID> {

    private final AccessConfig config;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    Activations(AccessConfig config, FieldCipher cipher, BusinessDay clock) {
        this.config = config;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** A new code; the one before no longer works. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AccountView.ActivationView issue(UUID accountId) {
        String code = Secrets.readable();
        Instant expiresAt = clock.now().plus(config.activationLife());
        delete("accountId", accountId);
        persist(new Activation(accountId, hash(accountId, code), expiresAt));
        return new AccountView.ActivationView(code, expiresAt);
    }

    /** Whether the code was this account's; it works once. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(UUID accountId, String code) {
        return findByIdOptional(accountId)
                .filter(waiting -> waiting.opens(hash(accountId, code), clock.now()))
                .map(found -> delete("accountId", accountId) == 1)
                .orElse(false);
    }

    /** Keyed: a code is short enough to be tried through an open hash. */
    private String hash(UUID accountId, String code) {
        String read = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return cipher.blindIndex("activation|" + accountId + '|' + read);
    }
}
