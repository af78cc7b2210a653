package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.dangjian.market.access.AccountDirectory;
import org.dangjian.market.notice.Notices;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shelf.ItemClosed;

/** Tells claimants what happens to their claims and to the items they claimed. */
@ApplicationScoped
class ClaimNotices {

    private final ClaimRepository claims;
    private final AccountDirectory accounts;
    private final Notices notices;

    ClaimNotices(ClaimRepository claims, AccountDirectory accounts, Notices notices) {
        this.claims = claims;
        this.accounts = accounts;
        this.notices = notices;
    }

    /** Tells whoever signs in for the holder; a holder without an account is told by staff. */
    void tell(Holder holder, String text, UUID subjectId) {
        accounts.of(holder).forEach(account -> notices.send(account, text, subjectId));
    }

    /** In the transaction that takes the item down. */
    void itemClosed(@Observes ItemClosed closed) {
        String why = closed.reason() == null ? "。" : "：" + closed.reason();
        for (Claim claim : claims.live(closed.itemId())) {
            tell(claim.holder(), "您认领的“" + closed.title() + "”已下架" + why, claim.id());
        }
    }
}
