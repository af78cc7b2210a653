package org.dangjian.market.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.shared.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as administrators see it; the phone is masked. */
@Schema(name = "Account")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(
        UUID id,
        String name,
        String phone,
        UUID memberId,
        boolean locked,
        List<SessionView.RoleView> roles,
        int version)
        implements IfMatch.Versioned {}
