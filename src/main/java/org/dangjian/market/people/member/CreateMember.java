package org.dangjian.market.people.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.dangjian.market.platform.shared.NormalForm;

/**
 * A new member of a branch.
 *
 * @param phone absent for someone who has none of their own; then {@code joinedOn} is needed
 * @param stage absent: FULL
 * @param communityId where they report in, from the start of this year on
 * @param anotherPerson whether it was checked that this is not the member of the same branch, name and day who is registered
 *     under another phone
 */
public record CreateMember(
        @NotBlank @Size(max = 50) String name,

        @Pattern(regexp = PHONE, message = "{phone.format}") String phone,

        @NotNull MemberCategory category,
        @NotNull UUID branchId,
        MemberStage stage,
        Boolean special,
        Boolean floating,
        LocalDate joinedOn,
        UUID communityId,
        Boolean anotherPerson) {

    /** In the form in which texts are kept. */
    public CreateMember {
        name = NormalForm.name(name);
        phone = NormalForm.phone(phone);
    }

    /** A mobile number of the mainland. */
    public static final String PHONE = "1[0-9]{10}";

    /** What is told beyond what every new member has. */
    public UpdateMember details() {
        return new UpdateMember(null, null, null, stage, null, null, joinedOn, special, floating);
    }
}
