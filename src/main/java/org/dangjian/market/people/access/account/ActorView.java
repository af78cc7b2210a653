package org.dangjian.market.people.access.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who did something, named beside the person or unit whose business it was.
 *
 * @param id the account
 * @param name masked for those who may not know
 * @param onBehalf whether it was done in another's place (代办)
 */
@Schema(name = "Actor")
public record ActorView(UUID id, String name, boolean onBehalf) {}
