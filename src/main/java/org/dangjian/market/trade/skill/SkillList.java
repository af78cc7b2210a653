package org.dangjian.market.trade.skill;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Holder;

/**
 * What a member is good at (党员特长) or an organization can lend (单位资源), by category of items
 * (可根据行业优势特点，党员可根据自身特长, 《城市区域化党建调研报告》二(一)).
 */
@Entity
@Table(name = "skill_list")
public class SkillList {

    @Id
    @Column(name = "holder_id")
    private UUID holderId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    /** The note of each category; an empty text where nothing was noted. */
    @ElementCollection
    @CollectionTable(name = "skill", joinColumns = @JoinColumn(name = "holder_id"))
    @MapKeyColumn(name = "category")
    @Column(name = "note")
    private Map<String, String> notes = new HashMap<>();

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected SkillList() {}

    SkillList(Holder holder) {
        this.holderType = holder.type();
        this.holderId = holder.id();
    }

    /** What was registered before is replaced. */
    void replace(Map<String, String> registered, UUID by, Instant now) {
        notes.keySet().retainAll(registered.keySet());
        notes.putAll(registered);
        this.updatedBy = by;
        this.updatedAt = now;
    }

    Map<String, String> notes() {
        return Map.copyOf(notes);
    }

    /** Counted from 1: with 0 nothing was ever registered. */
    int version() {
        return version + 1;
    }
}
