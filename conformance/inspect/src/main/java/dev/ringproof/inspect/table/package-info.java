/**
 * The lists and key figures of an inspection, each described once: title, columns, and what stands
 * in a cell. How they are laid out is the matter of whoever shows them.
 */
package dev.ringproof.inspect.table;
