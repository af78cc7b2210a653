package org.dangjian.market.trade.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Why an entry was posted: what people wrote of the act behind it, else what the entry says itself. */
@ApplicationScoped
public class EntryReasons {

    private final Map<Source.Type, SourceWords> words;

    EntryReasons(@All List<SourceWords> words) {
        this.words = words.stream().collect(Collectors.toMap(SourceWords::type, one -> one));
    }

    /** @return by the ids of the entries; at most one query for each kind of source among them */
    public Map<UUID, String> of(Collection<PointEntry> entries) {
        Map<UUID, String> reasons = new HashMap<>();
        entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.source().type()))
                .forEach((type, several) -> reasons.putAll(of(words.get(type), several)));
        return reasons;
    }

    private static Map<UUID, String> of(SourceWords owner, List<PointEntry> entries) {
        Map<UUID, SourceWords.Words> written = owner == null
                ? Map.of()
                : owner.of(entries.stream()
                        .map(entry -> entry.source().id())
                        .distinct()
                        .toList());
        Map<UUID, String> reasons = new HashMap<>();
        entries.forEach(entry ->
                reasons.put(entry.id(), of(entry, written.get(entry.source().id()))));
        return reasons;
    }

    private static String of(PointEntry entry, SourceWords.Words words) {
        String written = words == null ? null : entry.kind() == EntryKind.REVERSAL ? words.reversed() : words.posted();
        return written == null ? entry.reason() : written;
    }
}
