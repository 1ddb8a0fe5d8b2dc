package org.nastavnik.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.people.Person;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.InvalidInput;
import org.springframework.util.IdGenerator;
import org.springframework.util.SimpleIdGenerator;

class RegulationTests {

  private static final Instant NOW = Instant.parse("2022-04-20T06:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2022, 4, 20);
  private static final Person ANNA = person("anna");
  private static final Person BORIS = person("boris");
  private static final Person VERA = person("vera");
  private static final Person DIRECTOR = person("director");
  private static final List<Person> REVIEWERS = List.of(ANNA, BORIS, VERA);

  private final IdGenerator ids = new SimpleIdGenerator();
  private Regulation regulation;

  @BeforeEach
  void aDraftIsReviewed() {
    regulation = new Regulation(new RegulationId(ids.generateId()), new ProjectId(UUID.randomUUID()), NOW);
    regulation.draft("Положение", List.of(section(null, "Цель"), section(null, "Участники"), section(null, "Сроки")), "author", ids, NOW);
    regulation.chooseReviewers(REVIEWERS, ids, NOW);
  }

  @Test
  void isDraftedOnce() {
    refuses("Проект этого Положения уже подготовлен. Обновите список задач.",
        () -> regulation.draft("Положение", List.of(section(null, "Цель")), "author", ids, NOW));
  }

  @Test
  void needsSectionsWithDifferentHeadings() {
    refuses("Добавьте хотя бы один раздел.", () -> revise(List.of()));
    refuses("Раздел «цель » записан дважды. Дайте разделам разные заголовки.",
        () -> revise(List.of(section(1, "Цель"), section(null, "цель "))));
  }

  @Test
  void takesOneAnswerFromThoseWhoWereAsked() {
    refuses("Эту редакцию согласуют другие сотрудники, или ваш ответ по ней уже получен.", () -> agree(DIRECTOR));
    agree(ANNA);
    refuses("Эту редакцию согласуют другие сотрудники, или ваш ответ по ней уже получен.", () -> agree(ANNA));
  }

  @Test
  void wantsRemarksFromThoseWhoDoNotSimplyAgree() {
    refuses("Добавьте хотя бы одно замечание: автор должен знать, что исправить.",
        () -> regulation.sign(ANNA, Verdict.DISAGREE, List.of(), ids, NOW));
    refuses("Вы написали замечания. Выберите «Согласовать с замечаниями» или удалите их.",
        () -> regulation.sign(ANNA, Verdict.AGREE, remark(1), ids, NOW));
    refuses("Выберите раздел из списка: в этой редакции такого раздела нет.", () -> regulation.sign(ANNA, Verdict.DISAGREE,
        List.of(new RemarkDraft(new SectionId(UUID.randomUUID()), "Нет")), ids, NOW));
    assertThat(regulation.pending()).hasSize(3);
  }

  @Test
  void wantsAnAnswerToEveryRemark() {
    regulation.sign(ANNA, Verdict.DISAGREE, List.of(remark(1).get(0), remark(2).get(0)), ids, NOW);
    refuses("Ответьте на замечание № 2.", () -> regulation.revise("Положение", same(), List.of(new Answer(1, "Да")), "author", ids, NOW));
  }

  @Test
  void asksAgainWhoDisagreed() {
    sign(ANNA, Verdict.DISAGREE, 1);
    agree(BORIS);
    agree(VERA);
    revise(same());

    assertThat(askedNow(REVIEWERS)).containsExactly("anna");
  }

  @Test
  void asksAgainWhoseSectionChanged() {
    sign(ANNA, Verdict.AGREE_WITH_REMARKS, 1);
    sign(BORIS, Verdict.AGREE_WITH_REMARKS, 2);
    agree(VERA);
    revise(List.of(section(1, "Цель"), new SectionDraft(2, "Участники", "Все."), section(3, "Сроки")));

    assertThat(askedNow(REVIEWERS)).containsExactly("boris");
  }

  @Test
  void asksNobodyWhereOnlyBlanksChanged() {
    sign(ANNA, Verdict.AGREE_WITH_REMARKS, 1);
    revise(List.of(new SectionDraft(1, "Цель ", " 1.1.  Текст раздела\n«Цель»."), section(2, "Участники"), section(3, "Сроки")));

    assertThat(askedNow(REVIEWERS)).isEmpty();
  }

  @Test
  void asksThoseWithRemarksOnTheWholeTextAboutEveryChange() {
    regulation.sign(VERA, Verdict.AGREE_WITH_REMARKS, List.of(new RemarkDraft(null, "Короче")), ids, NOW);
    sign(BORIS, Verdict.AGREE_WITH_REMARKS, 2);
    revise(List.of(section(1, "Цель"), new SectionDraft(2, "Участники", "Все."), section(3, "Сроки")));

    assertThat(askedNow(REVIEWERS)).containsExactly("boris", "vera");
  }

  @Test
  void asksEverybodyAboutAChangeNobodyAskedFor() {
    sign(ANNA, Verdict.AGREE_WITH_REMARKS, 1);
    revise(List.of(section(1, "Цель"), section(2, "Участники"), section(3, "Сроки"), section(null, "Итоги")));

    assertThat(askedNow(REVIEWERS)).containsExactly("anna", "boris", "vera");
  }

  @Test
  void asksEverybodyWhereASectionIsGone() {
    agree(ANNA);
    revise(List.of(section(1, "Цель"), section(3, "Сроки")));

    assertThat(askedNow(REVIEWERS)).hasSize(3);
  }

  @Test
  void asksEverybodyAboutANewTitle() {
    sign(ANNA, Verdict.AGREE_WITH_REMARKS, 1);
    regulation.revise("Положение о школе", same(), answers(), "author", ids, NOW);

    assertThat(askedNow(REVIEWERS)).hasSize(3);
  }

  @Test
  void asksOnlyThoseAtHand() {
    sign(ANNA, Verdict.DISAGREE, 1);
    revise(List.of(new SectionDraft(1, "Цель", "Иначе."), section(2, "Участники"), section(3, "Сроки")));

    assertThat(askedNow(List.of(BORIS, VERA))).containsExactly("boris", "vera");
  }

  @Test
  void choosesOnceForAVersion() {
    assertThat(regulation.chooseReviewers(List.of(), ids, NOW)).isTrue();
    assertThat(regulation.pending()).hasSize(3);
  }

  @Test
  void doesWithoutWhoHasLeft() {
    regulation.waiveThoseGone(List.of(ANNA), "ушли", NOW);
    assertThat(regulation.pending()).extracting(SignOff::reviewer).containsExactly("anna");

    regulation.waivePending("coordinator", "молчит", NOW);
    assertThat(regulation.pending()).isEmpty();
    assertThat(regulation.isAgreed()).isTrue();
  }

  @Test
  void keepsSectionsByTheirPlaceWhateverTheyAreCalled() {
    SectionId second = regulation.current().sections().get(1).id();
    revise(List.of(section(3, "Сроки"), section(2, "Кто участвует"), section(2, "Ещё раз"), section(9, "Новый")));

    assertThat(regulation.current().sections()).extracting(Section::id).contains(second).doesNotHaveDuplicates();
    assertThat(regulation.current().sections().get(1)).extracting(Section::id, Section::heading).containsExactly(second, "Кто участвует");
    assertThat(regulation.headingsChangedSince(1)).containsExactlyInAnyOrder("Цель", "Кто участвует", "Ещё раз", "Новый");
  }

  @Test
  void isApprovedByAnOrderOfThePastOrToday() {
    refuses("Утвердить нельзя: не все замечания получили ответ.", () -> approve("1", TODAY));
    REVIEWERS.forEach(this::agree);
    refuses("Укажите номер приказа.", () -> approve(null, TODAY));
    refuses("Укажите дату приказа.", () -> approve("1", null));
    refuses("Дата приказа ещё не наступила. Укажите сегодняшнюю или более раннюю.", () -> approve("1", TODAY.plusDays(1)));
    refuses("Опубликовать можно только утверждённое Положение.", () -> regulation.publish(NOW));

    approve("1", TODAY);
    regulation.publish(NOW);
    regulation.publish(NOW.plusSeconds(60));

    assertThat(regulation.isInForce()).isTrue();
    assertThat(regulation.view().approval()).isEqualTo(new RegulationView.Approval("1", TODAY, "director", NOW, NOW));
  }

  @Test
  void isFrozenInForce() {
    REVIEWERS.forEach(this::agree);
    approve("1", TODAY);

    refusesAnyChange(regulation);
    regulation.cancel("Проект отменён", NOW);
    assertThat(regulation.isInForce()).isTrue();
    assertThat(regulation.isCancelled()).isTrue();
  }

  @Test
  void isReturnedOnlyWithARemark() {
    refuses("Напишите, что исправить: замечание ко всему тексту или к разделам.",
        () -> regulation.returnWithRemarks(DIRECTOR, List.of(), ids, NOW));
    regulation.returnWithRemarks(DIRECTOR, remark(1), ids, NOW);
    assertThat(regulation.isAgreed()).isFalse();
  }

  @Test
  void isRejectedWithAReasonForGood() {
    refuses("Напишите, почему принято такое решение.", () -> regulation.reject(null, "director", NOW));
    regulation.reject("Не нужно", "director", NOW);

    refusesAnyChange(regulation);
    regulation.cancel("Проект отменён", NOW);
    assertThat(regulation.isCancelled()).isFalse();
  }

  @Test
  void endsWithItsProject() {
    regulation.cancel("Проект отменён", NOW);
    regulation.cancel("Ещё раз", NOW.plusSeconds(60));

    refusesAnyChange(regulation);
    assertThat(regulation.view().cancellation()).isEqualTo(new RegulationView.Ending("Проект отменён", null, NOW));
  }

  private void refusesAnyChange(Regulation closed) {
    List<Consumer<Regulation>> changes = List.of(
        regulation -> regulation.revise("Другое", same(), answers(), "author", ids, NOW),
        regulation -> regulation.chooseReviewers(REVIEWERS, ids, NOW),
        regulation -> regulation.extendReview(NOW),
        regulation -> regulation.returnWithRemarks(DIRECTOR, remark(1), ids, NOW),
        regulation -> regulation.approve("2", TODAY, "director", TODAY, NOW),
        regulation -> regulation.reject("Нет", "director", NOW));
    changes.forEach(change -> refuses("Это Положение уже утверждено, отклонено или снято вместе с проектом: изменить его нельзя.",
        () -> change.accept(closed)));
  }

  private List<String> askedNow(List<Person> available) {
    regulation.waivePending("coordinator", "прежний круг", NOW);
    regulation.chooseReviewers(available, ids, NOW);
    return regulation.pending().stream().map(SignOff::reviewer).toList();
  }

  private void agree(Person reviewer) {
    regulation.sign(reviewer, Verdict.AGREE, List.of(), ids, NOW);
  }

  private void sign(Person reviewer, Verdict verdict, int section) {
    regulation.sign(reviewer, verdict, remark(section), ids, NOW);
  }

  private void approve(String number, LocalDate date) {
    regulation.approve(number, date, "director", TODAY, NOW);
  }

  private void revise(List<SectionDraft> sections) {
    regulation.revise("Положение", sections, answers(), "author", ids, NOW);
  }

  private List<Answer> answers() {
    return List.of(new Answer(1, "Учтено"), new Answer(2, "Учтено"), new Answer(3, "Учтено"));
  }

  /** The three sections as they were drafted. */
  private static List<SectionDraft> same() {
    return List.of(section(1, "Цель"), section(2, "Участники"), section(3, "Сроки"));
  }

  private List<RemarkDraft> remark(int section) {
    return List.of(new RemarkDraft(regulation.current().sections().get(section - 1).id(), "Уточнить"));
  }

  private static SectionDraft section(Integer number, String heading) {
    return new SectionDraft(number, heading, "1.1. Текст раздела «" + heading.strip() + "».");
  }

  private static Person person(String userId) {
    return new Person(userId, userId, null, null, "Заведующая");
  }

  private static void refuses(String message, ThrowingCallable change) {
    assertThatThrownBy(change).isInstanceOf(InvalidInput.class).hasMessage(message);
  }
}
