package org.dangjian.market.organization;

/** A column that an import knows, by its English header and its Chinese one. */
public interface SheetColumn {

    /** The English header, for example {@code branchCode}. */
    String header();

    /** The Chinese header, for example 所在党组织编码. */
    String title();

    /** Whether the file must have it. */
    boolean required();

    /** The longest text a cell may hold. */
    int maxLength();

    /** Whether a header of a file names this column. */
    default boolean isNamed(String text) {
        return header().equalsIgnoreCase(text) || title().equals(text);
    }
}
