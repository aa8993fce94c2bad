package dev.ringproof.inspect.page;

import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.table.Tables;
import java.util.ArrayList;
import java.util.List;

/** Which lists the page has, in their order. */
final class PageTables {
  private PageTables() {}

  static List<PageTable> of(Facts facts) {
    List<PageTable> tables = new ArrayList<>();
    tables.add(PageTable.of(Tables.stuck(facts)));
    if (facts.faults().total() > 0) {
      tables.add(PageTable.of(Tables.faults(facts)));
    }
    tables.add(PageTable.of(Tables.tenants(facts)));
    facts.windows().ifPresent(windows -> tables.add(PageTable.of(Tables.windows(windows))));
    facts.debugLog().ifPresent(log -> tables.add(PageTable.of(Tables.debugLog(log))));
    tables.add(PageTable.of(Tables.files(facts)));
    return tables;
  }
}
