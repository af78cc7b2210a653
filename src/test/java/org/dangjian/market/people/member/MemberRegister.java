package org.dangjian.market.people.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dangjian.market.people.member.record.MemberPages;
import org.dangjian.market.people.member.record.MemberService;
import org.dangjian.market.people.member.record.MemberView;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.dangjian.market.platform.shared.Role;
import org.junit.jupiter.api.BeforeEach;

/** A register of members of one unit, and the callers who look at it. */
abstract class MemberRegister {

    @Inject
    MemberTree tree;

    @Inject
    MemberService service;

    @Inject
    MemberPages pages;

    @Inject
    MemberSnapshots past;

    @Inject
    MemberDirectory directory;

    @Inject
    BusinessDay clock;

    Caller officer;
    MemberView member;
    String phone;

    @BeforeEach
    void register() {
        tree.plant("MR-");
        officer = tree.caller(Role.UNIT_OFFICER, "MR-U");
        phone = newPhone();
        member = service.create(officer, request("张𠮷丰", phone, "MR-B1", "MR-M1"));
    }

    CreateMember request(String name, String number, String branch, String community) {
        return new CreateMember(
                name,
                number,
                MemberCategory.RURAL,
                tree.place(branch).id(),
                null,
                null,
                true,
                LocalDate.of(2001, 7, 1),
                community == null ? null : tree.place(community).id(),
                true);
    }

    static String newPhone() {
        return "136" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }

    static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
