package org.dangjian.market.trust;

import static org.dangjian.market.testsupport.Town.today;
import static org.dangjian.market.testsupport.Wire.Call.get;
import static org.dangjian.market.testsupport.Wire.Call.post;
import static org.dangjian.market.testsupport.Wire.Call.stale;
import static org.dangjian.market.testsupport.Wire.Call.upload;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.testsupport.Town;
import org.dangjian.market.testsupport.Wire.Call;
import org.dangjian.market.trust.Probes.Asking;

/** The probes of members, organizations and their tables. */
final class PeopleProbes {

    private PeopleProbes() {}

    static void addTo(Probes probes) {
        members(probes);
        organizations(probes);
    }

    private static void members(Probes probes) {
        probes.list("listMembers", "member", a -> get("/members?limit=100"));
        probes.add(
                "createMember", a -> post("/members", PermissionTown.member(a.id("branch"), a.homeId("knownPhone"))));
        probes.add(
                "importMembers",
                a -> file(
                        "/members/import",
                        "name,phone,category,branchCode\n新党员," + Town.phone() + ",COMMUNITY," + a.id("branchCode")
                                + "\n"));
        probes.list(
                "searchMembers",
                "known",
                a -> post(
                        "/members/search",
                        Map.of("phone", a.target().has("knownPhone") ? a.id("knownPhone") : Town.phone())));
        probes.add("getMember", a -> get("/members/" + a.id("member")));
        probes.add("updateMember", a -> stale("PATCH", "/members/" + a.id("kept"), Map.of("name", "改名")));
        probes.add("revealMemberPhone", a -> post("/members/" + a.id("kept") + "/reveal", Map.of("reason", "通知开会")));
        probes.add("removeMember", a -> post("/members/" + a.id("kept") + "/remove", null));
        probes.add("listMemberChanges", a -> get("/members/" + a.id("kept") + "/changes"));
        probes.add(
                "proposeMemberMerge",
                a -> post(
                        "/members/" + a.id("kept") + "/merges",
                        Map.of("mergedId", UUID.randomUUID(), "reason", "同一人")));
        probes.add("listMemberMerges", a -> get("/member-merges"));
        probes.add(
                "decideMemberMerge",
                a -> post("/member-merges/" + UUID.randomUUID() + "/decision", Map.of("decision", "APPROVE")));
        probes.add("templateMembers", a -> get("/members/import/template"));
        probes.add("exportMembers", a -> get("/members/export?organizationId=" + a.id("managed")));
        probes.add("templateReportIns", a -> get("/report-ins/import/template"));
        probes.add("exportReportIns", a -> get("/report-ins/export"));
        probes.add("templateOrganizations", a -> get("/organizations/import/template"));
        probes.add("exportOrganizations", a -> get("/organizations/export"));
        probes.add(
                "importGifts",
                a -> file("/gifts/import", "礼品名称,所需积分,提供单位编码\n雨伞,30," + a.id("organizationCode") + "\n"));
        probes.add("templateGifts", a -> get("/gifts/import/template"));
        probes.add("exportGifts", a -> get("/gifts/export"));
        probes.add(
                "importItems",
                a -> file(
                        "/items/import",
                        "发布单位编码,项目名称,项目类型,类别,积分,面向对象\n" + a.id("organizationCode") + ",清扫" + UUID.randomUUID()
                                + ",自选,志愿服务,1,党员\n"));
        probes.add(
                "importAttendance",
                a -> file(
                        "/completions/import",
                        "必选项目,姓名,手机号,日期,情况说明\n理论学习,提供者,"
                                + (a.target().has("knownPhone") ? a.id("knownPhone") : Town.phone()) + "," + today()
                                + ",党日\n"));
        probes.add("templateAttendance", a -> get("/completions/import/template"));
        probes.add("exportAttendance", a -> get("/completions/export"));
        probes.add("templateItems", a -> get("/items/import/template"));
        probes.add("exportItems", a -> get("/items/export"));
        probes.add(
                "copyShelf",
                a -> post("/items/copies", Map.of("organizationId", a.id("community"), "from", 2001, "to", 2002)));
        probes.add(
                "importAdjustments",
                a -> file(
                        "/adjustments/import",
                        "姓名,手机号,类型,分值,日期,依据\n提供者,"
                                + (a.target().has("knownPhone") ? a.id("knownPhone") : Town.phone())
                                + ",加分,1," + today() + ",文件" + UUID.randomUUID() + "\n"));
        probes.add("templateAdjustments", a -> get("/adjustments/import/template"));
        probes.add("exportAdjustments", a -> get("/adjustments/export"));
        probes.add("listImports", a -> get("/imports"));
        probes.add("undoImport", a -> post("/imports/" + UUID.randomUUID() + "/undo", null));
        probes.add("listMemberReportIns", a -> get("/members/" + a.id("member") + "/report-ins"));
        probes.add("reportInMember", a -> post("/members/" + a.id("kept") + "/report-ins", reportIn(a, "CO_BUILDING")));
    }

    private static Map<String, Object> reportIn(Asking a, String kind) {
        // A place that does not exist would be refused before the member is looked at.
        String place = a.target().has("community") ? a.id("community") : a.homeId("community");
        return Map.of("communityId", place, "kind", kind, "from", today().toString());
    }

    static Call file(String path, String text) {
        return upload(path, "list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void organizations(Probes probes) {
        probes.list(
                "listOrganizations",
                "organization",
                a -> get("/organizations?limit=100&code=" + a.id("organizationCode")));
        probes.add("createOrganization", a -> {
            Map<String, Object> body = new HashMap<>(Map.of(
                    "code",
                    a.homeId("managedCode"),
                    "name",
                    "重复",
                    "level",
                    a.role() == Role.SYSTEM_ADMIN ? "DISTRICT" : "BRANCH"));
            if (!isRoot(a)) {
                body.put("parentId", a.id("parent"));
            }
            return post("/organizations", body);
        });
        probes.add(
                "importOrganizations",
                a -> file(
                        "/organizations/import",
                        "code,name,level,parentCode\n"
                                + (isRoot(a)
                                        ? a.home().town.code + "," + a.home().town.code + "区,DISTRICT,\n"
                                        : Town.phone() + ",新支部,BRANCH," + a.id("parentCode") + "\n")));
        probes.add(
                "updateOrganization", a -> stale("PATCH", "/organizations/" + a.id("managed"), Map.of("name", "改名")));
        probes.add("getOrganization", a -> get("/organizations/" + a.id("organization")));
        probes.add("listChildOrganizations", a -> get("/organizations/" + a.id("organization") + "/children"));
        probes.add("listUnitReportIns", a -> get("/organizations/" + a.id("unit") + "/report-ins"));
        probes.add("reportInUnit", a -> post("/organizations/" + a.id("unit") + "/report-ins", reportIn(a, "HOSTED")));
        probes.add("start", a -> get("/meta/start"));
        probes.add(
                "findCommunities", a -> get("/meta/communities?q=" + URLEncoder.encode("社区", StandardCharsets.UTF_8)));
        probes.add("labels", a -> get("/meta/labels"));
        probes.add("getLabels", a -> get("/organizations/" + a.id("organization") + "/labels"));
        probes.add(
                "decideLabels",
                a -> stale(
                        "PUT",
                        "/organizations/" + a.id("district") + "/labels",
                        Map.of("labels", Map.of("Role.MEMBER", "党员"))));
        probes.add("getSettings", a -> get("/organizations/" + a.id("organization") + "/settings"));
        probes.add(
                "decideSettings",
                a -> stale(
                        "PUT",
                        "/organizations/" + a.id("district") + "/settings",
                        Map.of(
                                "reviewLevels",
                                2,
                                "difficultyPoints",
                                Map.of("easy", 5, "normal", 10, "hard", 15, "veryHard", 20),
                                "redemptionForAll",
                                false,
                                "creditResets",
                                false)));
    }

    /** What a SYSTEM_ADMIN makes in the tree are its roots. */
    private static boolean isRoot(Asking a) {
        return a.role() == Role.SYSTEM_ADMIN && a.target() == a.home().here;
    }
}
