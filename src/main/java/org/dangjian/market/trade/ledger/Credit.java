package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.dangjian.market.people.holder.HolderDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.trade.ledger.BalanceRepository.Balance;

/** What holders can spend: taken for orders, held until they end, given back. */
@ApplicationScoped
public class Credit {

    private final BalanceRepository balances;
    private final Bookkeeping books;
    private final HolderDirectory holders;
    private final BusinessDay clock;

    Credit(BalanceRepository balances, Bookkeeping books, HolderDirectory holders, BusinessDay clock) {
        this.balances = balances;
        this.books = books;
        this.holders = holders;
        this.clock = clock;
    }

    /**
     * Locks what a holder can spend. To be called before the order and its stock are locked. Years do not matter: CREDIT
     * belongs to none.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockCredit(Holder holder) {
        balances.lock(List.of(holder), clock.year());
    }

    /**
     * Takes CREDIT for an order; it is held until the order ends.
     *
     * @throws Problem {@code insufficient-credit}, {@code balance-blocked}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String spend(Caller caller, Posting order) {
        Holder holder = order.holder();
        balances.lock(List.of(holder), order.year());
        Balance credit = credit(holder);
        if (credit.blocked()) {
            throw Problem.of(ProblemCode.BALANCE_BLOCKED);
        }
        int cost = -order.points();
        if (credit.total() < cost) {
            throw Problem.of(ProblemCode.INSUFFICIENT_CREDIT, cost, credit.total());
        }
        PointEntry entry = PointEntry.of(order, Unit.CREDIT, clock.now(), caller.accountId());
        String hash = books.write(List.of(entry));
        writeCredit(holder, new Balance(credit.total() - cost, credit.held() + cost, credit.owed(), false));
        return hash;
    }

    /**
     * Takes CREDIT that expires; SCORE is not touched. To be called with what the holders can spend locked.
     *
     * @return the hash of the new rows, for the audit; {@code null} without any
     */
    @Transactional(Transactional.TxType.MANDATORY)
    String expire(Caller caller, List<Posting> expiring) {
        return books.book(expiring.stream()
                .map(posting -> PointEntry.of(posting, Unit.CREDIT, clock.now(), caller.accountId()))
                .toList());
    }

    /** Ends the hold of an order that was picked up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(Holder holder, int points) {
        balances.lock(List.of(holder), clock.year());
        Balance credit = credit(holder);
        writeCredit(holder, new Balance(credit.total(), credit.held() - points, credit.owed(), credit.blocked()));
    }

    /** Holds again what was let go for an order whose pickup was a mistake. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(Holder holder, int points) {
        release(holder, -points);
    }

    /** Gives back what an order took. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String refund(Caller caller, Posting refund) {
        release(refund.holder(), refund.points());
        return books.book(List.of(PointEntry.of(refund, Unit.CREDIT, clock.now(), caller.accountId())));
    }

    private Balance credit(Holder holder) {
        return balances.find(holder, Unit.CREDIT, BalanceRepository.NO_YEAR);
    }

    private void writeCredit(Holder holder, Balance balance) {
        balances.write(holder, Unit.CREDIT, BalanceRepository.NO_YEAR, balance);
    }
}
