package org.dangjian.market.assessment.rules.scheme;

import java.util.List;

/**
 * A minimum number of entries, per period or in the year (次数要求): a period rule such as 在职党员每季度至少参加1次志愿服务,
 * 《城市基层党建“四个提升”行动方案》, or, with {@link Period#YEAR} and origins, 认领一定数量的居民群众提出的需求项目,
 * 《城市区域化党建调研报告》二(二).
 *
 * <p>Only periods that began on or after {@link HolderTraits#joinedOn()} and have begun by the day of the evaluation
 * are asked. Entries are counted, not points, and whether or not a veto excludes their points.
 *
 * @param code stable code
 * @param title the Chinese text people read
 * @param every the period
 * @param atLeast number of entries asked in each period, at least 1
 * @param kinds kinds of entries that count; empty for all services (必选、自选、推荐)
 * @param categories item categories that count; empty for all
 * @param origins origins of the need that count; empty for all
 * @param appliesTo the holders it is asked of
 * @param effect what follows when it is not met
 * @param attendanceOf categories of owed mandatory items of which each time attended counts as one entry, in place of the
 *     entry that the ledger makes of all times together; null for none
 * @param highestBand code of the highest band still allowed when it is not met, for {@link RuleEffect#CEILING} only
 */
public record CountRule(
        String code,
        String title,
        Period every,
        int atLeast,
        List<ScoreKind> kinds,
        List<String> categories,
        List<Origin> origins,
        HolderFilter appliesTo,
        RuleEffect effect,
        List<String> attendanceOf,
        String highestBand) {

    public CountRule {
        kinds = Lists.copy(kinds);
        categories = Lists.copy(categories);
        origins = Lists.copy(origins);
        attendanceOf = Lists.copyOrNull(attendanceOf);
        appliesTo = appliesTo == null ? HolderFilter.EVERYONE : appliesTo;
    }

    /** Whether each time the mandatory item was attended counts. */
    public boolean countsAttendanceOf(Duty duty) {
        return attendanceOf != null && Lists.has(attendanceOf, duty.category());
    }

    public boolean counts(ScoreEntry entry) {
        return (kinds.isEmpty() ? entry.kind().isService() : kinds.contains(entry.kind()))
                && (categories.isEmpty() || Lists.has(categories, entry.category()))
                && (origins.isEmpty() || Lists.has(origins, entry.origin()));
    }
}
