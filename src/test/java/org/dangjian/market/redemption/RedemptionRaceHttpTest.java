package org.dangjian.market.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.redemption.GiftShop.assertCredit;
import static org.dangjian.market.redemption.GiftShop.order;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dangjian.market.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Gifts, credit and limits stay exact however many ask at once. */
@QuarkusTest
class RedemptionRaceHttpTest {

    @Inject
    StockCheck check;

    @Test
    void tenPiecesGoToTenOfFiftyCallers() throws Exception {
        GiftShop shop = new GiftShop();
        String item = shop.town.item(10, null);
        List<Person> members = IntStream.range(0, 50)
                .mapToObj(i -> {
                    Person member = shop.town.member();
                    shop.town.earn(member, item);
                    return member;
                })
                .toList();
        String gift = shop.gift(10, 10);
        List<Response> answers = atOnce(members.stream()
                .<Callable<Response>>map(member -> () -> order(member, gift, 1))
                .toList());
        assertThat(count(answers, 201)).isEqualTo(10);
        assertThat(codes(answers, 409)).hasSize(40).containsOnly("out-of-stock");
        shop.assertStock(gift, 0);
        for (int i = 0; i < members.size(); i++) {
            boolean served = answers.get(i).statusCode() == 201;
            assertCredit(members.get(i), served ? 0 : 10, served ? 10 : 0, 0);
        }
        assertThat(check.run()).isEmpty();
    }

    @Test
    void oneBalanceWorthOneOrderPaysForOneOfTwenty() throws Exception {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(10);
        String gift = shop.gift(10, 30);
        List<Response> answers = atOnce(copies(20, () -> order(member, gift, 1)));
        assertThat(count(answers, 201)).isEqualTo(1);
        assertThat(codes(answers, 409)).hasSize(19).containsOnly("insufficient-credit");
        assertCredit(member, 0, 10, 0);
        shop.assertStock(gift, 29);
    }

    @Test
    void aLimitOfOneHoldsForTwentyOrdersOfOneMember() throws Exception {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(100);
        String gift = shop.gift(Map.of("stock", 30, "perPersonLimit", 1));
        List<Response> answers = atOnce(copies(20, () -> order(member, gift, 1)));
        assertThat(count(answers, 201)).isEqualTo(1);
        assertThat(codes(answers, 409)).hasSize(19).containsOnly("limit-reached");
        assertCredit(member, 90, 10, 0);
        shop.assertStock(gift, 29);
    }

    @Test
    void anOrderCancelledAndFetchedAtOnceEndsOnce() throws Exception {
        GiftShop shop = new GiftShop();
        Person member = shop.memberWith(10);
        String gift = shop.gift(10, 1);
        Response ordered = order(member, gift, 1);
        String code = ordered.path("pickupCode");
        String cancel = "/redemptions/" + ordered.path("id") + "/cancel";
        List<Callable<Response>> calls = new ArrayList<>(copies(5, () -> shop.pickUp(code)));
        calls.addAll(copies(5, () -> member.post(cancel, null)));
        List<Response> answers = atOnce(calls);
        assertThat(count(answers, 200)).isEqualTo(1);
        assertThat(answers).allMatch(answer -> answer.statusCode() < 500);
        boolean fetched =
                member.get("/redemptions/" + ordered.path("id")).path("status").equals("PICKED_UP");
        assertCredit(member, fetched ? 0 : 10, 0, 0);
        shop.assertStock(gift, fetched ? 0 : 1);
    }

    private static List<Callable<Response>> copies(int number, Callable<Response> call) {
        return IntStream.range(0, number).mapToObj(i -> call).toList();
    }

    /** Makes all calls together, each on a thread of its own, and gives their answers in order. */
    private static List<Response> atOnce(List<Callable<Response>> calls)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Response>> pending = new ArrayList<>();
            for (Callable<Response> call : calls) {
                pending.add(callers.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : pending) {
                answers.add(answer.get());
            }
            return answers;
        }
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
