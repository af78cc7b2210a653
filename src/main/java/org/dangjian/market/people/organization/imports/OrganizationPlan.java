package org.dangjian.market.people.organization.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * What an upload of organizations makes of the tree. Rows come in any order; the tree they lead to is checked as a
 * whole, so a superior may stand below its inferiors in the file or move elsewhere in the same file.
 */
final class OrganizationPlan {

    /** Deeper than any tree of these levels; paths are not followed further. */
    private static final int MAX_DEPTH = 16;

    private final SheetTable<OrganizationColumn> table;
    private final Map<String, Organization> known = new HashMap<>();
    private final Map<String, OrganizationRow> rows = new LinkedHashMap<>();
    private final Map<String, String> registeredParents = new HashMap<>();

    /** @param registered the organizations that the rows name by code or as superiors, as far as they exist */
    OrganizationPlan(
            Collection<OrganizationRow> rows,
            Collection<Organization> registered,
            SheetTable<OrganizationColumn> table) {
        this.table = table;
        registered.forEach(this::addRegistered);
        Map<String, String> codes = new HashMap<>();
        registered.forEach(one -> codes.put(one.codeKey(), one.code()));
        rows.stream()
                .map(OrganizationRow::code)
                .filter(Objects::nonNull)
                .forEach(code -> codes.putIfAbsent(NormalForm.codeKey(code), code));
        for (OrganizationRow given : rows) {
            OrganizationRow row = given.parentCode() == null
                    ? given
                    : given.under(codes.getOrDefault(NormalForm.codeKey(given.parentCode()), given.parentCode()));
            String same = row.code() == null ? null : codes.get(NormalForm.codeKey(row.code()));
            OrganizationRow first = row.code() == null ? null : this.rows.putIfAbsent(same, row);
            if (first != null) {
                reject(row, OrganizationColumn.CODE, "编码与第 " + first.number() + " 行重复（编码不分大小写）");
            } else if (same != null && !same.equals(row.code())) {
                reject(row, OrganizationColumn.CODE, "编码已存在：已登记的是“" + same + "”（编码不分大小写），请改为一致或换一个编码");
            }
        }
    }

    /** Adds organizations that move along with a superior. */
    void addRegistered(Organization organization) {
        known.putIfAbsent(organization.code(), organization);
        String parent = null;
        for (String code : organization.path().split("/")) {
            registeredParents.put(code, parent);
            parent = code;
        }
    }

    /** Notes every row whose place in the tree is impossible. */
    void check() {
        rows.values().forEach(this::checkPlace);
        checkCycles();
    }

    private void checkPlace(OrganizationRow row) {
        Organization registered = known.get(row.code());
        if (row.level() == null) {
            return;
        }
        if (registered != null && registered.level() != row.level()) {
            reject(row, OrganizationColumn.LEVEL, "登记的级别是" + registered.level().title() + "，不能更改；请核对编码");
        }
        if (row.parentCode() == null) {
            if (!row.level().canBeRoot()) {
                reject(row, OrganizationColumn.PARENT_CODE, row.level().title() + "必须有上级，请填写上级编码");
            }
            return;
        }
        OrganizationRow inFile = rows.get(row.parentCode());
        Organization outside = known.get(row.parentCode());
        if (inFile == null && outside == null) {
            reject(row, OrganizationColumn.PARENT_CODE, "没有编码为“" + row.parentCode() + "”的上级；请核对，或在文件中加上这个上级");
            return;
        }
        Level above = inFile != null ? inFile.level() : outside.level();
        if (above != null && !row.level().parents().contains(above)) {
            reject(row, OrganizationColumn.PARENT_CODE, row.level().title() + "不能设在" + above.title() + "之下，请选择正确的上级");
        }
    }

    private void checkCycles() {
        Set<String> clear = new HashSet<>();
        for (String start : rows.keySet()) {
            LinkedHashSet<String> way = new LinkedHashSet<>();
            String code = start;
            while (code != null && !clear.contains(code) && way.add(code)) {
                code = above(code);
            }
            if (code != null && way.contains(code)) {
                List<String> codes = new ArrayList<>(way);
                codes.subList(codes.indexOf(code), codes.size()).stream()
                        .map(rows::get)
                        .filter(Objects::nonNull)
                        .forEach(row -> reject(row, OrganizationColumn.PARENT_CODE, "上级不能是自己或自己的下级，请改正上级编码"));
            }
            clear.addAll(way);
        }
    }

    /** The code of the superior after the import, {@code null} above a root. */
    String above(String code) {
        OrganizationRow row = rows.get(code);
        return row != null ? row.parentCode() : registeredParents.get(code);
    }

    /** The path after the import. Only for a plan without errors. */
    String path(String code) {
        Deque<String> codes = new ArrayDeque<>();
        for (String each = code; each != null && codes.size() < MAX_DEPTH; each = above(each)) {
            codes.addFirst(each);
        }
        return String.join("/", codes) + '/';
    }

    Collection<OrganizationRow> rows() {
        return rows.values();
    }

    /** The row with this code, or {@code null}. */
    OrganizationRow row(String code) {
        return rows.get(code);
    }

    /** The registered organization with this code, or {@code null}. */
    Organization registered(String code) {
        return known.get(code);
    }

    Collection<Organization> registered() {
        return known.values();
    }

    /** The code of the registered superior, {@code null} above a root. */
    String registeredParent(String code) {
        return registeredParents.get(code);
    }

    boolean moves(OrganizationRow row) {
        return known.containsKey(row.code()) && !Objects.equals(row.parentCode(), registeredParents.get(row.code()));
    }

    boolean changes(OrganizationRow row) {
        return moves(row) || row.differsFrom(known.get(row.code()));
    }

    void reject(OrganizationRow row, OrganizationColumn column, String message) {
        table.reject(row.number(), column, message);
    }
}
