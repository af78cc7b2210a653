package org.dangjian.market.trade.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.platform.shared.Holder;

/** Reads the ledger for those who judge by it. */
@ApplicationScoped
public class LedgerReader {

    private final EntryRepository entries;

    LedgerReader(EntryRepository entries) {
        this.entries = entries;
    }

    /**
     * The SCORE entries of a year that no reversal has undone, by holder; holders without any are absent.
     *
     * @param holders at most a few hundred at a time
     */
    public Map<UUID, List<PointEntry>> liveScore(Holder.Type type, Collection<UUID> holders, int year) {
        return entries.liveScore(type, holders, year).stream()
                .collect(Collectors.groupingBy(entry -> entry.holder().id()));
    }

    /**
     * How many SCORE rows of a year these holders have, undone and undoing ones included: it changes with every posting.
     *
     * @param holders at most a few hundred at a time
     */
    public long countScore(Holder.Type type, Collection<UUID> holders, int year) {
        return entries.countScore(type, holders, year);
    }

    /** {@link #countScore} holder by holder; those without any row are absent. */
    public Map<UUID, Long> countScoreEach(Holder.Type type, Collection<UUID> holders, int year) {
        return entries.countScoreEach(type, holders, year);
    }
}
