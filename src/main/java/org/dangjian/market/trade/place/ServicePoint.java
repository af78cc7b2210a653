package org.dangjian.market.trade.place;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.GeoPoint;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place people can walk to (线下依托社区党群服务站、党群服务点, 《城市区域化党建调研报告》二(二)): where it is, when it is
 * open, and what of the shelf is offered there.
 */
@Entity
@Table(name = "service_point")
public class ServicePoint {

    /** What kind of place; the codes never change, the titles are shown. */
    @Schema(name = "ServicePointKind")
    @Labelled("ServicePointKind")
    public enum Kind implements Titled {
        CENTER,
        STATION,
        POINT,
        REST_STOP
    }

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private String address;

    @Column(name = "opening_hours")
    private String openingHours;

    private String phone;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "close_reason")
    private String closeReason;

    @Column(name = "live_key")
    private String liveKey;

    @Embedded
    private GeoPoint location;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "service_point_item", joinColumns = @JoinColumn(name = "point_id"))
    @Column(name = "item_id")
    private Set<UUID> items = new LinkedHashSet<>();

    protected ServicePoint() {}

    ServicePoint(CreateServicePoint request, LocalDate openedOn, UUID recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = request.organizationId();
        this.kind = request.kind();
        this.name = request.name().strip();
        this.address = request.address().strip();
        this.openingHours = request.openingHours().strip();
        this.phone = request.phone();
        this.openedOn = openedOn;
        this.liveKey = organizationId + "|" + name;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** Absent parts stay. */
    void change(UpdateServicePoint change) {
        requireOpen();
        kind = change.kind() == null ? kind : change.kind();
        name = change.name() == null ? name : change.name().strip();
        address = change.address() == null ? address : change.address().strip();
        openingHours = change.openingHours() == null
                ? openingHours
                : change.openingHours().strip();
        phone = change.phone() == null ? phone : change.phone();
        liveKey = organizationId + "|" + name;
    }

    /** What is offered there from now on; what was before is replaced. */
    void offer(Set<UUID> offered) {
        requireOpen();
        items.retainAll(offered);
        items.addAll(offered);
    }

    /** The place is given up; it stays to be read. */
    void close(LocalDate day, String reason) {
        requireOpen();
        if (day.isBefore(openedOn)) {
            throw Problem.invalid("on", "关闭日期不能早于启用日期 " + openedOn);
        }
        this.closedOn = day;
        this.closeReason = reason;
        this.liveKey = null;
    }

    /** Where it is on the map; {@code null} for nowhere. */
    void locate(GeoPoint at) {
        requireOpen();
        this.location = at;
    }

    GeoPoint location() {
        return location;
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, closedOn + " 起已关闭");
        }
    }

    boolean isOpen() {
        return closedOn == null;
    }

    public UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    String openingHours() {
        return openingHours;
    }

    String phone() {
        return phone;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    LocalDate closedOn() {
        return closedOn;
    }

    String closeReason() {
        return closeReason;
    }

    Set<UUID> items() {
        return Set.copyOf(items);
    }

    int version() {
        return version;
    }
}
