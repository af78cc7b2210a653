package org.dangjian.market.trade.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.claim;
import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
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
