package org.nastavnik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nastavnik.people.NewBranch;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.context.i18n.LocaleContextHolder;

class PassportFileTests {

  private static final Path DEMO = Path.of("src/main/resources/demo");
  private static final Path PASSPORTS = Path.of("src/test/resources/passports");

  @TempDir
  private Path directory;

  @AfterEach
  void speakRussianAgain() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void readsThePassportOfTheSchool() {
    PassportFile passport = PassportFile.read(DEMO.resolve("passport.yaml"));

    assertThat(passport.code()).isEqualTo("SCHOOL-2022");
    assertThat(passport.starts()).isEqualTo(LocalDate.of(2022, 4, 20));
    assertThat(passport.ends()).isEqualTo(LocalDate.of(2023, 2, 24));
    assertThat(passport.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
    assertThat(passport.regulationRequired()).isTrue();
    assertThat(passport.contestRequired()).isTrue();
    assertThat(passport.events()).extracting(EventTarget::target).containsExactly(6, 8, 1);
    assertThat(passport.partners()).containsExactly("БГУНБ", "БГИИК");
    assertThat(passport.branches()).hasSize(40).doesNotHaveDuplicates().allSatisfy(branch -> {
      assertThat(branch.latitude()).isBetween(50.4, 50.75);
      assertThat(branch.longitude()).isBetween(36.2, 36.9);
    });
  }

  @Test
  void readsThePassportOfAnotherOrganisation() {
    PassportFile passport = PassportFile.read(PASSPORTS.resolve("small.yaml"));

    assertThat(passport.contestRequired()).isFalse();
    assertThat(passport.partners()).isEmpty();
    assertThat(passport.events()).containsExactly(new EventTarget("лекция", "Лекция о чтении", 3),
        new EventTarget("workshop-2", "Практикум ведущих", 2));
    assertThat(passport.branches()).containsExactly(new NewBranch("Библиотека имени Бажова", "Сысерть", 56.4986, 60.8143),
        new NewBranch("Первая сельская библиотека", "Кашино", 56.5402, 60.8717),
        new NewBranch("Библиотека \"У озера\"; читальный зал", "Щелкун", 56.3401, 60.9587));
  }

  @Test
  void movesTheTermAndKeepsItsLength() {
    PassportFile moved = PassportFile.read(DEMO.resolve("passport.yaml")).startingOn(LocalDate.of(2026, 9, 1));

    assertThat(moved.starts()).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(moved.ends()).isEqualTo(LocalDate.of(2027, 7, 8));
  }

  @Test
  void saysAllThatIsWrongWithItsLine() {
    assertThat(refusal(PASSPORTS.resolve("bad.yaml")).lines()).containsExactly(
        "Паспорт bad.yaml не принят, ничего не сохранено.",
        "Не хватает ключа «starts».",
        "bad.yaml, строка 2: Под ключом «name» нужен текст в одну строку.",
        "bad.yaml, строка 4: Ключа «stars» паспорт не знает. Возможны: code, name, goal, starts, ends, timezone, targets, partners, branches.",
        "bad.yaml, строка 5: Под ключом «ends» нужна дата вида 2022-04-20, а записано «24.02.2023».",
        "bad.yaml, строка 6: Под ключом «timezone» нужен часовой пояс вида Europe/Moscow, а записано «Europe/Moskow».",
        "bad.yaml, строка 8: Под ключом «regulation» может быть только 0 или 1.",
        "bad.yaml, строка 10: Под ключом «target» не может быть отрицательного числа (-3).",
        "bad.yaml, строка 11: Вид мероприятия «seminar» указан дважды. Оставьте одну строку.",
        "bad.yaml, строка 12: Вид мероприятия «круглый стол» записан непонятно: нужны буквы и цифры, части соединяются дефисом, "
            + "например master-class.",
        "bad.yaml, строка 13: У вида мероприятия не хватает ключа «name».",
        "bad.yaml, строка 14: Под ключом «target» нужно целое число.",
        "bad.yaml, строка 15: Под ключом «events» нужны строки вида «ключ: значение», возможны: kind, name, target.",
        "bad.yaml, строка 16: Под ключом «contest» нужно целое число.",
        "bad.yaml, строка 17: Ключа «exams» паспорт не знает. Возможны: regulation, events, contest.",
        "bad.yaml, строка 18: Под ключом «partners» нужен список.",
        "bad.yaml, строка 19: Файла филиалов «nowhere.csv» рядом с паспортом нет.",
        "bad.yaml, строка 20: Ключ «code» записан второй раз. Оставьте одну строку.");
  }

  @Test
  void saysWhichBranchIsWrong() {
    assertThat(refusal(PASSPORTS.resolve("bad-branches.yaml")).lines()).containsExactly(
        "Паспорт bad-branches.yaml не принят, ничего не сохранено.",
        "bad-branches.csv, строка 3: В строке нужны все столбцы: name;settlement;latitude;longitude.",
        "bad-branches.csv, строка 4: Филиал «Филиал 1» (Посёлок) уже указан в строке 2.",
        "bad-branches.csv, строка 5: «150.5» не годится как координата: нужно число градусов от -90 до 90.",
        "bad-branches.csv, строка 6: «восток» не годится как координата: нужно число градусов от -180 до 180.",
        "bad-branches.csv, строка 7: В строке нужны все столбцы: name;settlement;latitude;longitude.");
  }

  @Test
  void saysItInEnglishOnRequest() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);

    assertThat(refusal(PASSPORTS.resolve("bad-branches.yaml"))).startsWith("The passport bad-branches.yaml was refused, nothing was stored.")
        .contains("bad-branches.csv, line 5: “150.5” is no coordinate: a number of degrees from -90 to 90 is needed.");
  }

  @Test
  void refusesATermThatEndsBeforeItBegins() throws IOException {
    assertThat(refusalOf("starts: 2022-04-20", "starts: 2023-02-24")).endsWith("passport.yaml, строка 5: "
        + "Проект кончается (24.02.2023) не позже, чем начинается (24.02.2023). Исправьте starts или ends.");
  }

  @Test
  void refusesAPassportThatPromisesNothing() throws IOException {
    assertThat(refusalOf("targets: {regulation: 1, contest: 1}", "targets: {events: [{kind: talk, name: Беседа, target: 0}]}"))
        .contains("строка 7").contains("нет ни одного требования");
    assertThat(refusalOf("targets: {regulation: 1, contest: 1}", "")).contains("Не хватает ключа «targets»");
    assertThat(refusalOf("targets: {regulation: 1, contest: 1}", "targets: [regulation]")).contains("Под ключом «targets» нужны строки");
  }

  @Test
  void refusesWhatDoesNotFit() throws IOException {
    assertThat(refusalOf("code: S-1", "code: S 1")).contains("строка 1").contains("Укажите шифр проекта");
    assertThat(refusalOf("targets: {regulation: 1, contest: 1}", "targets: {events: [{kind: talk, name: Беседа, target: 1001}]}"))
        .contains("строка 7: Под ключом «target» слишком большое число (1001): можно не больше 1000.");
    assertThat(refusalOf("targets: {regulation: 1, contest: 1}", "targets: {events: [{kind: talk, name: " + "Б".repeat(301) + ", target: 1}]}"))
        .contains("Сократите до 300 знаков.");
    assertThat(refusalOf("branches: branches.csv", "branches: branches.csv\npartners: [" + "П".repeat(301) + "]"))
        .contains("строка 9").contains("Сократите до 300 знаков.");
    valid();
    Files.writeString(directory.resolve("branches.csv"), "name;settlement;latitude;longitude\n" + "Ф".repeat(301) + ";Посёлок;50;36\n");
    assertThat(refusal(directory.resolve("passport.yaml"))).contains("branches.csv, строка 2").contains("Сократите до 300 знаков.");
  }

  @Test
  void refusesTablesOfBranchesWithoutBranchesOrColumns() throws IOException {
    valid();
    Files.writeString(directory.resolve("branches.csv"), "name;settlement;latitude;longitude\n");
    assertThat(refusal(directory.resolve("passport.yaml"))).contains("В таблице филиалов branches.csv нет ни одного филиала.");

    Files.writeString(directory.resolve("branches.csv"), "название;посёлок\nФилиал;Посёлок\n");
    assertThat(refusal(directory.resolve("passport.yaml"))).contains("branches.csv, строка 1: Первой строкой нужны названия столбцов");

    Files.writeString(directory.resolve("branches.csv"), "name;settlement;latitude;longitude\nФилиал;Посёлок;50;36\n", Charset.forName("windows-1251"));
    assertThat(refusal(directory.resolve("passport.yaml"))).contains("Сохраните её как CSV в кодировке UTF-8.");

    Files.writeString(directory.resolve("branches.csv"), "name;settlement;latitude;longitude\n\"Филиал;Посёлок;50;36\n");
    assertThat(refusal(directory.resolve("passport.yaml"))).contains("Таблица филиалов branches.csv не читается.");
  }

  @Test
  void refusesWhatIsNoPassportAtAll() throws IOException {
    Path file = valid();
    assertThat(refusal(directory.resolve("nowhere.yaml"))).contains("Файла нет");
    assertThat(refusal(directory)).contains("Файла нет");

    Files.writeString(file, "- code\n- name\n");
    assertThat(refusal(file)).contains("В файле нет паспорта.");
    Files.writeString(file, "");
    assertThat(refusal(file)).contains("В файле нет паспорта.");
    Files.writeString(file, "code: [1, 2\nname: Школа\n");
    assertThat(refusal(file)).contains("passport.yaml, строка 2: Запись не читается как YAML.");
    Files.writeString(file, "code: \u0007\n");
    assertThat(refusal(file)).contains("Файл не читается как текст.");
    Files.writeString(file, "name: Школа\n", Charset.forName("windows-1251"));
    assertThat(refusal(file)).contains("Файл не читается как текст.");
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    Path file = valid();
    Files.writeString(file, "\uFEFF" + Files.readString(file));

    assertThat(PassportFile.read(file).code()).isEqualTo("S-1");
  }

  private String refusalOf(String line, String instead) throws IOException {
    Path file = valid();
    Files.writeString(file, Files.readString(file).replace(line, instead));
    return refusal(file);
  }

  private Path valid() throws IOException {
    Files.writeString(directory.resolve("branches.csv"), "name;settlement;latitude;longitude\nФилиал;Посёлок;50;36\n");
    return Files.writeString(directory.resolve("passport.yaml"), """
        code: S-1
        name: Школа
        goal: Цель
        starts: 2022-04-20
        ends: 2023-02-24
        timezone: Europe/Moscow
        targets: {regulation: 1, contest: 1}
        branches: branches.csv
        """);
  }

  private static String refusal(Path file) {
    InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> PassportFile.read(file));
    assertThat(refusal).isNotNull();
    return refusal.getMessage();
  }
}
