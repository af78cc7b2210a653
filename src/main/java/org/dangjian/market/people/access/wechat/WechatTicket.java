package org.dangjian.market.people.access.wechat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;

/** Remembers for some minutes who scanned, until they say which account is theirs. Only its hash is stored. */
@Entity
@Table(name = "wechat_ticket")
class WechatTicket {

    static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Column(name = "ticket_hash")
    private String ticketHash;

    @Column(name = "open_id_cipher")
    private String openIdCipher;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected WechatTicket() {}

    WechatTicket(UUID id, String ticketHash, String openId, FieldCipher cipher, Instant now) {
        this.id = id;
        this.ticketHash = ticketHash;
        this.openIdCipher = cipher.encrypt(openId, "wechat_ticket", "open_id_cipher", id);
        this.expiresAt = now.plus(LIFE);
    }

    String openId(FieldCipher cipher) {
        return cipher.decrypt(openIdCipher, "wechat_ticket", "open_id_cipher", id);
    }
}
