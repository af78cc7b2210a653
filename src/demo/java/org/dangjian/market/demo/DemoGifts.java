package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.trade.redemption.gift.CreateGift;
import org.dangjian.market.trade.redemption.gift.GiftService;
import org.dangjian.market.trade.redemption.gift.MoveStock;
import org.dangjian.market.trade.redemption.order.CancelRedemption;
import org.dangjian.market.trade.redemption.order.PickUp;
import org.dangjian.market.trade.redemption.order.RedeemGift;
import org.dangjian.market.trade.redemption.order.RedemptionService;
import org.dangjian.market.trade.redemption.order.RedemptionView;

/** Small gifts of the street and orders of those who were found qualified last year. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoGifts {

    private final GiftService gifts;
    private final RedemptionService orders;
    private final DemoPictures pictures;
    private final DemoClock clock;

    DemoGifts(GiftService gifts, RedemptionService orders, DemoPictures pictures, DemoClock clock) {
        this.pictures = pictures;
        this.gifts = gifts;
        this.orders = orders;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        UUID book = gift(cast, "党建读物一册", "党章、党史读物任选一册。", 20, 40, null);
        UUID badge = gift(cast, "党员徽章", "佩戴用，附别针。", 15, 60, 2);
        UUID bag = gift(cast, "志愿者帆布袋", "印有“党建超市”字样。", 30, 25, 1);
        UUID bottle = gift(cast, "保温杯", "500毫升，冬季志愿服务用。", 60, 3, 1);
        picture(cast, book, DemoPictures.Motif.BOOK);
        picture(cast, bottle, DemoPictures.Motif.BOTTLE);
        clock.on(cast.daysAgo(30), () -> {
            gifts.moveStock(cast.caller("street"), book, new MoveStock(10, "区委组织部拨来新书"));
            gifts.moveStock(cast.caller("street"), badge, new MoveStock(-2, "破损"));
        });
        pickUp(cast, order(cast, 60, "member", book), 57);
        pickUp(cast, order(cast, 40, "neighbour", bag), 38);
        UUID cancelled = order(cast, 21, "secretary", badge).id();
        clock.on(cast.daysAgo(20), () -> {
            orders.cancel(cast.caller("secretary"), cancelled, new CancelRedemption("选错了"));
        });
        order(cast, 5, "photographer", book);
        order(cast, 2, "helper", badge);
    }

    private UUID gift(DemoCast cast, String title, String text, int price, int stock, Integer perPerson) {
        CreateGift gift =
                new CreateGift(title, text, price, stock, perPerson, null, null, cast.organization(DemoCast.STREET));
        return clock.on(
                cast.daysAgo(100),
                () -> gifts.create(cast.caller("street"), gift).id());
    }

    private void picture(DemoCast cast, UUID gift, DemoPictures.Motif motif) {
        clock.on(cast.daysAgo(99), () -> {
            gifts.picture(cast.caller("street"), gift, pictures.of(cast.caller("street"), motif));
        });
    }

    private RedemptionView order(DemoCast cast, int daysAgo, String by, UUID gift) {
        return clock.on(cast.daysAgo(daysAgo), () -> orders.reserve(cast.caller(by), new RedeemGift(gift, 1, null)));
    }

    private void pickUp(DemoCast cast, RedemptionView order, int daysAgo) {
        clock.on(cast.daysAgo(daysAgo), () -> {
            orders.pickUp(cast.caller("street"), new PickUp(order.pickupCode()));
        });
    }
}
