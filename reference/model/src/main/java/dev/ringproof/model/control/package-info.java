/** Control buffers and debug logs: chapter 2 of the norm. */
package dev.ringproof.model.control;
