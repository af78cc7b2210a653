package org.dangjian.market.people.access.account;

import java.util.UUID;

/**
 * Somebody who is registered: with an account, or as a member without one yet.
 *
 * @param accountId {@code null} without an account
 * @param memberId the member, or the account's; {@code null} for an account that is no member's
 */
public record RosterPerson(UUID accountId, UUID memberId) {

    public UUID key() {
        return accountId != null ? accountId : memberId;
    }
}
