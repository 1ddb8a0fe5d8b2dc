package org.nastavnik.event.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nastavnik.event.attendance.ReportColumns.Found;
import org.nastavnik.event.attendance.ReportPreview.Column;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ParticipantReportTests {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final Instant TEN = Instant.parse("2022-05-18T07:00:00Z");

  private final ReportColumns columns = columns(Map.of());

  @Test
  void readsTheEnglishLongForm() {
    assertThat(read("""
        Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
        812 3456 7890,Seminar,05/18/2022 09:45:00 AM,05/18/2022 11:40:00 AM,host@library.example,115,3

        Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room
        "Абрикосова, Анна (Anna)",anna@library.example,05/18/2022 10:00:00 AM,05/18/2022 11:30:00 AM,90,No,No
        iPhone,,05/18/2022 12:15:30 PM,05/18/2022 1:00:00 PM,45,Yes,No
        """)).extracting(Stay::name, Stay::email, Stay::joined, Stay::left).containsExactly(
        tuple("Абрикосова, Анна (Anna)", "anna@library.example", TEN, Instant.parse("2022-05-18T08:30:00Z")),
        tuple("iPhone", null, Instant.parse("2022-05-18T09:15:30Z"), Instant.parse("2022-05-18T10:00:00Z")));
  }

  @Test
  void readsAReportOfAnotherPlatformOnceItsColumnsAreTold() {
    String report = "Сводка\nУчастник;Почта;Когда;Сколько\nАнна;anna@library.example;18.05.2022;1 ч 5 мин\nВера;;18.05.2022;0:42:40\n";
    ReportPreview preview = ParticipantReport.preview(report).orElseThrow();
    assertThat(preview.titles()).containsExactly("Участник", "Почта", "Когда", "Сколько");
    assertThat(preview.rows()).hasSize(2).contains(List.of("Вера", "", "18.05.2022", "0:42:40"));
    Map<String, Found> told = Map.of(ColumnsTold.keyOf(List.of("участник", "Почта", "Когда", "Сколько")),
        Found.of(Map.of(Column.NAME, 0, Column.EMAIL, 1, Column.MINUTES, 3), 4));
    assertThat(ParticipantReport.read(report, columns, told, MOSCOW)).extracting(Stay::name, Stay::email, Stay::minutes)
        .containsExactly(tuple("Анна", "anna@library.example", 65), tuple("Вера", null, 43));
    assertThat(ParticipantReport.preview("просто текст\nбез таблицы")).isEmpty();
  }

  @Test
  void wantsANameAndTimesAndNoColumnTwice() {
    assertThatThrownBy(() -> Found.of(Map.of(Column.MINUTES, 1), 3)).isInstanceOf(InvalidInput.class).hasMessageContaining("имя");
    assertThatThrownBy(() -> Found.of(Map.of(Column.NAME, 0), 3)).isInstanceOf(InvalidInput.class).hasMessageContaining("вход");
    assertThatThrownBy(() -> Found.of(Map.of(Column.NAME, 0, Column.JOINED, 1), 3)).isInstanceOf(InvalidInput.class)
        .extracting(refusal -> ((InvalidInput) refusal).field()).isEqualTo("LEFT");
    assertThatThrownBy(() -> Found.of(Map.of(Column.NAME, 1, Column.MINUTES, 1), 3)).isInstanceOf(InvalidInput.class).hasMessageContaining("дважды");
    assertThatThrownBy(() -> Found.of(Map.of(Column.NAME, 0, Column.MINUTES, 7), 3)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void readsTheEnglishShortForm() {
    assertThat(read("""
        Name (Original Name),User Email,Total Duration (Minutes),Guest
        Anna,anna@library.example,85,No
        Вера,,90,Yes
        """)).extracting(Stay::name, Stay::joined, Stay::minutes).containsExactly(tuple("Anna", null, 85), tuple("Вера", null, 90));
  }

  @Test
  void readsTheRussianFormsWithTheirDates() {
    assertThat(read("""
        Идентификатор конференции,Тема,Время начала,Время окончания,Электронная почта пользователя,Длительность (в минутах),Участники
        812 3456 7890,Семинар,18.05.2022 09:45:00,18.05.2022 11:40:00,host@library.example,115,2
        ,
        Имя (настоящее имя),Время входа,Время выхода
        Анна,05/18/2022 10:00:00 AM,05/18/2022 11:30:00 AM
        Вера,18.05.2022 10:00:00,18.05.2022 11:30
        """)).extracting(Stay::name, Stay::joined).containsExactly(tuple("Анна", TEN), tuple("Вера", TEN));
  }

  @Test
  void readsTableCellsPastedFromASpreadsheet() {
    assertThat(read("\uFEFFимя\tВремя входа\tВремя выхода\r\nАнна\t2022-05-18 10:00\t2022-05-18T11:00:00\r\n")).hasSize(1)
        .first().extracting(Stay::joined).isEqualTo(TEN);
    assertThat(read("Имя;Время входа;Время выхода\nАнна;18.05.2022 10:00;18.05.2022 11:00\n")).hasSize(1);
  }

  @Test
  void readsSeveralReportsOneAfterAnother() {
    assertThat(read("""
        Имя,Время входа,Время выхода
        Анна,18.05.2022 10:00,18.05.2022 10:20
        Идентификатор конференции,Тема,Электронная почта,Длительность (минуты)
        812,Семинар,host@library.example,60
        Имя,Время входа,Время выхода
        Анна,18.05.2022 10:30,18.05.2022 11:30
        """)).hasSize(2);
  }

  @Test
  void readsColumnsOfOtherPlatformsFromTheSettings() {
    ReportColumns others = columns(Map.of("nastavnik.participant-report.name", "Teilnehmer",
        "nastavnik.participant-report.joined", "Beitritt", "nastavnik.participant-report.left", "Ende"));
    assertThat(ParticipantReport.read("Teilnehmer,Beitritt,Ende\nAnna,18.05.2022 10:00,18.05.2022 11:00", others, Map.of(), MOSCOW)).hasSize(1);
  }

  @Test
  void saysWhatCannotBeRead() {
    refuses("Анна была", "строки с заголовками");
    refuses("Имя,Время входа,Время выхода\nАнна,утром,18.05.2022 11:00", "Строка 2 списка: непонятное время «утром»");
    refuses("Имя,Время входа,Время выхода\nАнна,18.05.2022 11:00", "непонятное время «»");
    refuses("Имя,Длительность (минуты)\nАнна,час", "непонятное число минут «час»");
  }

  @Test
  void addsReJoinsCountsTwoDevicesOnceAndClipsToTheEvent() {
    Instant begin = TEN;
    Instant end = TEN.plusSeconds(90 * 60);
    assertThat(Stay.minutesWithin(List.of(stay(-30, 20), stay(30, 50)), begin, end)).as("re-joins").isEqualTo(40);
    assertThat(Stay.minutesWithin(List.of(stay(60, 200)), begin, end)).as("stays on after the end").isEqualTo(30);
    assertThat(Stay.minutesWithin(List.of(stay(10, 40), stay(0, 50), stay(45, 60)), begin, end)).as("two devices").isEqualTo(60);
    assertThat(Stay.minutesWithin(List.of(stay(-60, -10), stay(100, 120)), begin, end)).as("before and after").isZero();
    assertThat(Stay.minutesWithin(List.of(new Stay("Анна", null, null, null, 60), new Stay("Анна", null, null, null, 50)), begin, end))
        .as("durations only").isEqualTo(90);
    assertThat(Stay.minutesWithin(List.of(new Stay("Анна", null, begin, begin.plusSeconds(89), null)), begin, end)).as("rounded").isEqualTo(1);
  }

  private static Stay stay(int fromMinute, int toMinute) {
    return new Stay("Анна", null, TEN.plusSeconds(fromMinute * 60L), TEN.plusSeconds(toMinute * 60L), null);
  }

  private List<Stay> read(String text) {
    return ParticipantReport.read(text, columns, Map.of(), MOSCOW);
  }

  private void refuses(String text, String message) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidInput.class).hasMessageContaining(message);
  }

  private static ReportColumns columns(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("nastavnik.participant-report", ReportColumns.class);
  }
}
