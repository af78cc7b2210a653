package org.dangjian.market.assessment.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.use.DecidedResult;
import org.dangjian.market.assessment.use.DecidedResults;
import org.dangjian.market.assessment.use.ResultUse;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Lists by use (强化积分结果运用，《城市区域化党建调研报告》二(三)): for honours, for the unit's own superior, for registration,
 * medals, and as a reference on cadres and delegates. Each is one query over what a closed year decided; people decide what
 * follows. Whoever takes a list is written down.
 */
@ApplicationScoped
public class ResultLists {

    static final String NOTE = "本名单取自已审定并结账的年度评定，供研究时参考，不是表彰、任用或推荐的决定；按组织和姓名排列，不作排名。";

    /** Rows read at once. */
    private static final int CHUNK = 200;

    private final DecidedResults decisions;
    private final ResultListRows rows;
    private final OrganizationDirectory organizations;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ResultLists(
            DecidedResults decisions,
            ResultListRows rows,
            OrganizationDirectory organizations,
            AuditTrail audit,
            BusinessDay clock) {
        this.decisions = decisions;
        this.rows = rows;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /** A workbook with its name for people. */
    record Workbook(String code, String title, int year, byte[] bytes) {}

    /** What was asked for, found to be the caller's to have. */
    private record Asked(ResultUse use, Organization organization, int year, Instant now) {}

    /** The lists this caller may have of their own part of the tree. */
    public List<ReportView> catalogue(Caller caller) {
        return Arrays.stream(ResultUse.values())
                .filter(use -> caller.has(use.readers()))
                .map(ReportView::of)
                .toList();
    }

    /**
     * One page of a list.
     *
     * @param after the result behind which to go on, or {@code null}
     * @throws Problem {@code not-found}, {@code forbidden}; {@code year-not-closed} while nothing is decided
     */
    @Transactional
    public ResultListView page(Caller caller, String name, ResultListFilter filter, UUID after, int limit) {
        Asked asked = asked(caller, name, filter);
        Page<DecidedResult> page = Page.of(
                find(asked, after, limit + 1),
                limit,
                decision -> decision.resultId().toString());
        record(caller, asked, ResultListResource.JSON, page.items().size());
        return view(caller, asked, page);
    }

    /**
     * The whole list as a workbook.
     *
     * @throws Problem as {@link #page}; {@code report-too-large} above {@value ResultListWorkbook#MOST_ROWS} rows
     */
    @Transactional
    Workbook workbook(Caller caller, String name, ResultListFilter filter) {
        Asked asked = asked(caller, name, filter);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int written;
        try (ResultListWorkbook workbook = new ResultListWorkbook(
                bytes,
                view(caller, asked, new Page<>(List.of(), null, null)),
                asked.use() == ResultUse.MEMBER_MEDALS)) {
            UUID after = null;
            List<DecidedResult> chunk;
            do {
                chunk = find(asked, after, CHUNK);
                workbook.add(rows.of(caller, asked.use(), asked.year(), chunk));
                after = chunk.isEmpty() ? after : chunk.getLast().resultId();
            } while (chunk.size() == CHUNK);
            written = workbook.rows();
        }
        record(caller, asked, ResultListResource.XLSX, written);
        return new Workbook(asked.use().code(), asked.use().title(), asked.year(), bytes.toByteArray());
    }

    private Asked asked(Caller caller, String name, ResultListFilter filter) {
        ResultUse use = ResultUse.named(name).orElseThrow(Problem::notFound);
        if (!caller.has(use.readers())) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        Organization organization = organizations.get(filter.organizationId());
        if (!caller.reaches(organization.path(), use.readers())) {
            throw Problem.notFound();
        }
        int year = filter.year() == null ? clock.year() - 1 : filter.year();
        if (!decisions.isClosed(organization.path(), year, use.audience())) {
            throw Problem.of(ProblemCode.YEAR_NOT_CLOSED, year);
        }
        return new Asked(use, organization, year, clock.now());
    }

    private List<DecidedResult> find(Asked asked, UUID after, int limit) {
        return decisions.find(asked.use(), asked.year(), asked.organization().path(), after, limit);
    }

    private ResultListView view(Caller caller, Asked asked, Page<DecidedResult> page) {
        ResultUse use = asked.use();
        return new ResultListView(
                use.code(),
                use.title(),
                use.purpose(),
                use.basis(),
                NOTE,
                asked.year(),
                asked.organization().id(),
                organizations
                        .namesOn(
                                LocalDate.of(asked.year(), Month.DECEMBER, 31),
                                List.of(asked.organization().id()))
                        .get(asked.organization().id()),
                caller.name(),
                asked.now(),
                rows.of(caller, use, asked.year(), page.items()),
                page.next());
    }

    private void record(Caller caller, Asked asked, String format, int count) {
        audit.record(
                caller,
                AuditEntry.of("report.exported", "report", asked.organization().id())
                        .in(asked.organization().path())
                        .with("name", asked.use().code())
                        .with("year", asked.year())
                        .with("format", format)
                        .with("rows", count));
    }
}
