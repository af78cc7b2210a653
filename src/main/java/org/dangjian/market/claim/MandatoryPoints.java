package org.dangjian.market.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dangjian.market.ledger.EntryKind;
import org.dangjian.market.ledger.Ledger;
import org.dangjian.market.ledger.Posting;
import org.dangjian.market.ledger.Source;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shelf.Item;

/**
 * The points of a mandatory item: earned once, when the count it asks for is reached; taken back when the count falls
 * short again. Called with the holder's balance locked, so that two records at once count one after the other.
 */
@ApplicationScoped
class MandatoryPoints {

    private final CompletionRepository completions;
    private final Ledger ledger;

    MandatoryPoints(CompletionRepository completions, Ledger ledger) {
        this.completions = completions;
        this.ledger = ledger;
    }

    /** @return the hash of what was posted, or {@code null} while the count is not reached or the points are there */
    String award(Caller caller, Item item, Completion completion) {
        return award(caller, item, completion, completions.countVerified(item.id(), completion.holder()));
    }

    /** @param verified how much verified attendance of this item the holder has, this one included */
    String award(Caller caller, Item item, Completion completion, long verified) {
        if (verified < item.times()
                || !ledger.liveSources(completion.holder(), item.id(), item.year())
                        .isEmpty()) {
            return null;
        }
        Posting posting = new Posting(
                completion.holder(),
                EntryKind.MANDATORY,
                item.points(),
                completion.servedOn(),
                new Source(Source.Type.COMPLETION, completion.id()),
                new Posting.ItemFact(item.id(), item.category(), null),
                completion.summary());
        return ledger.post(caller, List.of(posting));
    }

    /** @return the hash of the reversing entries, or {@code null} when the count still suffices */
    String takeBack(Caller caller, Item item, Completion undone, String reason) {
        if (completions.countVerified(item.id(), undone.holder()) >= item.times()) {
            return null;
        }
        return ledger.reverse(
                caller,
                ledger.liveSources(undone.holder(), item.id(), item.year()),
                new Source(Source.Type.COMPLETION, undone.id()),
                reason);
    }
}
