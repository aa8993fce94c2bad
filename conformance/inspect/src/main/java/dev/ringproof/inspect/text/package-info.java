/** The facts for a person at a terminal of 80 columns, in printable ASCII. */
package dev.ringproof.inspect.text;
