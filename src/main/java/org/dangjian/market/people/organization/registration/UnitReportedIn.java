package org.dangjian.market.people.organization.registration;

import java.util.UUID;

/** A place recorded that a unit reports in there; the unit, which did not do it, is to be told. */
public record UnitReportedIn(UUID unitId, String placeName) {}
