/** What the states and actors of litmus tests are made of: memory, payloads, meetings. */
package dev.ringproof.stress.litmus.state;
