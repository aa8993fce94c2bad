package dev.ringproof.gpu.device;

/** Where the ring of a run lies. */
public enum Placement {
  /**
   * In pinned memory of the host, which the device reads over its bus. The host publishes by a
   * store, and learns of DONE by a load.
   */
  HOST_MAPPED,
  /**
   * In memory of the device. The host publishes by copies on a stream of their own, and learns of
   * DONE by copies of the status words.
   */
  DEVICE
}
