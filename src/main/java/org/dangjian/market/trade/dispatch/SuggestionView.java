package org.dangjian.market.trade.dispatch;

import java.util.List;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who might take an item, and why they come to mind.
 *
 * @param organizationName the branch of a member, the superior of an organization
 * @param claims optional items claimed this year that still hold
 * @param points SCORE of this year so far
 */
@Schema(name = "Suggestion")
public record SuggestionView(
        ClaimView.HolderView holder, String organizationName, List<Reason> reasons, int claims, int points) {

    /** Why somebody is suggested. */
    @Schema(name = "SuggestionWhy")
    public enum Why {
        SKILL_MATCH,
        FEW_CLAIMS
    }

    /** A reason, with the sentence for people. */
    @Schema(name = "SuggestionReason")
    public record Reason(Why why, String title) {}
}
