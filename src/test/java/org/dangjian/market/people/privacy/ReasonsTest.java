package org.dangjian.market.people.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dangjian.market.platform.keys.ProtectedText;
import org.junit.jupiter.api.Test;

/** Why something was decided about a person does not stand in a table for whoever opens it. */
class ReasonsTest {

    private static final Pattern REASON =
            Pattern.compile("(?i).*(reason|basis|remark|minutes|answer|measures|summary|text)");

    /** What is called so and tells of nobody. */
    private static final Map<String, String> OF_NOBODY = Map.ofEntries(
            Map.entry("PointEntry.reason", "what was done, by the item's title; why stands with the act (SourceWords)"),
            Map.entry("StockMovement.reason", "of gifts"),
            Map.entry("YearClosure.reason", "of a year that is opened again"),
            Map.entry("Item.reason", "of an item on the shelf"),
            Map.entry("WorkReport.reason", "of a report by a unit"),
            Map.entry("WorkReport.measures", "the same"),
            Map.entry("Task.measures", "what an organization is to do"),
            Map.entry("ServicePoint.closeReason", "of a place"),
            Map.entry("Post.basis", "the number of a document"),
            Map.entry("Outcome.notGradedReason", "a sentence of the rules"),
            Map.entry("Rating.remark", "shown to both sides and the community, erased with who gave it"),
            Map.entry("Visit.summary", "what was done on a visit, shown with the claim"),
            Map.entry("Completion.summary", "what was done at a meeting, shown with the item"));

    @Test
    void whatIsWrittenAboutPeopleIsEncryptedOrTellsOfNobody() {
        Set<String> clear = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dangjian.market")) {
            if (type.isAnnotatedWith(Entity.class)
                    || type.isAnnotatedWith(MappedSuperclass.class)
                    || type.isAnnotatedWith(jakarta.persistence.Embeddable.class)) {
                clear.addAll(type.getFields().stream()
                        .filter(field -> REASON.matcher(field.getName()).matches()
                                && field.getRawType().isEquivalentTo(String.class)
                                && !isProtected(field))
                        .map(field -> type.getSimpleName() + "." + field.getName())
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(clear).isEqualTo(new TreeSet<>(OF_NOBODY.keySet()));
    }

    private static boolean isProtected(JavaField field) {
        return field.isAnnotatedWith(Convert.class)
                && field.getAnnotationOfType(Convert.class).converter() == ProtectedText.class;
    }
}
