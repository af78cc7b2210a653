package org.dangjian.market.trade.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.audit.CanonicalRow;
import org.dangjian.market.platform.shared.Holder;
import org.hibernate.annotations.Immutable;

/** One row of the ledger (积分流水). Never changed; a mistake is undone by a row that reverses it. */
@Entity
@Immutable
@Table(name = "point_entry")
public class PointEntry {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    private int points;

    @Column(name = "score_year")
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_type")
    private Source.Type sourceType;

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "item_category")
    private String itemCategory;

    @Column(name = "item_origin")
    private String itemOrigin;

    private UUID reverses;
    private String reason;
    private UUID batch;

    protected PointEntry() {}

    private PointEntry(Unit unit, EntryKind kind, int points, Holder holder, Source source, Instant now, UUID by) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.unit = unit;
        this.kind = kind;
        this.points = points;
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.sourceType = source.type();
        this.sourceId = source.id();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    static PointEntry of(Posting posting, Unit unit, Instant now, UUID by) {
        PointEntry entry =
                new PointEntry(unit, posting.kind(), posting.points(), posting.holder(), posting.source(), now, by);
        entry.year = posting.year();
        entry.occurredOn = posting.occurredOn();
        entry.reason = posting.reason();
        if (posting.item() != null) {
            entry.itemId = posting.item().id();
            entry.itemCategory = posting.item().category();
            entry.itemOrigin = posting.item().origin();
        }
        return entry;
    }

    /** The row that undoes this one; it counts in the same year and on the same day. */
    public PointEntry reversal(Source by, String why, Instant now, UUID account) {
        PointEntry entry = new PointEntry(unit, EntryKind.REVERSAL, -points, holder(), by, now, account);
        entry.year = year;
        entry.occurredOn = occurredOn;
        entry.itemId = itemId;
        entry.itemCategory = itemCategory;
        entry.itemOrigin = itemOrigin;
        entry.reverses = id;
        entry.reason = why;
        return entry;
    }

    /** The same row for the record that took over from this one's holder. */
    public PointEntry anew(Holder other, Source from, Instant now, UUID account) {
        PointEntry entry = new PointEntry(unit, kind, points, other, from, now, account);
        entry.year = year;
        entry.occurredOn = occurredOn;
        entry.itemId = itemId;
        entry.itemCategory = itemCategory;
        entry.itemOrigin = itemOrigin;
        entry.reason = reason;
        return entry;
    }

    /** Puts the row among those written together; {@code first} is the id of the first of them. */
    void joinBatch(UUID first) {
        this.batch = first;
    }

    /** The row the audit covers: every column. */
    String canonical() {
        return new CanonicalRow()
                .with("id", id)
                .with("unit", unit)
                .with("kind", kind)
                .with("points", points)
                .with("year", year)
                .with("holderType", holderType)
                .with("holderId", holderId)
                .with("occurredOn", occurredOn)
                .with("recordedAt", recordedAt)
                .with("recordedBy", recordedBy)
                .with("sourceType", sourceType)
                .with("sourceId", sourceId)
                .with("itemId", itemId)
                .with("itemCategory", itemCategory)
                .with("itemOrigin", itemOrigin)
                .with("reverses", reverses)
                .with("reason", reason)
                .with("batch", batch)
                .toString();
    }

    UUID batch() {
        return batch;
    }

    public UUID id() {
        return id;
    }

    public Unit unit() {
        return unit;
    }

    public EntryKind kind() {
        return kind;
    }

    public int points() {
        return points;
    }

    public int year() {
        return year;
    }

    public Holder holder() {
        return new Holder(holderType, holderId);
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Source source() {
        return new Source(sourceType, sourceId);
    }

    public UUID itemId() {
        return itemId;
    }

    public String itemCategory() {
        return itemCategory;
    }

    public String itemOrigin() {
        return itemOrigin;
    }

    public UUID reverses() {
        return reverses;
    }

    public String reason() {
        return reason;
    }
}
