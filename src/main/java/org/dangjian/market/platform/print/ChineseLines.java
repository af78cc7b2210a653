package org.dangjian.market.platform.print;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line of Chinese may end: behind any character but an opening bracket, and never before a closing one or a stop.
 * Days, numbers and codes stay whole.
 */
final class ChineseLines implements SplitCharacter {

    static final ChineseLines RULES = new ChineseLines();

    private static final String NOT_FIRST = "，。、；：？！）》〉”’」』】〕％…·,.;:?!)]}%";
    private static final String NOT_LAST = "（《〈“‘「『【〔([{";
    private static final char FIRST_WIDE = '\u2E80';

    private ChineseLines() {}

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        if (current + 1 >= end) {
            return here <= ' ' || here >= FIRST_WIDE && NOT_LAST.indexOf(here) < 0;
        }
        char next = text[current + 1];
        if (NOT_FIRST.indexOf(next) >= 0 || NOT_LAST.indexOf(here) >= 0 || Character.isLowSurrogate(next)) {
            return false;
        }
        return here <= ' ' || here >= FIRST_WIDE || next >= FIRST_WIDE || NOT_FIRST.indexOf(here) >= 0 && here > '~';
    }
}
