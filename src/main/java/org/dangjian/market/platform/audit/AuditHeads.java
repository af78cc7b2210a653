package org.dangjian.market.platform.audit;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dangjian.market.platform.shared.BusinessDay;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Copies of the chain's head outside the database. Whoever can change every row could also make the whole chain anew, but
 * not without contradicting the lines written here: {@code time sequence hash}, one file a year, only ever appended to.
 * Keep the folder where the database's administrator cannot write.
 */
@Startup
@ApplicationScoped
class AuditHeads implements IntegrityCheck {

    /** The work that writes heads down, as the scheduler knows it. */
    static final String KEEPING = "audit-heads";

    private static final String FILES = "audit-heads-*.txt";
    private static final String LATEST = "audit-heads-latest.txt";
    private static final int PAGE = 1000;
    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(1);
    private static final Logger LOG = Logger.getLogger("market.audit.head");

    private final AuditRepository repository;
    private final BusinessDay clock;
    private final Path folder;

    AuditHeads(
            AuditRepository repository,
            BusinessDay clock,
            @ConfigProperty(name = "market.audit.heads-folder", defaultValue = "./data/audit-heads") Path folder) {
        this.repository = repository;
        this.clock = clock;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new IllegalStateException(
                    "The folder for copies of the audit head cannot be made: set MARKET_AUDIT_HEADS_FOLDER to one the"
                            + " service may write to",
                    unwritable);
        }
    }

    /**
     * Notes the head in a file of its own, in the place of the one before: after every batch that is sealed, so that a chain
     * cut short shows at once.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void latest() {
        repository.lastSeal().ifPresent(head -> replace(line(head)));
    }

    private String line(AuditSeal head) {
        return clock.now() + " " + head.seq() + " " + head.hash() + "\n";
    }

    /** Writes the head down, and into the log for whatever collects that, when the chain has grown since the last line. */
    @Scheduled(identity = KEEPING, every = "{market.audit.heads-every}", delayed = "1m")
    @Transactional
    synchronized void keep() {
        Optional<AuditSeal> head = repository.lastSeal();
        Map<Long, String> kept = read();
        if (head.isPresent() && !kept.containsKey(head.get().seq())) {
            append(line(head.get()));
            LOG.infof("audit head %d %s", head.get().seq(), head.get().hash());
        }
    }

    @Override
    public String name() {
        return "audit-heads";
    }

    /** @return one sentence for each line that the chain contradicts or has not reached, and when there is none at all */
    @Override
    @Transactional
    public List<String> run(Runnable alive) {
        List<String> problems = new ArrayList<>();
        List<Map.Entry<Long, String>> kept = List.copyOf(read().entrySet());
        if (kept.isEmpty() && repository.hasSealsBefore(clock.now().minus(WRITTEN_WITHIN))) {
            problems.add("库外没有留存任何封存：留存文件夹被清空或换过。");
        }
        for (int from = 0; from < kept.size(); from += PAGE) {
            List<Map.Entry<Long, String>> page = kept.subList(from, Math.min(from + PAGE, kept.size()));
            Map<Long, String> chain =
                    repository.hashesOf(page.stream().map(Map.Entry::getKey).toList());
            for (Map.Entry<Long, String> line : page) {
                if (!line.getValue().equals(chain.get(line.getKey()))) {
                    problems.add("第 " + line.getKey() + " 号封存与库外留存的不一致。");
                }
            }
        }
        return problems;
    }

    /** Hashes by sequence number, of all years. */
    private Map<Long, String> read() {
        Map<Long, String> heads = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.map(line -> line.split(" "))
                            .filter(parts -> parts.length == 3)
                            .forEach(parts -> heads.put(Long.valueOf(parts[1]), parts[2]));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the folder of audit heads cannot be read", unreadable);
        }
        return heads;
    }

    private void replace(String line) {
        Path draft = folder.resolve(LATEST + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, folder.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the folder of audit heads cannot be written", unwritable);
        }
    }

    private void append(String line) {
        Path file = folder.resolve("audit-heads-" + clock.year() + ".txt");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the folder of audit heads cannot be written", unwritable);
        }
    }
}
