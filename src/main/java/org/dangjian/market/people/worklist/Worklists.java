package org.dangjian.market.people.worklist;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Asks every room what waits for the caller: one count and at most one page of each kind, whatever waits. */
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

    private final List<WorklistSource> sources;
    private final OrganizationDirectory organizations;
    private final MemberDirectory members;
    private final EntityManager database;

    Worklists(
            @All List<WorklistSource> sources,
            OrganizationDirectory organizations,
            MemberDirectory members,
            EntityManager database) {
        this.sources = sources;
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
        Map<WorklistKind, Long> counts = new EnumMap<>(WorklistKind.class);
        List<WorklistItem> found = new ArrayList<>();
        for (WorklistSource source : sources) {
            Optional<WaitingQuery> waiting = source.waiting(caller);
            long count = waiting.map(query -> query.count(database)).orElse(0L);
            if (count == 0) {
                continue;
            }
            counts.put(source.kind(), count);
            if (kind == null || kind == source.kind()) {
                UUID before = position == null ? null : position.before(source.kind());
                waiting.get().page(database, before, limit + 1).forEach(one -> found.add(item(source.kind(), one)));
            }
        }
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
