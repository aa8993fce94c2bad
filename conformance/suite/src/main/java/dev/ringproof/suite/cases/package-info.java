/** Which cases a run puts: selections of vectors, generated programs, levels. */
package dev.ringproof.suite.cases;
