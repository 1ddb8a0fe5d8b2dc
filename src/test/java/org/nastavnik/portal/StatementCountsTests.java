package org.nastavnik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page without a test that counts its statements, with few rows behind it and with many. */
@PageTest
@ActiveProfiles({"demo", "test"})
class StatementCountsTests {

  /** They lead elsewhere and have no page of their own. */
  private static final Set<String> WITHOUT_A_PAGE = Set.of("/tasks/about/{key}", "/tasks/{id}/claim", "/tasks/{id}/release",
      "/events/tasks/{task}", "/contest/tasks/{task}");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final MetadataReaderFactory classes = new CachingMetadataReaderFactory();

  @Test
  void everyPageIsCounted() throws IOException {
    Set<String> pages = pages();
    assertThat(pages).contains("/", "/admin/clock");
    assertThat(pages).as("pages whose statements no test counts").isSubsetOf(counted());
  }

  private Set<String> pages() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> isPage(entry.getValue()) && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .map(entry -> entry.getKey()).map(RequestMappingInfo::getPatternValues).flatMap(Set::stream)
        .filter(page -> !WITHOUT_A_PAGE.contains(page)).collect(Collectors.toSet());
  }

  /** Answers with a template. */
  private static boolean isPage(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("org.nastavnik.") && !handler.hasMethodAnnotation(ResponseBody.class)
        && List.of(String.class, ModelAndView.class).contains(handler.getMethod().getReturnType());
  }

  private Set<String> counted() throws IOException {
    return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:org/nastavnik/**/*Tests.class"))
        .flatMap(this::countedBy).collect(Collectors.toSet());
  }

  private Stream<String> countedBy(Resource testClass) {
    try {
      return classes.getMetadataReader(testClass).getAnnotationMetadata().getAnnotatedMethods(CountsStatements.class.getName()).stream()
          .flatMap(test -> Arrays.stream((String[]) test.getAnnotationAttributes(CountsStatements.class.getName()).get("value")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
