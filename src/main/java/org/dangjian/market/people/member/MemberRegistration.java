package org.dangjian.market.people.member;

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
import org.dangjian.market.people.organization.Registration;
import org.dangjian.market.people.organization.registration.RegistrationView;

/** A member's dated link to a community: 在职党员到社区报到, or 流动党员 taken in at the place of work. */
@Entity
@Table(name = "member_registration")
public class MemberRegistration {

    @Id
    private UUID id;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "community_id")
    private UUID communityId;

    @Enumerated(EnumType.STRING)
    private Registration.Kind kind;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "import_id", updatable = false)
    private UUID importId;

    protected MemberRegistration() {}

    public MemberRegistration(
            UUID memberId,
            UUID communityId,
            Registration.Kind kind,
            LocalDate from,
            LocalDate to,
            UUID recordedBy,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.memberId = memberId;
        this.communityId = communityId;
        this.kind = kind;
        this.validFrom = from;
        this.validTo = to;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** Ends it with that day. */
    public void end(LocalDate lastDay) {
        this.validTo = lastDay;
    }

    /** Notes which import made it. */
    public void madeBy(UUID importAct) {
        this.importId = importAct;
    }

    /** Lets it go on as if it had not been ended. */
    public void goOn() {
        this.validTo = null;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public boolean isActive(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean isReportIn() {
        return kind == Registration.Kind.REPORT_IN;
    }

    public RegistrationView view() {
        return new RegistrationView(id, memberId, communityId, kind, validFrom, validTo);
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID communityId() {
        return communityId;
    }

    public LocalDate validFrom() {
        return validFrom;
    }
}
