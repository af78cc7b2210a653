package org.dangjian.market.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs other programs, bounded in time, with what they print in a file. */
public final class Programs {

    private Programs() {}

    /** Starts a program; what it prints is appended to the log. It ends when this JVM does, at the latest. */
    public static Process start(List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> killWithChildren(process)));
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a program to its end; fails the test with what it printed when it does not end well. */
    public static void run(List<String> command, Map<String, String> environment, Path log, Duration longest) {
        int status = status(command, environment, log, longest);
        if (status != 0) {
            throw new AssertionError(command + " ended with " + status + ":\n" + read(log));
        }
    }

    /** Runs a program to its end and returns its status. */
    public static int status(List<String> command, Map<String, String> environment, Path log, Duration longest) {
        Process process = start(command, environment, log);
        try {
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                killWithChildren(process);
                throw new AssertionError(command + " took longer than " + longest.toSeconds() + " s:\n" + read(log));
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            killWithChildren(process);
            throw new AssertionError(stopped);
        }
    }

    /** kill -9 of a process and of all it started; returns when they are gone. */
    public static void killWithChildren(Process process) {
        List<ProcessHandle> all = new ArrayList<>();
        all.add(process.toHandle());
        process.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    /** What is in a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A port of the loopback nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
