package org.dangjian.market.governance.task.imports;

import static org.dangjian.market.testsupport.Town.created;
import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dangjian.market.testsupport.Town;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole document's list becomes tasks: three levels, limits in words, the organization named first leads. */
@QuarkusTest
class TaskImportHttpTest {

    private Town town;
    private String list;

    @BeforeEach
    void list() {
        town = new Town();
        list = created(town.streetStaff.post(
                "/task-lists",
                Map.of("organizationId", town.street, "title", "重点任务清单", "issuedOn", today().toString())));
    }

    @Test
    void theRowsOfOneTaskAreItsMeasuresAndWhatStandsOnceHoldsForAll() {
        upload("""
                工作任务,任务内容,推进措施,完成时限,责任单位
                一、政治引领力,1.合理划分社区网格,封闭小区一般划为一个网格,2030年,试验社区居委会、试验医院
                ,,开放住宅按300—400户划分,,
                ,2.完善网格运行机制,专职网格员日常走访,长期坚持,试验医院
                """).then().statusCode(200).body("created", equalTo(2));
        town.streetStaff
                .get("/tasks?listId=" + list)
                .then()
                .body("items.title", contains("2.完善网格运行机制", "1.合理划分社区网格"))
                .body("items[1].heading", equalTo("一、政治引领力"))
                .body("items[1].measures", equalTo("封闭小区一般划为一个网格\n开放住宅按300—400户划分"))
                .body("items[1].due", equalTo("2030-12-31"))
                .body("items[1].lead.name", equalTo("试验社区居委会"))
                .body("items[1].support.name", contains("试验医院"))
                .body("items[0].heading", equalTo("一、政治引领力"))
                .body("items[0].due", nullValue());
    }

    @Test
    void mergedCellsStandForAllTheirRows() throws IOException {
        town.streetStaff
                .upload("/task-lists/" + list + "/import", "任务.xlsx", merged())
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        town.streetStaff.get("/tasks?listId=" + list).then().body("items.measures", contains("摸清底数\n绘制网格图"));
    }

    @Test
    void whatIsWrongIsToldByRowAndColumnAndNothingIsKept() {
        upload("""
                工作任务,任务内容,推进措施,完成时限,责任单位
                ,划分网格,,尽快,试验医院
                ,建强党组织,,2030年,试验医院、不存在的局
                """)
                .then()
                .statusCode(422)
                .body("errors.row", contains(2, 3))
                .body("errors.column", contains("完成时限", "责任单位"))
                .body("errors[1].message", containsString("不存在的局"));
        town.streetStaff.get("/tasks?listId=" + list).then().body("items", empty());
        town.communityStaff
                .upload("/task-lists/" + list + "/import", "a.csv", "任务内容".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(404);
    }

    @Test
    void anImportIsRepeatedWithoutEffectAndTakenBackWhileNobodyReported() {
        String table = "任务内容,完成时限,责任单位\n划分网格,2030年,试验医院\n";
        String act = upload(table).path("importId");
        upload(table).then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(1));
        town.streetStaff.post("/imports/" + act + "/undo", null).then().statusCode(200);
        town.streetStaff.get("/tasks?listId=" + list).then().body("items", empty());
        String again = upload(table).path("importId");
        String task = town.streetStaff.get("/tasks?listId=" + list).path("items[0].id");
        town.unitOfficer
                .post("/tasks/" + task + "/reports", Map.of("madeOn", today().toString(), "text", "已开始"))
                .then()
                .statusCode(200);
        town.streetStaff
                .post("/imports/" + again + "/undo", null)
                .then()
                .statusCode(409)
                .body("code", equalTo("import-followed"));
    }

    private Response upload(String table) {
        return town.streetStaff.upload(
                "/task-lists/" + list + "/import", "任务.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] merged() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("任务");
            String[][] rows = {
                {"任务内容", "推进措施", "完成时限", "责任单位"},
                {"划分网格", "摸清底数", "2030年", "试验医院"},
                {null, "绘制网格图", null, null}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (rows[row][column] != null) {
                        sheet.value(row, column, rows[row][column]);
                    }
                }
            }
            for (int column : new int[] {0, 2, 3}) {
                sheet.range(1, column, 2, column).merge();
            }
        }
        return out.toByteArray();
    }
}
