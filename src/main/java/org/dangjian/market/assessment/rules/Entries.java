package org.dangjian.market.assessment.rules;

import java.util.ArrayList;
import java.util.List;

/** The ledger entries of one evaluation, oldest first (equal dates by id), parted by whether they lie in its time. */
record Entries(List<ScoreEntry> counted, List<ScoreEntry> outside) {

    static Entries of(Facts facts) {
        List<ScoreEntry> counted = new ArrayList<>(facts.entries().size());
        List<ScoreEntry> outside = new ArrayList<>(0);
        for (ScoreEntry entry : facts.entries()) {
            (facts.covers(entry.occurredOn()) ? counted : outside).add(entry);
        }
        counted.sort(ScoreEntry::compareByDate);
        outside.sort(ScoreEntry::compareByDate);
        return new Entries(counted, outside);
    }
}
