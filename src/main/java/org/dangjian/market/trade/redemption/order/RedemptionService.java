package org.dangjian.market.trade.redemption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.access.account.Undo;
import org.dangjian.market.people.access.account.Undos;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.ledger.Credit;
import org.dangjian.market.trade.redemption.gift.Gift;
import org.dangjian.market.trade.redemption.gift.GiftStock;

/**
 * Orders from reservation to pickup. Locks are taken in one order everywhere: the member's credit, the order, the gift's
 * stock.
 */
@ApplicationScoped
public class RedemptionService {

    private final RedemptionRepository redemptions;
    private final RedemptionAccess access;
    private final RedemptionConfig config;
    private final Eligibility eligibility;
    private final PickupCodes codes;
    private final GiftStock stock;
    private final Credit credit;
    private final BusinessDay clock;
    private final Undos undos;
    private final OrderBook book;

    RedemptionService(
            Credit credit,
            RedemptionRepository redemptions,
            RedemptionAccess access,
            RedemptionConfig config,
            Eligibility eligibility,
            PickupCodes codes,
            GiftStock stock,
            BusinessDay clock,
            Undos undos,
            OrderBook book) {
        this.credit = credit;
        this.undos = undos;
        this.redemptions = redemptions;
        this.access = access;
        this.config = config;
        this.eligibility = eligibility;
        this.codes = codes;
        this.stock = stock;
        this.clock = clock;
        this.book = book;
    }

    /**
     * Takes credit and stock and gives a pickup code; the member is told when someone else ordered for them.
     *
     * @throws Problem {@code gift-not-open}, {@code not-eligible}, {@code limit-reached}, {@code insufficient-credit},
     *     {@code balance-blocked}, {@code out-of-stock}, {@code validation-failed}
     */
    @Transactional
    public RedemptionView reserve(Caller caller, RedeemGift request) {
        HolderPlace recipient = access.recipient(caller, request.memberId());
        Gift gift = access.inReach(recipient, request.giftId());
        UUID memberId = recipient.holder().id();
        gift.requireOpen(clock.today());
        eligibility.require(memberId, access.pathOf(gift));
        if (gift.stock() < request.quantity()) {
            throw Problem.of(ProblemCode.OUT_OF_STOCK);
        }
        credit.lockCredit(recipient.holder());
        requireWithinLimit(gift, memberId, request.quantity());
        Redemption order =
                new Redemption(gift, memberId, request.quantity(), codes.next(), config.kept(), caller, clock.now());
        String hash = credit.spend(caller, order.spending(gift.title(), clock.today()));
        redemptions.add(order);
        book.record(caller, "redemption.reserved", order, hash);
        stock.take(caller, gift, order.quantity(), order.id());
        if (!caller.is(order.holder())) {
            book.tell(order, "已由工作人员代为下单，用去 " + order.cost() + " 积分；如非您的意愿，请在领取前取消订单。");
        }
        return access.view(caller, order);
    }

    @Transactional
    public RedemptionView get(Caller caller, UUID id) {
        return access.view(caller, access.readable(caller, id));
    }

    /** The caller's own orders, and unless {@code mine} those in the caller's part of the tree. */
    @Transactional
    public Page<RedemptionView> find(Caller caller, RedemptionFilter filter, UUID before, int limit) {
        List<String> paths = Boolean.TRUE.equals(filter.mine()) ? List.of() : caller.paths(Role.OFFICES);
        List<Redemption> found = redemptions.page(filter, caller.memberId(), paths, before, limit + 1);
        return Page.of(access.views(caller, found), limit, order -> order.id().toString());
    }

    /**
     * Gives credit and stock back before the pickup; the member is told when someone else did it.
     *
     * @throws Problem {@code state-conflict} when the order has ended
     */
    @Transactional
    public RedemptionView cancel(Caller caller, UUID id, CancelRedemption request) {
        Redemption found = access.cancellable(caller, id);
        credit.lockCredit(found.holder());
        Redemption order = redemptions.locked(found);
        String given = request == null || request.reason() == null
                ? ""
                : request.reason().strip();
        order.end(RedemptionStatus.CANCELLED, given.isEmpty() ? null : given, caller.accountId(), clock.now());
        if (!caller.is(order.holder())) {
            book.tell(order, given.isEmpty() ? "已取消，积分已退回。" : "已取消，积分已退回：" + given);
        }
        book.giveBack(caller, "redemption.cancelled", order);
        return access.view(caller, order);
    }

    /**
     * Staff hand the gift over; the credit is gone for good.
     *
     * @throws Problem {@code pickup-code-unknown} also when the gift was fetched already; {@code state-conflict} when
     *     the time for it is over; {@code second-person-required} for an own order, or one made for somebody else
     */
    @Transactional
    public RedemptionView pickUp(Caller caller, PickUp request) {
        Redemption found = access.waiting(caller, PickupCodes.read(request.code()));
        credit.lockCredit(found.holder());
        Redemption order = redemptions.locked(found);
        if (!order.isWaiting()) {
            throw Problem.of(ProblemCode.PICKUP_CODE_UNKNOWN);
        }
        order.pickUp(caller.accountId(), clock.now());
        credit.release(order.holder(), order.cost());
        redemptions.save(order);
        book.record(caller, "redemption.picked-up", order, null);
        return access.view(caller, order);
    }

    /**
     * Takes a pickup back that was entered by mistake: the order waits again with its credit held, under a new code, and
     * may be fetched or cancelled. The member is told.
     *
     * @return empty for the first of the two whom it takes
     * @throws Problem {@code not-found}; {@code second-person-required} for who entered it, who ordered and the member;
     *     {@code state-conflict} for an order that was not fetched
     */
    @Transactional
    public Optional<RedemptionView> undoPickUp(Caller caller, UUID id, CancelRedemption request) {
        Problem.requireReason(request.reason());
        Redemption found = access.handedOut(caller, id);
        credit.lockCredit(found.holder());
        Redemption order = redemptions.locked(found);
        if (order.status() != RedemptionStatus.PICKED_UP) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, order.status().title());
        }
        access.requireSecondPerson(caller, order);
        if (!undos.agreed(caller, Undo.Kind.PICKUP, id, access.pathOf(order), request.reason())) {
            return Optional.empty();
        }
        order.undoPickUp(codes.next(), config.kept(), clock.now());
        credit.hold(order.holder(), order.cost());
        redemptions.save(order);
        book.record(caller, "redemption.pickup-undone", order, null);
        book.tell(order, "的领取登记有误，已撤销：" + request.reason().strip() + "。请凭新的取货码领取。");
        return Optional.of(access.view(caller, order));
    }

    /** Orders nobody fetched in time, the oldest first. */
    @Transactional
    List<UUID> overdue(int limit) {
        return redemptions.overdue(clock.now(), limit);
    }

    /** Ends an order nobody fetched, unless someone was faster. */
    @Transactional
    void expire(UUID id) {
        Redemption found = redemptions.findById(id);
        credit.lockCredit(found.holder());
        Redemption order = redemptions.locked(found);
        if (order.isOverdue(clock.now())) {
            order.end(RedemptionStatus.EXPIRED, "逾期未领取", null, clock.now());
            book.tell(order, "逾期未领取，订单已取消，积分已退回。");
            book.giveBack(Caller.system(), "redemption.expired", order);
        }
    }

    /** Cancels what a member who left did not fetch, unless someone was faster. */
    void cancelFor(Caller caller, UUID id, String reason) {
        Redemption found = redemptions.findById(id);
        credit.lockCredit(found.holder());
        Redemption order = redemptions.locked(found);
        if (order.isWaiting()) {
            order.end(RedemptionStatus.CANCELLED, reason, caller.accountId(), clock.now());
            book.giveBack(caller, "redemption.cancelled", order);
        }
    }

    /** The member's credit is locked: two orders of one member are counted one after the other. */
    private void requireWithinLimit(Gift gift, UUID memberId, int quantity) {
        Integer limit = gift.perPersonLimit();
        if (limit != null && redemptions.countOf(gift.id(), memberId) + quantity > limit) {
            throw Problem.of(ProblemCode.LIMIT_REACHED, limit);
        }
    }

    /**
     * What the holder of a waiting order shows where it is handed out.
     *
     * @throws Problem {@code not-found} for another's, and for an order that does not wait
     */
    @Transactional
    public String pickupCode(Caller caller, UUID id) {
        return Optional.ofNullable(get(caller, id).pickupCode()).orElseThrow(Problem::notFound);
    }
}
