package org.dangjian.market.people.member;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;

/** Answers whether two accounts are two people who may decide on each other's proposals. Answered by {@code access}. */
public interface Counterparts {

    /**
     * Two people are two people, not two accounts: not the same account, not the same person by phone number, and neither
     * made or changed the other's account within the last thirty days. One statement, however many.
     *
     * @param proposers the accounts that proposed or did what the caller is to decide on
     * @throws Problem {@code second-person-required}
     */
    void require(Caller caller, Collection<UUID> proposers);

    /** The same for few; {@code null} stands for the service itself, which is nobody. */
    default void require(Caller caller, UUID... proposers) {
        require(caller, Stream.of(proposers).filter(Objects::nonNull).distinct().toList());
    }
}
