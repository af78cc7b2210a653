package org.dangjian.market.assessment.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dangjian.market.platform.print.PaperLayout;
import org.dangjian.market.platform.shared.Role;

/**
 * What is fixed about a report.
 *
 * @param name what stands in its address
 * @param row the record type that is its one projection
 * @param parameters what may be asked beside the organization; {@code lastYear} whether the year before is meant when none is
 * @param prose of a letter: its sentences, with components of the row in braces; a line after {@code !} is not indented
 * @param notes below the records
 * @param blanks empty columns to be filled in by hand
 * @param signatures who signs
 * @param issued whether the organization and the day stand at the end (落款)
 */
public record ReportForm(
        String name,
        String title,
        String purpose,
        String basis,
        PaperLayout layout,
        Class<? extends Record> row,
        Set<ReportParameter> parameters,
        boolean lastYear,
        List<Role> readers,
        String prose,
        List<String> notes,
        List<String> blanks,
        List<String> signatures,
        boolean issued) {

    /** A table for whoever looks after members and units, of the year that runs. */
    public static ReportForm of(String name, String title, Class<? extends Record> row) {
        return new ReportForm(
                name,
                title,
                title,
                title,
                PaperLayout.TABLE,
                row,
                EnumSet.of(ReportParameter.YEAR),
                false,
                List.of(Role.OVERSEERS),
                "",
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /** @param clause the clause it follows */
    public ReportForm reason(String why, String clause) {
        return new ReportForm(
                name,
                title,
                why,
                clause,
                layout,
                row,
                parameters,
                lastYear,
                readers,
                prose,
                notes,
                blanks,
                signatures,
                issued);
    }

    public ReportForm asks(ReportParameter first, ReportParameter... more) {
        return new ReportForm(
                name,
                title,
                purpose,
                basis,
                layout,
                row,
                EnumSet.of(first, more),
                lastYear,
                readers,
                prose,
                notes,
                blanks,
                signatures,
                issued);
    }

    public ReportForm ofLastYear() {
        return new ReportForm(
                name,
                title,
                purpose,
                basis,
                layout,
                row,
                parameters,
                true,
                readers,
                prose,
                notes,
                blanks,
                signatures,
                issued);
    }

    public ReportForm readBy(Role... roles) {
        return new ReportForm(
                name,
                title,
                purpose,
                basis,
                layout,
                row,
                parameters,
                lastYear,
                List.of(roles),
                prose,
                notes,
                blanks,
                signatures,
                issued);
    }

    public ReportForm laidOut(PaperLayout other, String sentences) {
        return new ReportForm(
                name,
                title,
                purpose,
                basis,
                other,
                row,
                parameters,
                lastYear,
                readers,
                sentences,
                notes,
                blanks,
                signatures,
                issued);
    }

    public ReportForm notes(String... lines) {
        return new ReportForm(
                name,
                title,
                purpose,
                basis,
                layout,
                row,
                parameters,
                lastYear,
                readers,
                prose,
                List.of(lines),
                blanks,
                signatures,
                issued);
    }

    public ReportForm blank(String... titles) {
        return new ReportForm(
                name,
                title,
                purpose,
                basis,
                layout,
                row,
                parameters,
                lastYear,
                readers,
                prose,
                notes,
                List.of(titles),
                signatures,
                issued);
    }

    public ReportForm signed(String... who) {
        return new ReportForm(
                name,
                title,
                purpose,
                basis,
                layout,
                row,
                parameters,
                lastYear,
                readers,
                prose,
                notes,
                blanks,
                List.of(who),
                issued);
    }

    public ReportForm isIssued() {
        return new ReportForm(
                name,
                title,
                purpose,
                basis,
                layout,
                row,
                parameters,
                lastYear,
                readers,
                prose,
                notes,
                blanks,
                signatures,
                true);
    }

    /** Who may have it, of their own part of the tree. */
    public Role[] roles() {
        return readers.toArray(Role[]::new);
    }
}
