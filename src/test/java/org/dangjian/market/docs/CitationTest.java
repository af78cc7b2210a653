package org.dangjian.market.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dangjian.market.assessment.use.ResultUse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a list quotes stands in the documents, word for word; one that no document asks for quotes nothing. */
class CitationTest {

    private static final Path SOURCES = Path.of("docs", "sources.md");

    @ParameterizedTest
    @EnumSource(ResultUse.class)
    void aListQuotesASentenceOfTheDocumentsOrNone(ResultUse use) throws IOException {
        if (use == ResultUse.SUPERIOR_NOTICE) {
            assertThat(use.basis()).doesNotContain("《").isEqualTo(use.purpose());
        } else {
            assertThat(Files.readString(SOURCES)).contains(use.basis());
        }
    }
}
