package org.dangjian.market.governance.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;

/** Shows agreements, many at a time. */
@ApplicationScoped
class AgreementViews {

    private final AgreementRepository agreements;
    private final AgreementAccess access;
    private final OrganizationDirectory organizations;
    private final BusinessDay clock;

    AgreementViews(
            AgreementRepository agreements,
            AgreementAccess access,
            OrganizationDirectory organizations,
            BusinessDay clock) {
        this.agreements = agreements;
        this.access = access;
        this.organizations = organizations;
        this.clock = clock;
    }

    AgreementView one(Caller caller, Agreement agreement) {
        return several(caller, List.of(agreement)).getFirst();
    }

    List<AgreementView> several(Caller caller, List<Agreement> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = found.stream().map(Agreement::id).toList();
        Map<UUID, List<AgreementLine>> lines = agreements.lines(ids);
        Map<UUID, List<LineCheck>> checks = agreements.checks(ids);
        Map<UUID, List<AgreementView.Rated>> rated = agreements.ratings(ids);
        Map<UUID, Organization> parties = organizations
                .findByIds(found.stream()
                        .flatMap(agreement -> Stream.of(agreement.unitId(), agreement.placeId()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Organization::id, party -> party));
        LocalDate today = clock.today();
        return found.stream()
                .map(agreement -> new AgreementView(
                        agreement.id(),
                        party(parties.get(agreement.unitId())),
                        party(parties.get(agreement.placeId())),
                        agreement.from(),
                        agreement.to(),
                        agreement.status(),
                        agreement.status().title(),
                        agreement.previousId(),
                        agreement.draftedSide(),
                        agreement.draftedSide().title(),
                        agreement.signedOn(),
                        agreement.signers(),
                        agreement.reason(),
                        lines.getOrDefault(agreement.id(), List.of()).stream()
                                .map(line -> line(line, checks.getOrDefault(line.id(), List.of()), today))
                                .toList(),
                        rated.getOrDefault(agreement.id(), List.of()),
                        actions(
                                agreement,
                                access.side(
                                        caller,
                                        agreement.unitId(),
                                        parties.get(agreement.placeId()).path())),
                        agreement.version()))
                .toList();
    }

    private static AgreementView.Party party(Organization organization) {
        return new AgreementView.Party(organization.id(), organization.name());
    }

    private static AgreementView.Line line(AgreementLine line, List<LineCheck> checks, LocalDate today) {
        LineCheck.Outcome newest = checks.isEmpty() ? null : checks.getLast().outcome();
        return new AgreementView.Line(
                line.id(),
                line.kind(),
                line.kind().title(),
                line.title(),
                line.itemId(),
                line.due(),
                line.doneOn(),
                line.doneText(),
                line.isBehind(today, newest),
                checks.stream()
                        .map(check -> new AgreementView.Check(
                                check.year(),
                                check.half(),
                                check.outcome(),
                                check.outcome().title(),
                                check.remark()))
                        .toList());
    }

    private static List<AgreementView.Action> actions(Agreement agreement, Optional<Side> side) {
        List<AgreementView.Action> actions = new ArrayList<>();
        if (side.isEmpty()) {
            return actions;
        }
        if (agreement.status() == AgreementStatus.DRAFT) {
            actions.add(AgreementView.Action.CHANGE);
            actions.add(
                    side.get() == agreement.draftedSide()
                            ? AgreementView.Action.WITHDRAW
                            : AgreementView.Action.CONFIRM);
        }
        if (agreement.status() == AgreementStatus.IN_FORCE) {
            actions.addAll(List.of(AgreementView.Action.AMEND, AgreementView.Action.DONE));
            if (side.get() == Side.PLACE) {
                actions.addAll(List.of(AgreementView.Action.CHECK, AgreementView.Action.END));
            }
        }
        return actions;
    }
}
