package org.dangjian.market.governance.task.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dangjian.market.assessment.paper.Report;
import org.dangjian.market.assessment.paper.ReportAsked;
import org.dangjian.market.assessment.paper.ReportForm;
import org.dangjian.market.assessment.paper.ReportParameter;
import org.dangjian.market.governance.card.CardService;
import org.dangjian.market.governance.card.CardView;
import org.dangjian.market.platform.print.Printed;
import org.dangjian.market.platform.shared.Nullable;
import org.dangjian.market.platform.shared.Page;
import org.dangjian.market.platform.shared.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 督办提示卡台账: the cards that went out, and what came of them. */
@ApplicationScoped
class CardLedger implements Report {

    /** A card. */
    @Schema(name = "SupervisionCardRow")
    public record Row(
            UUID id,
            @Printed(value = "签发时间", width = 17) Instant signedAt,
            @Printed(value = "发卡组织", width = 18) String organizationName,
            @Printed(value = "主送", width = 18) String toName,
            @Printed(value = "事由", width = 24) String about,
            @Printed(value = "提示内容", width = 36) String reason,
            @Printed(value = "答复期限", width = 12) LocalDate answerBy,
            @Printed(value = "答复时间", width = 17) @Nullable Instant answeredAt,
            @Printed(value = "答复内容", width = 36) @Nullable String answer,
            @Printed(value = "状态", width = 8) String status) {

        static Row of(CardView card) {
            return new Row(
                    card.id(),
                    card.signedAt(),
                    card.organizationName(),
                    card.toName(),
                    card.about(),
                    card.reason(),
                    card.answerBy(),
                    card.answeredAt(),
                    card.answer(),
                    card.overdue() ? "逾期" : card.statusTitle());
        }
    }

    private static final ReportForm FORM = ReportForm.of("supervision-cards", "督办提示卡台账", Row.class)
            .reason("下发的督办提示卡及答复情况", "《全市域加强城市基层党建》“常态化开展跟踪问效”：下发督办提示卡进行重点推动")
            .asks(ReportParameter.YEAR, ReportParameter.HALF, ReportParameter.QUARTER, ReportParameter.MONTH)
            .readBy(Role.OFFICES)
            .signed("制表人", "审核人")
            .build();

    private final CardService cards;

    CardLedger(CardService cards) {
        this.cards = cards;
    }

    @Override
    public ReportForm form() {
        return FORM;
    }

    @Override
    public Chunk read(ReportAsked asked, String after, int limit) {
        List<CardView> found =
                cards.issued(asked.caller(), asked.path(), asked.begins(), asked.ends(), Page.id(after), limit + 1);
        return Chunk.of(
                found, limit, CardView::id, rows -> rows.stream().map(Row::of).toList());
    }
}
