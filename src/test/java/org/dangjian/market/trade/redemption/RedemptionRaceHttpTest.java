package org.dangjian.market.trade.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dangjian.market.trade.redemption.GiftShop.assertCredit;
import static org.dangjian.market.trade.redemption.GiftShop.order;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Together;
import org.dangjian.market.trade.redemption.gift.StockCheck;
import org.junit.jupiter.api.Test;

/** Gifts, credit and limits stay exact however many ask at once. */
@QuarkusTest
class RedemptionRaceHttpTest {

    @Inject
    StockCheck check;

    @Inject
    EntityManager database;

    @Test
    void tenPiecesGoToTenOfFiftyCallers() {
        GiftShop shop = new GiftShop();
        List<Person> members = membersWithTenPoints(shop, 50);
        String gift = shop.gift(10, 10);
        rush(shop, members, gift, 10);
        assertThat(check.run(() -> {})).isEmpty();
        Figures.print("R2", "stock 10, 50 callers, 10 orders");
    }

    /** The planted bug: pieces that are handed out without being counted. */
    @Test
    void piecesThatAreNotCountedAreCaughtByThisSuite() {
        GiftShop shop = new GiftShop();
        List<Person> members = membersWithTenPoints(shop, 3);
        String gift = shop.gift(10, 1);
        try {
            ForgetfulStock.forgetful = true;
            assertThatThrownBy(() -> rush(shop, members, gift, 1)).isInstanceOf(AssertionError.class);
        } finally {
            ForgetfulStock.forgetful = false;
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(
                                    "insert into stock_movement (id, gift_id, delta, kind, reason,"
                                            + " recorded_at) select ?1, g.id, g.stock - (select sum(m.delta) from stock_movement m"
                                            + " where m.gift_id = g.id), 'STAFF', 'counted anew', current_timestamp from gift g"
                                            + " where g.id = ?2")
                            .setParameter(1, UUID.randomUUID())
                            .setParameter(2, UUID.fromString(gift))
                            .executeUpdate());
        }
        assertThat(check.run(() -> {})).isEmpty();
    }

    private static List<Person> membersWithTenPoints(GiftShop shop, int number) {
        String item = shop.town.item(10, null);
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    Person member = shop.town.member();
                    shop.town.earn(member, item);
                    return member;
                })
                .toList();
    }

    /** All members order one piece at once: as many get it as there are. */
    private static void rush(GiftShop shop, List<Person> members, String gift, int pieces) {
        List<Response> answers = Together.call(members.size(), i -> order(members.get(i), gift, 1));
        assertThat(count(answers, 201)).isEqualTo(pieces);
        assertThat(codes(answers, 409)).hasSize(members.size() - pieces).containsOnly("out-of-stock");
        shop.assertStock(gift, 0);
        for (int i = 0; i < members.size(); i++) {
            boolean served = answers.get(i).statusCode() == 201;
            assertCredit(members.get(i), served ? 0 : 10, served ? 10 : 0, 0);
        }
    }

    @Test
    void oneBalanceWorthOneOrderPaysForOneOfTwenty() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(10);
        String gift = shop.gift(10, 30);
        List<Response> answers = Together.call(20, i -> order(member, gift, 1));
        assertThat(count(answers, 201)).isEqualTo(1);
        assertThat(codes(answers, 409)).hasSize(19).containsOnly("insufficient-credit");
        assertCredit(member, 0, 10, 0);
        shop.assertStock(gift, 29);
        Figures.print("R2", "one balance worth one order, 20 callers, 1 order");
    }

    @Test
    void aLimitOfOneHoldsForTwentyOrdersOfOneMember() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(100);
        String gift = shop.gift(Map.of("stock", 30, "perPersonLimit", 1));
        List<Response> answers = Together.call(20, i -> order(member, gift, 1));
        assertThat(count(answers, 201)).isEqualTo(1);
        assertThat(codes(answers, 409)).hasSize(19).containsOnly("limit-reached");
        assertCredit(member, 90, 10, 0);
        shop.assertStock(gift, 29);
    }

    @Test
    void anOrderCancelledAndFetchedAtOnceEndsOnce() {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(10);
        String gift = shop.gift(10, 1);
        Response ordered = order(member, gift, 1);
        String code = ordered.path("pickupCode");
        String cancel = "/redemptions/" + ordered.path("id") + "/cancel";
        List<Response> answers = Together.call(10, i -> i < 5 ? shop.pickUp(code) : member.post(cancel, null));
        assertThat(count(answers, 200)).isEqualTo(1);
        assertThat(answers).allMatch(answer -> answer.statusCode() < 500);
        boolean fetched =
                member.get("/redemptions/" + ordered.path("id")).path("status").equals("PICKED_UP");
        assertCredit(member, fetched ? 0 : 10, 0, 0);
        shop.assertStock(gift, fetched ? 0 : 1);
    }

    private static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }

    private static List<String> codes(List<Response> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .map(answer -> answer.<String>path("code"))
                .toList();
    }
}
