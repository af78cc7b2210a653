package org.dangjian.market.people.organization;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Labels;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/**
 * What roles and levels are called where: offices are renamed, and a village says other words than a city. Codes stay. What
 * one instance was told the others know after ten seconds.
 */
@ApplicationScoped
public class LabelService {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final List<CallerWords> kept;
    private final EntityManager database;
    private final OrganizationDirectory directory;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    private record Place(String path, Map<String, String> words) {}

    private record Known(List<Place> places, Instant since) {}

    LabelService(
            @All List<CallerWords> kept,
            EntityManager database,
            OrganizationDirectory directory,
            AuditTrail audit,
            BusinessDay clock) {
        this.kept = kept;
        this.database = database;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a code is called at this place of the tree; {@code null}: nowhere in particular. */
    public String titleOf(Enum<?> code, String path) {
        String key = Labels.keyOf(code);
        String title = Labels.shipped().get(key);
        for (Place place : places()) {
            if (path != null && path.startsWith(place.path())) {
                title = place.words().getOrDefault(key, title);
            }
        }
        return title;
    }

    /** All words as they are where the caller belongs: at the first of the places the roles were granted for. */
    public Map<String, String> at(Caller caller) {
        Map<String, String> words = at(caller.grants().stream()
                .map(Caller.Grant::path)
                .filter(path -> path != null)
                .findFirst()
                .orElse(null));
        kept.forEach(each -> words.putAll(each.of(caller)));
        return words;
    }

    private Map<String, String> at(String path) {
        Map<String, String> words = new TreeMap<>(Labels.shipped());
        for (Place place : places()) {
            if (path != null && path.startsWith(place.path())) {
                words.putAll(place.words());
            }
        }
        return words;
    }

    @Transactional
    public LabelsView get(Caller caller, UUID organizationId) {
        return view(directory.readable(caller, organizationId));
    }

    /**
     * Decides for a district and all below it; what was decided before and is not named any more is called as shipped.
     *
     * @throws Problem {@code validation-failed} for a key that is neither of a role nor of a level
     */
    @Transactional
    public LabelsView decide(Caller caller, UUID organizationId, IfMatch version, DecideLabels request) {
        Organization organization = directory.managed(caller, organizationId);
        if (!caller.reaches(organization.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        request.labels().keySet().forEach(LabelService::requireRenameable);
        OrganizationLabels labels = database.find(OrganizationLabels.class, organizationId);
        IfMatch.check(version, labels == null ? 0 : labels.version());
        if (labels == null) {
            labels = new OrganizationLabels(organizationId);
            database.persist(labels);
        }
        labels.call(request.labels());
        database.flush();
        known = new Known(List.of(), Instant.EPOCH);
        audit.record(
                caller,
                AuditEntry.of("organization.labels-decided", "organization", organizationId)
                        .in(organization.path())
                        .with("labels", String.join(", ", request.labels().keySet())));
        return view(organization);
    }

    private static void requireRenameable(String key) {
        if (!Labels.shipped().containsKey(key) || !key.startsWith("Role.") && !key.startsWith("Level.")) {
            throw Problem.invalid("labels", "只能更改角色（Role.…）和组织级别（Level.…）的名称");
        }
    }

    private LabelsView view(Organization organization) {
        OrganizationLabels own = database.find(OrganizationLabels.class, organization.id());
        Map<String, String> words = at(organization.path());
        if (own != null) {
            words.putAll(own.words());
        }
        return new LabelsView(words, own == null ? Map.of() : own.words(), own == null ? 0 : own.version());
    }

    /** The highest first, so that what lies deeper has the last word. */
    private List<Place> places() {
        Known now = known;
        if (now.since().plus(KNOWN_FOR).isBefore(clock.now())) {
            now = new Known(
                    database.createQuery(
                                    "select o.path, l.words from OrganizationLabels l join Organization o on o.id = l.organizationId"
                                            + " order by o.path",
                                    Object[].class)
                            .setMaxResults(MOST)
                            .getResultStream()
                            .map(row -> new Place((String) row[0], OrganizationLabels.read((String) row[1])))
                            .toList(),
                    clock.now());
            known = now;
        }
        return now.places();
    }
}
