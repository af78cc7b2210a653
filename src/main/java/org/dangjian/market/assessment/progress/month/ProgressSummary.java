package org.dangjian.market.assessment.progress.month;

import java.time.Instant;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A month of one part of the tree in figures.
 *
 * @param holders how many were looked at; {@code mandatoryMet} of them have met all they owe, {@code mandatoryOnPace} have
 *     attended as often as is due by then (absent for months in which this was not counted)
 * @param toRemind to how many a reminder (进度提醒) is due
 * @param needsUnanswered needs there that wait longer than a week for a decision, as of now
 * @param asOf the day as of which a month that runs was last written down; absent where it was worked out just now
 */
@Schema(name = "ProgressSummary")
public record ProgressSummary(
        int year,
        int month,
        long holders,
        long mandatoryMet,
        Long mandatoryOnPace,
        long claimed,
        long done,
        long overdue,
        long points,
        long toRemind,
        long needsUnanswered,
        @Nullable LocalDate asOf,
        @Nullable Instant takenAt) {}
