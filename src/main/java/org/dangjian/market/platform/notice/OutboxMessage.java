package org.dangjian.market.platform.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A message on its way out. It names the notice it announces and carries nothing of its text. */
@Entity
@Table(name = "outbox_message")
class OutboxMessage {

    /** WAITING → SENT | GIVEN_UP. */
    enum Status {
        WAITING,
        SENT,
        GIVEN_UP
    }

    private static final int MOST_ATTEMPTS = 8;

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "notice_id")
    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    private Template template;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int attempts;

    /** When to try; {@code null} once it has ended, so that the index holds only what waits. */
    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected OutboxMessage() {}

    OutboxMessage(Notice notice, Template template, Channel channel, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.accountId = notice.accountId();
        this.noticeId = notice.id();
        this.template = template;
        this.channel = channel;
        this.status = Status.WAITING;
        this.nextAt = now;
    }

    void sent(Instant now) {
        end(Status.SENT, now);
    }

    void giveUp(Instant now) {
        end(Status.GIVEN_UP, now);
    }

    /** Later again, each time after twice as long; after eight attempts never again. */
    void failed(Instant now, Duration firstPause) {
        attempts++;
        if (attempts >= MOST_ATTEMPTS) {
            giveUp(now);
        } else {
            nextAt = now.plus(firstPause.multipliedBy(1L << (attempts - 1)));
        }
    }

    private void end(Status last, Instant now) {
        this.status = last;
        this.nextAt = null;
        this.endedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    Channel channel() {
        return channel;
    }

    Instant nextAt() {
        return nextAt;
    }

    Status status() {
        return status;
    }
}
