package org.dangjian.market.people.access.resident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resident as those see them who act for them.
 *
 * @param id as a holder, and of the account
 * @param phone masked; absent for who has none
 */
@Schema(name = "Resident")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResidentView(UUID id, String name, String phone, UUID organizationId, String organizationName) {}
