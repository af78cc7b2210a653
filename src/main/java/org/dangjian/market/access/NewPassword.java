package org.dangjian.market.access;

import jakarta.enterprise.context.RequestScoped;
import org.dangjian.market.shared.Idempotent;

/** Hashes the password of a new account before the transaction opens. */
@RequestScoped
class NewPassword implements Idempotent.Preparation {

    private static final int LONGEST = 128;

    private final Passwords passwords;
    private HashedPassword hashed;

    NewPassword(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void prepare(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof CreateAccount request && isPlausible(request.password())) {
                hashed = passwords.hash(request.password());
            }
        }
    }

    /** The operation refuses every other, so hashing it would be work for nothing. */
    private static boolean isPlausible(String password) {
        return password != null && password.length() <= LONGEST;
    }

    HashedPassword hashed() {
        return hashed;
    }
}
