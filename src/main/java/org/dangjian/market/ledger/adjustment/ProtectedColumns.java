package org.dangjian.market.ledger.adjustment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.dangjian.market.shared.FieldCipher;

/** Where what people wrote about people is kept, for the change of keys. */
@Dependent
class ProtectedColumns {

    @Produces
    @Singleton
    static FieldCipher.Columns adjustments() {
        return FieldCipher.Columns.ofTexts("adjustment", "basis", "reason");
    }
}
