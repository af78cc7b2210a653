package org.dangjian.market.trade.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;

/**
 * A town on the service and the same town in {@link HistoryModel}: sends commands to the one, and compares its answers and
 * balances with the other.
 */
abstract class HistoryStage {

    static final int MEMBERS = 8;
    static final int FIRST_ITEMS = 6;
    private static final int STOCK = 40;

    final Town town = new Town();
    final List<Person> members = new ArrayList<>();
    final HistoryModel model = new HistoryModel();
    final List<String> items = new ArrayList<>();
    final List<String> gifts = new ArrayList<>();
    final List<String> claims = new ArrayList<>();
    final List<String> orders = new ArrayList<>();
    final List<String> codes = new ArrayList<>();
    final List<String> adjustments = new ArrayList<>();
    final List<String> attendances = new ArrayList<>();
    final String mandatory;
    private String doing;

    HistoryStage() {
        RedemptionSetting.openToAll(town);
        for (int i = 0; i < MEMBERS; i++) {
            members.add(town.member());
            model.accounts.add(new HistoryModel.Account());
        }
        for (int price : new int[] {3, 7, 20}) {
            gifts.add(created(town.communityStaff.post(
                    "/gifts",
                    Map.of("title", "礼品", "price", price, "stock", STOCK, "organizationId", town.community))));
            model.prices.add(price);
            model.stock.add(STOCK);
        }
        this.mandatory = town.mandatory("MEMBER", 2);
    }

    /** @param capacity 0 means without limit */
    final void newItem(int points, int capacity) {
        items.add(town.item(points, capacity == 0 ? null : capacity));
        model.items.add(new HistoryModel.Item(points, capacity));
    }

    final Answer send(String what, Person by, String path, Map<String, ?> body) {
        doing = what + " " + path;
        return Call.post(path, body).as(by.token());
    }

    final void remember(Answer answer, String refusal, List<String> ids) {
        expect(answer, refusal);
        if (refusal == null) {
            ids.add(answer.json().get("id").asText());
        }
    }

    final void expect(Answer answer, String refusal) {
        String told = answer.isSuccess() ? null : answer.code();
        assertThat(told).as("%s: %s", doing, answer).isEqualTo(refusal);
    }

    final void compare(int member) {
        Person person = members.get(member);
        HistoryModel.Account account = model.accounts.get(member);
        JsonNode points = read(person, "/points/MEMBER/" + person.memberId());
        List<Integer> shown = Stream.of("/score/total", "/credit/balance", "/credit/held", "/credit/owed")
                .map(place -> points.at(place).asInt())
                .toList();
        assertThat(shown)
                .as("score, credit, held, owed of member %d after %s", member, doing)
                .containsExactly(account.score, account.spendable(), account.held, account.owed());
    }

    final void compareAll() {
        for (int i = 0; i < MEMBERS; i++) {
            compare(i);
        }
        for (int i = 0; i < items.size(); i++) {
            int taken = read(town.communityStaff, "/items/" + items.get(i))
                    .get("taken")
                    .asInt();
            assertThat(taken).as("places of item %d", i).isEqualTo(model.taken(i));
        }
        for (int i = 0; i < gifts.size(); i++) {
            int stock = read(town.communityStaff, "/gifts/" + gifts.get(i))
                    .get("stock")
                    .asInt();
            assertThat(stock).as("stock of gift %d", i).isEqualTo(model.stock.get(i));
        }
    }

    private static JsonNode read(Person by, String path) {
        return Call.get(path).as(by.token()).json();
    }
}
