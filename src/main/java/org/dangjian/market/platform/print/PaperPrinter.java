package org.dangjian.market.platform.print;

import java.util.List;

/** Puts records on paper as they come; nothing of them is kept longer than their page. */
public interface PaperPrinter extends AutoCloseable {

    /** Adds records behind those that were added before. */
    void add(List<? extends Record> records);

    /** Ends the file; what was written to is the caller's to close. */
    @Override
    void close();
}
