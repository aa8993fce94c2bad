package dev.ringproof.inspect.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Horizontal bars, with the coordinates of their drawing.
 *
 * @param title what they show
 * @param none said in place of a chart without bars
 * @param drawn whether there are bars
 * @param height of the drawing
 * @param summary the same in words
 * @param bars from the top
 */
record Chart(String title, String none, boolean drawn, int height, String summary, List<Bar> bars) {
  private static final int ROW = 19;
  private static final double FULL = 184;

  /** A figure to be drawn; the style is a class of the style sheet or empty. */
  record Figure(String label, long value, String style) {
    Figure(String label, long value) {
      this(label, value, "");
    }
  }

  /** One bar. */
  record Bar(String label, String value, String style, int y, int textY, String width) {}

  static Chart of(String title, List<Figure> figures) {
    double largest = figures.stream().mapToLong(Figure::value).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Figure figure : figures) {
      int y = bars.size() * ROW + 2;
      double width = figure.value() == 0 ? 0 : Math.max(1.5, FULL * figure.value() / largest);
      bars.add(
          new Bar(
              figure.label(),
              String.valueOf(figure.value()),
              figure.style(),
              y,
              y + 10,
              String.format(Locale.ROOT, "%.1f", width)));
    }
    String words =
        figures.stream()
            .map(each -> each.label() + " " + each.value())
            .collect(Collectors.joining(", ", title + ": ", ""));
    String none = figures.isEmpty() ? "Nothing to show: all are 0." : "";
    return new Chart(title, none, !bars.isEmpty(), bars.size() * ROW + 4, words, bars);
  }
}
