package org.dangjian.market.people.member;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post a member holds today. */
@Schema(name = "HeldPost")
public record HeldPost(String kind, String title, UUID organizationId, String organizationName, LocalDate from) {}
