package org.dangjian.market.trade.shelf;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Offers. */
@ApplicationScoped
public class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {}
