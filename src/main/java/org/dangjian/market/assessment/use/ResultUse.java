package org.dangjian.market.assessment.use;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dangjian.market.assessment.decision.Grade;
import org.dangjian.market.platform.shared.Holder;
import org.dangjian.market.platform.shared.Labelled;
import org.dangjian.market.platform.shared.Role;
import org.dangjian.market.platform.shared.Titled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the results of a closed year are used for (强化积分结果运用，《城市区域化党建调研报告》二(三)): which approved grades
 * a list takes, whom it is about and who may have it. The one place that says so.
 */
@Labelled("ResultUse")
public enum ResultUse implements Titled {
    ORGANIZATION_HONOURS(
            "organization-honours",
            "评选先进党组织、创建文明单位时查阅",
            "对驻区单位将作为评选先进党组织和文明单位创建的重要依据",
            Holder.Type.ORGANIZATION,
            EnumSet.of(Grade.STANDARD_MET),
            Reach.AREA,
            Role.UNIT_OFFICER,
            Role.COMMUNITY_STAFF,
            Role.STREET_STAFF,
            Role.DISTRICT_ADMIN,
            Role.AUDITOR),
    SUPERIOR_NOTICE(
            "superior-notice",
            "把报到单位的评定结果抄送其上级主管（机关工委、系统党委）",
            null,
            Holder.Type.ORGANIZATION,
            EnumSet.of(Grade.STANDARD_MET, Grade.STANDARD_NOT_MET),
            Reach.AFFILIATION,
            Role.UNIT_OFFICER,
            Role.DISTRICT_ADMIN,
            Role.AUDITOR),
    MEMBER_REGISTRATION(
            "member-registration",
            "对审定合格的党员进行登记",
            "对评议得分80分以上的党员认定为合格党员，进行党员登记",
            Holder.Type.MEMBER,
            EnumSet.of(Grade.EXCELLENT, Grade.QUALIFIED),
            Reach.AREA,
            Role.BRANCH_SECRETARY,
            Role.UNIT_OFFICER,
            Role.COMMUNITY_STAFF,
            Role.STREET_STAFF,
            Role.DISTRICT_ADMIN,
            Role.AUDITOR),
    MEMBER_MEDALS(
            "member-medals",
            "向审定合格的党员颁发纪念章，并记明是否已发放",
            "对评议得分80分以上的党员认定为合格党员，进行党员登记，颁发“合格共产党员”纪念章",
            Holder.Type.MEMBER,
            EnumSet.of(Grade.EXCELLENT, Grade.QUALIFIED),
            Reach.AREA,
            Role.BRANCH_SECRETARY,
            Role.UNIT_OFFICER,
            Role.COMMUNITY_STAFF,
            Role.STREET_STAFF,
            Role.DISTRICT_ADMIN,
            Role.AUDITOR),
    MEMBER_CADRE_REFERENCE(
            "member-cadre-reference",
            "考核任用干部时查阅评定结果",
            "对党员将作为考核任用干部、推荐“两代表一委员”的重要依据",
            Holder.Type.MEMBER,
            EnumSet.of(Grade.EXCELLENT, Grade.QUALIFIED, Grade.BASICALLY_QUALIFIED, Grade.UNQUALIFIED),
            Reach.AREA,
            Role.STREET_STAFF,
            Role.DISTRICT_ADMIN,
            Role.AUDITOR),
    MEMBER_DELEGATE_REFERENCE(
            "member-delegate-reference",
            "推荐党代表、人大代表、政协委员时查阅",
            "对党员将作为考核任用干部、推荐“两代表一委员”的重要依据",
            Holder.Type.MEMBER,
            EnumSet.of(Grade.EXCELLENT, Grade.QUALIFIED),
            Reach.AREA,
            Role.STREET_STAFF,
            Role.DISTRICT_ADMIN,
            Role.AUDITOR);

    /** How holders belong to the organization a list is asked for. */
    @Schema(name = "ResultUseReach")
    public enum Reach {
        /** By branch or unit, or by report-in. */
        AREA,
        /** By affiliation (隶属) alone, and reporting in somewhere: an own superior is told of what others judged. */
        AFFILIATION
    }

    private static final String SOURCE = "《城市区域化党建调研报告》二(三)：";

    private final String code;
    private final String purpose;
    /** {@code null} where no document speaks of it. */
    private final String clause;

    private final Holder.Type audience;
    private final Set<Grade> grades;
    private final Reach reach;
    private final Role[] readers;

    ResultUse(
            String code,
            String purpose,
            String clause,
            Holder.Type audience,
            Set<Grade> grades,
            Reach reach,
            Role... readers) {
        this.code = code;
        this.purpose = purpose;
        this.clause = clause;
        this.audience = audience;
        this.grades = grades;
        this.reach = reach;
        this.readers = readers;
    }

    /** The use a list is asked for by: {@code member-medals}. */
    public static Optional<ResultUse> named(String code) {
        return Arrays.stream(values()).filter(use -> use.code.equals(code)).findFirst();
    }

    /** The stable name in addresses. */
    public String code() {
        return code;
    }

    /** What the list is for, one Chinese sentence. */
    public String purpose() {
        return purpose;
    }

    /** The clause it follows, word for word and with its document; where no document asks for it, what it is for. */
    public String basis() {
        return clause == null ? purpose : SOURCE + clause;
    }

    public Holder.Type audience() {
        return audience;
    }

    /** The approved grades that stand on the list. */
    public List<Grade> grades() {
        return List.copyOf(grades);
    }

    /** Whether its clause speaks of those who reached the line and were registered, and of nobody else. */
    public boolean followsRegistration() {
        return this == MEMBER_REGISTRATION || this == MEMBER_MEDALS;
    }

    /** Whether what was decided stands on the list. */
    public boolean takes(DecidedResult decided) {
        return followsRegistration() ? decided.registeredOn() != null : grades.contains(decided.grade());
    }

    public Reach reach() {
        return reach;
    }

    /** Who may have the list, of their own part of the tree. */
    public Role[] readers() {
        return readers.clone();
    }
}
