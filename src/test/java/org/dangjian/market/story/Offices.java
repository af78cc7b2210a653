package org.dangjian.market.story;

import static org.dangjian.market.testsupport.Town.today;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dangjian.market.testsupport.Accounts;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Town;

/** The offices, units and branches of 解放路街道 and the people who work there. Units and people are invented. */
public final class Offices {

    /** A branch with members of one category, who report in to one community. */
    record Branch(String code, String category, String communityCode) {}

    private static final String HOSPITAL = "Y-H";
    private static final String SCHOOL = "Y-S";

    /** The branches of the hospital and the school, and of the six communities. */
    static final List<Branch> BRANCHES = List.of(
            new Branch(HOSPITAL + "-1", "机关(学校)", Divisions.community(1)),
            new Branch(HOSPITAL + "-2", "机关(学校)", Divisions.community(2)),
            new Branch(SCHOOL + "-1", "机关(学校)", Divisions.community(3)),
            new Branch(SCHOOL + "-2", "两新组织", Divisions.community(4)),
            new Branch(Divisions.community(1) + "-1", "社区", Divisions.community(1)),
            new Branch(Divisions.community(2) + "-1", "社区", Divisions.community(2)),
            new Branch(Divisions.community(3) + "-1", "社区", Divisions.community(3)),
            new Branch(Divisions.community(4) + "-1", "农村", Divisions.community(4)),
            new Branch(Divisions.community(5) + "-1", "社区", Divisions.community(5)),
            new Branch(Divisions.community(6) + "-1", "社区", Divisions.community(6)));

    /** Units and branches below communities of the street or reporting in there. */
    public static final int UNITS_OF_THE_STREET = 6;

    public final String district;
    public final String street;
    public final String community;
    public final String hospital;
    public final String school;
    public final String firstBranch;
    public final Person systemAdmin;
    public final Person districtAdmin;
    public final Person auditor;
    public final Person streetStaff;
    public final Person communityStaff;
    public final Person hospitalOfficer;
    public final Person schoolOfficer;
    public final Person resident;

    /** All accounts come from the SYSTEM_ADMIN: who makes an account decides on nothing of it for a month. */
    public Offices(Person systemAdmin) {
        this.systemAdmin = systemAdmin;
        district = idOf(systemAdmin, Divisions.DISTRICT);
        districtAdmin = account(systemAdmin, "尧都区管理员", "DISTRICT_ADMIN", district, null);
        auditor = account(systemAdmin, "尧都区监督员", "AUDITOR", district, null);
        importUnits();
        street = idOf(districtAdmin, Divisions.STREET);
        community = idOf(districtAdmin, Divisions.community(1));
        hospital = idOf(districtAdmin, HOSPITAL);
        school = idOf(districtAdmin, SCHOOL);
        firstBranch = idOf(districtAdmin, BRANCHES.getFirst().code());
        streetStaff = account(systemAdmin, "街道干部", "STREET_STAFF", street, null);
        communityStaff = account(systemAdmin, "社区干部", "COMMUNITY_STAFF", community, null);
        hospitalOfficer = account(systemAdmin, "医院干部", "UNIT_OFFICER", hospital, null);
        schoolOfficer = account(systemAdmin, "学校干部", "UNIT_OFFICER", school, null);
        resident = account(systemAdmin, "居民甲", "RESIDENT", community, null);
        hospitalOfficer
                .post("/organizations/" + hospital + "/report-ins", reportIn())
                .then()
                .statusCode(201);
        communityStaff
                .post("/organizations/" + school + "/report-ins", reportIn())
                .then()
                .statusCode(201);
    }

    private void importUnits() {
        StringBuilder csv = new StringBuilder("编码,名称,级别,上级编码\n");
        csv.append(HOSPITAL + ",平阳实验医院,驻区单位," + Divisions.DISTRICT + '\n');
        csv.append(SCHOOL + ",平阳实验中学,驻区单位," + Divisions.DISTRICT + '\n');
        for (int i = 0; i < BRANCHES.size(); i++) {
            String code = BRANCHES.get(i).code();
            String above = code.substring(0, code.lastIndexOf('-'));
            String level = i < BRANCHES.size() - 2 ? "党支部" : "网格党支部";
            csv.append("%s,第%d党支部,%s,%s\n".formatted(code, i + 1, level, above));
        }
        districtAdmin
                .upload("/organizations/import", "units.csv", csv.toString().getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("created", equalTo(BRANCHES.size() + 2))
                .body("errors", empty());
    }

    private Map<String, String> reportIn() {
        return Map.of(
                "communityId",
                community,
                "kind",
                "REPORT_IN",
                "from",
                today().withDayOfYear(1).toString());
    }

    /** The id of the organization with this code. */
    private static String idOf(Person reader, String code) {
        var found = reader.get("/organizations?code=" + code);
        found.then().statusCode(200).body("items", hasSize(1));
        return found.path("items[0].id");
    }

    /** Makes an account and signs it in. */
    static Person account(Person by, String name, String role, String organizationId, String memberId) {
        return Accounts.open(by, name, Town.phone(), List.of(Accounts.role(role, organizationId)), memberId);
    }
}
