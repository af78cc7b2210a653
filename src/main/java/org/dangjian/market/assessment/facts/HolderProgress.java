package org.dangjian.market.assessment.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.assessment.rules.scheme.Duty;
import org.dangjian.market.platform.shared.Holder;

/**
 * How a holder stands on a day of the year, by the evaluator, without a band.
 *
 * @param organizationId the branch of a member, or the unit itself
 * @param homePath the path of the branch or unit
 * @param reportIns the paths of the places reported in to
 * @param duties the mandatory items owed and how often each was attended
 * @param asOf the day
 * @param points the total as the scheme counts it
 * @param missing what can still be done
 */
public record HolderProgress(
        Holder holder,
        UUID organizationId,
        String homePath,
        List<String> reportIns,
        List<Duty> duties,
        LocalDate asOf,
        int points,
        List<Missing> missing) {

    /** Mandatory items that were attended as often as they are due by then. */
    public int mandatoryOnPace() {
        return (int) duties.stream().filter(duty -> duty.isOnPace(asOf)).count();
    }

    /** Mandatory items that are met. */
    public int mandatoryDone() {
        return (int) duties.stream().filter(Duty::isMet).count();
    }
}
