package org.dangjian.market.assessment.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import org.dangjian.market.assessment.plan.QualifyingLine;
import org.dangjian.market.assessment.rules.scheme.Audience;
import org.dangjian.market.assessment.scheme.SchemeDirectory;
import org.dangjian.market.assessment.subject.Subject;
import org.dangjian.market.assessment.subject.Subjects;
import org.dangjian.market.people.holder.HolderPlace;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.trade.shelf.StandardLine;

/** The line a member is measured by: that of the scheme in force where they belong, with what it says of their like. */
@ApplicationScoped
class PlanLineOfScheme implements QualifyingLine, StandardLine {

    private final SchemeDirectory schemes;
    private final Subjects subjects;
    private final BusinessDay clock;

    PlanLineOfScheme(SchemeDirectory schemes, Subjects subjects, BusinessDay clock) {
        this.schemes = schemes;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Of the member; an account that is none is not measured here. */
    @Override
    public OptionalInt of(Caller caller) {
        return caller.memberId() == null
                ? OptionalInt.empty()
                : subjects.find(Holder.member(caller.memberId()), clock.today())
                        .map(subject -> of(clock.year(), subject.place()))
                        .orElseGet(OptionalInt::empty);
    }

    @Override
    public OptionalInt of(int year, HolderPlace member) {
        Subject subject = subjects.find(member.holder(), clock.today()).orElseThrow(Problem::notFound);
        return schemes.inForce(Audience.MEMBER, year, member.homePath())
                .map(schemes::rules)
                .map(rules -> rules.effectiveFor(subject.traits()).standardLine())
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
