package org.nastavnik.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An expression in a diagram.
 *
 * @param element id of the flow node, sequence flow or definition it belongs to
 * @param onCompletion whether it is evaluated when the user task it belongs to is completed
 */
record DiagramExpression(Models.Diagram diagram, String element, boolean onCompletion, String text) {

  private static final Pattern HAS_EXPRESSION = Pattern.compile("[$#]\\{");
  private static final Set<String> OWNED_BY_PARENT = Set.of("taskListener", "multiInstanceLoopCharacteristics");

  /** A call of a method, such as {@code eventSteps.openRegistration(eventId)}, its arguments as written. */
  record Call(String bean, String method, List<String> arguments) {}

  static List<DiagramExpression> in(Models.Diagram diagram) {
    List<DiagramExpression> found = new ArrayList<>();
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      collect(diagram, factory.newDocumentBuilder().parse(diagram.file().toFile()).getDocumentElement(), null, found);
    } catch (Exception unreadable) {
      throw new IllegalStateException(diagram.file().toString(), unreadable);
    }
    return found;
  }

  private static void collect(Models.Diagram diagram, Element xml, String owner, List<DiagramExpression> found) {
    String element = xml.hasAttribute("id") && !OWNED_BY_PARENT.contains(xml.getLocalName()) ? xml.getAttribute("id") : owner;
    boolean onCompletion = "taskListener".equals(xml.getLocalName()) && "complete".equals(xml.getAttribute("event"));
    Consumer<String> add = text -> {
      if (HAS_EXPRESSION.matcher(text).find()) {
        found.add(new DiagramExpression(diagram, element, onCompletion, text.strip()));
      }
    };
    IntStream.range(0, xml.getAttributes().getLength()).mapToObj(i -> (Attr) xml.getAttributes().item(i))
        .map(Attr::getValue).forEach(add);
    NodeList children = xml.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        collect(diagram, child, element, found);
      } else if (!"documentation".equals(xml.getLocalName())) {
        add.accept(children.item(i).getTextContent());
      }
    }
  }

  /** Every method called, arguments' calls included. */
  List<Call> calls() {
    return nodes().filter(AstMethod.class::isInstance).map(method -> call((AstMethod) method)).toList();
  }

  private static Call call(AstMethod method) {
    String path = written(method.getChild(0));
    int dot = path.lastIndexOf('.');
    Node arguments = method.getChild(1);
    return new Call(path.substring(0, dot), path.substring(dot + 1),
        IntStream.range(0, arguments.getCardinality()).mapToObj(i -> written(arguments.getChild(i))).toList());
  }

  /** Names it starts from: beans and variables. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    nodes().filter(AstIdentifier.class::isInstance).forEach(node -> names.add(((AstIdentifier) node).getName()));
    return names;
  }

  /** The texts with which it compares a variable for equality. */
  List<String> comparedWith(String variable) {
    return nodes().filter(node -> node instanceof AstBinary binary && binary.getOperator() == AstBinary.EQ)
        .map(node -> otherSide(node, variable)).flatMap(Optional::stream).toList();
  }

  private static Optional<String> otherSide(Node equation, String variable) {
    for (int side = 0; side < 2; side++) {
      if (equation.getChild(side) instanceof AstIdentifier named && named.getName().equals(variable)
          && equation.getChild(1 - side) instanceof AstString literal) {
        return Optional.of((String) literal.eval(null, null));
      }
    }
    return Optional.empty();
  }

  private Stream<Node> nodes() {
    return below(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot());
  }

  private static Stream<Node> below(Node node) {
    return Stream.concat(Stream.of(node),
        IntStream.range(0, node.getCardinality()).mapToObj(node::getChild).filter(child -> child != null)
            .flatMap(DiagramExpression::below));
  }

  private static String written(Node node) {
    return ((AstNode) node).getStructuralId(null);
  }

  @Override
  public String toString() {
    return diagram + ": " + element + ": " + text;
  }
}
