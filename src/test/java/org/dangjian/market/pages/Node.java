package org.dangjian.market.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of Node: what they need is installed once, and what they say is kept. */
final class Node {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How a program ended: 0 is well. */
    record Ended(int status, String output, Duration took) {}

    private Node() {}

    /** Installs what the folder's lock file names, unless that very thing is installed already. */
    static void install(Path folder) {
        Path mark = folder.resolve("node_modules").resolve(".installed");
        String sum = sum(folder.resolve("package-lock.json"));
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(sum)) {
                return;
            }
            Ended ended = run(folder, List.of("npm", "ci"), Map.of());
            if (ended.status() != 0) {
                throw new AssertionError("npm ci in " + folder + " failed:\n" + ended.output());
            }
            Files.writeString(mark, sum);
            System.out.printf("PAGES npm ci took %d s%n", ended.took().toSeconds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program in a folder to its end. */
    static Ended run(Path folder, List<String> command, Map<String, String> environment) {
        long began = System.nanoTime();
        Path said = null;
        try {
            said = Files.createTempFile("walk", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("CI", "true");
            Process process = builder.start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String output = Files.readString(said, StandardCharsets.UTF_8);
            return new Ended(
                    ended ? process.exitValue() : -1,
                    ended ? output : output + "\nstopped after " + PATIENCE,
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            delete(said);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
