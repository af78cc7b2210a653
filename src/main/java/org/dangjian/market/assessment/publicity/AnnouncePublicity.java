package org.dangjian.market.assessment.publicity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * When the results are shown. A list that hung on the branch's board before it was entered here may have begun earlier.
 *
 * @param from the first day; today when left out
 * @param to the last day; the one that makes five worked days when left out
 * @param receivingOffice where objections are received (受理部门); the office that announces when left out
 * @param supervisionPhone the number that stands on the list (监督电话); a line to be filled in when left out
 */
public record AnnouncePublicity(
        LocalDate from,
        LocalDate to,
        @Size(max = 100) String receivingOffice,

        @Size(max = 40) @Pattern(regexp = "[0-9+()（） -]*", message = "{publicity.phone}")
        String supervisionPhone) {

    public AnnouncePublicity {
        receivingOffice = NormalForm.line(receivingOffice);
        supervisionPhone = NormalForm.line(supervisionPhone);
    }

    public AnnouncePublicity(LocalDate from, LocalDate to) {
        this(from, to, null, null);
    }
}
