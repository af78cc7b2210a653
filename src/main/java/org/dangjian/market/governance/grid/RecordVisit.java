package org.dangjian.market.governance.grid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A visit or a round.
 *
 * @param households how many homes were called at
 * @param finding what was found; no names
 * @param caseTitle where the finding is to become a case: its title
 */
public record RecordVisit(
        @NotNull GridVisitKind kind,
        @NotNull LocalDate visitedOn,
        @NotNull @Min(0) @Max(10_000) Integer households,
        @Size(min = 1, max = 1000) String finding,
        @Size(min = 1, max = 100) String caseTitle) {
    /** Texts in their normal form: what looks the same is the same. */
    public RecordVisit {
        caseTitle = NormalForm.line(caseTitle);
        finding = NormalForm.line(finding);
    }
}
