package org.dangjian.market.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.notice.Notices;
import org.dangjian.market.shared.Holder;

/** Tells holders something: every account that acts for one. In the transaction of what is told. */
@ApplicationScoped
public class Inbox {

    private final AccountDirectory accounts;
    private final Notices notices;

    Inbox(AccountDirectory accounts, Notices notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    /** @param subjectId what it is about */
    public void tell(Holder holder, String text, UUID subjectId) {
        accounts.of(holder).forEach(account -> notices.send(account, text, subjectId));
    }

    /** Tells several the same, each account once. */
    public void tellAll(Collection<Holder> holders, String text, UUID subjectId) {
        Collection<UUID> told = new LinkedHashSet<>();
        accounts.ofAll(holders).values().forEach(told::addAll);
        List<Notices.Message> messages = new ArrayList<>();
        told.forEach(account -> messages.add(new Notices.Message(account, text, subjectId)));
        notices.send(messages);
    }
}
