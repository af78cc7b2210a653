package org.dangjian.market.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.StatementCounter;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is as the caller has it already is not read and not sent again; what one may not see is not told to be unchanged. */
@QuarkusTest
class UnchangedHttpTest {

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town();
    }

    @Test
    void aSchemeIsNotReadAgainUntilItChanges() {
        String shipped = town.districtAdmin
                .get("/schemes?audience=MEMBER&status=PUBLISHED&year="
                        + Town.today().getYear())
                .path("items[0].id");
        String url = "/schemes/" + created(town.districtAdmin.post("/schemes", Map.of("copyOf", shipped)));
        Answer whole = ask(town.districtAdmin, url, null);
        String tag = whole.response().getHeader("ETag");
        Answer unchanged = ask(town.districtAdmin, url, tag);
        unchanged.response().then().statusCode(304).header("ETag", tag).body(emptyString());
        assertThat(unchanged.statements()).isLessThan(whole.statements());
        Figures.print("statements of a scheme", whole.statements() + ", unchanged " + unchanged.statements());

        Map<String, Object> definition = whole.response().path("definition");
        definition.put("title", "改过的方案");
        town.districtAdmin
                .request()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("definition", definition))
                .patch("/api/v1" + url)
                .then()
                .statusCode(200);
        ask(town.districtAdmin, url, tag)
                .response()
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .header("Cache-Control", "private, no-cache")
                .body("title", equalTo("改过的方案"));
        ask(new Town().districtAdmin, url, tag).response().then().statusCode(404);
        ask(new Town().districtAdmin, "/schemes/" + UUID.randomUUID(), tag)
                .response()
                .then()
                .statusCode(404);
    }

    @Test
    void wordsAreSentAgainWhenADistrictCallsSomethingOtherwise() {
        String tag = ask(town.communityStaff, "/meta/labels", null).response().getHeader("ETag");
        Answer unchanged = ask(town.communityStaff, "/meta/labels", "\"other\", " + tag);
        unchanged.response().then().statusCode(304).body(emptyString());
        town.districtAdmin
                .put(
                        "/organizations/" + town.district + "/labels",
                        "\"0\"",
                        Map.of("labels", Map.of("Role.STREET_STAFF", "镇审核")))
                .then()
                .statusCode(200);
        ask(town.communityStaff, "/meta/labels", tag)
                .response()
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("'Role.STREET_STAFF'", equalTo("镇审核"));
    }

    @Test
    void aPictureIsSentOnceToWhoMaySeeIt() throws IOException {
        Person member = town.member();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        String url = "/evidence/" + created(member.upload("/evidence", "现场.png", png.toByteArray()));
        String tag = ask(member, url, null).response().getHeader("ETag");
        ask(member, url, tag).response().then().statusCode(304).body(emptyString());
        ask(member, url, "\"another\"").response().then().statusCode(200).contentType("image/jpeg");
        ask(town.member(), url, tag).response().then().statusCode(404);
    }

    private record Answer(Response response, int statements) {}

    private static Answer ask(Person who, String path, String known) {
        String request = UUID.randomUUID().toString();
        var asked = who.request().header(StatementCounter.HEADER, request);
        Response response = (known == null ? asked : asked.header("If-None-Match", known)).get("/api/v1" + path);
        return new Answer(response, StatementCounter.of(request));
    }
}
