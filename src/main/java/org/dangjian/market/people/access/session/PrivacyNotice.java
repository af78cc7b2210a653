package org.dangjian.market.people.access.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people are told about their data, by version, and who agreed to it. */
@ApplicationScoped
public class PrivacyNotice {

    /** Rises with every change of the text that people have to hear of. */
    static final int VERSION = 2;

    private static final String TEXT = "/privacy/notice-" + VERSION + ".txt";

    /**
     * The notice, and whether the caller agreed.
     *
     * @param consentedAt when the caller agreed to this version; absent until then
     */
    @Schema(name = "PrivacyNotice")
    public record Shown(int version, String text, @Nullable Instant consentedAt) {}

    /** Which version the person read and agrees to. */
    @Schema(name = "GiveConsentToPrivacyNotice")
    public record Consent(@NotNull @Min(1) Integer version) {}

    private final EntityManager database;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final String text;

    PrivacyNotice(EntityManager database, AuditTrail audit, BusinessDay clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        try (InputStream stored = PrivacyNotice.class.getResourceAsStream(TEXT)) {
            this.text = new String(stored.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the privacy notice cannot be read", unreadable);
        }
    }

    @Transactional
    Shown show(Caller caller) {
        return new Shown(VERSION, text, consentedAt(caller));
    }

    /** @throws Problem {@code validation-failed} for a version that is not the present one */
    @Transactional
    Shown consent(Caller caller, Consent consent) {
        if (consent.version() != VERSION) {
            throw Problem.invalid("version", "隐私说明已更新，请阅读最新版本后再同意");
        }
        int first = database.createNativeQuery("insert into privacy_consent (account_id, version, consented_at)"
                        + " values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, caller.accountId())
                .setParameter(2, VERSION)
                .setParameter(3, clock.now())
                .executeUpdate();
        if (first > 0) {
            audit.record(
                    caller,
                    AuditEntry.of("privacy.consented", "account", caller.accountId())
                            .with("version", VERSION));
        }
        return show(caller);
    }

    private Instant consentedAt(Caller caller) {
        List<Instant> found = database.createNativeQuery(
                        "select consented_at from privacy_consent where account_id = ?1 and version = ?2",
                        Instant.class)
                .setParameter(1, caller.accountId())
                .setParameter(2, VERSION)
                .getResultList();
        return found.isEmpty() ? null : found.getFirst();
    }
}
