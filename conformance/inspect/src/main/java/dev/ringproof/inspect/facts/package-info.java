/**
 * All that an inspection can say, as values without behaviour, and the same as JSON.
 *
 * <p>A component of a record here is a field of the JSON view; renaming one is a new schema.
 */
package dev.ringproof.inspect.facts;
