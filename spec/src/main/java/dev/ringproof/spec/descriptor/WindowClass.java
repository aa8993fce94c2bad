package dev.ringproof.spec.descriptor;

/** Whether a window needs an entry or only profits from it; written into args[1] (u32). */
public enum WindowClass {
  /** The window is not usable without it. */
  REQUIRED(0),
  /** Prepares the next step. */
  LOOKAHEAD(1);

  private final int code;

  WindowClass(int code) {
    this.code = code;
  }

  /** Wire word (u32). */
  public int code() {
    return code;
  }
}
