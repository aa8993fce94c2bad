/** Count-Min sketches of a snapshot: chapter 7 of the norm. */
package dev.ringproof.model.sketch;
