package org.dangjian.market.governance.whistle.month;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order that people have to look at: a list for people, which decides nothing.
 *
 * @param reasons why it stands here
 */
@Schema(name = "CaseAccountability")
public record AccountabilityView(
        UUID orderId,
        UUID caseId,
        String caseNumber,
        String caseTitle,
        String placeName,
        UUID departmentId,
        String departmentName,
        boolean lead,
        Instant settleBy,
        List<String> reasons) {}
