/**
 * The constants of the norm as source files of other languages: a step of the build, and the only
 * code of this module that writes a file.
 */
package dev.ringproof.spec.render;
