package org.dangjian.market.assessment.publicity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When results are shown.
 *
 * @param objectionsUntil the last day on which objections are taken: later than {@code to} where it was entered late
 * @param workingDays how many of the days are worked
 * @param notes what should be known about the dates, one Chinese sentence each
 * @param receivingOffice where objections are received; {@code supervisionPhone} the number that stands on the list
 * @param openUrl where anybody may look while it runs; for organizations alone
 */
@Schema(name = "Publicity")
public record PublicityView(
        UUID id,
        LocalDate from,
        LocalDate to,
        LocalDate objectionsUntil,
        int workingDays,
        Publicity.Status status,
        String statusTitle,
        List<String> notes,
        Instant announcedAt,
        @Nullable String receivingOffice,
        @Nullable String supervisionPhone,
        @Nullable String openUrl) {

    public static PublicityView of(Publicity publicity, boolean open, LocalDate today) {
        List<String> notes = new ArrayList<>();
        if (publicity.calendar() == WorkCalendar.Basis.WEEKENDS) {
            notes.add("公示期涉及的年度尚未录入放假安排，工作日按周末计算，请核对。");
        }
        if (publicity.isEnteredLate()) {
            notes.add("公示开始后补录，请核对纸质公示记录。");
        }
        return new PublicityView(
                publicity.id(),
                publicity.from(),
                publicity.to(),
                publicity.objectionsUntil(),
                publicity.workingDays(),
                publicity.status(today),
                publicity.status(today).title(),
                notes,
                publicity.announcedAt(),
                publicity.receivingOffice(),
                publicity.supervisionPhone(),
                open ? PublishedList.OPEN_URL + "/" + publicity.id() : null);
    }
}
