package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.dangjian.market.people.member.MemberCategory;
import org.dangjian.market.platform.shared.Decision;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.SetLocation;
import org.dangjian.market.trade.shelf.AudienceFlag;
import org.dangjian.market.trade.shelf.Difficulty;
import org.dangjian.market.trade.shelf.ItemKind;
import org.dangjian.market.trade.shelf.ItemTerms;
import org.dangjian.market.trade.shelf.ReviewItem;
import org.dangjian.market.trade.shelf.item.ItemService;

/** What the community puts on the shelf itself: a second clerk screens it, the street has the last word. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoCommunityItems {

    private final ItemService items;
    private final DemoPictures pictures;
    private final DemoClock clock;

    DemoCommunityItems(ItemService items, DemoPictures pictures, DemoClock clock) {
        this.pictures = pictures;
        this.items = items;
        this.clock = clock;
    }

    /** One that came through both levels, one that waits for the street, one aimed at floating members. */
    void plant(DemoCast cast) {
        UUID done = screened(cast, 20, "冬季消防安全入户检查", "每组两人，检查燃气软管和楼道充电。", "SAFETY", Difficulty.HARD, Set.of());
        clock.on(cast.daysAgo(18), () -> {
            items.review(cast.caller("street"), done, ReviewItem.approval());
            SetLocation map = new SetLocation("槐荫路8号院内", BigDecimal.valueOf(36.0844), BigDecimal.valueOf(111.5154));
            items.locate(cast.caller("community"), done, IfMatch.fromString("*"), map);
            picture(cast, done, DemoPictures.Motif.EXTINGUISHER);
        });
        screened(cast, 3, "社区年货市集志愿者", "维持秩序、帮老人提东西，半天。", "CONVENIENCE", Difficulty.NORMAL, Set.of());
        UUID online = screened(
                cast,
                15,
                "线上为家乡老人代办事项",
                "外出流动的党员在线上为家乡老人挂号、缴费、答疑。",
                "CONVENIENCE",
                Difficulty.EASY,
                Set.of(AudienceFlag.FLOATING));
        clock.on(cast.daysAgo(14), () -> {
            items.review(cast.caller("street"), online, ReviewItem.approval());
            picture(cast, online, DemoPictures.Motif.PHONE);
        });
    }

    private void picture(DemoCast cast, UUID item, DemoPictures.Motif motif) {
        items.picture(cast.caller("community"), item, pictures.of(cast.caller("community"), motif));
    }

    private UUID screened(
            DemoCast cast,
            int daysAgo,
            String title,
            String text,
            String category,
            Difficulty difficulty,
            Set<AudienceFlag> flags) {
        ItemTerms terms = new ItemTerms(
                ItemKind.OPTIONAL,
                Set.of(Holder.Type.MEMBER),
                title,
                text,
                category,
                10,
                8,
                1,
                cast.organization(DemoCast.COMMUNITY),
                null,
                cast.today().plusDays(60),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.<MemberCategory>of(),
                flags,
                null);
        UUID item = clock.on(cast.daysAgo(daysAgo), () -> {
            UUID draft = items.create(cast.caller("community"), terms).id();
            return items.submit(cast.caller("community"), draft).id();
        });
        clock.on(cast.daysAgo(daysAgo - 1), () -> {
            items.review(
                    cast.caller("secondCommunity"), item, new ReviewItem(Decision.APPROVE, null, null, difficulty));
        });
        return item;
    }
}
