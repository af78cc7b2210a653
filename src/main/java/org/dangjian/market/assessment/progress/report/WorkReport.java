package org.dangjian.market.assessment.progress.report;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the secretary of an organization reports for half a year (每半年进行一次述职推进, 《城市区域化党建调研报告》二(三)): figures
 * by the system, problems and measures by hand.
 */
@Entity
@Table(name = "work_report")
public class WorkReport {

    /** Which half of the year; reported in June and December. */
    @Schema(name = "HalfYear")
    @Labelled("HalfYear")
    public enum Half implements Titled {
        FIRST(Month.JUNE, 30),
        SECOND(Month.DECEMBER, 31);
        private final Month month;
        private final int day;

        Half(Month month, int day) {
            this.month = month;
            this.day = day;
        }

        LocalDate lastDay(int year) {
            return LocalDate.of(year, month, day);
        }
    }

    /** DRAFT → SUBMITTED → GRADED, or RETURNED and handed in again. */
    @Schema(name = "WorkReportStatus")
    @Labelled("WorkReportStatus")
    public enum Status implements Titled {
        DRAFT,
        SUBMITTED,
        RETURNED,
        GRADED
    }

    /** 好、较好、一般、差. */
    @Schema(name = "WorkReportGrade")
    @Labelled("WorkReportGrade")
    public enum Grade implements Titled {
        GOOD,
        FAIRLY_GOOD,
        FAIR,
        POOR
    }

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "report_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private Half half;

    private String figures;
    private String problems;
    private String measures;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String reason;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Version
    private int version;

    protected WorkReport() {}

    /** @param figures as JSON */
    WorkReport(WriteReport request, String figures, UUID by) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.organizationId = request.organizationId();
        this.year = request.year();
        this.half = request.half();
        this.figures = figures;
        this.problems = request.problems().strip();
        this.measures = request.measures().strip();
        this.status = Status.DRAFT;
        this.writtenBy = by;
    }

    /** @throws Problem {@code state-conflict} once it was handed in */
    void rewrite(RewriteReport request, String freshFigures, UUID by) {
        requireEditable();
        this.problems =
                request.problems() == null ? problems : request.problems().strip();
        this.measures =
                request.measures() == null ? measures : request.measures().strip();
        this.figures = freshFigures;
        this.writtenBy = by;
    }

    /** Hands it in; from now on the figures stay as they are. */
    void submit(String lastFigures, UUID by, Instant now) {
        requireEditable();
        this.figures = lastFigures;
        this.status = Status.SUBMITTED;
        this.writtenBy = by;
        this.submittedAt = now;
        this.reviewedBy = null;
    }

    /** @throws Problem {@code second-person-required} for whoever wrote it */
    void review(ReviewReport decision, UUID by, Instant now) {
        if (by.equals(writtenBy)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (status != Status.SUBMITTED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
        this.reviewedBy = by;
        this.reviewedAt = now;
        this.reason = decision.reason() == null ? null : decision.reason().strip();
        this.grade = decision.grade();
        this.status = decision.decision() == Decision.APPROVE ? Status.GRADED : Status.RETURNED;
    }

    private void requireEditable() {
        if (status != Status.DRAFT && status != Status.RETURNED) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, status.title());
        }
    }

    UUID id() {
        return id;
    }

    UUID organizationId() {
        return organizationId;
    }

    int year() {
        return year;
    }

    Half half() {
        return half;
    }

    String figures() {
        return figures;
    }

    String problems() {
        return problems;
    }

    String measures() {
        return measures;
    }

    Status status() {
        return status;
    }

    Grade grade() {
        return grade;
    }

    String reason() {
        return reason;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    int version() {
        return version;
    }

    UUID writtenBy() {
        return writtenBy;
    }
}
