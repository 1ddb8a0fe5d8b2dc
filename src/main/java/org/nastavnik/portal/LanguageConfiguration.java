package org.nastavnik.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/** One language for a whole request: pages, webapps, REST API, and what the engine's listeners say on its way. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LanguageConfiguration {

  @Bean
  LocaleResolver localeResolver() {
    return new ReadersLanguage();
  }

  /** Before security, whose refusals are read too. */
  @Bean
  FilterRegistrationBean<RequestLanguageFilter> requestLanguage(LocaleResolver languages) {
    var filter = new FilterRegistrationBean<>(new RequestLanguageFilter(languages));
    filter.setOrder(new OrderedRequestContextFilter().getOrder() + 1);
    return filter;
  }

  /** Answers for the request's locale too: the context filter that comes with the REST API asks the request for it again. */
  static class RequestLanguageFilter extends OncePerRequestFilter {

    private final LocaleResolver languages;

    RequestLanguageFilter(LocaleResolver languages) {
      this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      Locale language = languages.resolveLocale(request);
      LocaleContextHolder.setLocale(language);
      try {
        chain.doFilter(new RequestInLanguage(request, language), response);
      } finally {
        LocaleContextHolder.resetLocaleContext();
      }
    }
  }

  private static class RequestInLanguage extends HttpServletRequestWrapper {

    private final Locale language;

    RequestInLanguage(HttpServletRequest request, Locale language) {
      super(request);
      this.language = language;
    }

    @Override
    public Locale getLocale() {
      return language;
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(language));
    }
  }
}
