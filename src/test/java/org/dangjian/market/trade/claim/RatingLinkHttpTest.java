package org.dangjian.market.trade.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.RedemptionSetting;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** Links and codes on paper and screens: each opens its page, and tells no more than the paper may. */
@QuarkusTest
class RatingLinkHttpTest {

    @Inject
    FieldCipher cipher;

    @Test
    void aRatingLinkSaysWhatIsRatedAndIsShortEnoughForAMiniProgramCode() throws Exception {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(Map.of("title", "代买药品"), 2);
        String claim = claim(member, item);
        Town.complete(member, claim);
        String token = town.communityStaff.get("/claims/" + claim).path("ratingToken");
        assertThat(token).matches("[A-Za-z0-9_-]{1,32}");
        ask(token)
                .then()
                .statusCode(200)
                .body("title", equalTo("代买药品"))
                .body("servedOn", equalTo(today().toString()))
                .body("servedBy", equalTo(FieldCipher.maskName(member.name())))
                .body("ready", equalTo(true))
                .body("done", equalTo(false))
                .body("stars", nullValue());
        String page = decoded(given().get("/api/v1/ratings/" + token + "/qr?format=PNG"));
        assertThat(page).endsWith("/#/pages/rating/index?token=" + token);
        given().get("/api/v1/ratings/" + token + "/qr").then().statusCode(200).contentType("image/svg+xml");
        assertThat(decoded(given().get("/api/v1/ratings/" + token + "/qr?format=WXACODE")))
                .isEqualTo("pages/rating/index?scene=" + token);
        rate(token, 5).then().statusCode(201);
        ask(token)
                .then()
                .body("ready", equalTo(false))
                .body("done", equalTo(true))
                .body("stars", equalTo(5));
    }

    @Test
    void aTokenNobodyMadeOpensNothingAndOneThatWasPrintedBeforeStillDoes() {
        Town town = new Town();
        String claim = town.earn(town.member(), town.item(10, 1));
        String token = town.communityStaff.get("/claims/" + claim).path("ratingToken");
        String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        for (String wrong : new String[] {forged, "x", "x.y", "%E8%AF%84", token + "A"}) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/ratings/" + wrong)
                    .then()
                    .statusCode(rate("nobody", 5).statusCode())
                    .body("code", equalTo("rating-link-invalid"));
            given().urlEncodingEnabled(false)
                    .get("/api/v1/ratings/" + wrong + "/qr")
                    .then()
                    .body("code", equalTo("rating-link-invalid"));
        }
        String printed = claim + "."
                + cipher.blindIndex("rating|" + UUID.fromString(claim)).substring(0, 32);
        ask(printed).then().statusCode(200).body("ready", equalTo(true));
        rate(printed, 4).then().statusCode(201);
    }

    @Test
    void theCodesOfCheckInPickupAndReportInOpenTheirPages() throws Exception {
        Town town = new Town();
        Person member = town.member();
        String item = town.item(Map.of("checkInRequired", true), 2);
        String checkIn = decoded(town.communityStaff.get("/items/" + item + "/check-in-code/qr?format=PNG"));
        assertThat(checkIn).contains("/#/pages/checkin/index?item=" + item + "&code=");
        assertThat(decoded(town.communityStaff.get("/items/" + item + "/check-in-code/qr?format=WXACODE")))
                .as("the id of the item in 22 characters, so that a scene of 32 holds it")
                .matches("pages/checkin/index\\?scene=[A-Za-z0-9_-]{22}\\.[0-9]{6}");
        String claim = claim(member, item);
        member.post("/claims/" + claim + "/check-in", Map.of("code", checkIn.substring(checkIn.length() - 6)))
                .then()
                .statusCode(200);
        member.get("/items/" + item + "/check-in-code/qr").then().statusCode(403);

        String reportIn = decoded(member.get("/organizations/" + town.community + "/report-in-sign?format=PNG"));
        assertThat(reportIn).endsWith("/#/pages/reportin/index?code=" + town.code + "-11");
        assertThat(decoded(member.get("/organizations/" + town.community + "/report-in-sign?format=WXACODE")))
                .isEqualTo("pages/reportin/index?scene=" + town.code + "-11");

        RedemptionSetting.openToAll(town);
        town.earn(member, town.item(10, 2));
        String gift = created(town.communityStaff.post(
                "/gifts", Map.of("title", "读物", "price", 1, "stock", 3, "organizationId", town.community)));
        Response order = member.post("/redemptions", Map.of("giftId", gift, "quantity", 1));
        String path = "/redemptions/" + created(order);
        String pickup = decoded(member.get(path + "/qr?format=PNG"));
        assertThat(pickup).endsWith("/#/pages/pickup/index?code=" + order.path("pickupCode"));
        assertThat(decoded(member.get(path + "/qr?format=WXACODE")))
                .isEqualTo("pages/pickup/index?scene=" + order.path("pickupCode"));
        town.member().get(path + "/qr").then().statusCode(404);
        town.communityStaff.get(path + "/qr").then().statusCode(404);
        member.post(path + "/cancel", null).then().statusCode(200);
        member.get(path + "/qr").then().statusCode(404);
        member.get(path + "/qr?format=GIF").then().statusCode(400);
    }

    private static Response ask(String token) {
        return given().get("/api/v1/ratings/" + token);
    }

    private static Response rate(String token, int stars) {
        return given().contentType("application/json")
                .body(Map.of("token", token, "stars", stars))
                .post("/api/v1/ratings");
    }

    @Test
    void wordsThatMustNotBeShownAreRefusedBeforeAnybodyReadsThem() throws Exception {
        Town town = new Town();
        Person resident = town.resident();
        Map<String, Object> need =
                Map.of("title", "求助", "description", "违规示例", "category", "REPAIR", "organizationId", town.community);
        resident.post("/needs", need).then().statusCode(400).body("code", equalTo("words-refused"));
        resident.get("/needs?mine=true").then().body("items.size()", equalTo(0));
        String claim = town.earn(town.member(), town.item(10, 1));
        String token = town.communityStaff.get("/claims/" + claim).path("ratingToken");
        given().contentType("application/json")
                .body(Map.of("token", token, "stars", 1, "comment", "违规示例"))
                .post("/api/v1/ratings")
                .then()
                .statusCode(400)
                .body("code", equalTo("words-refused"));
        ask(token).then().body("done", equalTo(false));
        assertThat(decoded(town.communityStaff.get("/claims/" + claim + "/rating-code")))
                .isEqualTo("pages/rating/index?scene=" + token);
        town.member().get("/claims/" + claim + "/rating-code").then().statusCode(403);
    }

    /** What a phone reads. */
    private static String decoded(Response answer) throws Exception {
        answer.then().statusCode(200).contentType("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, width, null, 0, width);
        // A drawn picture, not a photograph: the finder that looks for codes in photographs misses one now and then.
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, width, pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
