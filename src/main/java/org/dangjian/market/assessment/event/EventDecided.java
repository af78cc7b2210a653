package org.dangjian.market.assessment.event;

import org.dangjian.market.platform.shared.Holder;

/**
 * An event that bears on a holder's stars was approved, refused or revoked, in the transaction that runs.
 *
 * @param takenBack whether it was revoked: what it took is given back
 */
public record EventDecided(Holder holder, boolean takenBack) {}
