/** From a rule to the code that keeps it, the tests that prove it and the cases that tell it. */
package dev.ringproof.suite.trace;
