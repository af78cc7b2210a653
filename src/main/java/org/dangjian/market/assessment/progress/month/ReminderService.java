package org.dangjian.market.assessment.progress.month;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;

/** Sends the reminders of the month (进度提醒) to those who are behind, with the reasons they themselves can see. */
@ApplicationScoped
public class ReminderService {

    /** As many holders as one request works out. */
    private static final int MOST_AT_ONCE = 20_000;

    private static final Role[] SENDERS = {
        Role.BRANCH_SECRETARY, Role.COMMUNITY_STAFF, Role.STREET_STAFF, Role.DISTRICT_ADMIN
    };

    private final ProgressSource source;
    private final ProgressRepository snapshots;
    private final OrganizationDirectory organizations;
    private final AccountDirectory accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ReminderService(
            ProgressSource source,
            ProgressRepository snapshots,
            OrganizationDirectory organizations,
            AccountDirectory accounts,
            Notices notices,
            AuditTrail audit,
            BusinessDay clock) {
        this.source = source;
        this.snapshots = snapshots;
        this.organizations = organizations;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends everyone to whom it is due this month's reminder, once a month. */
    @Transactional
    public RemindersSent remind(Caller caller, SendReminders request) {
        Organization organization = organizations.get(request.organizationId());
        if (!caller.reaches(organization.path(), SENDERS)) {
            throw Problem.notFound();
        }
        YearMonth month = YearMonth.from(clock.today());
        int sent = 0;
        int before = 0;
        int withoutAccount = 0;
        if (source.count(request.type(), organization.path(), clock.today()) > MOST_AT_ONCE) {
            throw Problem.invalid("organizationId", "对象超过 " + MOST_AT_ONCE + " 个，请选择下级组织分别提醒");
        }
        List<Progress> behind = source.scan(
                        request.type(),
                        organization.path(),
                        clock.today(),
                        progress -> !progress.reasons().isEmpty(),
                        null,
                        MOST_AT_ONCE,
                        MOST_AT_ONCE)
                .found();
        Map<Holder, List<UUID>> signedIn =
                accounts.ofAll(behind.stream().map(Progress::holder).toList());
        for (Progress progress : behind) {
            List<UUID> reached = signedIn.getOrDefault(progress.holder(), List.of());
            if (reached.isEmpty()) {
                withoutAccount++;
            } else if (isFirst(caller, month, progress)) {
                reached.forEach(account -> notices.send(
                        account,
                        NoticeKind.REMINDER,
                        Reminders.text(progress.reasons()),
                        progress.holder().id()));
                sent++;
            } else {
                before++;
            }
        }
        audit.record(
                caller,
                AuditEntry.of("progress.reminded", "organization", organization.id())
                        .in(organization.path())
                        .with("month", month.toString())
                        .with("audience", request.type())
                        .with("sent", sent));
        return new RemindersSent(sent, before, withoutAccount);
    }

    private boolean isFirst(Caller caller, YearMonth month, Progress progress) {
        return snapshots.markReminded(
                month, progress.holder(), UuidCreator.getTimeOrderedEpochPlus1(), caller.accountId(), clock.now());
    }
}
