package org.dangjian.market.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dangjian.market.platform.job.JobService;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.testsupport.Town;
import org.junit.jupiter.api.Test;

/** A new field key takes over every protected value, so that the old one can be retired. */
@QuarkusTest
class FieldKeyRotationDatabaseTest {

    /** An uploaded file; not every byte of one is text. */
    private static final byte[] FILE = {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe, 0, (byte) 0x80};

    @Inject
    KeyFolder present;

    @Inject
    JobService jobs;

    @Inject
    EncryptedColumns columns;

    @Inject
    EntityManager database;

    /** The same keys and a newer one. */
    private FieldCipher.Keys withNewKey() {
        Map<String, byte[]> keys = new HashMap<>(present.encryptionKeys());
        keys.put("next", new byte[32]);
        return new FieldCipher.Keys() {
            @Override
            public String currentKeyId() {
                return "next";
            }

            @Override
            public Map<String, byte[]> encryptionKeys() {
                return keys;
            }

            @Override
            public byte[] indexKey() {
                return present.indexKey();
            }
        };
    }

    @Test
    void everyProtectedValueMovesToTheNewKeyAndSaysTheSame() {
        Town town = new Town();
        UUID member = UUID.fromString(town.memberId("COMMUNITY", "FULL"));
        String need = Town.created(town.resident()
                .post(
                        "/needs",
                        Map.of(
                                "title", "想找人陪我看病",
                                "description", "每周一次",
                                "category", "ELDERLY_AND_DISABLED",
                                "organizationId", town.community,
                                "beneficiary", Map.of("name", "赵某某", "phone", "10000000001", "address", "3号楼"))));
        String name =
                (String) database.createNativeQuery("select beneficiary_name from need where id = ?1", String.class)
                        .setParameter(1, UUID.fromString(need))
                        .getSingleResult();
        assertThat(ProtectedText.isSealed(name)).isTrue();
        FieldCipher cipher = new FieldCipher(withNewKey());
        FieldKeyRotation.Mover mover = new FieldKeyRotation.Mover(database, cipher);
        // Undone at the end: the service under test knows nothing of the new key.
        QuarkusTransaction.begin();
        try {
            String before = phoneOf(cipher, member);
            UUID waiting = jobs.submit("member-import", Caller.system(), Map.of(), FILE)
                    .id();
            database.flush();
            for (FieldCipher.Columns place : columns.all()) {
                for (String column : place.names()) {
                    while (mover.moveSome(place, column, "next") > 0) {
                        assertThat(QuarkusTransaction.isActive()).isTrue();
                    }
                }
            }
            assertThat(valueOf(member)).startsWith("next.");
            assertThat(phoneOf(cipher, member)).isEqualTo(before);
            assertThat(answersNotOf("next")).isZero();
            String file =
                    (String) database.createNativeQuery("select payload_cipher from job where id = ?1", String.class)
                            .setParameter(1, waiting)
                            .getSingleResult();
            assertThat(file).startsWith("next.");
            assertThat(cipher.decryptBytes(file, "job", "payload_cipher", waiting))
                    .isEqualTo(FILE);
        } finally {
            QuarkusTransaction.rollback();
        }
        assertThat(columns.all())
                .extracting(FieldCipher.Columns::table)
                .contains("account", "member", "need", "job", "idempotency_key");
    }

    /** What people wrote about people is not there to be read in the table; what was there before is encrypted, too. */
    @Test
    void whatPeopleWroteAboutPeopleIsStoredEncrypted() {
        Town town = new Town();
        String basis = "因病请假三个月" + town.code;
        UUID adjustment = UUID.fromString(Town.created(town.districtAdmin.post(
                "/adjustments",
                Map.of(
                        "holder",
                        Map.of("type", "MEMBER", "id", town.memberId("COMMUNITY", "FULL")),
                        "kind",
                        "REWARD",
                        "points",
                        1,
                        "basis",
                        basis,
                        "occurredOn",
                        Town.today().toString()))));
        assertThat(ProtectedText.isSealed(basisOf(adjustment))).isTrue();
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery("update adjustment set basis = ?1 where id = ?2")
                    .setParameter(1, basis)
                    .setParameter(2, adjustment)
                    .executeUpdate();
            FieldCipher cipher = new FieldCipher(present);
            FieldKeyRotation.Mover mover = new FieldKeyRotation.Mover(database, cipher);
            FieldCipher.Columns place = columns.all().stream()
                    .filter(found -> found.table().equals("adjustment"))
                    .findFirst()
                    .orElseThrow();
            while (mover.moveSome(place, "basis", present.currentKeyId()) > 0) {
                assertThat(QuarkusTransaction.isActive()).isTrue();
            }
            // It moves in a transaction of its own, which does not see what is undone here.
            assertThat(new ProtectedText(cipher).convertToEntityAttribute(basisOf(adjustment)))
                    .isEqualTo(basis);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void everyTextThatIsEncryptedMovesWithTheKeys() {
        assertThat(columns.all())
                .filteredOn(FieldCipher.Columns::texts)
                .flatExtracting(place -> place.names().stream()
                        .map(name -> place.table() + "." + name)
                        .toList())
                .contains("undo.reason", "adjustment.basis", "need.reason", "claim_absence.undone_reason");
    }

    private long answersNotOf(String key) {
        return (Long) database.createNativeQuery(
                        "select count(*) from idempotency_key where body is not null and body not like ?1", Long.class)
                .setParameter(1, key + ".%")
                .getSingleResult();
    }

    private String basisOf(UUID adjustment) {
        return QuarkusTransaction.joiningExisting()
                .call(() ->
                        (String) database.createNativeQuery("select basis from adjustment where id = ?1", String.class)
                                .setParameter(1, adjustment)
                                .getSingleResult());
    }

    private String phoneOf(FieldCipher cipher, UUID member) {
        return cipher.decrypt(valueOf(member), "member", "phone_cipher", member);
    }

    private String valueOf(UUID member) {
        return (String) database.createNativeQuery("select phone_cipher from member where id = ?1")
                .setParameter(1, member)
                .getSingleResult();
    }
}
