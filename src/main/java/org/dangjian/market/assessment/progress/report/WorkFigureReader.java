package org.dangjian.market.assessment.progress.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dangjian.market.assessment.progress.month.Progress;
import org.dangjian.market.assessment.progress.month.ProgressSource;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.ClaimCounts;

/** Fills the figures of a half-year report in, from the records the year is judged by. */
@ApplicationScoped
class WorkFigureReader {

    /** More members than any unit or branch has. */
    private static final int MOST = 20_000;

    private final ProgressSource source;

    WorkFigureReader(ProgressSource source) {
        this.source = source;
    }

    /** The figures of an organization and of the members below it, as of a day. */
    WorkFigures of(HolderPlace organization, LocalDate day) {
        Optional<Progress> own = source.of(organization.holder(), day);
        List<Progress> members = source.scan(
                        Holder.Type.MEMBER, organization.homePath(), day, progress -> true, null, MOST, MOST)
                .found();
        ClaimCounts.Counts claims = own.map(Progress::claims).orElse(ClaimCounts.Counts.NONE);
        return new WorkFigures(
                own.map(Progress::mandatoryDone).orElse(0),
                own.map(Progress::mandatoryOwed).orElse(0),
                claims.claimed(),
                claims.done(),
                claims.overdue(),
                own.map(Progress::points).orElse(0),
                members.size(),
                (int) members.stream()
                        .filter(member -> member.mandatoryDone() == member.mandatoryOwed())
                        .count(),
                members.stream().mapToInt(member -> member.claims().claimed()).sum(),
                members.stream().mapToInt(member -> member.claims().done()).sum());
    }
}
