package org.dangjian.market.trade.shelf.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dangjian.market.people.access.account.ActorView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When the two sides of a claim meet.
 *
 * @param note where, and what to bring; {@code null} when nothing was said
 * @param proposedBy the side that proposed it last
 */
@Schema(name = "Appointment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentView(Instant startsAt, String note, ActorView proposedBy) {}
