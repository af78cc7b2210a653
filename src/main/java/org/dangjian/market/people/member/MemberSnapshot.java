package org.dangjian.market.people.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A member as the year's evaluation sees them, without a managed entity behind.
 *
 * @param special whether they belonged to the 特殊群体 on the day asked for
 * @param floating whether they were a 流动党员 on that day
 * @param branchPath the path of their branch
 * @param communityPaths the paths of the communities where they reported in or were hosted on that day
 */
public record MemberSnapshot(
        UUID id,
        String name,
        MemberCategory category,
        boolean special,
        boolean floating,
        MemberStage stage,
        MemberStatus status,
        LocalDate joinedOn,
        UUID branchId,
        String branchPath,
        List<String> communityPaths) {

    /** A row of {@link MemberRepository#snapshots}. */
    static MemberSnapshot of(Object[] row) {
        return new MemberSnapshot(
                (UUID) row[0],
                (String) row[1],
                (MemberCategory) row[2],
                (Boolean) row[3],
                (Boolean) row[4],
                (MemberStage) row[5],
                (MemberStatus) row[6],
                (LocalDate) row[7],
                (UUID) row[8],
                (String) row[9],
                List.of());
    }

    MemberSnapshot in(List<String> communities) {
        return new MemberSnapshot(
                id, name, category, special, floating, stage, status, joinedOn, branchId, branchPath, communities);
    }
}
