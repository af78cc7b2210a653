package org.dangjian.market.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names come back byte for byte as they were given, however rare, or are refused: never changed, never a failure. */
@QuarkusTest
class NameHttpTest {

    private static final List<String> NAMES = List.of(
            "䶮",
            "李㛃",
            "王𬭎",
            "𠮷田",
            "买买提·吐尔逊",
            "阿卜杜热合曼·阿卜力克木",
            "Ångström",
            "Zoë",
            "O'Neill",
            "李\u3400",
            "𪚥".repeat(50),
            "龘".repeat(50),
            "\u00C5");
    private static final List<String> REFUSED = List.of(
            "a\u0000b",
            "a\u0007b",
            "a\u001Bb",
            "a\u007Fb",
            "a\u0085b",
            "a\u202Eb",
            "a\u2066b",
            "𠮷".repeat(51),
            "龘".repeat(51),
            "   ",
            "");

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void everyNameSurvivesOrIsRefused() {
        List<String> changed = changed(UnaryOperator.identity());
        List<String> accepted = new ArrayList<>();
        for (String name : REFUSED) {
            for (Call call : calls(name)) {
                Answer answer = call.as(town.districtAdmin.token());
                if (answer.status() != 400) {
                    accepted.add(call.path() + " " + name + ": " + answer);
                }
            }
        }
        for (String half : List.of("\\ud842", "\\udfb7\\ud842")) {
            byte[] body = Wire.JSON
                    .valueToTree(member("@"))
                    .toString()
                    .replace("@", half)
                    .getBytes(StandardCharsets.UTF_8);
            Answer answer = post("/members", Map.of()).body(body).as(town.districtAdmin.token());
            if (answer.status() != 400) {
                accepted.add("half a character: " + answer);
            }
        }
        Figures.print(
                "S5",
                NAMES.size() + " rare names, " + changed.size() + " changed; " + REFUSED.size() + " bad ones, "
                        + accepted.size() + " accepted");
        assertThat(changed).isEmpty();
        assertThat(accepted).isEmpty();
    }

    /** Plants a service that keeps characters of one unit only, and expects to hear of it. */
    @Test
    void aNameThatLosesItsRareCharacterIsReported() {
        assertThat(changed(text -> text.replace("𠮷", "\uFFFD"))).contains("/members: 𠮷田", "/items: 𠮷田");
    }

    /** Blanks that no keyboard shows, and what has no width, come with copied texts; two titles that look the same are one. */
    @Test
    void aTitleIsKeptAsAnEyeSeesIt() {
        String token = town.communityStaff.token();
        Map<String, Object> gift =
                Map.of("title", " 保\u3000温\u200D杯\uFEFF", "price", 5, "organizationId", town.community);
        assertThat(post("/gifts", gift).as(token).json().path("title").asText()).isEqualTo("保温杯");
        Map<String, Object> need = Map.of(
                "title",
                "\u00A0陪同\u200B就医\u3000 周三\u2060 ",
                "description",
                "每周一次",
                "category",
                "HEALTH",
                "organizationId",
                town.community);
        assertThat(post("/needs", need)
                        .as(town.resident().token())
                        .json()
                        .path("title")
                        .asText())
                .isEqualTo("陪同就医 周三");
        assertThat(post("/gifts", Map.of("title", "\u3000\u00A0\u200B", "price", 5, "organizationId", town.community))
                        .as(token)
                        .status())
                .isEqualTo(400);
        byte[] table = ("品名,积分,提供单位\n保温杯,5," + town.code + "-11\n").getBytes(StandardCharsets.UTF_8);
        assertThat(Call.upload("/gifts/import", "gifts.csv", table)
                        .as(token)
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    /** What did not come back as it was given. {@code storage} stands for what might happen to a text on the way. */
    private List<String> changed(UnaryOperator<String> storage) {
        List<String> changed = new ArrayList<>();
        String token = town.districtAdmin.token();
        for (String name : NAMES) {
            for (Call call : calls(name)) {
                Answer made = call.as(token);
                String field = call.path().equals("/items") ? "title" : "name";
                String shown = made.isSuccess()
                        ? get(call.path() + "/" + made.json().path("id").asText())
                                .as(token)
                                .json()
                                .path(field)
                                .asText()
                        : made.toString();
                if (!storage.apply(shown).equals(name)) {
                    changed.add(call.path() + ": " + name);
                }
            }
        }
        return changed;
    }

    private List<Call> calls(String name) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "kind",
                "OPTIONAL",
                "audiences",
                List.of("MEMBER"),
                "title",
                name,
                "description",
                "",
                "category",
                "HEALTH",
                "points",
                5,
                "organizationId",
                town.community,
                "opensOn",
                Town.today().toString()));
        Map<String, Object> account = Map.of(
                "name",
                name,
                "phone",
                Town.phone(),
                "roles",
                List.of(Map.of("role", "GUIDE", "organizationId", town.community)));
        List<Call> calls = new ArrayList<>(List.of(post("/members", member(name)), post("/accounts", account)));
        // A title may be longer than a name.
        if (name.codePointCount(0, name.length()) <= 50) {
            calls.add(post("/items", item));
        }
        return calls;
    }

    private Map<String, Object> member(String name) {
        return Map.of(
                "name", name, "phone", Town.phone(), "category", "COMMUNITY", "stage", "FULL", "branchId", town.branch);
    }
}
