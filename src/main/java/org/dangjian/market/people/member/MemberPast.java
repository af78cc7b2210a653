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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * How a member stood until a day: status, branch, category, stage and flags. Written with every change of them, so that a
 * past year is judged by what was so then.
 */
@Entity
@Immutable
@Table(name = "member_past")
public class MemberPast {

    /** The fields of a member of which the past is kept, as {@link Member#differences} names them. */
    static final Set<String> FIELDS = Set.of("category", "stage", "status", "branchId", "special", "floating");

    @Id
    private UUID id;

    @Column(name = "member_id")
    private UUID memberId;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private MemberCategory category;

    @Enumerated(EnumType.STRING)
    private MemberStage stage;

    @Enumerated(EnumType.STRING)
    private MemberStatus status;

    @Column(name = "branch_id")
    private UUID branchId;

    private boolean special;
    private boolean floating;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected MemberPast() {}

    /** @param validTo the last day on which it was so */
    MemberPast(Member before, LocalDate validTo, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.memberId = before.id();
        this.validTo = validTo;
        this.category = before.category();
        this.stage = before.stage();
        this.status = before.status();
        this.branchId = before.branchId();
        this.special = before.isSpecial(validTo);
        this.floating = before.isFloating(validTo);
        this.recordedAt = now;
    }
}
