/**
 * How records stand on the wire: names, types, strict reading and JSON Schema, read off the record
 * once and kept.
 *
 * <p>A component's type decides its {@link dev.ringproof.spec.shape.Form}; an annotation says what
 * the type alone does not.
 */
package dev.ringproof.spec.shape;
