package org.dangjian.market.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import org.dangjian.market.people.access.resident.RegisterResident;
import org.dangjian.market.people.access.resident.ResidentService;
import org.dangjian.market.people.post.AppointMember;
import org.dangjian.market.people.post.EndPost;
import org.dangjian.market.people.post.PostKind;
import org.dangjian.market.people.post.PostService;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.SetLocation;
import org.dangjian.market.trade.claim.SubmitCompletion;
import org.dangjian.market.trade.claim.serving.ClaimService;
import org.dangjian.market.trade.claim.serving.MakeClaim;
import org.dangjian.market.trade.claim.serving.VisitService;
import org.dangjian.market.trade.place.AssignGuide;
import org.dangjian.market.trade.place.ClosePoint;
import org.dangjian.market.trade.place.CreateServicePoint;
import org.dangjian.market.trade.place.GuideService;
import org.dangjian.market.trade.place.OfferAtPoint;
import org.dangjian.market.trade.place.PointService;
import org.dangjian.market.trade.place.ServicePoint;

/** Posts, service points, a guide, and an old lady without a phone for whom the guide acts. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "demo"})
class DemoPlaces {

    private final PostService posts;
    private final PointService points;
    private final GuideService guides;
    private final ResidentService residents;
    private final ClaimService claims;
    private final VisitService completions;
    private final DemoClock clock;

    DemoPlaces(
            PostService posts,
            PointService points,
            GuideService guides,
            ResidentService residents,
            ClaimService claims,
            VisitService completions,
            DemoClock clock) {
        this.posts = posts;
        this.points = points;
        this.guides = guides;
        this.residents = residents;
        this.claims = claims;
        this.completions = completions;
        this.clock = clock;
    }

    void plant(DemoCast cast) {
        clock.on(cast.thisYear(2, 10), () -> plantPosts(cast));
        UUID station = clock.on(cast.lastYear(11, 20), () -> plantPoints(cast));
        clock.on(cast.lastYear(12, 1), () -> {
            offer(cast, "community", station, "plumbing", "health", "legal", "photos");
            guides.assign(
                    cast.caller("community"),
                    cast.caller("guide").accountId(),
                    new AssignGuide(station, null, null, null));
        });
        plantDesk(cast);
    }

    private void plantPosts(DemoCast cast) {
        LocalDate since = cast.lastYear(3, 1);
        appoint(cast, "officer", "secretary", PostKind.SECRETARY, DemoDistrict.BRANCH, since);
        appoint(cast, "community", "secretary", PostKind.PART_TIME_COMMITTEE_MEMBER, DemoCast.COMMUNITY, since);
        appoint(cast, "street", "fireSecretary", PostKind.PART_TIME_COMMITTEE_MEMBER, DemoCast.STREET, since);
        appoint(cast, "street", "surgeon", PostKind.FIRST_SECRETARY, DemoCast.OTHER_COMMUNITY, since);
        appoint(cast, "community", "neighbour", PostKind.GRID_LEADER, "141002991001-W1", since);
        appoint(cast, "community", "photographer", PostKind.PARTY_HOUSEHOLD, "141002991001-W1-3", since);
        appoint(cast, "otherCommunity", "warden", PostKind.GRID_WORKER, "141002991002-W1", since);
        UUID before = appoint(cast, "community", "plumber", PostKind.GRID_LEADER, "141002991001-W2", since);
        posts.end(cast.caller("community"), before, new EndPost(cast.thisYear(1, 31), "年龄原因，不再担任"));
        appoint(
                cast,
                "community",
                "helper",
                PostKind.GRID_LEADER,
                "141002991001-W2",
                cast.thisYear(1, 31).plusDays(1));
    }

    private UUID appoint(DemoCast cast, String by, String member, PostKind kind, String place, LocalDate from) {
        AppointMember request = new AppointMember(kind, cast.organization(place), from, null, "党组织会议研究决定");
        return posts.appoint(cast.caller(by), cast.member(member), request).id();
    }

    private UUID plantPoints(DemoCast cast) {
        open(cast, "street", ServicePoint.Kind.CENTER, DemoCast.STREET, "演示街道党群服务中心", "演示大街1号", 36.0872, 111.5203);
        open(
                cast,
                "otherCommunity",
                ServicePoint.Kind.STATION,
                DemoCast.OTHER_COMMUNITY,
                "向阳党群服务站",
                "向阳路20号",
                36.0951,
                111.5288);
        open(
                cast,
                "community",
                ServicePoint.Kind.REST_STOP,
                DemoCast.COMMUNITY,
                "槐荫骑手驿站",
                "槐荫路30号临街",
                36.0839,
                111.5169);
        UUID old = open(
                cast, "community", ServicePoint.Kind.POINT, DemoCast.COMMUNITY, "老供销社服务点", "槐荫路2号", 36.0846, 111.5142);
        points.close(cast.caller("community"), old, new ClosePoint("房屋腾退，业务并入槐荫党群服务站", null));
        return open(
                cast,
                "community",
                ServicePoint.Kind.STATION,
                DemoCast.COMMUNITY,
                "槐荫党群服务站",
                "槐荫路8号一层",
                36.0843,
                111.5151);
    }

    /** The places are invented as their addresses are; the map shows them in the middle of 尧都区. */
    private UUID open(
            DemoCast cast,
            String by,
            ServicePoint.Kind kind,
            String place,
            String name,
            String address,
            double latitude,
            double longitude) {
        CreateServicePoint request = new CreateServicePoint(
                kind, name, cast.organization(place), address, "周一至周六 8:30–17:30", "0357-2000000", null);
        UUID point = points.open(cast.caller(by), request).id();
        SetLocation map = new SetLocation(null, BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
        points.locate(cast.caller(by), point, IfMatch.fromString("*"), map);
        return point;
    }

    private void offer(DemoCast cast, String by, UUID point, String... items) {
        points.offer(
                cast.caller(by),
                point,
                IfMatch.fromString("*"),
                new OfferAtPoint(Arrays.stream(items).map(cast::item).toList()));
    }

    /** She came to the station on foot; her photographs were mended, and the guide wrote it down. */
    private void plantDesk(DemoCast cast) {
        // The place of the month in which it is served.
        String month = YearMonth.from(cast.daysAgo(2)).toString();
        UUID claim = clock.on(cast.today().minusDays(9), () -> {
            UUID lady = residents
                    .register(
                            cast.caller("guide"),
                            new RegisterResident("艾奶奶", null, cast.organization(DemoCast.COMMUNITY)))
                    .id();
            Holder holder = new Holder(Holder.Type.RESIDENT, lady);
            return claims.claim(cast.caller("guide"), cast.item("photos"), new MakeClaim(holder, null, month))
                    .id();
        });
        LocalDate day = cast.daysAgo(2);
        clock.on(day, () -> {
            completions.complete(
                    cast.caller("guide"),
                    claim,
                    new SubmitCompletion(day, null, 30, "到站点取回修好的老照片2张，本人口述满意", null, null));
        });
    }
}
