package org.dangjian.market.people.access.resident;

import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A resident as those see them who act for them.
 *
 * @param id as a holder, and of the account
 * @param phone masked; absent for who has none
 */
@Schema(name = "Resident")
public record ResidentView(
        UUID id, String name, @Nullable String phone, UUID organizationId, String organizationName) {}
