package org.dangjian.market.trade.shelf;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Nullable;

/**
 * What an item asks for and gives.
 *
 * @param points whole points for completing it
 * @param capacity how many may claim it; {@code null} for MANDATORY, where everyone owes it, and where there is no bound
 * @param times how often it must be done before the points are earned
 * @param opensOn first day of validity, today when absent
 * @param closesOn last day of validity, the end of the year when absent
 * @param year the year a MANDATORY item is owed in, that of {@code opensOn} when absent
 * @param every MONTH or QUARTER: of an item done once its places come anew, one done several times is done in that rhythm
 * @param startsAt when it begins, where it takes place at a fixed time; then {@code endsAt} may say when it ends
 * @param participantsEarn whether members named by a claiming unit earn points themselves
 * @param audienceCategories the categories of members it is aimed at; empty or absent: all
 * @param audienceFlags members in which position it is aimed at, one is enough; empty or absent: all
 * @param adoption the joint meeting that adopted it, of MANDATORY items
 */
public record ItemTerms(
        @NotNull ItemKind kind,
        @Nullable @NotEmpty Set<Holder.@NotNull Type> audiences,
        @Nullable @NotBlank @Size(max = 100) String title,
        @Nullable @NotNull @Size(max = 2000) String description,
        @Nullable @NotBlank String category,
        @Nullable @NotNull @Min(0) @Max(1000) Integer points,
        @Nullable @Min(1) @Max(100_000) Integer capacity,
        @Nullable @Min(1) @Max(366) Integer times,
        @NotNull UUID organizationId,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable @Size(max = 100) String place,
        @Nullable @Min(2000) @Max(2200) Integer year,
        @Nullable Boolean checkInRequired,
        @Nullable Boolean evidenceRequired,
        @Nullable Boolean participantsEarn,
        @Nullable Every every,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Set<@NotNull MemberCategory> audienceCategories,
        @Nullable Set<@NotNull AudienceFlag> audienceFlags,
        @Nullable @Valid Adoption adoption) {
    /** Texts in their normal form: what looks the same is the same. */
    public ItemTerms {
        title = NormalForm.line(title);
        place = NormalForm.line(place);
    }

    /** The terms of an item as it stands. */
    public static ItemTerms of(Item item) {
        return new ItemTerms(
                item.kind(),
                item.audiences(),
                item.title(),
                item.description(),
                item.category(),
                item.points(),
                item.capacity(),
                item.times(),
                item.organizationId(),
                item.opensOn(),
                item.closesOn(),
                item.place(),
                item.year(),
                item.checkInRequired(),
                item.evidenceRequired(),
                item.participantsEarn(),
                item.every(),
                item.hours().startsAt(),
                item.hours().endsAt(),
                item.audienceCategories(),
                item.audienceFlags(),
                item.adoption());
    }

    /** The terms with everything absent filled in. */
    public ItemTerms completed(LocalDate today) {
        LocalDate opens = opensOn != null ? opensOn : year != null ? LocalDate.of(year, 1, 1) : today;
        int itemYear = year != null ? year : opens.getYear();
        return new ItemTerms(
                kind,
                audiences,
                title.strip(),
                description,
                category,
                points,
                capacity,
                times == null ? 1 : times,
                organizationId,
                opens,
                closesOn != null ? closesOn : LocalDate.of(itemYear, 12, 31),
                place,
                itemYear,
                Boolean.TRUE.equals(checkInRequired),
                Boolean.TRUE.equals(evidenceRequired),
                Boolean.TRUE.equals(participantsEarn),
                every,
                startsAt,
                endsAt,
                audienceCategories,
                audienceFlags,
                adoption);
    }
}
