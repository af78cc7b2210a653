package org.dangjian.market.assessment.progress.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.dangjian.market.assessment.facts.HolderProgress;
import org.dangjian.market.assessment.facts.ProgressReader;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.trade.claim.ClaimCounts;

/** Works out how holders stand; the month that runs and the month that is stored come from here. */
@ApplicationScoped
public class ProgressSource {

    private static final int SCAN = 200;

    private final ProgressReader standings;
    private final ClaimCounts claims;

    ProgressSource(ProgressReader standings, ClaimCounts claims) {
        this.standings = standings;
        this.claims = claims;
    }

    /**
     * The next holders at or below {@code path}, in the order of ids, as of {@code day}.
     *
     * @param limit at most a few hundred
     */
    List<Progress> page(Holder.Type audience, String path, LocalDate day, UUID after, int limit) {
        return complete(audience, standings.page(audience, path, day, after, limit), day);
    }

    /**
     * Holders that were looked for.
     *
     * @param lookedTo the last who was looked at, when there may be more behind
     */
    public record Looked(List<Progress> found, UUID lookedTo) {}

    /**
     * The next holders that {@code wanted} takes.
     *
     * @param limit how many at most
     * @param most how many are looked at for it, at most
     */
    public Looked scan(
            Holder.Type audience,
            String path,
            LocalDate day,
            Predicate<Progress> wanted,
            UUID after,
            int limit,
            int most) {
        List<Progress> found = new ArrayList<>();
        UUID position = after;
        for (int looked = 0; looked < most && found.size() < limit; looked += SCAN) {
            List<Progress> page = page(audience, path, day, position, SCAN);
            for (Progress progress : page) {
                position = progress.holder().id();
                if (found.size() < limit && wanted.test(progress)) {
                    found.add(progress);
                }
            }
            if (page.size() < SCAN) {
                return new Looked(found, null);
            }
        }
        return new Looked(found, position);
    }

    /** How many holders there are at or below {@code path}. */
    long count(Holder.Type audience, String path, LocalDate day) {
        return standings.count(audience, path, day);
    }

    /** One holder. */
    public Optional<Progress> of(Holder holder, LocalDate day) {
        return standings
                .of(holder, day)
                .map(standing -> complete(holder.type(), List.of(standing), day).getFirst());
    }

    private List<Progress> complete(Holder.Type audience, List<HolderProgress> page, LocalDate day) {
        List<UUID> ids = page.stream().map(standing -> standing.holder().id()).toList();
        Map<UUID, ClaimCounts.Counts> counts = claims.of(audience, ids, day);
        return page.stream()
                .map(standing -> {
                    ClaimCounts.Counts own =
                            counts.getOrDefault(standing.holder().id(), ClaimCounts.Counts.NONE);
                    return Progress.of(standing, own, Reminders.reasons(standing, own, day));
                })
                .toList();
    }
}
