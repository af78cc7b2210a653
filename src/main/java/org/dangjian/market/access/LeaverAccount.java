package org.dangjian.market.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.member.HeldRoles;
import org.dangjian.market.member.MemberLeft;
import org.dangjian.market.member.MemberStatus;
import org.dangjian.market.organization.NameOrder;
import org.dangjian.market.shared.Role;

/**
 * The account of a member who left: whoever died signs in no more; whoever was transferred out loses what came with the
 * membership here, and signs in no more when nothing else is left. Everything issued so far stops working.
 */
@ApplicationScoped
public class LeaverAccount implements HeldRoles {

    private static final String OF_MEMBERSHIP = "('MEMBER', 'BRANCH_SECRETARY')";

    private final EntityManager database;
    private final AuditTrail audit;

    LeaverAccount(EntityManager database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    void left(@Observes @Priority(MemberLeft.REST) MemberLeft event) {
        List<UUID> accounts = database.createNativeQuery("select id from account where member_id = ?1", UUID.class)
                .setParameter(1, event.memberId())
                .getResultList();
        boolean died = event.status() == MemberStatus.DECEASED;
        if (accounts.isEmpty() || !died && event.status() != MemberStatus.TRANSFERRED_OUT) {
            return;
        }
        UUID account = accounts.getFirst();
        database.flush();
        if (!died) {
            database.createNativeQuery("delete from account_role where account_id = ?1 and role in " + OF_MEMBERSHIP)
                    .setParameter(1, account)
                    .executeUpdate();
        }
        boolean locks = died || of(event.memberId()).isEmpty();
        database.createNativeQuery(
                        "update account set locked = ?2, epoch = epoch + 1, version = version + 1 where id = ?1")
                .setParameter(1, account)
                .setParameter(2, locks)
                .executeUpdate();
        audit.record(
                event.caller(),
                AuditEntry.of(locks ? "account.locked" : "account.updated", "account", account)
                        .with("by", "member.left"));
        event.ended("账号", 1);
    }

    @Override
    public List<String> of(UUID memberId) {
        List<Object[]> rows = database.createNativeQuery(
                        "select r.role, o.name from account a join account_role r on r.account_id = a.id"
                                + " left join organization o on o.id = r.organization_id"
                                + " where a.member_id = ?1",
                        Object[].class)
                .setParameter(1, memberId)
                .getResultList();
        return rows.stream()
                .sorted(Comparator.comparing((Object[] row) -> Role.valueOf((String) row[0]))
                        .thenComparing(row -> NameOrder.key((String) row[1])))
                .map(row -> Role.valueOf((String) row[0]).title() + (row[1] == null ? "" : "（" + row[1] + "）"))
                .toList();
    }
}
