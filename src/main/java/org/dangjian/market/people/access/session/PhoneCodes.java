package org.dangjian.market.people.access.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.dangjian.market.platform.keys.Secrets;
import org.dangjian.market.platform.shared.BusinessDay;
import org.dangjian.market.platform.shared.FieldCipher;
import org.dangjian.market.platform.shared.Problem;
import org.dangjian.market.platform.shared.ProblemCode;

/** Codes of six digits that prove a phone: ten minutes, once, five tries; one a minute and ten a day for a number. */
@ApplicationScoped
public class PhoneCodes implements PanacheRepositoryBase<PhoneCode, PhoneCode.Key> {

    private final FieldCipher cipher;
    private final BusinessDay clock;

    PhoneCodes(FieldCipher cipher, BusinessDay clock) {
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * A new code in the place of the last one.
     *
     * @throws Problem {@code too-many-requests} with the seconds to wait
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String issue(String phoneIndex, SignIn.CodePurpose purpose) {
        PhoneCode.Key key = new PhoneCode.Key(phoneIndex, purpose.name());
        getEntityManager()
                .createNativeQuery("insert into phone_code (phone_index, purpose, sent_that_day, tries)"
                        + " values (?1, ?2, 0, 0) on conflict do nothing")
                .setParameter(1, phoneIndex)
                .setParameter(2, purpose.name())
                .executeUpdate();
        PhoneCode code = findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
        long wait = code.secondsToWait(clock.now());
        if (wait > 0) {
            throw Problem.of(ProblemCode.TOO_MANY_REQUESTS, wait);
        }
        String digits = Secrets.digits();
        code.send(hash(phoneIndex, digits), clock.now());
        return digits;
    }

    /** Whether the code is the one that was sent for this; a try counts even when it fails. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean use(String phoneIndex, SignIn.CodePurpose purpose, String digits) {
        Optional<PhoneCode> sent =
                findByIdOptional(new PhoneCode.Key(phoneIndex, purpose.name()), LockModeType.PESSIMISTIC_WRITE);
        return sent.map(code -> code.use(hash(phoneIndex, digits.strip()), clock.now()))
                .orElse(false);
    }

    public void forgetExpired(Instant before) {
        delete("sentAt < ?1", before);
    }

    private String hash(String phoneIndex, String digits) {
        return cipher.blindIndex("phone-code|" + phoneIndex + '|' + digits);
    }
}
