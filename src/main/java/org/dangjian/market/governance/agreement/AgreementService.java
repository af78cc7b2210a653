package org.dangjian.market.governance.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.people.access.account.Inbox;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationDirectory;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.shared.Because;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/**
 * Agreements between a unit and a community or street (签订共驻共建协议，建立需求、资源、项目“三个清单”): either side drafts,
 * the other confirms; what both amend replaces what was in force, and what was done stays done.
 */
@ApplicationScoped
public class AgreementService {

    private final AgreementRepository agreements;
    private final AgreementAccess access;
    private final AgreementViews views;
    private final OrganizationDirectory organizations;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final BusinessDay clock;

    AgreementService(
            AgreementRepository agreements,
            AgreementAccess access,
            AgreementViews views,
            OrganizationDirectory organizations,
            Inbox inbox,
            AuditTrail audit,
            BusinessDay clock) {
        this.agreements = agreements;
        this.access = access;
        this.views = views;
        this.organizations = organizations;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code validation-failed}; {@code agreement-exists} where one is drafted or in force */
    @Transactional
    public AgreementView draft(Caller caller, DraftAgreement request) {
        Organization place = access.between(caller, request);
        access.require(request.terms(), place.path());
        Side side = access.side(caller, request.unitId(), place.path()).orElseThrow();
        Agreement agreement = new Agreement(request.unitId(), place.id(), null, side, caller.accountId(), clock.now());
        return drafted(caller, agreement, request.terms(), side);
    }

    /**
     * Drafts what shall replace an agreement in force once the other side confirms.
     *
     * @throws Problem {@code state-conflict}; {@code agreement-exists} where an amendment waits already
     */
    @Transactional
    public AgreementView amend(Caller caller, UUID id, AgreementTerms terms) {
        Agreement before = access.spoken(caller, id);
        access.require(terms, access.pathOf(before));
        agreements.locked(before).requireInForce();
        Side side = access.side(caller, before).orElseThrow();
        Agreement agreement =
                new Agreement(before.unitId(), before.placeId(), before, side, caller.accountId(), clock.now());
        return drafted(caller, agreement, terms, side);
    }

    private AgreementView drafted(Caller caller, Agreement agreement, AgreementTerms terms, Side side) {
        agreement.state(terms, side, caller.accountId(), clock.now());
        agreements.persistAndFlush(agreement);
        lines(agreement, terms);
        audit.record(caller, access.entry("agreement.drafted", agreement));
        tell(agreement, side.other(), "拟签订共建协议，请查看后确认或修改。");
        return views.one(caller, agreement);
    }

    private void lines(Agreement agreement, AgreementTerms terms) {
        for (int i = 0; i < terms.lines().size(); i++) {
            agreements.add(
                    new AgreementLine(agreement.id(), i + 1, terms.lines().get(i)));
        }
        agreements.flush();
    }

    /** States a draft anew; it is the draft of whoever does, for the other side to confirm. */
    @Transactional
    public AgreementView change(Caller caller, UUID id, IfMatch version, AgreementTerms terms) {
        Agreement found = access.spoken(caller, id);
        access.require(terms, access.pathOf(found));
        Agreement agreement = agreements.locked(found);
        IfMatch.check(version, agreement.version());
        Side side = access.side(caller, agreement).orElseThrow();
        agreement.state(terms, side, caller.accountId(), clock.now());
        agreements.removeLines(id);
        lines(agreement, terms);
        audit.record(caller, access.entry("agreement.changed", agreement));
        tell(agreement, side.other(), "共建协议草稿已修改，请查看后确认。");
        return views.one(caller, agreement);
    }

    /**
     * Confirms the other side's draft: from now on it is in force.
     *
     * @throws Problem {@code second-person-required} for the side whose draft it is
     */
    @Transactional
    public AgreementView confirm(Caller caller, UUID id, ConfirmAgreement request) {
        Agreement agreement = agreements.locked(access.spoken(caller, id));
        if (request.signedOn().isAfter(clock.today())) {
            throw Problem.invalid("signedOn", "签订日期不能晚于今天");
        }
        Side side = access.side(caller, agreement).orElseThrow();
        if (side == agreement.draftedSide()) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        if (agreement.previousId() != null) {
            replace(agreement);
        }
        agreement.confirm(request, caller.accountId(), clock.now());
        agreements.flush();
        audit.record(caller, access.entry("agreement.confirmed", agreement));
        tell(agreement, side.other(), "共建协议已确认，自 " + agreement.from() + " 起执行。");
        return views.one(caller, agreement);
    }

    /** What was in force before ends, and lines that go on as they were keep what was done. */
    private void replace(Agreement amended) {
        Agreement before = agreements.locked(agreements.findById(amended.previousId()));
        before.replace();
        agreements.flush();
        var lines = agreements.lines(List.of(before.id(), amended.id()));
        for (AgreementLine line : lines.getOrDefault(amended.id(), List.of())) {
            AgreementTerms.Line said = new AgreementTerms.Line(line.kind(), line.title(), line.itemId(), line.due());
            lines.getOrDefault(before.id(), List.of()).stream()
                    .filter(old -> old.says(said) && old.doneOn() != null)
                    .findFirst()
                    .ifPresent(line::carryOn);
        }
    }

    /** Takes one's own side's draft back. */
    @Transactional
    public AgreementView withdraw(Caller caller, UUID id, Because request) {
        Agreement agreement = agreements.locked(access.spoken(caller, id));
        Side side = access.side(caller, agreement).orElseThrow();
        if (agreement.status() == AgreementStatus.DRAFT && side != agreement.draftedSide()) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        agreement.withdraw(request.reason().strip());
        return ended(caller, "agreement.withdrawn", agreement, side, "共建协议草稿已撤回。");
    }

    /** Ends an agreement before its last day, by the office. */
    @Transactional
    public AgreementView end(Caller caller, UUID id, Because request) {
        Agreement agreement = agreements.locked(access.spoken(caller, id));
        if (access.side(caller, agreement).orElseThrow() != Side.PLACE) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        agreement.end(request.reason().strip());
        return ended(caller, "agreement.ended", agreement, Side.PLACE, "共建协议已终止：" + agreement.reason());
    }

    private AgreementView ended(Caller caller, String action, Agreement agreement, Side by, String text) {
        agreements.flush();
        audit.record(caller, access.entry(action, agreement));
        tell(agreement, by.other(), text);
        return views.one(caller, agreement);
    }

    private void tell(Agreement agreement, Side side, String text) {
        UUID told = side == Side.UNIT ? agreement.unitId() : agreement.placeId();
        UUID other = side == Side.UNIT ? agreement.placeId() : agreement.unitId();
        inbox.tell(
                Holder.organization(told),
                NoticeKind.AGREEMENT,
                "与" + organizations.get(other).name() + "：" + text,
                agreement.id());
    }

    /** The agreements of units and places in the caller's part of the tree, newest first. */
    @Transactional
    public Page<AgreementView> find(Caller caller, AgreementFilter filter, UUID before, int limit) {
        String below = filter.organizationId() == null
                ? null
                : organizations.readable(caller, filter.organizationId()).path();
        List<Agreement> found = agreements.page(caller, filter, below, clock.today(), before, limit + 1);
        return Page.of(views.several(caller, found), limit, view -> view.id().toString());
    }

    @Transactional
    public AgreementView get(Caller caller, UUID id) {
        return views.one(caller, access.readable(caller, id));
    }
}
