package org.dangjian.market.governance.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.item.Shelf;

/** Who speaks for which side of an agreement, and between whom there can be one. */
@ApplicationScoped
class AgreementAccess {

    private final AgreementRepository agreements;
    private final OrganizationDirectory organizations;
    private final Shelf shelf;

    AgreementAccess(AgreementRepository agreements, OrganizationDirectory organizations, Shelf shelf) {
        this.agreements = agreements;
        this.organizations = organizations;
        this.shelf = shelf;
    }

    /** The side the caller speaks for: the unit's officers, or the offices of the place and above it. */
    Optional<Side> side(Caller caller, UUID unitId, String placePath) {
        if (caller.organizations(Role.UNIT_OFFICER).anyMatch(unitId::equals)) {
            return Optional.of(Side.UNIT);
        }
        return caller.reaches(placePath, Role.STAFF) ? Optional.of(Side.PLACE) : Optional.empty();
    }

    /**
     * The place of a new agreement, if the unit reports in there and the caller speaks for one of the two.
     *
     * @throws Problem {@code validation-failed}
     */
    Organization between(Caller caller, DraftAgreement request) {
        Organization place = organizations
                .find(request.organizationId())
                .filter(found -> found.level().receivesReportIns())
                .orElseThrow(() -> Problem.invalid("organizationId", "没有这个社区或街道"));
        boolean reportsIn =
                organizations
                        .reportInPaths(List.of(request.unitId()))
                        .getOrDefault(request.unitId(), List.of())
                        .stream()
                        .anyMatch(path -> path.startsWith(place.path()));
        if (!reportsIn || side(caller, request.unitId(), place.path()).isEmpty()) {
            throw Problem.invalid("unitId", "没有这个单位，或该单位没有到本社区（街道）报到");
        }
        return place;
    }

    /** @throws Problem {@code validation-failed} for an item of elsewhere */
    void require(AgreementTerms terms, String placePath) {
        for (int i = 0; i < terms.lines().size(); i++) {
            UUID itemId = terms.lines().get(i).itemId();
            if (itemId != null
                    && shelf.find(itemId)
                            .filter(item -> placePath.startsWith(shelf.pathOf(item))
                                    || shelf.pathOf(item).startsWith(placePath))
                            .isEmpty()) {
                throw Problem.invalid("terms.lines[" + i + "].itemId", "货架上没有这个项目");
            }
        }
    }

    /** @throws Problem {@code not-found} for an agreement of others */
    Agreement readable(Caller caller, UUID id) {
        Agreement agreement = agreements.findByIdOptional(id).orElseThrow(Problem::notFound);
        if (!agreements.isVisible(caller, id)) {
            throw Problem.notFound();
        }
        return agreement;
    }

    /** An agreement one of whose sides the caller speaks for. */
    Agreement spoken(Caller caller, UUID id) {
        return agreements
                .findByIdOptional(id)
                .filter(agreement -> side(caller, agreement).isPresent())
                .orElseThrow(Problem::notFound);
    }

    Optional<Side> side(Caller caller, Agreement agreement) {
        return side(caller, agreement.unitId(), pathOf(agreement));
    }

    /**
     * Whether the caller lives, belongs or has reported in at the place, or works for it: whose word on it counts.
     *
     * @param places those of the member behind the account
     */
    boolean isOfPlace(Caller caller, String placePath, List<String> places) {
        return caller.reaches(placePath, Role.STAFF)
                || caller.paths(Role.RESIDENT, Role.MEMBER).stream().anyMatch(path -> path.startsWith(placePath))
                || places.stream().anyMatch(path -> path.startsWith(placePath));
    }

    String pathOf(Agreement agreement) {
        return organizations.get(agreement.placeId()).path();
    }

    /** What the trail says about a step of an agreement. */
    AuditEntry entry(String action, Agreement agreement) {
        return AuditEntry.of(action, "agreement", agreement.id())
                .in(pathOf(agreement))
                .with("unitId", agreement.unitId())
                .with("placeId", agreement.placeId())
                .with("status", agreement.status());
    }
}
