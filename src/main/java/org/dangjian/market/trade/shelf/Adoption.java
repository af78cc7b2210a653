package org.dangjian.market.trade.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.shared.Problem;

/**
 * The joint meeting that adopted a mandatory item: those of organizations are made by the Party organizations of street
 * and community together with those of the stationed units (街道社区党组织联合驻区单位党组织制定, 《城市区域化党建调研报告》二(一)).
 *
 * @param meeting what it was, e.g. 街道党建联席会议
 * @param heldOn its day
 * @param participants who took part, in words
 */
@Embeddable
public record Adoption(
        @NotBlank @Size(max = 100) @Column(name = "adoption_meeting")
        String meeting,

        @NotNull @Column(name = "adoption_held_on") LocalDate heldOn,

        @NotBlank @Size(max = 1000) @Column(name = "adoption_participants")
        String participants) {
    /** Texts in their normal form: what looks the same is the same. */
    public Adoption {
        meeting = NormalForm.line(meeting);
    }

    /** @throws Problem {@code validation-failed} for a meeting that is still to come, and of items nobody adopts */
    public static void check(Adoption adoption, ItemKind kind, LocalDate today) {
        if (adoption == null) {
            return;
        }
        if (kind != ItemKind.MANDATORY) {
            throw Problem.invalid("adoption", "只有必选项目由联席会议研究确定，请不要填写");
        }
        if (adoption.heldOn.isAfter(today)) {
            throw Problem.invalid("adoption.heldOn", "会议日期不能晚于今天");
        }
    }
}
