package org.dangjian.market.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.dangjian.market.testsupport.Town;

/** What is measured: every row of the table, in its order. */
final class Rows {

    private final District district;
    private final Tokens tokens;
    private final Map<Integer, String> members = new ConcurrentHashMap<>();
    private final Map<Integer, String> staff = new ConcurrentHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * One operation.
     *
     * @param name as {@code bench/run --row} takes it
     * @param title for people
     * @param asked the least share of the limit: of the writes alone for what writes, of the same statements for what reads
     * @param calls the nth call; of what writes none is made twice
     * @param ids which ids and places stand in the statements of the nth call for those of the captured one
     * @param most how many calls there are
     */
    record Row(
            String name,
            String title,
            double asked,
            boolean writes,
            IntFunction<Http.Call> calls,
            IntFunction<List<String>> ids,
            int most) {

        /** The nth call's ids by those of call {@code captured}. */
        Map<String, String> renamed(int captured, int number) {
            List<String> from = ids.apply(captured);
            List<String> to = ids.apply(number);
            Map<String, String> renamed = new HashMap<>();
            for (int i = 0; i < from.size(); i++) {
                renamed.put(from.get(i), to.get(i));
            }
            return renamed;
        }
    }

    private Rows(District district, Tokens tokens) {
        this.district = district;
        this.tokens = tokens;
    }

    static List<Row> of(District district, Tokens tokens) {
        Rows all = new Rows(district, tokens);
        all.reads();
        all.lists();
        all.writes();
        return List.copyOf(all.rows);
    }

    private void reads() {
        mine("me", "本人 GET /me", 0.2, caller -> "/me");
        mine("home", "首页 GET /me/home", 0.5, caller -> "/me/home");
        mine("shelf", "货架一页 20 条", 0.5, caller -> "/items?limit=20");
        mine("claimable", "只看可认领的", 0.5, caller -> "/items?limit=20&claimable=true");
        mine("item", "项目详情", 0.5, caller -> "/items/" + district.item(district.itemOf(caller, 30)));
        mine("standing", "本人积分", 0.5, caller -> "/standings/MEMBER/" + district.member(caller) + "?year=" + year());
        mine("my-claims", "我的认领", 0.5, caller -> "/claims/cards?limit=20");
    }

    private void lists() {
        staffs("claims", "社区的认领，20 条", 0.5, community -> "/claims?limit=20");
        staffs("members", "社区的党员，20 名", 0.5, community -> "/members?limit=20");
        staffs("orders", "社区的兑换，20 条", 0.5, community -> "/redemptions?limit=20");
        staffs(
                "report-ins",
                "双报到统计",
                0.5,
                community -> "/report-ins/statistics?organizationId=" + district.community(community));
        staffs("offers", "社区的项目，20 个", 0.5, community -> "/items?limit=20");
        staffs("needs", "社区的需求，20 条", 0.5, community -> "/needs?limit=20");
        staffs("adjustments", "社区的奖励和处分，20 条", 0.5, community -> "/adjustments?limit=20");
        staffs("inbox", "社区的待办", 0.5, community -> "/worklist");
    }

    private void writes() {
        deed(
                "claim",
                "认领，分散",
                0.5,
                number -> "/items/" + district.item(target(number)) + "/claims",
                number -> "{\"holder\":{\"type\":\"MEMBER\",\"id\":\"" + district.member(caller(number)) + "\"}}",
                number -> List.of(district.item(target(number))),
                district.callers() * 30);
        deed(
                "hot",
                "认领，同一热门项目",
                0.75,
                number -> "/items/" + hot(number) + "/claims",
                number -> "{\"holder\":{\"type\":\"MEMBER\",\"id\":\"" + district.member(caller(number)) + "\"}}",
                number -> List.of(hot(number)),
                district.callers() * 200);
        deed(
                "hand-in",
                "提交完成",
                0.5,
                number -> "/claims/" + district.claimed(caller(number), number / district.callers()) + "/completion",
                number -> "{\"servedOn\":\"" + Town.today() + "\",\"summary\":\"已完成\"}",
                number -> List.of(district.claimed(caller(number), number / district.callers())),
                district.callers() * 20);
        rows.add(new Row(
                "verify",
                "认证",
                0.5,
                true,
                number -> Http.Call.post(
                        "/claims/" + district.submitted(caller(number), number / district.callers()) + "/verification",
                        staff(district.communityOf(caller(number))),
                        "{\"decision\":\"APPROVE\"}"),
                number -> List.of(
                        district.submitted(caller(number), number / district.callers()),
                        district.member(caller(number)),
                        district.account(caller(number)),
                        district.staff(district.communityOf(caller(number))),
                        district.staffSession(district.communityOf(caller(number)))),
                district.callers() * 20));
        deed(
                "redeem",
                "兑换",
                0.5,
                number -> "/redemptions",
                number -> "{\"giftId\":\"" + district.gift(district.communityOf(caller(number))) + "\",\"quantity\":1}",
                number -> List.of(district.gift(district.communityOf(caller(number)))),
                district.callers() * 40);
    }

    private static int year() {
        return Town.today().getYear();
    }

    private int caller(int number) {
        return 1 + number % district.callers();
    }

    /** The same for all callers, until each has claimed it. */
    private String hot(int number) {
        return district.hot(1 + number / district.callers());
    }

    /** An item of the caller's community that has places and that the caller never claimed, another one each round. */
    private int target(int number) {
        int skipped = 0;
        for (int which = 50; ; which++) {
            int item = district.itemOf(caller(number), which);
            if (item % 3 != 0 && skipped++ == number / district.callers()) {
                return item;
            }
        }
    }

    private List<String> idsOf(int caller) {
        return List.of(
                district.member(caller),
                district.account(caller),
                district.session(caller),
                district.branchPath(caller));
    }

    private String member(int caller) {
        return members.computeIfAbsent(caller, number -> tokens.of(district.account(number), district.session(number)));
    }

    private String staff(int community) {
        return staff.computeIfAbsent(
                community, number -> tokens.of(district.staff(number), district.staffSession(number)));
    }

    private void mine(String name, String title, double asked, IntFunction<String> path) {
        rows.add(new Row(
                name,
                title,
                asked,
                false,
                number -> Http.Call.get(path.apply(caller(number)), member(caller(number))),
                number -> idsOf(caller(number)),
                Integer.MAX_VALUE));
    }

    private void staffs(String name, String title, double asked, IntFunction<String> path) {
        rows.add(new Row(
                name,
                title,
                asked,
                false,
                number -> Http.Call.get(path.apply(community(number)), staff(community(number))),
                number -> List.of(
                        district.staff(community(number)),
                        district.staffSession(community(number)),
                        district.community(community(number)),
                        district.communityPath(community(number))),
                Integer.MAX_VALUE));
    }

    private int community(int number) {
        return 1 + number % district.communities();
    }

    private void deed(
            String name,
            String title,
            double asked,
            IntFunction<String> path,
            IntFunction<String> body,
            IntFunction<List<String>> ids,
            int most) {
        rows.add(new Row(
                name,
                title,
                asked,
                true,
                number -> Http.Call.post(path.apply(number), member(caller(number)), body.apply(number)),
                number -> {
                    List<String> all = new ArrayList<>(idsOf(caller(number)));
                    all.addAll(ids.apply(number));
                    return all;
                },
                most));
    }
}
