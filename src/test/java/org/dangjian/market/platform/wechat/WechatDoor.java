package org.dangjian.market.platform.wechat;

import static io.restassured.RestAssured.given;
import static org.dangjian.market.testsupport.Town.created;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.StubWechat;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;

/** Who comes by WeChat and asks to be somebody of the roster. */
abstract class WechatDoor {

    @Inject
    StubWechat wechat;

    Town town;
    String someone;

    @BeforeEach
    void aTown() {
        town = new Town();
        someone = UUID.randomUUID().toString();
    }

    /** A member of the unit's branch without an account. */
    String registered(String name, String phone) {
        return created(town.districtAdmin.post(
                "/members",
                Map.of(
                        "name",
                        name,
                        "phone",
                        phone,
                        "category",
                        "PUBLIC_INSTITUTION",
                        "stage",
                        "FULL",
                        "branchId",
                        town.branch)));
    }

    static Response login(String openId) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", "code-" + openId))
                .post("/api/v1/auth/wechat");
    }

    static String ticket(String openId) {
        return login(openId).path("bindTicket");
    }

    static Response bind(String ticket, String phone, String name, String phoneCode) {
        Map<String, String> body = new HashMap<>(Map.of("bindTicket", ticket, "phone", phone, "name", name));
        if (phoneCode != null) {
            body.put("phoneCode", phoneCode);
        }
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/wechat/bind");
    }

    /** With the number that the asker sees. */
    static Response confirm(Person by, String request, Response asked) {
        return confirm(by, request, asked.<String>path("number"));
    }

    static Response confirm(Person by, String request, String number) {
        return by.post("/wechat-requests/" + request + "/decision", Map.of("decision", "APPROVE", "number", number));
    }
}
