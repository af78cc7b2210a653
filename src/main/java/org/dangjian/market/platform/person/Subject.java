package org.dangjian.market.platform.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One person as the records know them.
 *
 * @param account the account they sign in with, or {@code null}
 * @param members their member's record, and those that were found to be the same person's
 */
public record Subject(UUID account, Set<UUID> members) {

    /** Everything that points and work are kept for. */
    public List<UUID> holders() {
        Set<UUID> holders = new LinkedHashSet<>(members);
        if (account != null) {
            holders.add(account);
        }
        return List.copyOf(holders);
    }
}
