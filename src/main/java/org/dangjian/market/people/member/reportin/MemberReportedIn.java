package org.dangjian.market.people.member.reportin;

import java.util.UUID;

/** A place recorded that a member reports in there; the member and their branch, who did not do it, are to be told. */
public record MemberReportedIn(UUID memberId, UUID branchId, String placeName) {}
