package org.dangjian.market.platform.sheet;

import java.util.List;
import org.dangjian.market.platform.shared.NormalForm;

/** A column that an import knows, by its English header, its Chinese one and what offices call it besides. */
public interface SheetColumn {

    /**
     * What a column is.
     *
     * @param header the English header, for example {@code branchCode}
     * @param title the Chinese header, for example 所在党组织编码
     * @param required whether the file must have it
     * @param maxLength the longest text a cell may hold
     * @param synonyms other headers that mean it
     */
    record Spec(String header, String title, boolean required, int maxLength, List<String> synonyms) {

        public Spec(String header, String title, boolean required, int maxLength, String... synonyms) {
            this(header, title, required, maxLength, List.of(synonyms));
        }
    }

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

    /** Whether a header of a file is this column's own name. */
    default boolean isNamed(String text) {
        String key = NormalForm.header(text);
        return NormalForm.header(header()).equals(key)
                || NormalForm.header(title()).equals(key);
    }

    /** Whether a header of a file is another word for this column. */
    default boolean isMeant(String text) {
        String key = NormalForm.header(text);
        return spec().synonyms().stream()
                .anyMatch(word -> NormalForm.header(word).equals(key));
    }

    /** What the cells of a template offer to choose from; empty for free text. */
    default List<String> choices() {
        return List.of();
    }
}
