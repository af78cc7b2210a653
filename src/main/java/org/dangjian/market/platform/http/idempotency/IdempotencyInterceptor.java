package org.dangjian.market.platform.http.idempotency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.dangjian.market.platform.http.idempotency.IdempotencyKeys.KeyTaken;
import org.dangjian.market.platform.http.idempotency.IdempotencyKeys.RequestKey;
import org.dangjian.market.platform.http.idempotency.IdempotencyKeys.Stored;
import org.dangjian.market.platform.http.problem.Databases;
import org.dangjian.market.platform.http.problem.ProblemBody;
import org.dangjian.market.platform.http.problem.ProblemMapper;
import org.dangjian.market.platform.http.problem.ProblemTranslator;
import org.dangjian.market.platform.http.problem.ReplayedAnswer;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.Caller;
import org.dangjian.market.platform.shared.CurrentCaller;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Idempotent;
import org.dangjian.market.platform.shared.Idempotent.Preparation;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One effect per request key. Key and effect are one transaction; a refusal of the business is stored too, after its
 * transaction was undone. Collisions in the database are tried again as a whole, a few times.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MICROS = 5_000;

    private final IdempotencyKeys keys;
    private final CurrentCaller current;
    private final HttpServerRequest request;
    private final ObjectMapper json;

    /** Leaves out what was not given, so that a field that bodies learn later makes no other request of an older one. */
    private final ObjectMapper digested;

    private final FieldCipher cipher;
    private final BusinessDay clock;
    private final Instance<Preparation> preparations;

    IdempotencyInterceptor(
            IdempotencyKeys keys,
            CurrentCaller current,
            HttpServerRequest request,
            ObjectMapper json,
            FieldCipher cipher,
            BusinessDay clock,
            @Any Instance<Preparation> preparations) {
        this.keys = keys;
        this.current = current;
        this.request = request;
        this.json = json;
        this.digested = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        this.cipher = cipher;
        this.clock = clock;
        this.preparations = preparations;
    }

    @AroundInvoke
    Object once(InvocationContext call) {
        RequestKey key = requestKey(call.getMethod());
        String hash = key == null ? null : fingerprint(call);
        prepare(call, key, hash);
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> perform(call, key, hash));
            } catch (KeyTaken taken) {
                replay(key, hash);
            } catch (RuntimeException failure) {
                if (!Databases.isCollision(failure)) {
                    throw key == null ? failure : refuse(key, hash, failure);
                }
                if (attempt == ATTEMPTS) {
                    throw Problem.of(ProblemCode.OVERLOADED);
                }
                pause(attempt);
            }
        }
    }

    /** What takes time holds no connection; a copy whose answer is known is not worth it. */
    private void prepare(InvocationContext call, RequestKey key, String hash) {
        Class<? extends Preparation> work =
                call.getMethod().getAnnotation(Idempotent.class).prepare();
        if (work == Preparation.class) {
            return;
        }
        if (key != null) {
            replay(key, hash);
        }
        try {
            preparations.select(work).get().prepare(call.getParameters());
        } catch (RuntimeException failure) {
            throw key == null ? failure : refuse(key, hash, failure);
        }
    }

    /** Keyed, because it is kept: ten digits of a phone number beside a known name are soon tried through an open hash. */
    private String fingerprint(InvocationContext call) {
        return cipher.blindIndex(RequestDigest.of(request, call.getParameters(), digested));
    }

    private RequestKey requestKey(Method method) {
        String header = request.getHeader(HEADER);
        if (header == null) {
            if (method.getAnnotation(Idempotent.class).required()) {
                throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REQUIRED);
            }
            return null;
        }
        try {
            Caller caller = current.get();
            return new RequestKey(caller.accountId(), operation(method), UUID.fromString(header), grantsHash(caller));
        } catch (IllegalArgumentException notAUuid) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REQUIRED);
        }
    }

    /** Of all that the account may do, as it stands now: a stored answer is for who could get it today as well. */
    private String grantsHash(Caller caller) {
        return cipher.blindIndex(caller.grants().stream()
                .map(grant -> grant.role() + ":" + grant.organizationId())
                .sorted()
                .collect(Collectors.joining("|", "grants|" + caller.memberId() + '|', "")));
    }

    /** The name of the operation in the contract: it outlives every renaming of classes and methods. */
    private static String operation(Method method) {
        return method.getAnnotation(Operation.class).operationId();
    }

    private Object perform(InvocationContext call, RequestKey key, String hash) throws Exception {
        if (key == null) {
            return call.proceed();
        }
        keys.take(key, hash, 0, null, clock.now());
        Object answer = call.proceed();
        keys.answer(key, statusOf(answer, call.getMethod()), bodyOf(answer));
        return answer;
    }

    /** Stores a refusal of the business, so that a later copy hears the same; other failures are not kept. */
    private RuntimeException refuse(RequestKey key, String hash, RuntimeException failure) {
        Problem problem = ProblemTranslator.translate(failure).orElseThrow(() -> failure);
        int status = problem.code().status();
        if (status == 401 || status == 403 || status == 429 || status >= 500) {
            return problem;
        }
        ProblemBody body = ProblemBody.of(problem, request.path(), ProblemMapper.inEnglish(request));
        try {
            QuarkusTransaction.requiringNew().run(() -> keys.take(key, hash, status, write(body), clock.now()));
        } catch (KeyTaken faster) {
            replay(key, hash);
        }
        return problem;
    }

    /** Sends the stored answer, if there is one; none means that the copy ahead of us was undone. */
    private void replay(RequestKey key, String hash) {
        Optional<Stored> stored = QuarkusTransaction.requiringNew().call(() -> keys.find(key));
        stored.ifPresent(first -> {
            if (!first.requestHash().equals(hash)) {
                throw Problem.of(ProblemCode.IDEMPOTENCY_MISMATCH);
            }
            if (first.grantsHash() != null && !first.grantsHash().equals(key.grantsHash())) {
                throw Problem.of(ProblemCode.FORBIDDEN);
            }
            throw new ReplayedAnswer(first.status(), first.body());
        });
    }

    private static int statusOf(Object answer, Method method) {
        if (answer instanceof RestResponse<?> response) {
            return response.getStatus();
        }
        ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
        return declared == null ? Response.Status.OK.getStatusCode() : declared.value();
    }

    private String bodyOf(Object answer) {
        return write(answer instanceof RestResponse<?> response ? response.getEntity() : answer);
    }

    private String write(Object body) {
        try {
            return body instanceof String text ? text : json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer must be plain data", impossible);
        }
    }

    /** Waits a moment before the next attempt, longer each time and never quite as long as somebody else. */
    public static void pause(int attempt) {
        long micros = FIRST_PAUSE_MICROS << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(micros / 2, micros) * 1_000);
    }
}
