package org.dangjian.market.trade.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.GeoPoint;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;

/** What an item says: what is to be done, when and where, by whom, and what it brings. */
@MappedSuperclass
public abstract class ItemContent {

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

    @Embedded
    private Adoption adoption;

    @Embedded
    private GeoPoint location;

    protected ItemContent() {}

    ItemContent(ItemTerms terms) {
        this.kind = terms.kind();
        this.organizationId = terms.organizationId();
        this.year = terms.year();
    }

    /** Whose offer it is; {@code null} for what nobody offers. */
    public abstract Holder provider();

    void apply(ItemTerms terms) {
        if (terms.closesOn().isBefore(terms.opensOn())) {
            throw Problem.invalid("closesOn", "结束日期不能早于开始日期");
        }
        if (kind == ItemKind.MANDATORY && terms.capacity() != null) {
            throw Problem.invalid("capacity", "必选项目人人都要完成，不设名额");
        }
        boolean anew = kind.placesComeAnew(terms.every(), terms.times());
        if (anew && terms.capacity() == null) {
            throw Problem.invalid("capacity", "按月、按季度提供名额的项目，请填写每期名额");
        }
        if (!anew && terms.capacity() != null && terms.capacity() < taken) {
            throw Problem.invalid("capacity", "名额不能少于已认领的 " + taken + " 个");
        }
        if (provider() != null && provider().type() == Holder.Type.RESIDENT && terms.points() > 0) {
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

    /** What somebody holds it to be worth. */
    void worth(int given) {
        this.points = given;
    }

    /** Where it is on the map; {@code null} for nowhere. */
    public void locate(GeoPoint at) {
        this.location = at;
    }

    /** Where it is on the map; {@code null} where nobody marked it. */
    public GeoPoint location() {
        return location;
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
        return kind.placesComeAnew(every, times);
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
}
