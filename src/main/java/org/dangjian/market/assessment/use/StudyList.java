package org.dangjian.market.assessment.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.decision.Approval;
import org.dangjian.market.assessment.run.AssessmentResult;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Terms;

/**
 * Lists who was approved as unqualified, or found so after a year of help (一年内帮扶仍不合格的，列为不合格党员), two closed years in a row, for the committee to look into (提请研究). The system
 * lists and no more: what becomes of a member follows a procedure of people (《中国共产党不合格党员组织处置办法》), and nobody is
 * moved to another branch.
 */
@ApplicationScoped
public class StudyList {

    static final String NOTE = "连续两年为不合格（审定为不合格，或帮扶后仍不合格），提请党组织研究。系统只列出名单，不提出组织处置建议，不变动组织关系。";

    private static final Role[] READERS = {Role.STREET_STAFF, Role.DISTRICT_ADMIN, Role.AUDITOR};

    private static final String NOT_MET =
            " left join HelpPlan %1$sn on %1$sn.resultId = %1$s.id and %1$sn.outcome = NOT_MET";

    private static final String FROM =
            "select r, rp, e, ep, rn, en from AssessmentResult r" + DecidedResults.JUDGED.formatted("r")
                    + " join AssessmentResult e on e.holderId = r.holderId and e.holderType = r.holderType"
                    + DecidedResults.JUDGED.formatted("e") + NOT_MET.formatted("r") + NOT_MET.formatted("e")
                    + " join Organization h on h.id = r.organizationId";

    private final EntityManager database;
    private final MemberDirectory members;
    private final OrganizationDirectory organizations;
    private final BusinessDay clock;

    StudyList(EntityManager database, MemberDirectory members, OrganizationDirectory organizations, BusinessDay clock) {
        this.database = database;
        this.members = members;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * The members in the caller's part of the tree.
     *
     * @param year the later of the two years; {@code null} for the last one
     * @param after the member behind whom to go on, or {@code null}
     */
    @Transactional
    public Page<StudyCaseView> find(Caller caller, Integer year, UUID after, int limit) {
        int later = year == null ? clock.year() - 1 : year;
        Terms terms = new Terms();
        terms.and(ResultRepository.within(caller.paths(READERS), terms.parameters()))
                .and("r.holderType = MEMBER")
                .and("ra.year = :later", "later", later)
                .and("ea.year = :earlier", "earlier", later - 1)
                .and("(rp.grade = UNQUALIFIED or rn.id is not null) and (ep.grade = UNQUALIFIED or en.id is not null)")
                .and(DecidedResults.COUNTS.formatted("r"))
                .and(DecidedResults.COUNTS.formatted("e"))
                .and("r.holderId > :after", "after", after);
        List<Object[]> rows = terms.query(database, Object[].class, FROM, "r.holderId")
                .setMaxResults(limit + 1)
                .getResultList();
        List<AssessmentResult> results =
                rows.stream().map(row -> (AssessmentResult) row[0]).toList();
        Map<UUID, String> names = members.names(
                caller, results.stream().map(result -> result.holder().id()).toList());
        Map<UUID, String> branches = organizations.namesOn(
                LocalDate.of(later, Month.DECEMBER, 31),
                results.stream().map(AssessmentResult::organizationId).collect(Collectors.toSet()));
        return Page.of(
                        rows,
                        limit,
                        row -> ((AssessmentResult) row[0]).holder().id().toString())
                .map(row -> view(row, later, names, branches));
    }

    private static StudyCaseView view(Object[] row, int later, Map<UUID, String> names, Map<UUID, String> branches) {
        AssessmentResult result = (AssessmentResult) row[0];
        UUID member = result.holder().id();
        return new StudyCaseView(
                new HolderName(Holder.Type.MEMBER, member, names.get(member)),
                result.organizationId(),
                branches.get(result.organizationId()),
                List.of(
                        year(later - 1, (AssessmentResult) row[2], (Approval) row[3], row[5] != null),
                        year(later, result, (Approval) row[1], row[4] != null)),
                NOTE);
    }

    private static StudyCaseView.Year year(int year, AssessmentResult result, Approval approval, boolean notMetByHelp) {
        return new StudyCaseView.Year(
                year,
                result.id(),
                approval.grade(),
                approval.grade().title(),
                notMetByHelp,
                approval.basis(),
                approval.approvedAt());
    }
}
