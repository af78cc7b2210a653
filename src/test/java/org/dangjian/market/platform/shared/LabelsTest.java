package org.dangjian.market.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dangjian.market.testsupport.contract.Contract;
import org.junit.jupiter.api.Test;

/** Every code that people read has a word, and words are data: none stands in an enum. */
class LabelsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everyCodeHasItsWordAndNoWordIsWithoutACode() {
        Set<String> keys = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dangjian.market")) {
            if (type.isEnum() && type.isAssignableTo(Titled.class)) {
                keys.addAll(Arrays.stream(type.reflect().getEnumConstants())
                        .map(code -> Labels.keyOf((Enum<?>) code))
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(keys).hasSizeGreaterThan(200).isEqualTo(Labels.shipped().keySet());
        assertThat(Labels.shipped().values())
                .allSatisfy(word -> assertThat(HAN.matcher(word).find()).isTrue());
    }

    /** Orders, formats and the targets of links are told to machines; the pages have their own words for them. */
    private static final Set<String> FOR_MACHINES = Set.of(
            "ClaimSort",
            "ItemSort",
            "MemberSort",
            "ServicePointSort",
            "PictureSize",
            "QrFormat",
            "MessageTemplate",
            "NoticeSubjectType",
            "SourceType",
            "SuggestionWhy",
            "Audience",
            "ReportColumnKind",
            "ReportParameter",
            "AgreementAction",
            "TaskAction",
            "CardAction");

    @Test
    void everyEnumOfTheContractThatPeopleReadHasItsWords() {
        Contract contract = Contract.committed();
        Set<String> labelled = Labels.shipped().keySet().stream()
                .map(key -> key.replaceAll("[.].*", ""))
                .collect(Collectors.toSet());
        assertThat(contract.enums())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(labelled.contains(name) != FOR_MACHINES.contains(name))
                        .as(name)
                        .isTrue());
    }

    @Test
    void aCodeIsReadAsItsWord() {
        assertThat(Role.STREET_STAFF.title()).isEqualTo("街道审核");
        assertThat(Decision.RETURN.title()).isEqualTo("退回");
    }
}
