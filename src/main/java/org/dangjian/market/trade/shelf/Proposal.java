package org.dangjian.market.trade.shelf;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a need and an offer have in common: it is handed in, screened by the community, approved by the street
 * (逐级审核赋分, 《城市区域化党建调研报告》二(一)) and becomes an item; or it goes back or is refused, always with a reason.
 */
@MappedSuperclass
public abstract class Proposal {

    /** SUBMITTED → SCREENED → PUBLISHED, or RETURNED (and handed in again), or REJECTED; WITHDRAWN by who asked. */
    @Schema(name = "ProposalStatus")
    @Labelled("ProposalStatus")
    public enum Status implements Titled {
        SUBMITTED,
        SCREENED,
        RETURNED,
        REJECTED,
        PUBLISHED,
        WITHDRAWN
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

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Embedded
    private ShelfTerms terms;

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
    public abstract Origin origin();

    /** What the audit trail calls it; never to be changed, whatever the class is called. */
    public abstract String subject();

    /** Whether it earns points at all; what residents offer does not. */
    public boolean isPaid() {
        return true;
    }

    /** The places the item will have, in all or in each period. */
    abstract int places();

    /** How often it is to be done or offered, or {@code null}. */
    abstract Every every();

    /** The title for the shelf; {@code null} while there is none. */
    abstract String shownTitle();

    /** The text for the shelf, empty while there is none. */
    abstract String shownDescription();

    /** Whom the texts for the shelf may not name. */
    abstract PublicText privacy(FieldCipher cipher);

    /** Corrected and handed in again after it was sent back. */
    public void resubmit(String newTitle, String newDescription, String newCategory) {
        require(Status.RETURNED);
        describe(newTitle, newDescription, newCategory);
        this.status = Status.SUBMITTED;
        this.screenedBy = null;
    }

    /** What a reviewer wrote and scored; parts left out stay as they were. */
    public void edit(ReviewProposal decision, Integer scored) {
        this.publicTitle = decision.publicTitle() == null
                ? publicTitle
                : decision.publicTitle().strip();
        this.publicDescription =
                decision.publicDescription() == null ? publicDescription : decision.publicDescription();
        this.points = scored == null ? points : scored;
        this.closesOn = decision.closesOn() == null ? closesOn : decision.closesOn();
        this.terms = (terms == null ? ShelfTerms.NONE : terms).edited(decision);
    }

    /**
     * What will stand on the shelf is fit for it.
     *
     * @throws Problem {@code validation-failed} without a title for the shelf, {@code public-text-personal}
     */
    public void requireShowable(FieldCipher cipher) {
        if (shownTitle() == null) {
            throw Problem.invalid("publicTitle", "请填写上架用的标题，不写姓名、住址、病情");
        }
        privacy(cipher)
                .require("publicTitle", shownTitle())
                .require("publicDescription", shownDescription())
                .require("place", terms.place());
    }

    /** What waits for the last approval, as it would stand on the shelf; {@code null} in every other state. */
    public ItemTerms proposedItem(LocalDate today) {
        return status == Status.SCREENED && shownTitle() != null && terms != null ? itemTerms(today) : null;
    }

    /** The terms of the item it becomes, as far as they are set. */
    public ItemTerms itemTerms(LocalDate today) {
        return terms.of(this, today);
    }

    /** Given up by who asked, before anybody served. */
    public void withdraw(String why) {
        if (status == Status.REJECTED || status == Status.WITHDRAWN) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = Status.WITHDRAWN;
        this.reason = why;
    }

    public void screen(UUID reviewer) {
        require(Status.SUBMITTED);
        this.status = Status.SCREENED;
        this.screenedBy = reviewer;
        this.reason = null;
    }

    public void publishAs(Item item) {
        this.status = Status.PUBLISHED;
        this.itemId = item.id();
        this.reason = null;
    }

    public void sendBack(boolean forGood, String why) {
        requireOpen();
        this.status = forGood ? Status.REJECTED : Status.RETURNED;
        this.reason = why;
    }

    /** @throws Problem {@code state-conflict} unless it waits for a review */
    public void requireOpen() {
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

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String category() {
        return category;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID requesterId() {
        return requesterId;
    }

    public Status status() {
        return status;
    }

    /** What a reviewer wrote for the shelf; {@code null} before. */
    String publicTitle() {
        return publicTitle;
    }

    public String publicDescription() {
        return publicDescription;
    }

    public Integer points() {
        return points;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public String reason() {
        return reason;
    }

    public UUID screenedBy() {
        return screenedBy;
    }

    public UUID itemId() {
        return itemId;
    }

    public int version() {
        return version;
    }
}
