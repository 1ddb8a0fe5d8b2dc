package org.nastavnik.contest.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.Contests;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.Placing;
import org.nastavnik.contest.entry.DraftView;
import org.nastavnik.contest.entry.Drafting;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.page.ContestPage.OwnEntry;
import org.nastavnik.contest.page.Stage.Step;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.Dates;
import org.nastavnik.people.Reader;
import org.nastavnik.people.Roles;
import org.nastavnik.project.ProjectId;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a contest together. */
@Service
@Transactional(readOnly = true)
class ContestPages {

  private static final int SHOWN = 50;

  private final ContestRegister register;
  private final Contests contests;
  private final Entries entries;
  private final Drafting drafting;
  private final EntryTasks tasks;
  private final SchoolClock clock;

  ContestPages(ContestRegister register, Contests contests, Entries entries, Drafting drafting, EntryTasks tasks, SchoolClock clock) {
    this.register = register;
    this.contests = contests;
    this.entries = entries;
    this.drafting = drafting;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** The newest contest of a project. */
  Optional<Contest> newest(ProjectId project) {
    return register.findFirstByProjectIdOrderByRegisteredAtDesc(project);
  }

  /** Empty where the project has no contest. */
  Optional<ContestPage> page(ProjectId project, Reader reader) {
    return newest(project).map(contest -> page(contest, reader));
  }

  private ContestPage page(Contest contest, Reader reader) {
    ContestId id = contest.id();
    List<Entry> own = entries.findByContestIdAndAuthorOrderBySubmittedAtDescIdAsc(id, reader.userId());
    boolean announced = contest.rulesApprovedAt() != null;
    List<Placing> placings = contests.placings(id);
    return new ContestPage(id, contest.title(), contest.theme(), announced, contest.cancelReason(), accepts(contest), day(contest, true),
        day(contest, false), contest.isBlind(), contest.prizes(), contest.entriesPerAuthor(), contest.criteria(),
        stages(contest, clock.getZone()), lines(contest, own, placings), own.stream().filter(Entry::isIn).count() >= contest.entriesPerAuthor(),
        reader.isOneOf(Roles.JURY) && contest.isChairedBy(reader.userId()), accepts(contest) ? draft(id, reader.userId()) : null,
        placings.stream().limit(SHOWN).toList(), contest.protocol().isDecidedByEvened(), Math.max(0, placings.size() - SHOWN));
  }

  private boolean accepts(Contest contest) {
    return contest.accepts(clock.instant(), clock.getZone());
  }

  private static String day(Contest contest, boolean ofEntries) {
    return contest.title() == null ? null : Dates.text(ofEntries ? contest.lastEntryDay() : contest.lastJudgingDay());
  }

  private String draft(ContestId contest, String reader) {
    DraftView draft = drafting.draft(contest, reader);
    return draft.savedAt() == null ? null : draft.title() == null ? "" : draft.title();
  }

  private List<OwnEntry> lines(Contest contest, List<Entry> own, List<Placing> placings) {
    Set<EntryId> returned = own.stream().anyMatch(entry -> entry.returnRemark() != null && entry.acceptedAt() == null)
        ? tasks.waiting("CorrectEntry") : Set.of();
    Map<EntryId, Integer> places = placings.stream().collect(Collectors.toMap(Placing::entry, Placing::place));
    return own.stream().map(entry -> line(contest, entry, returned, places.get(entry.id()))).toList();
  }

  private OwnEntry line(Contest contest, Entry entry, Set<EntryId> returned, Integer place) {
    String state = OwnEntries.state(contest, entry, returned);
    return new OwnEntry(entry.id().toString(), entry.title(), Moments.day(entry.submittedAt(), clock.getZone()), state,
        OwnEntries.remark(entry, state), place);
  }

  static List<Stage> stages(Contest contest, ZoneId zone) {
    return Stage.strip(Stream.of(
        new Step("rules", contest.rulesApprovedAt() != null, Moments.day(contest.rulesApprovedAt(), zone)),
        new Step("entries", contest.entriesClosedAt() != null || contest.judgingOpenedAt() != null, day(contest, true)),
        new Step("checking", contest.judgingOpenedAt() != null, Moments.day(contest.judgingOpenedAt(), zone)),
        new Step("judging", contest.protocol().rankedAt() != null, day(contest, false)),
        new Step("protocol", contest.publishedAt() != null, Moments.day(contest.protocol().approvedAt(), zone)),
        new Step("results", contest.publishedAt() != null, Moments.day(contest.publishedAt(), zone))).toList());
  }
}
