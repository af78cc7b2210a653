package org.dangjian.market.governance.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;

/** Cards that the service drafts where something is behind: a suggestion, until a person signs it. */
@ApplicationScoped
public class Cards {

    private final CardRepository cards;
    private final OrganizationDirectory organizations;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    Cards(CardRepository cards, OrganizationDirectory organizations, Inbox inbox, AuditTrail audit, BusinessDay clock) {
        this.cards = cards;
        this.organizations = organizations;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts a card, in the transaction in progress, and tells the office; nothing while one about the same is on its way.
     *
     * @return the id of the draft
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> draft(NewCard request) {
        if (cards.isLive(request.subjectId())) {
            return Optional.empty();
        }
        Card card = new Card(request, null, clock.now());
        cards.persistAndFlush(card);
        audit.record(
                Caller.system(),
                AuditEntry.of("card.drafted", "card", card.id())
                        .in(organizations.get(request.place()).path())
                        .with("subjectId", request.subjectId()));
        inbox.tell(
                Holder.organization(request.place()),
                NoticeKind.CARD,
                "已起草督办提示卡“" + request.about() + "”，请核对后签发或撤回。",
                card.id());
        return Optional.of(card.id());
    }
}
