package org.dangjian.market.assessment.star;

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
import org.dangjian.market.assessment.facts.StarReading;
import org.dangjian.market.assessment.rules.Evaluation;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.StarRuns.Suggested;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/**
 * The stars of a holder from a day on (创星晋级，《构建“1+3”制度体系抓实基层党建工作》三): confirmed at the end of a quarter,
 * taken back at once, or given back where that was wrong. Never changed; the one with the highest number of a year holds, and each year begins without.
 */
@Entity
@Immutable
@Table(name = "star")
public class Star {

    /** What became of the stars. */
    @Schema(name = "StarCause")
    @Labelled("StarCause")
    public enum Cause implements Titled {
        RAISED,
        KEPT,
        LOWERED,
        RESTORED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_type")
    private Holder.Type holderType;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "star_year")
    private int year;

    private int number;
    private Integer quarter;

    @Column(name = "held_from")
    private LocalDate heldFrom;

    private String band;

    @Column(name = "band_title")
    private String bandTitle;

    private int stars;

    @Column(name = "met_line")
    private boolean metLine;

    @Column(name = "band_before")
    private String bandBefore;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private int total;

    @Column(name = "scheme_id")
    private UUID schemeId;

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Star() {}

    /** @param before what held until now; {@code null} at the beginning of a year */
    private Star(Holder holder, int year, Star before, StarLevel level, int total, UUID schemeId, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.holderType = holder.type();
        this.holderId = holder.id();
        this.year = year;
        this.number = before == null ? 1 : before.number + 1;
        this.band = level.band();
        this.bandTitle = level.title();
        this.stars = level.stars();
        this.metLine = level.metLine();
        this.bandBefore = before == null ? null : before.band;
        int starsBefore = before == null ? 0 : before.stars;
        this.cause = stars > starsBefore ? Cause.RAISED : stars < starsBefore ? Cause.LOWERED : Cause.KEPT;
        this.total = total;
        this.schemeId = schemeId;
        this.recordedAt = now;
    }

    /** What people confirmed of a run at the end of its quarter. */
    static Star confirmed(Assessment run, Suggested suggested, Scheme rules, Star before, UUID by, Instant now) {
        StarLevel level = StarLevel.of(rules, suggested.band());
        Star star = new Star(suggested.holder(), run.year(), before, level, suggested.total(), run.schemeId(), now);
        star.quarter = run.quarter();
        star.heldFrom = run.asOf();
        star.resultId = suggested.resultId();
        star.recordedBy = by;
        return star;
    }

    /** Fewer stars from today on: a demotion does not wait for the end of the quarter. */
    static Star lowered(StarReading reading, Evaluation today, Star before, Instant now) {
        StarLevel level = StarLevel.of(reading.rules(), today.band());
        Star star = new Star(
                reading.holder(), reading.facts().year(), before, level, today.total(), reading.schemeId(), now);
        star.heldFrom = reading.facts().asOf();
        return star;
    }

    /** Stars that an event took which was taken back: they come back at once. */
    static Star restored(StarReading reading, Evaluation today, StarLevel level, Star before, Instant now) {
        Star star = new Star(
                reading.holder(), reading.facts().year(), before, level, today.total(), reading.schemeId(), now);
        star.heldFrom = reading.facts().asOf();
        star.cause = Cause.RESTORED;
        return star;
    }

    /** Whether people confirmed it or it was given otherwise, and not taken or given back in between. */
    boolean isGiven() {
        return quarter != null || cause == Cause.RAISED || cause == Cause.KEPT;
    }

    UUID id() {
        return id;
    }

    Holder holder() {
        return new Holder(holderType, holderId);
    }

    /** The quarter it was confirmed for; {@code null} for a demotion in between. */
    Integer quarter() {
        return quarter;
    }

    LocalDate heldFrom() {
        return heldFrom;
    }

    StarLevel level() {
        return new StarLevel(band, bandTitle, stars, metLine);
    }

    String bandBefore() {
        return bandBefore;
    }

    Cause cause() {
        return cause;
    }

    /** What became of the stars, in a word people read; who had none and has none keeps none. */
    String causeTitle() {
        return cause == Cause.KEPT && stars == 0 ? "未得星" : cause.title();
    }

    int total() {
        return total;
    }

    UUID schemeId() {
        return schemeId;
    }
}
