package org.dangjian.market.assessment.publicity;

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
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/**
 * The days on which the results of an assessment are shown inside the branches and communities (公示), with time for
 * objections, before anybody says an opinion on them.
 */
@Entity
@Immutable
@Table(name = "publicity")
public class Publicity {

    /** How far it is on a day. */
    @Schema(name = "PublicityStatus")
    @Labelled("PublicityStatus")
    public enum Status implements Titled {
        ANNOUNCED,
        RUNNING,
        ENDED
    }

    @Id
    private UUID id;

    @Column(name = "assessment_id")
    private UUID assessmentId;

    @Column(name = "shown_from")
    private LocalDate from;

    @Column(name = "shown_to")
    private LocalDate to;

    @Column(name = "objections_until")
    private LocalDate objectionsUntil;

    @Column(name = "working_days")
    private int workingDays;

    @Enumerated(EnumType.STRING)
    private WorkCalendar.Basis calendar;

    @Column(name = "announced_by")
    private UUID announcedBy;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "receiving_office")
    private String receivingOffice;

    @Column(name = "supervision_phone")
    private String supervisionPhone;

    protected Publicity() {}

    /** @param window worked days that objections are taken for after a late entry; 0 to have none of it */
    Publicity(UUID assessmentId, LocalDate from, LocalDate to, WorkCalendar days, int window, UUID by, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.assessmentId = assessmentId;
        this.from = from;
        this.to = to;
        this.workingDays = days.workedDays(from, to);
        this.calendar = days.basis(from, to);
        this.announcedBy = by;
        this.announcedAt = now;
        LocalDate entered = BusinessDay.dayOf(now);
        LocalDate full = window == 0 || !entered.isAfter(from) ? to : days.lastOf(entered.plusDays(1), window);
        this.objectionsUntil = full.isAfter(to) ? full : to;
    }

    /** Whom questions go to: both stand on the list, and either may be absent. */
    Publicity askedAt(String office, String phone) {
        this.receivingOffice = office == null || office.isBlank() ? null : office;
        this.supervisionPhone = phone == null || phone.isBlank() ? null : phone;
        return this;
    }

    Status status(LocalDate day) {
        if (day.isBefore(from)) {
            return Status.ANNOUNCED;
        }
        return day.isAfter(to) ? Status.ENDED : Status.RUNNING;
    }

    boolean covers(LocalDate day) {
        return status(day) == Status.RUNNING;
    }

    /** Whether an objection of that day is in time. */
    public boolean takesObjections(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(objectionsUntil);
    }

    /** Whether nobody can object any more, so that it may be decided. */
    boolean isOver(LocalDate day) {
        return day.isAfter(objectionsUntil);
    }

    /** The last day on which objections are taken. */
    public LocalDate objectionsUntil() {
        return objectionsUntil;
    }

    /** Whether it was entered here after it had begun, elsewhere and on paper. */
    boolean isEnteredLate() {
        return BusinessDay.dayOf(announcedAt).isAfter(from);
    }

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    public LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    int workingDays() {
        return workingDays;
    }

    WorkCalendar.Basis calendar() {
        return calendar;
    }

    Instant announcedAt() {
        return announcedAt;
    }

    String receivingOffice() {
        return receivingOffice;
    }

    String supervisionPhone() {
        return supervisionPhone;
    }
}
