package org.dangjian.market.assessment.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dangjian.market.assessment.subject.HolderName;
import org.dangjian.market.assessment.use.DecidedResult;
import org.dangjian.market.assessment.use.MedalView;
import org.dangjian.market.assessment.use.Medals;
import org.dangjian.market.assessment.use.ResultUse;
import org.dangjian.market.people.access.account.AccountDirectory;
import org.dangjian.market.people.member.MemberDirectory;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.ledger.LedgerReader;

/** Puts together what a list says about each decision, a page at a time. */
@ApplicationScoped
class ResultListRows {

    private final MemberDirectory members;
    private final LedgerReader ledger;
    private final AccountDirectory accounts;
    private final Medals medals;
    private final OrganizationDirectory organizations;

    ResultListRows(
            MemberDirectory members,
            LedgerReader ledger,
            AccountDirectory accounts,
            Medals medals,
            OrganizationDirectory organizations) {
        this.members = members;
        this.ledger = ledger;
        this.accounts = accounts;
        this.medals = medals;
        this.organizations = organizations;
    }

    /** The rows in the order of the decisions, with names as this caller may see them. */
    List<ResultListView> of(Caller caller, ResultUse use, int year, List<DecidedResult> decisions) {
        List<UUID> ids =
                decisions.stream().map(decision -> decision.holder().id()).toList();
        Map<UUID, String> names = use.audience() == Holder.Type.MEMBER ? members.names(caller, ids) : Map.of();
        Set<UUID> deducted = deducted(use.audience(), ids, year);
        Map<UUID, MedalView> given = use == ResultUse.MEMBER_MEDALS ? medals.handedOver(ids, year) : Map.of();
        Map<UUID, String> superiors = use == ResultUse.SUPERIOR_NOTICE ? superiors(decisions) : Map.of();
        Map<UUID, Optional<String>> offices = new HashMap<>();
        return decisions.stream()
                .map(decision -> {
                    UUID id = decision.holder().id();
                    return row(
                            use,
                            decision,
                            names.getOrDefault(id, decision.holderName()),
                            deducted.contains(id),
                            offices.computeIfAbsent(decision.approvedBy(), this::officeOf)
                                    .orElse(null),
                            superiors.get(decision.organizationId()),
                            given.get(id));
                })
                .toList();
    }

    /** The names of the offices units belong to, by the unit. */
    private Map<UUID, String> superiors(List<DecidedResult> decisions) {
        List<Organization> units = organizations.findByIds(
                decisions.stream().map(DecidedResult::organizationId).collect(Collectors.toSet()));
        Map<UUID, String> names = organizations
                .findByIds(units.stream()
                        .map(Organization::parentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
        return units.stream()
                .filter(unit -> names.containsKey(unit.parentId()))
                .collect(Collectors.toMap(Organization::id, unit -> names.get(unit.parentId())));
    }

    private Set<UUID> deducted(Holder.Type type, List<UUID> ids, int year) {
        return ids.isEmpty()
                ? Set.of()
                : ledger.liveScore(type, ids, year).entrySet().stream()
                        .filter(entries -> entries.getValue().stream()
                                .anyMatch(entry -> entry.kind().isTaken()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private Optional<String> officeOf(UUID account) {
        return accounts.find(account)
                .flatMap(approver -> approver.grants().stream()
                        .filter(grant -> Arrays.asList(Role.DECIDERS).contains(grant.role()))
                        .map(Caller.Grant::organizationName)
                        .findFirst());
    }

    private static ResultListView row(
            ResultUse use,
            DecidedResult decision,
            String name,
            boolean deducted,
            String office,
            String superior,
            MedalView medal) {
        return new ResultListView(
                decision.resultId(),
                new HolderName(decision.holder().type(), decision.holder().id(), name),
                decision.organizationId(),
                decision.organizationName(),
                decision.year(),
                decision.total(),
                decision.bandTitle(),
                decision.grade(),
                decision.grade().title(),
                decision.againstSuggestion(),
                use.audience() == Holder.Type.MEMBER ? decision.registeredOn() : null,
                superior,
                decision.vetoed(),
                decision.needsReview(),
                deducted,
                BusinessDay.dayOf(decision.approvedAt()),
                office,
                decision.approvalBasis(),
                decision.assessmentId(),
                decision.judgedIn(),
                decision.seal(),
                basis(use, decision),
                medal);
    }

    private static String basis(ResultUse use, DecidedResult decision) {
        return use.basis() + "；" + decision.judgedIn() + " " + decision.year() + " 年度评定，"
                + BusinessDay.dayOf(decision.closedAt()) + " 结账封存；"
                + BusinessDay.dayOf(decision.approvedAt()) + " 审定为“"
                + decision.grade().title() + "”"
                + (decision.againstSuggestion() ? "，与建议不一致" : "")
                + (decision.metByHelpOn() == null ? "" : "，帮扶后 " + decision.metByHelpOn() + " 登记") + "（"
                + decision.approvalBasis() + "）";
    }
}
