package org.dangjian.market.people.member;

import java.util.List;
import java.util.UUID;

/** Which roles a member's account has; kept by the room of accounts, which this one does not know. */
public interface HeldRoles {

    /** The roles in words, each with its place: 支部书记（槐荫医院内科党支部）. Empty without an account. */
    List<String> of(UUID memberId);
}
