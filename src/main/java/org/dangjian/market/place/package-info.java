/** Service points and what is offered there, guides and where they work. */
@Knows({
    "shared",
    "person",
    "audit",
    "organization",
    "member",
    "holder",
    "access.keys",
    "access.account",
    "shelf",
    "shelf.item"
})
package org.dangjian.market.place;

import org.dangjian.market.shared.Knows;
