package org.dangjian.market.organization;

/** A column that an import knows, by its English header and its Chinese one. */
public interface SheetColumn {

    /**
     * What a column is.
     *
     * @param header the English header, for example {@code branchCode}
     * @param title the Chinese header, for example 所在党组织编码
     * @param required whether the file must have it
     * @param maxLength the longest text a cell may hold
     */
    record Spec(String header, String title, boolean required, int maxLength) {}

    Spec spec();

    default String header() {
        return spec().header();
    }

    default String title() {
        return spec().title();
    }

    default boolean required() {
        return spec().required();
    }

    default int maxLength() {
        return spec().maxLength();
    }

    /** Whether a header of a file names this column. */
    default boolean isNamed(String text) {
        return header().equalsIgnoreCase(text) || title().equals(text);
    }
}
