package org.dangjian.market.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A new member of a branch.
 *
 * @param stage absent: FULL
 * @param communityId where they report in, from the start of this year on
 */
public record CreateMember(
        @NotBlank @Size(max = 50) String name,

        @NotNull @Pattern(regexp = PHONE, message = "{phone.format}")
        String phone,

        @NotNull MemberCategory category,
        @NotNull UUID branchId,
        MemberStage stage,
        Boolean special,
        Boolean floating,
        LocalDate joinedOn,
        UUID communityId) {

    /** A mobile number of the mainland. */
    static final String PHONE = "1[0-9]{10}";

    /** What is told beyond what every new member has. */
    UpdateMember details() {
        return new UpdateMember(null, null, null, stage, null, null, joinedOn, special, floating);
    }
}
