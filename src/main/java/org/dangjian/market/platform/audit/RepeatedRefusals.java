package org.dangjian.market.platform.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.platform.shared.Caller;

/**
 * Keeps whoever is refused again and again from filling the trail, which nobody can shorten: the first refusal of a kind is
 * written at once, those of the same minute are counted and written as one. An account has so many kinds a minute; what is
 * beyond counts as one more.
 */
@ApplicationScoped
class RepeatedRefusals {

    private static final int KINDS_OF_ACCOUNT = 20;
    private static final int MOST_ACCOUNTS = 20_000;
    private static final String BEYOND = "beyond";

    /** A refusal that was repeated so often. */
    record Repeated(Caller caller, AuditEntry entry, int times) {}

    private static final class Kind {
        private final Caller caller;
        private final AuditEntry entry;
        private int repeated;

        Kind(Caller caller, AuditEntry entry) {
            this.caller = caller;
            this.entry = entry;
        }
    }

    private final Cache<String, Map<String, Kind>> accounts = Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Whether to write it now; otherwise it is counted. */
    boolean isFirst(Caller caller, AuditEntry entry) {
        boolean[] first = {false};
        accounts.asMap().compute(whose(caller, entry), (account, kinds) -> {
            Map<String, Kind> known = kinds == null ? new HashMap<>() : kinds;
            String kind = entry.kind();
            String counted = known.containsKey(kind) || known.size() < KINDS_OF_ACCOUNT ? kind : BEYOND;
            Kind before = known.putIfAbsent(counted, new Kind(caller, entry));
            first[0] = before == null;
            if (before != null) {
                before.repeated++;
            }
            return known;
        });
        return first[0];
    }

    /** Of who is not signed in it is the account they knock at: nobody hides one attack behind twenty others. */
    private static String whose(Caller caller, AuditEntry entry) {
        return String.valueOf(caller.accountId() == null ? entry.subjectId() : caller.accountId());
    }

    /** What was counted since the last time; everything begins anew. */
    List<Repeated> drain() {
        List<Repeated> repeated = new ArrayList<>();
        for (String account : List.copyOf(accounts.asMap().keySet())) {
            Map<String, Kind> kinds = accounts.asMap().remove(account);
            if (kinds != null) {
                kinds.values().stream()
                        .filter(kind -> kind.repeated > 0)
                        .map(kind -> new Repeated(kind.caller, kind.entry, kind.repeated))
                        .forEach(repeated::add);
            }
        }
        return repeated;
    }
}
