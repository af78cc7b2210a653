package org.dangjian.market.governance.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 服务队伍台账: every team that is there, who leads it, how many are in it, how often it served. */
@ApplicationScoped
class TeamList implements Report {

    /** A team. */
    @Schema(name = "TeamListRow")
    public record Row(
            UUID id,
            @Printed(value = "队伍", width = 26) String title,
            @Printed(value = "类别", width = 14) String kind,
            @Printed(value = "所在组织", width = 24) String host,
            @Printed(value = "队长", width = 10) @Nullable String leader,
            @Printed(value = "特长", width = 22) List<String> skills,
            @Printed(value = "成立日期", width = 11) LocalDate foundedOn,
            @Printed(value = "党员", width = 7) long members,
            @Printed(value = "居民", width = 7) long residents,
            @Printed(value = "服务场次", width = 9) long services) {}

    private static final ReportForm FORM = ReportForm.of("team-list", "服务队伍台账", Row.class)
            .reason("列出各支志愿服务队、突击队、先锋岗和专业团队的人数、特长和服务场次", "《榕城“1234工作法”》：开展组团式、专业化服务")
            .asks(ReportParameter.YEAR)
            .signed("填表人", "审核人")
            .build();

    private final TeamRepository teams;
    private final TeamViews views;

    TeamList(TeamRepository teams, TeamViews views) {
        this.teams = teams;
        this.views = views;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        return Chunk.of(
                teams.below(asked.path(), id(after), limit + 1),
                limit,
                Team::id,
                rows -> views.list(asked.caller(), rows).stream()
                        .map(one -> new Row(
                                one.id(),
                                one.title(),
                                one.kindTitle(),
                                one.organizationName(),
                                one.leaderName(),
                                one.skills(),
                                one.foundedOn(),
                                one.members(),
                                one.residents(),
                                one.services()))
                        .toList());
    }

    private static UUID id(String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException broken) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }
}
