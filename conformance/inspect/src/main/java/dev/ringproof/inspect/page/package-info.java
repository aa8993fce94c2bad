/**
 * The facts and the ring itself as one HTML page that asks nothing of a network.
 *
 * <p>Template, style sheet and scripts are resources beside the classes.
 */
package dev.ringproof.inspect.page;
