package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dangjian.market.access.AccountDirectory;
import org.dangjian.market.ledger.HolderDirectory;
import org.dangjian.market.ledger.HolderPlace;
import org.dangjian.market.member.MemberDirectory;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.Holder;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;
import org.dangjian.market.shelf.Item;
import org.dangjian.market.shelf.NeedDirectory;
import org.dangjian.market.shelf.Shelf;

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

    ContactService(
            ClaimAccess access,
            NeedDirectory needs,
            AccountDirectory accounts,
            MemberDirectory members,
            HolderDirectory holders,
            Shelf shelf,
            ClaimActors actors,
            ClaimAudit audit) {
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
     * @throws Problem {@code not-found}; {@code forbidden} for who only asked; {@code state-conflict} once the claim ended
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
        Contact contact = taker ? of(item.provider()) : served(claim, item);
        audit.record(
                caller,
                "claim.contact-revealed",
                claim,
                actors.deed(caller, serving || taker),
                shelf.pathOf(item),
                null);
        return contact;
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
