package dev.ringproof.inspect.survey;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/**
 * Which tenants a lane runs, as the control buffer says.
 *
 * <p>A tenant's mask is the word at TENANT_BASE plus the tenant, not wrapped, and only the words of
 * the mask table count (E6).
 */
final class TenantTable {
  private final ByteBuffer control;
  private final long base;

  TenantTable(ByteBuffer control) {
    this.control = control;
    this.base = word(ControlLayout.TENANT_BASE_INDEX);
  }

  /** What TENANT_BASE holds, u32; encoders write 3. */
  long base() {
    return base;
  }

  /** Index of the word that would be the mask of a tenant (u32). */
  long maskIndex(int tenant) {
    return base + Integer.toUnsignedLong(tenant);
  }

  /** Whether that word lies in the mask table. */
  boolean hasMask(int tenant) {
    long index = maskIndex(tenant);
    return index >= ControlLayout.TENANT_MASKS_INDEX
        && index < ControlLayout.TENANT_MASKS_INDEX + ControlLayout.TENANT_MASKS_WORDS;
  }

  /** Whether a lane runs the slots of a tenant (u32). */
  boolean authorised(int tenant) {
    return hasMask(tenant) && word((int) maskIndex(tenant)) != 0;
  }

  /** Why a tenant is not authorised. */
  String reason(int tenant) {
    return hasMask(tenant)
        ? "its mask, control word " + maskIndex(tenant) + ", is 0"
        : "its mask would be control word "
            + maskIndex(tenant)
            + ", and masks are words 3 to 31 (E6)";
  }

  /** Quota of a tenant of 0 to 31, u32. */
  long quota(int tenant) {
    return word(ControlLayout.TENANT_QUOTAS_INDEX + tenant);
  }

  private long word(int index) {
    return Integer.toUnsignedLong(LittleEndian.get(control, index));
  }
}
