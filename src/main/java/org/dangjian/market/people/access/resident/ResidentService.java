package org.dangjian.market.people.access.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.access.account.Account;
import org.dangjian.market.people.access.account.AccountRepository;
import org.dangjian.market.people.access.account.AccountRole;
import org.dangjian.market.people.access.account.ResidentAccounts;
import org.dangjian.market.people.access.office.NewAccounts;
import org.dangjian.market.people.access.session.Sessions;
import org.dangjian.market.people.member.GuidedPlaces;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Verdict;

/**
 * Residents who come to a desk (《城市区域化党建调研报告》二(二): 线下): registered and found again by the staff and by the
 * guides of the place, who act for them.
 */
@ApplicationScoped
public class ResidentService {

    private final AccountRepository accounts;
    private final ResidentAccounts residents;
    private final NewAccounts newAccounts;
    private final GuidedPlaces guided;
    private final OrganizationDirectory organizations;
    private final Sessions sessions;
    private final Notices notices;
    private final FieldCipher cipher;
    private final AuditTrail audit;
    private final BusinessDay clock;

    ResidentService(
            ResidentAccounts residents,
            AccountRepository accounts,
            NewAccounts newAccounts,
            GuidedPlaces guided,
            OrganizationDirectory organizations,
            Sessions sessions,
            Notices notices,
            FieldCipher cipher,
            AuditTrail audit,
            BusinessDay clock) {
        this.residents = residents;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.guided = guided;
        this.organizations = organizations;
        this.sessions = sessions;
        this.notices = notices;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a resident of a community the caller works for.
     *
     * @throws Problem {@code phone-taken}; {@code validation-failed} for another place
     */
    @Transactional
    public ResidentView register(Caller caller, RegisterResident request) {
        Organization place = organizations
                .find(request.organizationId())
                .filter(found -> found.level().receivesReportIns()
                        && places(caller).stream().anyMatch(found.path()::startsWith))
                .orElseThrow(() -> Problem.invalid("organizationId", "请选择您服务范围内的社区（村）或街道（乡镇）"));
        if (request.phone() != null
                && accounts.findByPhone(cipher.blindIndex(request.phone())).isPresent()) {
            throw Problem.of(ProblemCode.PHONE_TAKEN);
        }
        // Without a password: whoever has a phone comes in through WeChat.
        Account account = newAccounts.make(
                request.name(), request.phone(), null, List.of(new AccountRole(Role.RESIDENT, place.id())));
        audit.record(
                caller,
                AuditEntry.of("resident.registered", "account", account.id())
                        .in(place.path())
                        .with("withPhone", request.phone() != null));
        return view(account, place);
    }

    /** By the whole phone number or the whole name, among the residents of the places the caller works for. */
    @Transactional
    public Page<ResidentView> find(Caller caller, FindResident request) {
        if ((request.phone() == null) == (request.name() == null)) {
            throw Problem.invalid("phone", "请填写手机号或姓名，二者填一");
        }
        String index = request.phone() == null ? null : cipher.blindIndex(request.phone());
        String name = request.name() == null ? null : request.name().strip();
        List<ResidentView> found = residents.residents(places(caller), index, name).stream()
                .map(row -> view((Account) row[0], (Organization) row[1]))
                .toList();
        return new Page<>(found, null, null);
    }

    /** Who signed up by themselves in the caller's places and waits to be seen, the earliest first. */
    @Transactional
    public Page<ResidentView> unseen(Caller caller, UUID after, int limit) {
        List<Object[]> rows = residents.unseen(caller.paths(Role.STAFF), after, limit + 1);
        return Page.of(rows, limit, row -> ((Account) row[0]).id().toString())
                .map(row -> view((Account) row[0], (Organization) row[1]));
    }

    /**
     * Staff have seen who signed up, or found that it is nobody of the place.
     *
     * @throws Problem {@code not-found}, {@code state-conflict} when it was decided already, {@code reason-required}
     */
    @Transactional
    public ResidentView confirm(Caller caller, UUID id, Verdict request) {
        Account account = accounts.locked(id).orElseThrow(Problem::notFound);
        Organization place = account.roles().stream()
                .filter(role -> role.role() == Role.RESIDENT)
                .map(role -> organizations.get(role.organizationId()))
                .filter(found -> caller.reaches(found.path(), Role.STAFF))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (account.isSeen() || account.isLocked()) {
            throw Problem.of(ProblemCode.STATE_CONFLICT, account.isSeen() ? "已核实" : "已停用");
        }
        boolean approved = request.approvesElse(Decision.REJECT);
        if (approved) {
            account.see();
            notices.send(id, NoticeKind.ACCOUNT, place.name() + "已核实您的身份，可以认领项目了。", id);
        } else {
            Problem.requireReason(request.reason());
            account.lock(clock.now());
            sessions.endAll(id);
        }
        accounts.flush();
        audit.record(
                caller,
                AuditEntry.of(approved ? "resident.confirmed" : "resident.rejected", "account", id)
                        .in(place.path()));
        return view(account, place);
    }

    private List<String> places(Caller caller) {
        List<String> places = new ArrayList<>(caller.paths(Role.STAFF));
        places.addAll(guided.of(caller));
        return places;
    }

    private ResidentView view(Account account, Organization place) {
        return new ResidentView(account.id(), account.name(), account.maskedPhone(cipher), place.id(), place.name());
    }
}
