package org.dangjian.market.trade.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.Holder;

/**
 * What reviewers set for the item a proposal becomes, beside title, text, points, places and last day. A part no reviewer
 * set is {@code null}; the item then has it as items have it by themselves.
 */
@Embeddable
record ShelfTerms(
        @Column(name = "item_category") String category,
        @Column(name = "item_times") Integer times,
        @Column(name = "item_place") String place,
        @Column(name = "item_opens_on") LocalDate opensOn,
        @Column(name = "item_starts_at") Instant startsAt,
        @Column(name = "item_ends_at") Instant endsAt,
        @Column(name = "item_for_organizations") Boolean forOrganizations,
        @Column(name = "item_for_members") Boolean forMembers,
        @Column(name = "item_for_residents") Boolean forResidents,
        @Column(name = "item_check_in_required") Boolean checkInRequired,
        @Column(name = "item_evidence_required") Boolean evidenceRequired,
        @Column(name = "item_participants_earn") Boolean participantsEarn,
        @Column(name = "item_aim_categories") String categories,
        @Column(name = "item_aim_flags") String flags) {

    /** Nothing set yet. */
    static final ShelfTerms NONE =
            new ShelfTerms(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** With what a reviewer sets now; parts left out stay as they were. */
    ShelfTerms edited(ReviewProposal decision) {
        Set<Holder.Type> audience = decision.audiences();
        return new ShelfTerms(
                or(decision.category(), category),
                or(decision.times(), times),
                or(decision.place(), place),
                or(decision.opensOn(), opensOn),
                or(decision.startsAt(), startsAt),
                or(decision.endsAt(), endsAt),
                audience == null ? forOrganizations : Boolean.valueOf(audience.contains(Holder.Type.ORGANIZATION)),
                audience == null ? forMembers : Boolean.valueOf(audience.contains(Holder.Type.MEMBER)),
                audience == null ? forResidents : Boolean.valueOf(audience.contains(Holder.Type.RESIDENT)),
                or(decision.checkInRequired(), checkInRequired),
                or(decision.evidenceRequired(), evidenceRequired),
                or(decision.participantsEarn(), participantsEarn),
                decision.audienceCategories() == null ? categories : Codes.text(decision.audienceCategories()),
                decision.audienceFlags() == null ? flags : Codes.text(decision.audienceFlags()));
    }

    private static <T> T or(T now, T before) {
        return now == null ? before : now;
    }

    /** The terms of the item the proposal becomes. */
    ItemTerms of(Proposal proposal, LocalDate today) {
        return new ItemTerms(
                        proposal instanceof Offer ? ItemKind.RECOMMENDED : ItemKind.OPTIONAL,
                        forMembers == null ? usualAudiences(proposal) : audiences(),
                        proposal.shownTitle(),
                        proposal.shownDescription(),
                        category == null ? proposal.category() : category,
                        proposal.points() == null ? 0 : proposal.points(),
                        proposal.places(),
                        times,
                        proposal.organizationId(),
                        opensOn == null ? today : opensOn,
                        proposal.closesOn(),
                        place,
                        null,
                        checkInRequired,
                        evidenceRequired,
                        participantsEarn,
                        proposal.every(),
                        startsAt,
                        endsAt,
                        Codes.of(MemberCategory.class, categories),
                        Codes.of(AudienceFlag.class, flags),
                        null)
                .completed(today);
    }

    private Set<Holder.Type> audiences() {
        Set<Holder.Type> set = EnumSet.noneOf(Holder.Type.class);
        if (forOrganizations) {
            set.add(Holder.Type.ORGANIZATION);
        }
        if (forMembers) {
            set.add(Holder.Type.MEMBER);
        }
        if (forResidents) {
            set.add(Holder.Type.RESIDENT);
        }
        return set;
    }

    /** What residents offer is for the units and the community. */
    private static Set<Holder.Type> usualAudiences(Proposal proposal) {
        if (!proposal.isPaid()) {
            return Set.of(Holder.Type.ORGANIZATION);
        }
        return proposal instanceof Offer
                ? Set.of(Holder.Type.RESIDENT, Holder.Type.MEMBER, Holder.Type.ORGANIZATION)
                : Set.of(Holder.Type.MEMBER, Holder.Type.ORGANIZATION);
    }
}
