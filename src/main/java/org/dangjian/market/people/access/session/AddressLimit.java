package org.dangjian.market.people.access.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dangjian.market.platform.keys.AccessConfig;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds the failed ways in from one network address. Only failures count: an office of two hundred people behind one
 * address signs in at eight o'clock.
 */
@ApplicationScoped
public class AddressLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> failures;
    private final Set<String> exempt;

    AddressLimit(
            AccessConfig config,
            @ConfigProperty(name = "market.limits.exempt-addresses") Optional<Set<String>> exempt) {
        int perMinute = config.failuresPerMinute();
        this.exempt = exempt.orElse(Set.of());
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    /**
     * Tries a way in. A failure is counted before it is known to be one, so that many at once do not slip through, and
     * given back on success.
     *
     * @throws Problem {@code too-many-requests} with the seconds to wait, before anything was tried
     */
    public <T> T attempt(HttpServerRequest request, Supplier<T> wayIn) {
        return attempt(request, wayIn, session -> true);
    }

    /** Something whose every use costs, such as a text message. */
    public <T> T always(HttpServerRequest request, Supplier<T> use) {
        return attempt(request, use, done -> false);
    }

    /** As {@link #attempt(HttpServerRequest, Supplier)}, where not every answer is a success. */
    public <T> T attempt(HttpServerRequest request, Supplier<T> wayIn, Predicate<T> success) {
        String address = CurrentCaller.addressOf(request);
        if (exempt.contains(address)) {
            return wayIn.get();
        }
        Bucket bucket = failures.get(address);
        if (!bucket.tryConsume(1)) {
            EstimationProbe probe = bucket.estimateAbilityToConsume(1);
            throw Problem.of(
                    ProblemCode.TOO_MANY_REQUESTS,
                    Math.max(
                            1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
        }
        boolean failed = true;
        try {
            T session = wayIn.get();
            failed = !success.test(session);
            return session;
        } catch (Problem refused) {
            // An identity that WeChat vouches for, and whatever is our own trouble, is no guess.
            failed = refused.bindTicket() == null && refused.code().status() < 500;
            throw refused;
        } finally {
            if (!failed) {
                bucket.addTokens(1);
            }
        }
    }
}
