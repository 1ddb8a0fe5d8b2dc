package org.nastavnik.project;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nastavnik.people.NewBranch;
import org.nastavnik.project.Passport.EventTarget;
import org.nastavnik.workflow.InvalidInput;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads a passport file strictly. It walks the nodes of the document and not its values, so that every message can name
 * the line, and collects all that is wrong before it refuses.
 */
class PassportReader {

  private static final List<String> KEYS =
      List.of("code", "name", "goal", "starts", "ends", "timezone", "targets", "partners", "branches");
  private static final List<String> TARGET_KEYS = List.of("regulation", "events", "contest");
  private static final List<String> EVENT_KEYS = List.of("kind", "name", "target");

  private final Path file;
  private final String name;
  private final FileProblems problems = new FileProblems();

  PassportReader(Path file) {
    this.file = file;
    this.name = file.getFileName().toString();
  }

  PassportFile read() {
    Map<String, Node> passport = entries(document(), "", KEYS);
    String code = code(passport);
    String name = text(passport, "name");
    String goal = text(passport, "goal");
    LocalDate starts = parsed(passport, "starts", "project.file.notDate", LocalDate::parse);
    LocalDate ends = parsed(passport, "ends", "project.file.notDate", LocalDate::parse);
    checkTerm(starts, ends, passport);
    ZoneId zone = parsed(passport, "timezone", "project.file.notZone", ZoneId::of);
    Map<String, Node> targets = entries(required(passport, "targets"), "targets", TARGET_KEYS);
    boolean regulation = isPromised(targets.get("regulation"), "regulation");
    boolean contest = isPromised(targets.get("contest"), "contest");
    List<EventTarget> events = items(targets.get("events"), "events").stream().map(this::event).toList();
    checkKinds(events, targets);
    checkTargets(regulation, events, contest, passport.get("targets"));
    List<String> partners = items(passport.get("partners"), "partners").stream().map(node -> line(node, "partners")).toList();
    List<NewBranch> branches = branches(passport);
    if (!problems.none()) {
      throw refusal();
    }
    return new PassportFile(code, name, goal, starts, ends, zone, regulation, events, contest, partners, branches);
  }

  private Node document() {
    if (!Files.isRegularFile(file)) {
      problems.add("project.file.missing");
      throw refusal();
    }
    try (Reader text = Files.newBufferedReader(file)) {
      Node document = new Yaml(new LoaderOptions()).compose(text);
      if (document instanceof MappingNode) {
        return document;
      }
      problems.add("project.file.notPassport");
    } catch (MarkedYAMLException notYaml) {
      problems.addAt(name, notYaml.getProblemMark().getLine() + 1, "project.file.notYaml");
    } catch (YAMLException | IOException notText) {
      problems.add("project.file.notText");
    }
    throw refusal();
  }

  private InvalidInput refusal() {
    return InvalidInput.because("project.file.refused", name, problems.text());
  }

  private Map<String, Node> entries(Node node, String name, List<String> known) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (node == null) {
      return entries;
    }
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "project.file.notMapping", name, String.join(", ", known));
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : tuple.getKeyNode().getTag().getValue();
      if (!known.contains(key)) {
        problem(tuple.getKeyNode(), "project.file.unknownKey", key, String.join(", ", known));
      } else if (entries.put(key, tuple.getValueNode()) != null) {
        problem(tuple.getKeyNode(), "project.file.keyTwice", key);
      }
    }
    return entries;
  }

  private Node required(Map<String, Node> entries, String key) {
    Node node = entries.get(key);
    if (node == null) {
      problems.add("project.file.keyMissing", key);
    }
    return node;
  }

  private String text(Map<String, Node> entries, String key) {
    Node node = required(entries, key);
    return node == null ? null : text(node, key);
  }

  private String text(Node node, String key) {
    if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag()) && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    problem(node, "project.file.notString", key);
    return null;
  }

  private String line(Node node, String key) {
    String text = text(node, key);
    if (text != null && text.length() > PassportTerms.LONGEST_LINE) {
      problem(node, "project.passport.lineTooLong", text, String.valueOf(PassportTerms.LONGEST_LINE));
    }
    return text;
  }

  private String code(Map<String, Node> passport) {
    String code = text(passport, "code");
    if (code != null && !Project.isCode(code)) {
      problem(passport.get("code"), "project.passport.codeUnreadable");
    }
    return code;
  }

  private <T> T parsed(Map<String, Node> entries, String key, String complaint, Function<String, T> parser) {
    String text = text(entries, key);
    try {
      return text == null ? null : parser.apply(text);
    } catch (DateTimeException unreadable) {
      problem(entries.get(key), complaint, key, text);
      return null;
    }
  }

  private void checkTerm(LocalDate starts, LocalDate ends, Map<String, Node> passport) {
    if (starts != null && ends != null && !ends.isAfter(starts)) {
      problem(passport.get("ends"), "project.file.endsTooEarly", Dates.text(ends), Dates.text(starts));
    }
  }

  /** A target of 0 or 1 that may be left out. */
  private boolean isPromised(Node node, String key) {
    Integer count = node == null ? Integer.valueOf(0) : count(node, key);
    if (count != null && count > 1) {
      problem(node, "project.file.notZeroOrOne", key);
    }
    return count != null && count == 1;
  }

  private Integer count(Node node, String key) {
    if (node instanceof ScalarNode scalar && Tag.INT.equals(scalar.getTag()) && scalar.getValue().matches("[-+]?\\d{1,6}")) {
      int count = Integer.parseInt(scalar.getValue());
      if (count >= 0 && count <= PassportTerms.MOST_EVENTS) {
        return count;
      }
      problem(node, count < 0 ? "project.file.negative" : "project.file.tooMany", key, scalar.getValue(),
          String.valueOf(PassportTerms.MOST_EVENTS));
    } else {
      problem(node, "project.file.notCount", key);
    }
    return null;
  }

  private List<Node> items(Node node, String key) {
    if (node == null || Tag.NULL.equals(node.getTag())) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(node, "project.file.notList", key);
    return List.of();
  }

  private EventTarget event(Node node) {
    Map<String, Node> entries = entries(node, "events", EVENT_KEYS);
    List<String> missing = EVENT_KEYS.stream().filter(key -> !entries.containsKey(key)).toList();
    if (!missing.isEmpty()) {
      if (node instanceof MappingNode) {
        problem(node, "project.file.eventKeyMissing", String.join(", ", missing));
      }
      return new EventTarget(null, null, 0);
    }
    String kind = text(entries.get("kind"), "kind");
    if (kind != null && !PassportTerms.isKind(kind)) {
      problem(entries.get("kind"), "project.passport.kindUnreadable", kind);
    }
    Integer target = count(entries.get("target"), "target");
    return new EventTarget(kind, line(entries.get("name"), "name"), target == null ? 0 : target);
  }

  private void checkKinds(List<EventTarget> events, Map<String, Node> targets) {
    List<Node> nodes = items(targets.get("events"), "events");
    Set<String> kinds = new HashSet<>();
    for (int place = 0; place < events.size(); place++) {
      String kind = events.get(place).kind();
      if (kind != null && !kinds.add(kind)) {
        problem(nodes.get(place), "project.passport.kindTwice", kind);
      }
    }
  }

  private void checkTargets(boolean regulation, List<EventTarget> events, boolean contest, Node targets) {
    boolean promised = regulation || contest || events.stream().anyMatch(event -> event.target() > 0);
    if (!promised && targets != null && problems.none()) {
      problem(targets, "project.file.targetsMissing");
    }
  }

  private List<NewBranch> branches(Map<String, Node> passport) {
    String path = text(passport, "branches");
    if (path == null) {
      return List.of();
    }
    Path table = file.resolveSibling(path);
    if (!Files.isRegularFile(table)) {
      problem(passport.get("branches"), "project.file.branchesMissing", path);
      return List.of();
    }
    return new BranchTable(table.getFileName().toString(), problems).read(table);
  }

  private void problem(Node node, String key, Object... args) {
    problems.addAt(name, node.getStartMark().getLine() + 1, key, args);
  }
}
