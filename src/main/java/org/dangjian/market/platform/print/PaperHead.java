package org.dangjian.market.platform.print;

import java.util.List;

/**
 * What stands around the records of a paper.
 *
 * @param lines below the title: place, period, who took it
 * @param notes behind the records: how it is to be read
 * @param blanks titles of empty columns at the right, to be filled in by hand
 * @param signatures who signs, each with a line
 * @param closing at the lower right: who issues it, and the day
 */
public record PaperHead(
        String title,
        PaperLayout layout,
        String prose,
        List<String> lines,
        List<String> notes,
        List<String> blanks,
        List<String> signatures,
        List<String> closing) {}
