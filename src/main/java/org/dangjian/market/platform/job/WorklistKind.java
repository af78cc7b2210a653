package org.dangjian.market.platform.job;

import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Titled;

/** The kinds of things that wait for somebody's word; the id of an item is that of the thing its kind names. */
@Labelled("WorklistKind")
public enum WorklistKind implements Titled {
    NEED,
    OFFER,
    ITEM,
    CLAIM,
    FLAGGED_RATING,
    ABSENCE,
    ATTENDANCE,
    REPORT_IN,
    SIGN_IN,
    ADJUSTMENT,
    PLAN_APPLIED,
    PLAN_DECIDED,
    OBJECTION,
    WORK_REPORT,
    DISPATCH,
    HAND_OVER,
    CLAIMER,
    RATING,
    BALLOT,
    PICKUP,
    TASK,
    CARD,
    MEETING_INVITATION,
    MEETING_RECORD,
    CLAIM_REVERSAL,
    ADJUSTMENT_REVERSAL,
    EVENT_REVOCATION,
    PLAN_REVOCATION,
    PICKUP_UNDO,
    REOPENING,
    CASE_REPORTED,
    CASE_ESCALATED,
    CASE_ORDER,
    CASE_ASKED,
    CASE_CHECK
}
