package org.dangjian.market.trade.shelf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A change of an item; absent fields stay. Points and audiences are fixed once anyone has claimed it.
 *
 * @param audienceCategories an empty set aims at all members again, as an empty one of {@code audienceFlags} does
 */
public record UpdateItem(
        @Size(min = 1) Set<Holder.@NotNull Type> audiences,

        @Size(min = 1, max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String title,

        @Size(max = 2000) String description,
        String category,
        @Min(0) @Max(1000) Integer points,
        @Min(1) @Max(100_000) Integer capacity,
        @Min(1) @Max(366) Integer times,
        LocalDate opensOn,
        LocalDate closesOn,
        @Size(max = 100) String place,
        Boolean checkInRequired,
        Boolean evidenceRequired,
        Boolean participantsEarn,
        Every every,
        Instant startsAt,
        Instant endsAt,
        Set<@NotNull MemberCategory> audienceCategories,
        Set<@NotNull AudienceFlag> audienceFlags,
        @Valid Adoption adoption) {
    /** Texts in their normal form: what looks the same is the same. */
    public UpdateItem {
        title = NormalForm.line(title);
        place = NormalForm.line(place);
    }

    /** Whether it touches what a claimer relies on. */
    public boolean changesTerms() {
        return audiences != null
                || audienceCategories != null
                || audienceFlags != null
                || points != null
                || times != null
                || participantsEarn != null
                || every != null;
    }

    /** The terms of an item with these changes. */
    public ItemTerms over(Item item) {
        return new ItemTerms(
                item.kind(),
                audiences != null ? audiences : item.audiences(),
                title != null ? title : item.title(),
                description != null ? description : item.description(),
                category != null ? category : item.category(),
                points != null ? points : item.points(),
                capacity != null ? capacity : item.capacity(),
                times != null ? times : item.times(),
                item.organizationId(),
                opensOn != null ? opensOn : item.opensOn(),
                closesOn != null ? closesOn : item.closesOn(),
                place != null ? place : item.place(),
                item.year(),
                checkInRequired != null ? checkInRequired : item.checkInRequired(),
                evidenceRequired != null ? evidenceRequired : item.evidenceRequired(),
                participantsEarn != null ? participantsEarn : item.participantsEarn(),
                every != null ? every : item.every(),
                startsAt != null ? startsAt : item.hours().startsAt(),
                endsAt != null ? endsAt : item.hours().endsAt(),
                audienceCategories != null ? audienceCategories : item.audienceCategories(),
                audienceFlags != null ? audienceFlags : item.audienceFlags(),
                adoption != null ? adoption : item.adoption());
    }
}
