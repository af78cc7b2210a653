package org.dangjian.market.platform.http.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** What one account may do in a while: far more than a person does, far less than a program. */
final class Quotas {

    private static final int MOST_ACCOUNTS = 100_000;

    /** What is counted. */
    enum Kind {
        WRITE,
        UPLOAD,
        REVEAL,
        /** All that is kept on a person, in one document. */
        DOWNLOAD;

        /** What a request is, by method and path; {@code null} for what only reads a little. */
        static Kind of(String method, String address) {
            String path = address.replaceAll(";[^/]*", "").replaceAll("/+$", "");
            if (method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS")) {
                return path.endsWith("/me/data") ? DOWNLOAD : null;
            }
            if (path.endsWith("/reveal") || path.endsWith("/contact")) {
                return REVEAL;
            }
            return path.endsWith("/evidence") || path.endsWith("/import") ? UPLOAD : WRITE;
        }
    }

    private record Counted(UUID account, Kind kind) {}

    private final LoadingCache<Counted, Bucket> buckets;

    Quotas(LimitsConfig config) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ACCOUNTS)
                .expireAfterAccess(Duration.ofDays(1))
                .build(counted -> switch (counted.kind()) {
                    case WRITE -> bucket(config.writesPerMinute(), Duration.ofMinutes(1));
                    case UPLOAD -> bucket(config.uploadsPerHour(), Duration.ofHours(1));
                    case DOWNLOAD -> bucket(config.downloadsPerDay(), Duration.ofDays(1));
                    case REVEAL -> bucket(config.revealsPerDay(), Duration.ofDays(1));
                });
    }

    private static Bucket bucket(int most, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }

    /** Counts one; {@code too-many-requests} with the seconds to wait when there were enough. */
    Optional<Problem> use(UUID account, Kind kind) {
        Bucket bucket = buckets.get(new Counted(account, kind));
        if (bucket.tryConsume(1)) {
            return Optional.empty();
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return Optional.of(Problem.of(
                ProblemCode.TOO_MANY_REQUESTS,
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds())));
    }
}
