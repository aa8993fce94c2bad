package dev.ringproof.spec.publish;

/**
 * A unit of work in the fixed three-argument form; all fields are u32.
 *
 * @param opHandle opcode of the slot
 * @param inputHandle args[0]
 * @param outputHandle args[1]
 * @param param args[2]
 */
public record WorkItem(int opHandle, int inputHandle, int outputHandle, int param) {}
