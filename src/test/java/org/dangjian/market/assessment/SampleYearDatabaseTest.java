package org.dangjian.market.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.dangjian.market.assessment.closing.AssessmentSeal;
import org.dangjian.market.assessment.run.Assessment;
import org.junit.jupiter.api.Test;

/** The seal of a year that somebody closed long ago must come out the same for ever. */
@QuarkusTest
class SampleYearDatabaseTest {

    private static final String ORGANIZATION = id(1);
    private static final String SCHEME = id(2);
    private static final String ASSESSMENT = id(3);
    private static final String MET = id(4);
    private static final String CORRECTED = id(5);
    private static final String OBJECTION = id(6);

    @Inject
    EntityManager database;

    @Inject
    AssessmentSeal seal;

    /** Whoever has to change this figure breaks the seals of all years that were closed. */
    @Test
    @TestTransaction
    void theSealOfASampleYearIsTheSameByteForByte() {
        run();
        result(MET, 11, "张三", 90, "QUALIFIED");
        result(CORRECTED, 12, "李四", 65, "DEFERRED");
        objectionAndCorrection();
        decision(MET, 21, "QUALIFIED");
        decision(CORRECTED, 22, "BASICALLY_QUALIFIED");
        assertThat(seal.of(database.find(Assessment.class, UUID.fromString(ASSESSMENT))))
                .isEqualTo("9823bae9f5b4e368b55f80f848aa1cf899cdff30e44c3fedeb6fe9a3bff9d4d2");
    }

    private void run() {
        insert("organization (id, code, code_key, name, level, path, version, created_at)"
                + " values ('%s', 'SAMPLE', 'SAMPLE', '样例单位', 'STATIONED_UNIT', 'SAMPLE/', 0, %s)"
                        .formatted(ORGANIZATION, at(1)));
        insert("scheme (id, code, title, audience, scheme_year, version, status, shipped_key, definition, revision,"
                + " created_at, published_at) values ('%s', 'sample', '样例', 'MEMBER', 1999, 1, 'PUBLISHED', 'sample-1999',"
                        .formatted(SCHEME)
                + " '{}', 0, %s, %s)".formatted(at(1), at(1)));
        insert("assessment (id, scheme_year, scheme_id, organization_id, audience, as_of, status, job_id, evaluated,"
                + " started_at, version) values ('%s', 1999, '%s', '%s', 'MEMBER', date '1999-12-31', 'PRELIMINARY', '%s', 2, %s, 0)"
                        .formatted(ASSESSMENT, SCHEME, ORGANIZATION, id(7), at(2)));
    }

    private void result(String id, int member, String name, int total, String band) {
        insert("assessment_result (id, assessment_id, holder_type, holder_id, holder_name, organization_id, report_ins,"
                + " total, band, band_title, suggestion, vetoed, needs_review, blocks, distance, findings, ledger_rows)"
                + " values ('%s', '%s', 'MEMBER', '%s', '%s', '%s', '|', %d, '%s', '档次', '建议', false, false, false, 0, '[]', 3)"
                        .formatted(id, ASSESSMENT, id(member), name, ORGANIZATION, total, band));
    }

    private void objectionAndCorrection() {
        insert("objection (id, result_id, assessment_id, filed_by, received_on, reason, status, filed_at, reviewed_by,"
                + " reviewed_at, version) values ('%s', '%s', '%s', '%s', date '2000-01-05', '漏记一次', 'UPHELD', %s, '%s', %s, 1)"
                        .formatted(OBJECTION, CORRECTED, ASSESSMENT, id(31), at(5), id(32), at(6)));
        insert("result_correction (id, result_id, number, objection_id, total, band, band_title, suggestion, vetoed,"
                + " needs_review, blocks, distance, findings, ledger_rows, corrected_by, corrected_at)"
                + " values ('%s', '%s', 1, '%s', 70, 'DEFERRED', '档次', '建议', false, false, false, 10, '[]', 4, '%s', %s)"
                        .formatted(id(8), CORRECTED, OBJECTION, id(32), at(6)));
    }

    private void decision(String result, int number, String grade) {
        insert(
                "result_opinion (id, result_id, meeting, held_on, votes_due, present, agreed, grade, recorded_by, recorded_at)"
                        + " values ('%s', '%s', '支部党员大会', date '2000-01-10', 10, 9, 8, '%s', '%s', %s)"
                                .formatted(id(number), result, grade, id(33), at(10)));
        insert("result_approval (id, result_id, assessment_id, opinion_by, grade, basis, approved_by, approved_at)"
                + " values ('%s', '%s', '%s', '%s', '%s', '街道党工委会议', '%s', %s)"
                        .formatted(id(number + 10), result, ASSESSMENT, id(33), grade, id(34), at(12)));
    }

    private void insert(String row) {
        database.createNativeQuery("insert into " + row).executeUpdate();
    }

    private static String id(int number) {
        return "00000000-0000-7000-8000-%012d".formatted(number);
    }

    private static String at(int day) {
        return "timestamp with time zone '2000-01-%02d 08:00:00+00'".formatted(day);
    }
}
