package org.dangjian.market.people.member.merge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Says that another record is of the same person.
 *
 * @param mergedId the record that goes up in this one
 */
public record ProposeMerge(
        @NotNull UUID mergedId, @NotBlank @Size(max = 500) String reason) {}
