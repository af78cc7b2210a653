package org.dangjian.market.people.organization.imports;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dangjian.market.people.organization.CreateOrganization;
import org.dangjian.market.people.organization.Level;
import org.dangjian.market.people.organization.Organization;
import org.dangjian.market.people.organization.OrganizationKind;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.SheetTable;

/**
 * An organization as a row of an upload describes it.
 *
 * @param parentCode {@code null} for a root
 * @param kind {@code null} to leave what is registered, or to read it off the name
 * @param partyName {@code null} to leave what is registered, or to derive it from the name
 */
record OrganizationRow(
        int number, String code, String name, Level level, String parentCode, OrganizationKind kind, String partyName) {

    /** The row in the line; what cannot be read is {@code null} and noted with the line. */
    static OrganizationRow read(SheetTable<OrganizationColumn>.Line line) {
        String code = NormalForm.code(line.required(OrganizationColumn.CODE));
        if (code != null && !code.matches(CreateOrganization.CODE)) {
            line.reject(OrganizationColumn.CODE, "编码只能用字母、数字、点和连字符，最多 32 位");
        }
        String name = NormalForm.name(line.required(OrganizationColumn.NAME));
        Level level = line.meaning(
                OrganizationColumn.LEVEL,
                line.required(OrganizationColumn.LEVEL),
                Level::named,
                "没有这个级别，只能是 " + titles(Level.values()));
        OrganizationKind kind = line.meaning(
                OrganizationColumn.KIND,
                line.text(OrganizationColumn.KIND),
                OrganizationKind::named,
                "没有这个类别，只能是 " + titles(OrganizationKind.values()) + "，或留空");
        if (kind != null && level != null && kind.level() != level) {
            line.reject(OrganizationColumn.KIND, level.title() + "没有“" + kind.title() + "”这一类");
        }
        return new OrganizationRow(
                line.number(),
                code,
                name,
                level,
                NormalForm.code(line.text(OrganizationColumn.PARENT_CODE)),
                kind,
                NormalForm.name(line.text(OrganizationColumn.PARTY_NAME)));
    }

    /** The same row under the superior's code as registered or as the file first has it. */
    OrganizationRow under(String code) {
        return new OrganizationRow(number, this.code, name, level, code, kind, partyName);
    }

    /** Whether it says something else than what is registered, its superior aside. */
    boolean differsFrom(Organization known) {
        return !known.name().equals(name)
                || kind != null && kind != known.kind()
                || partyName != null && !Objects.equals(partyName, known.givenPartyName());
    }

    private static String titles(Level[] levels) {
        return Arrays.stream(levels)
                .map(level -> level.name() + " " + level.title())
                .collect(Collectors.joining("、"));
    }

    private static String titles(OrganizationKind[] kinds) {
        return Arrays.stream(kinds)
                .map(kind -> kind.name() + " " + kind.title())
                .collect(Collectors.joining("、"));
    }
}
