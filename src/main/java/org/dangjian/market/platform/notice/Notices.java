package org.dangjian.market.platform.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.writes.Writes;

/** Puts messages into inboxes, in the transaction of what they tell, and shows each account its own. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    /** Something to be told to an account. {@code subjectId} is what it is about. */
    public record Message(UUID accountId, NoticeKind kind, String text, UUID subjectId) {}

    private final Outbox outbox;
    private final MessageConsents consents;
    private final Writes writes;
    private final BusinessDay clock;

    Notices(Outbox outbox, MessageConsents consents, Writes writes, BusinessDay clock) {
        this.outbox = outbox;
        this.consents = consents;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * Tells an account something, in its inbox and, where it agreed, by a message that announces it. {@code subjectId} is
     * what it is about.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(UUID accountId, NoticeKind kind, String text, UUID subjectId) {
        send(List.of(new Message(accountId, kind, text, subjectId)));
    }

    /** Tells many accounts something, in one batch. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(List<Message> messages) {
        if (!messages.isEmpty()) {
            List<Notice> notices = messages.stream()
                    .map(message -> new Notice(
                            message.accountId(), message.kind(), message.text(), message.subjectId(), clock.now()))
                    .toList();
            notices.forEach(writes::insert);
            outbox.announce(notices);
        }
    }

    @Transactional
    public Page<NoticeView> inbox(Caller caller, boolean unreadOnly, UUID before, int limit) {
        String query = "accountId = ?1" + (unreadOnly ? " and readAt is null" : "")
                + (before == null ? "" : " and id < ?2") + " order by id desc";
        Object[] parameters =
                before == null ? new Object[] {caller.accountId()} : new Object[] {caller.accountId(), before};
        List<Notice> found = find(query, parameters).page(0, limit + 1).list();
        return Page.of(found, limit, notice -> notice.id().toString()).map(NoticeView::of);
    }

    @Transactional
    public NoticeView read(Caller caller, UUID id) {
        Notice notice = findByIdOptional(id)
                .filter(found -> found.accountId().equals(caller.accountId()))
                .orElseThrow(Problem::notFound);
        notice.read(clock.now());
        return NoticeView.of(notice);
    }

    /** How many the caller has not opened. */
    @Transactional
    public UnreadView unread(Caller caller) {
        return new UnreadView(count("accountId = ?1 and readAt is null", caller.accountId()));
    }

    /** Marks all that were sent so far as read. */
    @Transactional
    public UnreadView readAll(Caller caller) {
        update("readAt = ?1 where accountId = ?2 and readAt is null", clock.now(), caller.accountId());
        return unread(caller);
    }

    /** Counts one agreement to a message. */
    @Transactional
    public ConsentView agree(Caller caller, Template template) {
        consents.add(caller.accountId(), template);
        return new ConsentView(template, consents.remaining(caller.accountId(), template));
    }
}
