package org.dangjian.market.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dangjian.market.testsupport.Town.created;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dangjian.market.testsupport.Figures;
import org.dangjian.market.testsupport.Jobs;
import org.dangjian.market.testsupport.Person;
import org.dangjian.market.testsupport.Poll;
import org.dangjian.market.testsupport.Town;

/** One backup and what becomes of it: the steps of the restore drill. */
final class RestoreRehearsal {

    private static final String KEYS_MOVED = "none is left on an older key";

    private final House house;
    private final Backups backups;
    private final Supplier<House> elsewhere;

    /** @param elsewhere gives the empty installation to restore into */
    RestoreRehearsal(House house, Backups backups, Supplier<House> elsewhere) {
        this.house = house;
        this.backups = backups;
        this.elsewhere = elsewhere;
    }

    void run() throws SQLException, IOException {
        int entries = Figures.of(20_000, 1_000_000);
        house.run();
        Town town = new Town();
        Person member = town.member();
        town.earn(member, town.item(10, 1));
        String picture = created(member.upload("/evidence", "现场.png", picture()));
        String phone = phone(town, member);
        ServiceDrill.assertVerified(town.auditor);
        pause();
        LedgerBulk.fill(house, 1, entries);
        LedgerBulk.Facts before = LedgerBulk.facts(house);

        Path backup = House.fresh(house.kind(), "backup").resolve("one");
        long backedUp = millis(() -> backups.backUp(house, backup));
        Path heads = House.fresh(house.kind(), "heads");
        carry(house.folder().resolve("audit-heads"), heads);
        LedgerBulk.fill(house, 2, 1000);
        assertThat(LedgerBulk.facts(house)).isNotEqualTo(before);

        House restored = elsewhere.get();
        assertDamageIsFoundOut(restored, backup);
        assertKeysAreKeptApart(restored, backup);
        long restoredIn =
                millis(() -> assertThat(backups.restore(restored, backup)).isZero());
        carry(heads, restored.folder().resolve("audit-heads"));
        backups.rotateKeys(restored, "add", "field");
        backups.rotateKeys(restored, "add", "token");
        assertThat(LedgerBulk.facts(restored)).isEqualTo(before);

        Map<String, String> withoutNewKeys = Map.of("MARKET_ACCESS_CREATE_KEYS", "false");
        restored.run(withoutNewKeys);
        Response[] proof = new Response[1];
        long verified = millis(() -> proof[0] = proof(town.auditor));
        assertThat(proof[0].<List<String>>path("problems")).isEmpty();
        assertThat(proof[0].<String>path("head")).isEqualTo(before.auditHead());
        assertThat(proof[0].<Integer>path("events")).isEqualTo((int) before.events());
        member.get("/evidence/" + picture).then().statusCode(200);
        assertThat(phone(town, member)).isEqualTo(phone);
        Figures.print(
                "R8",
                before.entries() + " ledger entries: backed up in " + backedUp + " ms, restored in " + restoredIn
                        + " ms, verified in " + verified + " ms");

        Poll.until(() -> Programs.read(restored.folder().resolve("service.log")), log -> log.contains(KEYS_MOVED));
        restored.stop();
        if (house.isH2() && !Figures.isLong()) {
            return;
        }
        backups.rotateKeys(restored, "retire", "field");
        restored.run(withoutNewKeys);
        assertThat(phone(town, member)).isEqualTo(phone);
        restored.kill();
    }

    /** What was noted of the audit chain outside the database goes with it: without it verification says that it is gone. */
    private static void carry(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Of a large ledger it comes from a job. */
    private static Response proof(Person auditor) {
        Response answer = auditor.post("/audit/verification", null);
        return answer.statusCode() == 202 ? Jobs.toTheEnd(auditor, answer) : answer;
    }

    /** A file has one owner: H2 is backed up and read while the service is stopped. */
    private void pause() {
        if (house.isH2()) {
            house.stop();
        }
    }

    /** The planted bug: one byte of the backup is another. Nothing of it is restored. */
    private void assertDamageIsFoundOut(House restored, Path backup) throws IOException {
        Path file = backup.resolve(house.isH2() ? "database.zip" : "database.dump");
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = damaged.length() / 2;
            damaged.seek(middle);
            int right = damaged.read();
            damaged.seek(middle);
            damaged.write(right ^ 1);
            assertThat(backups.restore(restored, backup)).isNotZero();
            assertThat(restored.keys()).doesNotExist();
            damaged.seek(middle);
            damaged.write(right);
        }
    }

    /** Whoever has the backup alone, or its keys without what opens them, has no phone number. */
    private void assertKeysAreKeptApart(House restored, Path backup) throws IOException {
        Path keys = backups.keysOf(backup);
        try (Stream<Path> files = Files.list(backup)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            house.isH2() ? "database.zip" : "database.dump", "evidence.tar", "KEYS", "SHA256SUMS");
        }
        assertThat(Files.readString(keys, StandardCharsets.ISO_8859_1)).doesNotContain("field-keys.json");
        Path hidden = Files.move(keys, keys.resolveSibling("hidden"));
        assertThat(backups.restore(restored, backup)).isNotZero();
        assertThat(restored.keys()).doesNotExist();
        Files.move(hidden, keys);
    }

    private static String phone(Town town, Person member) {
        Response revealed =
                town.districtAdmin.post("/members/" + member.memberId() + "/reveal", Map.of("reason", "演练"));
        revealed.then().statusCode(200);
        return revealed.path("phone");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        return picture.toByteArray();
    }

    private static long millis(Runnable step) {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
