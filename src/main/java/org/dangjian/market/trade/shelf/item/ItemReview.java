package org.dangjian.market.trade.shelf.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.people.member.Counterparts;
import org.dangjian.market.people.organization.setting.SettingService;
import org.dangjian.market.people.organization.setting.Settings;
import org.dangjian.market.platform.notice.NoticeKind;
import org.dangjian.market.platform.notice.Notices;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.trade.shelf.Item;
import org.dangjian.market.trade.shelf.ReviewItem;
import org.dangjian.market.trade.shelf.ReviewTrail;

/**
 * The review of items that staff make themselves, level by level as that of needs (逐级审核赋分, 《城市区域化党建调研报告》二(一)): what
 * a community makes the street approves, a second clerk of the community may screen it before. Where a district decided for
 * one level, a second clerk publishes, within the points of the district's scale.
 */
@ApplicationScoped
public class ItemReview {

    private final SettingService settings;
    private final Notices notices;
    private final BusinessDay clock;
    private final Counterparts counterparts;

    ItemReview(SettingService settings, Notices notices, BusinessDay clock, Counterparts counterparts) {
        this.counterparts = counterparts;
        this.settings = settings;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Decides on a locked item.
     *
     * @param rank how high the caller's office stands over the item, 0 for a community
     * @throws Problem {@code second-person-required}, {@code reason-required}, {@code state-conflict}; {@code forbidden}
     *     for an office below the creator's and where the street decides; {@code points-off-scale}
     */
    void decide(Caller caller, Item item, String path, int rank, ReviewItem request) {
        request.requireReason();
        Settings decided = settings.at(path);
        ReviewTrail trail = item.trail();
        boolean streetDecides = trail.createdRank() == 0 && decided.reviewLevels() > 1;
        if (rank < trail.createdRank()) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        counterparts.require(caller, trail.createdBy(), trail.submittedBy(), trail.screenedBy());
        item.requireInReview();
        boolean mayPublish = rank > 0 || !streetDecides;
        if (trail.isScreened() && !mayPublish) {
            throw Problem.of(ProblemCode.FORBIDDEN);
        }
        UUID by = caller.accountId();
        switch (request.decision()) {
            case APPROVE -> {
                item.score(request.scored(decided.difficultyPoints()), request.difficulty());
                if (mayPublish) {
                    requireOnScale(rank, item.points(), decided.difficultyPoints());
                    item.approve(by, clock.now());
                } else {
                    item.screen(by);
                }
            }
            case RETURN, REJECT ->
                item.sendBack(
                        request.decision() == Decision.REJECT, request.reason().strip(), by);
        }
        tell(item);
    }

    /**
     * Points that are none of the district's four grades need the street or the district.
     *
     * @throws Problem {@code points-off-scale}
     */
    public static void requireOnScale(int rank, int points, Settings.DifficultyPoints scale) {
        if (rank == 0 && !scale.has(points)) {
            throw Problem.of(ProblemCode.POINTS_OFF_SCALE, scale.text());
        }
    }

    private void tell(Item item) {
        if (item.createdBy() == null) {
            return;
        }
        String outcome = switch (item.status()) {
            case IN_REVIEW -> "已通过社区初审，待街道审定。";
            case PUBLISHED -> "已审核通过并上架。";
            case RETURNED -> "已退回：" + item.reason();
            case REJECTED -> "未通过：" + item.reason();
            case DRAFT, CLOSED, ARCHIVED -> item.status().title();
        };
        notices.send(item.createdBy(), NoticeKind.ITEM, "“" + item.title() + "”" + outcome, item.id());
    }

    /** How high the caller's office over this path stands: 0 community, 1 street, 2 district. */
    public static int rank(Caller caller, String path) {
        int highest = 0;
        for (int rank = 0; rank < Role.STAFF.length; rank++) {
            if (caller.reaches(path, Role.STAFF[rank])) {
                highest = rank;
            }
        }
        return highest;
    }
}
