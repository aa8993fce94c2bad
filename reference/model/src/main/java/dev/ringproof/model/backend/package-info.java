/** The model as a backend: one table from operations to functions. */
package dev.ringproof.model.backend;
