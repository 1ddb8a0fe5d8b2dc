package org.nastavnik.workflow;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/**
 * Diagrams, forms, decision tables and the Steps classes fit together, and all are written as the house writes them. A
 * failing rule lists the files and elements that break it.
 */
class ModelConventionsTests {

  private static final Set<String> ROLES = Set.of("director", "coordinator", "methodologist", "reviewer", "jury", "librarian");
  private static final Map<String, String> TIMEOUTS = Map.of("remind", "remindAt", "escalate", "escalateAt",
      "escalateFurther", "escalateFurtherAt");

  /** Tables no diagram evaluates: a step needs their rows. */
  private static final Set<String> ASKED_BY_STEPS = Set.of("taskDeadlines", "calendarPlanCheck", "regulationTerms", "branchBehind");

  /** Processes whose aggregate is made in them, so that nobody knows its id before. */
  private static final Set<String> KEYED_BY_THEIR_FIRST_STEP = Set.of("regulation", "contest");

  /** Tasks many people have at once: their diagrams tell the coordinator in one letter who is late. */
  private static final Set<String> ESCALATED_BY_THE_DIAGRAM = Set.of("AcknowledgeDocument");

  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern SEVERAL_WORDS = Pattern.compile("([A-Z][a-z0-9]*){2,}");
  private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_(?=.*\\d)[0-9a-z]{7}");
  private static final Pattern QUESTION = Pattern.compile(
      "(Is|Are|Was|Were|Has|Have|Do|Does|Did|Can|May|Must|Should|Which|What|Who|How|When|Where|Why)[A-Z].*");
  private static final Pattern RUSSIAN = Pattern.compile("(?s).*[А-Яа-яЁё].*");
  private static final Pattern LATIN_ONLY = Pattern.compile("(?s)[^А-Яа-яЁё]*[A-Za-z][^А-Яа-яЁё]*");
  private static final Pattern RUSSIAN_VERB_FIRST = Pattern.compile("[А-ЯЁ][а-яё]*(ть|ти|чь|ться|тись|чься)([ ,:].*)?");
  private static final Pattern DAYS = Pattern.compile("P\\d+D");

  /** A reviewer who disagrees writes remarks instead, a juror who recuses states grounds. */
  private static final Set<String> SENDING_BACK = Set.of("return", "reject", "decline", "declined", "handBack");

  private static final Models MODELS = Models.read();
  private static final StepsClasses STEPS = new StepsClasses();
  private static final ProcessVariables VARIABLES = new ProcessVariables(MODELS);

  @Test
  void thereAreModels() {
    assertThat(MODELS.diagrams()).isNotEmpty();
    assertThat(MODELS.tables()).isNotEmpty();
    assertThat(MODELS.forms()).isNotEmpty();
  }

  // ---------------------------------------------------------------- ids and names

  @Test
  void filesAreNamedAsWhatIsInThem() {
    assertThat(MODELS.diagrams()).allSatisfy(diagram ->
        assertThat(diagram.all(Process.class)).extracting(Process::getId).containsExactly(Models.nameOf(diagram.file())));
    assertThat(MODELS.tables()).allSatisfy(table ->
        assertThat(table.decisions()).extracting(Decision::getId).contains(Models.nameOf(table.file())));
    assertThat(MODELS.forms()).allSatisfy(form ->
        assertThat(form.schema().id()).isEqualTo(Models.nameOf(form.file())));
  }

  @Test
  void idsOfProcessesDecisionsAndFormsAreCamelCase() {
    Stream<String> processes = elements(Process.class).map(Process::getId);
    Stream<String> decisions = MODELS.decisions().map(Decision::getId);
    Stream<String> forms = MODELS.forms().stream().map(form -> form.schema().id());
    assertThat(Stream.of(processes, decisions, forms).flatMap(ids -> ids)).allMatch(CAMEL_CASE.asMatchPredicate());
  }

  @Test
  void idsSayWhatIsDoneOrHasHappenedOrIsAsked() {
    assertThat(breaking(FlowNode.class, node -> SEVERAL_WORDS.matcher(node.getId()).matches())).isEmpty();
    assertThat(breaking(BaseElement.class, element -> element.getId() == null
        || !GENERATED.matcher(element.getId()).matches())).as("generated").isEmpty();
    assertThat(breaking(Gateway.class, gateway -> !decides(gateway) || QUESTION.matcher(gateway.getId()).matches()))
        .as("questions").isEmpty();
  }

  @Test
  void namesAreRussian() {
    assertThat(breaking(Process.class, process -> isRussian(process.getName()))).isEmpty();
    assertThat(breaking(Event.class, event -> isRussian(event.getName()))).isEmpty();
    assertThat(breaking(Activity.class, activity -> isRussian(activity.getName()))).isEmpty();
    assertThat(breaking(Gateway.class, gateway -> !decides(gateway) || isRussian(gateway.getName()))).isEmpty();
    assertThat(MODELS.decisions().filter(decision -> !isRussian(decision.getName())).map(Decision::getId)).isEmpty();
  }

  @Test
  void namesOfTasksBeginWithTheVerbAndThoseOfGatewaysAsk() {
    assertThat(breaking(Task.class, task -> RUSSIAN_VERB_FIRST.matcher(task.getName()).matches())).isEmpty();
    assertThat(breaking(Gateway.class, gateway -> !decides(gateway) || gateway.getName().endsWith("?"))).isEmpty();
  }

  @Test
  void branchesSayWhyTheyAreTaken() {
    assertThat(breaking(SequenceFlow.class, flow -> !decides(flow.getSource()) || isRussian(flow.getName())))
        .as("without a name").isEmpty();
    assertThat(breaking(SequenceFlow.class, flow -> !decides(flow.getSource()) || isDefault(flow)
        || flow.getConditionExpression() != null)).as("without a condition").isEmpty();
  }

  // ---------------------------------------------------------------- user tasks and starts

  @Test
  void everyUserTaskHasItsForm() {
    assertThat(breaking(UserTask.class, task -> StringUtils.uncapitalize(task.getId()).equals(task.getCamundaFormRef())
        && isForm(task.getCamundaFormRef(), task.getCamundaFormRefBinding()))).isEmpty();
  }

  @Test
  void everyFormIsUsed() {
    Stream<String> ofTasks = elements(UserTask.class).map(UserTask::getCamundaFormRef);
    Stream<String> ofStarts = elements(StartEvent.class).map(StartEvent::getCamundaFormRef);
    Set<String> used = Stream.concat(ofTasks, ofStarts).collect(toSet());
    assertThat(MODELS.forms().stream().filter(form -> !used.contains(form.schema().id()))).isEmpty();
  }

  /** Whoever decides sees what about: every form has something to read whatever is chosen in it, or text to be worked on. */
  @Test
  void everyUserTaskShowsWhatItIsAbout() {
    assertThat(breaking(UserTask.class, task -> MODELS.form(task.getCamundaFormRef()).orElseThrow().showsSomething())).isEmpty();
  }

  @Test
  void everyUserTaskHasAnOwner() {
    assertThat(breaking(UserTask.class, task -> task.getCamundaAssignee() != null
        || task.getCamundaCandidateGroups() != null || task.getCamundaCandidateUsers() != null)).isEmpty();
    assertThat(breaking(UserTask.class, task -> areRoles(task.getCamundaCandidateGroups()))).as("unknown groups").isEmpty();
  }

  @Test
  void everyUserTaskIsDueRemindsAndEscalates() {
    assertThat(breaking(UserTask.class, task -> "${deadlineSteps.due(execution)}".equals(task.getCamundaDueDate()))).isEmpty();
    TIMEOUTS.forEach((step, at) -> assertThat(breaking(UserTask.class, task -> hasTimeout(task, step, at)
        || ESCALATED_BY_THE_DIAGRAM.contains(task.getId()) && !step.equals("remind"))).as(step).isEmpty());
  }

  @Test
  void everyUserTaskHasADeadlineInTheTable() {
    List<String> tasks = elements(UserTask.class).map(UserTask::getId).distinct().toList();
    assertThat(deadlines().map(row -> row.get(0))).containsExactlyInAnyOrderElementsOf(tasks);
  }

  @Test
  void deadlinesCountFromAVariableOfTheProcess() {
    List<String> wrong = new ArrayList<>();
    deadlines().filter(row -> !row.get(1).isEmpty()).forEach(row -> MODELS.diagrams().stream()
        .filter(diagram -> diagram.userTasks().stream().anyMatch(task -> task.getId().equals(row.get(0))))
        .filter(diagram -> !VARIABLES.of(diagram).contains(row.get(1)))
        .forEach(diagram -> wrong.add(diagram.file() + ": " + row.get(0) + " counts from " + row.get(1))));
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatPeopleStartInTheTasklistHasAFormAndSaysWhoMay() {
    assertThat(breaking(Process.class, process -> !process.isCamundaStartableInTasklist() || hasStartForm(process)))
        .as("without a form").isEmpty();
    assertThat(breaking(Process.class, process -> !process.isCamundaStartableInTasklist()
        || process.getCamundaCandidateStarterGroups() != null && areRoles(process.getCamundaCandidateStarterGroups())))
        .as("without starters").isEmpty();
  }

  // ---------------------------------------------------------------- expressions

  @Test
  void everyCallReachesAPublicMethodWithTheseParameters() {
    assertThat(expressions().filter(expression -> expression.calls().stream()
        .anyMatch(call -> call.bean().endsWith("Steps") && !STEPS.understand(call)))).isEmpty();
  }

  @Test
  void everyStepIsCalledByADiagram() {
    Set<String> called = expressions().flatMap(expression -> expression.calls().stream())
        .map(call -> call.bean() + "." + call.method()).collect(toSet());
    assertThat(STEPS.names()).isSubsetOf(called);
  }

  @Test
  void everyVariableUsedIsSetOrJustEntered() {
    List<String> unknown = new ArrayList<>();
    for (Models.Diagram diagram : MODELS.diagrams()) {
      Set<String> set = VARIABLES.of(diagram);
      FormReach entered = FormReach.in(diagram, MODELS);
      diagram.expressions().forEach(expression -> expression.names().stream()
          .filter(name -> !name.endsWith("Steps") && !set.contains(name) && !entered.keysAt(expression).contains(name))
          .forEach(name -> unknown.add(name + " in " + expression)));
    }
    assertThat(unknown).isEmpty();
  }

  // ---------------------------------------------------------------- references

  @Test
  void whatIsReferredToExists() {
    Set<String> decisions = MODELS.decisions().map(Decision::getId).collect(toSet());
    assertThat(breaking(BusinessRuleTask.class, task -> decisions.contains(task.getCamundaDecisionRef()))).isEmpty();
    assertThat(breaking(CallActivity.class, call -> MODELS.diagram(call.getCalledElement()).isPresent())).isEmpty();
    assertThat(breaking(ReceiveTask.class, task -> task.getMessage() != null)).isEmpty();
    assertThat(breaking(Event.class, event -> event.getChildElementsByType(EventDefinition.class).stream()
        .allMatch(ModelConventionsTests::refersToSomething))).isEmpty();
  }

  @Test
  void everyDecisionTableIsAsked() {
    Set<String> asked = elements(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaDecisionRef).collect(toSet());
    assertThat(MODELS.decisions().map(Decision::getId).filter(id -> !asked.contains(id))).isSubsetOf(ASKED_BY_STEPS);
  }

  @Test
  void calledProcessesGetABusinessKey() {
    assertThat(breaking(CallActivity.class, call -> KEYED_BY_THEIR_FIRST_STEP.contains(call.getCalledElement())
        || Models.extensions(call, CamundaIn.class).anyMatch(in -> in.getCamundaBusinessKey() != null))).isEmpty();
  }

  @Test
  void historyIsKeptForANumberOfDays() {
    assertThat(elements(Process.class)).allSatisfy(process ->
        assertThat(process.getCamundaHistoryTimeToLiveString()).as(process.getId()).matches(DAYS));
    assertThat(MODELS.decisions()).allSatisfy(decision ->
        assertThat(decision.getCamundaHistoryTimeToLiveString()).as(decision.getId()).matches(DAYS));
  }

  // ---------------------------------------------------------------- forms

  @Test
  void formsHaveEachKeyOnce() {
    assertThat(MODELS.forms()).allSatisfy(form -> {
      assertThat(form.schema().fields()).extracting(FormField::key).doesNotHaveDuplicates().allMatch(CAMEL_CASE.asMatchPredicate());
      assertThat(form.schema().fields()).allSatisfy(list ->
          assertThat(list.columns()).extracting(FormField::key).doesNotHaveDuplicates().allMatch(CAMEL_CASE.asMatchPredicate()));
    });
  }

  @Test
  void formsSpeakRussian() {
    assertThat(MODELS.forms()).allSatisfy(form ->
        assertThat(wordsIn(form.schema().source())).noneMatch(LATIN_ONLY.asMatchPredicate()));
  }

  @Test
  void formsAreMadeForThisEngine() {
    assertThat(MODELS.forms()).allSatisfy(form -> {
      assertThat(form.schema().source().path("schemaVersion").asInt()).isEqualTo(16);
      assertThat(form.schema().source().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
    });
  }

  @Test
  void gatewaysAskForDecisionsTheFormsBeforeThemOffer() {
    List<String> wrong = new ArrayList<>();
    for (Models.Diagram diagram : MODELS.diagrams()) {
      for (DiagramExpression expression : diagram.expressions()) {
        List<String> offered = diagram.userTasks().stream().filter(task -> FormReach.behind(task).contains(expression.element()))
            .flatMap(task -> decisionsOfferedBy(task).stream()).toList();
        expression.comparedWith("decision").stream().filter(asked -> !offered.contains(asked))
            .forEach(asked -> wrong.add(expression + ", offered are " + offered));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Where no gateway asks, a step decides. */
  @Test
  void formsOfferDecisionsTheGatewaysBehindThemAskFor() {
    List<String> wrong = new ArrayList<>();
    for (Models.Diagram diagram : MODELS.diagrams()) {
      for (UserTask task : diagram.userTasks()) {
        Set<String> behind = FormReach.behind(task);
        List<String> asked = diagram.expressions().stream().filter(expression -> behind.contains(expression.element()))
            .flatMap(expression -> expression.comparedWith("decision").stream()).toList();
        boolean anyOtherGoesOn = asked.isEmpty()
            || diagram.all(SequenceFlow.class).stream().anyMatch(flow -> behind.contains(flow.getId()) && isDefault(flow));
        decisionsOfferedBy(task).stream().filter(offered -> !anyOtherGoesOn && !asked.contains(offered))
            .forEach(offered -> wrong.add(diagram.at(task) + " offers " + offered + ", asked for are " + asked));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Conditions are held on the server with the choices of a task's form; not within a row, nor before there is a process. */
  @Test
  void nothingRequiredIsHiddenInRowsOrInStartForms() {
    Set<String> ofStarts = elements(StartEvent.class).map(StartEvent::getCamundaFormRef).filter(Objects::nonNull).collect(toSet());
    List<String> wrong = new ArrayList<>();
    for (Models.Form form : MODELS.forms()) {
      Stream<FormField> fields = form.schema().fields().stream()
          .flatMap(field -> ofStarts.contains(form.schema().id()) ? Stream.of(field) : field.columns().stream());
      fields.filter(field -> field.required() && field.isConditional()).forEach(field -> wrong.add(form + ": " + field.label()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void decisionsThatSendBackOrRefuseNeedAComment() {
    List<String> wrong = new ArrayList<>();
    for (Models.Form form : MODELS.forms()) {
      List<String> offered = form.field("decision").map(FormField::options).orElse(List.of());
      offered.stream().filter(SENDING_BACK::contains).filter(decision -> form.schema().fields().stream()
              .noneMatch(field -> field.key().equals("comment") && (field.required() || field.neededFor().contains(decision))))
          .forEach(decision -> wrong.add(form + ": " + decision));
      form.schema().fields().stream().flatMap(field -> field.neededFor().stream()).filter(decision -> !offered.contains(decision))
          .forEach(decision -> wrong.add(form + " does not offer " + decision));
    }
    assertThat(wrong).isEmpty();
  }

  // ---------------------------------------------------------------- what the rules are made of

  private static <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
    return MODELS.diagrams().stream().flatMap(diagram -> diagram.all(type).stream());
  }

  private static Stream<DiagramExpression> expressions() {
    return MODELS.diagrams().stream().flatMap(diagram -> diagram.expressions().stream());
  }

  /** File and id of every element of that kind for which the rule does not hold. */
  private static <T extends BaseElement> Stream<String> breaking(Class<T> type, Predicate<T> rule) {
    return MODELS.diagrams().stream().flatMap(diagram -> diagram.all(type).stream().filter(rule.negate()).map(diagram::at));
  }

  private static boolean isRussian(String text) {
    return text != null && RUSSIAN.matcher(text).matches();
  }

  private static boolean decides(FlowNode node) {
    return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) && node.getOutgoing().size() > 1;
  }

  private static boolean isDefault(SequenceFlow flow) {
    return flow.getSource() instanceof ExclusiveGateway exclusive && flow.equals(exclusive.getDefault())
        || flow.getSource() instanceof InclusiveGateway inclusive && flow.equals(inclusive.getDefault());
  }

  private static boolean areRoles(String groups) {
    return groups == null || Arrays.stream(groups.split(",")).map(String::strip)
        .allMatch(group -> group.startsWith("${") || ROLES.contains(group));
  }

  private static boolean isForm(String form, String binding) {
    return "deployment".equals(binding) && MODELS.form(form).isPresent();
  }

  private static boolean hasStartForm(Process process) {
    return process.getChildElementsByType(StartEvent.class).stream().filter(start -> start.getEventDefinitions().isEmpty())
        .anyMatch(start -> isForm(start.getCamundaFormRef(), start.getCamundaFormRefBinding()));
  }

  private static boolean hasTimeout(UserTask task, String step, String at) {
    return Models.extensions(task, CamundaTaskListener.class).anyMatch(listener -> "timeout".equals(listener.getCamundaEvent())
        && step.equals(listener.getAttributeValue("id"))
        && "${deadlineSteps.%s(task)}".formatted(step).equals(listener.getCamundaExpression())
        && "${deadlineSteps.%s(execution)}".formatted(at).equals(listener.getTextContent().strip()));
  }

  /** Rows of the table of deadlines that are about a certain task. */
  private static Stream<List<String>> deadlines() {
    return MODELS.table("taskDeadlines").orElseThrow().rows().stream().filter(row -> !row.get(0).isEmpty());
  }

  private static boolean refersToSomething(EventDefinition definition) {
    boolean mayCatchAny = definition.getParentElement() instanceof CatchEvent;
    if (definition instanceof MessageEventDefinition message) {
      return message.getMessage() != null;
    }
    if (definition instanceof SignalEventDefinition signal) {
      return signal.getSignal() != null;
    }
    if (definition instanceof EscalationEventDefinition escalation) {
      return mayCatchAny || escalation.getEscalation() != null;
    }
    return !(definition instanceof ErrorEventDefinition error) || mayCatchAny || error.getError() != null;
  }

  private static Stream<String> wordsIn(JsonNode form) {
    return Stream.of("text", "label", "description", "dateLabel", "timeLabel", "patternErrorMessage").flatMap(kind ->
        form.findValuesAsText(kind).stream()).filter(Predicate.not(String::isBlank));
  }

  private static List<String> decisionsOfferedBy(UserTask task) {
    return MODELS.form(task.getCamundaFormRef()).flatMap(form -> form.field("decision")).map(FormField::options)
        .orElse(List.of());
  }
}
