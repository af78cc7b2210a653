package org.dangjian.market.trade.claim.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.ClaimActors;
import org.dangjian.market.trade.claim.ClaimAudit;
import org.dangjian.market.trade.claim.ClaimRepository;
import org.dangjian.market.trade.claim.ClaimStatus;
import org.dangjian.market.trade.claim.Deed;
import org.dangjian.market.trade.claim.serving.ClaimAccess;
import org.dangjian.market.trade.claim.serving.ClaimView;
import org.dangjian.market.trade.claim.serving.ClaimViews;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.NeedDirectory;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Tells those who have to meet how to reach each other, while they have to; every look is on record. */
@ApplicationScoped
public class ContactService {

    private final ClaimAccess access;
    private final NeedDirectory needs;
    private final AccountDirectory accounts;
    private final MemberDirectory members;
    private final HolderDirectory holders;
    private final Shelf shelf;
    private final ClaimActors actors;
    private final ClaimAudit audit;
    private final ClaimRepository claims;
    private final ClaimViews views;
    private final Notices notices;
    private final Inbox inbox;

    ContactService(
            ClaimAccess access,
            NeedDirectory needs,
            AccountDirectory accounts,
            MemberDirectory members,
            HolderDirectory holders,
            Shelf shelf,
            ClaimActors actors,
            ClaimAudit audit,
            ClaimRepository claims,
            ClaimViews views,
            Notices notices,
            Inbox inbox) {
        this.notices = notices;
        this.inbox = inbox;
        this.views = views;
        this.claims = claims;
        this.access = access;
        this.needs = needs;
        this.accounts = accounts;
        this.members = members;
        this.holders = holders;
        this.shelf = shelf;
        this.actors = actors;
        this.audit = audit;
    }

    /**
     * To who serves: the person in need, or the requester where none was named; for an offer, who took it up. To who took
     * an offer up: its provider. Staff of the place where
     * it is asked may look for who serves; those of the place where the holder belongs may not.
     *
     * @throws Problem {@code not-found}; {@code forbidden} for who only asked; {@code claimer-not-confirmed} for who
     *     claimed a need before anybody agreed to them; {@code state-conflict} once the claim ended
     */
    @Transactional
    public Contact reveal(Caller caller, UUID id) {
        Claim claim = access.readable(caller, id);
        Item item = shelf.get(claim.itemId());
        boolean serving = access.isServingSide(caller, claim, item);
        boolean taker = access.isTaker(caller, claim, item);
        if (!serving && !taker && !caller.reaches(shelf.pathOf(item), Role.STAFF)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        if (!ClaimStatus.SERVING.contains(claim.status())) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, claim.status().title());
        }
        if (serving && item.needId() != null && !claim.isClaimerConfirmed()) {
            throw Problem.of(ProblemCode.CLAIMER_NOT_CONFIRMED);
        }
        Contact contact = taker ? of(item.provider()) : served(claim, item);
        audit.record(
                caller,
                "claim.contact-revealed",
                claim,
                actors.deed(caller, serving || taker),
                shelf.pathOf(item),
                null);
        if (serving && item.needId() != null) {
            accounts.of(Holder.organization(item.organizationId()))
                    .forEach(staff ->
                            notices.send(staff, NoticeKind.CLAIM, "“" + item.title() + "”的认领人查看了求助人的联系方式。", id));
        }
        return contact;
    }

    /**
     * The requester, or staff of the place where it is asked, say that who claimed a need may come: only then do they learn
     * name, phone and address. Making an appointment with them says so, too.
     *
     * @throws Problem {@code not-found}, {@code forbidden} for everybody else, {@code state-conflict}
     */
    @Transactional
    public ClaimView confirmClaimer(Caller caller, UUID id) {
        Claim claim = claims.locked(access.readable(caller, id));
        Item item = shelf.get(claim.itemId());
        if (!access.confirmsClaimer(caller, claim, item)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        Deed deed = actors.deed(caller, access.isRequester(caller, item));
        claim.confirmClaimer(deed);
        claims.flush();
        inbox.tell(claim.holder(), NoticeKind.CLAIM, "“" + item.title() + "”已确认由您服务，可以查看联系方式并约定时间。", id);
        audit.record(caller, "claim.claimer-confirmed", claim, deed, shelf.pathOf(item), null);
        return views.of(caller, claim);
    }

    /**
     * Whoever offered an item to its holder agreed that it is them; who offered it to themself did not.
     *
     * @param by the account of the staff who offered it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void offered(UUID claimId, UUID by) {
        Claim claim = claims.findById(claimId);
        if (shelf.get(claim.itemId()).needId() != null
                && !accounts.of(claim.holder()).contains(by)) {
            claim.confirmClaimer(new Deed(by, false, claim.claimed().at()));
        }
    }

    private Contact served(Claim claim, Item item) {
        if (item.provider() != null) {
            return of(claim.holder());
        }
        NeedDirectory.Asked asked = needs.find(item.needId()).orElse(null);
        if (asked == null) {
            return of(Holder.organization(item.organizationId()));
        }
        return asked.beneficiary() == null
                ? ofAccount(asked.requesterId(), "")
                : new Contact(
                        asked.beneficiary().name(),
                        asked.beneficiary().phone(),
                        asked.beneficiary().address());
    }

    private Contact of(Holder holder) {
        return switch (holder.type()) {
            case RESIDENT -> ofAccount(holder.id(), "");
            case MEMBER ->
                members.find(holder.id())
                        .map(member -> new Contact(member.name(), members.phoneOf(member), null))
                        .orElseThrow(Problem::notFound);
            case ORGANIZATION -> {
                String unit = holders.find(holder).map(HolderPlace::name).orElse("");
                yield accounts.of(holder).stream()
                        .findFirst()
                        .map(officer -> ofAccount(officer, unit + " "))
                        .orElseGet(() -> new Contact(unit, null, null));
            }
        };
    }

    private Contact ofAccount(UUID account, String unit) {
        return accounts.find(account)
                .map(person -> new Contact(unit + person.name(), accounts.phoneOf(account), null))
                .orElseThrow(Problem::notFound);
    }
}
