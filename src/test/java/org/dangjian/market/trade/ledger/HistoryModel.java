package org.dangjian.market.trade.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules make of a history, written a second time and as plainly as possible: no database, no locks, no events.
 * Every command returns the code of its refusal or {@code null}, and changes nothing when it refuses.
 */
final class HistoryModel {

    /** What a member has; CREDIT below nought is owed. */
    static final class Account {
        int score;
        int credit;
        int held;

        int spendable() {
            return Math.max(credit, 0);
        }

        int owed() {
            return Math.max(-credit, 0);
        }

        private void earn(int points) {
            score += points;
            credit += points;
        }
    }

    /** A claim, an order, an adjustment or one attendance: who, of what, and how far it is. */
    static final class Thing {
        final int member;
        final int of;
        final int points;
        String state;

        private Thing(int member, int of, int points, String state) {
            this.member = member;
            this.of = of;
            this.points = points;
            this.state = state;
        }
    }

    /** An item; {@code capacity} 0 means without limit. */
    record Item(int points, int capacity) {}

    final List<Account> accounts = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    final List<Integer> prices = new ArrayList<>();
    final List<Integer> stock = new ArrayList<>();
    final List<Thing> claims = new ArrayList<>();
    final List<Thing> orders = new ArrayList<>();
    final List<Thing> adjustments = new ArrayList<>();
    final List<Thing> attendances = new ArrayList<>();

    private static final Set<String> ENDED = Set.of("WITHDRAWN", "REVERSED");
    private static final int MANDATORY_TIMES = 2;
    private static final int MANDATORY_POINTS = 10;

    private final Set<String> notes = new HashSet<>();
    private final Map<Integer, Boolean> mandatoryPaid = new HashMap<>();

    /** Everything anybody has, to see whether a command moved points. */
    List<Integer> state() {
        return accounts.stream()
                .flatMap(account -> Stream.of(account.score, account.credit, account.held))
                .toList();
    }

    int taken(int item) {
        return (int) claims.stream()
                .filter(claim -> claim.of == item && !ENDED.contains(claim.state))
                .count();
    }

    String claim(int member, int item) {
        boolean live = claims.stream()
                .anyMatch(claim -> claim.member == member && claim.of == item && !ENDED.contains(claim.state));
        if (live) {
            return "claim-duplicate";
        }
        Item wanted = items.get(item);
        if (wanted.capacity() > 0 && taken(item) >= wanted.capacity()) {
            return "item-full";
        }
        claims.add(new Thing(member, item, wanted.points(), "CLAIMED"));
        return null;
    }

    String complete(int claim) {
        return step(claims.get(claim), Set.of("CLAIMED", "RETURNED"), "SUBMITTED");
    }

    String giveBack(int claim) {
        return step(claims.get(claim), Set.of("SUBMITTED"), "RETURNED");
    }

    String withdraw(int claim) {
        return step(claims.get(claim), Set.of("CLAIMED"), "WITHDRAWN");
    }

    String verify(int claim) {
        Thing verified = claims.get(claim);
        String refusal = step(verified, Set.of("SUBMITTED"), "VERIFIED");
        if (refusal == null) {
            accounts.get(verified.member).earn(verified.points);
        }
        return refusal;
    }

    String reverseClaim(int claim) {
        Thing reversed = claims.get(claim);
        String refusal = step(reversed, Set.of("VERIFIED"), "REVERSED");
        if (refusal == null) {
            accounts.get(reversed.member).earn(-reversed.points);
        }
        return refusal;
    }

    String propose(int member, int signedPoints) {
        adjustments.add(new Thing(member, 0, signedPoints, "PROPOSED"));
        return null;
    }

    String approve(int adjustment, boolean bySecondPerson) {
        if (!bySecondPerson) {
            return "second-person-required";
        }
        return score(adjustments.get(adjustment), "PROPOSED", "APPROVED", 1);
    }

    String reverseAdjustment(int adjustment) {
        return score(adjustments.get(adjustment), "APPROVED", "REVERSED", -1);
    }

    private String score(Thing adjustment, String from, String to, int sign) {
        String refusal = step(adjustment, Set.of(from), to);
        if (refusal == null) {
            accounts.get(adjustment.member).score += sign * adjustment.points;
        }
        return refusal;
    }

    String order(int member, int gift, int quantity) {
        int cost = prices.get(gift) * quantity;
        Account account = accounts.get(member);
        if (stock.get(gift) < quantity) {
            return "out-of-stock";
        }
        if (account.spendable() < cost) {
            return "insufficient-credit";
        }
        account.credit -= cost;
        account.held += cost;
        stock.set(gift, stock.get(gift) - quantity);
        orders.add(new Thing(member, gift, quantity, "RESERVED"));
        return null;
    }

    String cancel(int order) {
        Thing cancelled = orders.get(order);
        String refusal = step(cancelled, Set.of("RESERVED"), "CANCELLED");
        if (refusal == null) {
            int cost = prices.get(cancelled.of) * cancelled.points;
            accounts.get(cancelled.member).held -= cost;
            accounts.get(cancelled.member).credit += cost;
            stock.set(cancelled.of, stock.get(cancelled.of) + cancelled.points);
        }
        return refusal;
    }

    String pickUp(int order) {
        Thing fetched = orders.get(order);
        if (!fetched.state.equals("RESERVED")) {
            return "pickup-code-unknown";
        }
        fetched.state = "PICKED_UP";
        accounts.get(fetched.member).held -= prices.get(fetched.of) * fetched.points;
        return null;
    }

    String attend(int member, String note) {
        if (!notes.add(member + note)) {
            return "completion-duplicate";
        }
        attendances.add(new Thing(member, 0, 0, note));
        settle(member);
        return null;
    }

    String reverseAttendance(int attendance) {
        Thing undone = attendances.get(attendance);
        if (undone.state.isEmpty()) {
            return "state-conflict";
        }
        notes.remove(undone.member + undone.state);
        undone.state = "";
        settle(undone.member);
        return null;
    }

    /** Points of the mandatory item are there exactly while the count it asks for is. */
    private void settle(int member) {
        long count = attendances.stream()
                .filter(attendance -> attendance.member == member && !attendance.state.isEmpty())
                .count();
        boolean due = count >= MANDATORY_TIMES;
        if (due != mandatoryPaid.getOrDefault(member, false)) {
            mandatoryPaid.put(member, due);
            accounts.get(member).earn(due ? MANDATORY_POINTS : -MANDATORY_POINTS);
        }
    }

    private static String step(Thing thing, Set<String> from, String to) {
        if (!from.contains(thing.state)) {
            return "state-conflict";
        }
        thing.state = to;
        return null;
    }
}
