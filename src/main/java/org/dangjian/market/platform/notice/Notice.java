package org.dangjian.market.platform.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;

/** A message in someone's inbox. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Convert(converter = ProtectedText.class)
    private String text;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notice() {}

    Notice(UUID accountId, NoticeKind kind, String text, UUID subjectId, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.accountId = accountId;
        this.kind = kind;
        this.text = text;
        this.subjectId = subjectId;
        this.createdAt = now;
    }

    void read(Instant now) {
        this.readAt = readAt == null ? now : readAt;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    NoticeKind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    UUID subjectId() {
        return subjectId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant readAt() {
        return readAt;
    }
}
