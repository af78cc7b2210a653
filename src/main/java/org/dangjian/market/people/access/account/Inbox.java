package org.dangjian.market.people.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.Holder;

/** Tells holders something: every account that acts for one. In the transaction of what is told. */
@ApplicationScoped
public class Inbox {

    /** What a holder is told, and what it is about. */
    public record Message(Holder holder, NoticeKind kind, String text, UUID subjectId) {}

    private final AccountDirectory accounts;
    private final Notices notices;

    Inbox(AccountDirectory accounts, Notices notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    /** @param subjectId what it is about */
    public void tell(Holder holder, NoticeKind kind, String text, UUID subjectId) {
        accounts.of(holder).forEach(account -> notices.send(account, kind, text, subjectId));
    }

    /** Tells a holder, and whoever acted in their place; each account once. */
    public void tell(Optional<Holder> holder, UUID actor, NoticeKind kind, String text, UUID subjectId) {
        Set<UUID> told = new LinkedHashSet<>(Set.of(actor));
        holder.map(accounts::of).ifPresent(told::addAll);
        told.forEach(account -> notices.send(account, kind, text, subjectId));
    }

    /**
     * Tells many something in one batch.
     *
     * @return how many accounts were told
     */
    public int tell(List<Message> messages) {
        Map<Holder, List<UUID>> inboxes =
                accounts.ofAll(messages.stream().map(Message::holder).distinct().toList());
        List<Notices.Message> sent = messages.stream()
                .flatMap(message -> inboxes.getOrDefault(message.holder(), List.of()).stream()
                        .map(account ->
                                new Notices.Message(account, message.kind(), message.text(), message.subjectId())))
                .toList();
        notices.send(sent);
        return sent.size();
    }
}
