package org.dangjian.market.platform.notice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.dangjian.market.platform.notice.Addressees.Addressee;
import org.dangjian.market.platform.shared.Problem;

/** What carries messages on one of the channels beside the inbox; each is a bean, and nobody else knows its server. */
interface Carrier {

    Channel channel();

    /** Whether something can leave this installation here. */
    boolean isOpen();

    /** Whether something could arrive at this account now. */
    boolean reaches(UUID accountId);

    /** @throws Problem when it cannot be chosen for this account, which then would wait for nothing */
    default void requireChoosable(UUID accountId) {}

    /**
     * Which of these notices get a message of their own.
     *
     * @param wanting those who want to hear of them here
     */
    List<Notice> announced(List<Notice> notices, Collection<Addressee> wanting);

    /** Tries to deliver a message, with no transaction open, and says what becomes of it. */
    Consumer<OutboxMessage> deliver(OutboxMessage message);
}
