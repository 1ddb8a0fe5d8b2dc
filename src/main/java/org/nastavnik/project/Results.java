package org.nastavnik.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.project.Progress.Requirement;
import org.nastavnik.project.ResultSource.Coming;
import org.nastavnik.project.ResultSource.Evidence;
import org.nastavnik.project.ResultSource.Result;
import org.nastavnik.workflow.Messages;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sets what the features report against what the passport promises. */
@Component
class Results {

  private static final int BASE = 0;

  private final ObjectProvider<ResultSource> sources;
  private final SchoolClock clock;

  Results(ObjectProvider<ResultSource> sources, SchoolClock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  Progress progress(Passport passport) {
    return progress(new Promise(passport.id(), passport.regulationRequired(), passport.events(), passport.contestRequired()));
  }

  Progress progress(Promise promise) {
    Map<String, Result> reported = sources.orderedStream().flatMap(source -> source.results(promise.project()).stream())
        .collect(Collectors.toMap(Result::requirement, Function.identity(), Results::sum));
    List<Requirement> requirements = new ArrayList<>();
    if (promise.regulation()) {
      requirements.add(requirement("regulation", Messages.text("project.requirement.regulation"), 1, reported));
    }
    for (EventTarget event : promise.events()) {
      requirements.add(requirement("event:" + event.kind(), event.name(), event.target(), reported));
    }
    if (promise.contest()) {
      requirements.add(requirement("contest", Messages.text("project.requirement.contest"), 1, reported));
    }
    return new Progress(promise.project(), clock.today(), List.copyOf(requirements));
  }

  private static Requirement requirement(String key, String name, int target, Map<String, Result> reported) {
    Result result = reported.getOrDefault(key, new Result(key, 0, 0, List.of()));
    return new Requirement(key, name, BASE, target, result.achieved(), result.underWay(), result.evidence(),
        result.coming());
  }

  private static Result sum(Result one, Result other) {
    List<Evidence> evidence = new ArrayList<>(one.evidence());
    evidence.addAll(other.evidence());
    List<Coming> coming = new ArrayList<>(one.coming());
    coming.addAll(other.coming());
    return new Result(one.requirement(), one.achieved() + other.achieved(), one.underWay() + other.underWay(), evidence, coming);
  }
}
