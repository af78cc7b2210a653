package org.dangjian.market.governance.whistle.matter;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.shared.Problem;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * A line of a district's list of matters (吹哨派单事项清单, 《城市基层党建“四个提升”行动方案》一4: 根据问题性质和管理权限“吹哨派单”).
 *
 * <p>Hours are working hours by the public calendar, of an urgent matter plain ones.
 */
@Entity
@Table(name = "case_matter")
public class Matter {

    @Id
    private UUID id;

    @Column(name = "district_id", updatable = false)
    private UUID districtId;

    @Column(updatable = false)
    private String code;

    @Column(name = "code_key", updatable = false)
    private String codeKey;

    private String title;

    @Column(name = "lead_id")
    private UUID leadId;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "case_matter_support", joinColumns = @JoinColumn(name = "matter_id"))
    @Column(name = "organization_id")
    private Set<UUID> support = new HashSet<>();

    @Column(name = "acknowledge_hours")
    private int acknowledgeHours;

    @Column(name = "settle_hours")
    private int settleHours;

    private boolean urgent;
    private boolean closed;

    @Version
    private int version;

    protected Matter() {}

    Matter(AddMatter request) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.districtId = request.districtId();
        this.code = request.code();
        this.codeKey = codeKey(request.districtId(), request.code());
        this.title = request.title();
        this.leadId = request.leadId();
        this.support = new HashSet<>(request.supportIds());
        this.acknowledgeHours = request.acknowledgeHours();
        this.settleHours = request.settleHours();
        this.urgent = request.urgent();
        requireWhole();
    }

    /** What is the same for two matters of which only one may stand. */
    static String codeKey(UUID district, String code) {
        return code + "|" + district;
    }

    /** Absent parts stay. */
    void change(UpdateMatter request) {
        this.title = request.title() == null ? title : request.title();
        this.leadId = request.leadId() == null ? leadId : request.leadId();
        if (request.supportIds() != null) {
            support.retainAll(request.supportIds());
            support.addAll(request.supportIds());
        }
        this.acknowledgeHours = request.acknowledgeHours() == null ? acknowledgeHours : request.acknowledgeHours();
        this.settleHours = request.settleHours() == null ? settleHours : request.settleHours();
        this.urgent = request.urgent() == null ? urgent : request.urgent();
        this.closed = request.closed() == null ? closed : request.closed();
        requireWhole();
    }

    private void requireWhole() {
        support.remove(leadId);
        if (settleHours < acknowledgeHours) {
            throw Problem.invalid("settleHours", "办结时限不能短于签收时限");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID districtId() {
        return districtId;
    }

    String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The department that leads unless another is named, or {@code null}. */
    public UUID leadId() {
        return leadId;
    }

    /** The departments that help unless others are named. */
    public Set<UUID> support() {
        return Set.copyOf(support);
    }

    public int acknowledgeHours() {
        return acknowledgeHours;
    }

    public int settleHours() {
        return settleHours;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public boolean isClosed() {
        return closed;
    }

    int version() {
        return version;
    }
}
