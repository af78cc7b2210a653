package org.dangjian.market.governance.agreement;

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
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * What a unit and a community or street agreed to do for each other (共驻共建协议，《全市域加强城市基层党建》“抓共建促合力联治”):
 * drafted by either side, confirmed by the other; what both amend replaces it.
 */
@Entity
@Table(name = "agreement")
public class Agreement {

    @Id
    private UUID id;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "place_id")
    private UUID placeId;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    @Column(name = "live_key")
    private String liveKey;

    @Column(name = "previous_id")
    private UUID previousId;

    @Enumerated(EnumType.STRING)
    @Column(name = "drafted_side")
    private Side draftedSide;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Convert(converter = ProtectedText.class)
    private String signers;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Version
    private int version;

    protected Agreement() {}

    /** @param previous what it amends, or {@code null} */
    Agreement(UUID unitId, UUID placeId, Agreement previous, Side side, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.unitId = unitId;
        this.placeId = placeId;
        this.previousId = previous == null ? null : previous.id;
        this.status = AgreementStatus.DRAFT;
        this.liveKey = previous == null ? pair() : "amends|" + previous.id;
        this.draftedSide = side;
        this.draftedBy = by;
        this.draftedAt = now;
    }

    /** Of a unit and a place one agreement is drafted or in force. */
    private String pair() {
        return unitId + "|" + placeId;
    }

    /** States its term; what is drafted anew is the draft of whoever does it. */
    void state(AgreementTerms terms, Side side, UUID by, Instant now) {
        require(AgreementStatus.DRAFT);
        if (terms.to().isBefore(terms.from())) {
            throw Problem.invalid("terms.to", "截止日期不能早于开始日期");
        }
        this.from = terms.from();
        this.to = terms.to();
        this.draftedSide = side;
        this.draftedBy = by;
        this.draftedAt = now;
    }

    /** The other side agrees. What it amends has to be {@link #replace replaced} before. */
    void confirm(ConfirmAgreement request, UUID by, Instant now) {
        require(AgreementStatus.DRAFT);
        this.status = AgreementStatus.IN_FORCE;
        this.liveKey = pair();
        this.signedOn = request.signedOn();
        this.signers = request.signers().strip();
        this.confirmedBy = by;
        this.confirmedAt = now;
    }

    void replace() {
        require(AgreementStatus.IN_FORCE);
        end(AgreementStatus.REPLACED, null);
    }

    /** It ends before its last day. */
    void end(String why) {
        require(AgreementStatus.IN_FORCE);
        end(AgreementStatus.ENDED, why);
    }

    void withdraw(String why) {
        require(AgreementStatus.DRAFT);
        end(AgreementStatus.WITHDRAWN, why);
    }

    private void end(AgreementStatus how, String why) {
        this.status = how;
        this.liveKey = null;
        this.reason = why;
    }

    void requireInForce() {
        require(AgreementStatus.IN_FORCE);
    }

    private void require(AgreementStatus expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    UUID placeId() {
        return placeId;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    AgreementStatus status() {
        return status;
    }

    UUID previousId() {
        return previousId;
    }

    Side draftedSide() {
        return draftedSide;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String signers() {
        return signers;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
