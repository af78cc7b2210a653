package org.dangjian.market.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.job.WaitingQuery;
import org.dangjian.market.shared.FieldCipher;

/** Requests to bind a WeChat identity. */
@ApplicationScoped
class WechatRequestRepository implements PanacheRepositoryBase<WechatRequest, UUID> {

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("wechat_request", List.of("open_id_cipher"));
    }

    /** Gives way to a newer request of the same person. */
    void replaceWaiting(UUID person) {
        update("status = REPLACED, liveKey = null, version = version + 1 where liveKey = ?1", person);
    }

    /** The row as it is now, locked until the transaction ends. */
    WechatRequest locked(WechatRequest request) {
        getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return request;
    }

    /** What the query finds, newest first. */
    List<WechatRequest> page(WaitingQuery query, UUID before, int limit) {
        List<UUID> ids = query.page(getEntityManager(), before, limit).stream()
                .map(WaitingQuery.Waiting::id)
                .toList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
    }
}
