package org.nastavnik.event.attendance;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nastavnik.event.attendance.ReportPreview.Column;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the columns of a participant report are headed. The defaults are those of Zoom in English and Russian; other
 * platforms' are added in the settings.
 */
@ConfigurationProperties("nastavnik.participant-report")
public record ReportColumns(
    @DefaultValue({"Name (Original Name)", "Name", "Имя (настоящее имя)", "Имя (исходное имя)", "Имя пользователя", "Имя"})
    List<String> name,
    @DefaultValue({"User Email", "Email", "Электронная почта пользователя", "Электронная почта", "Адрес электронной почты"})
    List<String> email,
    @DefaultValue({"Join Time", "Время входа", "Время подключения"})
    List<String> joined,
    @DefaultValue({"Leave Time", "Время выхода", "Время отключения"})
    List<String> left,
    @DefaultValue({"Total Duration (Minutes)", "Duration (Minutes)", "Общая длительность (минуты)", "Общая длительность (мин.)",
        "Длительность (минуты)", "Длительность (в минутах)", "Длительность (мин.)", "Продолжительность (минуты)",
        "Продолжительность (в минутах)"})
    List<String> minutes) {

  /** Positions of the columns in one header; -1 for one that is not there. */
  record Found(int name, int email, int joined, int left, int minutes) {

    /**
     * As somebody says it.
     *
     * @throws InvalidInput where the name is missing, or moments and minutes both are, or one column is said to be two things
     */
    static Found of(Map<Column, Integer> positions, int columns) {
      positions.forEach((what, position) -> {
        if (position < 0 || position >= columns || Collections.frequency(positions.values(), position) > 1) {
          throw InvalidInput.of(what.name(), "event.columns.twice");
        }
      });
      Found found = new Found(at(positions, Column.NAME), at(positions, Column.EMAIL), at(positions, Column.JOINED),
          at(positions, Column.LEFT), at(positions, Column.MINUTES));
      if (found.name() < 0) {
        throw InvalidInput.of(Column.NAME.name(), "event.columns.name");
      }
      if (!found.hasTimes() && found.minutes() < 0) {
        Column missing = found.joined() >= 0 ? Column.LEFT : Column.JOINED;
        throw InvalidInput.of(missing.name(), "event.columns.times");
      }
      return found;
    }

    private static int at(Map<Column, Integer> positions, Column what) {
      return positions.getOrDefault(what, -1);
    }

    boolean hasTimes() {
      return joined >= 0 && left >= 0;
    }
  }

  /** The columns of a header row, empty where the cells are no header of participants. */
  Optional<Found> in(List<String> cells) {
    List<String> titles = cells.stream().map(ReportColumns::plain).toList();
    Found found = new Found(position(titles, name), position(titles, email), position(titles, joined),
        position(titles, left), position(titles, minutes));
    return found.name() >= 0 && (found.hasTimes() || found.minutes() >= 0) ? Optional.of(found) : Optional.empty();
  }

  /** Whether the cells head something else, such as the summary of a meeting. */
  boolean areOfAnotherTable(List<String> cells) {
    List<String> titles = cells.stream().map(ReportColumns::plain).toList();
    return position(titles, email) >= 0 || position(titles, minutes) >= 0;
  }

  private static int position(List<String> titles, List<String> wanted) {
    Set<String> known = wanted.stream().map(ReportColumns::plain).collect(Collectors.toSet());
    for (int column = 0; column < titles.size(); column++) {
      if (known.contains(titles.get(column))) {
        return column;
      }
    }
    return -1;
  }

  private static String plain(String title) {
    return title.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
  }
}
