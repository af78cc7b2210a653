package org.dangjian.market.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts as they come to be: an administrator makes one, a second one confirms an office, and the person turns the code
 * into a password.
 */
public final class Accounts {

    private static final String SETUP_SECRET = "test-setup-secret";
    private static final List<String> CANDIDATES =
            List.of("10000000000", "10000000002", "10000000003", "10000000004", "10000000005", "10000000006");
    private static final String SECOND = "10000000001";

    private static String first;
    private static Person confirmer;

    private Accounts() {}

    /** The role of a body. */
    public static Map<String, String> role(String role, String organizationId) {
        return organizationId == null ? Map.of("role", role) : Map.of("role", role, "organizationId", organizationId);
    }

    /** The body that makes an account. */
    public static Map<String, Object> body(String name, String phone, List<Map<String, String>> roles) {
        return new HashMap<>(Map.of("name", name, "phone", phone, "roles", roles));
    }

    /** Makes an account that works, and signs it in. */
    public static Person open(Person by, String name, String phone, List<Map<String, String>> roles, String memberId) {
        Map<String, Object> body = body(name, phone, roles);
        if (memberId != null) {
            body.put("memberId", memberId);
        }
        return activate(made(by, body), phone);
    }

    /** {@link #open} for one role and without a member; the password is {@link Town#PASSWORD}. */
    public static Person open(Person by, String phone, String role, String organizationId) {
        return open(by, "干部", phone, List.of(role(role, organizationId)), null);
    }

    /** A SYSTEM_ADMIN of its own. */
    public static synchronized Person systemAdmin() {
        // Drills have one installation after the other, each with a first administrator of its own.
        if (first == null || !signsIn(first)) {
            setUp();
        }
        return open(
                Person.signIn(first, Town.PASSWORD), "系统管理员", Town.phone(), List.of(role("SYSTEM_ADMIN", null)), null);
    }

    /** The phone of the first administrator. */
    public static synchronized String first() {
        return first;
    }

    /** Whoever knows the secret may try; of six at the same moment one becomes the first administrator. */
    private static void setUp() {
        List<Integer> answers = Together.call(
                CANDIDATES.size(),
                i -> Wire.Call.post(
                                "/setup",
                                Map.of(
                                        "secret",
                                        SETUP_SECRET,
                                        "name",
                                        "系统管理员",
                                        "phone",
                                        CANDIDATES.get(i),
                                        "password",
                                        Town.PASSWORD))
                        .as(null)
                        .status());
        assertThat(answers).filteredOn(status -> status == 201).hasSizeLessThanOrEqualTo(1);
        assertThat(answers).allMatch(status -> status == 201 || status == 404);
        boolean fresh = answers.contains(201);
        first = fresh ? CANDIDATES.get(answers.indexOf(201)) : theOneThatSignsIn();
        if (fresh) {
            // The only administrator has nobody to confirm the second one.
            Wire.Answer second = made(
                    Person.signIn(first, Town.PASSWORD), body("第二名系统管理员", SECOND, List.of(role("SYSTEM_ADMIN", null))));
            confirmer = activate(second, SECOND);
        }
    }

    private static String theOneThatSignsIn() {
        return CANDIDATES.stream().filter(Accounts::signsIn).findFirst().orElseThrow();
    }

    private static boolean signsIn(String phone) {
        return Wire.Call.post("/auth/login", Map.of("phone", phone, "password", Town.PASSWORD))
                .as(null)
                .isSuccess();
    }

    /** The word of a second administrator about what waits on an account. */
    public static synchronized void confirm(String accountId) {
        String path = "/accounts/" + accountId + "/confirmation";
        Map<String, String> word = Map.of("decision", "APPROVE");
        if (confirmer == null || confirmer.post(path, word).statusCode() != 200) {
            confirmer = Person.signIn(SECOND, Town.PASSWORD);
            confirmer.post(path, word).then().statusCode(200);
        }
    }

    private static Wire.Answer made(Person by, Map<String, Object> body) {
        Wire.Answer made = Wire.Call.post("/accounts", body).as(by.token());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        if (made.json().path("status").asText().equals("PENDING")) {
            confirm(made.json().path("id").textValue());
        }
        return made;
    }

    private static Person activate(Wire.Answer made, String phone) {
        Wire.Answer answer = Wire.Call.post(
                        "/auth/activate",
                        Map.of(
                                "phone",
                                phone,
                                "code",
                                made.json().path("activation").path("code").textValue(),
                                "password",
                                Town.PASSWORD))
                .as(null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode session = answer.json();
        JsonNode account = session.get("account");
        return new Person(
                account.get("id").textValue(),
                account.path("memberId").textValue(),
                account.get("name").textValue(),
                session.get("accessToken").textValue());
    }
}
