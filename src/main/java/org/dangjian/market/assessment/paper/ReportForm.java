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
 * @param purpose what it is for; {@code basis} the clause it follows
 * @param row the record type that is its one projection
 * @param parameters what may be asked beside the organization
 * @param lastYear whether the year before is meant when none is given
 * @param readers who may have it, of their own part of the tree
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

    /** A table for whoever looks after members and units, of the year that runs, unless something else is said. */
    public static Builder of(String name, String title, Class<? extends Record> row) {
        return new Builder(name, title, row);
    }

    /** Who may have it, for questions about a caller. */
    public Role[] roles() {
        return readers.toArray(Role[]::new);
    }

    /** A form on its way. */
    public static final class Builder {
        private final String name;
        private final String title;
        private final Class<? extends Record> row;
        private String purpose;
        private String basis;
        private PaperLayout layout = PaperLayout.TABLE;
        private Set<ReportParameter> parameters = EnumSet.of(ReportParameter.YEAR);
        private boolean lastYear;
        private List<Role> readers = List.of(Role.OVERSEERS);
        private String prose = "";
        private List<String> notes = List.of();
        private List<String> blanks = List.of();
        private List<String> signatures = List.of();
        private boolean issued;

        private Builder(String name, String title, Class<? extends Record> row) {
            this.name = name;
            this.title = title;
            this.row = row;
        }

        public Builder reason(String why, String clause) {
            this.purpose = why;
            this.basis = clause;
            return this;
        }

        public Builder asks(ReportParameter first, ReportParameter... more) {
            this.parameters = EnumSet.of(first, more);
            return this;
        }

        public Builder ofLastYear() {
            this.lastYear = true;
            return this;
        }

        public Builder readBy(Role... roles) {
            this.readers = List.of(roles);
            return this;
        }

        public Builder laidOut(PaperLayout other, String sentences) {
            this.layout = other;
            this.prose = sentences;
            return this;
        }

        public Builder notes(String... lines) {
            this.notes = List.of(lines);
            return this;
        }

        public Builder blank(String... titles) {
            this.blanks = List.of(titles);
            return this;
        }

        public Builder signed(String... who) {
            this.signatures = List.of(who);
            return this;
        }

        public Builder isIssued() {
            this.issued = true;
            return this;
        }

        public ReportForm build() {
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
                    issued);
        }
    }
}
