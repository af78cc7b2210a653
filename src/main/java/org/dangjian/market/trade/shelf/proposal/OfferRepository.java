package org.dangjian.market.trade.shelf.proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dangjian.market.trade.shelf.Offer;

/** Offers. */
@ApplicationScoped
public class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {}
