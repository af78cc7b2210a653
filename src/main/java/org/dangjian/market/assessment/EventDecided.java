package org.dangjian.market.assessment;

import org.dangjian.market.shared.Holder;

/** An event that bears on a holder's stars was approved, refused or revoked, in the transaction that runs. */
public record EventDecided(Holder holder) {}
