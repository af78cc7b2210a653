package org.dangjian.market.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.dangjian.market.shared.FieldCipher;

/** Where what people wrote about people is kept, for the change of keys. */
@Dependent
class ProtectedColumns {

    @Produces
    @Singleton
    static FieldCipher.Columns objections() {
        return FieldCipher.Columns.ofTexts("objection", "reason", "review_reason");
    }

    @Produces
    @Singleton
    static FieldCipher.Columns selfAppraisals() {
        return FieldCipher.Columns.ofTexts("self_appraisal", "summary");
    }

    @Produces
    @Singleton
    static FieldCipher.Columns helpPlans() {
        return FieldCipher.Columns.ofTexts("help_plan", "measures", "remark");
    }

    @Produces
    @Singleton
    static FieldCipher.Columns helpNotes() {
        return FieldCipher.Columns.ofTexts("help_note", "text");
    }

    @Produces
    @Singleton
    static FieldCipher.Columns events() {
        return FieldCipher.Columns.ofTexts("holder_event", "basis", "reason");
    }
}
