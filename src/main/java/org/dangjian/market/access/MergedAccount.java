package org.dangjian.market.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.dangjian.market.member.MemberMerged;

/** The account of a merged record becomes that of the kept one, where that has none; everything issued so far stops working. */
@ApplicationScoped
public class MergedAccount {

    private final EntityManager database;

    MergedAccount(EntityManager database) {
        this.database = database;
    }

    void merge(@Observes MemberMerged event) {
        if (event.phase() == MemberMerged.Phase.BEGINS) {
            database.flush();
            database.createNativeQuery("update account set member_id = ?1, epoch = epoch + 1, version = version + 1"
                            + " where member_id = ?2 and not exists (select 1 from account k where k.member_id = ?1)")
                    .setParameter(1, event.keptId())
                    .setParameter(2, event.mergedId())
                    .executeUpdate();
        }
    }
}
