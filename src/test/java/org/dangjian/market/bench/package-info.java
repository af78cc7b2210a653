/**
 * Measures the packaged service on PostgreSQL against what the database itself can do: {@code bench/run}, told in
 * {@code bench/README.md}. Every figure is a ratio of two things that took turns on the same machine.
 */
package org.dangjian.market.bench;
