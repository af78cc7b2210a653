package org.dangjian.market.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.dangjian.market.audit.AuditEntry;
import org.dangjian.market.audit.AuditTrail;
import org.dangjian.market.member.GuidedPlaces;
import org.dangjian.market.organization.Organization;
import org.dangjian.market.organization.OrganizationDirectory;
import org.dangjian.market.shared.Caller;
import org.dangjian.market.shared.FieldCipher;
import org.dangjian.market.shared.Page;
import org.dangjian.market.shared.Problem;
import org.dangjian.market.shared.ProblemCode;
import org.dangjian.market.shared.Role;

/**
 * Residents who come to a desk (《城市区域化党建调研报告》二(二): 线下): registered and found again by the staff and by the
 * guides of the place, who act for them.
 */
@ApplicationScoped
public class ResidentService {

    private final AccountRepository accounts;
    private final AccountService service;
    private final Passwords passwords;
    private final GuidedPlaces guided;
    private final OrganizationDirectory organizations;
    private final FieldCipher cipher;
    private final AuditTrail audit;

    ResidentService(
            AccountRepository accounts,
            AccountService service,
            Passwords passwords,
            GuidedPlaces guided,
            OrganizationDirectory organizations,
            FieldCipher cipher,
            AuditTrail audit) {
        this.accounts = accounts;
        this.service = service;
        this.passwords = passwords;
        this.guided = guided;
        this.organizations = organizations;
        this.cipher = cipher;
        this.audit = audit;
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
        // Nobody knows the password: whoever has a phone comes in through WeChat.
        Account account = service.newAccount(
                request.name().strip(),
                request.phone(),
                passwords.unknownToAll(),
                null,
                List.of(new AccountRole(Role.RESIDENT, place.id())));
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
        List<ResidentView> found = accounts.residents(places(caller), index, name).stream()
                .map(row -> view((Account) row[0], (Organization) row[1]))
                .toList();
        return new Page<>(found, null, null);
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
