package org.dangjian.market.governance.card;

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
 * A card by which an office presses an organization for something that is behind (督办提示卡，《全市域加强城市基层党建》“下发督办提示
 * 卡进行重点推动”): drafted by one person or by the service, signed by another person, answered, and found answered or not.
 */
@Entity
@Table(name = "supervision_card")
public class Card {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "to_id")
    private UUID toId;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "live_key")
    private UUID liveKey;

    private String about;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Enumerated(EnumType.STRING)
    private CardStatus status;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Convert(converter = ProtectedText.class)
    private String answer;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Convert(converter = ProtectedText.class)
    private String remark;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Version
    private int version;

    protected Card() {}

    /** @param by who drafts it, or {@code null} for the service */
    Card(NewCard request, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = request.place();
        this.toId = request.to();
        this.subjectId = request.subjectId();
        this.liveKey = request.subjectId();
        this.status = CardStatus.DRAFT;
        draft(request.about(), request.reason(), request.answerBy(), by, now);
    }

    /** Says a draft anew; who does drafts it. */
    void change(ChangeCard request, UUID by, Instant now) {
        require(CardStatus.DRAFT);
        draft(request.about(), request.reason(), request.answerBy(), by, now);
    }

    private void draft(String what, String why, LocalDate until, UUID by, Instant now) {
        this.about = what;
        this.reason = why.strip();
        this.answerBy = until;
        this.draftedBy = by;
        this.draftedAt = now;
    }

    /** A second person signs: it goes out. */
    void sign(UUID by, Instant now) {
        require(CardStatus.DRAFT);
        this.status = CardStatus.ISSUED;
        this.signedBy = by;
        this.signedAt = now;
    }

    /** It does not go out, or is taken back before it was answered. */
    void withdraw(String why, UUID by) {
        if (status != CardStatus.ISSUED) {
            require(CardStatus.DRAFT);
        }
        end(CardStatus.WITHDRAWN, why, by);
    }

    void answer(String text, UUID by, Instant now) {
        require(CardStatus.ISSUED);
        this.status = CardStatus.ANSWERED;
        this.answer = text.strip();
        this.answeredBy = by;
        this.answeredAt = now;
    }

    /**
     * The office takes the answer, or asks again.
     *
     * @throws Problem {@code reason-required} for asking again without one
     */
    void review(boolean accepted, String why, UUID by) {
        require(CardStatus.ANSWERED);
        if (accepted) {
            end(CardStatus.CLOSED, why, by);
        } else if (why == null) {
            throw Problem.of(ProblemCode.REASON_REQUIRED);
        } else {
            this.status = CardStatus.ISSUED;
            this.remark = why;
            this.decidedBy = by;
        }
    }

    private void end(CardStatus how, String why, UUID by) {
        this.status = how;
        this.liveKey = null;
        this.remark = why;
        this.decidedBy = by;
    }

    private void require(CardStatus expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    UUID toId() {
        return toId;
    }

    UUID subjectId() {
        return subjectId;
    }

    String about() {
        return about;
    }

    String reason() {
        return reason;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    CardStatus status() {
        return status;
    }

    UUID draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    UUID signedBy() {
        return signedBy;
    }

    Instant signedAt() {
        return signedAt;
    }

    String answer() {
        return answer;
    }

    UUID answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String remark() {
        return remark;
    }

    int version() {
        return version;
    }
}
