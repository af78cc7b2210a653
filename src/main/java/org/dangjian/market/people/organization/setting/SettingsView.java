package org.dangjian.market.people.organization.setting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.dangjian.market.platform.shared.IfMatch;
import org.dangjian.market.platform.shared.Nullable;

/** The settings in force for an organization and where they were decided ({@code null}: nowhere, the usual ones). */
public record SettingsView(
        UUID organizationId,
        @Nullable UUID decidedBy,
        @JsonUnwrapped Settings settings,
        int version) implements IfMatch.Versioned {}
