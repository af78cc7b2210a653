package org.dangjian.market.people.organization.imports;

import java.time.Instant;
import java.util.UUID;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finished import.
 *
 * @param kind what was imported: {@code member-import}, {@code organization-import} …
 * @param undoneAt when it was undone, {@code null} while it stands
 */
@Schema(name = "Import")
public record ImportActView(
        UUID id,
        String kind,
        int created,
        int updated,
        int unchanged,
        Instant madeAt,
        @Nullable Instant undoneAt) {}
