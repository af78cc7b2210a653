package org.dangjian.market.people.access.wechat;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.people.access.account.RosterPerson;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Someone says that an account, or a member of the roster without one, is theirs, and could not prove the phone through
 * WeChat: a person who knows them confirms, once.
 */
@Entity
@Table(name = "wechat_request")
class WechatRequest {

    /** WAITING → CONFIRMED | DECLINED; REPLACED when nobody decided within a week and the person asked anew. */
    @Schema(name = "WechatRequestStatus")
    @Labelled("WechatRequestStatus")
    enum Status implements Titled {
        WAITING,
        CONFIRMED,
        DECLINED,
        REPLACED
    }

    static final int MOST_TRIES = 5;
    private static final Duration LIFE = Duration.ofDays(7);

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

    @Column(name = "number_hash")
    private String numberHash;

    private int tries;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected WechatRequest() {}

    /** @param number what the asker reads to the person who confirms */
    WechatRequest(RosterPerson person, String openId, String number, FieldCipher cipher, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.accountId = person.accountId();
        this.memberId = person.memberId();
        this.openIdCipher = cipher.encrypt(openId, "wechat_request", "open_id_cipher", id);
        this.status = Status.WAITING;
        this.liveKey = person.key();
        this.numberHash = hash(number, cipher);
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

    boolean hasNumber(String number, FieldCipher cipher) {
        return hash(number, cipher).equals(numberHash);
    }

    /** Whether somebody may ask anew in its place. */
    boolean isLapsed(Instant now) {
        return now.isAfter(askedAt.plus(LIFE));
    }

    private String hash(String number, FieldCipher cipher) {
        return cipher.blindIndex("wechat-request|" + id + '|' + number);
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
