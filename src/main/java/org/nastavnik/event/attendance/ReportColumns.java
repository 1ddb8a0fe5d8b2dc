package org.nastavnik.event.attendance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
