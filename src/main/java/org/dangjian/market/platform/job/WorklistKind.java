package org.dangjian.market.platform.job;

/** The kinds of things that wait for somebody's word; the id of an item is that of the thing its kind names. */
public enum WorklistKind {
    NEED("待审核的需求"),
    OFFER("待审核的服务意向"),
    ITEM("待审核的项目"),
    CLAIM("待核实的认领"),
    FLAGGED_RATING("差评的服务"),
    ABSENCE("登记了缺席的认领"),
    ATTENDANCE("待核实的必选项目上报"),
    REPORT_IN("待确认的报到"),
    SIGN_IN("待确认的微信登录"),
    ADJUSTMENT("待审批的加扣分"),
    PLAN_APPLIED("待支部研究的一事一议"),
    PLAN_DECIDED("待党委备案的一事一议"),
    OBJECTION("待复核的异议"),
    WORK_REPORT("待评价的述职"),
    DISPATCH("待答复的派单"),
    HAND_OVER("请您接手的服务"),
    CLAIMER("待您确认的认领人"),
    RATING("待您评价的服务"),
    BALLOT("待您填写的测评票"),
    PICKUP("待您领取的礼品"),
    CLAIM_REVERSAL("待第二人确认的认领冲正"),
    ADJUSTMENT_REVERSAL("待第二人确认的加扣分冲正"),
    EVENT_REVOCATION("待第二人确认的事项撤销"),
    PLAN_REVOCATION("待第二人确认的一事一议撤销"),
    PICKUP_UNDO("待第二人确认的领取撤销"),
    REOPENING("待第二人确认的重新开账");

    private final String title;

    WorklistKind(String title) {
        this.title = title;
    }

    /** The Chinese title shown to people. */
    public String title() {
        return title;
    }
}
