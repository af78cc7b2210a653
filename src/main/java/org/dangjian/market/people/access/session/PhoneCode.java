package org.dangjian.market.people.access.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The code that was sent to a phone last, for one purpose; the phone and the code only as keyed digests. */
@Entity
@Table(name = "phone_code")
@IdClass(PhoneCode.Key.class)
public class PhoneCode {

    public static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 10;
    private static final int MOST_TRIES = 5;

    /** Which phone, what for. */
    record Key(String phoneIndex, String purpose) implements Serializable {}

    @Id
    @Column(name = "phone_index")
    private String phoneIndex;

    @Id
    private String purpose;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "day_began_at")
    private Instant dayBeganAt;

    @Column(name = "sent_that_day")
    private int sentThatDay;

    private int tries;

    protected PhoneCode() {}

    PhoneCode(String phoneIndex, String purpose) {
        this.phoneIndex = phoneIndex;
        this.purpose = purpose;
    }

    /** Seconds until another may be sent: one a minute, ten a day; 0 when it may. */
    long secondsToWait(Instant now) {
        if (sentAt == null) {
            return 0;
        }
        Instant next = sentAt.plus(PAUSE);
        if (sentThatDay >= MOST_A_DAY && dayBeganAt.plus(DAY).isAfter(next)) {
            next = dayBeganAt.plus(DAY);
        }
        return Math.max(0, Duration.between(now, next).toSeconds());
    }

    void send(String hash, Instant now) {
        if (dayBeganAt == null || !now.isBefore(dayBeganAt.plus(DAY))) {
            this.dayBeganAt = now;
            this.sentThatDay = 0;
        }
        this.sentThatDay++;
        this.sentAt = now;
        this.codeHash = hash;
        this.tries = 0;
    }

    /** Whether the code is right; it works once, and after five wrong tries no more. */
    boolean use(String hash, Instant now) {
        if (codeHash == null || !now.isBefore(sentAt.plus(LIFE))) {
            return false;
        }
        boolean right = Objects.equals(codeHash, hash);
        this.tries++;
        if (right || tries >= MOST_TRIES) {
            this.codeHash = null;
        }
        return right;
    }
}
