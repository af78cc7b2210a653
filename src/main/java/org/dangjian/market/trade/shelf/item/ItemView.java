package org.dangjian.market.trade.shelf.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.LocationView;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.claim.evidence.PictureView;
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
 * @param mine the caller's own claim on it that holds; {@code null} without one
 * @param canClaim whether the caller could claim it now
 * @param whyNot why not; {@code null} when they can
 * @param nextOpen the day from which it can be claimed, where that lies ahead; else {@code null}
 * @param lineAt points of the line of the standard the caller is measured by this year; {@code null} for who is not
 * @param pictures what it looks like, oldest first
 * @param location where it is, as {@code wx.openLocation} takes it; {@code null} where it is not on the map
 * @param distance metres from where the caller said they are; {@code null} where either is unknown
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
        @Nullable MineView mine,
        boolean canClaim,
        @Nullable WhyNotView whyNot,
        @Nullable LocalDate nextOpen,
        @Nullable Integer lineAt,
        List<PictureView> pictures,
        @Nullable LocationView location,
        @Nullable Integer distance,

        @Nullable Adoption adoption,

        int version)
        implements IfMatch.Versioned {

    /** The caller's own claim. */
    @Schema(name = "MyClaim")
    public record MineView(UUID claimId, String status) {}

    /**
     * Why not.
     *
     * @param code as the refusal of a claim would have it
     * @param text the same for people
     */
    @Schema(name = "WhyNot")
    public record WhyNotView(String code, String text) {

        static WhyNotView of(ProblemCode code, Object... arguments) {
            return new WhyNotView(code.code(), code.detail(false, arguments));
        }

        static WhyNotView of(Problem refusal) {
            return of(refusal.code(), refusal.arguments());
        }
    }

    /** What is left of a month ({@code 2026-11}) or quarter ({@code 2026-Q4}). */
    @Schema(name = "ItemPeriod")
    public record PeriodView(String period, String title, int capacity, int taken, int remaining) {}

    /**
     * @param periods for an item whose places come anew, else {@code null}
     * @param me what it is to the caller
     * @param distance in metres, {@code null} where it is not known
     */
    static ItemView of(
            Item item,
            String organizationName,
            List<PeriodView> periods,
            ItemsForMe.ForMe me,
            List<PictureView> pictures,
            Integer distance) {
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
                me.mine(),
                me.whyNot() == null,
                me.whyNot(),
                me.nextOpen(),
                me.lineAt(),
                pictures,
                LocationView.of(item.place() == null ? item.title() : item.place(), item.place(), item.location()),
                distance,
                item.adoption(),
                item.version());
    }
}
