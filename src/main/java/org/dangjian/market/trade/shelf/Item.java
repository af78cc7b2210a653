package org.dangjian.market.trade.shelf;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.ledger.Posting;

/** One thing on the shelf (项目, 《城市区域化党建调研报告》二(一)). */
@Entity
@Table(name = "item")
public class Item extends ItemContent {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "provider_type")
    private Holder.Type providerType;

    @Column(name = "provider_id")
    private UUID providerId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "need_id")
    private UUID needId;

    @Enumerated(EnumType.STRING)
    private ItemStatus status;

    private String reason;

    @Column(name = "ever_claimed", updatable = false)
    private boolean everClaimed;

    @Embedded
    private ReviewTrail trail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "import_id")
    private UUID importId;

    @Version
    private int version;

    protected Item() {}

    /**
     * A draft.
     *
     * @throws Problem {@code validation-failed} when the terms do not go together
     */
    public Item(ItemTerms terms, UUID createdBy, int createdRank, Instant now) {
        super(terms);
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.trail = new ReviewTrail(createdBy, createdRank);
        this.createdAt = now;
        this.status = ItemStatus.DRAFT;
        apply(terms);
    }

    /** The item a need or offer becomes: published at once, since it was reviewed before. */
    public static Item ofProposal(ItemTerms terms, Proposal proposal, UUID approvedBy, Instant now) {
        Item item = new Item(terms, proposal.requesterId(), 0, now);
        item.origin = proposal.origin();
        if (proposal instanceof Need need) {
            item.needId = need.id();
        }
        if (proposal instanceof Offer offer) {
            item.providerType = offer.provider().type();
            item.providerId = offer.provider().id();
        }
        item.trail.reviewed(approvedBy);
        item.publish(now);
        return item;
    }

    /** Which import makes it. */
    public void madeBy(UUID act) {
        this.importId = act;
    }

    /** Gives a draft the terms back that it had before. */
    public void restate(ItemTerms terms) {
        apply(terms);
    }

    /** @throws Problem {@code item-locked} after the first claim, {@code state-conflict} once it is off the shelf */
    public void change(UpdateItem change) {
        boolean editable =
                status == ItemStatus.DRAFT || status == ItemStatus.RETURNED || status == ItemStatus.PUBLISHED;
        if (!editable) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        if (everClaimed && change.changesTerms()) {
            throw Problem.of(ProblemCode.ITEM_LOCKED);
        }
        if (placesComeAnew() && change.capacity() != null && !change.capacity().equals(capacity())) {
            throw Problem.invalid("capacity", "按月、按季度提供的名额不能修改；如需调整请下架后由提供方重新申报");
        }
        if (change.points() != null && change.points() != points()) {
            trail.graded(null);
        }
        apply(change.over(this));
    }

    /** Hands it in; what needs no second person is published at once. */
    public void submit(boolean withoutReview, UUID by, Instant now) {
        trail.submitted(by);
        if (withoutReview) {
            publish(now);
        } else {
            become(ItemStatus.IN_REVIEW);
        }
    }

    /** @throws Problem {@code state-conflict} unless it waits for a review */
    public void requireInReview() {
        if (status != ItemStatus.IN_REVIEW) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    /**
     * What a reviewer holds it to be worth.
     *
     * @param given {@code null} to leave the points as they are
     * @param grade the grade they come of, {@code null} when they were given without one
     */
    public void score(Integer given, Difficulty grade) {
        if (given != null) {
            worth(given);
            trail.graded(grade);
        }
    }

    /** Passed by a second person of the community; the street has the last word. */
    public void screen(UUID by) {
        requireInReview();
        trail.screened(by);
        this.reason = null;
    }

    public void approve(UUID by, Instant now) {
        trail.reviewed(by);
        this.reason = null;
        publish(now);
    }

    public void sendBack(boolean forGood, String why, UUID by) {
        become(forGood ? ItemStatus.REJECTED : ItemStatus.RETURNED);
        trail.reviewed(by);
        this.reason = why;
    }

    private void publish(Instant now) {
        become(ItemStatus.PUBLISHED);
        this.publishedAt = now;
    }

    public void close(String why, Instant now) {
        become(ItemStatus.CLOSED);
        this.reason = why;
        this.closedAt = now;
    }

    /** Puts away what is over; it is still found when asked for. */
    public void archive() {
        become(ItemStatus.ARCHIVED);
    }

    private void become(ItemStatus next) {
        if (!status.canBecome(next)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = next;
    }

    /** What the ledger keeps of it beside the points. */
    public Posting.ItemFact fact() {
        return new Posting.ItemFact(id, category(), origin == null ? null : origin.name());
    }

    public UUID id() {
        return id;
    }

    public ReviewTrail trail() {
        return trail;
    }

    /** Whose offer a RECOMMENDED item is; the points go there, unless it is a resident. */
    @Override
    public Holder provider() {
        return providerType == null ? null : new Holder(providerType, providerId);
    }

    public Origin origin() {
        return origin;
    }

    public UUID needId() {
        return needId;
    }

    public ItemStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public UUID createdBy() {
        return trail.createdBy();
    }

    /** The day it came on the shelf, Asia/Shanghai; {@code null} before. */
    public LocalDate publishedOn() {
        return publishedAt == null ? null : BusinessDay.dayOf(publishedAt);
    }

    public int version() {
        return version;
    }
}
