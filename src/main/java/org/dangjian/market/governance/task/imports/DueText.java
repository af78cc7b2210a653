package org.dangjian.market.governance.task.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dangjian.market.platform.shared.NormalForm;
import org.dangjian.market.platform.sheet.DayText;

/**
 * A time limit as documents word it: 2023年6月底前 is the 30th, 2022年 and 2022年底前 the last day of the year, 长期坚持 none.
 *
 * @param due the last day, or {@code null} for what goes on
 */
record DueText(LocalDate due) {

    static final String FORMS = "完成时限应写成 2026年6月底前、2026年底前、2026-06-30 或 长期坚持";

    private static final Pattern LASTING = Pattern.compile("长期(坚持|推进|任务)?|常年|持续(推进)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?(年?底)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[年./-](\\d{1,2})月?(底|份|末)?");

    /** The limit in the text; nothing where it is none. */
    static Optional<DueText> read(String text) {
        String plain = NormalForm.nameKey(text).replaceAll("(以|之)?前?(完成)?$", "").replace("年月底", "年底");
        if (LASTING.matcher(plain).matches()) {
            return Optional.of(new DueText(null));
        }
        Matcher month = MONTH.matcher(plain);
        if (month.matches()) {
            return ofMonth(month.group(1), month.group(2));
        }
        Matcher year = YEAR.matcher(plain);
        if (year.matches()) {
            return ofMonth(year.group(1), "12");
        }
        return DayText.read(plain).map(day -> new DueText(day.day()));
    }

    private static Optional<DueText> ofMonth(String year, String month) {
        try {
            YearMonth meant = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            boolean known = meant.getYear() >= DayText.FIRST_YEAR && meant.getYear() <= DayText.LAST_YEAR;
            return known ? Optional.of(new DueText(meant.atEndOfMonth())) : Optional.empty();
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }
}
