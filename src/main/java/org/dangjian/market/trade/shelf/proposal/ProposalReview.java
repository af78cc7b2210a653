package org.dangjian.market.trade.shelf.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.organization.setting.SettingService;
import org.dangjian.market.people.organization.setting.Settings;
import org.dangjian.market.platform.audit.AuditEntry;
import org.dangjian.market.platform.audit.AuditTrail;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.Need;
import org.dangjian.market.trade.shelf.Origin;
import org.dangjian.market.trade.shelf.Proposal;
import org.dangjian.market.trade.shelf.ReviewItem;
import org.dangjian.market.trade.shelf.ReviewProposal;
import org.dangjian.market.trade.shelf.category.ItemCategories;
import org.dangjian.market.trade.shelf.item.ItemRepository;
import org.dangjian.market.trade.shelf.item.ItemReview;

/**
 * The review of needs and offers, level by level (逐级审核赋分, 《城市区域化党建调研报告》二(一)): the community screens and
 * scores, the street gives the last approval, which puts the item on the shelf. Where a district decided for one level,
 * one approval does both. What an office asked for itself needs no screening by that office.
 */
@ApplicationScoped
public class ProposalReview {

    private final ItemRepository items;
    private final ItemCategories categories;
    private final SettingService settings;
    private final FieldCipher cipher;
    private final Notices notices;
    private final AuditTrail audit;
    private final BusinessDay clock;
    private final Counterparts counterparts;

    ProposalReview(
            ItemRepository items,
            ItemCategories categories,
            SettingService settings,
            FieldCipher cipher,
            Notices notices,
            AuditTrail audit,
            BusinessDay clock,
            Counterparts counterparts) {
        this.counterparts = counterparts;
        this.items = items;
        this.categories = categories;
        this.settings = settings;
        this.cipher = cipher;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides on a locked proposal.
     *
     * @param ownCase whether the caller would decide for themselves or their own unit
     * @throws Problem {@code second-person-required}, {@code reason-required}, {@code state-conflict};
     *     {@code forbidden} when the last approval is not the caller's to give; {@code validation-failed} when the last
     *     approval finds no points, for a need without a title for the shelf and for terms that do not go together;
     *     {@code public-text-personal}; {@code points-off-scale} for points of none of the district's grades where no street
     *     decides
     */
    void decide(Caller caller, Proposal proposal, String path, boolean ownCase, ReviewProposal request) {
        if (ownCase) {
            throw Problem.of(ProblemCode.SECOND_PERSON_REQUIRED);
        }
        counterparts.require(caller, proposal.requesterId(), proposal.screenedBy());
        proposal.requireOpen();
        ReviewItem.requireReason(request.decision(), request.reason());
        boolean last = isLast(proposal, path);
        if (last && mustBeStreet(path) && !caller.reaches(path, Role.STREET_STAFF, Role.DISTRICT_ADMIN)) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        switch (request.decision()) {
            case APPROVE -> approve(caller, proposal, path, request, last);
            case RETURN, REJECT ->
                proposal.sendBack(
                        request.decision() == Decision.REJECT, request.reason().strip());
        }
        tell(proposal);
        audit.record(
                caller,
                AuditEntry.of("proposal.reviewed", proposal.subject(), proposal.id())
                        .in(path)
                        .with("decision", request.decision())
                        .with("status", proposal.status())
                        .with("points", proposal.points())
                        .with("itemId", proposal.itemId()));
    }

    private void approve(Caller caller, Proposal proposal, String path, ReviewProposal request, boolean last) {
        Settings decided = settings.at(path);
        if (request.category() != null) {
            categories.require(request.category(), proposal.organizationId());
        }
        proposal.edit(request, scored(proposal, request, decided));
        proposal.requireShowable(cipher);
        // Made at either level, so that terms that do not go together are refused to who set them.
        Item item = Item.ofProposal(proposal.itemTerms(clock.today()), proposal, caller.accountId(), clock.now());
        if (!last) {
            proposal.screen(caller.accountId());
            return;
        }
        if (proposal.points() == null) {
            throw Problem.invalid("points", "上架前请按难易程度赋分（points 或 difficulty）");
        }
        if (proposal.isPaid()) {
            ItemReview.requireOnScale(ItemReview.rank(caller, path), proposal.points(), decided.difficultyPoints());
        }
        items.persistAndFlush(item);
        proposal.publishAs(item);
    }

    /** What residents do for units is not paid in Party points. */
    private static Integer scored(Proposal proposal, ReviewProposal request, Settings decided) {
        if (proposal.isPaid()) {
            return request.scored(decided.difficultyPoints());
        }
        if (request.difficulty() != null || request.points() != null && request.points() > 0) {
            throw Problem.invalid("points", "居民提供的服务是邻里互助，不计党员积分，请不要赋分");
        }
        return 0;
    }

    /** Whether the next approval is the one that publishes. */
    private boolean isLast(Proposal proposal, String path) {
        boolean officeAsked = proposal.origin() == Origin.COMMUNITY || proposal.origin() == Origin.STREET;
        return proposal.status() == Proposal.Status.SCREENED || officeAsked || !mustBeStreet(path);
    }

    private boolean mustBeStreet(String path) {
        return settings.at(path).reviewLevels() > 1;
    }

    private void tell(Proposal proposal) {
        String outcome = switch (proposal.status()) {
            case SCREENED -> "已通过社区初审，待街道审定。";
            case PUBLISHED -> "已审核通过并上架。";
            case RETURNED -> "已退回：" + proposal.reason();
            case REJECTED -> "未通过：" + proposal.reason();
            case SUBMITTED -> "已提交。";
            case WITHDRAWN -> "已撤回。";
        };
        notices.send(
                proposal.requesterId(),
                proposal instanceof Need ? NoticeKind.NEED : NoticeKind.OFFER,
                "“" + proposal.title() + "”" + outcome,
                proposal.id());
    }
}
