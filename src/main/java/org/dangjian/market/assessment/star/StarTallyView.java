package org.dangjian.market.assessment.star;

import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One holder in a month (一月一汇总).
 *
 * @param points what the entries of the month add up to
 * @param total points of the year at its end, as the scheme counts them
 * @param provisional the stars these points give; absent for who is not graded
 */
@Schema(name = "StarTally")
public record StarTallyView(
        StarView.HolderView holder,
        String emblem,
        int points,
        int total,
        @Nullable StarLevel provisional,
        @Nullable String notGradedReason) {}
