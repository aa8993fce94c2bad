/** The conformance suite as JUnit tests: a chapter a container, a rule a test. */
package dev.ringproof.junit;
