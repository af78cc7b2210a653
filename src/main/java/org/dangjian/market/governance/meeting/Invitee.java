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
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Holder;

/** Who was invited to a meeting, what they answered, and whether they came. */
@Entity
@Table(name = "meeting_invitee")
public class Invitee {

    @Id
    private UUID id;

    @Column(name = "meeting_id", updatable = false)
    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type", updatable = false)
    private Holder.Type holderType;

    @Column(name = "holder_id", updatable = false)
    private UUID holderId;

    @Column(updatable = false)
    private String role;

    @Enumerated(EnumType.STRING)
    private MeetingAnswer answer;

    @Column(name = "representative_id")
    private UUID representativeId;

    @Convert(converter = ProtectedText.class)
    private String note;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    private Presence presence;

    @Column(name = "by_code")
    private boolean byCode;

    @Column(name = "signed_in_by")
    private UUID signedInBy;

    @Column(name = "signed_in_at")
    private Instant signedInAt;

    @Column(name = "invited_by", updatable = false)
    private UUID invitedBy;

    @Column(name = "invited_at", updatable = false)
    private Instant invitedAt;

    @Version
    private int version;

    protected Invitee() {}

    /** @param role as what they are invited (兼职委员), or {@code null} */
    public Invitee(UUID meetingId, Holder holder, String role, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.meetingId = meetingId;
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.role = role;
        this.invitedBy = by;
        this.invitedAt = now;
    }

    /**
     * The last answer counts.
     *
     * @param who the member who comes for the unit, or in the person's place; {@code null} where no member is named
     */
    public void answer(MeetingAnswer said, UUID who, String words, UUID by, Instant now) {
        this.answer = said;
        this.representativeId = who;
        this.note = words;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    /**
     * Notes that they came. Whoever signs in twice came once: the first time stays.
     *
     * @param who the member who came for the unit, or in the person's place; what was announced stays for {@code null}
     * @param code whether by the code that was shown
     */
    public void signIn(Presence how, UUID who, boolean code, UUID by, Instant now) {
        if (presence == null) {
            this.presence = how;
            this.representativeId = who == null ? representativeId : who;
            this.byCode = code;
            this.signedInBy = by;
            this.signedInAt = now;
        }
    }

    /** Takes back that they came, before the meeting is closed. */
    public void takeBack() {
        this.presence = null;
        this.byCode = false;
        this.signedInBy = null;
        this.signedInAt = null;
    }

    /** Whether coming is an attendance of the holder: of a unit whoever represents it, of a person only themself. */
    public boolean hasAttended() {
        return presence == Presence.SELF || presence == Presence.DEPUTY && holderType == Holder.Type.ORGANIZATION;
    }

    public boolean isPresent() {
        return presence != null;
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public Holder holder() {
        return new Holder(holderType, holderId);
    }

    public String role() {
        return role;
    }

    public MeetingAnswer answer() {
        return answer;
    }

    public UUID representativeId() {
        return representativeId;
    }

    public String note() {
        return note;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Presence presence() {
        return presence;
    }

    public boolean isByCode() {
        return byCode;
    }

    public Instant signedInAt() {
        return signedInAt;
    }
}
