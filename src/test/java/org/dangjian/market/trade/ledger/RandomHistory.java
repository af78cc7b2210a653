package org.dangjian.market.trade.ledger;

import static org.dangjian.market.testsupport.Town.holder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;

/**
 * Plays one random history twice, over HTTP and in {@link HistoryModel}, and compares every answer and every balance. A
 * new one for each seed; the same seed gives the same history.
 */
final class RandomHistory extends HistoryStage {

    private static final int COMPARE_ALL_EVERY = 250;

    /** So many pieces come in now and then, so that a long history does not end before empty shelves. */
    private static final int DELIVERY = 10;

    int accepted;

    private final Random random;
    private int meetings;

    RandomHistory(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < FIRST_ITEMS; i++) {
            newItem();
        }
    }

    /** Plays so many commands; fails at the first answer or balance that the model does not know. */
    void play(int commands) {
        for (int i = 0; i < commands; i++) {
            List<Integer> before = model.state();
            int member = playOne();
            if (member >= 0) {
                accepted++;
            }
            // What should have moved no points is looked at from time to time only.
            if (!before.equals(model.state())) {
                compare(member);
            }
            if (i % COMPARE_ALL_EVERY == COMPARE_ALL_EVERY - 1) {
                compareAll();
            }
        }
        compareAll();
    }

    /** @return the member it touched, or -1 when it was refused */
    private int playOne() {
        int dice = random.nextInt(100);
        if (dice < 3) {
            newItem();
            return 0;
        } else if (dice < 4) {
            return deliver();
        } else if (dice < 24) {
            return claim();
        } else if (dice < 62) {
            return stepOfClaim(dice);
        } else if (dice < 72) {
            return adjustment(dice);
        } else if (dice < 90) {
            return order(dice);
        }
        return attendance(dice);
    }

    private void newItem() {
        int capacity = random.nextInt(4);
        newItem(1 + random.nextInt(20), capacity);
    }

    private int claim() {
        int member = random.nextInt(MEMBERS);
        int item = late(items.size());
        Person person = members.get(member);
        String refusal = model.claim(member, item);
        Answer answer =
                send("claim", person, "/items/" + items.get(item) + "/claims", Map.of("holder", holder(person)));
        remember(answer, refusal, claims);
        return refusal == null ? member : -1;
    }

    private int stepOfClaim(int dice) {
        if (claims.isEmpty()) {
            return -1;
        }
        int claim = late(claims.size());
        int member = model.claims.get(claim).member;
        String path = "/claims/" + claims.get(claim);
        String refusal;
        Answer answer;
        if (dice < 40) {
            refusal = model.complete(claim);
            Map<String, ?> done = Map.of("servedOn", Town.today().toString(), "summary", "已完成");
            answer = send("complete", members.get(member), path + "/completion", done);
        } else if (dice < 52) {
            refusal = model.verify(claim);
            answer = send("verify", town.communityStaff, path + "/verification", Map.of("decision", "APPROVE"));
        } else if (dice < 55) {
            refusal = model.giveBack(claim);
            Map<String, ?> back = Map.of("decision", "RETURN", "reason", "请补充");
            answer = send("give back", town.communityStaff, path + "/verification", back);
        } else if (dice < 58) {
            refusal = model.withdraw(claim);
            answer = send("withdraw", members.get(member), path + "/withdraw", Map.of());
        } else {
            refusal = model.reverseClaim(claim);
            answer = undo("reverse claim", town.streetStaff, path, refusal);
        }
        expect(answer, refusal);
        return refusal == null ? member : -1;
    }

    /** It takes two; where there is nothing to undo the first hears so. */
    private Answer undo(String what, Person second, String path, String refusal) {
        Map<String, String> why = Map.of("reason", "有误");
        if (refusal == null) {
            Answer first = send(what, town.districtAdmin, path + "/reversal", why);
            if (first.status() != 202) {
                return first;
            }
        }
        return send(what, second, path + "/reversal", why);
    }

    private int adjustment(int dice) {
        if (dice < 67 || adjustments.isEmpty()) {
            int member = random.nextInt(MEMBERS);
            int points = 1 + random.nextInt(10);
            boolean reward = random.nextBoolean();
            model.propose(member, reward ? points : -points);
            Map<String, ?> proposal = Map.of(
                    "holder",
                    holder(members.get(member)),
                    "kind",
                    reward ? "REWARD" : "DEDUCTION",
                    "points",
                    points,
                    "basis",
                    "年度表彰",
                    "occurredOn",
                    Town.today().toString());
            remember(send("propose", town.districtAdmin, "/adjustments", proposal), null, adjustments);
            return member;
        }
        int adjustment = late(adjustments.size());
        String path = "/adjustments/" + adjustments.get(adjustment);
        boolean second = random.nextInt(5) > 0;
        boolean approve = dice < 71;
        String refusal = approve ? model.approve(adjustment, second) : model.reverseAdjustment(adjustment);
        Answer answer = approve
                ? send(
                        "approve",
                        second ? town.secondDistrictAdmin : town.districtAdmin,
                        path + "/review",
                        Map.of("decision", "APPROVE"))
                : undo("reverse adjustment", town.secondDistrictAdmin, path, refusal);
        expect(answer, refusal);
        return refusal == null ? model.adjustments.get(adjustment).member : -1;
    }

    private int order(int dice) {
        if (dice < 80 || orders.isEmpty()) {
            int member = random.nextInt(MEMBERS);
            int gift = random.nextInt(gifts.size());
            int quantity = 1 + random.nextInt(2);
            String refusal = model.order(member, gift, quantity);
            Map<String, ?> wanted = Map.of("giftId", gifts.get(gift), "quantity", quantity);
            Answer answer = send("order", members.get(member), "/redemptions", wanted);
            remember(answer, refusal, orders);
            if (refusal == null) {
                codes.add(answer.json().get("pickupCode").asText());
            }
            return refusal == null ? member : -1;
        }
        int order = late(orders.size());
        int member = model.orders.get(order).member;
        boolean cancel = dice < 86;
        String refusal = cancel ? model.cancel(order) : model.pickUp(order);
        Answer answer = cancel
                ? send("cancel", members.get(member), "/redemptions/" + orders.get(order) + "/cancel", Map.of())
                : send("pick up", town.communityStaff, "/redemptions/pickup", Map.of("code", codes.get(order)));
        expect(answer, refusal);
        return refusal == null ? member : -1;
    }

    /** Staff put pieces of a gift on the shelf. */
    private int deliver() {
        int gift = random.nextInt(gifts.size());
        model.stock.set(gift, model.stock.get(gift) + DELIVERY);
        Map<String, ?> pieces = Map.of("delta", DELIVERY, "reason", "补货");
        expect(send("deliver", town.communityStaff, "/gifts/" + gifts.get(gift) + "/stock", pieces), null);
        return 0;
    }

    private int attendance(int dice) {
        if (dice < 96 || attendances.isEmpty()) {
            int member = random.nextInt(MEMBERS);
            // Mostly the next meeting, now and then one that was recorded before.
            int meeting = random.nextInt(4) == 0 ? random.nextInt(meetings + 1) : meetings++;
            // One a day counts, whatever its wording.
            LocalDate day = LocalDate.of(Town.today().getYear(), 1, 1)
                    .plusDays(meeting % Town.today().getDayOfYear());
            String note = day.toString();
            String refusal = model.attend(member, note);
            Map<String, ?> seen = Map.of(
                    "servedOn",
                    note,
                    "summary",
                    "第" + random.nextInt(1000) + "次",
                    "holders",
                    List.of(holder(members.get(member))));
            Answer answer = send("attend", town.districtAdmin, "/items/" + mandatory + "/completions", seen);
            expect(answer, refusal);
            if (refusal == null) {
                attendances.add(answer.json().at("/items/0/id").asText());
            }
            return refusal == null ? member : -1;
        }
        int attendance = late(attendances.size());
        String refusal = model.reverseAttendance(attendance);
        String path = "/completions/" + attendances.get(attendance) + "/reversal";
        expect(send("reverse attendance", town.districtAdmin, path, Map.of("reason", "未到会")), refusal);
        return refusal == null ? model.attendances.get(attendance).member : -1;
    }

    /** An index below {@code size}, mostly one of the last: what is still under way is more telling. */
    private int late(int size) {
        return random.nextInt(10) == 0 ? random.nextInt(size) : size - 1 - random.nextInt(Math.min(size, 6));
    }
}
