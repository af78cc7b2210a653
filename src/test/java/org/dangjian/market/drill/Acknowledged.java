package org.dangjian.market.drill;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the service has told its clients: the truth that must be found again, whatever was killed in between. */
final class Acknowledged {

    private final Map<String, String> claims = new ConcurrentHashMap<>();
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final Queue<Client.Refusal> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();

    /** A claim is now in this state. */
    void claim(String id, String status) {
        claims.put(id, status);
        writes.incrementAndGet();
    }

    /** An order is now in this state. */
    void order(String id, String status) {
        orders.put(id, status);
        writes.incrementAndGet();
    }

    /** An answer that an honest client never gets. */
    void surprise(String what) {
        surprises.add(what);
    }

    void refused(Client.Refusal refusal) {
        refusals.add(refusal);
    }

    void broken() {
        broken.incrementAndGet();
    }

    /** Claim ids and the last state that was acknowledged. */
    Map<String, String> claims() {
        return claims;
    }

    Map<String, String> orders() {
        return orders;
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }

    List<Client.Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** How many writes were acknowledged so far. */
    long writes() {
        return writes.get();
    }

    /** How many calls got no answer at all. */
    long unanswered() {
        return broken.get();
    }
}
