package org.nastavnik.workflow;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** The {@code *Steps} classes that diagrams may call. */
final class StepsClasses {

  private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
  private static final Set<String> LITERALS = Set.of("true", "false", "null");

  private final List<Class<?>> classes = find();

  private static List<Class<?>> find() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Steps")));
    return scanner.findCandidateComponents("org.nastavnik").stream()
        .<Class<?>>map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
        .filter(type -> compiledTo(type).equals(compiledTo(Worklist.class))).toList();
  }

  /** Tells the house's classes from those of tests. */
  private static URL compiledTo(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** All steps as diagrams write them, such as {@code eventSteps.openRegistration}. */
  Stream<String> names() {
    return classes.stream().flatMap(type -> steps(type).map(step -> beanName(type) + "." + step.getName()));
  }

  /**
   * Whether there is such a public method. Arguments that are plain names must be named as its parameters; paths,
   * literals and computed ones may be anything.
   */
  boolean understand(DiagramExpression.Call call) {
    return classes.stream().filter(type -> beanName(type).equals(call.bean())).flatMap(StepsClasses::steps)
        .anyMatch(step -> step.getName().equals(call.method()) && takes(step.getParameters(), call.arguments()));
  }

  private static Stream<Method> steps(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
  }

  private static String beanName(Class<?> type) {
    return StringUtils.uncapitalize(type.getSimpleName());
  }

  private static boolean takes(Parameter[] parameters, List<String> arguments) {
    return parameters.length == arguments.size() && IntStream.range(0, parameters.length)
        .allMatch(i -> !isName(arguments.get(i)) || parameters[i].getName().equals(arguments.get(i)));
  }

  private static boolean isName(String argument) {
    return NAME.matcher(argument).matches() && !LITERALS.contains(argument);
  }
}
