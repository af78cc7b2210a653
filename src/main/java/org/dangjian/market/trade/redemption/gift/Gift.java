package org.dangjian.market.trade.redemption.gift;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.organization.RecordChanges.Changed;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** A small gift an office offers for CREDIT (积分兑换, 《城市区域化党建调研报告》二(三)). */
@Entity
@Table(name = "gift")
public class Gift {

    private static final String LIMIT = "perPersonLimit";
    private static final String OPENS_ON = "opensOn";
    private static final String CLOSES_ON = "closesOn";

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String title;
    private String description;
    private int price;

    /** Counted by guarded statements only, never written with the entity. */
    @Column(updatable = false)
    private int stock;

    @Column(name = "per_person_limit")
    private Integer perPersonLimit;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    private boolean active;

    /** Whether the import that made it was undone: it is in no list, but the movements of its stock stay. */
    private boolean removed;

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Gift() {}

    /** @throws Problem {@code validation-failed} when the dates are out of order */
    Gift(CreateGift request, UUID organizationId, UUID createdBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = organizationId;
        this.title = request.title().strip();
        this.description = request.description() == null ? "" : request.description();
        this.price = request.price();
        this.stock = request.stock() == null ? 0 : request.stock();
        this.perPersonLimit = request.perPersonLimit();
        this.active = true;
        this.createdBy = createdBy;
        this.createdAt = now;
        open(request.opensOn(), request.closesOn());
    }

    /** Orders made before keep their cost and their code. */
    void change(UpdateGift change) {
        this.title = change.title() == null ? title : change.title().strip();
        this.description = change.description() == null ? description : change.description();
        this.price = change.price() == null ? price : change.price();
        this.perPersonLimit = change.perPersonLimit() == null ? perPersonLimit : change.perPersonLimit();
        this.active = change.active() == null ? active : change.active();
        open(
                change.opensOn() == null ? opensOn : change.opensOn(),
                change.closesOn() == null ? closesOn : change.closesOn());
    }

    /** What a change would change, as it is kept on record. */
    List<Changed> changes(UpdateGift change) {
        List<Changed> changes = new ArrayList<>();
        note(
                changes,
                "title",
                title,
                change.title() == null ? null : change.title().strip());
        note(changes, "description", description, change.description());
        note(changes, "price", price, change.price());
        note(changes, LIMIT, perPersonLimit, change.perPersonLimit());
        note(changes, OPENS_ON, opensOn, change.opensOn());
        note(changes, CLOSES_ON, closesOn, change.closesOn());
        note(changes, "active", active, change.active());
        return changes;
    }

    private void note(List<Changed> changes, String field, Object from, Object to) {
        if (to != null && !to.equals(from)) {
            changes.add(Changed.of(id, field, from == null ? null : from.toString(), to.toString()));
        }
    }

    /** Takes these changes back. */
    void restore(List<Changed> changes) {
        for (Changed one : changes) {
            String from = one.from();
            switch (one.field()) {
                case "title" -> this.title = from;
                case "description" -> this.description = from;
                case "price" -> this.price = Integer.parseInt(from);
                case LIMIT -> this.perPersonLimit = from == null ? null : Integer.valueOf(from);
                case OPENS_ON -> this.opensOn = from == null ? null : LocalDate.parse(from);
                case CLOSES_ON -> this.closesOn = from == null ? null : LocalDate.parse(from);
                default -> this.active = Boolean.parseBoolean(from);
            }
        }
    }

    /** Which import makes it. */
    void madeBy(UUID act) {
        this.importId = act;
    }

    /** Takes it out of all lists. */
    void remove() {
        this.active = false;
        this.removed = true;
    }

    private void open(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("closesOn", "结束日期不能早于开始日期");
        }
        this.opensOn = from;
        this.closesOn = to;
    }

    /** @throws Problem {@code gift-not-open} unless it is offered on that day */
    public void requireOpen(LocalDate today) {
        boolean early = opensOn != null && today.isBefore(opensOn);
        boolean late = closesOn != null && today.isAfter(closesOn);
        if (!active || early || late) {
            throw Problem.of(ProblemCode.GIFT_NOT_OPEN);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String title() {
        return title;
    }

    String description() {
        return description;
    }

    public int price() {
        return price;
    }

    public int stock() {
        return stock;
    }

    public Integer perPersonLimit() {
        return perPersonLimit;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    public boolean isRemoved() {
        return removed;
    }

    boolean isActive() {
        return active;
    }

    int version() {
        return version;
    }
}
