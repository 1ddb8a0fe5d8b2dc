package org.nastavnik.workflow;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.TypeConverter;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Properties and methods of the few kinds of objects expressions may touch; any other is refused, and so is reflection. */
class HouseObjects extends BeanELResolver {

  private static final Set<Class<?>> OPEN = Set.of(DelegateExecution.class, DelegateTask.class, DmnDecisionResult.class,
      DmnDecisionResultEntries.class, DmnDecisionTableResult.class, DmnDecisionRuleResult.class);
  private static final Set<String> OF_COLLECTIONS = Set.of("size", "isEmpty", "contains");

  HouseObjects() {
    super(true);
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null) {
      refuseUnlessOpen(base, String.valueOf(property));
    }
    return super.getValue(context, base, property);
  }

  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    if (base != null) {
      refuseUnlessOpen(base, String.valueOf(method));
    }
    if (base != null && isSteps(base)) {
      context.setPropertyResolved(true);
      return call(base, String.valueOf(method), arguments);
    }
    return super.invoke(context, base, method, types, arguments);
  }

  /** Steps classes belong to their feature, so they need not be public; and what a person left empty stays null. */
  private static Object call(Object steps, String name, Object[] arguments) {
    Method method = Arrays.stream(ClassUtils.getUserClass(steps).getMethods())
        .filter(candidate -> candidate.getName().equals(name) && candidate.getParameterCount() == arguments.length)
        .findFirst().orElseThrow(() -> new MethodNotFoundException(steps.getClass().getSimpleName() + "." + name));
    try {
      ReflectionUtils.makeAccessible(method);
      return method.invoke(steps, converted(arguments, method.getParameterTypes()));
    } catch (IllegalAccessException impossible) {
      throw new ELException(impossible);
    } catch (InvocationTargetException failed) {
      throw new ELException(failed.getCause());
    }
  }

  private static Object[] converted(Object[] arguments, Class<?>[] types) {
    return IntStream.range(0, arguments.length).mapToObj(i -> arguments[i] == null && !types[i].isPrimitive() ? null
        : TypeConverter.DEFAULT.convert(arguments[i], types[i])).toArray();
  }

  private static void refuseUnlessOpen(Object base, String member) {
    boolean open = !member.equals("class") && !member.equals("getClass")
        && (isSteps(base) || OPEN.stream().anyMatch(kind -> kind.isInstance(base))
            || base instanceof Collection && OF_COLLECTIONS.contains(member));
    if (!open) {
      throw new BadUserRequestException("an expression may not reach " + member + " of " + base.getClass().getSimpleName());
    }
  }

  private static boolean isSteps(Object base) {
    Class<?> type = ClassUtils.getUserClass(base);
    return type.getName().startsWith("org.nastavnik.") && type.getSimpleName().endsWith("Steps");
  }
}
