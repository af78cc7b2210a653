package org.dangjian.market.access;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.shared.FieldCipher;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Someone says that an account, or a member of the roster without one, is theirs, and could not prove the phone through
 * WeChat: a person who knows them confirms, once.
 */
@Entity
@Table(name = "wechat_request")
class WechatRequest {

    /** WAITING → CONFIRMED | DECLINED; REPLACED by a newer one of the same person. */
    @Schema(name = "WechatRequestStatus")
    enum Status {
        WAITING("待确认"),
        CONFIRMED("已确认"),
        DECLINED("未同意"),
        REPLACED("已由新的申请代替");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "open_id_cipher")
    private String openIdCipher;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "live_key")
    private UUID liveKey;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected WechatRequest() {}

    WechatRequest(RosterPerson person, String openId, FieldCipher cipher, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.accountId = person.accountId();
        this.memberId = person.memberId();
        this.openIdCipher = cipher.encrypt(openId, "wechat_request", "open_id_cipher", id);
        this.status = Status.WAITING;
        this.liveKey = person.key();
        this.askedAt = now;
    }

    /** @throws Problem {@code second-person-required} for the person, {@code state-conflict} when decided already */
    void decide(boolean confirmed, UUID by, Instant now) {
        if (by.equals(accountId)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (status != Status.WAITING) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.status = confirmed ? Status.CONFIRMED : Status.DECLINED;
        this.liveKey = null;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    String openId(FieldCipher cipher) {
        return cipher.decrypt(openIdCipher, "wechat_request", "open_id_cipher", id);
    }

    UUID id() {
        return id;
    }

    RosterPerson person() {
        return new RosterPerson(accountId, memberId);
    }

    Status status() {
        return status;
    }

    Instant askedAt() {
        return askedAt;
    }
}
