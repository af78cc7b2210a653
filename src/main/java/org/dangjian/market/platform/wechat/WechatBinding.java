package org.dangjian.market.platform.wechat;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.FieldCipher;

/** The WeChat identity of an account. One person may hold several roles; they all hang on the one account. */
@Entity
@Table(name = "wechat_binding")
class WechatBinding {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "open_id_cipher")
    private String openIdCipher;

    @Column(name = "open_id_index")
    private String openIdIndex;

    @Column(name = "bound_at")
    private Instant boundAt;

    protected WechatBinding() {}

    WechatBinding(UUID accountId, String openId, FieldCipher cipher, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.accountId = accountId;
        this.openIdCipher = cipher.encrypt(openId, "wechat_binding", "open_id_cipher", id);
        this.openIdIndex = cipher.blindIndex(openId);
        this.boundAt = now;
    }

    UUID accountId() {
        return accountId;
    }

    String openId(FieldCipher cipher) {
        return cipher.decrypt(openIdCipher, "wechat_binding", "open_id_cipher", id);
    }
}
