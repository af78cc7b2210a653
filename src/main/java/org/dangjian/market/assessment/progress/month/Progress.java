package org.dangjian.market.assessment.progress.month;

import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.facts.HolderProgress;
import org.dangjian.market.assessment.rules.Missing;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.ClaimCounts;

/** Everything the monthly review says about one holder, before it is shown or stored. */
public record Progress(
        Holder holder,
        UUID organizationId,
        String homePath,
        List<String> reportIns,
        int mandatoryDone,
        int mandatoryOwed,
        int mandatoryOnPace,
        ClaimCounts.Counts claims,
        int points,
        List<Missing> missing,
        List<String> reasons) {

    static Progress of(HolderProgress standing, ClaimCounts.Counts claims, List<String> reasons) {
        return new Progress(
                standing.holder(),
                standing.organizationId(),
                standing.homePath(),
                standing.reportIns(),
                standing.mandatoryDone(),
                standing.duties().size(),
                standing.mandatoryOnPace(),
                claims,
                standing.points(),
                standing.missing(),
                reasons);
    }
}
