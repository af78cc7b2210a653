package org.dangjian.market.trade.shelf;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.people.organization.setting.Settings;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * The decision on a need or offer, and what the community writes, scores and sets for the shelf: everything an item has.
 * The two levels of a review add to each other; what neither gives, the item has as items have it by themselves.
 *
 * @param publicTitle needed before a need may pass: the requester's own words never reach the shelf; an offer keeps its
 *     own title and text unless the reviewer writes others
 * @param difficulty stands for the points the district set for it; {@code points} overrides it
 * @param audienceCategories the categories of members it is aimed at; an empty set: all
 * @param audienceFlags members in which position it is aimed at; an empty set: all
 */
public record ReviewProposal(
        @NotNull Decision decision,

        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String publicTitle,

        @Size(max = 2000) String publicDescription,
        Difficulty difficulty,
        @Min(0) @Max(1000) Integer points,
        @Min(1) @Max(100_000) Integer capacity,
        LocalDate closesOn,
        @Size(max = 500) String reason,
        @Size(min = 1) Set<Holder.@NotNull Type> audiences,
        @Size(min = 1, max = 32) String category,
        @Min(1) @Max(366) Integer times,
        Every every,
        LocalDate opensOn,
        Instant startsAt,
        Instant endsAt,
        @Size(max = 100) String place,
        Boolean checkInRequired,
        Boolean evidenceRequired,
        Boolean participantsEarn,
        Set<@NotNull MemberCategory> audienceCategories,
        Set<@NotNull AudienceFlag> audienceFlags) {
    /** Texts in their normal form: what looks the same is the same. */
    public ReviewProposal {
        publicTitle = NormalForm.line(publicTitle);
        place = NormalForm.line(place);
    }

    /** A decision that sets nothing. */
    public static ReviewProposal of(Decision decision, String reason) {
        return new ReviewProposal(
                decision, null, null, null, null, null, null, reason, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    /** The points that were given, or {@code null} when neither was. */
    public Integer scored(Settings.DifficultyPoints scale) {
        return ReviewItem.scored(points, difficulty, scale);
    }
}
