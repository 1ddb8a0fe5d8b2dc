package org.nastavnik.portal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.nastavnik.contest.ContestStory;
import org.nastavnik.contest.EntryId;
import org.nastavnik.project.ProjectFixture;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.ProcessStory;
import org.nastavnik.workflow.SignedIn;

/**
 * What the requests in {@code docs/rights.md} are about: a value for each name in braces. A name is looked up anew for each
 * request, so what a request changes is another one's business no more.
 */
class RightsWorld {

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private final ProcessStory story;
  private final ContestStory contests;
  private final ProjectFixture projects;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final FilterService filters;
  private final IdentityService identity;
  private final SignedIn signedIn;
  private final Map<String, Supplier<String>> values = new HashMap<>();
  private int people;

  RightsWorld(ProcessStory story, ContestStory contests, ProjectFixture projects, RuntimeService runtime, TaskService tasks,
      ManagementService management, RepositoryService repository, FilterService filters, IdentityService identity,
      SignedIn signedIn) {
    this.story = story;
    this.contests = contests;
    this.projects = projects;
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.filters = filters;
    this.identity = identity;
    this.signedIn = signedIn;
  }

  /** One project; one contest that asks the jury for conflicts of interest, another whose only entry is being scored. */
  void begin() {
    story.begin();
    ProjectId project = projects.passport();
    ProcessInstance judged = contests.announce(contests.begin(project), Map.of());
    EntryId entry = contests.submitAccepted(judged, "librarian01", "Мельница");
    contests.openJudging(judged);
    ProcessInstance declaring = contests.announce(contests.begin(project),
        Map.of("lastEntryDay", "2022-06-10", "lastJudgingDay", "2022-06-30"));
    contests.submitAccepted(declaring, "librarian01", "Двор");
    story.advanceTo(LocalDate.of(2022, 6, 11));
    ProcessInstance scored = contests.instance(entry);

    values.put("project", project::toString);
    values.put("entryInstance", scored::getId);
    values.put("contestInstance", judged::getId);
    values.put("scoreSheetOfJury1", () -> story.task("jury1", scored, "ScoreEntry").getId());
    values.put("scoreSheetOfJury2", () -> story.task("jury2", scored, "ScoreEntry").getId());
    values.put("declarationOfJury1", () -> story.task("jury1", declaring, "DeclareConflicts").getId());
    values.put("offered", () -> offered(project));
    values.put("ofMethodologist1", () -> claimed(offered(project), "methodologist1"));
    values.put("remarked", () -> remarked(claimed(offered(project), "methodologist1")));
    values.put("ofMethodologist2", () -> claimed(offered(project), "methodologist2"));
    values.put("ofDirector", () -> claimed(rulesToApprove(project), "director"));
    ProcessInstance accepting = contests.announce(contests.begin(project),
        Map.of("lastEntryDay", "2022-07-01", "lastJudgingDay", "2022-07-30", "entriesPerAuthor", 100));
    values.put("number", () -> "1");
    values.put("judged", () -> contests.id(judged).toString());
    values.put("judgedByOthers", () -> contests.id(accepting).toString());
    values.put("consent", () -> "PUBLICATION");
    values.put("accepting", () -> contests.id(accepting).toString());
    String draftFile = contests.draftFile(accepting, "librarian02");
    values.put("draftFile", () -> draftFile);
    values.put("entry", () -> contests.submit(accepting, "librarian01", "Мельница").toString());
    values.put("someInstance", () -> contests.begin(project).getId());
    values.put("job", () -> management.createJobQuery().processDefinitionKey("contest").timers().listPage(0, 1).get(0).getId());
    values.put("fresh", () -> "person" + ++people);
    values.put("account", this::account);
    values.put("event", () -> event(project));
    values.put("standalone", this::standalone);
    values.put("consultation", () -> definition("consultation"));
    values.put("contest", () -> definition("contest"));
    values.put("guidePage", () -> "librarian");
    values.put("guidePicture", () -> "home.png");
    values.put("process", () -> "contest");
    values.put("mine", () -> filter("mine"));
    values.put("anyFilter", () -> filters.saveFilter(filters.newTaskFilter("Любой")).getId());
    values.put("watchersFilter", () -> filter("project"));
  }

  /** The text with each name in braces replaced; the same name twice in one request means the same thing. */
  String fill(String text, String userId, Map<String, String> known) {
    return NAME.matcher(text).replaceAll(name ->
        Matcher.quoteReplacement(known.computeIfAbsent(name.group(1), wanted -> value(wanted, userId, name))));
  }

  private String value(String name, String userId, MatchResult place) {
    if (name.equals("me")) {
      return userId == null ? "nobody" : userId;
    }
    Supplier<String> value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("docs/rights.md says " + place.group() + ", which RightsWorld does not know");
    }
    return value.get();
  }

  /** To draft the rules of a new contest, for whichever methodologist takes it. */
  private String offered(ProjectId project) {
    return story.task("nobody", contests.begin(project), "DraftContestRules").getId();
  }

  private String rulesToApprove(ProjectId project) {
    ProcessInstance contest = contests.begin(project);
    story.completeAs("methodologist1", contest, "DraftContestRules",
        contests.rules(Map.of("lastEntryDay", "2022-07-01", "lastJudgingDay", "2022-07-20")));
    return story.task("nobody", contest, "ApproveContestRules").getId();
  }

  private String claimed(String task, String userId) {
    signedIn.as(userId, () -> tasks.claim(task, userId));
    return task;
  }

  private String remarked(String task) {
    signedIn.as("methodologist1", () -> {
      tasks.createComment(task, null, "Заметка");
    });
    return task;
  }

  private String event(ProjectId project) {
    String event = projects.plannedEvent(project, "seminar", LocalDate.of(2022, 9, 15)).id().toString();
    runtime.startProcessInstanceByKey("event", event, Map.of("projectId", project.toString(), "eventId", event));
    return event;
  }

  private String account() {
    User user = identity.newUser("person" + ++people);
    user.setPassword("Не-угадать-1");
    identity.saveUser(user);
    return user.getId();
  }

  private String standalone() {
    var task = tasks.newTask();
    task.setName("Задача без процесса");
    tasks.saveTask(task);
    return task.getId();
  }

  private String definition(String key) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult().getId();
  }

  private String filter(String name) {
    return filters.createTaskFilterQuery().filterName(Messages.text("portal.filter." + name)).singleResult().getId();
  }
}
