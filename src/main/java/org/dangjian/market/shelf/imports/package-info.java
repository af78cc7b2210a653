/** Tables of items, and last year's shelf copied. */
@Knows({
    "shared",
    "job",
    "audit",
    "sheet",
    "organization",
    "organization.imports",
    "member",
    "holder",
    "shelf.category",
    "shelf",
    "shelf.item"
})
package org.dangjian.market.shelf.imports;

import org.dangjian.market.shared.Knows;
