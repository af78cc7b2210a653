package org.dangjian.market.people.access.wechat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Rows;

/** Requests to bind a WeChat identity. */
@ApplicationScoped
class WechatRequestRepository implements Rows<WechatRequest> {

    /** What is encrypted here. */
    @Produces
    @Singleton
    static FieldCipher.Columns encryptedColumns() {
        return new FieldCipher.Columns("wechat_request", List.of("open_id_cipher"));
    }

    /** The request that waits for this person. */
    Optional<WechatRequest> waitingFor(UUID person) {
        return find("liveKey", person).firstResultOptional();
    }

    /** A request nobody decided in time gives way to a newer one of the same person. */
    void replace(UUID id) {
        update("status = REPLACED, liveKey = null, version = version + 1 where id = ?1 and status = WAITING", id);
    }

    /** Counts a number that somebody types, before it is compared; false when there were too many. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean countTry(UUID id) {
        return update("tries = tries + 1 where id = ?1 and tries < ?2", id, WechatRequest.MOST_TRIES) == 1;
    }

    /** What the query finds, newest first. */
    List<WechatRequest> page(WaitingQuery query, UUID before, int limit) {
        List<UUID> ids = query.page(getEntityManager(), before, limit).stream()
                .map(WaitingQuery.Waiting::id)
                .toList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
    }
}
