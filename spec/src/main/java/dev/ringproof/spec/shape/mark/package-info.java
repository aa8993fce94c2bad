/** What a record says of its components beside their types: wire names, fixed sizes, forms. */
package dev.ringproof.spec.shape.mark;
