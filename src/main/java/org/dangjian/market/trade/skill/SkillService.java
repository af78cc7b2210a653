package org.dangjian.market.trade.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dangjian.market.people.member.Member;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.category.ItemCategories;

/** Registers and shows skills of members and resources of organizations. */
@ApplicationScoped
public class SkillService {

    private static final Role[] OFFICERS = {Role.UNIT_OFFICER, Role.BRANCH_SECRETARY};

    private final EntityManager database;
    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final ItemCategories categories;
    private final AuditTrail audit;
    private final BusinessDay clock;

    SkillService(
            EntityManager database,
            MemberDirectory members,
            OrganizationDirectory organizations,
            ItemCategories categories,
            AuditTrail audit,
            BusinessDay clock) {
        this.database = database;
        this.members = members;
        this.organizations = organizations;
        this.categories = categories;
        this.audit = audit;
        this.clock = clock;
    }

    /** Seen by whoever sees the member. */
    @Transactional
    public SkillsView ofMember(Caller caller, UUID id) {
        Member member = members.readable(caller, id);
        return view(Holder.member(id), members.branchPath(member));
    }

    /** Seen by whoever sees the organization: what a unit can lend is there to be asked for. */
    @Transactional
    public SkillsView ofOrganization(Caller caller, UUID id) {
        String path = organizations.readable(caller, id).path();
        return view(Holder.organization(id), path);
    }

    /**
     * Registers a member's skills: by the member, the branch's secretary, the unit's officer, or staff in scope.
     *
     * @throws Problem {@code not-found}, {@code version-stale}; {@code validation-failed} for an unknown category
     */
    @Transactional
    public SkillsView registerOfMember(Caller caller, UUID id, IfMatch version, RegisterSkills request) {
        Member member = members.get(id);
        boolean allowed = id.equals(caller.memberId())
                || caller.reaches(members.branchPath(member), OFFICERS)
                || caller.reachesAny(members.placesOf(member), Role.STAFF);
        if (!allowed) {
            throw Problem.notFound();
        }
        return register(caller, Holder.member(id), members.branchPath(member), version, request);
    }

    /** Registers an organization's resources: by its officers, those of the unit above it, or staff in scope. */
    @Transactional
    public SkillsView registerOfOrganization(Caller caller, UUID id, IfMatch version, RegisterSkills request) {
        Organization organization = organizations.get(id);
        boolean allowed = caller.reaches(organization.path(), OFFICERS)
                || caller.reachesAny(organizations.placesOf(organization), Role.STAFF);
        if (!allowed) {
            throw Problem.notFound();
        }
        return register(caller, Holder.organization(id), organization.path(), version, request);
    }

    private SkillsView register(Caller caller, Holder holder, String path, IfMatch version, RegisterSkills request) {
        SkillList list = database.find(SkillList.class, holder.id());
        IfMatch.check(version, list == null ? 0 : list.version());
        Map<String, String> registered = checked(request, path);
        if (list == null) {
            list = new SkillList(holder);
            list.replace(registered, caller.accountId(), clock.now());
            database.persist(list);
        } else {
            list.replace(registered, caller.accountId(), clock.now());
        }
        database.flush();
        String subject = holder.type() == Holder.Type.MEMBER ? "member" : "organization";
        audit.record(
                caller,
                AuditEntry.of("skills.registered", subject, holder.id())
                        .in(path)
                        .with("categories", List.copyOf(registered.keySet())));
        return view(holder, path);
    }

    private Map<String, String> checked(RegisterSkills request, String path) {
        Map<String, String> titles = categories.titles(path);
        Map<String, String> notes = new TreeMap<>();
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < request.entries().size(); i++) {
            RegisterSkills.Entry entry = request.entries().get(i);
            String field = "entries[" + i + "].category";
            String note = entry.note() == null ? "" : entry.note().strip();
            if (!titles.containsKey(entry.category())) {
                errors.add(new Problem.FieldError(field, "没有这个类别，请从类别列表中选择"));
            } else if (notes.put(entry.category(), note) != null) {
                errors.add(new Problem.FieldError(field, "同一类别只填一次，可写在一条说明里"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return notes;
    }

    private SkillsView view(Holder holder, String path) {
        SkillList list = database.find(SkillList.class, holder.id());
        if (list == null) {
            return new SkillsView(holder, List.of(), 0);
        }
        Map<String, String> titles = categories.titles(path);
        List<SkillsView.SkillView> entries = new TreeMap<>(list.notes())
                .entrySet().stream()
                        .map(note ->
                                new SkillsView.SkillView(note.getKey(), titles.get(note.getKey()), note.getValue()))
                        .toList();
        return new SkillsView(holder, entries, list.version());
    }
}
