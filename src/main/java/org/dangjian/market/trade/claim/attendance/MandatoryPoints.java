package org.dangjian.market.trade.claim.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.Completion;
import org.dangjian.market.trade.claim.PersonalTerms;
import org.dangjian.market.trade.claim.PersonalTerms.Terms;
import org.dangjian.market.trade.ledger.EntryKind;
import org.dangjian.market.trade.ledger.Ledger;
import org.dangjian.market.trade.ledger.Posting;
import org.dangjian.market.trade.ledger.Source;
import org.dangjian.market.trade.shelf.Item;

/**
 * The points of a mandatory item: earned once, when the count it asks for is reached; taken back when the count falls
 * short again. Called with the holder's balance locked, so that two records at once count one after the other.
 */
@ApplicationScoped
class MandatoryPoints {

    private final CompletionRepository completions;
    private final PersonalTerms personal;
    private final Ledger ledger;

    MandatoryPoints(CompletionRepository completions, PersonalTerms personal, Ledger ledger) {
        this.completions = completions;
        this.personal = personal;
        this.ledger = ledger;
    }

    /** @return the hash of what was posted, or {@code null} while the count is not reached or the points are there */
    String award(Caller caller, Item item, Completion completion) {
        long verified = completions.countVerified(item.id(), completion.holder());
        return award(caller, item, List.of(completion), Map.of(completion.holder(), verified));
    }

    /**
     * The same for many at once, in a few statements.
     *
     * @param written verified attendance, one of each holder
     * @param verified how much verified attendance of this item each has, this one included
     */
    String award(Caller caller, Item item, List<Completion> written, Map<Holder, Long> verified) {
        List<Holder> holders = written.stream().map(Completion::holder).toList();
        Map<Holder, Terms> terms = terms(item, holders);
        Map<Holder, List<Source>> paid = ledger.liveSources(holders, item.id(), item.year());
        List<Posting> postings = written.stream()
                .filter(completion -> verified.getOrDefault(completion.holder(), 0L)
                                >= terms.get(completion.holder()).times()
                        && !paid.containsKey(completion.holder()))
                .map(completion -> posting(item, terms.get(completion.holder()), completion))
                .toList();
        return ledger.post(caller, postings);
    }

    private static Posting posting(Item item, Terms terms, Completion completion) {
        return new Posting(
                completion.holder(),
                EntryKind.MANDATORY,
                terms.points(),
                completion.servedOn(),
                new Source(Source.Type.COMPLETION, completion.id()),
                item.fact(),
                completion.summary());
    }

    /** On what terms these holders owe the item: their own where a plan is on record, else the item's. */
    private Map<Holder, Terms> terms(Item item, Collection<Holder> holders) {
        Map<Holder, Terms> own = personal.of(item.id(), item.year(), holders);
        Map<Holder, Terms> terms = new HashMap<>();
        holders.forEach(holder -> terms.put(holder, own.getOrDefault(holder, Terms.of(item))));
        return terms;
    }

    private Terms terms(Item item, Holder holder) {
        return terms(item, List.of(holder)).get(holder);
    }

    /**
     * The same for many at once, one reversal for each holder whose count falls short.
     *
     * @return the hashes of the reversing entries, each under the first undone attendance of its holder
     */
    Map<UUID, String> takeBack(Caller caller, Item item, List<Completion> undone) {
        Map<Holder, Completion> first = new LinkedHashMap<>();
        undone.forEach(completion -> first.putIfAbsent(completion.holder(), completion));
        Map<Holder, Long> verified = completions.countVerified(item.id(), first.keySet());
        Map<Holder, Terms> terms = terms(item, first.keySet());
        Map<Holder, List<Source>> paid = ledger.liveSources(first.keySet(), item.id(), item.year());
        Map<UUID, String> hashes = new HashMap<>();
        first.forEach((holder, completion) -> {
            if (paid.containsKey(holder)
                    && verified.getOrDefault(holder, 0L) < terms.get(holder).times()) {
                hashes.put(
                        completion.id(),
                        ledger.reverse(
                                caller,
                                paid.get(holder).stream().distinct().toList(),
                                new Source(Source.Type.COMPLETION, completion.id())));
            }
        });
        return hashes;
    }

    /** @return the hash of the reversing entries, or {@code null} when the count still suffices */
    String takeBack(Caller caller, Item item, Completion undone) {
        if (completions.countVerified(item.id(), undone.holder())
                >= terms(item, undone.holder()).times()) {
            return null;
        }
        return ledger.reverse(
                caller,
                ledger.liveSources(undone.holder(), item.id(), item.year()),
                new Source(Source.Type.COMPLETION, undone.id()));
    }
}
