package org.dangjian.market.trade.ledger.adjustment;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.keys.ProtectedText;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.dangjian.market.trade.ledger.EntryKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reward or deduction of the year with its basis (《城市区域化党建调研报告》二(三): 根据本年度受奖励和处分情况相应加扣分),
 * proposed by one person and decided by another.
 */
@Entity
@Table(name = "adjustment")
public class Adjustment {

    /** Adds or takes points: as what it is posted, what a table calls it first, and what else people write there. */
    @Schema(name = "AdjustmentKind")
    @Labelled("AdjustmentKind")
    public enum Kind implements Titled {
        REWARD(EntryKind.REWARD, "加分", "奖励", "加"),
        DEDUCTION(EntryKind.DEDUCTION, "扣分", "减分", "处分", "扣");

        private final EntryKind entry;
        private final List<String> words;

        Kind(EntryKind entry, String... words) {
            this.entry = entry;
            this.words = List.of(words);
        }

        /** The kind a table calls so, by one of its words or its code. */
        static Optional<Kind> called(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(key) || kind.words.contains(key))
                    .findFirst();
        }

        EntryKind entry() {
            return entry;
        }

        boolean takes() {
            return entry.isTaken();
        }

        /** What it is called in a table. */
        String word() {
            return words.getFirst();
        }
    }

    /** PROPOSED → APPROVED | REJECTED | WITHDRAWN (with its import); an approved one can be REVERSED. */
    @Schema(name = "AdjustmentStatus")
    @Labelled("AdjustmentStatus")
    public enum Status implements Titled {
        PROPOSED,
        APPROVED,
        REJECTED,
        REVERSED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int points;

    @Convert(converter = ProtectedText.class)
    private String basis;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    /** The entry of the catalogue it goes by, or {@code null}. */
    @Column(name = "rule_id")
    private UUID ruleId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Convert(converter = ProtectedText.class)
    private String reason;

    @Column(name = "import_id")
    private UUID importId;

    @Version
    private int version;

    protected Adjustment() {}

    /** What no entry of a catalogue speaks of. */
    Adjustment(ProposeAdjustment request, Kind kind, int points, UUID proposedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.holderType = request.holder().type();
        this.holderId = request.holder().id();
        this.kind = kind;
        this.points = points;
        this.basis = request.basis().strip();
        this.occurredOn = request.occurredOn();
        this.status = Status.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    /** By an entry of the catalogue, which fixes kind and points. */
    Adjustment(ProposeAdjustment request, AdjustmentRule rule, UUID proposedBy, Instant now) {
        this(request, rule.kind(), rule.points(), proposedBy, now);
        this.ruleId = rule.id();
    }

    /** @throws Problem {@code second-person-required} for the proposer, {@code state-conflict} when decided already */
    void decide(boolean approved, String why, UUID reviewer, Instant now) {
        if (reviewer.equals(proposedBy)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        require(Status.PROPOSED);
        this.status = approved ? Status.APPROVED : Status.REJECTED;
        this.reason = why;
        this.reviewedBy = reviewer;
        this.reviewedAt = now;
    }

    /** @throws Problem {@code state-conflict} unless it was approved and stands */
    void requireReversible() {
        require(Status.APPROVED);
    }

    void reverse(String why) {
        require(Status.APPROVED);
        this.status = Status.REVERSED;
        this.reason = why;
    }

    /** Which import proposes it. */
    void madeBy(UUID act) {
        this.importId = act;
    }

    /** Takes a proposal back that nobody decided on. */
    void withdraw(String why) {
        require(Status.PROPOSED);
        this.status = Status.WITHDRAWN;
        this.reason = why;
    }

    private void require(Status expected) {
        if (status != expected) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status);
        }
    }

    /** What approval posts: a deduction takes points. */
    int signedPoints() {
        return kind.takes() ? -points : points;
    }

    UUID id() {
        return id;
    }

    Holder holder() {
        return new Holder(holderType, holderId);
    }

    Kind kind() {
        return kind;
    }

    int points() {
        return points;
    }

    String basis() {
        return basis;
    }

    LocalDate occurredOn() {
        return occurredOn;
    }

    UUID ruleId() {
        return ruleId;
    }

    Status status() {
        return status;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    UUID reviewedBy() {
        return reviewedBy;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
