package org.nastavnik.contest.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nastavnik.workflow.InvalidInput;

/**
 * The rules of a contest as somebody wrote them down. They hold together, or there are none: what contradicts itself is
 * refused with the row or field it is about.
 *
 * @param lastEntryDay last day entries are accepted
 * @param lastJudgingDay last day the jury scores
 * @param jurorsPerEntry how many jurors score an entry; 0 for all of them
 */
public record ContestRules(String title, String theme, LocalDate lastEntryDay, LocalDate lastJudgingDay, boolean blind,
    int jurorsPerEntry, Evening evening, Ties ties, int prizes, int minimumEntries, int entriesPerAuthor,
    List<Criterion> criteria, List<JuryMember> jury) {

  private static final int WHOLE = 100;

  public ContestRules {
    if (!lastJudgingDay.isAfter(lastEntryDay)) {
      throw InvalidInput.of("lastJudgingDay", "contest.rules.judgingBeforeEntries");
    }
    refuseUnsoundCriteria(criteria);
    refuseUnsoundJury(jury);
    long scoring = jury.stream().filter(JuryMember::scoresFromTheStart).count();
    if (jurorsPerEntry > scoring) {
      throw InvalidInput.of("jurorsPerEntry", "contest.rules.tooFewJurors", jurorsPerEntry, scoring);
    }
  }

  /** Criteria from the rows of the form, with keys {@code name}, {@code weight} and {@code max}. */
  public static List<Criterion> criteria(List<Map<String, Object>> rows) {
    List<Criterion> criteria = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      criteria.add(new Criterion("c" + (criteria.size() + 1), (String) row.get("name"), (Integer) row.get("weight"),
          (Integer) row.get("max")));
    }
    return criteria;
  }

  /** The jury from the rows of the form, with keys {@code member} and {@code part}. */
  public static List<JuryMember> jury(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> new JuryMember((String) row.get("member"),
        Part.valueOf(row.get("part").toString().toUpperCase(Locale.ROOT)), null)).toList();
  }

  /** Refuses dates that are over already or outside the term of the project. */
  public void refuseUnlessWithin(LocalDate today, LocalDate termStarts, LocalDate termEnds) {
    if (!lastEntryDay.isAfter(today) || lastEntryDay.isBefore(termStarts)) {
      throw InvalidInput.of("lastEntryDay", "contest.rules.entriesTooEarly");
    }
    if (lastJudgingDay.isAfter(termEnds)) {
      throw InvalidInput.of("lastJudgingDay", "contest.rules.afterTerm", Dates.text(termEnds));
    }
  }

  /** Refuses people of the jury who are not among {@code jurors}. */
  public void refuseOthersThan(Set<String> jurors) {
    jury.stream().map(JuryMember::userId).filter(member -> !jurors.contains(member)).findFirst().ifPresent(stranger -> {
      throw InvalidInput.of("jury", "contest.rules.noJuror", stranger);
    });
  }

  private static void refuseUnsoundCriteria(List<Criterion> criteria) {
    if (criteria.isEmpty()) {
      throw InvalidInput.of("criteria", "contest.rules.noCriteria");
    }
    Set<String> names = new HashSet<>();
    for (Criterion criterion : criteria) {
      if (!names.add(criterion.name().strip().toLowerCase(Locale.ROOT))) {
        throw InvalidInput.of("criteria", "contest.rules.sameCriterion", criterion.name());
      }
    }
    int sum = criteria.stream().mapToInt(Criterion::weight).sum();
    if (sum != WHOLE) {
      throw InvalidInput.of("criteria", "contest.rules.weights", sum);
    }
  }

  private static void refuseUnsoundJury(List<JuryMember> jury) {
    Set<String> members = new HashSet<>();
    for (JuryMember member : jury) {
      if (!members.add(member.userId())) {
        throw InvalidInput.of("jury", "contest.rules.sameJuror", member.userId());
      }
    }
    if (jury.stream().filter(member -> member.part() == Part.CHAIR).count() != 1) {
      throw InvalidInput.of("jury", "contest.rules.oneChair");
    }
  }
}
