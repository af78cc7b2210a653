package org.dangjian.market.trade.claim.serving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.NeedDirectory;

/** Tells the two sides of a claim, and the office, what happens; never who did it. */
@ApplicationScoped
public class SideNotices {

    private final AccountDirectory accounts;
    private final HolderDirectory holders;
    private final NeedDirectory needs;
    private final Notices notices;

    SideNotices(AccountDirectory accounts, HolderDirectory holders, NeedDirectory needs, Notices notices) {
        this.accounts = accounts;
        this.holders = holders;
        this.needs = needs;
        this.notices = notices;
    }

    /** A step of the claim, to who filed the need, with the title they know; nothing where there was no need. */
    public void tellRequester(Item item, UUID by, String step) {
        tellRequester(item.needId(), by, step);
    }

    public void tellRequester(UUID needId, UUID by, String step) {
        needs.find(needId)
                .filter(asked -> !asked.requesterId().equals(by))
                .ifPresent(asked -> notices.send(
                        asked.requesterId(), NoticeKind.NEED, "您的需求“" + asked.title() + "”" + step, asked.needId()));
    }

    /** To who serves: for an offer its provider, else the holder and the members who take part. */
    public void tellServing(Claim claim, Item item, UUID by, String text) {
        Set<Holder> serving = new LinkedHashSet<>(List.of(VisitService.server(claim, item)));
        claim.participants().forEach(member -> serving.add(Holder.member(member)));
        tell(serving, claim, by, text);
    }

    /** To who is served: who took the offer up or filed the need; where there is neither, the office of the item. */
    public void tellAsking(Claim claim, Item item, UUID by, String text) {
        if (item.provider() != null) {
            tell(Set.of(claim.holder()), claim, by, text);
        } else if (item.needId() != null) {
            needs.requesterOf(item.needId())
                    .filter(account -> !account.equals(by))
                    .ifPresent(account -> notices.send(account, NoticeKind.NEED, text, item.needId()));
        } else {
            tellOffice(claim, item, by, text);
        }
    }

    /** To the staff of the office the item belongs to. */
    public void tellOffice(Claim claim, Item item, UUID by, String text) {
        tell(Set.of(Holder.organization(item.organizationId())), claim, by, text);
    }

    public void tell(Set<Holder> told, Claim claim, UUID by, String text) {
        Set<UUID> people = new LinkedHashSet<>();
        accounts.ofAll(told).values().forEach(people::addAll);
        people.remove(by);
        notices.send(people.stream()
                .map(account -> new Notices.Message(account, NoticeKind.CLAIM, text, claim.id()))
                .toList());
    }

    /** Who took it, as who asked may know: a unit by its name, a member as 姓**. */
    public String nameOf(Holder holder) {
        String name = holders.findOnce(holder).map(HolderPlace::name).orElse("");
        return holder.type() == Holder.Type.ORGANIZATION ? name : FieldCipher.maskName(name);
    }
}
