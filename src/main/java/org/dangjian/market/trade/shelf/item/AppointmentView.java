package org.dangjian.market.trade.shelf.item;

import java.time.Instant;
import org.dangjian.market.people.access.account.ActorView;
import org.dangjian.market.platform.shared.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When the two sides of a claim meet.
 *
 * @param note where, and what to bring; {@code null} when nothing was said
 * @param proposedBy the side that proposed it last
 */
@Schema(name = "Appointment")
public record AppointmentView(Instant startsAt, @Nullable String note, ActorView proposedBy) {}
