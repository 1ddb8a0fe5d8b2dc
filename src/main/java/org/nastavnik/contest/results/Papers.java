package org.nastavnik.contest.results;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.contest.ContestId;
import org.nastavnik.contest.EntryId;
import org.nastavnik.contest.entry.Entries;
import org.nastavnik.contest.entry.Entry;
import org.nastavnik.contest.judging.ScoreSheet;
import org.nastavnik.contest.judging.Scoring;
import org.nastavnik.contest.rules.Contest;
import org.nastavnik.contest.rules.ContestRegister;
import org.nastavnik.contest.rules.JuryMember;
import org.nastavnik.document.Documents;
import org.nastavnik.document.IssueDocument;
import org.nastavnik.people.Branch;
import org.nastavnik.people.BranchId;
import org.nastavnik.people.People;
import org.nastavnik.people.Person;
import org.nastavnik.project.Passport;
import org.nastavnik.project.Projects;
import org.nastavnik.workflow.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contest on paper: the jury's protocol, the jurors' score sheets, diplomas and certificates. */
@Service
@Transactional
public class Papers {

  /** A line of the protocol. */
  public record ProtocolLine(EntryResult result, int number, String title, String author, String branch) {

    public String mean() {
      return Figures.text(result.mean());
    }

    public String evened() {
      return Figures.text(result.evenedMean());
    }

    public String spread() {
      return result.spread() == null ? "–" : Figures.text(result.spread());
    }
  }

  /** A line of a juror's score sheet; {@code points} by code of the criterion, {@code state} where the sheet does not count. */
  public record SheetLine(int number, String title, Map<String, Integer> points, String state) {}

  private final ContestRegister contests;
  private final Entries entries;
  private final ContestResults results;
  private final Scoring scoring;
  private final Documents documents;
  private final Projects projects;
  private final People people;

  Papers(ContestRegister contests, Entries entries, ContestResults results, Scoring scoring, Documents documents, Projects projects,
      People people) {
    this.contests = contests;
    this.entries = entries;
    this.results = results;
    this.scoring = scoring;
    this.documents = documents;
    this.projects = projects;
    this.people = people;
  }

  /** Issues the protocol and a score sheet for every juror who had one to fill in. */
  public void issueProtocol(ContestId id) {
    Contest contest = contests.get(id);
    Map<EntryId, Entry> accepted = entries.findByContestIdAndAcceptedAtIsNotNullAndWithdrawnAtIsNull(id).stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
    Map<String, Object> model = model(contest);
    model.put("lines", lines(id, accepted));
    model.put("entries", accepted.size());
    model.put("method", ProtocolTexts.method(contest.protocol()));
    model.put("agreement", ProtocolTexts.agreement(contest.protocol()));
    documents.issue(new IssueDocument("jury-protocol", contest.projectId().id(), id.id(),
        Messages.text("contest.document.protocol", contest.title()), model));
    contest.jury().forEach(member -> issueScoreSheet(contest, member, accepted));
  }

  private List<ProtocolLine> lines(ContestId id, Map<EntryId, Entry> accepted) {
    Map<String, Person> authors = people.people(accepted.values().stream().map(Entry::author).distinct().toList());
    Map<BranchId, Branch> branches = people.branches(accepted.values().stream().map(Entry::branchId).distinct().toList())
        .stream().collect(Collectors.toMap(Branch::id, Function.identity()));
    return results.of(id).stream().map(result -> {
      Entry entry = accepted.get(result.entryId());
      String author = Optional.ofNullable(authors.get(entry.author())).map(Person::name).orElse(entry.author());
      return new ProtocolLine(result, entry.number(), entry.title(), author, branches.get(entry.branchId()).name());
    }).toList();
  }

  private void issueScoreSheet(Contest contest, JuryMember member, Map<EntryId, Entry> accepted) {
    List<SheetLine> lines = scoring.sheetsByNumber(contest.id(), member.userId()).stream()
        .map(sheet -> line(accepted.get(sheet.entryId()), sheet)).toList();
    if (lines.isEmpty()) {
      return;
    }
    Map<String, Object> model = model(contest);
    String juror = people.person(member.userId()).name();
    model.put("juror", juror);
    model.put("lines", lines);
    documents.issue(new IssueDocument("score-sheet", contest.projectId().id(), scoreSheetOf(contest.id(), member.userId()),
        Messages.text("contest.document.scoreSheet", contest.title(), juror), model));
  }

  /** What the paper with a juror's points is about. */
  public static UUID scoreSheetOf(ContestId contest, String juror) {
    return UUID.nameUUIDFromBytes((contest + juror).getBytes(StandardCharsets.UTF_8));
  }

  private static SheetLine line(Entry entry, ScoreSheet sheet) {
    String state = sheet.recusedAt() != null ? "recused" : sheet.replacedAt() != null ? "replaced"
        : sheet.finishedAt() == null ? "leftOut" : null;
    return new SheetLine(entry.number(), entry.juryTitle(), state == null ? sheet.points() : Map.of(),
        state == null ? null : Messages.text("contest.sheet." + state));
  }

  /** What every paper of the jury shows. */
  private Map<String, Object> model(Contest contest) {
    Map<String, Person> names = people.people(contest.jury().stream().map(JuryMember::userId).toList());
    Map<String, Object> model = new HashMap<>();
    model.put("contest", contest);
    model.put("project", projects.passport(contest.projectId()));
    model.put("names", names.values().stream().collect(Collectors.toMap(Person::userId, Person::name)));
    model.put("signedBy", people.person(contest.protocol().signedBy()));
    model.put("approvedBy", people.person(contest.protocol().approvedBy()));
    return model;
  }

  /** Issues what the author of a judged entry gets: a diploma for a prize, else a certificate of participation. */
  public void issueDiploma(EntryId id) {
    Entry entry = entries.get(id);
    Contest contest = contests.get(entry.contestId());
    Passport passport = projects.passport(contest.projectId());
    Optional<Integer> prize = results.of(id).map(EntryResult::place).filter(place -> place <= contest.prizes());
    Person author = people.person(entry.author());
    String number = "%s-К-%03d".formatted(passport.code(), entry.number());
    Map<String, Object> model = new HashMap<>();
    model.put("contest", contest);
    model.put("project", passport);
    model.put("entry", entry);
    model.put("author", author);
    model.put("branch", people.branch(entry.branchId()));
    model.put("place", prize.orElse(null));
    model.put("number", number);
    model.put("approvedBy", people.person(contest.protocol().approvedBy()));
    String title = prize.isPresent() ? "contest.document.diploma" : "contest.document.participation";
    documents.issue(new IssueDocument("diploma", contest.projectId().id(), id.id(),
        Messages.text(title, author.name()), model, facts(contest, entry, author, number, prize, passport)));
  }

  private static Map<String, String> facts(Contest contest, Entry entry, Person author, String number, Optional<Integer> prize,
      Passport project) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("number", number);
    facts.put("holder", author.name());
    prize.ifPresent(place -> facts.put("place", String.valueOf(place)));
    facts.put("contest", contest.title());
    facts.put("entry", entry.title());
    facts.put("project", project.name());
    return facts;
  }
}
