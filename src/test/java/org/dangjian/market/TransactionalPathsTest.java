package org.dangjian.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.transaction.Transactional;
import java.io.File;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.dangjian.market.platform.shared.Idempotent;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.junit.jupiter.api.Test;

/** A transaction holds one of few connections: nothing that takes seconds, and nobody who waits, is inside one. */
class TransactionalPathsTest {

    private static final Set<String> EXPENSIVE = Set.of(
            "javax.imageio",
            "org.dhatim.fastexcel.reader",
            "org.apache.commons.csv.CSVParser",
            "org.bouncycastle.crypto.generators.Argon2BytesGenerator",
            "javax.xml.stream",
            "java.net.http",
            "org.dangjian.market.platform.wechat.WechatApi",
            "org.dangjian.market.platform.sms.SmsGateway");

    private static final Predicate<JavaAccess<?>> FORBIDDEN = access -> EXPENSIVE.stream()
                    .anyMatch(name -> access.getTargetOwner().getName().startsWith(name))
            || waits(access);

    private static boolean waits(JavaAccess<?> access) {
        boolean semaphore = access.getTargetOwner().isEquivalentTo(Semaphore.class);
        boolean first = access.getTarget().getFullName().endsWith("tryAcquire()");
        return semaphore && access.getName().toLowerCase(java.util.Locale.ROOT).contains("acquire") && !first
                || access.getTargetOwner().isEquivalentTo(Thread.class)
                        && access.getName().equals("sleep");
    }

    @Test
    void nothingExpensiveHoldsAConnection() {
        assertThat(TransactionalPaths.to(FORBIDDEN, ArchitectureTest.CODE)).isEmpty();
    }

    /** The paths are found at all: something every transaction does. */
    @Test
    void pathsLeadToTheDatabase() {
        assertThat(TransactionalPaths.to(
                        access -> access.getTargetOwner().getName().equals("jakarta.persistence.EntityManager"),
                        ArchitectureTest.CODE))
                .hasSizeGreaterThan(200);
    }

    /** What an operation takes as a file is read before its transaction, or nobody may say {@code @Idempotent}. */
    @Test
    void whoTakesAFilePreparesIt() {
        assertThat(ArchitectureTest.CODE.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Idempotent.class))
                        .filter(method -> method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(FileUpload.class)))
                        .filter(method ->
                                method.getAnnotationOfType(Idempotent.class).prepare() == Idempotent.Preparation.class)
                        .map(method -> method.getFullName()))
                .isEmpty();
    }

    /** Plants a picture decoded and a place waited for, each a call away from a transaction, and expects to hear of it. */
    @Test
    void aPictureDecodedInATransactionIsReported() {
        assertThat(TransactionalPaths.to(
                        FORBIDDEN, new ClassFileImporter().importClasses(Planted.class, PlantedDesk.class)))
                .hasSize(2)
                .anyMatch(way -> way.contains("Planted.store") && way.contains("ImageIO.read"))
                .anyMatch(way -> way.contains("PlantedDesk.enter") && way.contains("Semaphore.acquire"));
    }

    private static class Planted {

        private final PlantedDesk desk = new PlantedDesk();

        @Transactional
        void store(File picture) throws IOException, InterruptedException {
            desk.enter();
            desk.decode(picture);
        }
    }

    private static class PlantedDesk {

        private final Semaphore places = new Semaphore(1);

        void enter() throws InterruptedException {
            places.acquire();
        }

        void decode(File picture) throws IOException {
            ImageIO.read(picture);
        }
    }
}
