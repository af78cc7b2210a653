package org.dangjian.market.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scripts of ops/ as an office runs them: with the settings of the service in the environment. */
final class Backups {

    private static final Path OPS = Path.of("ops").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Where pg_dump and the rest are; {@code null} for H2. */
    private final Path databasePrograms;

    /** Where the keys of backups go, and what they are encrypted for and opened with. */
    private final Path apart;

    Backups(Path databasePrograms) {
        this.databasePrograms = databasePrograms;
        this.apart = House.fresh(databasePrograms == null ? "h2" : "postgresql", "apart");
        Programs.run(
                List.of(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:3072",
                        "-noenc",
                        "-days",
                        "3650",
                        "-subj",
                        "/CN=backup",
                        "-keyout",
                        privateKey(),
                        "-out",
                        certificate()),
                Map.of(),
                apart.resolve("openssl.log"),
                LONGEST);
    }

    private String certificate() {
        return apart.resolve("backup.pem").toString();
    }

    private String privateKey() {
        return apart.resolve("backup-key.pem").toString();
    }

    /** The keys of this backup as they are kept. */
    Path keysOf(Path backup) {
        return apart.resolve("keys").resolve(backup.getFileName() + ".keys");
    }

    void backUp(House house, Path backup) {
        Programs.run(
                List.of(OPS.resolve("backup.sh").toString(), backup.toString()),
                environment(house),
                house.folder().resolve("backup.log"),
                LONGEST);
    }

    /** Returns the status of the script: 0 when everything is restored. */
    int restore(House house, Path backup) {
        return Programs.status(
                List.of(OPS.resolve("restore.sh").toString(), backup.toString()),
                environment(house),
                house.folder().resolve("restore.log"),
                LONGEST);
    }

    /** Adds or retires a key of the installation. */
    void rotateKeys(House house, String what, String which) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of("-cp", house.application().resolve("lib/main") + "/*"));
        command.addAll(
                List.of(OPS.resolve("RotateKeys.java").toString(), house.keys().toString(), what, which));
        Programs.run(command, Map.of(), house.folder().resolve("keys.log"), LONGEST);
    }

    private Map<String, String> environment(House house) {
        Map<String, String> environment = new HashMap<>(house.settings());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("MARKET_HOME", house.application().toString());
        environment.put("MARKET_BACKUP_KEYS_FOLDER", apart.resolve("keys").toString());
        environment.put("MARKET_BACKUP_CERTIFICATE", certificate());
        environment.put("MARKET_BACKUP_PRIVATE_KEY", privateKey());
        if (databasePrograms != null) {
            // As the service's own URL says.
            environment.put("PGSSLMODE", "disable");
            environment.put("PGGSSENCMODE", "disable");
            environment.put("PATH", databasePrograms + ":" + System.getenv("PATH"));
        }
        return environment;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
