package org.dangjian.market.governance.whistle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Nullable;

/** How the reporter of a case is reached; stored encrypted, shown masked. */
public record CaseContact(
        @NotBlank @Size(max = 50) String name,
        @Nullable @Size(max = 20) String phone,
        @Nullable @Size(max = 200) String address) {
    /** Texts in their normal form: what looks the same is the same. */
    public CaseContact {
        name = NormalForm.name(name);
        phone = NormalForm.phone(phone);
        address = NormalForm.line(address);
    }

    CaseContact masked() {
        return new CaseContact(
                FieldCipher.maskName(name), FieldCipher.maskPhone(phone), address == null ? null : "******");
    }
}
