package org.dangjian.market.governance.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * A meeting of an organization with others: 党建联席会议 (《城市基层党建“四个提升”行动方案》二1), 居民议事厅 (《榕城“1234工作法”》),
 * 主题党日, 支部党员大会 ….
 */
@Entity
@Table(name = "meeting_event")
public class Meeting {

    @Id
    private UUID id;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Column(updatable = false)
    private String kind;

    private String title;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "starts_at")
    private Instant startsAt;

    private String place;

    @Column(name = "open_to_all")
    private boolean openToAll;

    @Column(name = "organization_item_id")
    private UUID organizationItemId;

    @Column(name = "member_item_id")
    private UUID memberItemId;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    @Convert(converter = ProtectedText.class)
    private String minutes;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Meeting() {}

    /** @param kind the code of the district's list */
    public Meeting(UUID organizationId, String kind, MeetingTerms terms, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = organizationId;
        this.kind = kind;
        this.status = MeetingStatus.PLANNED;
        this.createdBy = by;
        this.createdAt = now;
        set(terms);
    }

    /**
     * Plans it anew.
     *
     * @return whether those who were invited have to hear of it: another day, hour or place
     * @throws Problem {@code state-conflict} once it was held or called off
     */
    public boolean change(MeetingTerms terms) {
        requirePlanned();
        boolean moved = !heldOn.equals(terms.heldOn())
                || !Objects.equals(startsAt, terms.startsAt())
                || !Objects.equals(place, terms.place());
        set(terms);
        return moved;
    }

    private void set(MeetingTerms terms) {
        this.title = terms.title();
        this.heldOn = terms.heldOn();
        this.startsAt = terms.startsAt();
        this.place = terms.place();
        this.openToAll = terms.openToAll();
        this.organizationItemId = terms.organizationItemId();
        this.memberItemId = terms.memberItemId();
    }

    public MeetingTerms terms() {
        return new MeetingTerms(title, heldOn, startsAt, place, openToAll, organizationItemId, memberItemId);
    }

    /** @throws Problem {@code state-conflict} once it was held or called off */
    public void close(String what, UUID by, Instant now) {
        requirePlanned();
        this.status = MeetingStatus.CLOSED;
        this.minutes = what;
        end(by, now);
    }

    /** @throws Problem {@code state-conflict} once it was held or called off */
    public void cancel(String why, UUID by, Instant now) {
        requirePlanned();
        this.status = MeetingStatus.CANCELLED;
        this.reason = why;
        end(by, now);
    }

    private void end(UUID by, Instant now) {
        this.endedBy = by;
        this.endedAt = now;
    }

    public void requirePlanned() {
        require(MeetingStatus.PLANNED);
    }

    /** @throws Problem {@code state-conflict} */
    public void require(MeetingStatus expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    public UUID id() {
        return id;
    }

    /** Whose meeting it is. */
    public UUID organizationId() {
        return organizationId;
    }

    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public String place() {
        return place;
    }

    public boolean isOpenToAll() {
        return openToAll;
    }

    public UUID organizationItemId() {
        return organizationItemId;
    }

    public UUID memberItemId() {
        return memberItemId;
    }

    public MeetingStatus status() {
        return status;
    }

    public String minutes() {
        return minutes;
    }

    /** Why it was called off. */
    public String reason() {
        return reason;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public int version() {
        return version;
    }
}
