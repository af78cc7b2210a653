package org.dangjian.market.governance.agreement;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The mandatory item of which the signing is an attendance. */
public record CountSigning(@NotNull UUID itemId) {}
