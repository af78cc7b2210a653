package org.dangjian.market.trade.claim.attendance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was recorded. */
@Schema(name = "Attendance")
public record AttendanceView(List<CompletionView> items) {}
