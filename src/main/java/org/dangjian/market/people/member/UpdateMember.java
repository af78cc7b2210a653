package org.dangjian.market.people.member;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A change; absent fields stay as they are. Another {@code branchId} transfers the member (组织关系转接).
 *
 * @param endOpen for who is LOST or ABROAD: whether what is open for them ends; asked back when something is. For who is
 *     DECEASED or TRANSFERRED_OUT it always does
 */
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
        Boolean floating,
        Boolean endOpen) {

    /** A change of the record alone. */
    public UpdateMember(
            String name,
            String phone,
            MemberCategory category,
            MemberStage stage,
            MemberStatus status,
            UUID branchId,
            LocalDate joinedOn,
            Boolean special,
            Boolean floating) {
        this(name, phone, category, stage, status, branchId, joinedOn, special, floating, null);
    }

    /** In the form in which texts are kept. */
    public UpdateMember {
        name = NormalForm.name(name);
        phone = NormalForm.phone(phone);
    }
}
