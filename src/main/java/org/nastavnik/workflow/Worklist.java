package org.nastavnik.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a person has to do, and how it is done: the signed-in person's tasks, with the rights of that person. */
@Component
public class Worklist {

  /**
   * A task with its form.
   *
   * @param process name of its process
   * @param subject in a few words what it is about, or null where nobody says
   * @param subjectPage path of the page about that, or null
   * @param due null where it has no deadline
   * @param claimable whether the signed-in person may make it the person's own
   * @param page path of the page on which its owner does it with more ease than by its form, or null
   * @param form null where the task has none
   * @param contents values to show, by form key
   */
  public record Sheet(TaskRef task, String name, String process, String subject, String subjectPage, Instant due,
      boolean claimable, String page, FormSchema form, Map<String, Object> contents) {}

  /**
   * To whom a task may go.
   *
   * @param name of the task
   * @param back whether it may go back to those it was offered to
   * @param colleagues user ids of those it may be handed over to
   */
  public record GivingAway(String name, boolean back, List<String> colleagues) {}

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final FormCatalog forms;
  private final FormContents contents;
  private final TasksOfPerson ofPerson;
  private final TaskHistory history;
  private final SignedIn signedIn;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ApplicationEventPublisher house;

  Worklist(TaskService tasks, RuntimeService runtime, FormCatalog forms, FormContents contents, TasksOfPerson ofPerson,
      TaskHistory history, SignedIn signedIn, ObjectProvider<ProcessEngineConfigurationImpl> engine, ApplicationEventPublisher house) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.forms = forms;
    this.contents = contents;
    this.ofPerson = ofPerson;
    this.history = history;
    this.signedIn = signedIn;
    this.engine = engine;
    this.house = house;
  }

  /**
   * Open tasks the signed-in person owns or may claim, the most urgent first.
   *
   * @param atMost how many of either to read
   */
  public List<OpenTask> open(int atMost) {
    return open(atMost, Integer.MAX_VALUE);
  }

  /**
   * The same where not all of them are shown.
   *
   * @param described how many, from the first on, say what they are about
   */
  public List<OpenTask> open(int atMost, int described) {
    return inEngine(context -> new OpenTasks(tasks, runtime, contents, ofPerson).of(signedIn.userId(), atMost, described, context));
  }

  /** In a few words what each of these tasks is about, by task id; only of those the signed-in person may see. */
  public Map<String, String> subjects(Collection<String> taskIds) {
    return taskIds.isEmpty() ? Map.of()
        : inEngine(context -> new OpenTasks(tasks, runtime, contents, ofPerson).subjects(taskIds, context));
  }

  /** Ids of the tasks about something, by the key of its process, that the signed-in person owns, or else may claim. */
  public List<String> about(String businessKey) {
    List<Task> own = tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskAssignee(signedIn.userId()).list();
    List<Task> mine = !own.isEmpty() ? own
        : tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskCandidateUser(signedIn.userId()).list();
    return mine.stream().map(Task::getId).toList();
  }

  /** One task the signed-in person may see. */
  public Optional<Task> find(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
  }

  /**
   * One task, which the signed-in person must be allowed to see.
   *
   * @throws InvalidInput where it is not there any more, or for others
   */
  public Task require(String taskId) {
    return inEngine(context -> new TaskReading(context).require(taskId));
  }

  /** The key of the process of a task, which is the id of what the task is about; empty where the signed-in person may not see it. */
  public Optional<String> businessKey(String taskId) {
    return find(taskId).map(Task::getProcessInstanceId).map(process -> signedIn.asSystem(
        () -> runtime.createProcessInstanceQuery().processInstanceId(process).singleResult()).getBusinessKey());
  }

  /** Id of the signed-in person's own task for a step of the process about something. */
  public Optional<String> own(String businessKey, String taskKey) {
    return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(taskKey).taskAssignee(signedIn.userId())
        .list().stream().map(Task::getId).findFirst();
  }

  /** The form of a task the signed-in person may see, with what it is about. */
  public Sheet sheet(String taskId) {
    return inEngine(context -> sheet(taskId, true, context));
  }

  /** The same without form and contents where the person neither owns it nor may make it the person's own. */
  public Sheet sheetOrHead(String taskId) {
    return inEngine(context -> sheet(taskId, false, context));
  }

  private Sheet sheet(String taskId, boolean alwaysWhole, CommandContext context) {
    TaskReading reading = new TaskReading(context);
    TaskEntity task = reading.require(taskId);
    TaskRef ref = reading.ref(task);
    boolean own = context.getAuthenticatedUserId().equals(ref.assignee());
    boolean claimable = ref.assignee() == null && reading.isOfferedToReader(task);
    boolean whole = alwaysWhole || own || claimable;
    Map<String, Object> about = whole ? contents.of(ref) : Map.of();
    Optional<String> subject = whole ? contents.subject(ref, about) : Optional.ofNullable(contents.subjects(List.of(ref)).get(taskId));
    return new Sheet(ref, Translations.text(task.getName()), OpenTasks.name(reading.process(task)), subject.orElse(null),
        contents.subjectPage(ref).orElse(null), OpenTasks.instant(task.getDueDate()), claimable,
        own ? contents.page(ref.processKey(), ref.taskKey(), ref.taskId()).orElse(null) : null,
        whole ? forms.of(task.getProcessDefinitionId(), ref.taskKey(), context).orElse(null) : null, about);
  }

  /** What happened so far in the process of a task the signed-in person may see, the newest first; empty where it is kept back. */
  public List<TaskHistory.Step> history(String taskId) {
    return inEngine(context -> {
      TaskReading reading = new TaskReading(context);
      TaskEntity task = reading.require(taskId);
      return history.of(reading.ref(task), task.getProcessInstanceId(), context);
    });
  }

  /** How the signed-in person may give away a task the person may see. */
  public GivingAway givingAway(String taskId) {
    return inEngine(context -> {
      TaskEntity task = new TaskReading(context).require(taskId);
      Candidates candidates = Candidates.of(task);
      boolean allowed = candidates.offered() && OwnerChange.isFor(task, context);
      return new GivingAway(Translations.text(task.getName()), allowed && task.getAssignee() != null, allowed ? candidates.others(context) : List.of());
    });
  }

  /** What is to be read beside the form of a task the signed-in person may see. */
  public List<Exhibit> exhibits(String taskId) {
    return inEngine(context -> {
      TaskReading reading = new TaskReading(context);
      TaskRef ref = reading.ref(reading.require(taskId));
      return contents.exhibits(ref, () -> contents.of(ref));
    });
  }

  /** The same, for who has the task's sheet already. */
  public List<Exhibit> exhibits(Sheet sheet) {
    return inEngine(context -> contents.exhibits(sheet.task(), sheet::contents));
  }

  /** Makes the signed-in person the owner of a task of the person's group. */
  public void claim(String taskId) {
    tasks.claim(taskId, signedIn.userId());
  }

  /**
   * Gives a task back to those it was offered to; the reason stays in its history.
   *
   * @throws InvalidInput where the task is somebody else's, nobody else could take it, or the reason is missing
   */
  public void release(String taskId, String reason) {
    Attempts.of(() -> inEngine(new OwnerChange(tasks, taskId, null, reason)));
  }

  /**
   * Gives a task to a colleague it was offered to as well; the reason stays in its history.
   *
   * @throws InvalidInput where the task is somebody else's, the colleague could not have claimed it, or the reason is missing
   */
  public void handOver(String taskId, String colleague, String reason) {
    Attempts.of(() -> inEngine(context -> {
      new OwnerChange(tasks, taskId, colleague == null ? "" : colleague, reason).execute(context);
      String name = context.getTaskManager().findTaskById(taskId).getName();
      house.publishEvent(new TaskHandedOver(taskId, name, signedIn.userId(), colleague, reason.strip()));
      return null;
    }));
  }

  /** All that is wrong with what was filled in, as {@link FormSchema#problems}, with what the choices made ask for. */
  public Map<String, String> problems(Sheet sheet, Map<String, Object> values) {
    return inEngine(context -> sheet.form().problems(values, new FormConditions(sheet.form(), values, () -> {
      Map<String, Object> about = new HashMap<>(sheet.task().variables());
      about.putAll(sheet.contents());
      return about;
    })));
  }

  /**
   * Hands in the form of a task the signed-in person owns.
   *
   * @throws InvalidInput where a value, the owner or a rule of the work refuses it; nothing is stored then
   */
  public void complete(String taskId, Map<String, Object> values) {
    tasks.complete(taskId, values);
  }

  /**
   * The same for who wants to know what comes of it.
   *
   * @return id of the task by which the person goes on with the same, where it was only saved; else empty
   */
  public Optional<String> handIn(String taskId, Map<String, Object> values) {
    Task task = find(taskId).orElse(null);
    List<String> before = alike(task);
    complete(taskId, values);
    return alike(task).stream().filter(id -> !before.contains(id)).findFirst();
  }

  /** The person's own tasks for the same step of the same process. */
  private List<String> alike(Task task) {
    return task == null ? List.of() : tasks.createTaskQuery().processInstanceId(task.getProcessInstanceId())
        .taskDefinitionKey(task.getTaskDefinitionKey()).taskAssignee(signedIn.userId()).list().stream().map(Task::getId).toList();
  }

  private <T> T inEngine(Command<T> command) {
    return engine.getObject().getCommandExecutorTxRequired().execute(command);
  }
}
