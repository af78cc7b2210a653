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
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.GeoPoint;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.ledger.Posting;

/** One thing on the shelf (项目, 《城市区域化党建调研报告》二(一)). */
@Entity
@Table(name = "item")
public class Item {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Embedded
    private ItemAudience audience;

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

    @Embedded
    private ReviewTrail trail;

    @Embedded
    private Adoption adoption;

    @Embedded
    private GeoPoint location;

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
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.kind = terms.kind();
        this.organizationId = terms.organizationId();
        this.year = terms.year();
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

    private void apply(ItemTerms terms) {
        if (terms.closesOn().isBefore(terms.opensOn())) {
            throw Problem.invalid("closesOn", "结束日期不能早于开始日期");
        }
        if (kind == ItemKind.MANDATORY && terms.capacity() != null) {
            throw Problem.invalid("capacity", "必选项目人人都要完成，不设名额");
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
        this.audience = ItemAudience.of(terms);
        this.hours = ItemHours.of(terms);
        this.adoption = terms.adoption();
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
    }

    /** Where it is on the map; {@code null} for nowhere. */
    public void locate(GeoPoint at) {
        this.location = at;
    }

    /** Where it is on the map; {@code null} where nobody marked it. */
    public GeoPoint location() {
        return location;
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
        if (placesComeAnew() && change.capacity() != null && !change.capacity().equals(capacity)) {
            throw Problem.invalid("capacity", "按月、按季度提供的名额不能修改；如需调整请下架后由提供方重新申报");
        }
        if (change.points() != null && change.points() != points) {
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
            this.points = given;
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
        return new Posting.ItemFact(id, category, origin == null ? null : origin.name());
    }

    public UUID id() {
        return id;
    }

    public ItemKind kind() {
        return kind;
    }

    /** Who may claim it, or owes it: the kinds of holder. */
    public Set<Holder.Type> audiences() {
        return audience.kinds();
    }

    /** The categories of members it is aimed at; empty: all. */
    public Set<MemberCategory> audienceCategories() {
        return audience.memberCategories();
    }

    /** Of what members it is aimed at one must be true; empty: all are meant. */
    public Set<AudienceFlag> audienceFlags() {
        return audience.memberFlags();
    }

    /** Whether not all members are meant. */
    public boolean isAimed() {
        return audience.isAimed();
    }

    /** Whether it is meant for this holder, wherever they belong. */
    public boolean suits(HolderPlace place) {
        return audience.suits(place);
    }

    public ItemAudience audience() {
        return audience;
    }

    /** The meeting that adopted it; {@code null} for items nobody adopts, and where none is on record. */
    public Adoption adoption() {
        return adoption;
    }

    public ReviewTrail trail() {
        return trail;
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
