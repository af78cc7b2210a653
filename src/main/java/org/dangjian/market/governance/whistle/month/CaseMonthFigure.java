package org.dangjian.market.governance.whistle.month;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of a month that is over; written once. */
@Entity
@Immutable
@Table(name = "case_month_figure")
public class CaseMonthFigure {

    @Id
    private UUID id;

    @Column(name = "month_year")
    private int year;

    @Column(name = "month_number")
    private int month;

    @Column(name = "place_id")
    private UUID placeId;

    private String path;

    @Column(name = "department_id")
    private UUID departmentId;

    private int received;

    @Column(name = "settled_here")
    private int settledHere;

    @Column(name = "answer_due")
    private int answerDue;

    private int answered;

    @Column(name = "settle_due")
    private int settleDue;

    private int settled;

    @Column(name = "settled_in_time")
    private int settledInTime;

    @Column(name = "not_done")
    private int notDone;

    private int satisfied;
    private int fairly;
    private int dissatisfied;

    protected CaseMonthFigure() {}

    CaseMonthFigure(YearMonth of, MonthRow row) {
        this.id = UuidCreator.getTimeOrderedEpochPlus1();
        this.year = of.getYear();
        this.month = of.getMonthValue();
        this.placeId = row.placeId();
        this.path = row.path();
        this.departmentId = row.departmentId();
        CaseFigures figures = row.figures();
        this.received = figures.received();
        this.settledHere = figures.settledHere();
        this.answerDue = figures.answerDue();
        this.answered = figures.answeredInTime();
        this.settleDue = figures.settleDue();
        this.settled = figures.settled();
        this.settledInTime = figures.settledInTime();
        this.notDone = figures.notDone();
        this.satisfied = figures.satisfied();
        this.fairly = figures.fairly();
        this.dissatisfied = figures.dissatisfied();
    }

    MonthRow row() {
        return new MonthRow(
                placeId,
                path,
                departmentId,
                CaseFigures.of(
                        received,
                        settledHere,
                        answerDue,
                        answered,
                        settleDue,
                        settled,
                        settledInTime,
                        notDone,
                        satisfied,
                        fairly,
                        dissatisfied));
    }
}
