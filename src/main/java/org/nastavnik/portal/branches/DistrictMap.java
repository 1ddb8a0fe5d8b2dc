package org.nastavnik.portal.branches;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.nastavnik.people.Branch;

/**
 * The branches as points on a drawing, north at the top.
 *
 * @param width of the drawing; {@code height} likewise
 */
record DistrictMap(int width, int height, List<Point> points) {

  private static final int WIDTH = 1000;
  private static final int MARGIN = 40;
  private static final int HIGHEST = 900;

  record Point(BranchRow row, long x, long y) {}

  static DistrictMap of(Collection<BranchRow> rows) {
    List<BranchRow> placed = rows.stream().filter(row -> isPlaced(row.branch())).toList();
    if (placed.isEmpty()) {
      return new DistrictMap(0, 0, List.of());
    }
    double west = placed.stream().mapToDouble(row -> row.branch().longitude()).min().orElseThrow();
    double east = placed.stream().mapToDouble(row -> row.branch().longitude()).max().orElseThrow();
    double south = placed.stream().mapToDouble(row -> row.branch().latitude()).min().orElseThrow();
    double north = placed.stream().mapToDouble(row -> row.branch().latitude()).max().orElseThrow();
    // A degree of longitude gets shorter towards the pole.
    double shrink = Math.cos(Math.toRadians((south + north) / 2));
    double across = Math.max((east - west) * shrink, 0.001);
    double up = Math.max(north - south, 0.001);
    double scale = Math.min((WIDTH - 2 * MARGIN) / across, (HIGHEST - 2 * MARGIN) / up);
    List<Point> points = placed.stream()
        .map(row -> new Point(row, Math.round(MARGIN + (row.branch().longitude() - west) * shrink * scale),
            Math.round(MARGIN + (north - row.branch().latitude()) * scale)))
        .sorted(Comparator.comparing((Point point) -> point.row().behind())).toList();
    return new DistrictMap((int) (2 * MARGIN + across * scale), (int) (2 * MARGIN + up * scale), points);
  }

  private static boolean isPlaced(Branch branch) {
    return branch.latitude() != 0 || branch.longitude() != 0;
  }
}
