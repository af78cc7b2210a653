/**
 * The tests in halves. Surefire runs each half in a process of its own, two at a time, and each process starts the
 * service once for all its classes; without a suite it would be started anew for every class. What a half covers is said
 * once, by packages: what is not {@code trade}, {@code assessment}, {@code governance} or {@code pages} is in the other half, so that no class
 * is in none or in both.
 */
package org.dangjian.market.testsupport.suite;
