package org.dangjian.market.trade.claim.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.claim.Claim;
import org.dangjian.market.trade.claim.serving.ClaimAccess;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Who verifies claims: one by one, and as a condition of lists. */
@ApplicationScoped
class Verifiers {

    /** Who verifies in their part of the tree, beside whoever took an offer up. */
    private static final Role[] VERIFIERS = Role.STAFF;

    private final ClaimAccess access;
    private final Shelf shelf;
    private final Counterparts counterparts;

    Verifiers(ClaimAccess access, Shelf shelf, Counterparts counterparts) {
        this.access = access;
        this.shelf = shelf;
        this.counterparts = counterparts;
    }

    /**
     * The side that confirms: staff in scope; for an offer also the one who took it up, who may have reported it too, for
     * they gain nothing by it. Never the one who served, nor anyone of the same unit, nor staff who handed it in.
     *
     * @throws Problem {@code second-person-required}, {@code forbidden}, {@code not-found}
     */
    public Claim verifiable(Caller caller, UUID id) {
        Claim claim = access.readable(caller, id);
        Item item = shelf.get(claim.itemId());
        boolean taker = access.isTaker(caller, claim, item);
        if (!taker && !access.actsFor(caller, claim.holder(), item, VERIFIERS)) {
            throw Problem.of(
                    access.isServingSide(caller, claim, item)
                            ? ProblemCode.SECOND_PERSON_REQUIRED
                            : ProblemCode.FORBIDDEN);
        }
        if (access.isOwnService(caller, claim, item)) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (!taker && claim.submitted() != null) {
            counterparts.require(caller, claim.submitted().by());
        }
        return claim;
    }

    /** The places where the caller verifies by an office: what {@link #verifiable} asks, for lists. */
    static List<String> verifiedPlaces(Caller caller) {
        return caller.paths(VERIFIERS);
    }
}
