package org.dangjian.market.people.post;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A post that a member takes up.
 *
 * @param to the last day of the term, or {@code null} for until further notice
 * @param basis the document or meeting it rests on
 */
public record AppointMember(
        @NotNull PostKind kind,
        @NotNull UUID organizationId,
        @NotNull LocalDate from,
        LocalDate to,
        @Size(max = 200) String basis) {}
