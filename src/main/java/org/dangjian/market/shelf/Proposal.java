package org.dangjian.market.shelf;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/**
 * What a need and an offer have in common: it is handed in, screened by the community, approved by the street
 * (逐级审核赋分, 《城市区域化党建调研报告》二(一)) and becomes an item; or it goes back or is refused, always with a reason.
 */
@MappedSuperclass
public abstract class Proposal {

    /** SUBMITTED → SCREENED → PUBLISHED, or RETURNED (and handed in again), or REJECTED. */
    public enum Status {
        SUBMITTED("待社区初审"),
        SCREENED("待街道审定"),
        RETURNED("已退回"),
        REJECTED("未通过"),
        PUBLISHED("已上架");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @Id
    private UUID id;

    private String title;
    private String description;
    private String category;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "requester_id")
    private UUID requesterId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "public_title")
    private String publicTitle;

    @Column(name = "public_description")
    private String publicDescription;

    private Integer points;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    private String reason;

    @Column(name = "screened_by")
    private UUID screenedBy;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Proposal() {}

    Proposal(String title, String description, String category, UUID organizationId, UUID requesterId, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = organizationId;
        this.requesterId = requesterId;
        this.createdAt = now;
        this.status = Status.SUBMITTED;
        describe(title, description, category);
    }

    private void describe(String newTitle, String newDescription, String newCategory) {
        this.title = newTitle.strip();
        this.description = newDescription;
        this.category = newCategory;
    }

    /** Who asked: the kind of item's origin; {@code null} for offers. */
    abstract Origin origin();

    /** What the audit trail calls it; never to be changed, whatever the class is called. */
    abstract String subject();

    /** Whether it earns points at all; what residents offer does not. */
    boolean isPaid() {
        return true;
    }

    /** The places the item will have, in all or in each period. */
    abstract int places();

    /** Corrected and handed in again after it was sent back. */
    void resubmit(String newTitle, String newDescription, String newCategory) {
        require(Status.RETURNED);
        describe(newTitle, newDescription, newCategory);
        this.status = Status.SUBMITTED;
        this.screenedBy = null;
    }

    /** What a reviewer wrote and scored; parts left out stay as they were. */
    void edit(ReviewProposal decision, Integer scored) {
        this.publicTitle = decision.publicTitle() == null
                ? publicTitle
                : decision.publicTitle().strip();
        this.publicDescription =
                decision.publicDescription() == null ? publicDescription : decision.publicDescription();
        this.points = scored == null ? points : scored;
        this.closesOn = decision.closesOn() == null ? closesOn : decision.closesOn();
    }

    void screen(UUID reviewer) {
        require(Status.SUBMITTED);
        this.status = Status.SCREENED;
        this.screenedBy = reviewer;
        this.reason = null;
    }

    void publishAs(Item item) {
        this.status = Status.PUBLISHED;
        this.itemId = item.id();
        this.reason = null;
    }

    void sendBack(boolean forGood, String why) {
        requireOpen();
        this.status = forGood ? Status.REJECTED : Status.RETURNED;
        this.reason = why;
    }

    /** @throws Problem {@code state-conflict} unless it waits for a review */
    void requireOpen() {
        if (status != Status.SUBMITTED && status != Status.SCREENED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    private void require(Status expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    public UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String category() {
        return category;
    }

    UUID organizationId() {
        return organizationId;
    }

    public UUID requesterId() {
        return requesterId;
    }

    Status status() {
        return status;
    }

    /** The title for the shelf: what the community wrote, else the requester's own. */
    String shownTitle() {
        return publicTitle == null ? title : publicTitle;
    }

    /** The text for the shelf: only what the community wrote; the requester's own may name a home or an illness. */
    String shownDescription() {
        return publicDescription == null ? "" : publicDescription;
    }

    Integer points() {
        return points;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    String reason() {
        return reason;
    }

    UUID screenedBy() {
        return screenedBy;
    }

    UUID itemId() {
        return itemId;
    }

    int version() {
        return version;
    }
}
