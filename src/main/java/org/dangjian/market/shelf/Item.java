package org.dangjian.market.shelf;

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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.ledger.Posting;
import org.dangjian.market.shared.BusinessDay;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;

/** One thing on the shelf (项目, 《城市区域化党建调研报告》二(一)). */
@Entity
@Table(name = "item")
public class Item {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Column(name = "for_organizations")
    private boolean forOrganizations;

    @Column(name = "for_members")
    private boolean forMembers;

    @Column(name = "for_residents")
    private boolean forResidents;

    private String title;
    private String description;
    private String category;
    private int points;
    private Integer capacity;

    @Enumerated(EnumType.STRING)
    private Every every;

    @Embedded
    private ItemHours hours;

    /** Counted by guarded statements only, never written with the entity. */
    @Column(updatable = false)
    private int taken;

    private int times;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    private String place;

    @Column(name = "item_year")
    private int year;

    @Column(name = "check_in_required")
    private boolean checkInRequired;

    @Column(name = "evidence_required")
    private boolean evidenceRequired;

    @Column(name = "participants_earn")
    private boolean participantsEarn;

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

    @Column(name = "created_by")
    private UUID createdBy;

    /** How high the creator's office stands, 0 for a community; the reviewer's must not be lower. */
    @Column(name = "created_rank")
    private int createdRank;

    /** Who answers for the draft as it was handed in; a colleague may have changed what the creator wrote. */
    @Column(name = "submitted_by")
    private UUID submittedBy;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Item() {}

    /**
     * A draft.
     *
     * @throws Problem {@code validation-failed} when the terms do not go together
     */
    Item(ItemTerms terms, UUID createdBy, int createdRank, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.kind = terms.kind();
        this.organizationId = terms.organizationId();
        this.year = terms.year();
        this.createdBy = createdBy;
        this.createdRank = createdRank;
        this.createdAt = now;
        this.status = ItemStatus.DRAFT;
        apply(terms);
    }

    /** The item a need or offer becomes: published at once, since it was reviewed before. */
    static Item ofProposal(ItemTerms terms, Proposal proposal, UUID approvedBy, Instant now) {
        Item item = new Item(terms, proposal.requesterId(), 0, now);
        item.origin = proposal.origin();
        if (proposal instanceof Need need) {
            item.needId = need.id();
        }
        if (proposal instanceof Offer offer) {
            item.providerType = offer.provider().type();
            item.providerId = offer.provider().id();
        }
        item.reviewedBy = approvedBy;
        item.publish(now);
        return item;
    }

    private void apply(ItemTerms terms) {
        if (terms.closesOn().isBefore(terms.opensOn())) {
            throw Problem.invalid("closesOn", "结束日期不能早于开始日期");
        }
        if (kind == ItemKind.MANDATORY && terms.capacity() != null) {
            throw Problem.invalid("capacity", "必选项目人人都要完成，不设名额");
        }
        if (terms.audiences().contains(Holder.Type.RESIDENT) && kind != ItemKind.RECOMMENDED) {
            throw Problem.invalid("audiences", "只有推荐项目可以面向居民");
        }
        boolean anew = comeAnew(kind, terms.every(), terms.times());
        if (anew && terms.capacity() == null) {
            throw Problem.invalid("capacity", "按月、按季度提供名额的项目，请填写每期名额");
        }
        if (!anew && terms.capacity() != null && terms.capacity() < taken) {
            throw Problem.invalid("capacity", "名额不能少于已认领的 " + taken + " 个");
        }
        if (providerType == Holder.Type.RESIDENT && terms.points() > 0) {
            throw Problem.invalid("points", "居民提供的服务是邻里互助，不计党员积分，请不要赋分");
        }
        this.hours = ItemHours.of(terms);
        this.every = terms.every();
        this.title = terms.title();
        this.description = terms.description();
        this.category = terms.category();
        this.points = terms.points();
        this.capacity = terms.capacity();
        this.times = terms.times();
        this.opensOn = terms.opensOn();
        this.closesOn = terms.closesOn();
        this.place = terms.place();
        this.checkInRequired = terms.checkInRequired();
        this.evidenceRequired = terms.evidenceRequired();
        this.participantsEarn = terms.participantsEarn();
        this.forOrganizations = terms.audiences().contains(Holder.Type.ORGANIZATION);
        this.forMembers = terms.audiences().contains(Holder.Type.MEMBER);
        this.forResidents = terms.audiences().contains(Holder.Type.RESIDENT);
    }

    /** @throws Problem {@code item-locked} after the first claim, {@code state-conflict} once it is off the shelf */
    void change(UpdateItem change) {
        boolean editable =
                status == ItemStatus.DRAFT || status == ItemStatus.RETURNED || status == ItemStatus.PUBLISHED;
        if (!editable) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        if (everClaimed && change.changesTerms()) {
            throw Problem.of(ProblemCode.ITEM_LOCKED);
        }
        if (placesComeAnew() && change.capacity() != null && !change.capacity().equals(capacity)) {
            throw Problem.invalid("capacity", "按月、按季度提供的名额不能修改；如需调整请下架后由提供方重新申报");
        }
        apply(change.over(this));
    }

    /** Hands it in; what needs no second person is published at once. */
    void submit(boolean withoutReview, UUID by, Instant now) {
        this.submittedBy = by;
        if (withoutReview) {
            publish(now);
        } else {
            become(ItemStatus.IN_REVIEW);
        }
    }

    /** @throws Problem {@code second-person-required} for the creator and whoever handed it in */
    void review(ReviewItem decision, UUID reviewer, Instant now) {
        if (reviewer.equals(createdBy) || reviewer.equals(submittedBy)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (status != ItemStatus.IN_REVIEW) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.reviewedBy = reviewer;
        this.reason = decision.reason();
        switch (decision.decision()) {
            case APPROVE -> {
                this.points = decision.points() == null ? points : decision.points();
                publish(now);
            }
            case RETURN -> become(ItemStatus.RETURNED);
            case REJECT -> become(ItemStatus.REJECTED);
        }
    }

    private void publish(Instant now) {
        become(ItemStatus.PUBLISHED);
        this.publishedAt = now;
    }

    void close(String why, Instant now) {
        become(ItemStatus.CLOSED);
        this.reason = why;
        this.closedAt = now;
    }

    private void become(ItemStatus next) {
        if (!status.canBecome(next)) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = next;
    }

    /** What the ledger keeps of it beside the points. */
    public Posting.ItemFact fact() {
        return new Posting.ItemFact(id, category, origin == null ? null : origin.name());
    }

    public UUID id() {
        return id;
    }

    public ItemKind kind() {
        return kind;
    }

    /** Who may claim it, or owes it. */
    public Set<Holder.Type> audiences() {
        Set<Holder.Type> audiences = EnumSet.noneOf(Holder.Type.class);
        if (forOrganizations) {
            audiences.add(Holder.Type.ORGANIZATION);
        }
        if (forMembers) {
            audiences.add(Holder.Type.MEMBER);
        }
        if (forResidents) {
            audiences.add(Holder.Type.RESIDENT);
        }
        return audiences;
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

    public int points() {
        return points;
    }

    /** How many may claim it, where places come anew in each period; {@code null} where there is no bound. */
    public Integer capacity() {
        return capacity;
    }

    /** How often: of its places where they {@linkplain #placesComeAnew come anew}, else of the visits it asks for. */
    public Every every() {
        return every;
    }

    /** Whether each month or quarter has places of its own: of what is done once, not of what is owed or done in a rhythm. */
    public boolean placesComeAnew() {
        return comeAnew(kind, every, times);
    }

    private static boolean comeAnew(ItemKind kind, Every every, int times) {
        return every != null && times == 1 && kind != ItemKind.MANDATORY;
    }

    /** When it takes place; both ends {@code null} where there is no fixed time. */
    public ItemHours hours() {
        return hours == null ? ItemHours.NONE : hours;
    }

    public int taken() {
        return taken;
    }

    public int times() {
        return times;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public String place() {
        return place;
    }

    public int year() {
        return year;
    }

    public boolean checkInRequired() {
        return checkInRequired;
    }

    public boolean evidenceRequired() {
        return evidenceRequired;
    }

    public boolean participantsEarn() {
        return participantsEarn;
    }

    /** Whose offer a RECOMMENDED item is; the points go there, unless it is a resident. */
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

    UUID createdBy() {
        return createdBy;
    }

    int createdRank() {
        return createdRank;
    }

    /** The day it came on the shelf, Asia/Shanghai; {@code null} before. */
    public LocalDate publishedOn() {
        return publishedAt == null ? null : BusinessDay.dayOf(publishedAt);
    }

    public int version() {
        return version;
    }
}
