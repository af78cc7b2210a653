package org.dangjian.market.assessment.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.YearEndStep;
import org.dangjian.market.platform.shared.BusinessDay;

/** Results are shown (公示) before anybody decides on them. */
@ApplicationScoped
class PublicityStep implements YearEndStep {

    private final PublicityRepository publicities;
    private final BusinessDay clock;

    PublicityStep(PublicityRepository publicities, BusinessDay clock) {
        this.publicities = publicities;
        this.clock = clock;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public List<String> standsAgainstClosing(Assessment assessment) {
        return publicities
                .of(assessment.id())
                .map(publicity -> unended(publicity).map(List::of).orElseGet(List::of))
                .orElseGet(() -> List.of("尚未公示"));
    }

    @Override
    public Optional<String> standsAgainstDeciding(List<AssessmentResult> about) {
        return standsAgainst(about.getFirst().assessmentId());
    }

    @Override
    public Optional<String> standsAgainstVoting(Assessment assessment, UUID branchId) {
        return standsAgainst(assessment.id());
    }

    @Override
    public boolean tellsHolders(Assessment assessment) {
        return publicities
                .of(assessment.id())
                .filter(publicity -> publicity.status(clock.today()) != Publicity.Status.ANNOUNCED)
                .isPresent();
    }

    private Optional<String> standsAgainst(UUID assessmentId) {
        return publicities.of(assessmentId).map(this::unended).orElseGet(() -> Optional.of("评定结果尚未公示，公示结束后再提出意见"));
    }

    /** Why a publicity is not over; empty when it is. */
    private Optional<String> unended(Publicity publicity) {
        return publicity.isOver(clock.today())
                ? Optional.empty()
                : Optional.of(
                        publicity.objectionsUntil().equals(publicity.to())
                                ? "公示到 " + publicity.to() + " 结束"
                                : "公示补录后的异议期到 " + publicity.objectionsUntil() + " 结束");
    }
}
