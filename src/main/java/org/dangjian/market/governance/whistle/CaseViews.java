package org.dangjian.market.governance.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dangjian.market.governance.whistle.matter.Matters;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.LocationView;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.trade.claim.evidence.PictureDirectory;
import org.dangjian.market.trade.claim.evidence.PictureView;

/** Cases and orders as they are shown, many at a time. */
@ApplicationScoped
public class CaseViews {

    private final CaseRepository cases;
    private final OrderRepository orders;
    private final StepRepository steps;
    private final CaseAccess access;
    private final Matters matters;
    private final OrganizationDirectory organizations;
    private final AccountDirectory accounts;
    private final PictureDirectory pictures;
    private final FieldCipher cipher;
    private final BusinessDay clock;

    CaseViews(
            CaseRepository cases,
            OrderRepository orders,
            StepRepository steps,
            CaseAccess access,
            Matters matters,
            OrganizationDirectory organizations,
            AccountDirectory accounts,
            PictureDirectory pictures,
            FieldCipher cipher,
            BusinessDay clock) {
        this.cases = cases;
        this.orders = orders;
        this.steps = steps;
        this.access = access;
        this.matters = matters;
        this.organizations = organizations;
        this.accounts = accounts;
        this.pictures = pictures;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What several cases and orders name, looked up once. */
    private record Named(
            Map<UUID, Organization> places,
            Map<UUID, String> accounts,
            Map<UUID, String> matters,
            Map<UUID, List<WhistleOrder>> orders,
            CaseActions actions,
            Instant now) {

        String place(UUID id) {
            return places.containsKey(id) ? places.get(id).name() : "";
        }
    }

    private Named named(Caller caller, List<WhistleCase> several, Set<UUID> acting) {
        List<WhistleOrder> all =
                orders.ofCases(several.stream().map(WhistleCase::id).toList());
        Set<UUID> places =
                new HashSet<>(several.stream().map(WhistleCase::placeId).toList());
        all.forEach(order -> places.add(order.departmentId()));
        Set<UUID> people = new HashSet<>(acting);
        several.forEach(one -> people.add(one.reporterId()));
        return new Named(
                organizations.findByIds(places).stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity())),
                accounts.namesOf(caller, people),
                matters.titles(several.stream()
                        .map(WhistleCase::matterId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                all.stream().collect(Collectors.groupingBy(WhistleOrder::caseId)),
                new CaseActions(caller, access.grids(caller)),
                clock.now());
    }

    /** The cases the caller takes part in. */
    public Page<CaseView> page(Caller caller, CaseFilter filter, UUID before, int limit) {
        String below = filter.organizationId() == null
                ? null
                : organizations.readable(caller, filter.organizationId()).path();
        List<WhistleCase> found = cases.page(access.scope(caller), filter, below, clock.now(), before, limit + 1);
        Named names = named(caller, found, Set.of());
        return Page.of(found, limit, one -> one.id().toString()).map(one -> view(caller, one, names, null, null, null));
    }

    /** One with its steps and pictures. */
    public CaseView view(Caller caller, WhistleCase one) {
        List<CaseStep> taken = steps.ofCase(one.id());
        Named names = named(
                caller,
                List.of(one),
                taken.stream().map(CaseStep::takenBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<UUID> pictured = new ArrayList<>(taken.stream().map(CaseStep::id).toList());
        pictured.add(one.id());
        Map<UUID, List<PictureView>> shown = pictures.ofSubjects(pictured);
        CaseContact contact = one.contact(cipher);
        boolean mine = caller.accountId().equals(one.reporterId());
        return view(
                caller,
                one,
                names,
                contact == null ? null : mine ? contact : contact.masked(),
                taken.stream()
                        .map(step -> step(caller, one, step, names, shown.getOrDefault(step.id(), List.of())))
                        .toList(),
                shown.getOrDefault(one.id(), List.of()));
    }

    private CaseView view(
            Caller caller,
            WhistleCase one,
            Named names,
            CaseContact contact,
            List<CaseView.Step> taken,
            List<PictureView> shown) {
        boolean mine = caller.accountId().equals(one.reporterId());
        List<WhistleOrder> own = names.orders().getOrDefault(one.id(), List.of());
        String path = names.places().get(one.placeId()).path();
        return new CaseView(
                one.id(),
                one.numberText(),
                one.placeId(),
                names.place(one.placeId()),
                one.title(),
                one.description(),
                LocationView.of(one.title(), null, one.location()),
                one.matterId(),
                one.matterId() == null ? null : names.matters().get(one.matterId()),
                one.isUrgent(),
                one.status(),
                one.status().title(),
                one.reason(),
                name(caller, one, names),
                mine ? one.onBehalfOf() : FieldCipher.maskName(one.onBehalfOf()),
                contact,
                mine,
                one.round(),
                one.needId(),
                one.satisfaction(),
                one.satisfaction() == null ? null : one.satisfaction().title(),
                own.stream().map(order -> order(order, one, names)).toList(),
                taken,
                shown,
                one.reportedAt(),
                one.closedAt(),
                names.actions().of(one, path, own),
                one.version());
    }

    private static String name(Caller caller, WhistleCase one, Named names) {
        String name = names.accounts().getOrDefault(one.reporterId(), "");
        return caller.accountId().equals(one.reporterId()) ? name : FieldCipher.maskName(name);
    }

    private CaseView.Step step(Caller caller, WhistleCase one, CaseStep step, Named names, List<PictureView> shown) {
        boolean byReporter = one.reporterId().equals(step.takenBy());
        return new CaseView.Step(
                step.id(),
                step.kind(),
                step.kind().title(),
                step.organizationId() == null ? null : names.place(step.organizationId()),
                step.note(),
                step.takenBy() == null
                        ? null
                        : byReporter
                                ? name(caller, one, names)
                                : names.accounts().get(step.takenBy()),
                step.isOnBehalf(),
                step.takenAt(),
                shown);
    }

    private static OrderView order(WhistleOrder order, WhistleCase one, Named names) {
        return new OrderView(
                order.id(),
                one.id(),
                one.numberText(),
                one.title(),
                names.place(one.placeId()),
                order.departmentId(),
                names.place(order.departmentId()),
                order.isLead(),
                order.status(),
                order.status().title(),
                order.isUrgent(),
                order.orderedAt(),
                order.acknowledgeBy(),
                order.settleBy(),
                order.answeredAt(),
                order.refusal(),
                OrderView.Extension.of(order),
                order.decisionReason(),
                order.settlement(),
                order.settledAt(),
                order.isOverdue(names.now()),
                names.actions().of(order, names.places().get(one.placeId()).path()),
                order.version());
    }

    /** The orders of the caller's departments, and of the caller's part of the tree. */
    public Page<OrderView> orders(Caller caller, OrderFilter filter, UUID before, int limit) {
        List<WhistleOrder> found = orders.page(access.scope(caller), filter, clock.now(), before, limit + 1);
        Map<UUID, WhistleCase> known = cases(found);
        Named names = named(caller, List.copyOf(known.values()), Set.of());
        return Page.of(found, limit, order -> order.id().toString())
                .map(order -> order(order, known.get(order.caseId()), names));
    }

    public OrderView order(Caller caller, WhistleOrder order) {
        WhistleCase one = cases.findById(order.caseId());
        return order(order, one, named(caller, List.of(one), Set.of()));
    }

    private Map<UUID, WhistleCase> cases(List<WhistleOrder> several) {
        Set<UUID> ids = several.stream().map(WhistleOrder::caseId).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : cases.list("id in ?1", ids).stream().collect(Collectors.toMap(WhistleCase::id, Function.identity()));
    }
}
