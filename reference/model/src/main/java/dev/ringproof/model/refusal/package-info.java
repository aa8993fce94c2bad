/** How a check of the norm is written down. */
package dev.ringproof.model.refusal;
