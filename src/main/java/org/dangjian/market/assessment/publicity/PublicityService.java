package org.dangjian.market.assessment.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.assessment.run.Assessment;
import org.dangjian.market.assessment.run.AssessmentRepository;
import org.dangjian.market.assessment.run.AssessmentService;
import org.dangjian.market.assessment.run.ClosingCheck;
import org.dangjian.market.assessment.run.ResultRepository;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.calendar.WorkCalendar;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Announces when results are shown (公示), before anybody decides on them. Only those who met the line are listed
 * ({@link PublishedList}); the others are told one by one.
 */
@ApplicationScoped
public class PublicityService {

    private static final int CHUNK = 500;
    private static final int LONGEST_DAYS = 60;

    private final AssessmentService service;
    private final PublishedList list;
    private final AssessmentRepository assessments;
    private final PublicityRepository publicities;
    private final ResultRepository results;
    private final OrganizationDirectory organizations;
    private final ClosingCheck check;
    private final WorkCalendar days;
    private final AssessmentConfig config;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    PublicityService(
            AssessmentService service,
            PublishedList list,
            AssessmentRepository assessments,
            PublicityRepository publicities,
            ResultRepository results,
            OrganizationDirectory organizations,
            ClosingCheck check,
            WorkCalendar days,
            AssessmentConfig config,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock) {
        this.service = service;
        this.list = list;
        this.assessments = assessments;
        this.publicities = publicities;
        this.results = results;
        this.organizations = organizations;
        this.check = check;
        this.days = days;
        this.config = config;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Announces when the results are shown, and tells everyone who did not meet the line about the own result.
     *
     * @throws Problem {@code publicity-blocked} unless the results could close the year; {@code publicity-exists}; {@code validation-failed} for too short a time
     */
    @Transactional
    public void announce(Caller caller, UUID id, AnnouncePublicity request) {
        service.decidable(caller, id);
        Assessment assessment = assessments.held(id, LockModeType.PESSIMISTIC_WRITE);
        Organization organization = organizations.get(assessment.organizationId());
        requireReady(assessment, organization.path());
        LocalDate from = request.from() == null ? clock.today() : request.from();
        LocalDate to = request.to() == null ? days.lastOf(from, config.publicityDays()) : request.to();
        requireLongEnough(assessment, from, to);
        Publicity publicity = new Publicity(
                        id,
                        from,
                        to,
                        days,
                        config.lateEntryKeepsWindow() ? config.publicityDays() : 0,
                        caller.accountId(),
                        clock.now())
                .askedAt(request.receivingOffice(), request.supervisionPhone());
        publicities.persistAndFlush(publicity);
        int listed = list.freeze(assessment, publicity);
        int told = tellThoseNotListed(assessment, publicity);
        audit.record(
                caller,
                AuditEntry.of("publicity.announced", "assessment", id)
                        .in(organization.path())
                        .with("from", from)
                        .with("to", to)
                        .with("workingDays", publicity.workingDays())
                        .with("enteredLate", publicity.isEnteredLate())
                        .with("listed", listed)
                        .with("told", told));
    }

    private void requireReady(Assessment assessment, String path) {
        List<String> obstacles = new ArrayList<>(check.ofResults(assessment, service.status(assessment), path));
        if (obstacles.isEmpty() && publicities.of(assessment.id()).isPresent()) {
            throw Problem.of(ProblemCode.PUBLICITY_EXISTS);
        }
        if (obstacles.isEmpty() && check.pointsChangedSince(assessment)) {
            obstacles.add(ClosingCheck.POINTS_CHANGED);
        }
        if (!obstacles.isEmpty()) {
            throw Problem.of(ProblemCode.PUBLICITY_BLOCKED, String.join("；", obstacles));
        }
    }

    private void requireLongEnough(Assessment assessment, LocalDate from, LocalDate to) {
        LocalDate yearOver = LocalDate.of(assessment.year() + 1, 1, 1);
        if (from.isBefore(yearOver) || from.isAfter(clock.today().plusDays(LONGEST_DAYS))) {
            throw Problem.invalid("from", "公示应在考核年度结束后开始，并在 " + LONGEST_DAYS + " 天之内");
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw Problem.invalid("to", "结束日期不能早于开始日期，公示期不超过 " + LONGEST_DAYS + " 天");
        }
        if (days.workedDays(from, to) < config.publicityDays()) {
            throw Problem.invalid(
                    "to",
                    "公示期不少于 " + config.publicityDays() + " 个工作日，最早到 " + days.lastOf(from, config.publicityDays()));
        }
    }

    private int tellThoseNotListed(Assessment assessment, Publicity publicity) {
        Set<String> top = list.topBands(assessment);
        String text = assessment.year() + " 年度积分评定的初步结果已经作出，请登录查看。如有异议，请在公示期内（" + publicity.from() + " 至 "
                + publicity.objectionsUntil() + "）提出。";
        int told = 0;
        UUID after = null;
        List<ResultRepository.Told> chunk;
        do {
            chunk = results.told(assessment.id(), after, CHUNK);
            List<ResultRepository.Told> others = chunk.stream()
                    .filter(result -> !top.contains(result.band()))
                    .toList();
            told += inbox.tell(others.stream()
                    .map(result -> new Inbox.Message(result.holder(), NoticeKind.RESULT, text, result.resultId()))
                    .toList());
            after = chunk.isEmpty() ? null : chunk.getLast().holder().id();
        } while (chunk.size() == CHUNK);
        return told;
    }
}
