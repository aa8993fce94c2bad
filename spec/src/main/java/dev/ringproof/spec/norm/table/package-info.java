/** The norm's tables, written by hand: classes of opcodes, transitions, errata. */
package dev.ringproof.spec.norm.table;
