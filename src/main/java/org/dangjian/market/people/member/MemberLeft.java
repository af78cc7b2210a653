package org.dangjian.market.people.member;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;

/**
 * A member died, was transferred out, or is gone and leaves nothing open: whoever keeps something open for them ends it in the
 * same transaction. Observers run in the order in which rows are locked: orders, claims, then the rest.
 *
 * @param caller who put it on record
 * @param status where the member stands now
 * @param ended what was ended, in words, added by the observers
 */
public record MemberLeft(Caller caller, UUID memberId, MemberStatus status, List<String> ended) {

    /** The observer that locks balances. */
    public static final int BALANCES = 100;

    /** Observers that lock claims. */
    public static final int CLAIMS = 200;

    /** Observers that lock neither. */
    public static final int REST = 300;

    public MemberLeft(Caller caller, UUID memberId, MemberStatus status) {
        this(caller, memberId, status, new ArrayList<>());
    }

    /** What is written on everything that ends with it. */
    public String reason() {
        return "该党员" + status.title();
    }

    /** Notes that so many things of a kind were ended. */
    public void ended(String what, int count) {
        if (count > 0) {
            ended.add(what + " " + count);
        }
    }
}
