/**
 * The library as a subject: each operation of the norm carried out by the library's public API, and
 * judged like anyone else's.
 *
 * <p>{@code host} is what one thread does to a ring at rest; {@code concurrent} is the ring that
 * threads share, with lanes that are threads.
 */
@NullMarked
package dev.ringproof.host.backend;

import org.jspecify.annotations.NullMarked;
