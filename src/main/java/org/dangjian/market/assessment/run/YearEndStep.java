package org.dangjian.market.assessment.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A step between a run and the closing of its year; every room of the year's end has one. */
public interface YearEndStep {

    /** Where it stands among the steps, from 1. */
    int position();

    /** What of it is not done, one Chinese sentence each; empty when nothing stands against closing the year. */
    List<String> standsAgainstClosing(Assessment assessment);

    /** Why nobody may say an opinion on these results of one assessment, or approve them, yet. */
    default Optional<String> standsAgainstDeciding(List<AssessmentResult> about) {
        return Optional.empty();
    }

    /** Why a branch may not vote on its members yet. */
    default Optional<String> standsAgainstVoting(Assessment assessment, UUID branchId) {
        return Optional.empty();
    }

    /** Whether by it the persons judged know their results. */
    default boolean tellsHolders(Assessment assessment) {
        return false;
    }
}
