package org.dangjian.market.platform.wechat;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;

/** Knows which WeChat identity belongs to which account. The ids of WeChat are stored encrypted. */
@ApplicationScoped
public class WechatBindings implements PanacheRepositoryBase<WechatBinding, UUID> {

    private final FieldCipher cipher;
    private final BusinessDay clock;

    WechatBindings(FieldCipher cipher, BusinessDay clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("wechat_binding", List.of("open_id_cipher"));
    }

    /** The account of a person at WeChat. */
    public Optional<UUID> accountOf(String openId) {
        return find("openIdIndex", cipher.blindIndex(openId))
                .firstResultOptional()
                .map(WechatBinding::accountId);
    }

    /** The person at WeChat of an account. */
    public Optional<String> openIdOf(UUID accountId) {
        return find("accountId", accountId).firstResultOptional().map(binding -> binding.openId(cipher));
    }

    /** Binds; what either side was bound to before is given up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void bind(UUID accountId, String openId) {
        delete("accountId = ?1 or openIdIndex = ?2", accountId, cipher.blindIndex(openId));
        persistAndFlush(new WechatBinding(accountId, openId, cipher, clock.now()));
    }

    /** Whether there was something to give up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean unbind(UUID accountId) {
        return delete("accountId", accountId) > 0;
    }
}
