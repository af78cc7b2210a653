package org.dangjian.market.assessment.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.rules.check.SchemeDiff;
import org.dangjian.market.assessment.rules.check.SchemeProblem;
import org.dangjian.market.assessment.rules.scheme.Scheme;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;

/** Drafts and publishes the rules of a year: another town changes numbers here, not in the program. */
@ApplicationScoped
public class SchemeService {

    private static final Role[] EVERYONE = Role.values();
    private static final Role[] DRAFT_READERS = {Role.DISTRICT_ADMIN, Role.AUDITOR};

    private final SchemeRepository schemes;
    private final SchemeDirectory directory;
    private final OrganizationDirectory organizations;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final BusinessDay clock;

    SchemeService(
            SchemeRepository schemes,
            SchemeDirectory directory,
            OrganizationDirectory organizations,
            ObjectMapper json,
            AuditTrail audit,
            BusinessDay clock) {
        this.schemes = schemes;
        this.directory = directory;
        this.organizations = organizations;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the caller may read, newest first. */
    @Transactional
    public Page<SchemeView> find(Caller caller, SchemeFilter filter, UUID before, int limit, boolean count) {
        List<String> paths = caller.paths(EVERYONE);
        List<String> draftPaths = caller.paths(DRAFT_READERS);
        Page<SchemeView> page = Page.of(
                        schemes.find(filter, paths, draftPaths, before, limit + 1),
                        limit,
                        scheme -> scheme.id().toString())
                .map(this::view);
        return count ? page.withTotal(schemes.count(filter, paths, draftPaths)) : page;
    }

    @Transactional
    public SchemeView get(Caller caller, UUID id) {
        return view(readable(caller, id));
    }

    /**
     * Makes a draft; its version is the next of its code and year.
     *
     * @throws Problem {@code scheme-invalid} with one error per wrong field; {@code not-found} for an office outside the
     *     caller's scope
     */
    @Transactional
    public SchemeView create(Caller caller, CreateScheme request) {
        Organization office = officeOf(caller, request.organizationId());
        Scheme scheme = withYear(content(caller, request), request.year());
        int number = schemes.nextNumber(scheme.code(), scheme.year());
        SchemeVersion draft = new SchemeVersion(scheme, number, office.id(), caller.accountId(), clock.now());
        schemes.persistAndFlush(draft);
        record(caller, "scheme.drafted", draft, office);
        return view(draft);
    }

    /** Changes a draft; code, audience and year stay. */
    @Transactional
    public SchemeView update(Caller caller, UUID id, IfMatch version, UpdateScheme request) {
        SchemeVersion draft = own(caller, id);
        IfMatch.check(version, draft.revision());
        Scheme scheme = checked(json.valueToTree(request.definition()));
        scheme = withYear(scheme, draft.year());
        if (!scheme.code().equals(draft.code()) || scheme.audience() != draft.audience()) {
            throw Problem.invalid("definition", "方案编码和考核对象不能改，需要时请另建方案");
        }
        draft.redraft(scheme);
        schemes.flush();
        record(caller, "scheme.changed", draft, organizations.get(draft.organizationId()));
        return view(draft);
    }

    /** Publishes a draft over the shipped scheme and over those of offices above; from now on it never changes. */
    @Transactional
    public SchemeView publish(Caller caller, UUID id) {
        SchemeVersion draft = own(caller, id);
        draft.publish(caller.accountId(), clock.now());
        schemes.flush();
        record(caller, "scheme.published", draft, organizations.get(draft.organizationId()));
        return view(draft);
    }

    /**
     * What a scheme changes against another one, by default the one in force for its year and office.
     *
     * @throws Problem {@code not-found}; {@code scheme-missing} when none is in force
     */
    @Transactional
    public SchemeDiffView diff(Caller caller, UUID id, UUID againstId) {
        SchemeVersion scheme = readable(caller, id);
        SchemeVersion against = againstId != null ? readable(caller, againstId) : inForce(scheme);
        return new SchemeDiffView(
                id,
                against.id(),
                SchemeDiff.of(directory.rules(against), directory.rules(scheme)).stream()
                        .map(SchemeDiffView.Change::of)
                        .toList());
    }

    private SchemeVersion inForce(SchemeVersion scheme) {
        String path = scheme.organizationId() == null
                ? ""
                : organizations.get(scheme.organizationId()).path();
        return directory
                .comparable(directory.rules(scheme), scheme.year(), path)
                .orElseThrow(() -> Problem.of(ProblemCode.SCHEME_MISSING, scheme.year()));
    }

    /** What its {@code ETag} is made of, without reading the rules; {@code not-found} as for the scheme itself. */
    @Transactional
    public int revision(Caller caller, UUID id) {
        return schemes.head(id)
                .filter(head -> isReadable(caller, head.status(), head.path()))
                .orElseThrow(Problem::notFound)
                .revision();
    }

    /** @throws Problem {@code not-found} unless shipped, published at, above or below the caller's, or their own draft */
    public SchemeVersion readable(Caller caller, UUID id) {
        SchemeVersion scheme = schemes.findByIdOptional(id).orElseThrow(Problem::notFound);
        UUID office = scheme.organizationId();
        if (!isReadable(
                caller,
                scheme.status(),
                office == null ? null : organizations.get(office).path())) {
            throw Problem.notFound();
        }
        return scheme;
    }

    /** @param path of its office, {@code null} for what is shipped */
    private static boolean isReadable(Caller caller, SchemeVersion.Status status, String path) {
        if (path == null) {
            return true;
        }
        return status == SchemeVersion.Status.PUBLISHED
                ? caller.paths(EVERYONE).stream().anyMatch(own -> own.startsWith(path) || path.startsWith(own))
                : caller.reaches(path, DRAFT_READERS);
    }

    private SchemeVersion own(Caller caller, UUID id) {
        SchemeVersion scheme = readable(caller, id);
        if (scheme.organizationId() == null) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, "随系统发布");
        }
        if (!caller.reaches(organizations.get(scheme.organizationId()).path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        return scheme;
    }

    private Organization officeOf(Caller caller, UUID organizationId) {
        if (organizationId == null) {
            List<UUID> own =
                    caller.organizations(Role.DISTRICT_ADMIN).distinct().toList();
            if (own.size() != 1) {
                throw Problem.invalid("organizationId", "请选择方案适用的组织");
            }
            return organizations.get(own.getFirst());
        }
        Organization office = organizations.get(organizationId);
        if (!caller.reaches(office.path(), Role.DISTRICT_ADMIN)) {
            throw Problem.notFound();
        }
        return office;
    }

    private Scheme content(Caller caller, CreateScheme request) {
        if ((request.definition() == null) == (request.copyOf() == null)) {
            throw Problem.invalid("definition", "请填写方案内容（definition），或选择要复制的方案（copyOf），二者选一");
        }
        if (request.definition() != null) {
            return checked(json.valueToTree(request.definition()));
        }
        SchemeVersion original = readable(caller, request.copyOf());
        Scheme scheme = directory.rules(original);
        return request.year() == null ? scheme : scheme.forYear(request.year());
    }

    private static Scheme checked(JsonNode definition) {
        SchemeReader.Reading reading = SchemeReader.read(definition);
        if (!reading.isClean()) {
            throw invalid(reading.problems());
        }
        if (SchemeReader.canonicalText(reading.scheme()).length() > SchemeReader.LONGEST_TEXT) {
            throw invalid(List.of(new SchemeProblem("", "方案过长，不应超过" + SchemeReader.LONGEST_TEXT + "字")));
        }
        return reading.scheme();
    }

    private static Scheme withYear(Scheme scheme, Integer year) {
        if (scheme.year() == null && year == null) {
            throw invalid(List.of(new SchemeProblem("year", "请填写考核年度")));
        }
        if (scheme.year() != null && year != null && !scheme.year().equals(year)) {
            throw invalid(List.of(new SchemeProblem("year", "方案内的年度" + scheme.year() + "与" + year + "不一致，请改正或删去")));
        }
        return year == null ? scheme : scheme.forYear(year);
    }

    private static Problem invalid(List<SchemeProblem> problems) {
        return Problem.withErrors(ProblemCode.SCHEME_INVALID, problems, problems.size());
    }

    private SchemeView view(SchemeVersion scheme) {
        return SchemeView.of(scheme, directory.tree(scheme));
    }

    private void record(Caller caller, String action, SchemeVersion scheme, Organization office) {
        audit.record(
                caller,
                AuditEntry.of(action, "scheme", scheme.id())
                        .in(office.path())
                        .with("code", scheme.code())
                        .with("year", scheme.year())
                        .with("version", scheme.number())
                        .with("revision", scheme.revision()));
    }
}
