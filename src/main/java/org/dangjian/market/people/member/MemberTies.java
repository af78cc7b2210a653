package org.dangjian.market.people.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * What hangs on a member's record: claims, points, posts, accounts, results, kept by rooms that this one does not know. The
 * view {@code member_tie} names them all.
 */
@ApplicationScoped
public class MemberTies {

    /** Where they report in, as the view calls it. */
    public static final String REPORT_INS = "报到";

    private static final int CHUNK = 1_000;

    private final EntityManager database;

    MemberTies(EntityManager database) {
        this.database = database;
    }

    /**
     * Lets only those pass on whom nothing hangs.
     *
     * @param importAct what this import itself gave them does not count; {@code null} without one
     * @throws Problem {@code member-in-use} with what it is
     */
    public void requireNone(Collection<UUID> members, UUID importAct) {
        for (List<UUID> some :
                members.stream().gather(Gatherers.windowFixed(CHUNK)).toList()) {
            List<String> kinds = kinds(some, importAct);
            if (!kinds.isEmpty()) {
                throw Problem.of(
                        ProblemCode.MEMBER_IN_USE, kinds.stream().sorted().collect(Collectors.joining("、")));
            }
        }
    }

    /**
     * Lets a member pass on whom nothing hangs but what is of one kind.
     *
     * @throws Problem {@code member-in-use} with what it is
     */
    public void requireNoneBut(UUID member, String kind) {
        List<String> others = kinds(List.of(member), null).stream()
                .filter(other -> !other.equals(kind))
                .toList();
        if (!others.isEmpty()) {
            throw Problem.of(ProblemCode.MEMBER_IN_USE, String.join("、", others));
        }
    }

    private List<String> kinds(List<UUID> members, UUID importAct) {
        String sql = "select distinct kind from member_tie where member_id in (:members)";
        if (importAct == null) {
            return database.createNativeQuery(sql, String.class)
                    .setParameter("members", members)
                    .getResultList();
        }
        return database.createNativeQuery(sql + " and (import_id is null or import_id <> :import)", String.class)
                .setParameter("members", members)
                .setParameter("import", importAct)
                .getResultList();
    }
}
