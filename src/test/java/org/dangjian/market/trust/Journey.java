package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Answer;
import org.dangjian.market.testsupport.Wire.Call;

/** An invented person goes through every kind of call that takes a name, a number or an address, also failing ones. */
final class Journey {

    private final Town town;
    private final String name;
    private final String address;
    private final String phone;
    final List<String> tokens = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    private int calls;

    Journey(Town town, String name, String address, String phone) {
        this.town = town;
        this.name = name;
        this.address = address;
        this.phone = phone;
    }

    int calls() {
        return calls;
    }

    void go() {
        String district = town.districtAdmin.token();
        Map<String, Object> person = new HashMap<>(Map.of(
                "name", name, "phone", phone, "category", "COMMUNITY", "stage", "FULL", "branchId", town.branch));
        String member =
                ask(post("/members", person), district).json().path("id").asText();
        ask(post("/members", person), district);
        ask(post("/members/search", Map.of("phone", phone)), district);
        ask(post("/members/search", Map.of("name", name)), district);
        ask(post("/members/" + member + "/reveal", Map.of("reason", "通知开会")), district);
        ask(Call.stale("PATCH", "/members/" + member, Map.of("name", name, "phone", phone)), district);
        for (String field : List.of("category", "stage", "branchId", "joinedOn", "special", "unknown")) {
            Map<String, Object> wrong = new HashMap<>(person);
            wrong.put(field, name + phone);
            ask(post("/members", wrong), district);
        }
        person.put("name", name + "\u0000");
        ask(post("/members", person), district);
        ask(
                post("/members", person)
                        .body(("{\"name\":\"" + name + "\",\"phone\":\"" + phone + "\"")
                                .getBytes(StandardCharsets.UTF_8)),
                district);
        ask(
                Call.upload(
                        "/members/import",
                        name + ".csv",
                        ("name,phone,category,branchCode\n" + name + "," + phone + ",COMMUNITY,无此支部\n")
                                .getBytes(StandardCharsets.UTF_8)),
                district);
        accounts(member);
        needs();
    }

    private void accounts(String member) {
        String admin = town.systemAdmin.token();
        Map<String, Object> account = Map.of(
                "name",
                name,
                "phone",
                phone,
                "memberId",
                member,
                "roles",
                List.of(Map.of("role", "MEMBER", "organizationId", town.branch)));
        String code = ask(post("/accounts", account), admin)
                .json()
                .path("activation")
                .path("code")
                .asText();
        ask(post("/accounts", account), admin);
        ask(post("/auth/activate", Map.of("phone", phone, "code", name, "password", Town.PASSWORD)), null);
        ask(post("/auth/activate", Map.of("phone", phone, "code", code, "password", Town.PASSWORD)), null);
        ask(post("/auth/codes", Map.of("phone", phone, "purpose", "LOGIN")), null);
        ask(post("/auth/code-login", Map.of("phone", phone, "code", "000000")), null);
        Map<String, Object> again = new HashMap<>(account);
        again.put("phone", Town.phone());
        ask(post("/accounts", again), admin);
        ask(post("/auth/login", Map.of("phone", phone, "password", name)), null);
        Answer session = ask(post("/auth/login", Map.of("phone", phone, "password", Town.PASSWORD)), null);
        String token = session.json().path("accessToken").asText();
        tokens.add(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        ask(get("/me"), token);
        ask(post("/auth/password", Map.of("old", name, "new", phone)), token);
        ask(post("/auth/refresh", Map.of("refreshToken", phone)), null);
        ask(post("/adjustments", Map.of("holder", Map.of("type", name, "id", phone))), town.districtAdmin.token());
        ask(post("/setup", Map.of("secret", "x", "name", name, "phone", phone, "password", Town.PASSWORD)), null);
    }

    private void needs() {
        Map<String, Object> beneficiary = Map.of("name", name, "phone", phone, "address", address);
        Map<String, Object> need = new HashMap<>(Map.of(
                "title",
                "陪诊",
                "description",
                "每周一次",
                "category",
                "HEALTH",
                "organizationId",
                town.community,
                "beneficiary",
                beneficiary,
                "onBehalfOf",
                name));
        String staff = town.communityStaff.token();
        String id = ask(post("/needs", need), staff).json().path("id").asText();
        ask(get("/needs/" + id), staff);
        ask(post("/needs/" + id + "/reveal", Map.of("reason", "上门")), staff);
        served(id);
        need.put("category", address);
        ask(post("/needs", need), staff);
        need.put("organizationId", address);
        ask(post("/needs", need), staff);
        need.put("beneficiary", Map.of("name", name, "phone", phone, "address", address, "more", address));
        ask(post("/needs", need), staff);
        need.put("beneficiary", address);
        ask(post("/needs", need), staff);
    }

    /** On the shelf without the person; whoever serves reads the rest. */
    private void served(String need) {
        Map<String, Object> screening = new HashMap<>(Map.of(
                "decision",
                "APPROVE",
                "publicTitle",
                "陪" + name,
                "place",
                address,
                "points",
                5,
                "closesOn",
                Town.today().plusDays(400).toString()));
        ask(post("/needs/" + need + "/review", screening), town.streetStaff.token());
        screening.put("publicTitle", "陪诊");
        ask(post("/needs/" + need + "/review", screening), town.streetStaff.token());
        screening.put("place", "社区");
        ask(post("/needs/" + need + "/review", screening), town.streetStaff.token());
        String item = ask(post("/needs/" + need + "/review", Map.of("decision", "APPROVE")), town.districtAdmin.token())
                .json()
                .path("itemId")
                .asText();
        String unit = town.unitOfficer.token();
        String claim = ask(
                        post(
                                "/items/" + item + "/claims",
                                Map.of("holder", Map.of("type", "ORGANIZATION", "id", town.unit))),
                        unit)
                .json()
                .path("id")
                .asText();
        ask(post("/claims/" + claim + "/confirmation", null), town.communityStaff.token());
        ask(post("/claims/" + claim + "/contact", null), unit);
        String tomorrow = Town.today().plusDays(1) + "T09:00:00+08:00";
        ask(post("/claims/" + claim + "/appointment", Map.of("startsAt", tomorrow, "note", address)), unit);
        ask(post("/claims/" + claim + "/appointment", Map.of("startsAt", address, "note", name)), unit);
        ask(get("/claims/" + claim), unit);
        ask(get("/needs/" + need), town.communityStaff.token());
    }

    private Answer ask(Call call, String token) {
        Answer answer = call.as(token);
        calls++;
        if (!answer.isSuccess()) {
            refusals.add(answer.text());
        }
        return answer;
    }
}
