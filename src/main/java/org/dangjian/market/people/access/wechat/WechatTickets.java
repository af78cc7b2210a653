package org.dangjian.market.people.access.wechat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.keys.Secrets;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;

/** Issues and uses tickets; each works once, for ten minutes. */
@ApplicationScoped
public class WechatTickets implements PanacheRepositoryBase<WechatTicket, UUID> {

    private final FieldCipher cipher;
    private final BusinessDay clock;

    WechatTickets(FieldCipher cipher, BusinessDay clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("wechat_ticket", List.of("open_id_cipher"));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    String issue(String openId) {
        String ticket = Secrets.random();
        persist(new WechatTicket(
                UuidCreator.getTimeOrderedEpochPlus1(), Secrets.hash(ticket), openId, cipher, clock.now()));
        return ticket;
    }

    /** Whether the ticket is ours, in time and was not used. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isGood(String ticket) {
        return count("ticketHash = ?1 and usedAt is null and expiresAt > ?2", Secrets.hash(ticket), clock.now()) == 1;
    }

    /** Who scanned, if the ticket is ours, in time and was not used. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> use(String ticket) {
        String hash = Secrets.hash(ticket);
        Instant now = clock.now();
        boolean first =
                update("usedAt = ?1 where ticketHash = ?2 and usedAt is null and expiresAt > ?1", now, hash) == 1;
        return first
                ? find("ticketHash", hash).firstResultOptional().map(found -> found.openId(cipher))
                : Optional.empty();
    }

    public void forgetExpired(Instant before) {
        delete("expiresAt < ?1", before);
    }
}
