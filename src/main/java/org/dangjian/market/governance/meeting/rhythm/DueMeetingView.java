package org.dangjian.market.governance.meeting.rhythm;

import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organization that has held no meeting of a kind in the period that runs.
 *
 * @param overdue whether there was none in the period before either
 * @param dueBy the last day of the period that runs
 * @param lastHeldOn the last one on record, {@code null} when there is none
 */
@Schema(name = "DueMeeting")
public record DueMeetingView(
        UUID organizationId,
        String organizationName,
        Level level,
        String kind,
        String kindTitle,
        Rhythm every,
        String everyTitle,
        boolean overdue,
        LocalDate dueBy,
        @Nullable LocalDate lastHeldOn) {}
