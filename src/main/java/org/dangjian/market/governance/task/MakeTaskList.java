package org.dangjian.market.governance.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/** A list of tasks that an office issued, by the title of its document. */
public record MakeTaskList(
        @NotNull UUID organizationId,
        @NotBlank @Size(max = 100) String title,
        @NotNull LocalDate issuedOn) {

    public MakeTaskList {
        title = NormalForm.line(title);
    }
}
