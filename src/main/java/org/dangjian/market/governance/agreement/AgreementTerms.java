package org.dangjian.market.governance.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an agreement says.
 *
 * @param from its first day, {@code to} its last
 * @param lines what is needed, given and done together (需求、资源、项目)
 */
public record AgreementTerms(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines) {

    /**
     * One line.
     *
     * @param itemId the item of the shelf that does it, or {@code null}
     * @param due the last day, or {@code null} for the whole term
     */
    @Schema(name = "AgreementTermsLine")
    public record Line(
            @NotNull LineKind kind,
            @NotBlank @Size(max = 200) String title,
            UUID itemId,
            LocalDate due) {

        public Line {
            title = NormalForm.line(title);
        }
    }

    public AgreementTerms {
        lines = lines == null ? null : lines.stream().toList();
    }
}
