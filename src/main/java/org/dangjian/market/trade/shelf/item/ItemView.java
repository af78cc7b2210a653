package org.dangjian.market.trade.shelf.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.trade.shelf.Adoption;
import org.dangjian.market.trade.shelf.AudienceFlag;
import org.dangjian.market.trade.shelf.Difficulty;
import org.dangjian.market.trade.shelf.Every;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemStatus;
import org.dangjian.market.trade.shelf.Origin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item as it stands on the shelf.
 *
 * @param capacity how many may claim it, where places come anew in each month or quarter; {@code null}: no bound
 * @param taken places taken, where they come anew in the present period
 * @param remaining places left, where they come anew in the present period; {@code null} where there is no bound
 * @param periods the present period and the next ones, where places come anew
 * @param audienceCategories the categories of members it is aimed at; empty: all
 * @param audienceFlags members in which position it is aimed at; empty: all
 * @param difficulty the grade its points come of, where a reviewer gave one
 * @param screened whether the community passed it and the street has the last word (已通过社区初审，待街道审定)
 * @param adoption the joint meeting that adopted a mandatory item
 */
@Schema(name = "Item")
public record ItemView(
        UUID id,
        ItemKind kind,
        Set<Holder.Type> audiences,
        String title,
        String description,
        String category,
        int points,
        @Nullable Integer capacity,
        int times,
        UUID organizationId,
        String organizationName,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable String place,
        int year,
        boolean checkInRequired,
        boolean evidenceRequired,
        boolean participantsEarn,
        @Nullable Holder provider,
        @Nullable Origin origin,
        ItemStatus status,
        @Nullable String reason,
        int taken,
        @Nullable Integer remaining,
        @Nullable Every every,

        @Nullable List<PeriodView> periods,

        @Nullable Instant startsAt,

        @Nullable Instant endsAt,

        Set<MemberCategory> audienceCategories,
        Set<AudienceFlag> audienceFlags,
        @Nullable Difficulty difficulty,
        boolean screened,

        @Nullable Adoption adoption,

        int version)
        implements IfMatch.Versioned {

    /** What is left of a month ({@code 2026-11}) or quarter ({@code 2026-Q4}). */
    @Schema(name = "ItemPeriod")
    public record PeriodView(String period, String title, int capacity, int taken, int remaining) {}

    /** @param periods for an item whose places come anew, else {@code null} */
    static ItemView of(Item item, String organizationName, List<PeriodView> periods) {
        PeriodView present = periods == null || periods.isEmpty() ? null : periods.getFirst();
        int taken = !item.placesComeAnew() ? item.taken() : present == null ? 0 : present.taken();
        return new ItemView(
                item.id(),
                item.kind(),
                item.audiences(),
                item.title(),
                item.description(),
                item.category(),
                item.points(),
                item.capacity(),
                item.times(),
                item.organizationId(),
                organizationName,
                item.opensOn(),
                item.closesOn(),
                item.place(),
                item.year(),
                item.checkInRequired(),
                item.evidenceRequired(),
                item.participantsEarn(),
                item.provider(),
                item.origin(),
                item.status(),
                item.reason(),
                taken,
                item.capacity() == null ? null : Integer.valueOf(item.capacity() - taken),
                item.every(),
                periods,
                item.hours().startsAt(),
                item.hours().endsAt(),
                item.audienceCategories(),
                item.audienceFlags(),
                item.trail().difficulty(),
                item.status() == ItemStatus.IN_REVIEW && item.trail().isScreened(),
                item.adoption(),
                item.version());
    }
}
