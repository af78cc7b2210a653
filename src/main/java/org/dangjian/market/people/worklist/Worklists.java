package org.dangjian.market.people.worklist;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.people.worklist.WorklistView.WorklistItem;
import org.dangjian.market.platform.job.WaitingQuery;
import org.dangjian.market.platform.job.WorklistKind;
import org.dangjian.market.platform.job.WorklistSource;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Asks every room what waits for the caller: one count of all kinds and at most one page of each, whatever waits. */
@ApplicationScoped
public class Worklists {

    private static final Comparator<WorklistItem> NEWEST_FIRST =
            Comparator.comparing(WorklistItem::id).reversed().thenComparing(WorklistItem::kind);

    /** The last item shown: of the same id a rating and an absence may stand behind it. */
    private record Position(UUID id, WorklistKind kind) {

        static Position of(String cursor) {
            String text = Page.decode(cursor);
            if (text == null) {
                return null;
            }
            String[] parts = text.split(" ", 2);
            try {
                return new Position(UUID.fromString(parts[0]), WorklistKind.valueOf(parts[parts.length - 1]));
            } catch (IllegalArgumentException broken) {
                throw Problem.of(ProblemCode.INVALID_CURSOR);
            }
        }

        /** Ids below this one follow; a kind that comes later in order may still show the same id. */
        UUID before(WorklistKind other) {
            return other.compareTo(kind) > 0
                    ? new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1)
                    : id;
        }
    }

    private final Map<WorklistKind, WorklistSource> sources;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final EntityManager database;

    Worklists(
            @All List<WorklistSource> sources,
            OrganizationDirectory organizations,
            MemberDirectory members,
            EntityManager database) {
        // One room answers for a kind: two would hide each other.
        this.sources = sources.stream().collect(Collectors.toMap(WorklistSource::kind, source -> source));
        this.organizations = organizations;
        this.members = members;
        this.database = database;
    }

    /**
     * What waits for the caller, the newest first.
     *
     * @param kind only these items, or {@code null} for all; the counts are of all kinds in any case
     * @throws Problem {@code invalid-cursor}
     */
    @Transactional
    public WorklistView of(Caller caller, WorklistKind kind, String cursor, int limit) {
        Position position = Position.of(cursor);
        // Whose unit is whose is asked by every kind: looked up once.
        List<String> own = members.ownPaths(caller);
        if (!own.isEmpty()) {
            organizations.prefetchUnits(own);
        }
        Map<WorklistKind, WaitingQuery> asked = new EnumMap<>(WorklistKind.class);
        sources.forEach((each, source) -> source.waiting(caller).ifPresent(waiting -> asked.put(each, waiting)));
        Iterator<Long> howMany =
                WaitingQuery.counts(database, List.copyOf(asked.values())).iterator();
        Map<WorklistKind, Long> counts = new EnumMap<>(WorklistKind.class);
        List<WorklistItem> found = new ArrayList<>();
        asked.forEach((each, waiting) -> {
            long count = howMany.next();
            if (count > 0) {
                counts.put(each, count);
            }
            if (count > 0 && (kind == null || kind == each)) {
                UUID before = position == null ? null : position.before(each);
                waiting.page(database, before, limit + 1).forEach(one -> found.add(item(each, one)));
            }
        });
        found.sort(NEWEST_FIRST);
        Page<WorklistItem> page = Page.of(found, limit, item -> item.id() + " " + item.kind());
        return new WorklistView(counts, page.items(), page.next());
    }

    private static WorklistItem item(WorklistKind kind, WaitingQuery.Waiting waiting) {
        return new WorklistItem(
                kind,
                kind.title(),
                waiting.id(),
                waiting.title(),
                waiting.since(),
                waiting.organizationName(),
                waiting.actions());
    }
}
