package org.dangjian.market.member;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.shared.NormalForm;

/** A change; absent fields stay as they are. Another {@code branchId} transfers the member (组织关系转接). */
public record UpdateMember(
        @Size(min = 1, max = 50) @Pattern(regexp = "(?s).*\\S.*", message = "{not.blank}")
        String name,

        @Pattern(regexp = CreateMember.PHONE, message = "{phone.format}")
        String phone,

        MemberCategory category,
        MemberStage stage,
        MemberStatus status,
        UUID branchId,
        LocalDate joinedOn,
        Boolean special,
        Boolean floating) {

    /** In the form in which texts are kept. */
    public UpdateMember {
        name = NormalForm.name(name);
        phone = NormalForm.phone(phone);
    }
}
