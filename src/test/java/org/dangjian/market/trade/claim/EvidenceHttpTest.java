package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.trade.claim.evidence.EvidenceCleanup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures: optional, recognised by their bytes, stored as pixels only, shown to those concerned. */
@QuarkusTest
class EvidenceHttpTest {

    @Inject
    EvidenceCleanup cleanup;

    private Town town;
    private Person member;

    @BeforeEach
    void aTown() {
        town = new Town();
        member = town.member();
    }

    @Test
    void aPictureIsEncodedAnewAndBelongsToOneVisit() throws IOException {
        String item = town.item(Map.of("evidenceRequired", true), 2);
        String claim = claim(member, item);
        Map<String, Object> without = Map.of("servedOn", today().toString(), "summary", "无图");
        member.post("/claims/" + claim + "/completion", without)
                .then()
                .statusCode(400)
                .body("code", equalTo("evidence-required"));
        String picture = created(member.upload("/evidence", "现场.gif", png("secret note")));
        Map<String, Object> with =
                Map.of("servedOn", today().toString(), "summary", "有图", "evidenceIds", List.of(picture));
        member.post("/claims/" + claim + "/completion", with).then().statusCode(200);
        Response shown = town.communityStaff.get("/evidence/" + picture);
        shown.then().statusCode(200).contentType("image/jpeg");
        byte[] bytes = shown.asByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(8);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("secret note");
        new Town().communityStaff.get("/evidence/" + picture).then().statusCode(404);
        String other = claim(town.member(), item);
        assertThat(other).isNotEqualTo(claim);
        member.post("/claims/" + claim + "/completion", with).then().statusCode(409);
    }

    @Test
    void aPictureThatBelongsToNothingIsForgottenAfterADay() throws IOException {
        String used = created(member.upload("/evidence", "用.png", png("")));
        String claim = claim(member, town.item(10, null));
        member.post(
                        "/claims/" + claim + "/completion",
                        Map.of("servedOn", today().toString(), "summary", "有图", "evidenceIds", List.of(used)))
                .then()
                .statusCode(200);
        String unused = created(member.upload("/evidence", "不用.png", png("")));
        cleanup.removeBefore(Instant.now().minusSeconds(3600));
        member.get("/evidence/" + unused).then().statusCode(200);
        cleanup.removeBefore(Instant.now().plusSeconds(1));
        member.get("/evidence/" + unused).then().statusCode(404);
        member.get("/evidence/" + used).then().statusCode(200);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsName() {
        member.upload("/evidence", "现场.jpg", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("image-unreadable"));
    }

    @Test
    void picturesThatOnlySomePhonesReadAreToldByTheirName() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        byte[] webp = "RIFF\u0010\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, byte[]> foreign :
                Map.of("HEIC", heic, "WebP", webp).entrySet()) {
            member.upload("/evidence", "现场.jpg", foreign.getValue())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("image-format-unsupported"))
                    .body("detail", containsString(foreign.getKey()));
        }
    }

    @Test
    void aVisitShowsItsPicturesByAddressesThatNeedNoTokenAndDoNotLast() throws IOException {
        Response uploaded = member.upload("/evidence", "现场.png", large());
        String picture = created(uploaded);
        String claim = claim(member, town.item(10, null));
        member.post(
                        "/claims/" + claim + "/completion",
                        Map.of("servedOn", today().toString(), "summary", "有图", "evidenceIds", List.of(picture)))
                .then()
                .statusCode(200);
        Response shown = town.communityStaff.get("/claims/" + claim);
        shown.then().body("visits[0].evidence.id", contains(picture));
        assertThat(side(shown.path("visits[0].evidence[0].thumbnailUrl"))).isEqualTo(320);
        assertThat(side(shown.path("visits[0].evidence[0].url"))).isEqualTo(1600);
        assertThat(side(uploaded.path("thumbnailUrl"))).isEqualTo(320);
        String address = shown.path("visits[0].evidence[0].thumbnailUrl");
        for (String other : List.of(
                address.replace("THUMBNAIL", "FULL"),
                address.replaceAll("until=(\\d)", "until=9$1"),
                address.substring(0, address.length() - 1) + "!",
                address.replaceAll("until=\\d+", "until=1000000000"))) {
            RestAssured.given().urlEncodingEnabled(false).get(other).then().statusCode(404);
        }
        member.get("/claims").then().body("items[0].visits[0].evidence", hasSize(1));
    }

    @Test
    void needsItemsAndGiftsHavePictures() throws IOException {
        Person resident = town.resident();
        String need = created(resident.post(
                "/needs",
                Map.of("title", "修水管", "description", "厨房", "category", "REPAIR", "organizationId", town.community)));
        String leak = created(resident.upload("/evidence", "漏水.png", png("")));
        resident.put("/needs/" + need + "/pictures", "*", Map.of("evidenceIds", List.of(leak)))
                .then()
                .statusCode(200)
                .body("pictures.id", contains(leak));
        town.communityStaff.get("/needs").then().body("items.find { it.id == '" + need + "' }.pictures", hasSize(1));
        town.member()
                .put("/needs/" + need + "/pictures", "*", Map.of("evidenceIds", List.of()))
                .then()
                .statusCode(404);
        String item = town.item(10, 5);
        town.communityStaff
                .put("/items/" + item + "/pictures", "*", Map.of("evidenceIds", List.of(leak)))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("evidenceIds"));
        String hall = created(town.communityStaff.upload("/evidence", "活动室.png", png("")));
        String door = created(town.communityStaff.upload("/evidence", "门口.png", png("")));
        town.communityStaff
                .put("/items/" + item + "/pictures", "*", Map.of("evidenceIds", List.of(door, hall)))
                .then()
                .statusCode(200);
        member.get("/items").then().body("items[0].pictures.id", contains(hall, door));
        town.communityStaff
                .put("/items/" + item + "/pictures", "*", Map.of("evidenceIds", List.of(door)))
                .then()
                .body("pictures.id", contains(door));
        String gift = created(town.communityStaff.post(
                "/gifts", Map.of("title", "读物", "price", 1, "stock", 3, "organizationId", town.community)));
        town.communityStaff
                .put("/gifts/" + gift + "/pictures", "*", Map.of("evidenceIds", List.of(hall)))
                .then()
                .statusCode(200)
                .body("pictures.id", contains(hall));
        member.get("/gifts").then().body("items[0].pictures", hasSize(1));
    }

    private static int side(String address) throws IOException {
        Response picture = RestAssured.given().urlEncodingEnabled(false).get(address);
        picture.then().statusCode(200).contentType("image/jpeg");
        return ImageIO.read(new ByteArrayInputStream(picture.asByteArray())).getWidth();
    }

    private static byte[] large() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }

    @Test
    void aFileOverTenMebibytesIsTooLarge() {
        member.upload("/evidence", "大.jpg", new byte[11 * 1024 * 1024])
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body-too-large"));
    }

    /** A small picture with something hidden behind its end. */
    private static byte[] png(String hidden) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        picture.write(hidden.getBytes(StandardCharsets.UTF_8));
        return picture.toByteArray();
    }
}
