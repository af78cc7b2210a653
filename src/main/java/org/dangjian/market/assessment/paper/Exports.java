package org.dangjian.market.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.job.Job;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.job.JobView;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** The export inbox: what was exported in the background, for whoever began it and nobody else. */
@ApplicationScoped
public class Exports {

    static final String URL = "/api/v1/report-exports";

    private final Reports reports;
    private final ExportRepository exports;
    private final ExportStore store;
    private final JobService jobs;
    private final OrganizationDirectory organizations;
    private final ReportConfig config;
    private final BusinessDay clock;

    Exports(
            Reports reports,
            ExportRepository exports,
            ExportStore store,
            JobService jobs,
            OrganizationDirectory organizations,
            ReportConfig config,
            BusinessDay clock) {
        this.reports = reports;
        this.exports = exports;
        this.store = store;
        this.jobs = jobs;
        this.organizations = organizations;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Problem as for the report itself; {@code too-many-jobs} */
    @Transactional
    public JobView start(Caller caller, String name, StartExport request) {
        Report report = reports.named(name);
        ReportAsked asked = reports.asked(caller, report, request.filter());
        ReportExport export = new ReportExport(asked, report.form(), request.format(), config.kept());
        JobView job = jobs.submit(ExportJob.KIND, caller, parameters(name, export.id(), request), null);
        export.madeBy(job.id());
        exports.persist(export);
        return job;
    }

    private static Map<String, Object> parameters(String name, UUID export, StartExport request) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(ExportJob.REPORT, name);
        parameters.put(ExportJob.EXPORT, export.toString());
        parameters.put(ExportJob.REQUEST, request);
        return parameters;
    }

    /** The caller's own, newest first. */
    @Transactional
    public Page<ExportView> list(Caller caller, UUID before, int limit) {
        List<Object[]> found = exports.page(caller.accountId(), clock.now(), before, limit + 1);
        Map<UUID, String> places = organizations
                .findByIds(found.stream()
                        .map(row -> ((ReportExport) row[0]).organizationId())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(place -> place.id(), place -> place.name()));
        return Page.of(found, limit, row -> ((ReportExport) row[0]).id().toString())
                .map(row -> ExportView.of(
                        (ReportExport) row[0], places.get(((ReportExport) row[0]).organizationId()), (Job) row[1]));
    }

    /** @throws Problem {@code not-found} for one of somebody else, or that is not kept any more */
    @Transactional
    public ExportView get(Caller caller, UUID id) {
        ReportExport export = own(caller, id);
        Job job = exports.getEntityManager().find(Job.class, export.jobId());
        return ExportView.of(export, organizations.get(export.organizationId()).name(), job);
    }

    /** Notes that it was fetched, and says what it is. */
    @Transactional
    ReportExport fetched(Caller caller, UUID id) {
        ReportExport export = own(caller, id);
        if (!export.isReady() || !store.has(id)) {
            throw Problem.of(ProblemCode.EXPORT_NOT_READY);
        }
        export.downloaded(clock.now());
        return export;
    }

    void copy(UUID id, OutputStream out) throws IOException {
        store.copy(id, out);
    }

    /** @throws Problem {@code export-not-ready} while it is made: cancel its job instead */
    @Transactional
    public void remove(Caller caller, UUID id) {
        ReportExport export = own(caller, id);
        if (!export.isReady() && !jobs.hasEnded(export.jobId())) {
            throw Problem.of(ProblemCode.EXPORT_NOT_READY);
        }
        exports.delete(export);
        store.remove(id);
    }

    private ReportExport own(Caller caller, UUID id) {
        return exports.findByIdOptional(id)
                .filter(export -> export.isOf(caller.accountId()) && !export.isOver(clock.now()))
                .orElseThrow(Problem::notFound);
    }
}
