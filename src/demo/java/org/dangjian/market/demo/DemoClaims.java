package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Month;
import org.dangjian.market.trade.claim.verification.ClaimExpiry;
import org.dangjian.market.trade.shelf.item.ItemExpiry;

/** Claims in every state, and ratings. The item {@code leak} is left to those who look after what nobody claims. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoClaims {

    private final DemoService service;
    private final ItemExpiry items;
    private final ClaimExpiry claims;

    DemoClaims(DemoService service, ItemExpiry items, ClaimExpiry claims) {
        this.service = service;
        this.items = items;
        this.claims = claims;
    }

    void plant(DemoCast cast) {
        plantVerified(cast);
        plantPartly(cast);
        plantEnded(cast);
        plantUnderWay(cast);
        plantOffers(cast);
        items.closeExpired();
        claims.expireOverdue();
    }

    private void plantVerified(DemoCast cast) {
        service.claim(cast, 145, "corridor", "officer", cast.holder("141002-U01"), "member", "surgeon")
                .serve(138, "officer", "清走堆物两车，粉刷一至六层")
                .verify(136, "community")
                .rate(135, "resident", 5, "楼道亮堂了，谢谢医院的同志。");
        service.claim(cast, 118, "phoneClass", "member")
                .serve(110, "member", "第一场，教会9位老人挂号")
                .serve(103, "member", "第二场，教会缴医保")
                .verify(101, "community")
                .rate(100, "secondResident", 5, "讲得慢，听得懂。");
        service.claim(cast, 136, "homework", "teacher")
                .serveAndFinish(95, "teacher", "四周八次，辅导16人次")
                .verify(93, "otherCommunity", 15, "提前结课，课次按合并场次计，全部认可");
        service.claim(cast, 108, "rewiring", "powerOfficer", cast.holder("141002-U02"), "powerSecretary")
                .serve(99, "powerOfficer", "更换入户线和六个插座")
                .verify(98, "secondCommunity")
                .rate(97, "neighbour", 5, "老人放心了。");
        service.claim(cast, 86, "ebike", "neighbour")
                .serve(80, "neighbour", "查看6栋，劝导4户")
                .verify(78, "community");
        service.claim(cast, 85, "ebike", "powerSecretary", cast.holder("141002-U02-1"))
                .serve(80, "powerSecretary", "排查充电线路12处，整改建议3条")
                .verify(78, "community")
                .rate(77, "secondResident", 4, "很专业。");
        service.claim(cast, 55, "reimbursement", "member")
                .serve(50, "member", "核对票据31张，填表装订")
                .verify(48, "community")
                .rate(47, "resident", 5, "一次就报成了。");
        service.claim(cast, 54, "reimbursement", "lawyer")
                .serve(46, "lawyer", "整理票据并填表")
                .verify(44, "community")
                .rate(42, "resident", 2, "漏了两张发票，又跑了一趟。");
    }

    /** Half done: three of six, and half of the points. */
    private void plantPartly(DemoCast cast) {
        service.claim(cast, 225, "escort", "helper")
                .serve(215, "helper", "陪同复查、取药，上午")
                .serve(185, "helper", "陪同复查、取药")
                .serveAndFinish(154, "helper", "陪同复查、取药；本人因腿伤不能继续")
                .verify(150, "community", 10, "完成3次，按实际完成情况计10分")
                .rate(149, "resident", 4, "很细心，可惜后面来不了。");
    }

    private void plantEnded(DemoCast cast) {
        // Never done: it expires.
        service.claim(cast, 98, "rice", "latecomer");
        service.claim(cast, 65, "groceries", "surgeon").withdraw(60, "surgeon", "排班调整，周末值班");
        service.claim(cast, 84, "ebike", "hrSecretary", cast.holder("141002-U08-1"))
                .revoke(70, "community", "超过约定时间未开展，名额让给其他单位");
        service.claim(cast, 83, "ebike", "surgeon")
                .serve(79, "surgeon", "查看4栋")
                .verify(77, "community")
                .reverse(71, "community", "经核对当天不在现场，系误登")
                .reverse(71, "street", "经核对当天不在现场，系误登");
        service.claim(cast, 82, "ebike", "plumber")
                .serve(76, "plumber", "查看3栋")
                .giveBack(74, "community", "请补充楼栋号和劝导户数");
    }

    private void plantUnderWay(DemoCast cast) {
        service.claim(cast, 280, "haircut", "neighbour")
                .serve(270, "neighbour", "上门理发")
                .serve(180, "neighbour", "上门理发")
                .serve(88, "neighbour", "上门理发");
        service.claim(cast, 66, "groceries", "helper")
                .serve(59, "helper", "代买米面油")
                .serve(52, "helper", "代买米面油")
                .serve(45, "helper", "代买米面油")
                .serve(38, "helper", "代买米面和鸡蛋")
                .serve(31, "helper", "代买米面油");
        service.claim(cast, 40, "weekendCare", "teacher").serve(29, "teacher", "带7名孩子读绘本");
        service.claim(cast, 26, "owners", "lawSecretary", cast.holder("141002-U04-1"), "lawyer", "lawSecretary")
                .serve(9, "lawSecretary", "宣讲一场，征询意见86户");
        service.claim(cast, 20, "wish", "member").serve(3, "member", "送去科学丛书一套，共10册");
        service.claim(cast, 18, "phoneClass", "photographer").serve(5, "photographer", "第一场，教会6位老人");
        service.claim(cast, 4, "company", "member").appoint(2, "member", 3, "社区门口会合，请带上医保卡");
        service.claim(cast, 10, "winter", "fireSecretary", cast.holder("141002-U07-1"));
        service.claim(cast, 6, "traffic", "warden").checkIn(0, "street");
        service.claim(cast, 5, "traffic", "teacher").checkIn(1, "street").checkOut(0, "teacher");
    }

    private void plantOffers(DemoCast cast) {
        service.slot(cast, 75, 72, "plumbing", "resident", cast.holder("resident"))
                .serve(72, "plumber", "更换厨房水龙头和软管")
                .verify(71, "resident")
                .rate(71, "resident", 5, "手艺好，说到做到。");
        service.slot(cast, 90, 83, "appliances", "community", cast.holder(DemoCast.COMMUNITY))
                .serve(83, "powerSecretary", "检查社区食堂和活动室线路")
                .verify(82, "community");
        service.claim(cast, 120, "fireDrill", "otherCommunity", cast.holder(DemoCast.OTHER_COMMUNITY))
                .serve(112, "fireSecretary", "演练一场，居民130人参加")
                .verify(111, "otherCommunity")
                .rate(110, "otherCommunity", 5, "组织有序，居民反响好。");
        service.slot(cast, 64, 57, "fraud", "secondCommunity", cast.holder(DemoCast.COMMUNITY))
                .serve(57, "bankSecretary", "讲座一场，58人参加")
                .verify(56, "secondCommunity");
        service.slot(cast, 44, 36, "maths", "otherResident", cast.holder("otherResident"))
                .serve(36, "teacher", "答疑一场，整理错题")
                .verify(35, "otherResident")
                .rate(35, "otherResident", 5, "孩子听进去了。");
        service.slot(cast, 52, 46, "sweeping", "officer", cast.holder("141002-U01"))
                .serve(46, "secondResident", "门诊楼前清扫，疏导送医车辆")
                .thank(45, "officer", "感谢各位邻居，医院门前干净通畅多了。")
                .rate(45, "officer", 5, "说到做到");
        service.claim(cast, 16, "paperCuts", "otherCommunity", cast.holder(DemoCast.OTHER_COMMUNITY))
                .serve(12, "otherResident", "教剪纸一场，18人参加");
        // In January the one place of the month is taken by then.
        int wanted = cast.today().getMonth() == Month.JANUARY ? -31 : 3;
        service.slot(cast, 3, wanted, "plumbing", "secondResident", cast.holder("secondResident"));
        service.slot(cast, 28, 22, "photos", "secondResident", cast.holder("secondResident"))
                .serve(22, "photographer", "修复老照片3张");
        service.slot(cast, 14, 7, "health", "resident", cast.holder("resident")).serve(7, "secretary", "测量血压血糖，调整用药建议");
        service.claim(cast, 4, "legal", "resident");
        service.claim(cast, 2, "jobs", "secondResident");
    }
}
