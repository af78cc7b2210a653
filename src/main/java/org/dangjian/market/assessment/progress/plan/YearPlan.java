package org.dangjian.market.assessment.progress.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/**
 * What a holder means to do in a year: the mandatory items, owed anyway and confirmed with the plan, and what was picked
 * from the shelf (《城市区域化党建调研报告》二(二): 每年初在“超市货架”认领服务项目).
 */
@Entity
@Table(name = "year_plan")
class YearPlan {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "plan_year")
    private int year;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "year_plan_item", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "rank")
    @Column(name = "item_id")
    private List<UUID> items = new ArrayList<>();

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Version
    private int version;

    protected YearPlan() {}

    YearPlan(Holder holder, int year, Collection<UUID> items, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.year = year;
        confirm(items, by, now);
    }

    /** Confirms the plan with these picks. */
    final void confirm(Collection<UUID> picked, UUID by, Instant now) {
        items.clear();
        items.addAll(picked);
        this.confirmedBy = by;
        this.confirmedAt = now;
    }

    UUID id() {
        return id;
    }

    Holder holder() {
        return new Holder(holderType, holderId);
    }

    int year() {
        return year;
    }

    List<UUID> items() {
        return List.copyOf(items);
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    int version() {
        return version;
    }
}
