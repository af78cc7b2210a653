package org.dangjian.market.access;

/**
 * A password as it is stored. Hashing takes memory and a moment of computing, so it is done before a transaction opens and
 * handed in.
 *
 * @param text Argon2id in the usual text form
 */
public record HashedPassword(String text) {}
