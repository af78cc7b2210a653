package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.redemption.gift.Gift;
import org.dangjian.market.trade.redemption.gift.GiftRepository;

/**
 * Whose an order is. Staff act where the office that gives the gift or the member (by branch or active report-in) lies
 * in their part of the tree; gifts are handed out by staff of that office and of those above alone.
 */
@ApplicationScoped
class RedemptionAccess {

    private final RedemptionRepository redemptions;
    private final GiftRepository gifts;
    private final HolderDirectory holders;
    private final OrganizationDirectory organizations;
    private final AccountDirectory accounts;
    private final Counterparts counterparts;

    RedemptionAccess(
            RedemptionRepository redemptions,
            GiftRepository gifts,
            HolderDirectory holders,
            OrganizationDirectory organizations,
            AccountDirectory accounts,
            Counterparts counterparts) {
        this.counterparts = counterparts;
        this.redemptions = redemptions;
        this.gifts = gifts;
        this.holders = holders;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /** Reads at once what a view asks about each. */
    private void prefetch(Caller caller, List<Redemption> several) {
        Set<UUID> giftIds = several.stream().map(Redemption::giftId).collect(Collectors.toSet());
        organizations.findByIds(
                gifts.findByIds(giftIds).stream().map(Gift::organizationId).collect(Collectors.toSet()));
        holders.prefetch(caller, several.stream().map(Redemption::holder).toList());
    }

    String pathOf(Redemption order) {
        return pathOf(giftOf(order));
    }

    String pathOf(Gift gift) {
        return organizations.get(gift.organizationId()).path();
    }

    Gift giftOf(Redemption order) {
        return gifts.findById(order.giftId());
    }

    /**
     * Who is to receive a gift: the caller, or for staff a member in reach.
     *
     * @throws Problem {@code validation-failed}
     */
    HolderPlace recipient(Caller caller, UUID memberId) {
        UUID recipient = memberId == null ? caller.memberId() : memberId;
        if (recipient == null) {
            throw Problem.invalid("memberId", "请指明为哪位党员兑换");
        }
        Holder holder = Holder.member(recipient);
        return holders.findOnce(holder)
                .filter(place -> caller.is(holder) || place.isReachedBy(caller, Role.STAFF))
                .orElseThrow(() -> Problem.invalid("memberId", "只能为自己或辖区内的党员兑换"));
    }

    /** @throws Problem {@code validation-failed} when there is no such gift or it is not given where the member belongs */
    Gift inReach(HolderPlace recipient, UUID giftId) {
        return gifts.withOrganization(giftId)
                .filter(gift -> !gift.isRemoved() && recipient.isNear(pathOf(gift)))
                .orElseThrow(() -> Problem.invalid("giftId", "没有这件礼品，或不在可兑换的范围内"));
    }

    /** @throws Problem {@code not-found} for an order that is not the caller's to see */
    Redemption readable(Caller caller, UUID id) {
        return redemptions
                .findByIdOptional(id)
                .filter(order -> caller.is(order.holder()) || actsFor(caller, order, Role.OFFICES))
                .orElseThrow(Problem::notFound);
    }

    /** An order that is the caller's own, or one that staff look after. */
    Redemption cancellable(Caller caller, UUID id) {
        return redemptions
                .findByIdOptional(id)
                .filter(order -> caller.is(order.holder()) || actsFor(caller, order, Role.STAFF))
                .orElseThrow(Problem::notFound);
    }

    /**
     * The order that waits under a code.
     *
     * @throws Problem {@code pickup-code-unknown}, {@code second-person-required} for the caller's own, and for one the
     *     caller made for somebody else: nobody spends a member's credit and takes the gift alone
     */
    Redemption waiting(Caller caller, String code) {
        Redemption order = redemptions
                .findByCode(code)
                .filter(found -> caller.reaches(pathOf(giftOf(found)), Role.STAFF))
                .orElseThrow(() -> Problem.of(ProblemCode.PICKUP_CODE_UNKNOWN));
        if (caller.isConcernedAs(order.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        counterparts.require(caller, order.reservedBy());
        return order;
    }

    /** An order that staff of the office that gives the gift, or of those above, handed out. */
    Redemption handedOut(Caller caller, UUID id) {
        return redemptions
                .findByIdOptional(id)
                .filter(order -> caller.reaches(pathOf(giftOf(order)), Role.STAFF))
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem {@code second-person-required} for who handed the gift out, who ordered it, and the member */
    void requireSecondPerson(Caller caller, Redemption order) {
        if (caller.isConcernedAs(order.holder())) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        counterparts.require(caller, order.endedBy(), order.reservedBy());
    }

    /** The order with its code for the member and for whoever ordered for them. */
    RedemptionView view(Caller caller, Redemption order) {
        return view(caller, order, accounts.namesOf(caller, List.of(order.reservedBy())));
    }

    /** Many at once. */
    List<RedemptionView> views(Caller caller, List<Redemption> several) {
        prefetch(caller, several);
        Map<UUID, String> names = accounts.namesOf(
                caller, several.stream().map(Redemption::reservedBy).collect(Collectors.toSet()));
        return several.stream().map(order -> view(caller, order, names)).toList();
    }

    /** @param names of the accounts that ordered */
    private RedemptionView view(Caller caller, Redemption order, Map<UUID, String> names) {
        String name = holders.findOnce(order.holder()).map(HolderPlace::name).orElse("");
        boolean withCode = caller.is(order.holder()) || order.reservedBy().equals(caller.accountId());
        String orderedBy = names.get(order.reservedBy());
        return RedemptionView.of(order, giftOf(order).title(), name, orderedBy, withCode);
    }

    private boolean actsFor(Caller caller, Redemption order, Role... roles) {
        return caller.reaches(pathOf(giftOf(order)), roles)
                || holders.findOnce(order.holder())
                        .map(place -> place.isReachedBy(caller, roles))
                        .orElse(false);
    }
}
