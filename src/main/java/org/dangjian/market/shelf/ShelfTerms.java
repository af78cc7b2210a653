package org.dangjian.market.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.dangjian.market.shared.Holder;

/**
 * What reviewers set for the item a proposal becomes, beside title, text, points, places and last day. A part no reviewer
 * set is {@code null}; the item then has it as items have it by themselves.
 */
@Embeddable
class ShelfTerms {

    @Column(name = "item_category")
    private String category;

    @Column(name = "item_times")
    private Integer times;

    @Column(name = "item_place")
    private String place;

    @Column(name = "item_opens_on")
    private LocalDate opensOn;

    @Column(name = "item_starts_at")
    private Instant startsAt;

    @Column(name = "item_ends_at")
    private Instant endsAt;

    @Column(name = "item_for_organizations")
    private Boolean forOrganizations;

    @Column(name = "item_for_members")
    private Boolean forMembers;

    @Column(name = "item_for_residents")
    private Boolean forResidents;

    @Column(name = "item_check_in_required")
    private Boolean checkInRequired;

    @Column(name = "item_evidence_required")
    private Boolean evidenceRequired;

    @Column(name = "item_participants_earn")
    private Boolean participantsEarn;

    /** Parts left out stay as they were. */
    void edit(ReviewProposal decision) {
        this.category = decision.category() == null ? category : decision.category();
        this.times = decision.times() == null ? times : decision.times();
        this.place = decision.place() == null ? place : decision.place();
        this.opensOn = decision.opensOn() == null ? opensOn : decision.opensOn();
        this.startsAt = decision.startsAt() == null ? startsAt : decision.startsAt();
        this.endsAt = decision.endsAt() == null ? endsAt : decision.endsAt();
        this.checkInRequired = decision.checkInRequired() == null ? checkInRequired : decision.checkInRequired();
        this.evidenceRequired = decision.evidenceRequired() == null ? evidenceRequired : decision.evidenceRequired();
        this.participantsEarn = decision.participantsEarn() == null ? participantsEarn : decision.participantsEarn();
        if (decision.audiences() != null) {
            this.forOrganizations = decision.audiences().contains(Holder.Type.ORGANIZATION);
            this.forMembers = decision.audiences().contains(Holder.Type.MEMBER);
            this.forResidents = decision.audiences().contains(Holder.Type.RESIDENT);
        }
    }

    String place() {
        return place;
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
                        endsAt)
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
