/**
 * Files and what is in them: which dump plays which role, whether it is whole, and its bytes.
 *
 * <p>What people give wrongly is refused here, in one line that names the option and the mend.
 */
package dev.ringproof.inspect.dump;
