package org.dangjian.market.people.access.session;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A device one is signed in on.
 *
 * @param expiresAt when it has to sign in again, whatever happens
 * @param current whether it is the one that asks
 */
@Schema(name = "Device")
public record DeviceView(UUID id, String device, Instant startedAt, Instant expiresAt, boolean current) {}
